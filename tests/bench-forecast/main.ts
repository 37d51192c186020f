/**
 * `npm run -s bench:forecast -- --data DIR [--json]`: how well the forecasts of repeat purchases do on logs that are not
 * ours, beside naive rules and BG/NBD, by one protocol (docs/forecast.md). Which files are looked for stands in
 * data-sets.json; a missing one is left out.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataSetsIn } from './data-sets.ts'
import { measure } from './measure.ts'
import { reportText, scoreRows, type ScoreRow } from './report.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean', default: false } } })
if (values.data === undefined) {
  console.error('--data DIR is needed: the folder with the logs.')
  process.exit(2)
}
const folder = resolve(values.data)
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`)
  process.exit(2)
}
const began = performance.now()
const rows: ScoreRow[] = []
for (const dataSet of dataSetsIn(folder)) {
  try {
    for (const report of measure(dataSet)) {
      rows.push(...scoreRows(report))
      if (!values.json) console.log(`${reportText(report)}\n`)
    }
  } catch (error) {
    // one bad file must not take the results of the others along
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
if (values.json) console.log(JSON.stringify(rows))
else console.log(`Measured in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
