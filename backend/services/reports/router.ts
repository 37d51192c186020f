import { shopOs } from '../../procedures.ts'
import { allReports } from './all-reports.ts'
import { runReport } from './run-report.ts'

export const reportsRouter = {
  list: shopOs.reports.list.handler(() => allReports.map(({ name }) => ({ name }))),
  run: shopOs.reports.run.handler(({ input, context: { shop } }) => runReport(shop, input)),
}
