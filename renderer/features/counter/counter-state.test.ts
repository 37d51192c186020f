import { describe, expect, it } from 'vitest'
import { begin, resume, stepBack, type CounterState } from './counter-state.ts'
import { amountItem, withItem } from './sale.ts'

const nobody: CounterState = { current: null, parked: [], news: null }
const ana = { kind: 'known', id: 5, name: 'Ana' } as const

function withAmount(state: CounterState): CounterState {
  if (state.current === null) throw new Error('nobody stands at the counter')
  return { ...state, current: { ...state.current, lines: withItem([], amountItem(500), 'EUR') } }
}

describe('unfinished sales of the counter', () => {
  it('leaves nothing behind of a customer for whom nothing was entered', () => {
    expect(stepBack(begin(nobody, ana))).toEqual(nobody)
  })

  it('goes on with what a customer had when they come back', () => {
    const left = stepBack(withAmount(begin(nobody, ana)))
    const other = stepBack(withAmount(begin(left, { kind: 'walk-in' })))
    expect(other.parked.map(({ customer }) => customer.kind)).toEqual(['walk-in', 'known'])
    const back = begin(other, ana)
    expect(back.current).toMatchObject({ customer: ana, lines: [{ total: 500 }] })
    expect(back.parked).toHaveLength(1)
  })

  it('keeps the sales of two walk-ins apart', () => {
    const first = stepBack(withAmount(begin(nobody, { kind: 'walk-in' })))
    const second = begin(first, { kind: 'walk-in' })
    expect(second.current?.lines).toEqual([])
    const key = second.parked[0]?.key ?? 0
    expect(key).not.toBe(second.current?.key)
    expect(resume(stepBack(second), key).current).toMatchObject({ lines: [{ total: 500 }] })
  })
})
