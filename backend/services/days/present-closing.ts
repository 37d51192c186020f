import type { DayClosing } from '#shared/contract/days.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCounts, readStaffNames, type DayClosingRow, type StoredCount } from '#db/repositories/day-closings.ts'
import { nothingTaken, takingsOn, type Takings } from '#db/repositories/day-takings.ts'
import { expectedByMethod } from './expected.ts'

/** Days whose takings are looked at between two pauses of the engine's thread. */
export const closingSlice = 50

function isOutdated(closing: DayClosingRow, counts: readonly StoredCount[], takings: Takings): boolean {
  const stored = new Map(counts.map(({ method, expected }) => [method, expected]))
  const now = expectedByMethod(takings, closing.opening_cash)
  return [...new Set([...stored.keys(), ...now.keys()])].some(
    (method) => (stored.get(method) ?? 0) !== (now.get(method) ?? 0),
  )
}

/** Closings as they are told: what was counted, how it differed, whether the day changed since. */
export async function presentClosings(db: ReadableDb, rows: readonly DayClosingRow[]): Promise<DayClosing[]> {
  const names = await readStaffNames(db)
  const takings = await takingsOn(
    db,
    rows.map((row) => row.day),
  )
  const countsBy = Map.groupBy(
    await readCounts(
      db,
      rows.map((row) => row.id),
    ),
    (count) => count.closing_id,
  )
  return rows.map((row) => {
    const counts = countsBy.get(row.id) ?? []
    const told = counts.map(({ method, expected, counted }) => ({
      method: method as PaymentMethod,
      expected,
      counted,
      difference: counted === null ? null : counted - expected,
    }))
    return {
      id: row.id,
      version: row.version,
      day: row.day,
      openingCash: row.opening_cash,
      note: row.note,
      staff: names.get(row.staff_id) ?? '',
      closedAt: row.updated_at,
      counts: told,
      difference: told.reduce((sum, { difference }) => sum + (difference ?? 0), 0),
      isOutdated: isOutdated(row, counts, takings.get(row.day) ?? nothingTaken),
    }
  })
}
