import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { countCopied } from '#db/shop-copy/read-tables.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { packFiles } from '../shop-copy/pack-files.ts'
import { steadily } from '../shop-copy/steady-copy.ts'
import { copyJsonFile } from '../shop-copy/write-copy.ts'
import { writeCopyZip } from '../shop-copy/write-copy-zip.ts'
import { assertPossible, chosenIds, countKinds, isData, type ExportInput } from './export-request.ts'
import { customerCards } from './customer-cards.ts'
import { followUpCalendar } from './follow-up-calendar.ts'
import { mailingList, type LeftOut } from './mailing-list.ts'
import { programTable } from './programs/program-table.ts'
import { dataKinds, readRecords, readTable, type DataKind } from './read-table.ts'
import type { Table } from './table.ts'
import { csvFile, fileStyle, tableRecords } from './table-files.ts'
import { xlsxFile } from './xlsx/xlsx-file.ts'
import { yearlyCalendar } from './yearly-calendar.ts'

export type ExportedFile = {
  readonly fileId: string
  readonly name: string
  readonly rows: number
  readonly leftOut?: LeftOut
}

/** More rows than people open in a spreadsheet: packing them takes memory that a small PC has not. */
const xlsxRows = 200_000

type Watch = {
  readonly onRows: (count: number) => Promise<void>
  /** Ids of the records that are asked for; null means all. */
  readonly only: readonly number[] | null
}

async function jsonFile(shop: OpenShop, kind: DataKind, { onRows, only }: Watch): Promise<Buffer> {
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
  parts.push(Buffer.from(`${text}${isFirst ? '' : '\n'}]\n`))
  return Buffer.concat(parts)
}

/** A file on its way: its bytes, and how many records are in it where the watch doesn't know. */
type Made = { readonly content: Uint8Array; readonly rows?: number; readonly leftOut?: LeftOut }

/**
 * Makes a file of everything of a kind, or of what a list shows of it, and leaves it with the engine's files.
 * @throws AppError format-not-offered, too-many-rows, changed-meanwhile; AbortError
 */
export async function runExport(
  engine: EngineState,
  shop: OpenShop,
  input: ExportInput,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportedFile> {
  assertPossible(input)
  const { what, format } = input
  const only = await chosenIds(shop, input)
  const counts = await countKinds(shop)
  const kinds: readonly DataKind[] = what === 'all' ? dataKinds : isData(what) ? [what] : ['customers']
  const countOf = (kind: DataKind) => only?.length ?? counts[kind]
  const records = kinds.reduce((sum, kind) => sum + countOf(kind), 0)
  const isCopy = what === 'all' && (format === 'json' || format === 'zip')
  const total = isCopy ? records * 2 + counts.customers + (await countCopied(shop.database)) : records
  const most = Math.max(...kinds.map(countOf))
  if (format === 'xlsx' && most > xlsxRows)
    throw new AppError('too-many-rows', { kind: 'export', rows: most, limit: xlsxRows })
  let done = 0
  const watch: Watch = {
    only,
    onRows: async (count) => {
      done += count
      onProgress(Math.min(done, total), total)
      await breathe()
      signal.throwIfAborted()
    },
  }
  const made = await make()
  signal.throwIfAborted()
  const isArchive = (what === 'all' && format === 'csv') || (format === 'vcf' && input.each)
  const name = `regulars-${what}-${shop.today()}.${isArchive ? 'zip' : format}`
  const fileId = engine.files.put(name, made.content)
  const { leftOut } = made
  return { fileId, name, rows: made.rows ?? done, ...(leftOut === undefined ? {} : { leftOut }) }

  async function tablesOf(): Promise<readonly Table[]> {
    const { t } = createTranslator(shop.settings.language)
    const tables: Table[] = []
    for (const kind of kinds) tables.push(await readTable(shop.db, kind, only, t, watch.onRows))
    return tables
  }

  async function tableFile(tables: readonly Table[]): Promise<Uint8Array> {
    const style = fileStyle(shop, input.raw || input.style === 'raw')
    const [only] = tables
    if (format === 'xlsx' || only === undefined) return await xlsxFile(tables, style, signal)
    if (what !== 'all') return await csvFile(only, style, signal)
    const files = []
    for (const table of tables) files.push({ name: `${table.title}.csv`, content: await csvFile(table, style, signal) })
    return await packFiles(files, shop.now(), signal)
  }

  async function make(): Promise<Made> {
    const { settings } = shop
    const { t } = createTranslator(settings.language)
    if (what === 'mailing') {
      const channel = input.channel ?? 'email'
      const { table, leftOut } = await mailingList(
        shop.db,
        channel,
        only,
        { t, language: settings.language },
        watch.onRows,
      )
      const content =
        format === 'json' ? Buffer.from(`${JSON.stringify(tableRecords(table), null, 1)}\n`) : await tableFile([table])
      return { content, rows: table.rows.length, leftOut }
    }
    if (format === 'vcf') return { content: await customerCards(shop, input, watch) }
    if (what === 'yearly-days') return await yearlyCalendar(shop, only, watch.onRows)
    if (format === 'ics') return { content: await followUpCalendar(shop, only, watch.onRows) }
    if (isCopy) {
      const copy = { program: engine.options.version, onRows: watch.onRows, signal }
      const content = await steadily(shop, () =>
        format === 'json' ? copyJsonFile(shop, copy) : writeCopyZip(shop, copy),
      )
      return { content, rows: records }
    }
    if (format === 'json' && isData(what)) return { content: await jsonFile(shop, what, watch) }
    if (input.style === 'outlook' || input.style === 'google') {
      const headers = input.localHeaders ? settings.language : null
      const words = { t, currency: settings.currency, headers, onRows: watch.onRows }
      const table = await programTable(shop.db, only, input.style, words)
      return { content: await csvFile(table, { ...fileStyle(shop, false), program: input.style }, signal) }
    }
    return { content: await tableFile(await tablesOf()) }
  }
}
