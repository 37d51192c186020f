import { expect, it } from 'vitest'
import { noNarrowing } from '../list-view.ts'
import { activeKinds, without } from './filter-kinds.ts'

it('tells which filters are on, whatever parts they set', () => {
  expect(activeKinds(noNarrowing)).toEqual([])
  expect(activeKinds({ ...noNarrowing, noTagIds: [3], lacks: ['phone'], hasPromise: false })).toEqual([
    'tags',
    'contents',
    'hasPromise',
  ])
})

it('takes a filter away with all of its parts and leaves the others', () => {
  const narrowing = { ...noNarrowing, tagIds: [1], anyTagIds: [2], town: 'Niš', states: ['due' as const] }
  expect(without(narrowing, 'tags')).toEqual({ tagIds: [], town: 'Niš', states: ['due'] })
  expect(without(narrowing, 'town')).toEqual({ tagIds: [1], anyTagIds: [2], states: ['due'] })
})

it('keeps every own field apart, so that each is changed and taken away by itself', () => {
  const condition = (fieldId: number) => ({ fieldId, op: 'filled' as const })
  const narrowing = { ...noNarrowing, town: 'Niš', custom: [condition(7), condition(4), condition(7)] }
  expect(activeKinds(narrowing)).toEqual(['town', 'custom:7', 'custom:4'])
  const left = without(narrowing, 'custom:7')
  expect(left.custom).toEqual([condition(4)])
  expect(activeKinds(without(left, 'custom:4'))).toEqual(['town'])
  expect('custom' in without(left, 'custom:4')).toBe(false)
})
