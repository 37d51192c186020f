import type { Profile } from '../domain/customer-profile.ts'
import type { VcardVersion } from '../domain/vcard-version.ts'
import { escapedText, escapedUri, foldedLine, parameterText } from './vcard-lines.ts'

type Labelled = { readonly label: string; readonly value: string }

/** What a card says of a customer. Days as everywhere: `YYYY-MM-DD` or `--MM-DD`. */
export type VcardCustomer = Profile & {
  readonly uid: string
  readonly kind: 'person' | 'company'
  readonly displayName: string
  readonly namePrefix: string
  readonly givenName: string
  readonly additionalName: string
  readonly familyName: string
  readonly nameSuffix: string
  readonly nickname: string
  readonly company: string
  readonly department: string
  readonly jobTitle: string
  readonly birthday: string | null
  readonly anniversary: string | null
  readonly phones: readonly Labelled[]
  readonly emails: readonly Labelled[]
  readonly urls: readonly Labelled[]
  readonly addresses: readonly {
    readonly label: string
    readonly street: string
    readonly city: string
    readonly region: string
    readonly postalCode: string
    readonly country: string
    readonly formatted: string
  }[]
  readonly profiles: readonly { readonly service: string; readonly value: string }[]
  readonly tags: readonly string[]
  readonly note: string
  readonly source: string
  /** In units of the currency, as a decimal number. */
  readonly creditLimit: string | null
  readonly creditDays: number | null
  readonly externalIds: readonly { readonly source: string; readonly value: string }[]
  /** Own fields by their names; values as text, each choice one. */
  readonly custom: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly photo: { readonly mediaType: string; readonly base64: string } | null
}

/** What says that a card was written here: then everything in it is taken as it stands. */
export const ownCardProgram = '-//Regulars//Customers//EN'

/** Our labels as types that every program knows; all others are written beside the value, as Apple and Google do. */
const phoneTypes: Readonly<Record<string, readonly string[]>> = {
  mobile: ['CELL'],
  home: ['HOME'],
  work: ['WORK'],
  main: ['MAIN'],
  fax: ['FAX'],
  'home fax': ['HOME', 'FAX'],
  'work fax': ['WORK', 'FAX'],
  'work mobile': ['WORK', 'CELL'],
  pager: ['PAGER'],
  other: ['OTHER'],
}
const placeTypes: Readonly<Record<string, readonly string[]>> = { home: ['HOME'], work: ['WORK'], other: ['OTHER'] }

/** The year that Apple and Android write where a day has none (3.0 has no form for that). */
const NO_YEAR = '1604'

type Parameters = readonly (readonly [string, readonly string[]])[]

