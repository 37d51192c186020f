import type { Insertable } from 'kysely'
import { phoneDigits } from '#shared/domain/phone.ts'
import { uidReader } from '#db/repositories/contact-uids.ts'
import { monthDay, nameColumns, pointKeys } from '#db/repositories/contact-keys.ts'
import { factRow, familyRow, yearlyDayRow } from '#db/repositories/contact-profile.ts'
import { profileTexts } from '#db/repositories/found-by.ts'
import type { ShopDatabase } from '#db/open-database.ts'
import type { PreparedInsert } from '#db/repositories/prepared-insert.ts'
import { searchColumns, type SearchColumns } from '#db/repositories/search-index.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import type { ContactPointsTable } from '#db/schema.ts'
import { newUid } from '#db/uid.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { splitCustomRows } from './custom-rows.ts'
import type { CustomerContent } from './customer-content.ts'
import type { RecordList } from './record-list.ts'
import { writeInSlices, type ImportPace } from './import-pace.ts'

/** What every staged row needs to know of its import. */
export type Staging = {
  readonly insert: PreparedInsert
  readonly batchId: number
  readonly place: ShopPlace
  readonly currency: string
  /** Days until what was sold on credit is to be paid. */
  readonly creditDays: number
  readonly staffId: number
  /** UTC instant of the import. */
  readonly at: string
  /** Own fields as they are when the import begins to write. */
  readonly customFields: ReadonlyMap<number, StoredCustomField>
}

type Point = Omit<Insertable<ContactPointsTable>, 'contact_id'> & { readonly e164: string | null }

/** Contact points as rows, each kind counted for itself. */
export function pointRows(content: CustomerContent, place: ShopPlace): readonly Point[] {
  const rows: Point[] = []
  const put = (kind: Point['kind'], position: number, label: string, value: string) => {
    rows.push({ kind, position, label, value, ...pointKeys(kind, value, place) })
  }
  // Told by the reader already, or by the shop: parsing numbers is dear.
  content.phones.forEach(({ label, value, e164 }, position) =>
    rows.push({ kind: 'phone', position, label, value, e164, match_key: e164 ?? (phoneDigits(value) || value) }),
  )
  content.emails.forEach(({ label, value }, at) => put('email', at, label, value))
  content.urls.forEach(({ label, value }, at) => put('url', at, label, value))
  content.profiles.forEach(({ service, value }, at) => put('profile', at, service, value))
  return rows
}

export const addressRow = (address: CustomerContent['addresses'][number], position: number) => ({
  position,
  label: address.label,
  street: address.street,
  city: address.city,
  region: address.region,
  postal_code: address.postalCode,
  country: address.country,
  formatted: address.formatted,
})

/** Columns of a contact that a file can fill. */
export const contactColumns = (content: CustomerContent, place: ShopPlace) => ({
  kind: content.kind,
  ...nameColumns(content.displayName, place),
  name_prefix: content.namePrefix,
  given_name: content.givenName,
  additional_name: content.additionalName,
  family_name: content.familyName,
  name_suffix: content.nameSuffix,
  nickname: content.nickname,
  company: content.company,
  department: content.department,
  job_title: content.jobTitle,
  birthday: content.birthday,
  birthday_md: monthDay(content.birthday),
  anniversary: content.anniversary,
  anniversary_md: monthDay(content.anniversary),
  note: content.note,
  source: content.source,
  preferred_channel: content.preferredChannel,
  preferred_hours: content.preferredHours,
  language: content.language,
  credit_limit: content.creditLimit,
  credit_days: content.creditDays,
})

/** Yearly days, family and facts as rows. */
export const profileRows = ({ yearlyDays, family, facts }: CustomerContent) => [
  ...yearlyDays.map((day, at) => ({ table: 'yearly_days', row: yearlyDayRow(day, at) }) as const),
  ...family.map((member, at) => ({ table: 'family_members', row: familyRow(member, at) }) as const),
  ...facts.map((fact, at) => ({ table: 'facts', row: factRow(fact, at) }) as const),
]

