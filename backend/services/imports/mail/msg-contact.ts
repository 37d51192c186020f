import type { FieldsData } from '@kenjiuno/msgreader'
import type { CustomerField } from '#shared/domain/import-fields.ts'
import { customerColumn } from '../columns/header-dictionary.ts'
import { manyTexts, namedTexts, namedValue, rawText, rawValue, type MsgFile } from './msg-file.ts'
import { tidyText } from './html-text.ts'

/** A cell of a contact as it would stand in a table of Outlook. */
export type ContactCell = { readonly header: string; readonly field: CustomerField; readonly text: string }
export type OutlookContact = {
  readonly displayName: string
  readonly cells: readonly ContactCell[]
  readonly picture: Uint8Array<ArrayBuffer> | null
}

const text = (value: unknown): string => (typeof value === 'string' ? tidyText(value.replaceAll('\0', '')) : '')

const DAY = 86_400_000

/**
 * A day of Outlook, which keeps it twice: as an instant, midnight of the writer's zone or 11:59 of the world's clock, whose
 * nearest midnight is meant; and as the day itself.
 */
function dayOf(value: unknown): string {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN
  if (Number.isNaN(ms)) return ''
  const day = new Date(Math.floor((ms + DAY / 2) / DAY) * DAY)
  const year = day.getUTCFullYear()
  // 1 January 4501 is what Outlook writes for no day.
  return year < 1700 || year > 4000 ? '' : day.toISOString().slice(0, 10)
}

const address = (value: unknown): string =>
  text(value).includes('@') && !text(value).startsWith('/') ? text(value) : ''

/** Address, type, name and original name of one of the three e-mails stand side by side; of Exchange only a name may help. */
function email(fields: FieldsData, first: number): string {
  const shown = text(namedValue(fields, first))
  return (
    address(namedValue(fields, first + 3)) ||
    address(namedValue(fields, first + 4)) ||
    (/[(<]([^()<>\s]+@[^()<>\s]+)[)>]/.exec(shown)?.[1] ?? address(/\s/.test(shown) ? '' : shown))
  )
}

/** Texts by their numbers in [MS-OXPROPS], under the headers of Outlook's own tables. */
const texts: readonly (readonly [string, string])[] = [
  ['Title', '3a45'],
  ['First Name', '3a06'],
  ['Middle Name', '3a44'],
  ['Last Name', '3a11'],
  ['Suffix', '3a05'],
  ['Nickname', '3a4f'],
  ['Company', '3a16'],
  ['Department', '3a18'],
  ['Job Title', '3a17'],
  ['Business Phone', '3a08'],
  ['Business Phone 2', '3a1b'],
  ['Home Phone', '3a09'],
  ['Home Phone 2', '3a2f'],
  ['Mobile Phone', '3a1c'],
  ['Primary Phone', '3a1a'],
  ['Company Main Phone', '3a57'],
  ['Other Phone', '3a1f'],
  ['Car Phone', '3a1e'],
  ['Callback', '3a02'],
  ['Radio Phone', '3a1d'],
  ['ISDN', '3a2d'],
  ['TTY/TDD Phone', '3a4b'],
  ['Telex', '3a2c'],
  ["Assistant's Phone", '3a2e'],
  ['Pager', '3a21'],
  ['Business Fax', '3a24'],
  ['Home Fax', '3a25'],
  ['Other Fax', '3a23'],
  ['Home Street', '3a5d'],
  ['Home City', '3a59'],
  ['Home State', '3a5c'],
  ['Home Postal Code', '3a5b'],
  ['Home Country/Region', '3a5a'],
  ['Home Address PO Box', '3a5e'],
  ['Other Street', '3a63'],
  ['Other City', '3a5f'],
  ['Other State', '3a62'],
  ['Other Postal Code', '3a61'],
  ['Other Country/Region', '3a60'],
  ['Other Address PO Box', '3a64'],
  ['Personal Web Page', '3a50'],
  ['Spouse', '3a48'],
  ['Children', '3a58'],
  ["Assistant's Name", '3a30'],
  ["Manager's Name", '3a4e'],
  ['Profession', '3a46'],
  ['Hobby', '3a43'],
  ['Referred By', '3a47'],
  ['Office Location', '3a19'],
  ['Account', '3a00'],
  ['Organizational ID Number', '3a10'],
  ['Government ID Number', '3a07'],
]
/** The same of named properties. */
const named: readonly (readonly [string, number])[] = [
  ['Business Street', 0x8045],
  ['Business City', 0x8046],
  ['Business State', 0x8047],
  ['Business Postal Code', 0x8048],
  ['Business Country/Region', 0x8049],
  ['Business Address PO Box', 0x804a],
  ['IM Address', 0x8062],
  ['Billing Information', 0x8535],
  ['User 1', 0x804f],
  ['User 2', 0x8050],
  ['User 3', 0x8051],
  ['User 4', 0x8052],
]
/** The address that letters go to, where none of the three kinds has its parts. */
const mailing: readonly (readonly [CustomerField, string])[] = [
  ['addressStreet', '3a29'],
  ['addressCity', '3a27'],
  ['addressRegion', '3a28'],
  ['addressPostalCode', '3a2a'],
  ['addressCountry', '3a26'],
  ['addressPoBox', '3a2b'],
]

/** Outlook's own name for the picture of a contact; the mark says the same. */
const pictureName = /^ContactPicture\.(jpe?g|png|gif|bmp)$/i

function pictureOf({ fields, contentOf }: MsgFile): Uint8Array<ArrayBuffer> | null {
  const attachments = fields.attachments ?? []
  const found =
    attachments.find((attachment) => rawValue(attachment, '7fff') === true) ??
    attachments.find(({ fileName, fileNameShort, name }) => pictureName.test(fileName ?? fileNameShort ?? name ?? ''))
  return found === undefined || found.innerMsgContent === true ? null : contentOf(found)
}

/** A contact that Outlook saved as a file. */
export function outlookContact(file: MsgFile): OutlookContact {
  const { fields } = file
  const cells: ContactCell[] = []
  const put = (field: CustomerField, value: string, header: string = field): void => {
    if (value !== '') cells.push({ header, field, text: value })
  }
  const under = (header: string, value: string): void => {
    const field = customerColumn(header)?.field ?? null
    if (field !== null) put(field, value, header)
  }
  const displayName = text(rawText(fields, '3001')) || text(fields.fileUnder) || text(fields.subject)
  put('displayName', displayName)
  for (const [header, tag] of texts)
    under(header, text(rawText(fields, tag)) || manyTexts(fields, tag).map(text).filter(Boolean).join(', '))
  for (const [header, lid] of named) under(header, text(namedValue(fields, lid)))
  for (const first of [0x8080, 0x8090, 0x80a0]) put('email', email(fields, first))
  const hasAddress = cells.some(({ field }) => /^(work|home|other)(Street|City|PostalCode|PoBox)/.test(field))
  if (!hasAddress) for (const [field, tag] of mailing) put(field, text(rawText(fields, tag)))
  const page = text(rawText(fields, '3a51')) || text(namedValue(fields, 0x802b))
  put('urlWork', page)
  put('birthday', dayOf(namedValue(fields, 0x80de)) || dayOf(rawValue(fields, '3a42')))
  put('anniversary', dayOf(namedValue(fields, 0x80df)) || dayOf(rawValue(fields, '3a41')))
  put('tags', namedTexts(fields, 'Keywords').map(text).join(', '))
  put('note', text(fields.body))
  return { displayName, cells, picture: pictureOf(file) }
}
