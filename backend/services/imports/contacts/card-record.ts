import { cleanLine } from '#shared/domain/clean-text.ts'
import type { CustomerRecord } from '../import-types.ts'
import { readTags } from '../contact-labels.ts'
import { cardAddresses } from './card-address.ts'
import { looseLineEnds } from './card-values.ts'
import { dayWithoutOmitted, putAnniversary, putBirthday } from './card-days.ts'
import { putProfile } from './card-profiles.ts'
import type { CardView, ViewedProperty } from './card-view.ts'
import { contactDraft, type ContactDraft } from './contact-draft.ts'
import type { EntryContext } from './contact-entry.ts'
import { putOwnCard } from './own-card.ts'
import { putPhoto } from './card-photo.ts'

/** What kind of card it is: lists and places are nobody to sell to. */
export function cardKind(card: CardView): 'person' | 'company' | 'list' {
  const kind = (card.first('KIND') || card.first('X-ADDRESSBOOKSERVER-KIND')).toLowerCase()
  if (['group', 'location', 'application', 'device', 'thing'].includes(kind)) return 'list'
  const showsCompany = card.first('X-ABSHOWAS').toUpperCase().includes('COMPANY')
  return kind === 'org' || kind === 'organization' || showsCompany ? 'company' : 'person'
}

/** The one of several that is in the language of the shop, or the first. */
function chosen(properties: readonly ViewedProperty[], language: string): ViewedProperty | undefined {
  const filled = properties.filter((property) => property.raw().replaceAll(';', '').trim() !== '')
  const mine = filled.find((each) => each.param('ALTID') !== '' && each.param('LANGUAGE').slice(0, 2) === language)
  const preferred = filled.find((each) => each.param('PREF') === '1')
  return mine ?? preferred ?? filled[0]
}

function putNames(draft: ContactDraft, card: CardView, language: string): void {
  const name = chosen(card.all('N'), language)
  if (name !== undefined) {
    const [family = '', given = '', middle = '', prefix = '', suffix = '', ...more] = name.parts(';')
    draft.text('familyName', family)
    draft.text('givenName', given)
    draft.text('additionalName', middle)
    draft.text('namePrefix', prefix)
    draft.text('nameSuffix', [suffix, ...more].filter((part) => part.trim() !== '').join(' '))
  }
  const shown = chosen(card.all('FN'), language)
  // In 2.1 a semicolon needs no escape there, so a backslash before it is one.
  const isOld = card.version === '2.1'
  if (shown !== undefined) draft.text('displayName', isOld ? shown.raw().replaceAll('\\,', ',') : shown.text())
  for (const property of card.all('NICKNAME', 'X-NICKNAME', 'X-EPOCSECONDNAME')) draft.text('nickname', property.text())
}

/** The first organisation is the customer's; what is beyond its first department and others stay in the note. */
function putWork(draft: ContactDraft, card: CardView): void {
  for (const [at, property] of card.all('ORG').entries()) {
    const parts = property.parts(';').map(cleanLine)
    const told = parts.filter((part) => part !== '')
    if (at === 0 || draft.textOf('company') === '') {
      draft.text('company', parts[0] ?? '')
      draft.text('department', parts[1] ?? '')
      if (told.length > 2) draft.keep('ORG', told.join('; '))
    } else if (told.length > 0) draft.keep('ORG', told.join('; '))
  }
  for (const property of card.all('X-WA-BIZ-NAME')) draft.text('company', property.text())
  for (const [at, property] of card.all('TITLE', 'ROLE').entries()) {
    const text = property.text()
    if (at === 0) draft.text('jobTitle', text)
    else if (cleanLine(text) !== draft.textOf('jobTitle')) draft.keep(property.name, text)
  }
  for (const { name, text } of card.all('DEPARTMENT', 'X-DEPARTMENT', 'X-EVOLUTION-ORG', 'X-KADDRESSBOOK-X-DEPARTMENT'))
    if (name !== '') draft.text('department', text())
}

function putPhone(draft: ContactDraft, property: ViewedProperty): void {
  // What follows on further lines is the rest of a broken file, no number.
  const [text = '', ...rest] = property.text().trim().split('\n')
  draft.keep(property.name, rest.join('\n'))
  const scheme = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'sip' || scheme === 'sips' || scheme === 'skype' || scheme === 'xmpp')
    draft.profile(scheme === 'sips' ? 'sip' : scheme, text.slice(scheme.length + 1))
  else if (scheme === 'tel') {
    const [number = '', ...more] = text.slice(4).split(';')
    const extension = more.find((part) => part.toLowerCase().startsWith('ext='))?.slice(4)
    draft.phone(property.label(), extension === undefined ? number : `${number} ext. ${extension}`)
  } else draft.phone(property.label(), text)
}

const isAnniversary = (label: string): boolean =>
  /^(wedding\s*)?anniversary$|^годовщина|^aniversar|^godi[sš]njica/i.test(label.trim())

const relationOf = (property: ViewedProperty): string =>
  property.name === 'RELATED'
    ? (property.types.find((type) => !/^(home|work|pref|contact)$/i.test(type)) ?? '').toLowerCase()
    : property.label()

