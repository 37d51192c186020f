import type { FieldsData } from '@kenjiuno/msgreader'
import { unpackedRtf } from './compressed-rtf.ts'
import { htmlText, tidyText } from './html-text.ts'
import { mailText } from './mail-charset.ts'
import { cleanBody, mailHeaders, personOf, type MailHeaders } from './mail-message.ts'
import { msgAttachments } from './msg-attachment.ts'
import { appointmentText } from './msg-appointment.ts'
import { rawText, type MsgFile } from './msg-file.ts'
import { rtfText } from './rtf-text.ts'
import { nobody, type MailMessage, type MailPerson } from './message-record.ts'

/** Files tell the type of each property themselves: what should be a text may be anything. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Exchange writes paths of its directory where an address belongs. */
const isAddress = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && !/^\/o[=/]/i.test(text) && !text.startsWith('/')

const firstAddress = (...all: readonly (string | undefined)[]): string => all.find(isAddress) ?? ''

const instant = (text: string | undefined): string | null => {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
}

function senderOf(fields: FieldsData): MailPerson {
  const { senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail, creatorSMTPAddress } = fields
  // Who it is from, then who pressed the button for them.
  const name = rawText(fields, '0042') || asText(fields.senderName)
  const email = firstAddress(
    sentRepresentingSmtpAddress,
    rawText(fields, '0065'),
    senderSmtpAddress,
    senderEmail,
    creatorSMTPAddress,
  )
  return name === '' && email === '' ? nobody : personOf(name, email)
}

/** Kinds of recipients; flags may stand in the same number. */
const kinds = ['', 'to', 'cc', 'bcc'] as const
const kindOf = ({ recipType }: FieldsData): string =>
  typeof recipType === 'number' ? (kinds[recipType & 3] ?? '') : (recipType ?? 'to')

/** Who has only a path of Exchange's directory may be in the headers with an address. */
function recipients({ recipients: all = [] }: FieldsData, type: string, headers: MailHeaders): readonly MailPerson[] {
  const known = new Map(
    headers.to
      .filter(({ name, email }) => name !== '' && isAddress(email))
      .map(({ name, email }) => [name.toLowerCase(), email]),
  )
  const found = all
    .filter((fields) => kindOf(fields) === type)
    .slice(0, 1000)
    .map((fields) => {
      const person = personOf(asText(fields.name), firstAddress(asText(fields.smtpAddress), asText(fields.email)))
      if (person.email !== '') return person
      const named = /^[^\s@<>]+@[^\s@<>]+$/.test(person.name) ? person.name : ''
      return { ...person, email: known.get(person.name.toLowerCase()) ?? named }
    })
  const [only] = found
  const [header] = headers.to
  // Whose address is in no property is the one addressee of the headers, whatever the name.
  return only?.email === '' && all.length === 1 && headers.to.length === 1 && header !== undefined
    ? [{ ...only, email: header.email }]
    : found
}

const charsetOf = (codePage: number | undefined): string | undefined =>
  codePage === undefined
    ? undefined
    : codePage === 65001
      ? 'utf-8'
      : codePage === 20127
        ? 'us-ascii'
        : codePage === 20866
          ? 'koi8-r'
          : codePage === 50220
            ? 'iso-2022-jp'
            : codePage > 28590 && codePage < 28606
              ? `iso-8859-${codePage - 28590}`
              : `cp${codePage}`

function bodyOf(fields: FieldsData, locale: string): string {
  const { html, internetCodepage } = fields
  const [body, bodyHtml] = [asText(fields.body), asText(fields.bodyHtml)]
  if (body.trim() !== '') return body
  const page =
    html instanceof Uint8Array && html.length > 0 ? mailText(html, charsetOf(internetCodepage), locale) : bodyHtml
  if (page.trim() !== '') return htmlText(page)
  const { compressedRtf } = fields
  return compressedRtf instanceof Uint8Array ? rtfText(unpackedRtf(compressedRtf), locale) : ''
}

/** A mail, an appointment or whatever else Outlook saved, as a message. */
export function msgMessage(file: MsgFile, locale: string, timeZone = 'UTC'): MailMessage {
  const { fields } = file
  const { messageClass = '', clientSubmitTime, messageDeliveryTime, creationTime } = fields
  const headers = mailHeaders(asText(fields.headers))
  const isMeeting = /^IPM\.(?:Appointment|Schedule)/i.test(messageClass)
  const { attachments, missing } = msgAttachments(file)
  const text = [isMeeting ? appointmentText(fields, timeZone) : '', bodyOf(fields, locale), missing]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
  const sender = senderOf(fields)
  return {
    subject: tidyText(asText(fields.subject)).replace(/\s+/g, ' '),
    from: sender.email === '' && headers.from.email !== '' ? headers.from : sender,
    to: recipients(fields, 'to', headers),
    cc: recipients(fields, 'cc', headers),
    bcc: recipients(fields, 'bcc', headers),
    date: instant(clientSubmitTime) ?? headers.date ?? instant(messageDeliveryTime),
    arrived: instant(messageDeliveryTime) ?? instant(creationTime),
    deliveredTo: '',
    messageId: rawText(fields, '1035').trim() || headers.messageId,
    text: cleanBody(text),
    attachments,
  }
}
