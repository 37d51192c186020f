import { expect, it } from 'vitest'
import { hitToShow } from './hit-to-show.ts'

it('says what was found where the row does not show it', () => {
  expect(hitToShow('ana@soko.rs', ['Ana Kovač', '064 123'])).toBe('ana@soko.rs')
})

it('keeps quiet about what is seen anyway', () => {
  expect(hitToShow('Kovač', ['Ana Kovač'])).toBeNull()
  expect(hitToShow(undefined, ['Ana'])).toBeNull()
  expect(hitToShow('', ['Ana'])).toBeNull()
})
