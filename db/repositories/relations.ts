import { sql, type ExpressionBuilder } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { ShopTables } from '../schema.ts'

/** What a card shows of another customer. */
export type RelatedRow = {
  readonly id: number
  readonly display_name: string
  readonly kind: 'person' | 'company'
  readonly spent: number
  readonly visits: number
  readonly last_on: string | null
}

export type RelationSumsRow = { readonly customers: number; readonly spent: number }

const relatedColumns = [
  'contacts.id',
  'contacts.display_name',
  'contacts.kind',
  'contacts.spent',
  'contacts.visits',
  'contacts.last_on',
] as const

/** Links stay while one side is in the trash; they are not shown. */
const isVisible = (e: ExpressionBuilder<ShopTables, 'contacts'>) =>
  e.and([e('contacts.deleted_at', 'is', null), e('contacts.staged_batch_id', 'is', null)])

/*
 * Walks along links are cross joins: SQLite keeps their order then, and looks the next one up by its index instead of
 * reading every customer for a chain that it takes for long.
 */

/** Longer chains are told up to here only. */
const longestChain = 1000

/** Where a customer works, the first link first. */
export async function readCompaniesOf(db: ReadableDb, personId: number) {
  return await db
    .selectFrom('company_people')
    .innerJoin('contacts', 'contacts.id', 'company_people.company_id')
    .select([...relatedColumns, 'company_people.role'])
    .where('company_people.person_id', '=', personId)
    .where(isVisible)
    .orderBy('company_people.id')
    .execute()
}

const peopleOf = (db: ReadableDb, companyId: number) =>
  db
    .selectFrom('company_people')
    .innerJoin('contacts', 'contacts.id', 'company_people.person_id')
    .where('company_people.company_id', '=', companyId)
    .where(isVisible)

/** Who works for a company, those who spent most first. */
export async function readPeopleOf(db: ReadableDb, companyId: number, limit: number) {
  return await peopleOf(db, companyId)
    .select([...relatedColumns, 'company_people.role'])
    .orderBy('contacts.spent', 'desc')
    .orderBy('contacts.id')
    .limit(limit)
    .execute()
}

export async function sumPeopleOf(db: ReadableDb, companyId: number): Promise<RelationSumsRow> {
  return await peopleOf(db, companyId)
    .select((e) => [
      e.fn.countAll<number>().as('customers'),
      e.fn.coalesce(e.fn.sum<number>('contacts.spent'), sql<number>`0`).as('spent'),
    ])
    .executeTakeFirstOrThrow()
}

/** Everybody in a household, in the order in which they were written down. */
export async function readHouseholdMembers(db: ReadableDb, householdId: number): Promise<readonly RelatedRow[]> {
  return await db
    .selectFrom('contacts')
    .select(relatedColumns)
    .where('contacts.household_id', '=', householdId)
    .where(isVisible)
    .orderBy('contacts.id')
    .execute()
}

/** Who sent a customer, who sent that one, and so on; somebody in the trash ends it. */
export async function readReferrers(db: ReadableDb, contactId: number): Promise<readonly RelatedRow[]> {
  return await db
    .withRecursive('up(id, depth)', (q) =>
      q
        .selectFrom('contacts')
        .select((e) => [e.ref('referred_by_id').$castTo<number>().as('id'), sql<number>`1`.as('depth')])
        .where('id', '=', contactId)
        .where('referred_by_id', 'is not', null)
        .union((e) =>
          e
            .selectFrom('up')
            .crossJoin('contacts')
            .whereRef('contacts.id', '=', 'up.id')
            .select((f) => [
              f.ref('contacts.referred_by_id').$castTo<number>().as('id'),
              sql<number>`up.depth + 1`.as('depth'),
            ])
            .where('contacts.referred_by_id', 'is not', null)
            .where('contacts.deleted_at', 'is', null)
            .where('up.depth', '<', longestChain),
        ),
    )
    .selectFrom('up')
    .crossJoin('contacts')
    .whereRef('contacts.id', '=', 'up.id')
    .select(relatedColumns)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .orderBy('up.depth')
    .execute()
}

/** Whom a customer sent, those who spent most first, with how many each sent in turn. */
export async function readReferred(db: ReadableDb, contactId: number, limit: number) {
  return await db
    .selectFrom('contacts')
    .select(relatedColumns)
    .select((e) =>
      e
        .selectFrom('contacts as further')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('further.referred_by_id', '=', 'contacts.id')
        .where('further.deleted_at', 'is', null)
        .where('further.staged_batch_id', 'is', null)
        .as('referred'),
    )
    .where('contacts.referred_by_id', '=', contactId)
    .where(isVisible)
    .orderBy('contacts.spent', 'desc')
    .orderBy('contacts.id')
    .limit(limit)
    .execute()
}