/** Relations that programs give a property of their own. */
const relatives: Readonly<Record<string, string>> = {
  'X-SPOUSE': 'spouse',
  'X-EVOLUTION-SPOUSE': 'spouse',
  'X-MS-SPOUSE': 'spouse',
  'X-KADDRESSBOOK-X-SPOUSESNAME': 'spouse',
  'X-MS-CHILD': 'child',
}
/** Facts that have no place but the note. */
const kept: Readonly<Record<string, string>> = {
  'X-EVOLUTION-MANAGER': 'Manager',
  'X-MANAGER': 'Manager',
  'X-MS-MANAGER': 'Manager',
  'X-KADDRESSBOOK-X-MANAGERSNAME': 'Manager',
  'X-EVOLUTION-ASSISTANT': 'Assistant',
  'X-ASSISTANT': 'Assistant',
  'X-MS-ASSISTANT': 'Assistant',
  'X-KADDRESSBOOK-X-ASSISTANTSNAME': 'Assistant',
  'X-KADDRESSBOOK-X-PROFESSION': 'Profession',
  'X-KADDRESSBOOK-X-OFFICE': 'Office',
  'X-MAIDENNAME': 'Maiden name',
  'X-WA-BIZ-DESCRIPTION': '',
  HOBBY: 'Hobby',
  INTEREST: 'Interest',
  EXPERTISE: 'Expertise',
  'X-CUSTOM1': '',
  'X-CUSTOM2': '',
  'X-CUSTOM3': '',
  'X-CUSTOM4': '',
}

/** `vnd.android.cursor.item/contact_event;2010-01-01;1;;…`: kind of thing, value, its type, own label. */
function putAndroid(draft: ContactDraft, property: ViewedProperty): void {
  const [kind = '', value = '', type = '', label = ''] = property.parts(';')
  const what = kind.slice(kind.indexOf('/') + 1)
  if (what === 'nickname') draft.text('nickname', value)
  else if (what === 'contact_event') {
    if (type === '1') draft.anniversary(label || 'Anniversary', value)
    else if (type === '3') draft.birthday('BDAY', value)
    else if (value !== '') draft.yearlyDay('other', label, value)
  } else if (what === 'relation') draft.relative(label || (androidRelations[Number(type)] ?? ''), value)
}
/** ContactsContract.CommonDataKinds.Relation of Android, by number. */
const androidRelations = (
  ' assistant brother child partner father friend manager mother parent partner ' + 'referred-by relative sister spouse'
).split(' ')

function putOther(draft: ContactDraft, property: ViewedProperty): void {
  const { name } = property
  if (Object.hasOwn(relatives, name)) draft.relative(relatives[name] ?? '', property.text())
  else if (Object.hasOwn(kept, name)) draft.keep(kept[name] ?? '', property.text())
}

/** What each property gives; names of people, work and addresses are read as a whole before. */
const puts: Readonly<Record<string, (draft: ContactDraft, property: ViewedProperty, card: CardView) => void>> = {
  TEL: putPhone,
  'X-MS-TEL': putPhone,
  'X-ASSISTANT-TEL': (draft, property) => draft.phone('assistant', property.text()),
  EMAIL: (draft, property) => draft.email(property.label(), property.text()),
  URL: (draft, property) => draft.url(property.label(), property.text()),
  'X-EVOLUTION-BLOG-URL': (draft, property) => draft.url('blog', property.text()),
  'X-KADDRESSBOOK-BLOGFEED': (draft, property) => draft.url('blog', property.text()),
  NOTE: (draft, property, { version }) =>
    draft.note(version === '2.1' ? looseLineEnds(property.text()) : property.text()),
  PHOTO: putPhoto,
  'X-ANDROID-CUSTOM': putAndroid,
  'X-ABRELATEDNAMES': (draft, property) => draft.relative(relationOf(property), property.text()),
  RELATED: (draft, property) => {
    if (!/^(urn|https?|mailto|data):/i.test(property.text())) draft.relative(relationOf(property), property.text())
  },
  LANG: (draft, property) => draft.language(property.text()),
  'X-ABDATE': (draft, property) => {
    const label = property.label()
    if (isAnniversary(label)) draft.anniversary(label, dayWithoutOmitted(property))
    else draft.yearlyDay('other', label, dayWithoutOmitted(property))
  },
}
for (const name of [
  'ANNIVERSARY',
  'X-ANNIVERSARY',
  'X-EVOLUTION-ANNIVERSARY',
  'X-MS-ANNIVERSARY',
  'X-WEDDING',
  'X-KADDRESSBOOK-X-ANNIVERSARY',
])
  Object.assign(puts, {
    [name]: putAnniversary,
  })

/** System groups of address books, which everybody is in. */
const noTags = new Set(['mycontacts', 'my contacts', 'starred', 'starred in android'])

function putTags(draft: ContactDraft, card: CardView): void {
  for (const property of card.all('CATEGORIES', 'X-CATEGORIES', 'CATEGORY'))
    for (const tag of property.parts(',').flatMap((part) => readTags(part, false)))
      if (!noTags.has(tag.trim().toLowerCase())) draft.tag(tag)
}

/** One card → a customer, or null where it says neither a name nor how to reach somebody. */
export function cardRecord(card: CardView, row: number, context: EntryContext): CustomerRecord | null {
  const draft = contactDraft(row, context)
  putNames(draft, card, context.language)
  if (cardKind(card) === 'company') draft.company()
  if (card.isOwn) {
    putOwnCard(draft, card, context)
    return draft.finish()
  }
  putWork(draft, card)
  for (const address of cardAddresses(card)) draft.address(address)
  for (const property of card.all('BDAY')) putBirthday(draft, property)
  putTags(draft, card)
  for (const property of card.properties) {
    const put = Object.hasOwn(puts, property.name) ? puts[property.name] : undefined
    if (put !== undefined) put(draft, property, card)
    else if (!putProfile(draft, property)) putOther(draft, property)
  }
  return draft.finish()
}