/** A customer as rows, worked out before the transaction that writes them. */
export type PreparedCustomer = {
  /** Of a file of ours, empty in others. */
  readonly uid: string
  readonly contact: ReturnType<typeof contactColumns>
  readonly points: readonly Point[]
  readonly addresses: readonly ReturnType<typeof addressRow>[]
  readonly externalIds: CustomerContent['externalIds']
  readonly tags: CustomerContent['tags']
  readonly profile: ReturnType<typeof profileRows>
  readonly custom: CustomerContent['custom']
  readonly photo: CustomerContent['photo']
  readonly search: SearchColumns
}

export function prepareCustomer(content: CustomerContent, place: ShopPlace): PreparedCustomer {
  const contact = contactColumns(content, place)
  const points = pointRows(content, place)
  const addresses = content.addresses.map(addressRow)
  const { uid, externalIds, tags, custom, photo } = content
  const search = searchColumns({ contact, points, addresses, tags, others: profileTexts(content) }, place)
  return { uid, contact, points, addresses, externalIds, tags, profile: profileRows(content), custom, photo, search }
}

/**
 * Writes hidden customers with all parts and search text, table by table: an index that is written to again and again is still
 * in the processor's memory. Tags and new choices of own fields come at the end of the import: their names are seen by
 * everyone.
 * @returns their ids
 */
function writeCustomers(
  { insert, at, batchId, customFields }: Staging,
  customers: readonly PreparedCustomer[],
  uidOf: (customer: PreparedCustomer) => string,
): readonly number[] {
  const times = { created_at: at, updated_at: at }
  const batch = { import_batch_id: batchId, staged_batch_id: batchId }
  const written = customers.map((customer) => ({
    contactId: insert('contacts', { uid: uidOf(customer), ...customer.contact, ...times, ...batch }),
    ...customer,
  }))
  for (const { contactId, points } of written)
    for (const point of points) insert('contact_points', { contact_id: contactId, ...point })
  for (const { contactId, addresses, externalIds, profile, custom } of written) {
    for (const address of addresses) insert('addresses', { contact_id: contactId, ...address })
    for (const { source, value } of externalIds) insert('external_ids', { contact_id: contactId, source, value })
    for (const { table, row } of profile) insert(table, { contact_id: contactId, ...row } as never)
    for (const row of splitCustomRows(customFields, custom).rows)
      insert('custom_values', { contact_id: contactId, ...row })
  }
  for (const { contactId, search } of written) insert('contact_words', { rowid: contactId, words: search.words })
  for (const { contactId, search } of written) insert('contact_trigrams', { rowid: contactId, ...search })
  return written.map(({ contactId }) => contactId)
}

/** Customers that are worked out and then written: by turns one by one, both would wait for the memory twice as long. */
const BLOCK = 128

/** Writes hidden customers in slices, in order. */
export async function stageCustomers(
  database: ShopDatabase,
  staging: Staging,
  customers: RecordList<CustomerContent>,
  pace: ImportPace,
  onCustomer: (contactId: number, customer: PreparedCustomer) => void,
  onSlice: (done: number) => void,
): Promise<void> {
  const isTaken = uidReader(database.raw)
  const madeAt = Date.parse(staging.at)
  const blocks = {
    length: Math.ceil(customers.length / BLOCK),
    at: (block: number) =>
      Array.from({ length: Math.min(BLOCK, customers.length - block * BLOCK) }, (_, index) =>
        prepareCustomer(customers.at(block * BLOCK + index) as CustomerContent, staging.place),
      ),
  }
  await writeInSlices(
    database,
    blocks,
    pace,
    (block) => {
      const ids = writeCustomers(staging, block, ({ uid }) => (uid !== '' && !isTaken(uid) ? uid : newUid(madeAt)))
      block.forEach((customer, index) => onCustomer(ids[index] as number, customer))
    },
    (done) => onSlice(Math.min(done * BLOCK, customers.length)),
  )
}
