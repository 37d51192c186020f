import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { createTranslator } from '#shared/i18n/translator.ts'
import { readTable } from '#backend/services/exports/read-table.ts'
import type { Engine } from '#backend/engine.ts'
import { once } from './timing.ts'

const cellOf = (value: string | number | null): Cell =>
  value === null ? null : typeof value === 'number' ? { type: Number, value } : { type: String, value }

/** All customers as a workbook; beside it write-excel-file alone with the same cells at hand. */
export async function xlsxExport({ state, client }: Engine) {
  const shop = state.shop!
  const ours = await once(async () => {
    for await (const event of await client.exports.run({ what: 'customers', format: 'xlsx' })) void event
  })
  const { t } = createTranslator(shop.settings.language)
  const { rows } = await readTable(shop.db, 'customers', null, t, () => Promise.resolve())
  const alone = await once(() =>
    writeXlsxFile(
      rows.map((row) => row.map(cellOf)),
      { sheet: 'all' },
    ).toBuffer(),
  )
  return {
    name: `XLSX of ${rows.length} customers (bare: write-excel-file)`,
    unit: 'ms' as const,
    ours: { p50: ours, p95: ours },
    bare: { p50: alone, p95: alone },
  }
}
