import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { fileFormat } from '../file-format.ts'
import { importError } from '../import-error.ts'
import type { ImportReader, ImportReading } from '../import-types.ts'
import { readContacts } from './read-contacts.ts'
import { mailInThread } from './mail-in-thread.ts'
import { newWarnings } from '../import-warnings.ts'
import { warnOfLists } from '../list-warning.ts'
import type { MailEntry } from './read-mail-part.ts'
import type { MessageRecord } from './message-record.ts'
import { messageCells, messageColumns } from './message-columns.ts'

/** Why an entry is left out; `otherwise` for what belongs to another kind of import. */
function rejection(row: number, entry: MailEntry, otherwise: 'not-a-message' | 'not-a-contact'): ImportRejection {
  if (entry?.kind === 'other') return { row, code: 'other-outlook-item', params: { value: entry.name } }
  const code = entry === null ? 'unreadable-message' : entry.kind === 'discarded' ? 'discarded-message' : otherwise
  return { row, code, params: {} }
}

/**
 * Files of mail – each of one message or of many – as one reading; contacts and appointments that Outlook saved come the
 * same way. What can't be read is a row left out, never the end of the others.
 */
export const readMail: ImportReader = async (parts, options) => {
  const { locale, signal, onProgress } = options
  const first = parts[0]
  if (first === undefined || parts.every(({ content }) => content.length === 0)) throw importError('empty-file')
  const tell = (done: number, total: number) => onProgress?.(done / Math.max(1, total))
  const entries = await mailInThread(parts, locale, signal, tell, options.timeZone)
  // A table that is called mail is no damaged mail.
  if (entries.length === 1 && entries[0] === null && fileFormat(first.content) === 'csv')
    throw importError('wrong-file-type', { detected: 'text' })
  const lists = entries.flatMap((entry) => (entry?.kind === 'list' ? entry.name : []))
  // Lists are nobody and no rows.
  const rows = entries.filter((entry) => entry?.kind !== 'list').map((entry, index) => ({ row: index + 1, entry }))
  const contacts = rows.flatMap(({ row, entry }) =>
    entry?.kind === 'contact' ? [{ row, contact: entry.contact }] : [],
  )
  const hasMessages = rows.some(({ entry }) => entry?.kind === 'message')
  if ((contacts.length > 0 || lists.length > 0) && (options.type === 'customers' || !hasMessages)) {
    const others = rows.flatMap(({ row, entry }) =>
      entry?.kind === 'contact' ? [] : [rejection(row, entry, 'not-a-contact')],
    )
    return await readContacts({ contacts, others, lists }, options)
  }
  const rejected: ImportRejection[] = []
  const messages: MessageRecord[] = []
  for (const { row, entry } of rows) {
    if (entry?.kind === 'message') messages.push({ row, ...entry.message })
    else rejected.push(rejection(row, entry, 'not-a-message'))
  }
  const warnings = newWarnings()
  warnOfLists(warnings, lists)
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
    total: rows.length,
    rejected,
    warnings: warnings.list,
    warningCounts: warnings.counts,
    originals: (wanted) =>
      Promise.resolve(
        new Map(messages.filter(({ row }) => wanted.has(row)).map((message) => [message.row, messageCells(message)])),
      ),
    messages,
  }
  return reading
}
