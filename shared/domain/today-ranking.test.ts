import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankToday, todayBands, todayGroups, type TodayItem } from './today-ranking.ts'

const on = '2026-06-15'
const item = (group: TodayItem['group'], index: number, given: Partial<TodayItem> = {}): TodayItem => ({
  ...{ group, index, promisedOn: null, time: null, fallsOn: null, daysLate: 0, money: 0, isExpected: false },
  ...given,
})
const namesOf = (items: readonly TodayItem[]) =>
  rankToday(items, on).map(({ group, index, band }) => `${band} ${group} ${index}`)

describe('the one list of a day', () => {
  it('puts a word given before birthdays, these before money, and money before what comes by itself', () => {
    expect(
      namesOf([
        item('due', 0, { money: 900, isExpected: true }),
        item('days', 1, { fallsOn: '2026-06-17' }),
        item('due', 1, { money: 100 }),
        item('days', 0, { fallsOn: on }),
        item('followUps', 0, { promisedOn: on }),
      ]),
    ).toEqual(['promised followUps 0', 'today days 0', 'stake due 1', 'expected due 0', 'coming days 1'])
  })

  it('goes by the clock first, then by how long somebody waits', () => {
    expect(
      namesOf([
        item('followUps', 0, { promisedOn: '2026-06-01', time: '08:00' }),
        item('followUps', 1, { promisedOn: on }),
        item('followUps', 2, { promisedOn: on, time: '14:30' }),
        item('orders', 0, { promisedOn: on, time: '09:15' }),
        item('complaints', 0, { promisedOn: '2026-06-10' }),
      ]),
    ).toEqual([
      'promised orders 0',
      'promised followUps 2',
      'promised followUps 0',
      'promised complaints 0',
      'promised followUps 1',
    ])
  })

  it('weighs money by lateness: three months late count twice, and no more than that', () => {
    expect(
      namesOf([
        item('debts', 0, { money: 1000, daysLate: 90 }),
        item('debts', 1, { money: 1000, daysLate: 900 }),
        item('due', 0, { money: 1900 }),
        item('due', 1, { money: 2100 }),
      ]),
    ).toEqual(['stake due 1', 'stake debts 1', 'stake debts 0', 'stake due 0'])
  })

  it('shows what was promised for a later day among the coming days', () => {
    expect(namesOf([item('complaints', 0, { promisedOn: '2026-06-20' })])).toEqual(['coming complaints 0'])
  })

  it('is the same in whatever order things are given, and leaves nothing out', () => {
    const day = fc.constantFrom('2026-06-10', '2026-06-15', '2026-06-18')
    const items = fc
      .uniqueArray(fc.tuple(fc.constantFrom(...todayGroups), fc.nat(20)), { selector: String, maxLength: 30 })
      .chain((keys) =>
        fc.tuple(
          ...keys.map(([group, index]) =>
            fc
              .record({
                promisedOn: fc.option(day),
                time: fc.option(fc.constantFrom('08:00', '17:30')),
                fallsOn: fc.option(day),
                daysLate: fc.nat(200),
                money: fc.nat(5000),
                isExpected: fc.boolean(),
              })
              .map((given) => item(group, index, given)),
          ),
        ),
      )
    fc.assert(
      fc.property(items, fc.array(fc.nat()), (all, seeds) => {
        const shuffled = all.map((each, at) => ({ each, by: seeds[at % Math.max(1, seeds.length)] ?? at }))
        const again = shuffled.toSorted((a, b) => a.by - b.by).map(({ each }) => each)
        const ranked = rankToday(all, on)
        expect(rankToday(again, on)).toEqual(ranked)
        expect(ranked).toHaveLength(all.length)
        const bands = ranked.map(({ band }) => todayBands.indexOf(band))
        expect(bands).toEqual(bands.toSorted((a, b) => a - b))
      }),
    )
  })
})
