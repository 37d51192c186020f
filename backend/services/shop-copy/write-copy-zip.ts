import { AppError } from '#shared/contract/errors.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { listCopiedContents } from '#db/shop-copy/read-tables.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customerCards } from '../exports/customer-cards.ts'
import { followUpCalendar } from '../exports/follow-up-calendar.ts'
import { csvHead } from '../exports/csv-table.ts'
import { countKinds } from '../exports/export-request.ts'
import { dataKinds, readTable, readTableParts, type DataKind } from '../exports/read-table.ts'
import { streamedZip, type StreamedZip } from '../exports/streamed-zip.ts'
import type { Table } from '../exports/table.ts'
import { csvPieces, fileStyle } from '../exports/table-files.ts'
import { xlsxFile } from '../exports/xlsx/xlsx-file.ts'
import { copyFileName } from './copy-format.ts'
import { copyPaths } from './copy-names.ts'
import { copyReadme } from './copy-readme.ts'
import { contentOf, writeCopyJson, type CopyWork } from './write-copy.ts'

/** Longer tables are a CSV beside the workbook: a small PC opens no such sheet. */
const longestSheet = 100_000

type Kinds = readonly DataKind[]

/** What people open in a spreadsheet, a table in memory at a time. */
async function* sheets(shop: OpenShop, kinds: Kinds, { onRows }: CopyWork): AsyncGenerator<Table> {
  const { t } = createTranslator(shop.settings.language)
  for (const kind of kinds) yield await readTable(shop.db, kind, null, t, onRows)
}

/** @returns the name of the file */
async function writeCsv(shop: OpenShop, kind: DataKind, zip: StreamedZip, work: CopyWork): Promise<string> {
  const { t } = createTranslator(shop.settings.language)
  const style = fileStyle(shop, false)
  const name = `${t(`spreadsheets.sheets.${kind}`)}.csv`
  const part = zip.part(name)
  let isFirst = true
  for await (const table of readTableParts(shop.db, kind, t, work.onRows)) {
    if (isFirst) await part.write(csvHead(table.columns, style))
    isFirst = false
    for await (const piece of csvPieces(table, style, work.signal)) await part.write(piece)
  }
  await part.end()
  return name
}

/** Pictures, sheets and archives are as small as they get. */
const isPacked = (name: string) => /\.(?:jpe?g|png|webp|gif|heic|zip|xlsx|docx|pdf|mp[34])$/i.test(name)

async function whole(zip: StreamedZip, name: string, content: string | Uint8Array): Promise<void> {
  const part = zip.part(name, isPacked(name))
  await part.write(content)
  await part.end()
}

/** Photos and attachments under their names; what can't be read is counted. */
async function writeContents(shop: OpenShop, zip: StreamedZip, { signal }: CopyWork) {
  const fileOf = new Map<string, string>()
  let [photos, attachments, missing] = [0, 0, 0]
  for (const [content, name] of copyPaths(await listCopiedContents(shop.database))) {
    const bytes = await contentOf(shop, content)
    signal.throwIfAborted()
    if (bytes === null) {
      missing += 1
      continue
    }
    if (name.startsWith('photos/')) photos += 1
    else attachments += 1
    await whole(zip, name, bytes)
    if (!fileOf.has(content.sha256)) fileOf.set(content.sha256, name)
  }
  return { fileOf, photos, attachments, missing }
}

/** Every customer as a card. With photos, unless they are too many for one file: they lie beside it, too. */
async function contactCards(shop: OpenShop, { onRows }: CopyWork): Promise<Uint8Array> {
  const wanted = { vcardVersion: '3.0', each: false } as const
  const watch = { only: null, onRows }
  try {
    return await customerCards(shop, wanted, watch)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-too-large') throw error
    return await customerCards(shop, { ...wanted, photos: false }, watch)
  }
}

/**
 * The whole shop as an archive that people read without the program, and that comes back into it. Written piece by piece: what is
 * in memory is what is packed, and one table of a sheet.
 */
export async function writeCopyZip(shop: OpenShop, work: CopyWork): Promise<Uint8Array> {
  const zip = streamedZip(shop.now())
  const counts = await countKinds(shop)
  const isLong = (kind: DataKind) => counts[kind] > longestSheet
  const short = dataKinds.filter((kind) => !isLong(kind))
  const readme = zip.part('README.txt')
  const files = ['shop.xlsx']
  await whole(zip, 'shop.xlsx', await xlsxFile(sheets(shop, short, work), fileStyle(shop, false), work.signal))
  for (const kind of dataKinds.filter(isLong)) files.push(await writeCsv(shop, kind, zip, work))
  await whole(zip, 'contacts.vcf', await contactCards(shop, work))
  await whole(zip, 'calendar.ics', await followUpCalendar(shop, null, work.onRows))
  files.push('contacts.vcf', 'calendar.ics', copyFileName)
  const json = zip.part(copyFileName)
  const { fileOf, ...beside } = await writeContents(shop, zip, work)
  await writeCopyJson(shop, work, json.write, fileOf)
  await json.end()
  await readme.write(copyReadme(shop.settings, { files, ...beside, day: shop.today() }))
  await readme.end()
  return zip.finish()
}
