import { setImmediate as breathe } from 'node:timers/promises'
import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import type { exportFormats, exportKinds } from '#shared/contract/exports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { countExports } from '#db/repositories/export-rows.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { csvHead, csvRows, type CsvStyle } from './csv-table.ts'
import { followUpCalendar } from './follow-up-calendar.ts'
import { dataKinds, readRecords, readTable, type DataKind } from './read-table.ts'
import { steadily } from '../shop-copy/steady-copy.ts'
import { writeCopyJson } from '../shop-copy/write-copy.ts'
import { selectedIds } from '../customers/selected-customers.ts'
import type { Table } from './table.ts'
import { xlsxInThread } from './xlsx-in-thread.ts'

export type ExportInput = {
  readonly what: (typeof exportKinds)[number]
  readonly format: (typeof exportFormats)[number]
  readonly raw: boolean
  /** These customers only. */
  readonly selection?: CustomerSelection | undefined
}
export type ExportedFile = { readonly fileId: string; readonly name: string; readonly rows: number }

/** More rows than people open in a spreadsheet: packing them takes memory that a small PC has not. */
const xlsxRows = 200_000
/** Rows turned into text between two breaths. */
const csvSlice = 500

type Watch = {
  readonly onRows: (count: number) => Promise<void>
  /** Ids of the customers that are asked for; null means all. */
  readonly only: readonly number[] | null
}

const isData = (what: ExportInput['what']): what is DataKind => (dataKinds as readonly string[]).includes(what)

async function jsonArray(shop: OpenShop, kind: DataKind, { onRows, only }: Watch): Promise<Buffer> {
  const parts: Buffer[] = []
  let text = '['
  let isFirst = true
  for await (const batch of readRecords(shop.db, kind, shop.settings.currency, only)) {
    for (const record of batch) {
      text += `${isFirst ? '\n' : ',\n'}${JSON.stringify(record)}`
      isFirst = false
    }
    parts.push(Buffer.from(text))
    text = ''
    await onRows(batch.length)
  }
  parts.push(Buffer.from(`${text}${isFirst ? '' : '\n'}]`))
  return Buffer.concat(parts)
}

const jsonFile = async (shop: OpenShop, what: DataKind, watch: Watch): Promise<Buffer> =>
  Buffer.concat([await jsonArray(shop, what, watch), Buffer.from('\n')])

/** A table as CSV, in slices. */
export async function csvFile(table: Table, style: CsvStyle, signal?: AbortSignal): Promise<Buffer> {
  const parts = [Buffer.from(csvHead(table.columns, style))]
  for (let from = 0; from < table.rows.length; from += csvSlice) {
    parts.push(Buffer.from(csvRows(table.columns, table.rows.slice(from, from + csvSlice), style)))
    await breathe()
    signal?.throwIfAborted()
  }
  return Buffer.concat(parts)
}

/** What a file of this shop looks like. */
export const fileStyle = (shop: OpenShop, raw: boolean): CsvStyle => ({
  raw,
  language: shop.settings.language,
  country: shop.settings.country,
  currency: shop.settings.currency,
})

/** Refuses what can't be made yet, before anything is read. */
function assertThere({ what, format }: ExportInput): void {
  // Several tables in CSV would be several files: an archive of them comes later.
  const isAbsent =
    format === 'vcf' ||
    (format === 'ics' && what !== 'follow-ups') ||
    what === 'messages' ||
    (what === 'all' && format === 'csv')
  if (isAbsent) throw new AppError('not-yet', { what, format })
}

/**
 * Makes a file of everything of a kind and leaves it with the engine's files.
 * @throws AppError not-yet, too-many-rows; AbortError
 */
export async function runExport(
  engine: EngineState,
  shop: OpenShop,
  input: ExportInput,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportedFile> {
  assertThere(input)
  const { what, format, raw, selection } = input
  const chosen = selection === undefined ? null : await selectedIds(shop, selection)
  const counts = await countExports(shop.db)
  const countOf = (kind: DataKind) => chosen?.length ?? counts[kind === 'follow-ups' ? 'followUps' : kind]
  const kinds: readonly DataKind[] = isData(what) ? [what] : dataKinds
  const total = kinds.reduce((sum, kind) => sum + countOf(kind), 0)
  const most = Math.max(...kinds.map(countOf))
  if (format === 'xlsx' && most > xlsxRows)
    throw new AppError('too-many-rows', { kind: 'export', rows: most, limit: xlsxRows })
  let rows = 0
  const watch: Watch = {
    only: chosen,
    onRows: async (count) => {
      rows += count
      onProgress(Math.min(rows, total), total)
      await breathe()
      signal.throwIfAborted()
    },
  }
  const content = await contentOf()
  signal.throwIfAborted()
  const name = `regulars-${what}-${shop.today()}.${format}`
  return { fileId: engine.files.put(name, content), name, rows }

  async function contentOf(): Promise<Uint8Array> {
    if (format === 'ics') return await followUpCalendar(shop, watch.onRows)
    if (format === 'json')
      return isData(what)
        ? await jsonFile(shop, what, watch)
        : await steadily(shop, () => writeCopyJson(shop, engine.options.version, watch.onRows))
    const { t } = createTranslator(shop.settings.language)
    const tables: Table[] = []
    for (const kind of kinds) tables.push(await readTable(shop.db, kind, chosen, t, watch.onRows))
    const style = fileStyle(shop, raw)
    const [only] = tables
    if (format === 'csv' && only !== undefined) return await csvFile(only, style, signal)
    return await xlsxInThread(tables, style, signal)
  }
}
