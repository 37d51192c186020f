import { toE164 } from './phone.ts'

/**
 * Addresses that open a website, a profile or a chat. What people write there comes from anywhere, so an address is built
 * anew from what was understood and is http(s) or a chat of Viber, whatever was written.
 */
type Service = {
  /** The same in every language. */
  readonly name: string
  /** Hosts whose addresses are of this service; `www.` and other prefixes count, too. */
  readonly hosts: readonly string[]
  /** What stands before a name; services without it know numbers only. */
  readonly ofName?: string
  /** What stands before a number in international form without its plus. */
  readonly ofNumber?: string
}

export const services = {
  viber: { name: 'Viber', hosts: ['viber.com', 'viber.me'], ofNumber: 'viber://chat?number=%2B' },
  whatsapp: { name: 'WhatsApp', hosts: ['wa.me', 'whatsapp.com'], ofNumber: 'https://wa.me/' },
  telegram: {
    name: 'Telegram',
    hosts: ['t.me', 'telegram.me'],
    ofName: 'https://t.me/',
    ofNumber: 'https://t.me/+',
  },
  signal: { name: 'Signal', hosts: ['signal.me', 'signal.group'], ofNumber: 'https://signal.me/#p/+' },
  messenger: { name: 'Messenger', hosts: ['m.me', 'messenger.com'], ofName: 'https://m.me/' },
  facebook: { name: 'Facebook', hosts: ['facebook.com', 'fb.com', 'fb.me'], ofName: 'https://www.facebook.com/' },
  instagram: { name: 'Instagram', hosts: ['instagram.com'], ofName: 'https://www.instagram.com/' },
  linkedin: { name: 'LinkedIn', hosts: ['linkedin.com', 'lnkd.in'], ofName: 'https://www.linkedin.com/in/' },
  x: { name: 'X', hosts: ['x.com', 'twitter.com'], ofName: 'https://x.com/' },
  tiktok: { name: 'TikTok', hosts: ['tiktok.com'], ofName: 'https://www.tiktok.com/@' },
  youtube: { name: 'YouTube', hosts: ['youtube.com', 'youtu.be'], ofName: 'https://www.youtube.com/@' },
  vk: { name: 'VK', hosts: ['vk.com', 'vk.ru', 'vk.me'], ofName: 'https://vk.com/' },
  ok: { name: 'OK', hosts: ['ok.ru'], ofName: 'https://ok.ru/' },
  pinterest: { name: 'Pinterest', hosts: ['pinterest.com'], ofName: 'https://www.pinterest.com/' },
  threads: { name: 'Threads', hosts: ['threads.com', 'threads.net'], ofName: 'https://www.threads.com/@' },
} as const satisfies Record<string, Service>
export type ServiceKey = keyof typeof services

export const serviceKeys = Object.keys(services) as ServiceKey[]

/** The service that a label means: labels of imports are the names that other programs write. */
export const serviceOf = (label: string): ServiceKey | null => {
  const plain = label.trim().toLowerCase()
  if (plain === 'twitter') return 'x'
  return serviceKeys.find((key) => key === plain || services[key].name.toLowerCase() === plain) ?? null
}

const LONGEST = 2000
/** Scheme, host with port, and the rest: nothing that could hide another host (user names, backslashes, blanks). */
const ADDRESS = /^(https?:\/\/)?([\p{L}\p{N}_.-]+(?::\d{1,5})?)((?:[/?#][^\s<>"\\^`|]*)?)$/iu
/** A host as people write it without a scheme: a dot and at least two letters behind it. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?$/u
/** Hosts that only a scheme tells: a machine of the shop's own network. */
const PLAIN_HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?(?::\d{1,5})?$/u

type WebAddress = {
  readonly host: string
  readonly href: string
  readonly hasScheme: boolean
  readonly hasPath: boolean
}

function webAddress(written: string): WebAddress | null {
  const [, scheme = '', host = '', rest = ''] = (written.length > LONGEST ? null : ADDRESS.exec(written.trim())) ?? []
  if (!(scheme === '' ? HOST : PLAIN_HOST).test(host) || host.includes('..')) return null
  // What is encoded already stays; letters of other alphabets are encoded.
  const path = rest.toWellFormed().replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign))
  const base = `${scheme.toLowerCase() || 'https://'}${host.toLowerCase()}`
  return { host: host.toLowerCase(), href: base + path, hasScheme: scheme !== '', hasPath: rest !== '' }
}

/** The address of a website as written, with or without `https://`; null for anything that is none. */
export const webLink = (written: string): string | null => webAddress(written)?.href ?? null

const isOfService = (host: string, { hosts }: Service): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`))

/** Letters, digits and the signs that names on networks have. */
const NAME = /^@?([\p{L}\p{N}][\p{L}\p{N}._-]{0,99})$/u

/**
 * What opens a profile: its address, or a name or number on a service we know; null where nothing can be opened.
 * @param country of the shop, for numbers without a country code
 */
export function profileLink(label: string, written: string, country: string | null): string | null {
  const text = written.trim()
  const key = serviceOf(label)
  const address = webAddress(text)
  if (key === null) return address?.href ?? null
  const service: Service = services[key]
  // `ana.rs` is a name on Instagram as well as a host: without a path it is the name.
  if (address !== null && (address.hasScheme || address.hasPath || isOfService(address.host, service)))
    return address.href
  const number = service.ofNumber === undefined || /\p{L}/u.test(text) ? null : toE164(text, country)
  if (number !== null) return `${service.ofNumber ?? ''}${number.slice(1)}`
  const name = NAME.exec(text)?.[1]
  return name === undefined || service.ofName === undefined ? null : `${service.ofName}${encodeURIComponent(name)}`
}
