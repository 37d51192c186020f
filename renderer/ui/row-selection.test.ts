import { describe, expect, it } from 'vitest'
import { nextSelection } from './row-selection.ts'

const idAt = (index: number) => (index < 10 ? index + 100 : undefined)

describe('ticking rows', () => {
  it('turns one row on and off', () => {
    const on = nextSelection(new Set(), 2, null, idAt)
    expect([...on]).toEqual([102])
    expect([...nextSelection(on, 2, null, idAt)]).toEqual([])
  })

  it('adds everything from the anchor on, upwards too', () => {
    expect([...nextSelection(new Set([109]), 1, 3, idAt)]).toEqual([109, 101, 102, 103])
  })

  it('leaves out rows that are not read yet', () => {
    expect(nextSelection(new Set(), 12, 8, idAt).size).toBe(2)
  })
})
