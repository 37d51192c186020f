import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** What came in by one way to pay on one day, in parts; signed as money coming in. */
export type TakingsByMethod = {
  readonly sales: number
  readonly returns: number
  readonly debts: number
  readonly deposits: number
  readonly refunds: number
  readonly movements: number
}
export type TakingsPart = keyof TakingsByMethod

/** Way to pay → what came in. `credit` = what was left to be paid later. */
export type Takings = ReadonlyMap<string, TakingsByMethod>

export const noTakings: TakingsByMethod = { sales: 0, returns: 0, debts: 0, deposits: 0, refunds: 0, movements: 0 }

export const nothingTaken: Takings = new Map()

type Found = { day: string; method: string; part: TakingsPart; amount: number }

const listed = (days: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(days)}))`

/**
 * Payments of purchases and orders. A deposit stays a deposit of its day after the order was handed over; what was paid
 * later than the day of the purchase is an old debt.
 */
async function paymentsOn(db: ReadableDb, days: readonly string[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    SELECT y.day, y.method,
      CASE WHEN y.order_id IS NOT NULL THEN 'deposits' WHEN p.is_return = 1 THEN 'returns'
        WHEN p.day < y.day THEN 'debts' ELSE 'sales' END AS part,
      sum(y.amount) AS amount
    FROM payments y LEFT JOIN purchases p ON p.id = y.purchase_id LEFT JOIN orders o ON o.id = y.order_id
    WHERE y.day IN ${listed(days)} AND iif(y.purchase_id IS NULL, o.deleted_at IS NULL,
      p.deleted_at IS NULL AND p.staged_batch_id IS NULL)
    GROUP BY y.day, y.method, part`.execute(db as never)
  return rows
}

async function entriesOn(db: ReadableDb, days: readonly string[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    SELECT day, method, iif(kind = 'payment', 'debts', 'refunds') AS part,
      sum(iif(kind = 'payment', amount, -amount)) AS amount
    FROM credit_entries
    WHERE day IN ${listed(days)} AND kind IN ('payment', 'refund') AND method IS NOT NULL AND deleted_at IS NULL
    GROUP BY day, kind, method`.execute(db as never)
  return rows
}

async function movementsOn(db: ReadableDb, days: readonly string[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    SELECT day, 'cash' AS method, 'movements' AS part, sum(amount) AS amount
    FROM cash_movements WHERE day IN ${listed(days)} GROUP BY day`.execute(db as never)
  return rows
}

/** What came in on each of the days, by way to pay; `credit` too. Days without anything aren't there. */
export async function takingsOn(db: ReadableDb, days: readonly string[]): Promise<ReadonlyMap<string, Takings>> {
  const found = new Map<string, Map<string, TakingsByMethod>>()
  for (const read of [paymentsOn, entriesOn, movementsOn]) {
    for (const { day, method, part, amount } of await read(db, days)) {
      const ofDay = found.get(day) ?? new Map<string, TakingsByMethod>()
      const present = ofDay.get(method) ?? noTakings
      ofDay.set(method, { ...present, [part]: present[part] + amount })
      found.set(day, ofDay)
    }
  }
  return found
}

/** Purchases and returns of a day, who bought, and what it came to. */
export async function salesOn(db: ReadableDb, day: string) {
  const row = await db
    .selectFrom('purchases')
    .select((e) => [
      e.fn.countAll<number>().filterWhere('is_return', '=', 0).as('purchases'),
      e.fn.countAll<number>().filterWhere('is_return', '=', 1).as('returns'),
      e.fn.count<number>('contact_id').distinct().as('customers'),
      e.fn.sum<number | null>('total').as('total'),
    ])
    .where('day', '=', day)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { ...row, total: row.total ?? 0 }
}

/** The last day between two others, both left out, on which cash moved; null where there is none. */
export async function lastCashDay(db: ReadableDb, after: string, before: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    SELECT max(day) AS day FROM (
      SELECT * FROM (SELECT day FROM payments WHERE method = 'cash' AND day > ${after} AND day < ${before}
        ORDER BY day DESC LIMIT 1)
      UNION ALL SELECT * FROM (SELECT day FROM cash_movements WHERE day > ${after} AND day < ${before}
        ORDER BY day DESC LIMIT 1)
      UNION ALL SELECT * FROM (SELECT day FROM credit_entries WHERE day > ${after} AND day < ${before}
        AND kind IN ('payment', 'refund') AND method = 'cash' AND deleted_at IS NULL ORDER BY day DESC LIMIT 1))`.execute(
    db as never,
  )
  return rows[0]?.day ?? null
}
