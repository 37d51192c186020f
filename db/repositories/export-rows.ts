import { countMessages } from './export-messages.ts'
import { sql, type Selectable } from 'kysely'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import type { ReadableDb } from '../open-database.ts'
import { readProfileParts, type ProfileParts } from './contact-profile.ts'
import { readExportedRelations, type ExportedRelations } from './export-relations.ts'
import type {
  AddressesTable,
  ContactPointsTable,
  ContactRow,
  ExternalIdsTable,
  FollowUpRow,
  PaymentsTable,
  PurchaseLinesTable,
  PurchaseRow,
} from '../schema.ts'
import { visibleProducts } from './product-list.ts'
import type { ProductRow } from './products.ts'
import { readPhotoFacts, type PhotoFacts } from './photos.ts'
import { readMethodNames } from './payment-methods.ts'
import { readCustomFields, type StoredCustomField } from './custom-fields.ts'
import { readCustomValues, type CustomValuesOf } from './custom-values.ts'

/** Records in a batch: some 10 ms of work between two breaths. */
const batchSize = 300

export type ExportedCustomer = ContactRow & {
  readonly points: readonly Selectable<ContactPointsTable>[]
  readonly addresses: readonly Selectable<AddressesTable>[]
  readonly tags: readonly string[]
  readonly externalIds: readonly Selectable<ExternalIdsTable>[]
  readonly photo: PhotoFacts | null
  readonly custom: CustomValuesOf
  /** The own fields of the shop. */
  readonly customFields: readonly StoredCustomField[]
  readonly profile: ProfileParts
  readonly relations: ExportedRelations
}

export type ExportedLine = Selectable<PurchaseLinesTable> & {
  /** Number of the purchase of which it takes something back, and the line there from 1. */
  readonly returnOf: { readonly number: number; readonly line: number } | null
}

/** The customer's name is there also where they are in the trash; null = nobody was named. */
export type ExportedPurchase = PurchaseRow & {
  /** Who sold it; empty for an owner without a name. */
  readonly staff: string
  readonly customer: { readonly uid: string; readonly name: string } | null
  readonly lines: readonly ExportedLine[]
  readonly payments: readonly Selectable<PaymentsTable>[]
}

export type ExportedFollowUp = FollowUpRow & {
  readonly staff: string | null
  readonly customer: { readonly uid: string; readonly name: string } | null
}

const grouped = <T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> =>
  Map.groupBy(rows, keyOf)

/** Customers in the order of their ids, without the trash and unfinished imports: all, or those of `only`. */
export async function* exportCustomers(
  db: ReadableDb,
  only: readonly number[] | null = null,
): AsyncGenerator<readonly ExportedCustomer[]> {
  const customFields = await readCustomFields(db)
  for (let after = 0; ;) {
    const contacts = await db
      .selectFrom('contacts')
      .selectAll()
      .where('id', '>', after)
      .where('deleted_at', 'is', null)
      .where('staged_batch_id', 'is', null)
      .$if(only !== null, (all) => all.where('id', 'in', among(only ?? [])))
      .orderBy('id')
      .limit(batchSize)
      .execute()
    const last = contacts.at(-1)
    if (last === undefined) return
    const [from, to] = [after + 1, last.id]
    const between = <T extends 'contact_points' | 'addresses' | 'external_ids'>(table: T) =>
      db
        .selectFrom(table as 'contact_points')
        .selectAll()
        .where('contact_id', '>=', from)
        .where('contact_id', '<=', to)
    const points = grouped(
      await between('contact_points').orderBy('position').orderBy('id').execute(),
      (p) => p.contact_id,
    )
    const addresses = grouped(
      (await between('addresses')
        .orderBy('position')
        .orderBy('id')
        .execute()) as unknown as Selectable<AddressesTable>[],
      (address) => address.contact_id,
    )
    const externalIds = grouped(
      (await between('external_ids').orderBy('id').execute()) as unknown as Selectable<ExternalIdsTable>[],
      (external) => external.contact_id,
    )
    const tags = grouped(
      await db
        .selectFrom('contact_tags')
        .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
        .select(['contact_tags.contact_id as contactId', 'tags.name as name'])
        .where('contact_tags.contact_id', '>=', from)
        .where('contact_tags.contact_id', '<=', to)
        .orderBy('tags.name')
        .execute(),
      (tag) => tag.contactId,
    )
    const ids = contacts.map(({ id }) => id)
    const photoIds = contacts.flatMap(({ photo_id }) => photo_id ?? [])
    const photos = new Map((await readPhotoFacts(db, photoIds)).map((photo) => [photo.id, photo]))
    const custom = await readCustomValues(db, ids, customFields)
    const profileOf = await readProfileParts(db, ids)
    const relations = await readExportedRelations(db, from, to)
    yield contacts.map((contact) => ({
      ...contact,
      photo: photos.get(contact.photo_id ?? 0) ?? null,
      relations: relations(contact.id),
      points: points.get(contact.id) ?? [],
      addresses: addresses.get(contact.id) ?? [],
      tags: (tags.get(contact.id) ?? []).map(({ name }) => name),
      externalIds: externalIds.get(contact.id) ?? [],
      custom: custom.get(contact.id) ?? new Map<number, CustomValue>(),
      customFields,
      profile: profileOf(contact.id),
    }))
    after = last.id
  }
}

