import { createHash } from 'node:crypto'
import type { MailMessage } from './message-record.ts'

/** Longer ids than this are nonsense, and hashed. */
const longestId = 300

/** The same for the same mail, whatever file it comes in: its message id, else what it says. */
export function mailKey({ messageId, from, to, date, subject, text }: MailMessage): string {
  if (messageId !== '' && messageId.length <= longestId) return `id:${messageId}`
  const said = JSON.stringify([
    messageId,
    from.email.toLowerCase(),
    to.map(({ email }) => email.toLowerCase()),
    date,
    subject,
    text,
  ])
  return `hash:${createHash('sha256').update(said).digest('hex')}`
}
