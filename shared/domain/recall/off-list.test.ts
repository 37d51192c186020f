import { describe, expect, it } from 'vitest'
import { offListOf, type HidingRecall, type ListedUnit } from './off-list.ts'
import { FOR_GOOD } from './recall-cycle.ts'
import { USUAL_RECALL_RULE, type RecallRule } from './recall-rule.ts'

const on = '2026-06-15'
const whole: ListedUnit = { customerId: 1, productId: null, dueFrom: '2026-06-10', isDue: true }
const coffee: ListedUnit = { ...whole, productId: 7 }
const tea: ListedUnit = { ...whole, productId: 8 }

const offBy = (given: Partial<HidingRecall>, ...units: readonly ListedUnit[]) => {
  const hiding = [{ customerId: 1, productId: null, act: 'reached', untilDay: '2026-06-29', ...given } as const]
  const { offOf } = offListOf({ on, hiding, paused: new Map(), ruleOf: () => USUAL_RECALL_RULE })
  return units.map((unit) => offOf(unit)?.reason ?? null)
}
const byRule = (rule: Partial<RecallRule>, unit: ListedUnit) =>
  offListOf({ on, hiding: [], paused: new Map(), ruleOf: () => ({ ...USUAL_RECALL_RULE, ...rule }) }).offOf(unit)

describe('off the list', () => {
  it('is everything about somebody by what was done about them', () => {
    expect(offBy({}, whole, coffee)).toEqual(['contacted', 'contacted'])
    expect(offBy({ act: 'stopped', untilDay: FOR_GOOD }, whole, coffee)).toEqual(['stopped', 'stopped'])
  })

  it('is who was contacted about one product, but only that product by putting it off', () => {
    expect(offBy({ productId: 7 }, whole, coffee, tea)).toEqual(['contacted', 'contacted', 'contacted'])
    expect(offBy({ productId: 7, act: 'snoozed' }, whole, coffee, tea)).toEqual([null, 'snoozed', null])
    expect(offBy({ productId: 7, untilDay: FOR_GOOD }, whole, coffee, tea)).toEqual([null, 'tries', null])
  })

  it('is who is within the grace of the rule, and everybody where it is not used', () => {
    expect(byRule({ graceDays: 6 }, whole)).toEqual({ reason: 'grace', until: '2026-06-16' })
    expect(byRule({ graceDays: 5 }, whole)).toBeNull()
    expect(byRule({ active: false }, whole)).toEqual({ reason: 'rule-off', until: null })
    expect(byRule({ active: false, graceDays: 90 }, { ...whole, isDue: false })).toBeNull()
  })
})
