import { setImmediate as breathe } from 'node:timers/promises'
import type { OpenShop } from '#backend/engine-state.ts'
import { csvHead, csvRows, type CsvStyle } from './csv-table.ts'
import type { Table } from './table.ts'

/** Rows turned into text between two breaths. */
const csvSlice = 500

/** The rows of a table as CSV without its head, in slices. */
export async function* csvPieces(
  { columns, rows }: Table,
  style: CsvStyle,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  for (let from = 0; from < rows.length; from += csvSlice) {
    yield csvRows(columns, rows.slice(from, from + csvSlice), style)
    await breathe()
    signal?.throwIfAborted()
  }
}

/** A table as CSV. */
export async function csvFile(table: Table, style: CsvStyle, signal?: AbortSignal): Promise<Buffer> {
  const parts = [Buffer.from(csvHead(table.columns, style))]
  for await (const piece of csvPieces(table, style, signal)) parts.push(Buffer.from(piece))
  return Buffer.concat(parts)
}

/** A table as records by the names of its columns. */
export const tableRecords = ({ columns, rows }: Table): readonly Readonly<Record<string, unknown>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])))

/** What a file of this shop looks like. */
export const fileStyle = (shop: OpenShop, raw: boolean): CsvStyle => ({
  raw,
  language: shop.settings.language,
  country: shop.settings.country,
  currency: shop.settings.currency,
})
