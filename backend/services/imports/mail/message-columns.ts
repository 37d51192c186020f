import type { ImportColumn } from '../import-types.ts'
import type { MailPerson, MessageRecord } from './message-record.ts'

/** `Ana Marić <ana@example.com>` */
export const personText = ({ name, email }: MailPerson): string =>
  name === '' || name === email ? email : email === '' ? name : `${name} <${email}>`

const peopleText = (people: readonly MailPerson[]): string => people.map(personText).join(', ')

const columns = {
  date: ({ date }: MessageRecord) => (date ?? '').replace('T', ' ').replace(/(:\d\d)?Z$/, ''),
  messageFrom: ({ from }: MessageRecord) => personText(from),
  messageTo: ({ to, cc, bcc }: MessageRecord) => peopleText([...to, ...cc, ...bcc]),
  messageSubject: ({ subject }: MessageRecord) => subject,
  messageText: ({ text }: MessageRecord) => text.slice(0, 200).replace(/\s+/g, ' '),
  messageFiles: ({ attachments }: MessageRecord) => attachments.map(({ name }) => name).join(', '),
} as const

/** A message as a row of the preview, and of the file of what was left out. */
export const messageCells = (message: MessageRecord): readonly string[] =>
  Object.values(columns).map((cell) => cell(message))

/** Named by the fields; the screen words them. */
export const messageColumns = (messages: readonly MessageRecord[]): readonly ImportColumn[] =>
  Object.entries(columns).map(([field, cell], index) => ({
    index,
    header: field,
    field,
    samples: messages
      .slice(0, 20)
      .map(cell)
      .filter((text) => text !== '')
      .slice(0, 3),
  }))
