import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayNumber } from '#shared/domain/calendar-date.ts'
import dataSets from './data-sets.json' with { type: 'json' }

/** One log of purchases with the dates of its protocol (forecast.md §2); days are day numbers. */
export type DataSet = {
  readonly set: string
  /** What follows `<file>_` in the name: `shared`, or any other word. */
  readonly part: string
  readonly path: string
  /** Everything up to and including this day is known; the rest is what forecasts are scored on. */
  readonly split: number
  readonly end: number
  /** Days that every origin is followed up. */
  readonly tau: number
  /** Days after the split that counts and returns are scored in: short, long. */
  readonly horizons: readonly [number, number]
}

const LISTED = dataSets.sets

/** Stock codes that are postage, discounts, charges: no product has a rhythm there. */
export const NOT_GOODS: ReadonlySet<string> = new Set(dataSets.notGoods)

/** The listed sets whose file `<file>_<part>.csv` is in the folder, in the order of the list; several parts are several sets. */
export function dataSetsIn(folder: string): DataSet[] {
  const names = readdirSync(folder).sort()
  return LISTED.flatMap(({ set, file, split, end, tau, short, long }) =>
    names.flatMap((name) => {
      const part = partOf(name, file)
      if (part === null) return []
      const days = { split: dayNumber(split), end: dayNumber(end) }
      return [{ set, part, path: join(folder, name), ...days, tau, horizons: [short, long] as const }]
    }),
  )
}

/** The part that a file name has, or null where it is no file of the set: `online_retail_2y_eu_shared` isn't one of `online_retail`. */
function partOf(name: string, file: string): string | null {
  if (!name.startsWith(`${file}_`) || !name.toLowerCase().endsWith('.csv')) return null
  const base = name.slice(0, -4)
  const longer = LISTED.some((other) => other.file.length > file.length && base.startsWith(`${other.file}_`))
  const part = base.slice(file.length + 1)
  return longer || part === '' || part === 'products' ? null : part
}
