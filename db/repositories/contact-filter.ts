import { sql, type SelectQueryBuilder } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { ShopTables } from '../schema.ts'
import type { IdQuery } from './id-column.ts'

export type ContactPart = 'phone' | 'email' | 'address' | 'birthday'
type Span<T> = { readonly from?: T | undefined; readonly to?: T | undefined }

/** A filter in terms of the tables: spellings instead of words, instants instead of days of the shop. */
export type ContactFilter = {
  readonly allTagIds?: readonly number[] | undefined
  readonly anyTagIds?: readonly number[] | undefined
  readonly noTagIds?: readonly number[] | undefined
  readonly kind?: 'person' | 'company' | undefined
  readonly towns?: readonly string[] | undefined
  readonly sources?: readonly string[] | undefined
  readonly languages?: readonly string[] | undefined
  readonly has?: readonly ContactPart[] | undefined
  readonly lacks?: readonly ContactPart[] | undefined
  /** 1–12. */
  readonly birthdayMonths?: readonly number[] | undefined
  readonly lastOn?: Span<string> | undefined
  readonly neverBought?: boolean | undefined
  readonly spent?: Span<number> | undefined
  readonly visits?: Span<number> | undefined
  /** Instants; `to` is the first that is too late. */
  readonly created?: { readonly from?: string | undefined; readonly before?: string | undefined } | undefined
  readonly owes?: 'yes' | 'overdue' | 'in-favour' | undefined
  /** The day on which something is overdue. */
  readonly today?: string | undefined
  readonly balance?: Span<number> | undefined
  readonly hasPromise?: boolean | undefined
  readonly doNotContact?: boolean | undefined
  readonly consents?: readonly ShopTables['consents']['channel'][] | undefined
  readonly householdId?: number | undefined
  readonly companyId?: number | undefined
  readonly productId?: number | undefined
}

/** One part of a filter: whom it names, and whether they stay or go. Each query is answered by an index. */
export type ContactCondition = { readonly name: string; readonly keeps: boolean; readonly ids: IdQuery }

type Contacts = SelectQueryBuilder<ShopTables, 'contacts', { id: number }>

/** Written out as in the indexes of what readers may see, so that SQLite takes them. */
const visible = (db: ReadableDb): Contacts =>
  db
    .selectFrom('contacts')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null) as unknown as Contacts

/** Part of an order by an index as well: no more columns than it has. */
function between(
  query: Contacts,
  column: 'last_on' | 'spent' | 'visits' | 'balance',
  { from, to }: Span<string | number>,
): Contacts {
  let narrowed = query.where(column, 'is not', null)
  if (from !== undefined) narrowed = narrowed.where(column, '>=', from as never)
  if (to !== undefined) narrowed = narrowed.where(column, '<=', to as never)
  return narrowed
}

function withPart(db: ReadableDb, part: ContactPart): unknown {
  if (part === 'birthday') return visible(db).where('birthday_md', 'is not', null)
  if (part === 'address') return db.selectFrom('addresses').select('contact_id as id').distinct()
  return db.selectFrom('contact_points').select('contact_id as id').distinct().where('kind', '=', part)
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
/** Days as they stand in `birthday_md`; one by one, as SQLite takes no partial index for spans joined by OR. */
const daysOfMonth = (month: number): readonly string[] =>
  Array.from({ length: 31 }, (_, at) => `${twoDigits(month)}-${twoDigits(at + 1)}`)

/** What was said on the latest day stands, of one day what was written last. */
const consenting = (db: ReadableDb, channel: ShopTables['consents']['channel']) =>
  db
    .selectFrom('consents')
    .select('consents.contact_id as id')
    .where('consents.channel', '=', channel)
    .where('consents.act', '=', 'given')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consents as later')
            .select('later.id')
            .whereRef('later.contact_id', '=', 'consents.contact_id')
            .whereRef('later.channel', '=', 'consents.channel')
            .where(sql<boolean>`(later.on_day, later.id) > (consents.on_day, consents.id)`),
        ),
      ),
    )

