import type { CustomerPatch } from '#shared/contract/customers.ts'
import { earliestBirthday, saysSomething, type PreferredChannel } from '#shared/domain/customer-profile.ts'
import { hasSomethingToSee } from '#shared/domain/clean-text.ts'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { raiseVersion, type Act } from '#db/journal.ts'
import { monthDay, nameColumns, pointKeys } from '#db/repositories/contact-keys.ts'
import { writeContactTags, writeParts } from '#db/repositories/contact-parts.ts'
import { factRow, familyRow, yearlyDayRow } from '#db/repositories/contact-profile.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import { ensureTags } from '#db/repositories/tags.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { writeCustomPatch, type CustomPatchField } from './custom-patch.ts'

const lineColumns = {
  namePrefix: 'name_prefix',
  givenName: 'given_name',
  additionalName: 'additional_name',
  familyName: 'family_name',
  nameSuffix: 'name_suffix',
  nickname: 'nickname',
  company: 'company',
  department: 'department',
  jobTitle: 'job_title',
  source: 'source',
  preferredHours: 'preferred_hours',
  language: 'language',
} as const
type LineField = keyof typeof lineColumns
type LineColumn = (typeof lineColumns)[LineField]

/** Columns that a person types, beside the parts. */
export type TypedColumns = Readonly<Record<LineColumn, string>> & {
  readonly preferred_channel: '' | PreferredChannel
  readonly kind: 'person' | 'company'
  readonly birthday: string | null
  readonly anniversary: string | null
  readonly note: string
  readonly private_note: string
  readonly do_not_contact: number
  readonly credit_limit: number | null
  readonly credit_days: number | null
}

/** Parts that are one field of the card each. */
const partFields: Readonly<Record<string, Exclude<keyof CustomerPatch, 'custom'>>> = {
  addresses: 'addresses',
  contact_tags: 'tags',
  yearly_days: 'yearlyDays',
  family_members: 'family',
  facts: 'facts',
}

/** A field of a card for comparison: each own field is one of its own. */
export type CardField = Exclude<keyof CustomerPatch, 'custom'> | CustomPatchField

/** The field of the contract for a column of `contacts` or the kind of a part; null for what nobody types. */
export function fieldOf(table: string, field: string): CardField | null {
  if (table === 'custom_values') return field as CustomPatchField
  if (table === 'contact_points')
    return ({ phone: 'phones', email: 'emails', url: 'urls', profile: 'profiles' } as const)[field] ?? null
  const part = partFields[table]
  if (part !== undefined) return part
  if (field === 'preferred_channel') return 'preferredChannel'
  if (field === 'private_note') return 'privateNote'
  if (field === 'do_not_contact') return 'doNotContact'
  if (field === 'credit_limit') return 'creditLimit'
  if (field === 'credit_days') return 'creditDays'
  if (field === 'kind' || field === 'birthday' || field === 'anniversary' || field === 'note') return field
  return (Object.keys(lineColumns) as LineField[]).find((key) => lineColumns[key] === field) ?? null
}

const filled = <T>(rows: readonly T[], value: (row: T) => string): T[] => rows.filter((row) => value(row) !== '')

/** The patch as it is stored: contact points, addresses, relatives and facts without content left out. */
export function filledPatch(patch: CustomerPatch): CustomerPatch {
  const { phones, emails, urls, profiles, addresses, family, facts } = patch
  const value = (row: { readonly value: string }) => row.value
  return {
    ...patch,
    ...(phones === undefined ? {} : { phones: filled(phones, value) }),
    ...(emails === undefined ? {} : { emails: filled(emails, value) }),
    ...(urls === undefined ? {} : { urls: filled(urls, value) }),
    ...(profiles === undefined ? {} : { profiles: filled(profiles, value) }),
    ...(addresses === undefined
      ? {}
      : { addresses: filled(addresses, ({ label: _, ...rest }) => Object.values(rest).join('')) }),
    ...(family === undefined ? {} : { family: family.filter(saysSomething) }),
    ...(facts === undefined ? {} : { facts: filled(facts, ({ text }) => text) }),
  }
}

