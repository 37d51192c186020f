import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { fileFormat } from '../file-format.ts'
import { importError } from '../import-error.ts'
import type { ImportReader, ImportReading } from '../import-types.ts'
import { readContacts } from './read-contacts.ts'
import { mailInThread } from './mail-in-thread.ts'
import type { MessageRecord } from './message-record.ts'
import { messageCells, messageColumns } from './message-columns.ts'

/** Why an entry is no message to be filed. */
const rejections = {
  damaged: 'unreadable-message',
  contact: 'not-a-message',
  discarded: 'discarded-message',
} as const

/**
 * Files of mail – each of one message or of many – as one reading; contacts and appointments that Outlook saved come the
 * same way. What can't be read is a row left out, never the end of the others.
 */
export const readMail: ImportReader = async (parts, options) => {
  const { locale, signal, onProgress } = options
  const first = parts[0]
  if (first === undefined || parts.every(({ content }) => content.length === 0)) throw importError('empty-file')
  const entries = await mailInThread(parts, locale, signal, (done, total) => onProgress?.(done / Math.max(1, total)))
  // A table that is called mail is no damaged mail.
  if (entries.length === 1 && entries[0] === null && fileFormat(first.content) === 'csv')
    throw importError('wrong-file-type', { detected: 'text' })
  const contacts = entries.flatMap((entry, index) =>
    entry?.kind === 'contact' ? [{ row: index + 1, cells: entry.cells }] : [],
  )
  if (contacts.length > 0 && (options.type === 'customers' || contacts.length === entries.length))
    return await readContacts(contacts, entries.length, options)
  const rejected: ImportRejection[] = []
  const messages: MessageRecord[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry?.kind === 'message') messages.push({ row: index + 1, ...entry.message })
    else rejected.push({ row: index + 1, code: rejections[entry?.kind ?? 'damaged'], params: {} })
  }
  const format = fileFormat(first.content, first.name)
  const reading: ImportReading = {
    type: 'messages',
    format: format === 'mbox' || format === 'msg' ? format : 'eml',
    producer: format === 'msg' ? 'outlook' : 'plain',
    // Each message says its own; what comes out is this.
    encoding: 'utf-8',
    delimiter: ',',
    dateOrder: 'ymd',
    dateOrderAmbiguous: false,
    hasHeader: true,
    columns: messageColumns(messages),
    total: entries.length,
    rejected,
    warnings: [],
    warningCounts: {},
    originals: (wanted) =>
      Promise.resolve(
        new Map(messages.filter(({ row }) => wanted.has(row)).map((message) => [message.row, messageCells(message)])),
      ),
    messages,
  }
  return reading
}
