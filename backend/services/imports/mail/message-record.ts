/** A person of a message; either part may be empty. */
export type MailPerson = { readonly name: string; readonly email: string }

/** A file that came with a message. */
export type MailAttachment = {
  /** Safe on every system (`safeFileName`). */
  readonly name: string
  readonly mediaType: string
  /** Part of the text, as a picture in a signature is. */
  readonly inline: boolean
  readonly content: Uint8Array<ArrayBuffer>
}

/** A message as understood, without its number in the file. */
export type MailMessage = {
  readonly subject: string
  readonly from: MailPerson
  readonly to: readonly MailPerson[]
  readonly cc: readonly MailPerson[]
  readonly bcc: readonly MailPerson[]
  /** When it was sent, UTC, to the second; null where the message doesn't say it. */
  readonly date: string | null
  /** When a server or mail program had it, for messages that don't say when they were sent. */
  readonly arrived: string | null
  /** Where a server put it: an address of the shop's own. Empty where it doesn't say. */
  readonly deliveredTo: string
  /** With its angle brackets; empty where it has none. */
  readonly messageId: string
  readonly text: string
  readonly attachments: readonly MailAttachment[]
}

export type MessageRecord = MailMessage & { readonly row: number }

export const nobody: MailPerson = { name: '', email: '' }