/** The parts of a filter, each as a question of its own. */
export function contactConditions(db: ReadableDb, filter: ContactFilter): readonly ContactCondition[] {
  const conditions: ContactCondition[] = []
  const add = (name: string, ids: unknown, keeps = true) => conditions.push({ name, keeps, ids: ids as IdQuery })
  const tagged = (tagIds: readonly number[]) =>
    db.selectFrom('contact_tags').select('contact_id as id').where('tag_id', 'in', tagIds)

  for (const tagId of new Set(filter.allTagIds)) add('tag', tagged([tagId]))
  if (filter.anyTagIds?.length) add('any-tag', tagged(filter.anyTagIds))
  if (filter.noTagIds?.length) add('no-tag', tagged(filter.noTagIds), false)
  if (filter.kind !== undefined)
    add(
      'kind',
      db.selectFrom('contacts').select('id').where('kind', '=', sql.lit('company')),
      filter.kind === 'company',
    )
  if (filter.towns !== undefined)
    add(
      'town',
      db
        .selectFrom('addresses')
        .select('contact_id as id')
        .where('city', '<>', sql.lit(''))
        .where('city', 'in', filter.towns),
    )
  for (const [name, column, values] of [
    ['source', 'source', filter.sources],
    ['language', 'language', filter.languages],
  ] as const)
    if (values !== undefined) add(name, visible(db).where(column, '<>', sql.lit('')).where(column, 'in', values))
  for (const part of new Set(filter.has)) add(`has-${part}`, withPart(db, part))
  for (const part of new Set(filter.lacks)) add(`lacks-${part}`, withPart(db, part), false)
  if (filter.birthdayMonths !== undefined)
    add(
      'birthday-month',
      visible(db).where('birthday_md', 'in', [...new Set(filter.birthdayMonths)].flatMap(daysOfMonth)),
    )
  if (filter.lastOn !== undefined) add('last-on', between(visible(db), 'last_on', filter.lastOn))
  if (filter.neverBought !== undefined)
    add('never-bought', visible(db).where('last_on', 'is', null), filter.neverBought)
  if (filter.spent !== undefined) add('spent', between(visible(db), 'spent', filter.spent))
  if (filter.visits !== undefined) add('visits', between(visible(db), 'visits', filter.visits))
  if (filter.created !== undefined) {
    const { from, before } = filter.created
    let created = visible(db).where('created_at', '>=', from ?? '')
    if (before !== undefined) created = created.where('created_at', '<', before)
    add('created', created)
  }
  if (filter.owes === 'overdue')
    add(
      'overdue',
      visible(db)
        .where('owes_since', 'is not', null)
        .where('owes_since', '<', filter.today ?? ''),
    )
  else if (filter.owes !== undefined) add('owes', visible(db).where('balance', filter.owes === 'yes' ? '>' : '<', 0))
  if (filter.balance !== undefined) add('balance', between(visible(db), 'balance', filter.balance))
  if (filter.hasPromise !== undefined)
    add('promise', visible(db).where('next_follow_up_on', 'is not', null), filter.hasPromise)
  if (filter.doNotContact !== undefined)
    add(
      'do-not-contact',
      db.selectFrom('contacts').select('id').where('do_not_contact', '=', sql.lit(1)),
      filter.doNotContact,
    )
  for (const channel of new Set(filter.consents)) add(`consent-${channel}`, consenting(db, channel))
  if (filter.householdId !== undefined)
    add('household', db.selectFrom('contacts').select('id').where('household_id', '=', filter.householdId))
  if (filter.companyId !== undefined)
    add('company', db.selectFrom('company_people').select('person_id as id').where('company_id', '=', filter.companyId))
  if (filter.productId !== undefined)
    add(
      'product',
      db
        .selectFrom('purchase_lines')
        // A cross join keeps its order in SQLite: lines of the product first, never all purchases.
        .crossJoin('purchases')
        .whereRef('purchases.id', '=', 'purchase_lines.purchase_id')
        .select('purchases.contact_id as id')
        .distinct()
        .where('purchase_lines.product_id', '=', filter.productId)
        .where('purchases.contact_id', 'is not', null)
        .where('purchases.deleted_at', 'is', null)
        .where('purchases.staged_batch_id', 'is', null)
        .where('purchases.is_return', '=', 0),
    )
  return conditions
}
