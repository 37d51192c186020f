import { fileFormat } from '../file-format.ts'
import { isDiscarded } from './discarded-mail.ts'
import { cleanLine } from './header-text.ts'
import { mailDate } from './mail-date.ts'
import { readMailMessage } from './mail-message.ts'
import { looksLikeMail } from './mail-shape.ts'
import { mboxText, separatorDate, splitMbox } from './mbox.ts'
import type { MailMessage } from './message-record.ts'
import { outlookContact, type OutlookContact } from './msg-contact.ts'
import { openMsg, rawText } from './msg-file.ts'
import { msgMessage } from './msg-message.ts'

/** A file as it was given. */
export type MailFile = { readonly name: string; readonly content: Uint8Array }

/** What one entry of a file turned out to be; `null` where it can't be read. */
export type MailEntry =
  | { readonly kind: 'message'; readonly message: MailMessage }
  /** Deleted in the mail program, or spam there. */
  | { readonly kind: 'discarded' }
  | { readonly kind: 'contact'; readonly contact: OutlookContact }
  /** A list of people, which is nobody. */
  | { readonly kind: 'list'; readonly name: string }
  /** Something else that Outlook keeps: tasks, notes, its journal. */
  | { readonly kind: 'other'; readonly name: string }
  | null

const isBlank = ({ subject, text, from, to, date, attachments }: MailMessage): boolean =>
  subject === '' &&
  text === '' &&
  from.email === '' &&
  from.name === '' &&
  to.length === 0 &&
  date === null &&
  attachments.length === 0

function mailEntry(bytes: Buffer, locale: string, separator = ''): MailEntry {
  const message = readMailMessage(bytes, locale)
  if (isBlank(message) && !looksLikeMail(bytes.toString('latin1', 0, 8192))) return null
  if (message.arrived !== null || separator === '') return { kind: 'message', message }
  return { kind: 'message', message: { ...message, arrived: mailDate(separatorDate(separator)) } }
}

/** What Outlook calls the kinds of its items; mails, reports about them and appointments are messages. */
const itemKinds: readonly (readonly [RegExp, 'contact' | 'list' | 'other'])[] = [
  [/^IPM\.Contact\b/i, 'contact'],
  [/^IPM\.DistList\b/i, 'list'],
  [/^IPM\.(StickyNote|Task|Activity)\b/i, 'other'],
]
const itemKind = (messageClass: string) => itemKinds.find(([pattern]) => pattern.test(messageClass))?.[1] ?? 'message'

function msgEntry(content: Uint8Array, locale: string, timeZone: string): MailEntry {
  const file = openMsg(content, locale)
  const { messageClass, subject } = file.fields
  const kind = itemKind(typeof messageClass === 'string' ? messageClass : '')
  const name = typeof subject === 'string' ? cleanLine(subject).slice(0, 200) : ''
  if (kind === 'contact') return { kind, contact: outlookContact(file) }
  if (kind === 'list') return { kind, name: cleanLine(rawText(file.fields, '3001')).slice(0, 200) || name }
  if (kind === 'other') return { kind, name }
  return { kind: 'message', message: msgMessage(file, locale, timeZone) }
}

/** Apple's .emlx: the length of the message in front of it, and what the program thinks of it behind. */
function withoutFrame(bytes: Buffer): Buffer {
  const line = /^(\d{1,10})[ \t]*\r?\n/.exec(bytes.toString('latin1', 0, 20))
  return line === null ? bytes : bytes.subarray(line[0].length, line[0].length + Number(line[1]))
}

/** The bytes of mail without what editors and other systems put around it: byte order marks, line ends of old Macs. */
function plainBytes(content: Uint8Array): Buffer {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.subarray(2).toString('utf16le'))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(bytes))
  const plain = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : withoutFrame(bytes)
  const start = plain.subarray(0, 65_536)
  if (start.includes(10) || !start.includes(13)) return plain
  return Buffer.from(plain.map((byte) => (byte === 13 ? 10 : byte)))
}

/** What is in a file of mail, entry by entry; each is read when it is asked for, and may throw anything. */
export type MailEntries = { readonly count: number; readonly read: (index: number) => MailEntry }

/** The entries of a file; a file of one message may begin with the line that separates many. */
export function mailEntries({ name, content }: MailFile, locale: string, timeZone = 'UTC'): MailEntries {
  if (fileFormat(content) === 'msg') return { count: 1, read: () => msgEntry(content, locale, timeZone) }
  const plain = plainBytes(content)
  const blanks = /^\s*/.exec(plain.toString('latin1', 0, 1000))?.[0].length ?? 0
  const bytes = plain.subarray(blanks)
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return { count: 1, read: () => mailEntry(bytes, locale) }
  const found = splitMbox(bytes)
  const isSingle = /\.eml$/i.test(name) && found.length === 1
  return {
    count: found.length,
    read: (index) => {
      const entry = found[index]
      if (entry === undefined) return null
      const message = bytes.subarray(entry.start, entry.end)
      if (!isSingle && isDiscarded(message)) return { kind: 'discarded' }
      return mailEntry(isSingle ? message : mboxText(message), locale, entry.separator)
    },
  }
}
