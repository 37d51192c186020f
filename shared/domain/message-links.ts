import { phoneLinks } from './phone.ts'

/** Longest address that every system takes; beyond it the text has to be pasted. */
const longestLink = 2000

/** A chat or a letter that opens with the text in it, or without where it is too long or the program takes none. */
export type MessageLinks = {
  readonly whatsapp: string | null
  readonly viber: string | null
  readonly sms: string | null
  readonly email: string | null
}

const withText = (link: string | null, query: string): string | null =>
  link === null || link.length + query.length > longestLink ? link : `${link}${query}`

/** Where a text can be sent to. Viber opens a chat only: there it is pasted. */
export function messageLinks(
  to: { readonly phone: string | null; readonly email: string | null; readonly country: string },
  { subject, text }: { readonly subject: string; readonly text: string },
): MessageLinks {
  const { whatsapp, viber, sms } = to.phone === null ? phoneLinks('', null) : phoneLinks(to.phone, to.country)
  const body = encodeURIComponent(text)
  const isAddress = to.email !== null && /^[^\s@?&]+@[^\s@?&]+$/.test(to.email)
  return {
    whatsapp: withText(whatsapp, `?text=${body}`),
    viber,
    sms: withText(sms, `?body=${body}`),
    email: withText(isAddress ? `mailto:${to.email}` : null, `?subject=${encodeURIComponent(subject)}&body=${body}`),
  }
}
