import { writeFileSync } from 'node:fs'
import { toDecimal } from '#shared/domain/money.ts'
import { quantityToDecimal } from '#shared/domain/quantity.ts'
import type { ReportResult } from '#shared/contract/exports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { choiceOption, dayOption, requiredText } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command, type CommandCall } from '../command.ts'
import { fileContent } from '../file-content.ts'

/** Money and quantities as decimals, as everywhere outside the API. */
function decimals(report: ReportResult) {
  const typeOf = new Map(report.columns.map((column) => [column.key, column.type]))
  const value = (key: string, cell: string | number | null) => {
    if (typeof cell !== 'number') return cell
    const type = typeOf.get(key)
    if (type === 'money') return toDecimal(cell, report.currency)
    return type === 'quantity' ? quantityToDecimal(cell) : cell
  }
  const converted = (row: Readonly<Record<string, string | number | null>>) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, value(key, cell)]))
  return { ...report, rows: report.rows.map(converted), totals: converted(report.totals) }
}

async function toFile(call: CommandCall, input: { name: string; from?: string; to?: string }, format: 'csv' | 'xlsx') {
  const out = call.path(requiredText(call, 'out'))
  const { fileId, rows } = await call.engine.client.reports.file({ ...input, format })
  writeFileSync(out, await fileContent(call.engine.client, fileId))
  return { json: { rows, file: out }, text: () => [out] }
}

export const report: Command = {
  name: 'report',
  usage: 'list | NAME [--from DAY] [--to DAY] [--format json|csv|xlsx] [--out FILE]',
  options: { from: text, to: text, format: text, out: text },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const name = call.args[0] ?? ''
    const format = choiceOption(call, 'format', ['json', 'csv', 'xlsx']) ?? 'json'
    const from = dayOption(call, 'from')
    const to = dayOption(call, 'to')
    await openShopOf(call)
    const names = await call.engine.client.reports.list()
    if (name === 'list') return { json: names, text: () => names.map((known) => known.name) }
    if (!names.some((known) => known.name === name)) throw new AppError('unknown-report', { name })
    const input = { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    if (format !== 'json') return await toFile(call, input, format)
    const json = decimals(await call.engine.client.reports.run(input))
    const out = call.options['out']
    if (typeof out === 'string') writeFileSync(call.path(out), `${JSON.stringify(json, null, 2)}\n`)
    return {
      json,
      text: () => [
        json.columns.map((column) => column.key).join('\t'),
        ...json.rows.map((row) => json.columns.map((column) => row[column.key] ?? '').join('\t')),
      ],
    }
  },
}
