import type { z } from 'zod'
import type { reportColumn, ReportResult } from '#shared/contract/exports.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { DaySpan } from '#db/repositories/sales-sums.ts'
import type { ReadableDb } from '#db/open-database.ts'

export type ReportColumn = z.infer<typeof reportColumn>
export type ReportRow = ReportResult['rows'][number]

/** One report: what it shows and how it is worked out. A new one is a file like these and a line in all-reports.ts. */
export type Report = {
  readonly name: string
  readonly columns: readonly ReportColumn[]
  /** The time shown when none is asked for. */
  readonly defaultPeriod: (today: Day) => DaySpan
  /** All rows in the order to show them. Works in slices; `breathe` lets other calls in between. */
  readonly rows: (
    db: ReadableDb,
    period: DaySpan,
    breathe: () => Promise<void>,
  ) => Promise<{ readonly rows: readonly ReportRow[]; readonly totals: Readonly<Record<string, number>> }>
}
