import { AppError } from '#shared/contract/errors.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { listCopiedContents, type CopiedContent } from '#db/shop-copy/read-tables.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customerCards } from '../exports/customer-cards.ts'
import { followUpCalendar } from '../exports/follow-up-calendar.ts'
import { dataKinds, readTable } from '../exports/read-table.ts'
import type { Table } from '../exports/table.ts'
import { csvFile, fileStyle } from '../exports/table-files.ts'
import { xlsxFile } from '../exports/xlsx/xlsx-file.ts'
import { copyFileName } from './copy-format.ts'
import { copyPaths } from './copy-names.ts'
import { copyReadme } from './copy-readme.ts'
import { packFiles, type PackedFile } from './pack-files.ts'
import { contentOf, writeCopyJson, type CopyWork } from './write-copy.ts'

/** Longer tables are a CSV beside the workbook: a small PC opens no such sheet. */
const longestSheet = 100_000

async function readTables(shop: OpenShop, { onRows }: CopyWork): Promise<readonly Table[]> {
  const { t } = createTranslator(shop.settings.language)
  const tables: Table[] = []
  for (const kind of dataKinds) tables.push(await readTable(shop.db, kind, null, t, onRows))
  return tables
}

async function tableFiles(shop: OpenShop, work: CopyWork): Promise<readonly PackedFile[]> {
  const tables = await readTables(shop, work)
  const style = fileStyle(shop, false)
  const sheets = tables.filter(({ rows }) => rows.length <= longestSheet)
  const files: PackedFile[] = [{ name: 'shop.xlsx', content: await xlsxFile(sheets, style, work.signal) }]
  for (const table of tables)
    if (!sheets.includes(table))
      files.push({ name: `${table.title}.csv`, content: await csvFile(table, style, work.signal) })
  return files
}

/** Photos and attachments under their names; what can't be read is counted. */
async function contentFiles(shop: OpenShop, { signal }: CopyWork) {
  const paths = copyPaths(await listCopiedContents(shop.database))
  const files: PackedFile[] = []
  const fileOf = new Map<string, string>()
  const lost: CopiedContent[] = []
  for (const [content, name] of paths) {
    const bytes = await contentOf(shop, content)
    signal.throwIfAborted()
    if (bytes === null) lost.push(content)
    else {
      files.push({ name, content: bytes })
      if (!fileOf.has(content.sha256)) fileOf.set(content.sha256, name)
    }
  }
  return { files, fileOf, missing: lost.length }
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

/** The whole shop as an archive that people read without the program, and that comes back into it. */
export async function writeCopyZip(shop: OpenShop, work: CopyWork): Promise<Uint8Array> {
  const contents = await contentFiles(shop, work)
  const top: readonly PackedFile[] = [
    ...(await tableFiles(shop, work)),
    { name: 'contacts.vcf', content: await contactCards(shop, work) },
    { name: 'calendar.ics', content: await followUpCalendar(shop, null, work.onRows) },
    { name: copyFileName, content: await writeCopyJson(shop, work, contents.fileOf) },
  ]
  const isIn = (folder: string) => contents.files.filter(({ name }) => name.startsWith(`${folder}/`)).length
  const readme = copyReadme(shop.settings, {
    files: top.map(({ name }) => name),
    photos: isIn('photos'),
    attachments: isIn('attachments'),
    missing: contents.missing,
    day: shop.today(),
  })
  const files = [{ name: 'README.txt', content: Buffer.from(readme) }, ...top, ...contents.files]
  return await packFiles(files, shop.now(), work.signal)
}
