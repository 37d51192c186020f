import { expect, it } from 'vitest'
import { slavaDay, slavas, slavasOn } from './slavas.ts'

it('a slava is on the printed day in common years, and a day later from March 2100 on', () => {
  for (const slava of slavas) {
    expect(slavaDay(slava, 2026)).toBe(`2026-${slava.date.slice(2)}`)
    expect(slavaDay(slava, 2028)).toBe(`2028-${slava.date.slice(2)}`)
  }
  const nikoljdan = slavas.find(({ name }) => name.startsWith('Nikoljdan'))
  expect(nikoljdan && [2099, 2100].map((year) => slavaDay(nikoljdan, year))).toEqual(['2099-12-19', '2100-12-20'])
})

it('the slavas of a day are found', () => {
  expect(slavasOn('2026-12-19').map(({ name }) => name)).toEqual(['Nikoljdan (Sveti Nikola)'])
  expect(slavasOn('2026-12-20')).toEqual([])
})
