import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueWindow } from './due-window.ts'
import { addLogGap, emptyGaps } from './gap-state.ts'
import { CUSTOMER_DEFAULTS } from './parameters.ts'
import { createPosterior, updatePosterior } from './posterior.ts'
import { shopRhythm } from './shop-rhythm.ts'
import { backChance } from './silence.ts'
import { AT_RISK_BELOW, LOST_BELOW, nextStatusChange, statusAfter, statusLimits } from './status.ts'

const shop = shopRhythm(CUSTOMER_DEFAULTS)
const gaps = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 })

const unitOf = (gapDays: readonly number[]) => {
  const state = emptyGaps()
  for (const gap of gapDays) addLogGap(state, Math.log(gap))
  const posterior = updatePosterior(createPosterior(), shop, state)
  const window = dueWindow(posterior)
  return { posterior, window, limits: statusLimits(posterior, window), gaps: state.gaps }
}

test('The limits say the same as the chance of coming back, day by day', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 3000 }), (gapDays, silence) => {
      const { posterior, window, limits, gaps: seen } = unitOf(gapDays)
      const back = backChance(posterior, window.q50, silence)
      const plain =
        silence < window.q25
          ? 'not-due'
          : back < LOST_BELOW
            ? 'lost'
            : back < AT_RISK_BELOW
              ? 'at-risk'
              : silence <= window.q75
                ? 'due'
                : 'overdue'
      expect(statusAfter(limits, silence, seen)).toBe(plain)
    }),
    { numRuns: 500 },
  )
})

test('The next change is the first day with another status', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 600 }), (gapDays, silence) => {
      const { limits, gaps: seen } = unitOf(gapDays)
      const change = nextStatusChange(limits, silence, seen)
      const now = statusAfter(limits, silence, seen)
      const last = Math.min(change, silence + 2000)
      for (let day = silence; day < last; day++) expect(statusAfter(limits, day, seen)).toBe(now)
      if (change !== Infinity) expect(statusAfter(limits, change, seen)).not.toBe(now)
    }),
    { numRuns: 100 },
  )
})

test('One purchase day is neither due nor overdue', () => {
  const state = emptyGaps()
  const posterior = updatePosterior(createPosterior(), shop, state)
  const limits = statusLimits(posterior, dueWindow(posterior))
  expect(statusAfter(limits, 500, 0)).toBe('new')
  expect(nextStatusChange(limits, 500, 0)).toBe(Infinity)
})
