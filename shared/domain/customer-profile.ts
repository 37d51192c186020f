/** What a card holds beside names and contact points: closed lists of their kinds. */

/** How somebody likes to be reached; `''` on a card means that nobody asked. */
export const preferredChannels = [
  'phone',
  'sms',
  'whatsapp',
  'viber',
  'telegram',
  'messenger',
  'instagram',
  'signal',
  'vk',
  'email',
  'post',
  'visit',
] as const
export type PreferredChannel = (typeof preferredChannels)[number]

/** Days that come back every year, beside birthday and anniversary. */
export const yearlyDayKinds = ['name-day', 'slava', 'other'] as const
export type CardDayKind = (typeof yearlyDayKinds)[number]

export const factKinds = ['allergy', 'taste', 'size', 'hobby', 'membership', 'other'] as const
export type FactKind = (typeof factKinds)[number]

/** Relations that are offered; others are kept as they were written. */
export const familyRelations = [
  'wife',
  'husband',
  'partner',
  'son',
  'daughter',
  'child',
  'mother',
  'father',
  'sister',
  'brother',
  'grandson',
  'granddaughter',
  'grandmother',
  'grandfather',
] as const
export type FamilyRelation = (typeof familyRelations)[number]

/** An empty text or a language tag (BCP 47) in its usual form: `sr`, `sr-Cyrl`, `pt-BR`. */
export const languageForm = /^([a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?)?$/

/** Languages that are offered; any other tag is kept as it came. */
export const spokenLanguages = [
  'sr',
  'ro',
  'ru',
  'en',
  'hu',
  'sk',
  'hr',
  'bs',
  'sl',
  'mk',
  'bg',
  'sq',
  'tr',
  'el',
  'uk',
  'pl',
  'cs',
  'de',
  'fr',
  'it',
  'es',
  'pt',
  'nl',
  'sv',
  'zh',
  'ar',
  'he',
  'ka',
  'hy',
  'kk',
  'rom',
] as const

/** A day of every year, `YYYY-MM-DD` or `--MM-DD` where the year is not known. */
export type CardDay = { readonly kind: CardDayKind; readonly label: string; readonly date: string }

export type FamilyMember = {
  readonly relation: string
  readonly name: string
  readonly birthday: string | null
  readonly nameDay: string | null
  readonly note: string
}

export type Fact = { readonly kind: FactKind; readonly text: string; readonly pinned: boolean }

/** All of it together. */
export type Profile = {
  readonly preferredChannel: '' | PreferredChannel
  readonly preferredHours: string
  readonly language: string
  readonly yearlyDays: readonly CardDay[]
  readonly family: readonly FamilyMember[]
  readonly facts: readonly Fact[]
}

export const emptyProfile: Profile = {
  preferredChannel: '',
  preferredHours: '',
  language: '',
  yearlyDays: [],
  family: [],
  facts: [],
}

/** Whether anything is said about a member of the family. */
export const saysSomething = ({ relation, name, birthday, nameDay, note }: FamilyMember): boolean =>
  [relation, name, birthday ?? '', nameDay ?? '', note].some((text) => text !== '')

/** Whoever was born before isn't a customer any more: the year is a slip. */
export const earliestBirthday = '1850-01-01'
