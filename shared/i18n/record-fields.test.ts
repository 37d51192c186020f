import { expect, it } from 'vitest'
import { fieldName, fieldTypes } from '#shared/domain/record-fields.ts'
import { en } from './en.ts'

it('every column that is told has a word', () => {
  const missing = [...fieldTypes.keys()].map(fieldName).filter((name) => !(name in en.recordFields))
  expect(missing).toEqual([])
  expect(fieldName('referred_by_id')).toBe('referredBy')
  expect(fieldName('is_private')).toBe('isPrivate')
})
