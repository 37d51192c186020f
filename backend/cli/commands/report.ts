import { AppError } from '#shared/contract/errors.ts'
import { reportAsJson } from '#backend/services/reports/report-as-json.ts'
import { choiceOption, dayOption, numberOption, requiredText, textOption } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { text, type Command, type CommandCall } from '../command.ts'
import { fileContent } from '../file-content.ts'
import { assertOutput, writeOutput } from '../write-output.ts'

/** A CSV without a place to go is printed, `--json` or not; a spreadsheet is no text. */
async function toFile(
  call: CommandCall,
  input: { name: string; from?: string; to?: string; days?: number },
  format: 'csv' | 'xlsx',
) {
  const isPrinted = format === 'csv' && call.options['out'] === undefined
  const out = isPrinted ? null : call.path(requiredText(call, 'out'))
  if (out !== null) assertOutput(out)
  const { fileId, rows } = await call.engine.client.reports.file({ ...input, format })
  const content = await fileContent(call.engine.client, fileId)
  if (out === null) {
    call.print(content.toString('utf8').trimEnd())
    return null
  }
  writeOutput(out, content)
  return { json: { rows, file: out }, text: () => [out] }
}

export const report: Command = {
  name: 'report',
  usage: 'list | NAME [--from DAY] [--to DAY] [--days N] [--format json|csv|xlsx] [--out FILE]',
  options: { from: text, to: text, days: text, format: text, out: text },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const name = call.args[0] ?? ''
    const format = choiceOption(call, 'format', ['json', 'csv', 'xlsx']) ?? 'json'
    const from = dayOption(call, 'from')
    const to = dayOption(call, 'to')
    const days = numberOption(call, 'days', { most: 365 })
    await openShopOf(call)
    const names = await call.engine.client.reports.list()
    if (name === 'list') return { json: names, text: () => names.map((known) => known.name) }
    if (!names.some((known) => known.name === name)) throw new AppError('unknown-report', { name })
    const input = {
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(days === undefined ? {} : { days }),
    }
    if (format !== 'json') return await toFile(call, input, format)
    const json = reportAsJson(await call.engine.client.reports.run(input))
    const out = textOption(call, 'out')
    if (out !== undefined) writeOutput(call.path(out), `${JSON.stringify(json, null, 2)}\n`)
    if (call.options['format'] === 'json') return { json, text: () => [JSON.stringify(json)] }
    return {
      json,
      text: () => [
        json.columns.map((column) => column.key).join('\t'),
        ...json.rows.map((row) => json.columns.map((column) => row[column.key] ?? '').join('\t')),
      ],
    }
  },
}
