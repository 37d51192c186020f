import { setImmediate as breathe } from 'node:timers/promises'
import type { ReportResult } from '#shared/contract/exports.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopDebts } from '../credit/shop-ageing.ts'
import { allReports } from './all-reports.ts'

export type ReportInput = {
  readonly name: string
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly limit?: number | undefined
  readonly days?: number | undefined
}

/** Works out a report; totals are over all rows also where `limit` shows fewer. */
export async function runReport(shop: OpenShop, input: ReportInput): Promise<ReportResult> {
  const report = allReports.find((known) => known.name === input.name)
  if (report === undefined)
    throw new AppError('unknown-report', { name: input.name, known: allReports.map(({ name }) => name) })
  const usual = report.defaultPeriod(shop.today())
  // A period that is said to begin later than the usual one ends has to end somewhere else: on its first day.
  const to = input.to ?? (input.from !== undefined && input.from > usual.to ? input.from : usual.to)
  const from = input.from ?? (usual.from <= to ? usual.from : report.defaultPeriod(to).from)
  if (from > to) throw new AppError('invalid-input', { issue: 'period', from, to })
  const { rows, totals } = await report.rows(
    {
      sales: shop.sales.columns,
      debts: (on) => shopDebts(shop, on),
      db: shop.db,
      model: readShopModel(shop.database.raw),
      today: shop.today(),
      days: input.days ?? null,
      breathe: () => breathe(),
    },
    { from, to },
    input.limit ?? Number.MAX_SAFE_INTEGER,
  )
  return {
    name: report.name,
    from,
    to,
    currency: shop.settings.currency,
    columns: [...report.columns],
    rows: input.limit === undefined ? [...rows] : rows.slice(0, input.limit),
    totals: { ...totals },
  }
}
