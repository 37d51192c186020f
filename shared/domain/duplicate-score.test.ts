import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, scoreDuplicate, worthShowing } from './duplicate-score.ts'
import { possibleMatch, type Matchable } from './duplicates.ts'
import { mayBeOneName } from './short-names.ts'
import { nameKey } from './name-folding.ts'

const person = (givenName: string, familyName: string, more: Partial<Matchable> = {}): Matchable => ({
  emails: [],
  e164s: [],
  givenName,
  familyName,
  displayName: `${givenName} ${familyName}`.trim(),
  birthday: null,
  city: '',
  ...more,
})
const score = (a: Matchable, b: Matchable) => scoreDuplicate(fingerprintOf(a), fingerprintOf(b))
const phone = { e164s: ['+381641234567'] }

describe('the score of two customers', () => {
  it.each([
    ['same-name', person('Đorđe', 'Petrović'), person('Ђорђе', 'Петровић')],
    ['swapped-name', person('Petrović', 'Ana'), person('Ana', 'Petrovic')],
    ['short-name', person('Saša', 'Petrović'), person('Aleksandar', 'Petrović')],
    ['short-name', person('Saša', 'Petrović'), person('Александра', 'Петровић')],
    ['short-name', person('Вова', 'Сидоров'), person('Vladimir', 'Sidorov')],
    ['short-name', person('Nelu', 'Munteanu'), person('Ion', 'Munteanu')],
    ['short-name', person('Sandu', 'Rusu'), person('Alexandru', 'Rusu')],
    ['short-name', person('Đole', 'Ilić'), person('Djordje', 'Ilic')],
    ['short-name', person('Lena', 'Popa'), person('Elena', 'Popa')],
    ['short-name', person('Bob', 'Miller'), person('Robert', 'Miller')],
    ['short-name', person('Aca', 'Petrović'), person('Saša', 'Petrović')],
    ['near-name', person('Ana', 'Jovanović'), person('Ana', 'Jovanovć')],
  ])('shows %s', (reason, a, b) => {
    const found = score(a, b)
    expect(found.reasons).toContain(reason)
    expect(found.score).toBeGreaterThanOrEqual(worthShowing)
  })

  it('rises with every thing that agrees', () => {
    const name = score(person('Ana', 'Marić'), person('Ana', 'Marić')).score
    const town = score(person('Ana', 'Marić', { city: 'Niš' }), person('Ana', 'Marić', { city: 'Ниш' })).score
    const day = score(
      person('Ana', 'Marić', { birthday: '1985-03-05' }),
      person('Ana', 'Marić', { birthday: '--03-05' }),
    ).score
    const contact = score(person('Ana', 'Marić', phone), person('Ana', 'Marić', phone)).score
    expect([name, town, day, contact]).toEqual([name, town, day, contact].toSorted((a, b) => a - b))
  })

  it('shows a family that shares a phone, but far down', () => {
    const found = score(person('Ana', 'Marić', phone), person('Petar', 'Ilić', phone))
    expect(found.reasons).toEqual(['same-phone', 'other-name'])
    expect(found.score).toBeLessThan(score(person('Jovana', 'Marić', phone), person('Jovanna', 'Marić', phone)).score)
    expect(found.score).toBeGreaterThanOrEqual(worthShowing)
  })

  it.each([
    ['another birthday', { birthday: '1985-03-05' }, { birthday: '1990-03-05' }],
    ['another town', { city: 'Niš' }, { city: 'Kragujevac' }],
  ])('leaves out one name with %s', (_, a, b) => {
    expect(score(person('Ana', 'Marić', a), person('Ana', 'Marić', b)).score).toBeLessThan(worthShowing)
  })

  it('shows one name of one town with another birthday, as an import would list it', () => {
    const [a, b] = [{ birthday: '1985-03-05', city: 'Niš' } as const, { birthday: '1990-03-05', city: 'Ниш' } as const]
    expect(score(person('Ana', 'Marić', a), person('Ana', 'Marić', b)).score).toBe(worthShowing)
  })

  it('leaves out what is nobody alike', () => {
    expect(score(person('Ana', 'Marić'), person('Petar', 'Ilić')).score).toBe(0)
    expect(score(person('Ana', ''), person('Ana', '')).score).toBeLessThan(worthShowing)
    expect(score(person('', '', { displayName: '' }), person('', '', { displayName: '' })).score).toBe(0)
  })
})

const names = fc.constantFrom(
  'Ana',
  'Anna',
  'Saša',
  'Александр',
  'Aleksandra',
  'Petrović',
  'Petrovic',
  'Ион',
  'Nelu',
  '',
)
const matchable: fc.Arbitrary<Matchable> = fc
  .record({
    givenName: names,
    familyName: names,
    emails: fc.subarray(['ana@example.com', 'shop@example.com']),
    e164s: fc.subarray(['+381641234567', '+40721234567']),
    birthday: fc.constantFrom(null, '1985-03-05', '--03-05', '1990-01-01'),
    city: fc.constantFrom('', 'Niš', 'Ниш', 'Iași'),
  })
  .map((given) => ({ ...given, displayName: `${given.givenName} ${given.familyName}`.trim() || given.emails[0] || '' }))

describe('of any two customers', () => {
  it('is the same in either order, a whole number from 0 to 100, and the same every time', () => {
    fc.assert(
      fc.property(matchable, matchable, (a, b) => {
        const found = score(a, b)
        expect(score(b, a)).toEqual(found)
        expect(score(a, b)).toEqual(found)
        expect(Number.isInteger(found.score) && found.score >= 0 && found.score <= 100).toBe(true)
      }),
    )
  })

  it('nobody is nearer to somebody than their own double', () => {
    fc.assert(
      fc.property(matchable, matchable, (a, b) => {
        expect(score(a, a).score).toBeGreaterThanOrEqual(score(a, b).score)
      }),
    )
  })

  it('whom an import lists as a possible duplicate is shown', () => {
    fc.assert(
      fc.property(matchable, matchable, (a, b) => {
        if (possibleMatch(a, b) !== null) expect(score(a, b).score).toBeGreaterThanOrEqual(worthShowing)
      }),
    )
  })
})

describe('short names', () => {
  it('stand for several and never for a full name of another kind', () => {
    const may = (a: string, b: string) => mayBeOneName(nameKey(a), nameKey(b))
    expect(may('Миша', 'Михаил') && may('Miša', 'Miloš') && may('Miki', 'Milan') && may('Bill', 'William')).toBe(true)
    expect(may('Aleksandar', 'Aleksandra') || may('Ana', 'Ana') || may('Ana', 'Petar')).toBe(false)
  })
})
