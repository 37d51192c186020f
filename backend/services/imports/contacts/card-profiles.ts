import type { ContactDraft } from './contact-draft.ts'
import type { ViewedProperty } from './card-view.ts'

/** Properties of one service each, as programs write them. */
const services: Readonly<Record<string, string>> = {
  'X-AIM': 'aim',
  'X-ICQ': 'icq',
  'X-JABBER': 'jabber',
  'X-XMPP': 'xmpp',
  'X-MSN': 'msn',
  'X-YAHOO': 'yahoo',
  'X-SKYPE': 'skype',
  'X-SKYPE-USERNAME': 'skype',
  'X-GTALK': 'google talk',
  'X-GOOGLE-TALK': 'google talk',
  'X-GADUGADU': 'gadu-gadu',
  'X-GROUPWISE': 'groupwise',
  'X-QQ': 'qq',
  'X-TWITTER': 'twitter',
  'X-FACEBOOK': 'facebook',
  'X-INSTAGRAM': 'instagram',
  'X-VIBER': 'viber',
  'X-TELEGRAM': 'telegram',
  'X-WHATSAPP': 'whatsapp',
  'X-SIP': 'sip',
  'X-MATRIX': 'matrix',
  'X-MS-IMADDRESS': 'im',
  'X-KADDRESSBOOK-X-IMADDRESS': 'im',
  'X-EVOLUTION-VIDEO-URL': 'video',
}

/** Schemes of IMPP that other names are known for. */
const schemes: Readonly<Record<string, string>> = { ymsgr: 'yahoo', gtalk: 'google talk', 'x-apple': '', msnim: 'msn' }
const address = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/is
const ownWords = new Set(['home', 'work', 'pref', 'other', 'personal', 'business', 'mobile', 'internet'])

function plainAddress(text: string): { readonly scheme: string; readonly rest: string } {
  const [, scheme = '', rest = ''] = address.exec(text.trim()) ?? []
  return { scheme: scheme.toLowerCase(), rest: rest.replace(/^im\?\w+=/, '') }
}

const decodedUri = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An address of a messenger: `skype:name`, or a name with the service beside it. */
function putMessenger(draft: ContactDraft, property: ViewedProperty): void {
  const told = property.param('X-SERVICE-TYPE') || property.param('SERVICE-TYPE') || property.param('X-SERVICE')
  const text = property.text().trim()
  const { scheme, rest } = plainAddress(text)
  const isWeb = scheme === 'http' || scheme === 'https'
  const known = Object.hasOwn(schemes, scheme) ? (schemes[scheme] ?? '') : scheme
  const service = told.toLowerCase() || (isWeb ? property.label() : known) || property.label()
  draft.profile(service, scheme === '' || isWeb ? text : decodedUri(rest))
}

function putSocial(draft: ContactDraft, property: ViewedProperty): void {
  const type = property.types.find((each) => !ownWords.has(each.trim().toLowerCase())) ?? ''
  const told = property.param('SERVICE-TYPE') || property.param('X-SERVICE-TYPE') || type || property.label()
  const user = property.param('X-USER') || property.param('USERNAME') || property.param('X-DISPLAYNAME')
  const text = property.text().trim()
  const { scheme, rest } = plainAddress(text)
  const isWeb = scheme === 'http' || scheme === 'https'
  const value = user || (scheme === '' || isWeb ? text : decodedUri(rest))
  draft.profile(told.toLowerCase(), value)
}

/** KDE: `X-messaging/xmpp-All`, several names parted by a sign of its own. */
const kdeService = /^X-MESSAGING\/(.+)-ALL$/

/** Takes what says how somebody is called elsewhere. @returns whether the property was such */
export function putProfile(draft: ContactDraft, property: ViewedProperty): boolean {
  const { name } = property
  const service = Object.hasOwn(services, name) ? services[name] : undefined
  const kde = kdeService.exec(name)?.[1]
  if (service !== undefined) draft.profile(service, property.text())
  else if (kde !== undefined) for (const each of property.text().split('\ue000')) draft.profile(kde.toLowerCase(), each)
  else if (name === 'IMPP') putMessenger(draft, property)
  else if (name === 'X-SOCIALPROFILE' || name === 'SOCIALPROFILE') putSocial(draft, property)
  else return false
  return true
}
