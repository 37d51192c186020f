import { z } from 'zod'
import { fileIdSchema } from './files.ts'
import { command, nothing, query } from './procedure.ts'
import { day, id, instant, time } from './values.ts'

/** Either part may be empty. */
export const mailPerson = z.strictObject({ name: z.string(), email: z.string() })
export type MailPerson = z.infer<typeof mailPerson>

export const mailFile = z.strictObject({
  id,
  name: z.string(),
  /** What the message says of it; nothing may rely on it. */
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Part of the text, as the picture of a signature is. */
  inline: z.boolean(),
  /** False where it was too large to be kept. */
  isKept: z.boolean(),
})
export type MailFile = z.infer<typeof mailFile>

/** A mail on the time line of a customer; `id` is that of the activity. */
export const mailMessage = z.strictObject({
  id,
  customerId: id,
  direction: z.enum(['in', 'out']).nullable(),
  day,
  time: time.nullable(),
  /** Null where the mail doesn't say when it was sent. */
  sentAt: instant.nullable(),
  subject: z.string(),
  from: mailPerson,
  to: z.array(mailPerson),
  cc: z.array(mailPerson),
  bcc: z.array(mailPerson),
  messageId: z.string(),
  text: z.string(),
  attachments: z.array(mailFile),
})
export type MailMessage = z.infer<typeof mailMessage>

const addresses = z.array(z.string().trim().toLowerCase().min(3).max(254)).max(100)

/** Mails that were filed on customers' time lines. */
export const messages = {
  get: query.input(z.strictObject({ id })).output(mailMessage),
  /** Reads and proves a file of a mail: `files.read` gives it out under `fileId`, until `files.discard`. */
  openFile: command
    .input(z.strictObject({ id }))
    .output(z.strictObject({ fileId: fileIdSchema, name: z.string(), mediaType: z.string(), bytes: z.number().int() })),
  /** The shop's own addresses: what is sent from there goes out, and nobody is asked whether they are a customer. */
  ownAddresses: query.input(nothing).output(z.strictObject({ addresses: z.array(z.string()) })),
  setOwnAddresses: command.input(z.strictObject({ addresses })).output(nothing),
}
