import type { FileStore } from '#backend/file-store.ts'
import { fileFormat } from './file-format.ts'

type Group = {
  readonly fileId: string
  readonly name: string
  readonly files: number
  readonly format: ReturnType<typeof formatOf>
}

const formatOf = (content: Uint8Array, name: string) => {
  const format = fileFormat(content, name)
  return format === 'zip' ? 'csv' : format
}

/** Formats whose files are read together: many cards, many messages. */
const joined: readonly (readonly string[])[] = [
  ['vcf', 'ldif'],
  ['eml', 'mbox', 'msg'],
]

/** Contacts that Outlook saved as messages; its texts are UTF-16, or of one byte a letter. */
const outlookContacts = 'outlook contacts'
const isOutlookContact = (content: Buffer): boolean =>
  content.includes(Buffer.from('IPM.Contact', 'utf16le')) || content.includes('IPM.Contact')

const kindOf = (format: Group['format'], content: Buffer): string | null => {
  if (format === 'msg' && isOutlookContact(content)) return outlookContacts
  return joined.find((some) => some.includes(format))?.[0] ?? null
}

/** Uploaded files as what is imported one after another. */
export function sortFiles(files: FileStore, fileIds: readonly string[]): { groups: Group[]; unread: never[] } {
  const groups: Group[] = []
  const together = new Map<string, { fileId: string; name: string; content: Buffer; format: Group['format'] }[]>()
  for (const fileId of fileIds) {
    const { name, content } = files.parts(fileId)[0] ?? files.whole(fileId)
    const format = formatOf(content, name)
    const kind = kindOf(format, content)
    if (kind === null) groups.push({ fileId, name, files: 1, format })
    else together.set(kind, [...(together.get(kind) ?? []), { fileId, name, content, format }])
  }
  for (const parts of together.values()) {
    const [first] = parts
    if (first === undefined) continue
    const { fileId, name, format } = first
    if (parts.length === 1) groups.push({ fileId, name, files: 1, format })
    else groups.push({ fileId: files.bundle(name, parts), name, files: parts.length, format })
  }
  return { groups, unread: [] }
}
