import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { shopSettings } from '#shared/contract/shop.ts'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import type { GivenTable } from '#db/shop-copy/write-tables.ts'
import { laterSettings } from '#backend/shop-settings.ts'
import { copyFileName, copyMark, copySchema, copyVersion, type CopyCounts } from './copy-format.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'

/** A copy that a newer program has written. */
export class NewerCopy extends Error {}

export type ReadCopy = {
  readonly settings: z.infer<typeof shopSettings>
  readonly tables: ReadonlyMap<string, GivenTable>
  /** SHA-256 → bytes, proven. */
  readonly contents: ReadonlyMap<string, Buffer>
  readonly counts: CopyCounts
  readonly rows: number
}

type Archive = Readonly<Record<string, Uint8Array>>

/** An archive's own files in memory, each no larger than it says, all together no larger than a copy may be. */
function unpacked(content: Uint8Array): Archive {
  let bytes = 0
  let files = 0
  return unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (name !== copyFileName && !/^(?:photos|attachments)\//.test(name)) return false
      bytes += originalSize
      files += 1
      const most = name === copyFileName ? copyLimits.jsonBytes : attachmentLimits.bytes
      if (originalSize > most || bytes > copyLimits.bytes || files > copyLimits.files)
        throw new DamagedCopy('too large')
      return true
    },
  })
}

const tableForm = z.strictObject({ columns: z.array(z.unknown()).max(100), rows: z.array(z.unknown()) })
const contentForm = z.union([
  z.strictObject({ sha256: z.string(), bytes: z.number(), base64: z.string() }),
  z.strictObject({ sha256: z.string(), bytes: z.number(), file: z.string() }),
])

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b

function parsed(content: Uint8Array): { head: Readonly<Record<string, unknown>>; archive: Archive } {
  try {
    const archive = isZip(content) ? unpacked(content) : {}
    const json = isZip(content) ? archive[copyFileName] : content
    if (json === undefined || json.length > copyLimits.jsonBytes) throw new DamagedCopy(copyFileName)
    const value: unknown = JSON.parse(strFromU8(json).replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DamagedCopy(copyFileName)
    return { head: value as Record<string, unknown>, archive }
  } catch (error) {
    // What the archive or the text is broken by is for nobody; that it is broken, is.
    throw error instanceof DamagedCopy ? error : new DamagedCopy(error instanceof Error ? error.message : 'json')
  }
}

function contentsOf(given: unknown, archive: Archive): ReadonlyMap<string, Buffer> {
  const list = z.array(contentForm).max(copyLimits.files).safeParse(given)
  if (!list.success) throw new DamagedCopy('contents')
  const contents = new Map<string, Buffer>()
  for (const entry of list.data) {
    // A name is looked up in the archive only: nothing is ever written under it.
    const packed = 'file' in entry && Object.hasOwn(archive, entry.file) ? archive[entry.file] : undefined
    const bytes = 'file' in entry ? packed && Buffer.from(packed) : Buffer.from(entry.base64, 'base64')
    if (bytes === undefined || bytes.length !== entry.bytes || bytes.length > attachmentLimits.bytes)
      throw new DamagedCopy(`content ${entry.sha256}`)
    if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256)
      throw new DamagedCopy(`content ${entry.sha256}`)
    contents.set(entry.sha256, bytes)
  }
  return contents
}

function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new DamagedCopy('settings: timeZone')
  }
}

function countLive(tables: ReadonlyMap<string, GivenTable>, name: string): number {
  const table = tables.get(name)
  if (table === undefined) return 0
  const at = table.columns.indexOf('deleted_at')
  return at < 0 ? table.rows.length : table.rows.filter((row) => Array.isArray(row) && row[at] === null).length
}

/**
 * A full plain copy out of the bytes of a file, with what can be told without a shop: form, version, settings, contents.
 * @throws DamagedCopy; NewerCopy
 */
export function readCopy(content: Uint8Array): ReadCopy {
  const { head, archive } = parsed(content)
  const version = head[copyMark]
  const schema = head['schema']
  if (typeof version !== 'number' || typeof schema !== 'number') throw new DamagedCopy(copyMark)
  if (version > copyVersion || schema > copySchema) throw new NewerCopy()
  const settings = shopSettings.safeParse({
    ...laterSettings,
    ...(typeof head['settings'] === 'object' ? head['settings'] : {}),
    ...{ backupFolder: null, calendarFile: false, calendarFolder: null },
  })
  if (!settings.success) throw new DamagedCopy(`settings: ${settings.error.issues[0]?.path.join('.') ?? ''}`)
  assertTimeZone(settings.data.timeZone)
  const form = z.record(z.string(), tableForm).safeParse(head['tables'])
  if (!form.success || Object.hasOwn(head['tables'] as object, '__proto__')) throw new DamagedCopy('tables')
  const tables = new Map(Object.entries(form.data))
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows.length, 0)
  return {
    settings: settings.data,
    tables,
    contents: contentsOf(head['contents'], archive),
    counts: {
      customers: countLive(tables, 'contacts'),
      products: countLive(tables, 'products'),
      purchases: countLive(tables, 'purchases'),
      followUps: countLive(tables, 'follow_ups'),
      attachments: countLive(tables, 'attachments'),
      photos: countLive(tables, 'photos'),
    },
    rows,
  }
}
