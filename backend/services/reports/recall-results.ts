import { addDays } from '#shared/domain/calendar-date.ts'
import { returnWithin, type Return } from '#shared/domain/recall/recall-return.ts'
import { readTries } from '#db/repositories/recall-tries.ts'
import { salesOfCustomers } from '#db/sales-columns/sales-of-customers.ts'
import { lastTwelveMonths } from './month-spans.ts'
import type { Report, ReportRow } from './report.ts'
import { shareOf } from './share.ts'
import { uncalledReturns } from './uncalled-returns.ts'

/** Those who weren't called are worked out purchase by purchase: of more customers, evenly chosen ones stand for all. */
const mostUncalled = 5000

/** Customers worked out between two pauses. */
const sliceSize = 100

/** Within how many days somebody has to come to have come back, where it isn't said. */
const usualDays = 30

type Sum = { calls: number; cameBack: number; waiting: number; takings: number }
const acts = ['reached', 'no-answer', 'message', 'late-not-called', 'not-called'] as const
type ActName = (typeof acts)[number]

const noSum = (): Sum => ({ calls: 0, cameBack: 0, waiting: 0, takings: 0 })

function count(sum: Sum, { sold, isWaiting }: Return): void {
  sum.calls += 1
  if (isWaiting) sum.waiting += 1
  if (sold.length > 0) sum.cameBack += 1
  sum.takings += sold.reduce((all, { amount }) => all + amount, 0)
}

function add(sums: Map<string, Sum>, key: string, came: Return): void {
  const sum = sums.get(key) ?? noSum()
  count(sum, came)
  sums.set(key, sum)
}

const cameShare = ({ calls, cameBack, waiting }: Sum): number => shareOf(cameBack, calls - waiting)

const rowOf = (month: string, act: ActName, sum: Sum): ReportRow => ({
  ...{ month, act, ...sum },
  cameBackShare: cameShare(sum),
})

/**
 * What came of each call, no answer and message: who came back within some days and what they paid then; beside it those
 * who became due, and late, and weren't called, so that it shows whether calling pays. Each act is measured by itself; in the totals
 * a purchase after two calls counts once.
 */
export const recallResults: Report = {
  name: 'recall-results',
  columns: [
    { key: 'month', type: 'month' },
    { key: 'act', type: 'text' },
    { key: 'calls', type: 'count' },
    { key: 'cameBack', type: 'count' },
    { key: 'cameBackShare', type: 'percent' },
    { key: 'waiting', type: 'count' },
    { key: 'takings', type: 'money' },
  ],
  defaultPeriod: lastTwelveMonths,
  rows: async ({ sales, db, model, today, days: asked, breathe }, period, limit) => {
    const days = asked ?? usualDays
    const all = await readTries(db, { from: '', to: addDays(period.to, days) })
    const tries = all.filter(({ onDay }) => onDay >= period.from && onDay <= period.to)
    const triesOf = Map.groupBy(all, ({ customerId }) => customerId)
    const columns = await sales()
    const every = Math.ceil((columns.largestContact + 1) / mostUncalled)
    const isChosen = (id: number): boolean => id % every === 0
    const bought = salesOfCustomers(columns, (id) => isChosen(id) || triesOf.has(id))
    const sums = new Map<string, Sum>()
    const paid = new Map<number, number>()
    const called = noSum()
    for (const { customerId, act, onDay, lastOn } of tries) {
      const came = returnWithin(bought.get(customerId) ?? [], { onDay, lastOn, days, today })
      add(sums, `${onDay.slice(0, 7)} ${act}`, came)
      for (const { id, amount } of came.sold) paid.set(id, amount)
      count(called, came)
    }
    const others = { 'not-called': noSum(), 'late-not-called': noSum() }
    let done = 0
    for (const [customerId, purchases] of bought) {
      if (!isChosen(customerId)) continue
      const calledOn = (triesOf.get(customerId) ?? []).map(({ onDay }) => onDay)
      for (const { act, from, came } of uncalledReturns(model, purchases, calledOn, { period, days, today })) {
        add(sums, `${from.slice(0, 7)} ${act}`, came)
        count(others[act], came)
      }
      if ((done += 1) % sliceSize === 0) await breathe()
    }
    const months = [...new Set([...sums.keys()].map((key) => key.slice(0, 7)))].sort()
    const rows = months.flatMap((month) =>
      acts.flatMap((act) => {
        const sum = sums.get(`${month} ${act}`)
        return sum === undefined ? [] : [rowOf(month, act, sum)]
      }),
    )
    // A purchase after two calls counts once.
    const takings = [...paid.values()].reduce((sum, amount) => sum + amount, 0)
    return {
      rows: rows.slice(0, limit),
      totals: {
        ...called,
        takings,
        cameBackShare: cameShare(called),
        notCalled: others['not-called'].calls,
        notCalledShare: cameShare(others['not-called']),
        lateNotCalledShare: cameShare(others['late-not-called']),
      },
    }
  },
}
