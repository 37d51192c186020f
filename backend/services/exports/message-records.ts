import type { TFunction } from 'i18next'
import type { ExportedMessage } from '#db/repositories/export-messages.ts'
import type { ColumnPlan } from './sales-tables.ts'
import type { TableRow } from './table.ts'

/** A message as interface.md §5 has it. */
export const messageRecord = ({ people, sentAt, messageId, files, customers, subject, text }: ExportedMessage) => ({
  subject,
  ...people,
  date: sentAt,
  messageId,
  text,
  attachments: files.map((file) => ({ ...file })),
  customerUids: customers.map(({ uid }) => uid),
})

export const messageColumns: ColumnPlan = [
  ['messageDay', 'day'],
  ['time', 'code'],
  ['direction', 'text'],
  ['customer', 'text'],
  ['messageFrom', 'text'],
  ['messageTo', 'text'],
  ['subject', 'text'],
  ['messageText', 'text'],
  ['attachments', 'text'],
  ['customerUid', 'code'],
]

/** Longest text of a cell in a spreadsheet. */
const longestCell = 32_000

const person = ({ name, email }: { readonly name: string; readonly email: string }): string =>
  name === '' || name === email ? email : email === '' ? name : `${name} <${email}>`

export const messageRows = (t: TFunction, message: ExportedMessage): readonly TableRow[] => {
  const { people, customers, files } = message
  const directions = [...new Set(customers.map(({ direction }) => direction))].filter((each) => each !== '')
  return [
    [
      message.day,
      message.time,
      directions.map((each) => t(`activities.directions.message.${each}`)).join(', '),
      customers.map(({ name }) => name).join(', '),
      person(people.from),
      [...people.to, ...people.cc, ...people.bcc].map(person).join(', ').slice(0, longestCell),
      message.subject,
      message.text.slice(0, longestCell),
      files.map(({ name }) => name).join(', '),
      customers.map(({ uid }) => uid).join(', '),
    ],
  ]
}
