import { describe, expect, it } from 'vitest'
import { nextPlace, noQueue, type Queue, type UploadedFile } from './wizard-store.ts'

const group = (name: string): UploadedFile => ({
  fileId: name,
  name,
  files: 1,
  format: 'csv',
  archive: null,
  book: name,
  sheet: null,
})
const given = (change: Partial<Queue>): Queue => ({ ...noQueue, groups: ['a', 'b', 'c'].map(group), ...change })

describe('the file that comes next', () => {
  it('is the one behind', () => expect(nextPlace(given({ at: 1 }))).toBe(2))
  it('is one that was jumped over, after the last', () =>
    expect(nextPlace(given({ at: 2, done: new Set([1, 2]) }))).toBe(0))
  it('is none that was passed over or imported', () =>
    expect(nextPlace(given({ at: 0, done: new Set([1]), left: new Set([2]) }))).toBe(null))
})
