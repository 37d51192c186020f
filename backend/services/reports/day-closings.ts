import { startOfMonth } from '#shared/domain/calendar-date.ts'
import { closingsPage } from '../days/list-closings.ts'
import type { Report } from './report.ts'

/** How the days of a period were closed: cash as expected and as counted, the other ways to pay together. */
export const dayClosings: Report = {
  name: 'day-closings',
  columns: [
    { key: 'day', type: 'day' },
    { key: 'openingCash', type: 'money' },
    { key: 'expectedCash', type: 'money' },
    { key: 'countedCash', type: 'money' },
    { key: 'cashDifference', type: 'money' },
    { key: 'expectedOther', type: 'money' },
    { key: 'countedOther', type: 'money' },
    { key: 'otherDifference', type: 'money' },
    { key: 'note', type: 'text' },
  ],
  defaultPeriod: (today) => ({ from: startOfMonth(today), to: today }),
  rows: async ({ db }, { from, to }) => {
    const { rows: closings } = await closingsPage({ db }, { from, to, offset: 0, limit: 100_000 })
    const rows = closings.toReversed().map(({ day, openingCash, counts, note }) => {
      const cash = counts.find(({ method }) => method === 'cash')
      const others = counts.filter(({ method, counted }) => method !== 'cash' && counted !== null)
      const sum = (pick: (count: (typeof others)[number]) => number | null) =>
        others.reduce((all, count) => all + (pick(count) ?? 0), 0)
      return {
        day,
        openingCash,
        expectedCash: cash?.expected ?? openingCash,
        countedCash: cash?.counted ?? null,
        cashDifference: cash?.difference ?? null,
        expectedOther: sum(({ expected }) => expected),
        countedOther: sum(({ counted }) => counted),
        otherDifference: sum(({ difference }) => difference),
        note,
      }
    })
    const totals = Object.fromEntries(
      (['cashDifference', 'expectedOther', 'countedOther', 'otherDifference'] as const).map((key) => [
        key,
        rows.reduce((all, row) => all + (row[key] ?? 0), 0),
      ]),
    )
    return { rows, totals }
  },
}
