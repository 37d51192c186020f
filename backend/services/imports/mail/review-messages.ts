import type { ImportRejection } from '#shared/domain/import-codes.ts'
import type { ReviewOf, Verdict } from '../review.ts'
import { reviewLines } from '../review-lines.ts'
import { plainField } from '../row-fields.ts'
import type { MailPerson } from './message-record.ts'
import type { SeenMessage } from './plan-messages.ts'

const personText = ({ name, email }: MailPerson): string => [name, email].filter(Boolean).join(', ')
/** Of a long message the beginning tells what it is. */
const SHOWN = 300

/** Each message of a file: filed, or there already. */
export const reviewMessages = (
  all: readonly SeenMessage[],
  rejected: readonly ImportRejection[],
): ReviewOf<Verdict & { readonly seen: SeenMessage }> =>
  reviewLines(
    all.map((seen) => ({ row: seen.message.row, isThere: seen.isThere, seen })),
    rejected,
    ({ message }) => ({
      name: message.subject,
      match: null,
      fields: [
        plainField('date', '', message.date?.slice(0, 10) ?? ''),
        plainField('messageFrom', '', personText(message.from)),
        plainField('messageTo', '', message.to.map(personText).join('\n')),
        plainField('messageText', '', message.text.slice(0, SHOWN)),
        plainField('messageFiles', '', message.attachments.map(({ name }) => name).join('\n')),
      ].filter((field) => field !== null),
    }),
  )
