import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar-date.ts'
import { FOR_GOOD, isOfCycle, peaceUntil, skippedUntil, triesSince } from './recall-cycle.ts'
import { recallRuleFor, USUAL_RECALL_RULE } from './recall-rule.ts'

const today = '2026-06-15'
const rule = { ...USUAL_RECALL_RULE, againDays: 7, secondDays: 14, thirdDays: 30, maxTries: 5 }

describe('peace after a try', () => {
  it('grows with the tries and ends after the last one only by a purchase', () => {
    const until = [1, 2, 3, 4, 5, 6].map((tried) => peaceUntil(rule, tried, today, null))
    expect(until).toEqual(['2026-06-22', '2026-06-29', '2026-07-15', '2026-07-15', FOR_GOOD, FOR_GOOD])
  })

  it('lasts until a purchase for who is not interested', () => {
    expect(peaceUntil(rule, 1, today, 'not-interested')).toBe(FOR_GOOD)
    expect(peaceUntil(rule, 1, today, 'not-now')).toBe('2026-06-22')
  })
})

describe('a cycle', () => {
  const past = (act: 'reached' | 'snoozed', onDay: string, lastOn: string | null) => ({ act, onDay, lastOn })

  it('counts tries since the last purchase and nothing else', () => {
    const recalls = [
      past('reached', '2026-03-01', '2026-01-01'),
      past('reached', '2026-05-20', '2026-04-01'),
      past('snoozed', '2026-05-25', '2026-04-01'),
      past('reached', '2026-06-01', '2026-04-01'),
    ]
    expect(triesSince(recalls, '2026-04-01')).toBe(2)
    expect(triesSince(recalls, '2026-06-02')).toBe(0)
    expect(triesSince(recalls, null)).toBe(3)
  })

  it('is told by its day where the purchase before it is not known', () => {
    expect(isOfCycle(past('reached', '2026-05-20', null), '2026-05-19')).toBe(true)
    expect(isOfCycle(past('reached', '2026-05-20', null), '2026-05-21')).toBe(false)
  })
})

describe('a skipped cycle', () => {
  it('lasts until the next time would be due', () => {
    expect(skippedUntil({ dueOn: '2026-06-01', usualDays: 28 }, today)).toBe('2026-06-29')
    expect(skippedUntil({ dueOn: '2026-01-01', usualDays: 28 }, today)).toBe('2026-06-18')
    expect(skippedUntil({ dueOn: null, usualDays: null }, today)).toBe('2026-07-15')
  })

  it('always ends ahead, a usual gap away at most, or from a due day that is ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 60 }), fc.integer({ min: 1, max: 900 }), (late, usualDays) => {
        const dueOn = addDays(today, late)
        const until = skippedUntil({ dueOn, usualDays }, today)
        expect(until > today).toBe(true)
        expect(until <= addDays(late > 0 ? dueOn : today, usualDays)).toBe(true)
      }),
    )
  })
})

describe('the rule of a category', () => {
  const ofBread = { ...rule, category: 'Bakery / Bread' }
  const ofBakery = { ...rule, category: 'Bakery' }

  it('is its own, else that of the nearest above, else that of the shop', () => {
    const rules = [{ ...rule, category: '' }, ofBakery, ofBread]
    expect(recallRuleFor(rules, 'Bakery / Bread / Rye').category).toBe('Bakery / Bread')
    expect(recallRuleFor(rules, 'Bakery / Cakes').category).toBe('Bakery')
    expect(recallRuleFor(rules, 'Bakery 2').category).toBe('')
    expect(recallRuleFor([], 'Bakery')).toEqual(USUAL_RECALL_RULE)
  })
})
