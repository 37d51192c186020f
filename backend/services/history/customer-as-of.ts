import { AppError } from '#shared/contract/errors.ts'
import type { CardAsOf } from '#shared/contract/card-as-of.ts'
import { todayIn, type Day } from '#shared/domain/calendar-date.ts'
import { toE164 } from '#shared/domain/phone.ts'
import { fold } from '#shared/domain/name-folding.ts'
import type { Row } from '#db/journal.ts'
import { readCardAsOf, type CardRows } from '#db/repositories/card-as-of.ts'
import { readReferenceNames } from '#db/repositories/reference-names.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type When = { readonly id: number } & ({ readonly day: Day } | { readonly instant: string })

const text = (row: Row, column: string): string => String(row[column] ?? '')
const maybe = (row: Row, column: string): string | null => (row[column] == null ? null : String(row[column]))

const maybeNumber = (row: Row, column: string): number | null => (row[column] == null ? null : Number(row[column]))

/** The card made of its rows. */
async function cardOf(shop: OpenShop, rows: CardRows, contact: Row): Promise<CardAsOf> {
  const of = (table: string): readonly Row[] => rows.get(table) ?? []
  const names = await readReferenceNames(shop.db, [...rows.values()].flat())
  const nameOf = (column: string, row: Row): string => names.get(`${column} ${text(row, column)}`) ?? ''
  const fields = await shop.db.selectFrom('custom_fields').select(['id', 'kind']).execute()
  const points = (kind: string) => of('contact_points').filter((row) => row['kind'] === kind)
  const labelled = (kind: string) =>
    points(kind).map((row) => ({ label: text(row, 'label'), value: text(row, 'value') }))
  return {
    displayName: text(contact, 'display_name'),
    kind: contact['kind'] === 'company' ? 'company' : 'person',
    namePrefix: text(contact, 'name_prefix'),
    givenName: text(contact, 'given_name'),
    additionalName: text(contact, 'additional_name'),
    familyName: text(contact, 'family_name'),
    nameSuffix: text(contact, 'name_suffix'),
    nickname: text(contact, 'nickname'),
    company: text(contact, 'company'),
    department: text(contact, 'department'),
    jobTitle: text(contact, 'job_title'),
    birthday: maybe(contact, 'birthday'),
    anniversary: maybe(contact, 'anniversary'),
    yearlyDays: of('yearly_days').map((row) => ({
      kind: text(row, 'kind'),
      label: text(row, 'label'),
      date: text(row, 'date'),
    })),
    phones: labelled('phone').map((point) => ({ ...point, e164: toE164(point.value, shop.settings.country) })),
    emails: labelled('email'),
    addresses: of('addresses').map((row) => ({
      label: text(row, 'label'),
      street: text(row, 'street'),
      city: text(row, 'city'),
      region: text(row, 'region'),
      postalCode: text(row, 'postal_code'),
      country: text(row, 'country'),
      formatted: text(row, 'formatted'),
    })),
    urls: labelled('url'),
    profiles: labelled('profile').map(({ label, value }) => ({ service: label, value })),
    tags: of('contact_tags')
      .map((row) => nameOf('tag_id', row))
      .toSorted((a, b) => (fold(a) < fold(b) ? -1 : 1)),
    facts: of('facts').map((row) => ({
      kind: text(row, 'kind'),
      text: text(row, 'text'),
      pinned: row['pinned'] === 1,
    })),
    family: of('family_members').map((row) => ({
      relation: text(row, 'relation'),
      name: text(row, 'name'),
      birthday: maybe(row, 'birthday'),
      nameDay: maybe(row, 'name_day'),
      note: text(row, 'note'),
    })),
    companies: of('company_people').map((row) => ({
      customerId: Number(row['company_id']),
      name: nameOf('company_id', row),
      role: text(row, 'role'),
    })),
    customFields: [...Map.groupBy(of('custom_values'), (row) => Number(row['field_id']))].map(([fieldId, some]) => ({
      fieldId,
      name: some[0] === undefined ? '' : nameOf('field_id', some[0]),
      kind: fields.find((field) => field.id === fieldId)?.kind ?? 'text',
      values: some.map((row) => text(row, 'text')),
    })),
    household: contact['household_id'] == null ? null : nameOf('household_id', contact),
    referredBy: contact['referred_by_id'] == null ? null : nameOf('referred_by_id', contact),
    preferredChannel: text(contact, 'preferred_channel'),
    preferredHours: text(contact, 'preferred_hours'),
    language: text(contact, 'language'),
    doNotContact: contact['do_not_contact'] === 1,
    creditLimit: maybeNumber(contact, 'credit_limit'),
    creditDays: maybeNumber(contact, 'credit_days'),
    consents: of('consents').map((row) => ({
      channel: text(row, 'channel'),
      act: text(row, 'act'),
      onDay: text(row, 'on_day'),
      how: text(row, 'how'),
    })),
    externalIds: of('external_ids').map((row) => ({ source: text(row, 'source'), value: text(row, 'value') })),
    note: text(contact, 'note'),
    hasPrivateNote: text(contact, 'private_note') !== '',
    hasPhoto: contact['photo_id'] != null,
    source: text(contact, 'source'),
  }
}

const stateOf = (contact: Row): 'there' | 'trash' | 'merged' =>
  contact['deleted_at'] == null ? 'there' : contact['merged_into_id'] == null ? 'trash' : 'merged'

/** The card of a customer as it was at the end of a day in the shop's time zone, or at an instant. */
export async function customerAsOf(shop: OpenShop, when: When) {
  const { timeZone } = shop.settings
  const isLater =
    'day' in when
      ? (at: string) => todayIn(timeZone, Date.parse(at)) > when.day
      : (at: string) => Date.parse(at) > Date.parse(when.instant)
  const present = (await readCardAsOf(shop.db, when.id, () => false)).get('contacts')?.[0]
  if (present === undefined || present['staged_batch_id'] !== null)
    throw new AppError('not-found', { kind: 'customer', id: when.id })
  const createdAt = text(present, 'created_at')
  const rows = await readCardAsOf(shop.db, when.id, isLater)
  const [contact] = rows.get('contacts') ?? []
  if (contact === undefined || isLater(createdAt))
    return { state: 'not-yet' as const, card: null, changed: [], createdAt }
  const card = await cardOf(shop, rows, contact)
  const today = await cardOf(shop, await readCardAsOf(shop.db, when.id, () => false), present)
  const changed = (Object.keys(card) as (keyof CardAsOf)[]).filter(
    (field) => JSON.stringify(card[field]) !== JSON.stringify(today[field]),
  )
  return { state: stateOf(contact), card, changed, createdAt }
}
