/** A link that may leave the app: a web page with the site to name to the user, or a call or message to start. */
export type ExternalLink =
  | { readonly kind: 'web'; readonly url: string; readonly host: string }
  | { readonly kind: 'contact'; readonly url: string }

/** Longest address that Windows' ShellExecute takes. */
const longestUrl = 2081

const phoneLink = /^tel:\+?[0-9().-]{2,40}$/
/** A message to a number, with its text at most. */
const smsLink = /^sms:\+?[0-9]{2,20}(?:\?body=[^&?#]*)?$/i
/** The one Viber form that only opens a chat; WhatsApp has an ordinary web address (wa.me). */
const viberLink = /^viber:\/\/chat\/?\?number=(?:%2B|\+)?[0-9]{5,15}$/i
/** An address, then subject and body only: `attach` and friends would reach for local files. */
const mailLink = /^mailto:[^?&]+(?:\?(?:subject|body)=[^&]*(?:&(?:subject|body)=[^&]*)?)?$/i
const encodedLineBreak = /%0[ad]/i

/**
 * An allow-list, not a deny-list: file:, UNC paths, ms-*: and search-ms: links have run programs in other apps
 * (docs/electron.md). Returns null for whatever isn't surely harmless.
 */
export function externalLink(text: unknown): ExternalLink | null {
  if (typeof text !== 'string' || text.length > longestUrl || hasUnsafeCharacter(text)) return null
  if (phoneLink.test(text) || smsLink.test(text) || viberLink.test(text)) return { kind: 'contact', url: text }
  if (/^mailto:/i.test(text)) {
    const head = text.split('?', 1)[0] ?? ''
    return mailLink.test(text) && !encodedLineBreak.test(head) ? { kind: 'contact', url: text } : null
  }
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  return url.href.length > longestUrl ? null : { kind: 'web', url: url.href, host: url.host }
}

/** Controls, spaces, quotes and backslashes: shells and the parsers of handlers disagree about them. */
function hasUnsafeCharacter(text: string): boolean {
  return /[\s"<>\\^`|\p{Cc}\p{Cf}]/u.test(text)
}
