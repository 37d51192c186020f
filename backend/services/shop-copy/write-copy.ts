import { AppError } from '#shared/contract/errors.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'
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
import { joinParts } from '../exports/join-parts.ts'
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

/** Takes the JSON over piece by piece. */
type Write = (piece: string) => Promise<void>

async function put(write: Write, batches: AsyncGenerator<readonly unknown[]>, onRows: OnRows): Promise<void> {
  let isFirst = true
  await write('[')
  for await (const batch of batches) {
    if (batch.length > 0) {
      const lines = batch.map((record) => JSON.stringify(record)).join(',\n')
      await write(`${isFirst ? '\n' : ',\n'}${lines}`)
      isFirst = false
    }
    await onRows(batch.length)
  }
  await write(isFirst ? ']' : '\n]')
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
 * The whole shop as JSON, piece by piece.
 * @param fileOf where a content lies in the archive around it; without it contents stand in the file itself
 */
export async function writeCopyJson(
  shop: OpenShop,
  { program, onRows }: CopyWork,
  write: Write,
  fileOf?: ReadonlyMap<string, string>,
): Promise<void> {
  const { currency } = shop.settings
  const db: ReadableDb = shop.db
  const settings = Object.fromEntries(
    Object.entries(shop.settings).filter(([key]) => !(placeSettings as readonly string[]).includes(key)),
  )
  const head = { schema: copySchema, program, madeAt: new Date(shop.now()).toISOString(), settings }
  const fields = Object.entries(head).map(([key, value]) => `,\n"${key}": ${told(value)}`)
  await write(`{"${copyMark}": ${copyVersion}${fields.join('')}`)
  for (const [key, kind] of recordKinds) {
    await write(`,\n"${key}": `)
    await put(write, readRecords(db, kind, currency, null), onRows)
  }
  await write(',\n"tables": {')
  for (const [at, table] of allCopiedTables.entries()) {
    const columns = copiedColumns(shop.database.raw, table).map(({ name }) => name)
    await write(`${at === 0 ? '\n' : ',\n'}"${table}": {"columns": ${told(columns)}, "rows": `)
    await put(write, readCopied(shop.database, table), onRows)
    await write('}')
  }
  await write('\n},\n"contents": ')
  await put(write, contentRecords(shop, fileOf), onRows)
  await write('\n}\n')
}

/**
 * The whole shop as one file of JSON, photos and files of cards in it.
 * @throws AppError file-too-large: it couldn't come back
 */
export async function copyJsonFile(shop: OpenShop, work: CopyWork): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  await writeCopyJson(shop, work, (piece) => {
    const part = Buffer.from(piece)
    bytes += part.length
    if (bytes > copyLimits.fileBytes)
      throw new AppError('file-too-large', { kind: 'copy', limitMb: copyLimits.fileBytes / 1024 / 1024 })
    parts.push(part)
    return Promise.resolve()
  })
  return joinParts(parts)
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
