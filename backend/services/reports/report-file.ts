import type { ReportResult } from '#shared/contract/exports.ts'
import { lossReason, type LossReasonName } from '#shared/contract/losses.ts'
import { builtInMethod } from '#shared/contract/values.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { csvFile, fileStyle } from '../exports/table-files.ts'
import type { Table, TableCell } from '../exports/table.ts'
import { xlsxFile } from '../exports/xlsx/xlsx-file.ts'
import { runReport, type ReportInput } from './run-report.ts'

const named = [...builtInMethod.options, 'not-noted'] as const
const isBuiltIn = (method: string): method is (typeof named)[number] => (named as readonly string[]).includes(method)

const reportedActs = ['reached', 'no-answer', 'message', 'late-not-called', 'not-called'] as const
const isRecallAct = (value: TableCell): value is (typeof reportedActs)[number] =>
  reportedActs.some((known) => known === value)

const isLossReason = (value: TableCell): value is LossReasonName => lossReason.options.some((known) => known === value)

/** The table of a report in the shop's language; the totals are its last row. */
export function reportTable(shop: OpenShop, result: ReportResult): Table {
  const { t } = createTranslator(shop.settings.language)
  const word = (key: string, value: TableCell): TableCell => {
    if (key === 'method' && typeof value === 'string') return isBuiltIn(value) ? t(`common.methods.${value}`) : value
    if (key === 'act' && isRecallAct(value)) return t(`recall.acts.${value}`)
    if (key === 'reason' && isLossReason(value)) return t(`slipping.reasons.${value}`)
    if (key === 'product' && value === null) return t('reports.discountsAndRounding')
    if (key === 'customer' && value === null) return t('common.walkIn')
    return value
  }
  const rows = result.rows.map((row) => result.columns.map(({ key }) => word(key, row[key] ?? null)))
  const totals = result.columns.map(({ key }, index): TableCell =>
    index === 0 ? t('spreadsheets.total') : (result.totals[key] ?? null),
  )
  return {
    title: t(`spreadsheets.sheets.${result.name}` as 'spreadsheets.sheets.sales-by-month'),
    columns: result.columns.map(({ key, type }) => ({
      key,
      type,
      header: t(`spreadsheets.columns.${key}` as 'spreadsheets.columns.amount'),
    })),
    rows: [...rows, totals],
  }
}

/** A report as a file for a spreadsheet. */
export async function reportFile(
  engine: EngineState,
  shop: OpenShop,
  input: ReportInput & { readonly format: 'csv' | 'xlsx' },
  signal?: AbortSignal,
): Promise<{ fileId: string; name: string; rows: number }> {
  const result = await runReport(shop, input)
  const table = reportTable(shop, result)
  const style = fileStyle(shop, false)
  const content = input.format === 'csv' ? await csvFile(table, style, signal) : await xlsxFile([table], style, signal)
  const name = `regulars-${result.name}-${result.from}-${result.to}.${input.format}`
  return { fileId: engine.files.put(name, content), name, rows: result.rows.length }
}
