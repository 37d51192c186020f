import { shopOs } from '#backend/procedures.ts'
import { allReports } from './all-reports.ts'
import { reportFile } from './report-file.ts'
import { runReport } from './run-report.ts'

export const reportsRouter = {
  list: shopOs.reports.list.handler(() => allReports.map(({ name }) => ({ name }))),
  run: shopOs.reports.run.handler(({ input, context: { shop } }) => runReport(shop, input)),
  file: shopOs.reports.file.handler(({ input, context: { engine, shop }, signal }) =>
    reportFile(engine, shop, input, signal),
  ),
}
