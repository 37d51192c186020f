import type { Message } from '#shared/contract/values.ts'
import type { ImportFormat } from '#shared/domain/import-formats.ts'
import type { FilePart, FileStore } from '#backend/file-store.ts'
import { unpackInThread } from './archive/unpack-in-thread.ts'
import { refuseTooLarge } from './decode-text.ts'
import { fileFormat } from './file-format.ts'
import { isBinary, otherFileType, wrongType } from './file-type.ts'
import { importError, isImportError } from './import-error.ts'
import { sheetsOf } from './workbook/read-workbook.ts'
import { workbookKind, workbookKinds } from './workbook/workbook-kind.ts'
import { isShopCopy } from '../shop-copy/is-shop-copy.ts'

export type SortedGroup = {
  readonly fileId: string
  readonly name: string
  readonly files: number
  readonly format: ImportFormat
  readonly sheet: string | null
  readonly archive: string | null
}
export type UnreadFile = { readonly name: string; readonly archive: string | null; readonly reason: Message }
type Sorted = { readonly groups: SortedGroup[]; readonly unread: UnreadFile[] }

/** A file to be sorted: uploaded by itself, or out of an archive. */
type Found = FilePart & { readonly fileId: string | null; readonly archive: string | null }

/** Formats whose files are read together: many cards, many messages. */
const joined: readonly (readonly string[])[] = [
  ['vcf', 'ldif'],
  ['eml', 'mbox', 'msg'],
]

/** Contacts that Outlook saved as messages; its texts are UTF-16, or of one byte a letter. */
const outlookContacts = 'outlook contacts'
const isOutlookContact = (content: Uint8Array): boolean => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return ['IPM.Contact', 'IPM.DistList'].some(
    (kind) => bytes.includes(Buffer.from(kind, 'utf16le')) || bytes.includes(kind),
  )
}

const kindOf = (format: string, content: Uint8Array): string | null => {
  if (format === 'msg' && isOutlookContact(content)) return outlookContacts
  return joined.find((some) => some.includes(format))?.[0] ?? null
}

/** Types by their first bytes that have a reader beside that of text tables. */
const read = new Set<string | null>([null, ...workbookKinds, 'zip', 'ole', 'vcard', 'ldif', 'mail', 'json'])

/** What no reader takes is told before anything is imported. */
function formatOf(content: Uint8Array, name: string): ImportFormat | 'zip' {
  if (content.length === 0) throw importError('empty-file')
  const type = otherFileType(content)
  if (type !== null && !read.has(type)) throw wrongType(type)
  const format = fileFormat(content, name)
  if (format === 'csv' && isBinary(content)) throw importError('binary-file')
  if (format !== 'zip' && format !== 'mbox') refuseTooLarge(content)
  return format
}

/** Uploaded files as what is imported one after another; `best` takes one sheet of a workbook, the first that holds a list. */
export async function sortFiles(
  files: FileStore,
  fileIds: readonly string[],
  sheets: 'each' | 'best',
  signal: AbortSignal | undefined,
): Promise<Sorted> {
  const groups: SortedGroup[] = []
  const unread: UnreadFile[] = []
  /** Parts of the groups of joined kinds, by where the group stands. */
  const together = new Map<string, { readonly at: number; readonly parts: Found[] }>()

  async function addWorkbook({ fileId, archive, ...part }: Found): Promise<void> {
    const alone = (sheet: string | null, only: FilePart) => {
      const id = fileId !== null && only.sheet === undefined ? fileId : files.bundle(part.name, [only])
      groups.push({ fileId: id, name: part.name, files: 1, format: 'xlsx', sheet, archive })
    }
    const found = await sheetsOf(part, workbookKind(part.content), signal)
    if (sheets === 'best' || found.length === 1) alone(null, part)
    else for (const { name } of found) alone(name, { ...part, sheet: name })
  }

  async function add(file: Found): Promise<void> {
    const { name, content, fileId, archive } = file
    if (isShopCopy(content)) {
      groups.push({
        fileId: fileId ?? files.bundle(name, [file]),
        name,
        files: 1,
        format: 'json',
        sheet: null,
        archive,
      })
      return
    }
    const format = formatOf(content, name)
    const kind = kindOf(format, content)
    if (format === 'zip') {
      const unpacked = await unpackInThread({ bytes: content, kind: 'zip' }, signal)
      for (const { name: inner, content: bytes } of unpacked.files)
        await tried({
          name: inner,
          content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          fileId: null,
          archive: name,
        })
      for (const { name: inner, code, params } of unpacked.unread)
        unread.push({ name: inner, archive: name, reason: { code, params } })
      if (unpacked.files.length + unpacked.unread.length === 0) throw importError('empty-file')
    } else if (format === 'xlsx') await addWorkbook(file)
    else if (kind === null)
      groups.push({ fileId: fileId ?? files.bundle(name, [file]), name, files: 1, format, sheet: null, archive })
    else {
      const group = together.get(kind)
      if (group !== undefined) group.parts.push(file)
      else {
        together.set(kind, { at: groups.length, parts: [file] })
        groups.push({ fileId: fileId ?? '', name, files: 1, format, sheet: null, archive })
      }
    }
  }

  async function tried(file: Found): Promise<void> {
    try {
      await add(file)
    } catch (error) {
      if (!isImportError(error) || error.code === 'cancelled') throw error
      const { code, params } = error
      unread.push({ name: file.name, archive: file.archive, reason: { code, params } })
    }
  }

  for (const fileId of fileIds) for (const part of files.parts(fileId)) await tried({ ...part, fileId, archive: null })
  for (const { at, parts } of together.values()) {
    const group = groups[at]
    const only = parts.length === 1 ? (parts[0]?.fileId ?? null) : null
    if (group !== undefined && only === null)
      groups[at] = { ...group, fileId: files.bundle(group.name, parts), files: parts.length }
  }
  return { groups, unread }
}
