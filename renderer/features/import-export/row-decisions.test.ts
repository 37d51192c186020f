import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { actionOfRow, decidedOptions, exceptions, groupAction, withExceptions } from './row-decisions.ts'

const options: ImportOptions = { type: 'auto', map: {}, onDuplicate: 'skip' }

describe('ticks of rows', () => {
  it('are exceptions of what is done with the group', () => {
    const decided = { changed: { 3: 'fill', 4: 'skip' } } as const
    expect(groupAction(options, 'changed')).toBe('skip')
    expect([...exceptions(options, decided, 'changed')]).toEqual([3])
    expect([...exceptions({ ...options, onDuplicate: 'fill' }, decided, 'changed')]).toEqual([4])
  })

  it('take a row as its kind is usually taken, and leave it as such', () => {
    expect(withExceptions(options, {}, 'changed', new Set([7]))).toEqual({ 7: 'fill' })
    expect(withExceptions(options, {}, 'new', new Set([7]))).toEqual({ 7: 'leave-out' })
    expect(withExceptions(options, {}, 'possible', new Set([7]))).toEqual({ 7: 'skip' })
  })

  it('keep how a row is taken until it is unticked', () => {
    const decided = { changed: { 3: 'overwrite' } } as const
    expect(withExceptions(options, decided, 'changed', new Set([3, 5]))).toEqual({ 3: 'overwrite', 5: 'fill' })
    expect(withExceptions(options, decided, 'changed', new Set([5]))).toEqual({ 5: 'fill' })
  })

  it('let a row be taken in another way than its group, and forget it when it is unticked', () => {
    const filling = { ...options, onDuplicate: 'fill' } as const
    const decided = { changed: { 3: 'overwrite' } } as const
    expect(actionOfRow(filling, decided, 'changed', { row: 3 })).toBe('overwrite')
    expect([...exceptions(filling, decided, 'changed')]).toEqual([])
    expect(withExceptions(filling, decided, 'changed', new Set([3]))).toEqual({ 3: 'skip' })
  })
})

it('goes to the import as one list of rows', () => {
  expect(decidedOptions(options, {})).toBe(options)
  expect(decidedOptions(options, { new: { 1: 'leave-out' }, possible: { 2: 'fill' } }).decisions).toEqual({
    1: 'leave-out',
    2: 'fill',
  })
})