export async function sumReferred(db: ReadableDb, contactId: number): Promise<RelationSumsRow> {
  return await db
    .selectFrom('contacts')
    .select((e) => [
      e.fn.countAll<number>().as('customers'),
      e.fn.coalesce(e.fn.sum<number>('spent'), sql<number>`0`).as('spent'),
    ])
    .where('contacts.referred_by_id', '=', contactId)
    .where(isVisible)
    .executeTakeFirstOrThrow()
}

/** The sums of everybody below a customer, who was sent by them or by somebody whom they sent. */
export async function sumReferredTree(db: ReadableDb, contactId: number): Promise<RelationSumsRow> {
  return await db
    .withRecursive('below(id, spent)', (q) =>
      q
        .selectFrom('contacts')
        .select(['id', 'spent'])
        .where('referred_by_id', '=', contactId)
        .where(isVisible)
        .union((e) =>
          e
            .selectFrom('below')
            .crossJoin('contacts')
            .whereRef('contacts.referred_by_id', '=', 'below.id')
            .select(['contacts.id', 'contacts.spent'])
            .where('contacts.deleted_at', 'is', null)
            .where('contacts.staged_batch_id', 'is', null),
        ),
    )
    .selectFrom('below')
    .select((e) => [
      e.fn.countAll<number>().as('customers'),
      e.fn.coalesce(e.fn.sum<number>('spent'), sql<number>`0`).as('spent'),
    ])
    .executeTakeFirstOrThrow()
}

/** What some customers bought, by name, the most frequent first. At most a page of ids. */
export async function readBoughtNames(
  db: ReadableDb,
  ids: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const names = new Map<number, string[]>()
  if (ids.length === 0) return names
  const rows = await db
    .selectFrom('purchases')
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .select((e) => ['purchases.contact_id', 'purchase_lines.name', e.fn.countAll<number>().as('times')])
    .where('purchases.contact_id', 'in', ids)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .where('purchase_lines.quantity', '>', 0)
    .where('purchase_lines.name', '<>', '')
    .groupBy(['purchases.contact_id', 'purchase_lines.name'])
    .orderBy('times', 'desc')
    .orderBy('purchase_lines.name')
    .execute()
  for (const { contact_id: id, name } of rows) {
    if (id === null) continue
    const known = names.get(id) ?? []
    if (known.length < most) known.push(name)
    names.set(id, known)
  }
  return names
}

/** Whether somebody is the same as `from` or stands above it in the chain of referrals, the trash counted too. */
export async function isReferrerOf(db: ReadableDb, above: number, from: number): Promise<boolean> {
  const row = await db
    .withRecursive('up(id)', (q) =>
      q
        .selectFrom('contacts')
        .select('id')
        .where('id', '=', from)
        .union((e) =>
          e
            .selectFrom('up')
            .crossJoin('contacts')
            .whereRef('contacts.id', '=', 'up.id')
            .select((f) => f.ref('contacts.referred_by_id').$castTo<number>().as('id'))
            .where('contacts.referred_by_id', 'is not', null),
        ),
    )
    .selectFrom('up')
    .select('id')
    .where('id', '=', above)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a company is the same as `from` or stands above it, company over company, the trash counted too. */
export async function isParentCompanyOf(db: ReadableDb, above: number, from: number): Promise<boolean> {
  const row = await db
    .withRecursive('up(id)', (q) =>
      q
        .selectFrom('contacts')
        .select('id')
        .where('id', '=', from)
        .union((e) =>
          e
            .selectFrom('up')
            .crossJoin('company_people')
            .whereRef('company_people.person_id', '=', 'up.id')
            .select('company_people.company_id as id'),
        ),
    )
    .selectFrom('up')
    .select('id')
    .where('id', '=', above)
    .executeTakeFirst()
  return row !== undefined
}

export async function readCompanyLink(db: ReadableDb, companyId: number, personId: number) {
  return await db
    .selectFrom('company_people')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Everybody in a household, those in the trash too. */
export async function readHouseholdIds(db: ReadableDb, householdId: number): Promise<readonly number[]> {
  const rows = await db.selectFrom('contacts').select('id').where('household_id', '=', householdId).execute()
  return rows.map(({ id }) => id)
}
