import type { FileStore } from '#backend/file-store.ts'
import { isShopCopy } from '../shop-copy/is-shop-copy.ts'
import { fileFormat } from './file-format.ts'

type Group = {
  readonly fileId: string
  readonly name: string
  readonly files: number
  readonly format: ReturnType<typeof formatOf>
}

const formatOf = (content: Uint8Array) => {
  if (isShopCopy(content)) return 'json'
  const format = fileFormat(content)
  return format === 'zip' ? 'csv' : format
}

/** Formats whose files are read together: many cards, many messages. */
const joined: readonly (readonly string[])[] = [
  ['vcf', 'ldif'],
  ['eml', 'mbox', 'msg'],
]

/** Uploaded files as what is imported one after another. */
export function sortFiles(files: FileStore, fileIds: readonly string[]): { groups: Group[]; unread: never[] } {
  const groups: Group[] = []
  const together = new Map<number, { fileId: string; name: string; content: Buffer; format: Group['format'] }[]>()
  for (const fileId of fileIds) {
    const { name, content } = files.parts(fileId)[0] ?? files.whole(fileId)
    const format = formatOf(content)
    const kind = joined.findIndex((some) => some.includes(format))
    if (kind < 0) groups.push({ fileId, name, files: 1, format })
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
