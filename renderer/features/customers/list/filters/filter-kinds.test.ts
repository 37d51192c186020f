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
