import { setImmediate } from 'node:timers/promises'
import type { DayClosing } from '#shared/contract/days.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { listClosings } from '#db/repositories/day-closings.ts'
import { closingSlice, presentClosings } from './present-closing.ts'

type Which = { readonly from?: string; readonly to?: string; readonly offset: number; readonly limit: number }

/** A page of the days that were closed, the latest first. */
export async function closingsPage({ db }: { readonly db: ReadableDb }, which: Which) {
  const { total, rows } = await listClosings(db, which)
  const told: DayClosing[] = []
  for (let at = 0; at < rows.length; at += closingSlice) {
    if (at > 0) await setImmediate()
    told.push(...(await presentClosings(db, rows.slice(at, at + closingSlice))))
  }
  return { total, rows: told }
}
