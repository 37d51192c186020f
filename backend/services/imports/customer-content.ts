import { foldCustom, type CustomValue } from '#shared/domain/custom-value.ts'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { nameKey } from '#shared/domain/name-folding.ts'
import { phoneDigits } from '#shared/domain/phone.ts'
import { customerTextFields } from '#shared/domain/import-fields.ts'
import { isStandInName } from '#shared/domain/stand-in-name.ts'
import { emptyCustomer, type CustomerRecord, type ImportAddress } from './import-types.ts'

/** What a customer is made of, without the row it was read from. */
export type CustomerContent = Omit<CustomerRecord, 'row'>

const { row: _row, ...content } = emptyCustomer
/** A customer of whom nothing is said. */
export const emptyContent: CustomerContent = content

const addressKey = ({ street, city, postalCode, country, formatted }: ImportAddress): string =>
  nameKey([street, city, postalCode, country].join(' ')) || nameKey(formatted)
const phoneKey = ({ value, e164 }: CustomerContent['phones'][number]): string => e164 ?? (phoneDigits(value) || value)

const isNameless = (content: CustomerContent): boolean =>
  isStandInName(
    content,
    content.emails.map(({ value }) => value),
    content.phones.flatMap(({ e164 }) => e164 ?? []),
  )

const dayKey = ({ kind, label, date }: CustomerContent['yearlyDays'][number]): string =>
  [kind, nameKey(label), date.slice(-5)].join('\n')
const memberKey = ({ relation, name, birthday }: CustomerContent['family'][number]): string =>
  nameKey(name) || [relation, birthday].join('\n')
const factKey = ({ kind, text }: CustomerContent['facts'][number]): string => `${kind}\n${nameKey(text) || text}`
/** The same value however it is written: capitals and the order of choices don't matter. */
const customPrint = (value: CustomValue): string =>
  typeof value === 'object' ? value.map(foldCustom).toSorted().join('\n') : foldCustom(String(value))

/** Several choices add up as tags do; of all else the shop's value or the file's counts. */
function mergedCustom(
  present: CustomerContent['custom'],
  given: CustomerContent['custom'],
  overwrite: boolean,
): CustomerContent['custom'] {
  const merged = { ...present }
  for (const [id, value] of Object.entries(given)) {
    const had = merged[id]
    if (had === undefined) merged[id] = value
    else if (typeof had === 'object' && typeof value === 'object') merged[id] = joined(had, value, foldCustom, 1000)
    else if (overwrite && customPrint(had) !== customPrint(value)) merged[id] = value
  }
  return merged
}

/** Equal for two records that say the same about one person. */
export function contentPrint(content: CustomerContent): string {
  return JSON.stringify([
    content.kind,
    customerTextFields.map((field) => content[field]),
    content.birthday,
    content.anniversary,
    content.phones.map(phoneKey).toSorted(),
    content.emails.map(({ value }) => value.toLowerCase()).toSorted(),
    content.addresses.map(addressKey).toSorted(),
    content.urls.map(({ value }) => value).toSorted(),
    content.profiles.map(({ value }) => value).toSorted(),
    content.note,
    Object.entries(content.custom).map(([id, value]) => [id, customPrint(value)]),
  ])
}

/** Those of `more` that are not in `present` yet, each once. */
function missing<T>(present: readonly T[], more: readonly T[], key: (item: T) => string): readonly T[] {
  const known = new Set(present.map(key))
  return more.filter((item) => {
    const each = key(item)
    if (known.has(each)) return false
    known.add(each)
    return true
  })
}

const joined = <T>(present: readonly T[], more: readonly T[], key: (item: T) => string, most: number): readonly T[] => {
  const added = missing(present, more, key).slice(0, Math.max(0, most - present.length))
  return added.length === 0 ? present : [...present, ...added]
}

const yearly = (present: string | null, given: string | null, overwrite: boolean): string | null => {
  if (given === null) return present
  if (present === null || overwrite) return given
  // The same day with its year known now.
  return present.startsWith('--') && given.endsWith(present.slice(2)) ? given : present
}

type Photo = CustomerContent['photo']
/** The same picture again changes nothing. */
const photoAfter = (present: Photo, given: Photo, overwrite: boolean): Photo =>
  given != null && (present == null || (overwrite && given.sha256 !== present.sha256)) ? given : present

/**
 * One customer from two records of them: `fill` takes only what is missing, `overwrite` lets every filled field of the
 * file win. Contact points, addresses and tags are added and never taken away.
 */
export function mergeContent(
  present: CustomerContent,
  given: CustomerContent,
  mode: 'fill' | 'overwrite',
): CustomerContent {
  const overwrite = mode === 'overwrite'
  const choose = (a: string, b: string): string => (b !== '' && (a === '' || overwrite) ? b : a)
  const chooseNumber = (a: number | null, b: number | null) => (b !== null && (a === null || overwrite) ? b : a)
  const named = isNameless(given) ? { ...given, displayName: '' } : given
  const texts = Object.fromEntries(customerTextFields.map((field) => [field, choose(present[field], named[field])]))
  const merged = {
    ...present,
    ...(texts as Pick<CustomerContent, (typeof customerTextFields)[number]>),
    // Only a record of ours says what it is; of others it is a guess from the name.
    kind: overwrite && given.uid !== '' ? given.kind : present.kind,
    birthday: yearly(present.birthday, given.birthday, overwrite),
    anniversary: yearly(present.anniversary, given.anniversary, overwrite),
    phones: joined(present.phones, given.phones, phoneKey, 50),
    emails: joined(present.emails, given.emails, ({ value }) => value.toLowerCase(), 50),
    addresses: joined(present.addresses, given.addresses, addressKey, 20),
    urls: joined(present.urls, given.urls, ({ value }) => value, 50),
    profiles: joined(present.profiles, given.profiles, ({ value }) => value, 50),
    tags: joined(present.tags, given.tags, (tag) => nameKey(tag) || tag.toLowerCase(), 100),
    note: choose(present.note, given.note),
    photo: photoAfter(present.photo, given.photo, overwrite),
    source: choose(present.source, given.source),
    creditLimit: chooseNumber(present.creditLimit, given.creditLimit),
    creditDays: chooseNumber(present.creditDays, given.creditDays),
    preferredChannel:
      given.preferredChannel !== '' && (present.preferredChannel === '' || overwrite)
        ? given.preferredChannel
        : present.preferredChannel,
    preferredHours: choose(present.preferredHours, given.preferredHours),
    language: choose(present.language, given.language),
    yearlyDays: joined(present.yearlyDays, given.yearlyDays, dayKey, 30),
    family: joined(present.family, given.family, memberKey, 30),
    facts: joined(present.facts, given.facts, factKey, 100),
    custom: mergedCustom(present.custom, given.custom, overwrite),
    externalIds: joined(present.externalIds, given.externalIds, ({ source, value }) => `${source}\n${value}`, 100),
  }
  // The shown name follows from its parts, as everywhere in the shop.
  return { ...merged, displayName: displayNameOf(merged) || merged.displayName }
}

/** Whether a merge would change anything. */
export const sameContent = (a: CustomerContent, b: CustomerContent): boolean => JSON.stringify(a) === JSON.stringify(b)
