import type { Currency } from '#shared/domain/currency.ts'
import { customTargetOf, customerTextFields, newFieldTarget } from '#shared/domain/import-fields.ts'
import { toDecimal } from '#shared/domain/money.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { mergeContent, type CustomerContent } from './customer-content.ts'
import { listField, plainField, type RowField } from './row-fields.ts'

const addressText = ({ street, city, region, postalCode, country, formatted }: CustomerContent['addresses'][number]) =>
  [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ') ||
  formatted.replaceAll('\n', ', ')

/** Names as people read them: the whole name; its parts only where something is in another part of the same name. */
const nameParts: ReadonlySet<string> = new Set(['givenName', 'additionalName', 'familyName'])

/** Values of several lines, each as one text. */
const lists = [
  ['phone', (of: CustomerContent) => of.phones.map(({ value }) => value)],
  ['email', (of: CustomerContent) => of.emails.map(({ value }) => value)],
  ['addressFormatted', (of: CustomerContent) => of.addresses.map(addressText)],
  ['url', (of: CustomerContent) => of.urls.map(({ value }) => value)],
  ['profile', (of: CustomerContent) => of.profiles.map(({ value }) => value)],
  ['tags', (of: CustomerContent) => of.tags],
  ['yearlyDay', (of: CustomerContent) => of.yearlyDays.map(({ label, date }) => [label, date].join(' ').trim())],
  ['relative', (of: CustomerContent) => of.family.map(({ name, relation }) => name || relation)],
  ['fact', (of: CustomerContent) => of.facts.map(({ text }) => text)],
  ['externalId', (of: CustomerContent) => of.externalIds.map(({ value }) => value)],
] as const

const texts = [
  'birthday',
  'anniversary',
  'note',
  'source',
  'preferredChannel',
  'preferredHours',
  'language',
] as const satisfies readonly (keyof CustomerContent)[]

/** A picture is told by its size. */
const photoText = ({ photo }: CustomerContent): string =>
  photo == null ? '' : `${photo.width} × ${photo.height}, ${Math.ceil(photo.bytes / 1024)} kB`

/** A field that the import will make has no id yet: its name tells it. */
const targetOf = ({ id, name }: StoredCustomField): string =>
  id < 0 ? `${newFieldTarget}:${name}` : customTargetOf(id)

export type CustomerWords = { readonly currency: Currency; readonly fields: readonly StoredCustomField[] }

/** Everything that a row and the customer it was matched with say, side by side. Nobody in the shop: null. */
export function customerFields(
  shop: CustomerContent | null,
  file: CustomerContent,
  { currency, fields }: CustomerWords,
): readonly RowField[] {
  /** What overwriting would make of the two: the merge itself decides what is the same. */
  const after = shop === null ? file : mergeContent(shop, file, 'overwrite')
  const own = (id: number, of: CustomerContent): string => {
    const value = of.custom[id]
    const field = fields.find((one) => one.id === id)
    if (value === undefined || field === undefined) return ''
    if (field.kind === 'money') return String(toDecimal(Number(value), currency))
    return typeof value === 'object' ? value.join('\n') : String(value)
  }
  const money = (value: number | null | undefined) => (value == null ? '' : String(toDecimal(value, currency)))
  const isSameName = shop?.displayName === after.displayName
  const plain = (field: string, of: (content: CustomerContent) => string): RowField | null => {
    const [present, given] = [shop === null ? '' : of(shop), of(file)]
    // What the merge leaves as it is says the same in other letters.
    return plainField(field, present, given !== '' && of(after) === present ? present : given)
  }
  const all = [
    plain('displayName', ({ displayName }) => displayName),
    ...customerTextFields
      .filter((field) => field !== 'displayName')
      .map((field) => plain(field, (content) => content[field]))
      .filter((field) => field === null || !nameParts.has(field.field) || (isSameName && field.state !== 'same')),
    ...lists.map(([field, of]) => listField(field, shop === null ? [] : of(shop), of(file), of(after))),
    ...texts.map((field) => plain(field, (content) => content[field] ?? '')),
    plain('photo', photoText),
    plain('creditLimit', ({ creditLimit }) => money(creditLimit)),
    plain('creditDays', ({ creditDays }) => (creditDays === null ? '' : String(creditDays))),
    ...fields.map((field) => plain(targetOf(field), (content) => own(field.id, content))),
  ]
  return all.filter((field) => field !== null)
}
