import { expect, it } from 'vitest'
import { russianNames } from './names.ts'

it.each([
  ['Иванов', 'Иванова'],
  ['Королёв', 'Королёва'],
  ['Щукин', 'Щукина'],
  ['Вишневский', 'Вишневская'],
  ['Толстой', 'Толстая'],
  ['Белый', 'Белая'],
  ['Шевченко', 'Шевченко'],
  ['Ковальчук', 'Ковальчук'],
  ['Хачатрян', 'Хачатрян'],
  ['Черных', 'Черных'],
])('a sister of %s is %s', (brother, sister) => {
  expect(russianNames.familyOf(brother, 'female')).toBe(sister)
  expect(russianNames.familyOf(brother, 'male')).toBe(brother)
})