/** A customer as one card, line ends CR LF. */
export function vcardOf(customer: VcardCustomer, version: VcardVersion): string {
  const isNew = version === '4.0'
  const lines: string[] = []
  let groups = 0

  const put = (name: string, value: string, parameters: Parameters = []): void => {
    const words = parameters
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => `;${key}=${values.map(parameterText).join(',')}`)
    lines.push(foldedLine(`${name}${words.join('')}:${value}`))
  }
  const putText = (name: string, text: string, parameters: Parameters = []): void => {
    if (text !== '') put(name, single(text), parameters)
  }
  /**
   * A value of one part: 4.0 leaves semicolons as they are there, and some programs show the backslash. Nothing but
   * semicolons would be read as the empty parts that others write.
   */
  const single = (text: string): string =>
    isNew && /[^;\s]/.test(text) ? escapedText(text).replaceAll('\\;', ';') : escapedText(text)
  const structured = (...parts: readonly string[]): string => parts.map(escapedText).join(';')
  /** Types where our label is a word of the format, else the label in a line of its own. */
  const putLabelled = (
    name: string,
    { label, value }: { readonly label: string; readonly value: string },
    types: Readonly<Record<string, readonly string[]>>,
    more: Parameters = [],
  ): void => {
    const known = label === '' ? [] : Object.hasOwn(types, label) ? types[label] : undefined
    const words = (known ?? []).map((type) => (isNew ? type.toLowerCase() : type))
    if (known !== undefined) {
      put(name, value, [['TYPE', words], ...more])
      return
    }
    groups += 1
    put(`item${groups}.${name}`, value, more)
    putText(`item${groups}.X-ABLabel`, label)
  }
  const putDay = (name: string, day: string | null): void => {
    if (day === null) return
    if (isNew) put(name, day.startsWith('--') ? `--${day.slice(2).replace('-', '')}` : day.replaceAll('-', ''))
    else if (day.startsWith('--')) put(name, `${NO_YEAR}${day.slice(1)}`, [['X-APPLE-OMIT-YEAR', [NO_YEAR]]])
    else put(name, day, [['VALUE', ['date']]])
  }
  const putAddress = (address: VcardCustomer['addresses'][number]): void => {
    const { label, street, city, region, postalCode, country, formatted } = address
    const isWhole = street === '' && city === '' && region === '' && postalCode === '' && country === ''
    // Phones show the parts only: a whole address stands in the one of the street.
    const value = structured('', '', isWhole ? formatted : street, city, region, postalCode, country)
    const more: Parameters = [
      // A parameter of 4.0; in 3.0 it is one of our own.
      [isNew ? 'LABEL' : 'X-LABEL', formatted === '' ? [] : [formatted]],
      ['X-REGULARS-WHOLE', isWhole ? ['1'] : []],
    ]
    putLabelled('ADR', { label, value }, placeTypes, more)
  }

  lines.push('BEGIN:VCARD\r\n', `VERSION:${version}\r\n`, `PRODID:${ownCardProgram}\r\n`)
  put('UID', isNew ? `urn:uuid:${customer.uid}` : customer.uid)
  if (isNew) put('KIND', customer.kind === 'company' ? 'org' : 'individual')
  else if (customer.kind === 'company') put('X-ABShowAs', 'COMPANY')
  putText('FN', customer.displayName)
  const { familyName, givenName, additionalName, namePrefix, nameSuffix } = customer
  put('N', structured(familyName, givenName, additionalName, namePrefix, nameSuffix))
  putText('NICKNAME', customer.nickname)
  if (customer.company !== '' || customer.department !== '')
    put('ORG', structured(customer.company, ...(customer.department === '' ? [] : [customer.department])))
  putText('TITLE', customer.jobTitle)
  for (const { label, value } of customer.phones) putLabelled('TEL', { label, value: single(value) }, phoneTypes)
  for (const { label, value } of customer.emails) putLabelled('EMAIL', { label, value: single(value) }, placeTypes)
  for (const address of customer.addresses) putAddress(address)
  for (const { label, value } of customer.urls) putLabelled('URL', { label, value: escapedUri(value) }, placeTypes)
  for (const { service, value } of customer.profiles)
    put('X-SOCIALPROFILE', single(value), [['TYPE', service === '' ? [] : [service]]])
  putDay('BDAY', customer.birthday)
  putDay(isNew ? 'ANNIVERSARY' : 'X-ANNIVERSARY', customer.anniversary)
  if (!isNew && customer.anniversary !== null) {
    groups += 1
    putDay(`item${groups}.X-ABDATE`, customer.anniversary)
    put(`item${groups}.X-ABLabel`, '_$!<Anniversary>!$_')
  }
  if (customer.tags.length > 0) put('CATEGORIES', customer.tags.map(escapedText).join(','))
  putText('NOTE', customer.note)
  if (isNew) putText('LANG', customer.language)
  putOwn()
  const { photo } = customer
  if (photo !== null && isNew) put('PHOTO', `data:${photo.mediaType};base64,${photo.base64}`)
  else if (photo !== null) {
    const type = photo.mediaType.slice('image/'.length).toUpperCase()
    lines.push(foldedLine(`PHOTO;ENCODING=b;TYPE=${type}:${photo.base64}`))
  }
  lines.push('END:VCARD\r\n')
  return lines.join('')

  /** What no other program has a place for. */
  function putOwn(): void {
    putText('X-REGULARS-SOURCE', customer.source)
    putText('X-REGULARS-CHANNEL', customer.preferredChannel)
    putText('X-REGULARS-HOURS', customer.preferredHours)
    putText('X-REGULARS-LANGUAGE', customer.language)
    putText('X-REGULARS-CREDIT-LIMIT', customer.creditLimit ?? '')
    if (customer.creditDays !== null) put('X-REGULARS-CREDIT-DAYS', String(customer.creditDays))
    for (const { kind, label, date } of customer.yearlyDays) put('X-REGULARS-DAY', structured(kind, date, label))
    for (const { name, relation, birthday, nameDay, note } of customer.family)
      put('X-REGULARS-RELATIVE', structured(name, relation, birthday ?? '', nameDay ?? '', note))
    for (const { kind, text, pinned } of customer.facts)
      put('X-REGULARS-FACT', structured(kind, pinned ? 'pinned' : '', text))
    for (const { source, value } of customer.externalIds) put('X-REGULARS-ID', structured(source, value))
    for (const { name, values } of customer.custom) put('X-REGULARS-FIELD', structured(name, ...values))
  }
}
