import { expect, test } from 'vitest'
import { gapsOfDays } from './gap-state.ts'
import { gapsOfPair } from './pair-gaps.ts'
import { addPairEvidence, emptyEvidence, productTraits } from './product-evidence.ts'

/** Purchase days of one who buys 1 or 4 pieces in turn and comes back after `perPiece` days a piece, or always after 30. */
const pairOf = (perPiece: number | null, purchases: number) => {
  const days: number[] = []
  const logQuantities: number[] = []
  let day = 0
  for (let purchase = 0; purchase < purchases; purchase++) {
    const pieces = purchase % 2 === 0 ? 1 : 4
    days.push(day)
    logQuantities.push(Math.log(pieces))
    day += perPiece === null ? 30 : perPiece * pieces
  }
  return { days, logQuantities }
}

const evidenceOf = (perPiece: number | null) => {
  const evidence = emptyEvidence()
  const all = emptyEvidence()
  for (let pair = 0; pair < 20; pair++) {
    const { days, logQuantities } = pairOf(perPiece, 12)
    addPairEvidence(evidence, all, days, logQuantities, () => 0)
  }
  return productTraits(evidence, all)
}

test('A consumable: what is bought in double lasts about twice as long', () => {
  expect(evidenceOf(10).quantityEffect).toBeGreaterThan(0.85)
})

test('A gift: the quantity says nothing', () => {
  expect(evidenceOf(null).quantityEffect).toBeLessThan(0.1)
})

test('A product that lasts longer than the others deviates upwards', () => {
  const all = emptyEvidence()
  const [slow, quick] = [emptyEvidence(), emptyEvidence()]
  for (const [evidence, gap] of [
    [slow, 90],
    [quick, 30],
  ] as const) {
    const days = Array.from({ length: 20 }, (_, index) => index * gap)
    addPairEvidence(evidence, all, days, new Float64Array(20), () => 0)
  }
  expect(productTraits(slow, all).deviation).toBeGreaterThan(0.3)
  expect(productTraits(quick, all).deviation).toBeLessThan(-0.3)
  expect(productTraits(emptyEvidence(), all).deviation).toBe(0)
})

test('A bigger last purchase puts the next one off by its share; without effect a pair is its days', () => {
  const days = [0, 30, 60]
  const logQuantities = [0, 0, Math.log(2)]
  expect(gapsOfPair(days, logQuantities, 0.8).quantityTerm).toBeCloseTo(0.8 * Math.log(2))
  expect(gapsOfPair(days, logQuantities, 0)).toEqual({ state: gapsOfDays(days), quantityTerm: 0 })
  expect(gapsOfPair(days, logQuantities, 0.8, 2).quantityTerm).toBe(0)
})
