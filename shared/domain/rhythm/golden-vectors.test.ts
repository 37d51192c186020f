import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { dueWindow } from './due-window.ts'
import { expectedPurchases } from './expected-purchases.ts'
import { addLogGap, emptyGaps } from './gap-state.ts'
import { CUSTOMER_DEFAULTS } from './parameters.ts'
import { createPosterior, updatePosterior } from './posterior.ts'
import { shopRhythm } from './shop-rhythm.ts'
import { aliveChance, chanceWithin } from './silence.ts'

type Golden = { readonly gaps: readonly number[] } & Readonly<Record<string, number>>

const file = sharedData('purchases/golden-vectors.json')
const cases = file === null ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { cases: Golden[] }).cases

test.skipIf(file === null)('There are golden vectors', () => {
  expect(cases.length).toBeGreaterThanOrEqual(18)
})

test.each(cases)('Gaps $gaps, silent for $since_last days: every output of the reference', (golden) => {
  const state = emptyGaps()
  for (const gap of golden.gaps) addLogGap(state, Math.log(gap))
  const posterior = updatePosterior(createPosterior(), shopRhythm(CUSTOMER_DEFAULTS), state)
  const silence = golden['since_last'] ?? NaN
  const exact = {
    N: state.weight,
    A: state.sum,
    B: state.squares,
    mu: posterior.center,
    sigma: posterior.spread,
    cont: posterior.stays,
    horizon: posterior.reach,
    ...dueWindow(posterior),
    p_alive: aliveChance(posterior, silence),
    p_buy_30: chanceWithin(posterior, silence, 30),
    p_buy_90: chanceWithin(posterior, silence, 90),
    p_buy_365: chanceWithin(posterior, silence, 365),
  }
  for (const [name, value] of Object.entries(exact)) {
    expect(Math.abs(value - (golden[name] ?? NaN)), name).toBeLessThan(1e-5)
  }
  for (const days of [30, 90, 365]) {
    const expected = golden[`expected_${days}`] ?? NaN
    expect(Math.abs(expectedPurchases(posterior, silence, days) / expected - 1), `expected ${days}`).toBeLessThan(0.005)
  }
})
