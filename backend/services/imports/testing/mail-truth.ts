import { outlookMessage } from '../mail/msg-attachment.ts'
import { msgMessage } from '../mail/msg-message.ts'
import { openMsg } from '../mail/msg-file.ts'
import type { MailAttachment, MailMessage, MailPerson } from '../mail/message-record.ts'

/** What the shared corpora say about one message; see corpora/README.md there. */
type Truth = Readonly<Record<string, unknown>>

/** One thing that is said of a message, and what was understood of it. */
export type MailFact = {
  readonly fact: string
  readonly holds: boolean
  readonly wanted: unknown
  readonly got: unknown
}

const squash = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
const emails = (people: readonly MailPerson[]): string => people.map(({ email }) => email).join()
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function attachmentFacts(wanted: readonly Truth[], got: readonly MailAttachment[]): readonly MailFact[] {
  const names = got.map(({ name }) => name)
  const count = {
    fact: 'attachments',
    holds: wanted.length === got.length,
    wanted: wanted.map((each) => each['name']),
    got: names,
  }
  const each = wanted.flatMap((truth, index) => {
    const file = got[index]
    if (file === undefined) return []
    const seen: Truth = { name: file.name, size: file.content.length, type: file.mediaType, inline: file.inline }
    const facts = Object.entries(seen)
      .filter(([key]) => truth[key] !== undefined)
      .map(([key, value]) => ({
        fact: `attachment ${key}`,
        holds: value === truth[key],
        wanted: truth[key],
        got: value,
      }))
    const inner = truth['embedded_message']
    if (inner === undefined) return facts
    return [...facts, ...mailFacts(inner as Truth, msgMessage(openMsg(file.content, 'en'), 'en'))]
  })
  return [count, ...each]
}

/** Everything that is said of a message. What it is as HTML is not looked at: messages are kept as text. */
export function mailFacts(truth: Truth, message: MailMessage): readonly MailFact[] {
  const text = squash(message.text)
  const fact = (
    name: string,
    wanted: unknown,
    got: unknown,
    holds = JSON.stringify(wanted) === JSON.stringify(got),
  ) => [{ fact: name, holds, wanted, got }]
  return Object.entries(truth).flatMap(([key, value]): readonly MailFact[] => {
    switch (key) {
      case 'subject':
        return fact(key, squash(value), squash(message.subject))
      case 'from_name':
        return fact(key, value ?? '', message.from.name)
      case 'from_email':
        return fact(key, value ?? '', message.from.email)
      case 'from_any':
        return fact(
          key,
          value,
          message.from,
          list(value).some((each) => String(each) === `${message.from.name},${message.from.email}`),
        )
      case 'to':
      case 'cc':
      case 'bcc':
        return fact(key, list(value).join(), emails(message[key]))
      case 'to_names':
        return fact(
          key,
          list(value).map(squash),
          message.to.map(({ name }) => squash(name)),
        )
      case 'to_count':
        return fact(key, value, message.to.length)
      case 'date':
      case 'date_submit':
        return value === null && key === 'date_submit' ? [] : fact(key, value, message.date)
      case 'date_delivery':
        return value === null || truth['date_submit'] !== null ? [] : fact(key, value, message.date)
      case 'message_id':
        return fact(key, value, message.messageId)
      case 'body_contains':
        return list(value).flatMap((part) => fact(key, part, text.slice(0, 200), text.includes(squash(part))))
      case 'body_not_contains':
        return list(value).flatMap((part) => fact(key, part, text.slice(0, 200), !text.includes(squash(part))))
      case 'attachments':
        return attachmentFacts(value as readonly Truth[], message.attachments)
      case 'attachment_name_contains':
        return list(value).flatMap((part) => {
          const names = message.attachments.map(({ name }) => name)
          return fact(
            key,
            part,
            names,
            names.some((name) => name.includes(String(part))),
          )
        })
      case 'embedded':
        return list(value).flatMap((subject) => {
          const names = message.attachments.map(({ name }) => name)
          return fact(
            key,
            subject,
            names,
            names.some((name) => name.includes(String(subject).slice(0, 60))),
          )
        })
      case 'has_embedded_message': {
        const types = message.attachments.map(({ mediaType }) => mediaType)
        return fact(
          key,
          value,
          types,
          types.some((type) => type === 'message/rfc822' || type === outlookMessage) === value,
        )
      }
      case 'uuencoded':
        return list(value).flatMap((name) => fact(key, name, text.slice(0, 200), text.includes(String(name))))
      case 'calendar':
        return fact(key, value, text.slice(0, 300), text.includes(squash((value as Truth)['summary'])))
      default:
        return []
    }
  })
}
