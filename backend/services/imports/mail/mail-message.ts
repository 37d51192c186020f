import { addressParser } from 'postal-mime'
import { cleanLine, headerText } from './header-text.ts'
import { mailDate } from './mail-date.ts'
import { mailParts, namedText } from './mail-parts.ts'
import { nobody, type MailMessage, type MailPerson } from './message-record.ts'
import { withoutComments } from './mime-headers.ts'
import { mimeTree } from './mime-tree.ts'

/** Longest text of a message that is kept, in UTF-16 units; a letter of a thousand pages. */
const longestText = 1_000_000
/** Addressees that are kept of one message. */
const mostPeople = 1000
/** Signs of one list of addresses that are read. */
const longestList = 100_000

// eslint-disable-next-line no-control-regex -- exactly these signs
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** The text of a letter with `\n` at line ends, without signs that can't be seen. */
export const cleanBody = (text: string): string =>
  text
    .slice(0, longestText)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()

/** Names that programs put between quotes of their own: `'Ana'`. */
const unquoted = (name: string): string => /^(['"])(.*)\1$/s.exec(name)?.[2]?.trim() ?? name

export const personOf = (name: string, email: string): MailPerson => ({
  name: unquoted(cleanLine(name)).slice(0, 300),
  email: cleanLine(email).slice(0, 320),
})

/** `ana@example.com (Ana)`: names as they stood before addresses had them in front. */
function nameBehind(list: string, address: string): string {
  const rest = list.slice(list.indexOf(address) + address.length, list.indexOf(address) + address.length + 300)
  return headerText(/^>?\s*\(([^()]*)\)/.exec(rest)?.[1] ?? '')
}

/** `Ana <ana@x> Dan <dan@x>`: two people between whom a program forgot the comma. */
function withCommas(list: string): string {
  let quotes = 0
  let counted = 0
  return list.replace(/(<[^<>"\s]{1,320}>)[ \t]+(?=[^,;<>]{0,200}<)/g, (whole, address: string, at: number) => {
    for (; counted < at; counted += 1) if (list[counted] === '"') quotes += 1
    return quotes % 2 === 0 ? `${address}, ` : whole
  })
}

/** The people in a header. Lists are cut before their words are decoded: a coded name may hold a comma. */
export function peopleOf(header: string): readonly MailPerson[] {
  const list = withCommas(header.slice(0, longestList))
  if (list.trim() === '') return []
  const people = addressParser(withoutComments(list), { flatten: true }).slice(0, mostPeople)
  const hasComments = list.includes('(') && people.length < 50
  return people
    .map(({ name, address = '' }) => {
      if (name === '' && address !== '' && list.includes(`"${address}"`)) return personOf(address, address)
      return personOf(name === '' && hasComments ? nameBehind(list, address) : name, address)
    })
    .filter(({ name, email }) => name !== '' || email !== '')
}

/** What the headers alone say, of a message whose text lies elsewhere. */
export type MailHeaders = Pick<MailMessage, 'from' | 'date' | 'messageId'> & {
  /** Addressees of all kinds. */
  readonly to: readonly MailPerson[]
}
export function mailHeaders(text: string): MailHeaders {
  const lines = text
    .slice(0, longestList)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const first = (key: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? ''
  return {
    from: peopleOf(first('from'))[0] ?? nobody,
    to: ['to', 'cc', 'bcc'].flatMap((key) => peopleOf(first(key))),
    date: mailDate(first('date')),
    messageId: first('message-id'),
  }
}

/** Parses one message. Throws where it is not to be read: no headers, or headers without end. */
export function readMailMessage(bytes: Buffer, locale: string): MailMessage {
  const root = mimeTree(bytes, locale)
  if (root.headers.length === 0) throw new Error('no headers')
  const all = (key: string): readonly string[] =>
    root.headers.filter((header) => header.key === key).map(({ value }) => value)
  const first = (key: string): string => all(key)[0] ?? ''
  const people = (key: string): readonly MailPerson[] => peopleOf(all(key).slice(0, 20).join(', '))
  const { texts, attachments } = mailParts(root, { related: false, isWhole: true, locale })
  const said = texts.filter((text) => text.trim() !== '').join('\n\n')
  // Servers write above what was there: the first line is the last server's.
  const received = first('received')
  return {
    subject: headerText(first('subject')),
    from: people('from')[0] ?? people('sender')[0] ?? nobody,
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    date: mailDate(first('date')),
    arrived: mailDate(received.slice(received.lastIndexOf(';') + 1)),
    deliveredTo: people('delivered-to')[0]?.email ?? people('x-original-to')[0]?.email ?? '',
    messageId: cleanLine(first('message-id')).slice(0, 1000),
    text: cleanBody(said === '' ? namedText(root, locale) : said),
    attachments,
  }
}
