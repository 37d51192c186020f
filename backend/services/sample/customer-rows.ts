import type { Insertable } from 'kysely'
import { displayNameOf } from '#shared/domain/display-name.ts'
import { seededInstant, seededUid } from '#shared/domain/random.ts'
import { monthDay, nameColumns, pointKeys } from '#db/repositories/contact-keys.ts'
import { tagColorAt } from '#shared/domain/tag-colors.ts'
import { foldTag } from '#db/repositories/tags.ts'
import type { ShopTables } from '#db/schema.ts'
import type { SampleTotals } from './sample-figures.ts'
import type { SampleCustomer, SampleShop } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

type Row<T extends keyof ShopTables> = Insertable<ShopTables[T]>

const nameOf = (customer: SampleCustomer) => displayNameOf({ ...customer, additionalName: '', nameSuffix: '' })

export function* contactRows(
  { customers, lives }: SampleShop,
  target: SampleTarget,
  totalsOf: (customer: number) => SampleTotals,
): Generator<Row<'contacts'>> {
  for (const [index, customer] of customers.entries()) {
    const createdAt = seededInstant(target.random, customer.createdOn)
    const life = lives[index]
    yield {
      id: target.first.contact + index,
      uid: seededUid(target.random, createdAt),
      kind: customer.kind,
      ...nameColumns(nameOf(customer), target.place),
      name_prefix: customer.namePrefix,
      given_name: customer.givenName,
      family_name: customer.familyName,
      nickname: customer.nickname,
      company: customer.company,
      job_title: customer.jobTitle,
      birthday: customer.birthday,
      birthday_md: monthDay(customer.birthday),
      note: customer.note,
      source: customer.source,
      preferred_channel: life?.preferredChannel ?? '',
      referred_by_id: life?.referredBy == null ? null : target.first.contact + life.referredBy,
      created_at: createdAt,
      updated_at: createdAt,
      ...totalsOf(index),
    }
  }
}

const pointsOf = (customer: SampleCustomer) => [
  ...customer.phones.map((phone) => ({ kind: 'phone', ...phone }) as const),
  ...customer.emails.map((email) => ({ kind: 'email', ...email }) as const),
  ...customer.profiles.map(({ service, value }) => ({ kind: 'profile', label: service, value }) as const),
]

export function* pointRows(
  customers: readonly SampleCustomer[],
  target: SampleTarget,
): Generator<Row<'contact_points'>> {
  for (const [index, customer] of customers.entries()) {
    const positions = { phone: 0, email: 0, profile: 0 }
    for (const { kind, label, value } of pointsOf(customer)) {
      const keys = pointKeys(kind, value, target.place)
      yield { contact_id: target.first.contact + index, kind, position: positions[kind]++, label, value, ...keys }
    }
  }
}

export function* addressRows(customers: readonly SampleCustomer[], target: SampleTarget): Generator<Row<'addresses'>> {
  for (const [index, { addresses }] of customers.entries()) {
    for (const [position, { postalCode, ...address }] of addresses.entries()) {
      yield { contact_id: target.first.contact + index, position, ...address, postal_code: postalCode, formatted: '' }
    }
  }
}

/** The tags in the order in which customers get them, and who has which. */
export function tagRows(customers: readonly SampleCustomer[], target: SampleTarget) {
  const tags = new Map<string, Row<'tags'> & { id: number }>()
  const links: Row<'contact_tags'>[] = []
  for (const [index, customer] of customers.entries()) {
    for (const name of customer.tags) {
      const folded = foldTag(name)
      const id = tags.get(folded)?.id ?? target.first.tag + tags.size
      if (!tags.has(folded)) tags.set(folded, { id, name, folded, color: tagColorAt(id - 1) })
      links.push({ contact_id: target.first.contact + index, tag_id: id })
    }
  }
  return { tags: tags.values(), links }
}
