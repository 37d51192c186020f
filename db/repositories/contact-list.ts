import { sql, type SelectQueryBuilder } from 'kysely'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { RhythmStatus } from '#shared/domain/rhythm/status.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ShopTables } from '../schema.ts'
import { readIds } from './id-column.ts'

/** Orders of the customer list; each has an index with the id behind it. */
export const contactSortColumns = {
  name: 'sort_key',
  lastOn: 'last_on',
  spent: 'spent',
  visits: 'visits',
  dueOn: 'due_on',
  created: 'created_at',
  birthday: 'birthday_md',
  nextFollowUpOn: 'next_follow_up_on',
  balance: 'balance',
} as const
export type ContactOrder = { readonly sort: keyof typeof contactSortColumns; readonly direction: 'asc' | 'desc' }

type Contacts<O> = SelectQueryBuilder<ShopTables, 'contacts', O>

/** Ids of the customers whom readers may see, in a stable order; customers without a value come last. */
export function orderedContactIds(db: ReadableDb, { sort, direction }: ContactOrder) {
  const ids = db
    .selectFrom('contacts')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null) as Contacts<{ id: number }>
  return ids
    .orderBy(contactSortColumns[sort], (by) => (direction === 'asc' ? by.asc() : by.desc()).nullsLast())
    .orderBy('id', direction)
}

/** One page of ids of the list without a filter. */
export async function readContactPage(
  db: ReadableDb,
  order: ContactOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await orderedContactIds(db, order).limit(limit).offset(offset).execute()
  return rows.map((row) => row.id)
}

/** How many customers readers may see. */
export async function countContacts(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The largest id of a customer, seen by readers or not; 0 without any. */
export async function readLastContactId(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirstOrThrow()
  return row.id ?? 0
}

/** All ids of the list in order, for narrowing it. */
export async function readOrderedContactIds(db: ReadableDb, order: ContactOrder): Promise<readonly number[]> {
  return await readIds(db, orderedContactIds(db, order) as never)
}

/** The states that follow each other in silence, with the column of the day on which each begins. */
const flips = [
  ['due', 'due_from'],
  ['overdue', 'overdue_from'],
  ['at-risk', 'at_risk_from'],
  ['lost', 'lost_from'],
] as const satisfies readonly (readonly [RhythmStatus, keyof ShopTables['rhythms']])[]

/** Customers whose rhythm is in one of the states on a day: what `stateOn` says, as comparisons with stored days. */
export function contactIdsInStates(db: ReadableDb, states: readonly RhythmStatus[], day: Day) {
  return db
    .selectFrom('rhythms')
    .select('contact_id as id')
    .where('product_id', '=', sql.lit(0))
    .where((e) => {
      const since = (column: (typeof flips)[number][1]) => e(column, '<=', day)
      const notSince = (column: (typeof flips)[number][1]) => e.or([e(column, 'is', null), e(column, '>', day)])
      return e.or(
        states.map((state) => {
          if (state === 'new') return e.and([e('gaps', '=', 0), e('due_from', 'is', null), notSince('lost_from')])
          const at = flips.findIndex(([name]) => name === state)
          const later = flips.slice(at + 1).map(([, column]) => notSince(column))
          const reached = flips[at]
          // A correction makes due who bought only once.
          const isExpected = e.or([e('gaps', '>', 0), e('due_from', 'is not', null)])
          return e.and([...later, reached === undefined ? isExpected : since(reached[1])])
        }),
      )
    })
}

/** The ids of {@link contactIdsInStates}, in no order. */
export async function readContactIdsInStates(
  db: ReadableDb,
  states: readonly RhythmStatus[],
  day: Day,
): Promise<readonly number[]> {
  return await readIds(db, contactIdsInStates(db, states, day) as never)
}
