import type { Generated } from 'kysely'

/** Tables of what imports remember, and of messages (migrations/0005-import-export.ts). */

export type ImportMappingsTable = {
  id: Generated<number>
  /** JSON array of the header cells. */
  headers: string
  type: string
  /** JSON object: column → field, as the options of an import have it. */
  map: string
  used_at: string
}

/** Of an activity that is a mail. */
export type MailsTable = {
  activity_id: number
  /** Equal for the same mail, whatever file it came in. */
  mail_key: string
  message_id: string
  subject: string
  /** JSON of {@link MailPeople}. */
  people: string
  sent_at: string | null
  full_text: string | null
}

type MailAddress = { readonly name: string; readonly email: string }
export type MailPeople = {
  readonly from: MailAddress
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly bcc: readonly MailAddress[]
}

/** Files of mails. */
export type MailFilesTable = {
  id: Generated<number>
  activity_id: number
  position: number
  name: string
  media_type: string
  bytes: number
  is_inline: number
  /** Null for a file that was too large to be kept. */
  sha256: string | null
}
