import type { CustomerPatch } from '#shared/contract/customers.ts'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { raiseVersion, type Act } from '#db/journal.ts'
import { monthDay, nameColumns, pointKeys } from '#db/repositories/contact-keys.ts'
import { writeContactTags, writeParts } from '#db/repositories/contact-parts.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import { ensureTags } from '#db/repositories/tags.ts'
import { invalidInput } from '#backend/invalid-input.ts'

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
} as const
type LineField = keyof typeof lineColumns
type LineColumn = (typeof lineColumns)[LineField]

/** Columns that a person types, beside the parts. */
export type TypedColumns = Readonly<Record<LineColumn, string>> & {
  readonly kind: 'person' | 'company'
  readonly birthday: string | null
  readonly anniversary: string | null
  readonly note: string
  readonly do_not_contact: number
}

/** The field of the contract for a column of `contacts` or the kind of a part; null for what nobody types. */
export function fieldOf(table: string, field: string): keyof CustomerPatch | null {
  if (table === 'contact_points')
    return ({ phone: 'phones', email: 'emails', url: 'urls', profile: 'profiles' } as const)[field] ?? null
  if (table === 'addresses') return 'addresses'
  if (table === 'contact_tags') return 'tags'
  if (field === 'do_not_contact') return 'doNotContact'
  if (field === 'kind' || field === 'birthday' || field === 'anniversary' || field === 'note') return field
  return (Object.keys(lineColumns) as LineField[]).find((key) => lineColumns[key] === field) ?? null
}

const filled = <T>(rows: readonly T[], value: (row: T) => string): T[] => rows.filter((row) => value(row) !== '')

/** The patch as it is stored: contact points and addresses without content left out. */
export function filledPatch(patch: CustomerPatch): CustomerPatch {
  const { phones, emails, urls, profiles, addresses } = patch
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
    ...(patch.note === undefined ? {} : { note: patch.note }),
    ...(patch.birthday === undefined ? {} : { birthday: patch.birthday }),
    ...(patch.doNotContact === undefined ? {} : { do_not_contact: Number(patch.doNotContact) }),
    ...(patch.anniversary === undefined ? {} : { anniversary: patch.anniversary }),
  }
}

/** What the name and the dates bring with them. Phone and e-mail stand for a missing name. */
export function followingColumns(columns: TypedColumns, contactPoint: string | undefined, place: ShopPlace) {
  const name = displayNameOf({
    kind: columns.kind,
    givenName: columns.given_name,
    additionalName: columns.additional_name,
    familyName: columns.family_name,
    nameSuffix: columns.name_suffix,
    nickname: columns.nickname,
    company: columns.company,
  })
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
  if (patch.tags !== undefined)
    differed = (await writeContactTags(act, id, await ensureTags(act, patch.tags))) || differed
  if (differed) await raiseVersion(act, 'contacts', id)
}
