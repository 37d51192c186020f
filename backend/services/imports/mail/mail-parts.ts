import { safeFileName } from '#shared/domain/safe-file-name.ts'
import { calendarText } from './calendar-text.ts'
import { flowedText } from './flowed-text.ts'
import { headerText } from './header-text.ts'
import { htmlText } from './html-text.ts'
import { mailText } from './mail-charset.ts'
import type { MailAttachment } from './message-record.ts'
import { readHeaders } from './mime-headers.ts'
import type { MimePart } from './mime-tree.ts'

export type MailParts = { readonly texts: readonly string[]; readonly attachments: readonly MailAttachment[] }

/** Where a part stands. */
type Place = { readonly related: boolean; readonly isWhole: boolean; readonly locale: string }

/** For files that come without a name. */
const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'application/pdf': 'pdf',
  'application/pkcs7-mime': 'p7m',
  'application/x-pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
  'application/ms-tnef': 'dat',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/calendar': 'ics',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
}

/** Signs of a name that are read, as words of a header. */
const longestName = 3000

/** The name that the part gives itself, with folders and all. */
const givenName = ({ contentType, disposition }: MimePart): string =>
  headerText((disposition.params.get('filename') || contentType.params.get('name') || '').slice(0, longestName))

/** The last piece of where a part was, as pages that were sent whole have it: `http://example.com/a/logo.png?v=2`. */
const locationName = ({ headers }: MimePart): string =>
  /([^/\\:?#]+\.[a-z0-9]{1,5})(?:[?#].*)?$/i.exec(
    headers.find(({ key }) => key === 'content-location')?.value ?? '',
  )?.[1] ?? ''

/** The subject of a message that came inside another one. */
function innerSubject(content: Uint8Array): string {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 65_536))
  const blank = /\r?\n\r?\n/.exec(start.toString('latin1'))?.index ?? start.length
  const headers = readHeaders(start.subarray(0, blank), (line) => line.toString('utf8'))
  return headerText((headers.find(({ key }) => key === 'subject')?.value ?? '').slice(0, longestName))
}

function attachmentOf(part: MimePart, { related }: Place): MailAttachment {
  const { type: mediaType, disposition, hasId } = part
  const content = part.content()
  const extension = extensions[mediaType] ?? 'bin'
  const subject = extension === 'eml' ? innerSubject(content) : ''
  const name = givenName(part) || (subject === '' ? locationName(part) : `${subject}.eml`)
  const inline = hasId && (disposition.value === 'inline' || (disposition.value === '' && related))
  return { name: safeFileName(name, `attachment.${extension}`), mediaType, inline, content }
}

/** The code page that a page names in itself. */
const pageCharset = (content: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(
    Buffer.from(content.subarray(0, 2000)).toString('latin1'),
  )?.[1]

/** Bytes of one text that are read: a letter of a thousand pages, in any code page, and pictures within HTML. */
const mostBytes = 16 * 1024 * 1024

function textOf({ type, contentType: { params }, ...part }: MimePart, locale: string): string {
  const content = part.content().subarray(0, mostBytes)
  const charset = params.get('charset')
  if (type === 'text/html') return htmlText(mailText(content, charset ?? pageCharset(content), locale))
  const text = mailText(content, charset, locale).replace(/\r\n?/g, '\n')
  if (/^flowed$/i.test(params.get('format') ?? '')) return flowedText(text, /^yes$/i.test(params.get('delsp') ?? ''))
  // Text of mail programs before HTML won: `<bold>` and the like.
  return type === 'text/plain' ? text : text.replace(/<\/?[a-z]{1,20}>/gi, '')
}

const isText = ({ type, disposition }: MimePart): boolean =>
  /^text\/(?:plain|html|enriched|richtext)$/.test(type) && disposition.value !== 'attachment'

const nothing: MailParts = { texts: [], attachments: [] }

function leafParts(part: MimePart, place: Place): MailParts {
  const { type, contentType } = part
  // What is made of parts and holds none, or lies too deep, is for nobody to read; but a whole letter isn't lost.
  if (type.startsWith('multipart/') && contentType.params.has('boundary') && !place.isWhole) return nothing
  const isNamed = givenName(part) !== ''
  if (type === 'text/calendar') {
    const told = calendarText(mailText(part.content(), contentType.params.get('charset') ?? 'utf-8', place.locale))
    return { texts: told === '' ? [] : [told], attachments: isNamed ? [attachmentOf(part, place)] : [] }
  }
  // A text with a name is a file, though some programs show it in the letter.
  if (
    (isText(part) && (!isNamed || place.isWhole)) ||
    type.startsWith('multipart/') ||
    type === '' ||
    !type.includes('/')
  )
    return { texts: [textOf(part, place.locale)], attachments: [] }
  return { texts: [], attachments: [attachmentOf(part, place)] }
}

const isFilled = ({ texts }: MailParts): boolean => texts.some((text) => text.trim() !== '')

/** How well a version of the same text reads as plain text. */
function worth({ type }: MimePart, parts: MailParts): number {
  if (!isFilled(parts)) return 0
  if (type === 'text/plain') return 4
  if (type === 'text/html' || type.startsWith('multipart/')) return 3
  return type === 'text/calendar' ? 1 : 2
}

/** Of several versions of one text the plainest; files of all of them, and what a calendar adds. */
function alternatives(part: MimePart, place: Place): MailParts {
  const versions = part.parts.map((child) => {
    const parts = mailParts(child, { ...place, isWhole: false })
    return { child, parts, worth: worth(child, parts) }
  })
  const best = Math.max(0, ...versions.map((each) => each.worth))
  const chosen = versions.find((each) => each.worth === best)
  const texts = versions.filter((each) => each === chosen || each.child.type === 'text/calendar')
  return {
    texts: texts.flatMap(({ parts }) => parts.texts),
    attachments: versions.flatMap(({ parts }) => parts.attachments),
  }
}

/** The first text that has a name, and is not said to be a file: what a letter says that has no other text. */
export function namedText(part: MimePart, locale: string): string {
  if (part.parts.length === 0) return isText(part) ? textOf(part, locale) : ''
  for (const child of part.parts) {
    const text = namedText(child, locale)
    if (text.trim() !== '') return text
  }
  return ''
}

/** The text of a message and the files in it, in their order. */
export function mailParts(part: MimePart, place: Place): MailParts {
  if (part.parts.length === 0) return leafParts(part, place)
  if (part.type === 'multipart/alternative') return alternatives(part, place)
  const inside = { ...place, isWhole: false, related: place.related || part.type === 'multipart/related' }
  const all = part.parts.map((child) => mailParts(child, inside))
  return { texts: all.flatMap(({ texts }) => texts), attachments: all.flatMap(({ attachments }) => attachments) }
}
