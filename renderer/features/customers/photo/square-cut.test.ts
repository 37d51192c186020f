import fc from 'fast-check'
import { expect, it } from 'vitest'
import { insideCut, largestZoom, movedCut, squareOf, wholeCut, zoomedCut, type SquareCut } from './square-cut.ts'

const picture = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) })
const steps = fc.array(
  fc.oneof(
    fc.record({ x: fc.double({ min: -3, max: 3, noNaN: true }), y: fc.double({ min: -3, max: 3, noNaN: true }) }),
    fc.double({ min: -1, max: 9, noNaN: true }),
  ),
)

it('is the middle of the picture at first', () => {
  expect(squareOf({ width: 400, height: 200 }, wholeCut)).toEqual({ left: 100, top: 0, side: 200 })
})

it('moves by its own side and stops at the edge', () => {
  const wide = { width: 400, height: 200 }
  expect(squareOf(wide, movedCut(wide, wholeCut, { x: 0.25, y: 0 })).left).toBe(150)
  expect(squareOf(wide, movedCut(wide, wholeCut, { x: 9, y: 9 }))).toEqual({ left: 200, top: 0, side: 200 })
})

it('never leaves the picture', () => {
  fc.assert(
    fc.property(picture, steps, (of, all) => {
      const cut = all.reduce<SquareCut>(
        (so, step) => (typeof step === 'number' ? zoomedCut(of, so, step) : movedCut(of, so, step)),
        insideCut(of, wholeCut),
      )
      const { left, top, side } = squareOf(of, cut)
      expect(cut.zoom).toBeGreaterThanOrEqual(1)
      expect(cut.zoom).toBeLessThanOrEqual(largestZoom)
      expect(left).toBeGreaterThan(-0.01)
      expect(top).toBeGreaterThan(-0.01)
      expect(left + side).toBeLessThan(of.width + 0.01)
      expect(top + side).toBeLessThan(of.height + 0.01)
    }),
  )
})
