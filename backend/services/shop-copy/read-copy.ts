import { createHash } from 'node:crypto'
import { z } from 'zod'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'
import { shopSettings } from '#shared/contract/shop.ts'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import { laterSettings } from '#backend/shop-settings.ts'
import { copyMark, copySchema, copyVersion, type CopyCounts } from './copy-format.ts'
import { copySource, type CopySource } from './copy-source.ts'
import { jsonScanner, type JsonVisitor } from './json-scanner.ts'

/** A copy that a newer program has written. */
export class NewerCopy extends Error {}

export type ReadCopy = {
  readonly settings: z.infer<typeof shopSettings>
  /** Names of the columns of each table: nothing of them is proven. */
  readonly tables: ReadonlyMap<string, readonly unknown[]>
  /** SHA-256 → bytes, proven. */
  readonly contents: ReadonlyMap<string, Buffer>
  readonly counts: CopyCounts
  readonly rows: number
  /** Reads the rows of the tables, one after another, as they stand in the copy: nothing of them is proven. */
  readonly eachRow: (put: (table: string, row: unknown) => void) => Promise<void>
}

const contentForm = z.union([
  z.strictObject({ sha256: z.string(), bytes: z.number(), base64: z.string() }),
  z.strictObject({ sha256: z.string(), bytes: z.number(), file: z.string() }),
])

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedCopy(what)
  }
}

async function scan(source: CopySource, visitor: JsonVisitor): Promise<void> {
  const scanner = jsonScanner(visitor)
  for await (const piece of source.json()) scanner.push(piece)
  scanner.end()
}

function contentOf(given: unknown, files: CopySource['files']): readonly [sha256: string, bytes: Buffer] {
  const form = contentForm.safeParse(given)
  if (!form.success) throw new DamagedCopy('contents')
  const entry = form.data
  // A name is looked up in the archive only: nothing is ever written under it.
  const packed = 'file' in entry && Object.hasOwn(files, entry.file) ? files[entry.file] : undefined
  const bytes =
    'file' in entry
      ? packed && Buffer.from(packed.buffer, packed.byteOffset, packed.length)
      : Buffer.from(entry.base64, 'base64')
  if (bytes === undefined || bytes.length !== entry.bytes || bytes.length > attachmentLimits.bytes)
    throw new DamagedCopy(`content ${entry.sha256}`)
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256)
    throw new DamagedCopy(`content ${entry.sha256}`)
  return [entry.sha256, bytes]
}

function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new DamagedCopy('settings: timeZone')
  }
}

/** Tables of which a copy tells how many there are. */
const counted = {
  contacts: 'customers',
  products: 'products',
  purchases: 'purchases',
  follow_ups: 'followUps',
  attachments: 'attachments',
  photos: 'photos',
} as const satisfies Readonly<Record<string, keyof CopyCounts>>
const isCounted = (table: string): table is keyof typeof counted => Object.hasOwn(counted, table)

/** What is outside of the tables and of the records for people. */
const headKeys: ReadonlySet<unknown> = new Set([copyMark, 'schema', 'settings'])

/** Told at once: what follows in a newer copy may have another form. */
function assertNotNewer(head: Readonly<Record<string, unknown>>): void {
  const isAbove = (value: unknown, newest: number) => typeof value === 'number' && value > newest
  if (isAbove(head[copyMark], copyVersion) || isAbove(head['schema'], copySchema)) throw new NewerCopy()
}

/** Everything of a copy but its rows, which are counted only. */
async function readHead(source: CopySource) {
  const head: Record<string, unknown> = {}
  const tables = new Map<string, readonly unknown[]>()
  const contents = new Map<string, Buffer>()
  const counts = { customers: 0, products: 0, purchases: 0, followUps: 0, attachments: 0, photos: 0 }
  const met = new Set<string>()
  let rows = 0
  const once = (name: string): void => {
    if (met.has(name)) throw new DamagedCopy(`${name} twice`)
    met.add(name)
  }
  await scan(source, {
    meet([key, table, part, row, ...deeper]) {
      if (key === undefined) return 'enter'
      if (table === undefined) {
        once(String(key))
        return key === 'tables' || key === 'contents' ? 'enter' : headKeys.has(key) ? 'take' : 'skip'
      }
      if (key === 'contents') {
        if (typeof table !== 'number' || table >= copyLimits.files) throw new DamagedCopy('contents')
        return 'take'
      }
      if (key !== 'tables' || typeof table !== 'string') throw new DamagedCopy('tables')
      if (part === undefined) return 'enter'
      if (row === undefined) {
        once(`${table} ${part}`)
        if (part === 'columns') return 'take'
        if (part === 'rows' && tables.has(table)) return 'enter'
        throw new DamagedCopy(`${table}: ${part}`)
      }
      if (typeof row !== 'number' || deeper.length > 0) throw new DamagedCopy(`${table}: rows`)
      rows += 1
      return isCounted(table) ? 'take' : 'skip'
    },
    take([key, table, part], text) {
      if (typeof table !== 'string') {
        if (key === 'contents') contents.set(...contentOf(parse(text, 'contents'), source.files))
        else {
          head[String(key)] = parse(text, String(key))
          assertNotNewer(head)
        }
      } else if (part === 'columns') {
        const columns = z.array(z.unknown()).max(100).safeParse(parse(text, table))
        if (!columns.success) throw new DamagedCopy(`${table}: columns`)
        tables.set(table, columns.data)
      } else if (isCounted(table)) {
        const at = tables.get(table)?.indexOf('deleted_at') ?? -1
        const row = parse(text, table)
        if (at < 0 || (Array.isArray(row) && row[at] === null)) counts[counted[table]] += 1
      }
    },
  })
  return { head, tables, contents, counts, rows }
}

async function eachRow(source: CopySource, put: (table: string, row: unknown) => void): Promise<void> {
  await scan(source, {
    meet: ([key, , part, row]) =>
      key === undefined || (key === 'tables' && part !== 'columns' && row === undefined)
        ? 'enter'
        : row === undefined
          ? 'skip'
          : 'take',
    take: ([, table], text) => put(String(table), parse(text, String(table))),
  })
}

/**
 * A full plain copy out of the bytes of a file, with what can be told without a shop: form, version, settings, contents.
 * @throws DamagedCopy; NewerCopy
 */
export async function readCopy(content: Uint8Array): Promise<ReadCopy> {
  const source = copySource(content)
  const { head, tables, contents, counts, rows } = await readHead(source)
  const version = head[copyMark]
  const schema = head['schema']
  if (typeof version !== 'number' || typeof schema !== 'number') throw new DamagedCopy(copyMark)
  const settings = shopSettings.safeParse({
    ...laterSettings,
    ...(typeof head['settings'] === 'object' ? head['settings'] : {}),
    ...{ backupFolder: null, calendarFile: false, calendarFolder: null },
  })
  if (!settings.success) throw new DamagedCopy(`settings: ${settings.error.issues[0]?.path.join('.') ?? ''}`)
  assertTimeZone(settings.data.timeZone)
  return {
    settings: settings.data,
    tables,
    contents,
    counts,
    rows,
    eachRow: (put) => eachRow(source, put),
  }
}
