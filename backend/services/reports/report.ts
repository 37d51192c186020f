import type { z } from 'zod'
import type { reportColumn, ReportResult } from '#shared/contract/exports.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import type { SalesColumns } from '#db/sales-columns/sales-columns.ts'
import type { DaySpan } from '#db/sales-columns/sales-sums.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { Debt } from '../credit/shop-ageing.ts'

export type ReportColumn = z.infer<typeof reportColumn>
export type ReportRow = ReportResult['rows'][number]

/** One report: what it shows and how it is worked out. A new one is a file like these and a line in all-reports.ts. */
export type Report = {
  readonly name: string
  readonly columns: readonly ReportColumn[]
  /** The time shown when none is asked for. */
  readonly defaultPeriod: (today: Day) => DaySpan
  /** Rows in the order to show them, at least `limit` where there are so many; totals are over all. */
  readonly rows: (
    given: ReportSource,
    period: DaySpan,
    limit: number,
  ) => Promise<{ readonly rows: readonly ReportRow[]; readonly totals: Readonly<Record<string, number>> }>
}

/** What reports are made from. */
export type ReportSource = {
  /** The columns as of now: asked for again after every pause. */
  readonly sales: () => Promise<SalesColumns>
  /** What customers owe at the end of a day. */
  readonly debts: (on: Day) => Promise<readonly Debt[]>
  /** For names. */
  readonly db: ReadableDb
  /** The rhythm of the shop. */
  readonly model: ShopModel
  readonly today: Day
  /** Days that a report looks ahead of each thing that happened; null = as is usual for it. */
  readonly days: number | null
  /** Lets other calls in between. */
  readonly breathe: () => Promise<void>
}