/** Nobody was born ahead of today, or so long ago that the year must be a slip. */
export function refuseImpossibleBirthdays({ birthday, family = [] }: CustomerPatch, today: string): void {
  const days = [['birthday', birthday], ...family.map((one, at) => [`family.${at}.birthday`, one.birthday])] as const
  for (const [path, day] of days) {
    if (day == null || day.startsWith('--')) continue
    if (day > today) throw invalidInput(path ?? '', 'day-ahead')
    if (day < earliestBirthday) throw invalidInput(path ?? '', 'day-out-of-range')
  }
}

/** The typed columns of a patch. */
export function patchColumns(patch: CustomerPatch): Partial<TypedColumns> {
  const lines = (Object.keys(lineColumns) as LineField[]).flatMap((field) => {
    const value = patch[field]
    return value === undefined ? [] : [[lineColumns[field], value]]
  })
  return {
    ...(Object.fromEntries(lines) as Partial<Record<LineColumn, string>>),
    ...(patch.kind === undefined ? {} : { kind: patch.kind }),
    ...(patch.preferredChannel === undefined ? {} : { preferred_channel: patch.preferredChannel }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
    ...(patch.privateNote === undefined ? {} : { private_note: patch.privateNote }),
    ...(patch.birthday === undefined ? {} : { birthday: patch.birthday }),
    ...(patch.doNotContact === undefined ? {} : { do_not_contact: Number(patch.doNotContact) }),
    ...(patch.creditLimit === undefined ? {} : { credit_limit: patch.creditLimit }),
    ...(patch.creditDays === undefined ? {} : { credit_days: patch.creditDays }),
    ...(patch.anniversary === undefined ? {} : { anniversary: patch.anniversary }),
  }
}

/** What the name and the dates bring with them. Phone and e-mail stand for a missing name. */
export function followingColumns(columns: TypedColumns, contactPoint: string | undefined, place: ShopPlace) {
  const parts = displayNameOf({
    kind: columns.kind,
    givenName: columns.given_name,
    additionalName: columns.additional_name,
    familyName: columns.family_name,
    nameSuffix: columns.name_suffix,
    nickname: columns.nickname,
    company: columns.company,
  })
  const name = hasSomethingToSee(parts) ? parts : ''
  const displayName = name || contactPoint
  if (displayName === undefined) throw invalidInput('', 'customer-without-name')
  return {
    ...nameColumns(displayName, place),
    birthday_md: monthDay(columns.birthday),
    anniversary_md: monthDay(columns.anniversary),
  }
}

/** Writes the contact points, addresses and tags that a patch names; a change of them alone raises the version too. */
export async function writePatchParts(act: Act, id: number, patch: CustomerPatch, place: ShopPlace): Promise<void> {
  let differed = false
  const points = async (
    kind: 'phone' | 'email' | 'url' | 'profile',
    rows: readonly { label: string; value: string }[],
  ) => {
    const wanted = rows.map(({ label, value }, position) => ({
      position,
      label,
      value,
      ...pointKeys(kind, value, place),
    }))
    differed = (await writeParts(act, 'contact_points', id, wanted, kind)) || differed
  }
  if (patch.phones !== undefined) await points('phone', patch.phones)
  if (patch.emails !== undefined) await points('email', patch.emails)
  if (patch.urls !== undefined) await points('url', patch.urls)
  if (patch.profiles !== undefined)
    await points(
      'profile',
      patch.profiles.map(({ service, value }) => ({ label: service, value })),
    )
  if (patch.addresses !== undefined) {
    const wanted = patch.addresses.map(({ postalCode, ...address }, position) => ({
      position,
      ...address,
      postal_code: postalCode,
    }))
    differed = (await writeParts(act, 'addresses', id, wanted)) || differed
  }
  if (patch.yearlyDays !== undefined)
    differed = (await writeParts(act, 'yearly_days', id, patch.yearlyDays.map(yearlyDayRow))) || differed
  if (patch.family !== undefined)
    differed = (await writeParts(act, 'family_members', id, patch.family.map(familyRow))) || differed
  if (patch.facts !== undefined) differed = (await writeParts(act, 'facts', id, patch.facts.map(factRow))) || differed
  if (patch.tags !== undefined)
    differed = (await writeContactTags(act, id, await ensureTags(act, patch.tags))) || differed
  if (patch.custom !== undefined) differed = (await writeCustomPatch(act, id, patch.custom)) || differed
  if (differed) await raiseVersion(act, 'contacts', id)
}