const customerOf = (uid: string | null, name: string | null) => (uid === null ? null : { uid, name: name ?? '' })

/** Ids as one value for a condition, so that a hundred thousand of them are one parameter. */
const among = (only: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(only)}))` as never

/** Purchases with their lines and payments in the order of their ids: all, or those of `only`. */
export async function* exportPurchases(
  db: ReadableDb,
  only: readonly number[] | null = null,
): AsyncGenerator<readonly ExportedPurchase[]> {
  const ownMethods = await readMethodNames(db)
  for (let after = 0; ;) {
    const purchases = await db
      .selectFrom('purchases')
      .leftJoin('contacts', 'contacts.id', 'purchases.contact_id')
      .innerJoin('staff', 'staff.id', 'purchases.staff_id')
      .selectAll('purchases')
      .select(['contacts.uid as customerUid', 'contacts.display_name as customerName', 'staff.name as staff'])
      .where('purchases.id', '>', after)
      .where('purchases.deleted_at', 'is', null)
      .where('purchases.staged_batch_id', 'is', null)
      .$if(only !== null, (all) => all.where('purchases.id', 'in', among(only ?? [])))
      .orderBy('purchases.id')
      .limit(batchSize)
      .execute()
    const last = purchases.at(-1)
    if (last === undefined) return
    const lines = grouped(
      await db
        .selectFrom('purchase_lines')
        .leftJoin('purchase_lines as original', 'original.id', 'purchase_lines.return_of')
        .leftJoin('purchases as returned', 'returned.id', 'original.purchase_id')
        .selectAll('purchase_lines')
        .select(['returned.number as returnedNumber', 'original.position as returnedPosition'])
        .where('purchase_lines.purchase_id', '>', after)
        .where('purchase_lines.purchase_id', '<=', last.id)
        .orderBy('purchase_lines.purchase_id')
        .orderBy('purchase_lines.position')
        .execute(),
      (row) => row.purchase_id,
    )
    const payments = grouped(
      await db
        .selectFrom('payments')
        .selectAll()
        .where('purchase_id', '>', after)
        .where('purchase_id', '<=', last.id)
        .orderBy('id')
        .execute(),
      (row) => row.purchase_id,
    )
    yield purchases.map(({ customerUid, customerName, ...purchase }) => ({
      ...purchase,
      customer: customerOf(customerUid, customerName),
      lines: (lines.get(purchase.id) ?? []).map(({ returnedNumber, returnedPosition, ...row }) => ({
        ...row,
        returnOf: returnedNumber === null ? null : { number: returnedNumber, line: (returnedPosition ?? 0) + 1 },
      })),
      payments: (payments.get(purchase.id) ?? []).map((payment) => ({
        ...payment,
        method: ownMethods.get(payment.method) ?? payment.method,
      })),
    }))
    after = last.id
  }
}

/** Money that came in or went out beside purchases: paid later, given back from a balance, deposits of orders. */
export type ExportedLaterPayment = {
  readonly day: string
  readonly method: string
  /** Negative where it was given back. */
  readonly amount: number
  readonly currency: string
  /** Number of the purchase it was meant for. */
  readonly number: number | null
  readonly customer: { readonly uid: string; readonly name: string } | null
}

/** Payments of the credit book, then deposits of orders that are in no purchase, each in the order of their ids. */
export async function* exportLaterPayments(
  db: ReadableDb,
  tables: readonly ('credit_entries' | 'payments')[] = ['credit_entries', 'payments'],
): AsyncGenerator<readonly ExportedLaterPayment[]> {
  const ownMethods = await readMethodNames(db)
  for (const sales of tables) {
    for (let after = 0; ;) {
      const rows = sales === 'payments' ? await readDeposits(db, after) : await readEntries(db, after)
      const last = rows.at(-1)
      if (last === undefined) break
      yield rows.map(({ id: _id, customerUid, customerName, ...row }) => ({
        ...row,
        method: ownMethods.get(row.method) ?? row.method,
        customer: customerOf(customerUid, customerName),
      }))
      after = last.id
    }
  }
}

const readEntries = async (db: ReadableDb, after: number) =>
  await db
    .selectFrom('credit_entries as e')
    .leftJoin('contacts', 'contacts.id', 'e.contact_id')
    .leftJoin('purchases', 'purchases.id', 'e.purchase_id')
    .select(['e.id', 'e.day', 'e.currency', 'purchases.number as number'])
    .select(sql<string>`coalesce(e.method, 'other')`.as('method'))
    .select(sql<number>`iif(e.kind = 'refund', -e.amount, e.amount)`.as('amount'))
    .select(['contacts.uid as customerUid', 'contacts.display_name as customerName'])
    .where('e.id', '>', after)
    .where('e.kind', 'in', ['payment', 'refund'])
    .where('e.deleted_at', 'is', null)
    .orderBy('e.id')
    .limit(batchSize)
    .execute()

const readDeposits = async (db: ReadableDb, after: number) =>
  await db
    .selectFrom('payments as y')
    .innerJoin('orders', 'orders.id', 'y.order_id')
    .leftJoin('contacts', 'contacts.id', 'orders.contact_id')
    .select(['y.id', 'y.day', 'y.currency', 'y.method', 'y.amount'])
    .select(sql<null>`NULL`.as('number'))
    .select(['contacts.uid as customerUid', 'contacts.display_name as customerName'])
    .where('y.id', '>', after)
    .where('y.order_id', 'is not', null)
    .where('y.purchase_id', 'is', null)
    .where('orders.deleted_at', 'is', null)
    .orderBy('y.id')
    .limit(batchSize)
    .execute()

/** Follow-ups, open and done, in the order of their ids: all, or those of `only`. */
export async function* exportFollowUps(
  db: ReadableDb,
  only: readonly number[] | null = null,
): AsyncGenerator<readonly ExportedFollowUp[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('follow_ups')
      .leftJoin('contacts', 'contacts.id', 'follow_ups.contact_id')
      .leftJoin('staff', 'staff.id', 'follow_ups.staff_id')
      .selectAll('follow_ups')
      .select(['contacts.uid as customerUid', 'contacts.display_name as customerName', 'staff.name as staff'])
      .where('follow_ups.id', '>', after)
      .where('follow_ups.deleted_at', 'is', null)
      .$if(only !== null, (all) => all.where('follow_ups.id', 'in', among(only ?? [])))
      .orderBy('follow_ups.id')
      .limit(batchSize)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ customerUid, customerName, ...row }) => ({
      ...row,
      customer: customerOf(customerUid, customerName),
    }))
    after = last.id
  }
}

/** The catalogue in the order of ids, archived products too, without the trash. */
export async function* exportProducts(db: ReadableDb): AsyncGenerator<readonly ProductRow[]> {
  for (let after = 0; ;) {
    const rows = await visibleProducts(db, 'all')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}

/** How many records there are of each kind: for progress and limits. */
export async function countExports(db: ReadableDb): Promise<{
  readonly customers: number
  readonly products: number
  readonly purchases: number
  readonly lines: number
  readonly payments: number
  readonly followUps: number
  readonly orders: number
  readonly messages: number
  readonly activities: number
}> {
  const ofTable = async (table: 'contacts' | 'products' | 'purchases' | 'follow_ups' | 'orders' | 'activities') => {
    const all = db.selectFrom(table as 'contacts').select((e) => e.fn.countAll<number>().as('n'))
    const living = all.where('deleted_at', 'is', null)
    const isStaged = table === 'contacts' || table === 'products' || table === 'purchases'
    const query = !isStaged ? living : living.where('staged_batch_id', 'is', null)
    return Number((await query.executeTakeFirstOrThrow()).n)
  }
  const ofParts = async (table: 'purchase_lines' | 'payments' | 'credit_entries') => {
    const { n } = await db
      .selectFrom(table as 'payments')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  return {
    customers: await ofTable('contacts'),
    products: await ofTable('products'),
    purchases: await ofTable('purchases'),
    lines: await ofParts('purchase_lines'),
    payments: (await ofParts('payments')) + (await ofParts('credit_entries')),
    followUps: await ofTable('follow_ups'),
    orders: await ofTable('orders'),
    messages: await countMessages(db),
    activities: await ofTable('activities'),
  }
}
