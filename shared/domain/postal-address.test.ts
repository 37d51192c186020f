import { expect, it } from 'vitest'
import { addressLines } from './postal-address.ts'

const lines = (address: Partial<Parameters<typeof addressLines>[0]>, shopCountry = 'RS') =>
  addressLines(
    { street: '', city: '', region: '', postalCode: '', country: '', formatted: '', ...address },
    shopCountry,
  )

it('writes the postal code where the country of the address has it', () => {
  const home = { street: 'Ulica 5', city: 'Niš', postalCode: '18000' }
  expect(lines(home)).toEqual(['Ulica 5', '18000 Niš'])
  expect(lines({ ...home, city: 'Portland', region: 'OR', postalCode: '97201', country: 'USA' })).toEqual([
    'Ulica 5',
    'Portland, OR 97201',
    'USA',
  ])
  expect(lines({ ...home, city: 'London', postalCode: 'SW1A 1AA' }, 'GB')).toEqual(['Ulica 5', 'London', 'SW1A 1AA'])
  expect(lines({ ...home, city: 'г. Москва', postalCode: '101000', country: 'Россия' }, 'RU')).toEqual([
    'Ulica 5',
    'г. Москва',
    '101000',
  ])
})

it('names the country only where it is not the shop’s, however it is written', () => {
  const there = { city: 'Cluj', postalCode: '400001' }
  expect(lines({ ...there, country: 'România' }, 'RO')).toEqual(['400001 Cluj'])
  expect(lines({ ...there, country: 'RO' }, 'RO')).toEqual(['400001 Cluj'])
  expect(lines({ ...there, country: 'România' }, 'RS')).toEqual(['400001 Cluj', 'ROMÂNIA'])
})

it('takes the address as it was written in one piece where there are no parts', () => {
  expect(lines({ formatted: 'Ulica 5\n18000 Niš\n' })).toEqual(['Ulica 5', '18000 Niš'])
  expect(lines({})).toEqual([])
  expect(lines({ country: 'Italija' })).toEqual([])
})
