import { mediaTypeOf } from '#shared/domain/media-type.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import type { FieldsData } from '@kenjiuno/msgreader'
import { cleanLine } from './header-text.ts'
import type { MailAttachment } from './message-record.ts'
import { rawText, rawValue, type MsgFile } from './msg-file.ts'

/** Of a message inside a message; what opens it is Outlook. */
export const outlookMessage = 'application/vnd.ms-outlook'

/** PidTagAttachMethod: how it is attached; of an object of another program, its own storage. */
const method = '3705'
const OBJECT = 6
/** Where it lies that isn't in the file: a path of the network, or an address of a cloud. */
const longPath = '370d'
const shortPath = '3708'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

function attachmentOf(attachment: FieldsData, content: Uint8Array<ArrayBuffer>): MailAttachment {
  const isMessage = attachment.innerMsgContent === true && rawValue(attachment, method) !== OBJECT
  const name = asText(attachment.name)
  const fileName = asText(attachment.fileName) || asText(attachment.fileNameShort) || name
  const safe = safeFileName(
    isMessage ? name : fileName,
    isMessage ? 'message' : `attachment${asText(attachment.extension)}`,
  )
  const type = asText(attachment.attachMimeTag)
  return {
    name: safe,
    mediaType: isMessage ? outlookMessage : /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : mediaTypeOf(safe),
    inline: attachment.attachmentHidden === true,
    content,
  }
}

/** The files of a message, and lines about those that lie elsewhere or can't be read: what they are called, and where. */
export function msgAttachments({ fields, contentOf }: MsgFile): {
  readonly attachments: readonly MailAttachment[]
  readonly missing: string
} {
  const attachments: MailAttachment[] = []
  const missing: string[] = []
  for (const attachment of fields.attachments ?? []) {
    const content = contentOf(attachment)
    if (content !== null) attachments.push(attachmentOf(attachment, content))
    else {
      const { name } = attachmentOf(attachment, new Uint8Array())
      const place = cleanLine(rawText(attachment, longPath) || rawText(attachment, shortPath)).slice(0, 2000)
      missing.push(place === '' || place === name ? name : `${name}: ${place}`)
    }
  }
  return { attachments, missing: missing.join('\n') }
}
