import type { ReadableDb } from '#db/open-database.ts'
import { readContent, contentFolderOf } from '#db/content-store.ts'
import { copiedColumns } from '#db/shop-copy/table-columns.ts'
import {
  allCopiedTables,
  listCopiedContents,
  readCopied,
  readPhotoContent,
  type CopiedContent,
} from '#db/shop-copy/read-tables.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readRecords } from '../exports/read-table.ts'
import { copyMark, copySchema, copyVersion, placeSettings } from './copy-format.ts'

/** Arrays of records for people and other programs (docs/interface.md §5). Lines and payments are inside the purchases, deposits inside the orders. */
const recordKinds = [
  ['customers', 'customers'],
  ['products', 'products'],
  ['purchases', 'purchases'],
  ['laterPayments', 'credit-payments'],
  ['followUps', 'follow-ups'],
  ['orders', 'orders-beside-purchases'],
  ['messages', 'messages'],
] as const

type OnRows = (count: number) => Promise<void>

async function put(parts: Buffer[], batches: AsyncGenerator<readonly unknown[]>, onRows: OnRows): Promise<void> {
  let isFirst = true
  parts.push(Buffer.from('['))
  for await (const batch of batches) {
    const lines = batch.map((record) => JSON.stringify(record)).join(',\n')
    parts.push(Buffer.from(`${isFirst ? '\n' : ',\n'}${lines}`))
    isFirst = false
    await onRows(batch.length)
  }
  parts.push(Buffer.from(isFirst ? ']' : '\n]'))
}

/** The bytes of a content; null where it is lost. */
export async function contentOf(shop: OpenShop, content: CopiedContent): Promise<Buffer | null> {
  try {
    return content.photoId === null
      ? await readContent(contentFolderOf(shop.database.file), content.sha256)
      : await readPhotoContent(shop.database, content.photoId)
  } catch (error) {
    if (shopFileErrorOf(error) === null) throw error
    return null
  }
}

const told = (value: unknown): string => JSON.stringify(value)

/** Each content once, whoever has it. */
export const distinctContents = (contents: readonly CopiedContent[]): readonly CopiedContent[] => [
  ...new Map(contents.toReversed().map((content) => [content.sha256, content])).values(),
]

/** What a copy is made with. */
export type CopyWork = {
  /** Version of the program that makes it. */
  readonly program: string
  readonly onRows: OnRows
  readonly signal: AbortSignal
}

/**
 * The whole shop as JSON.
 * @param fileOf where a content lies in the archive around it; without it contents stand in the file itself
 */
export async function writeCopyJson(
  shop: OpenShop,
  { program, onRows }: CopyWork,
  fileOf?: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const { currency } = shop.settings
  const db: ReadableDb = shop.db
  const settings = Object.fromEntries(
    Object.entries(shop.settings).filter(([key]) => !(placeSettings as readonly string[]).includes(key)),
  )
  const head = { schema: copySchema, program, madeAt: new Date(shop.now()).toISOString(), settings }
  const fields = Object.entries(head).map(([key, value]) => `,\n"${key}": ${told(value)}`)
  const parts = [Buffer.from(`{"${copyMark}": ${copyVersion}${fields.join('')}`)]
  for (const [key, kind] of recordKinds) {
    parts.push(Buffer.from(`,\n"${key}": `))
    await put(parts, readRecords(db, kind, currency, null), onRows)
  }
  parts.push(Buffer.from(',\n"tables": {'))
  for (const [at, table] of allCopiedTables.entries()) {
    const columns = copiedColumns(shop.database.raw, table).map(({ name }) => name)
    parts.push(Buffer.from(`${at === 0 ? '\n' : ',\n'}"${table}": {"columns": ${told(columns)}, "rows": `))
    await put(parts, readCopied(shop.database, table), onRows)
    parts.push(Buffer.from('}'))
  }
  parts.push(Buffer.from('\n},\n"contents": '))
  await put(parts, contentRecords(shop, fileOf), onRows)
  parts.push(Buffer.from('\n}\n'))
  return Buffer.concat(parts)
}

async function* contentRecords(
  shop: OpenShop,
  fileOf: ReadonlyMap<string, string> | undefined,
): AsyncGenerator<readonly unknown[]> {
  const contents = distinctContents(await listCopiedContents(shop.database)).toSorted((a, b) =>
    a.sha256 < b.sha256 ? -1 : 1,
  )
  for (const content of contents) {
    const { sha256, bytes } = content
    if (fileOf !== undefined) {
      const file = fileOf.get(sha256)
      if (file !== undefined) yield [{ sha256, bytes, file }]
      continue
    }
    const found = await contentOf(shop, content)
    if (found !== null) yield [{ sha256, bytes, base64: found.toString('base64') }]
  }
}
