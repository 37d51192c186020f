import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainMatch, compatibleNames, type Matchable, possibleMatch } from './duplicates.ts'

const nobody: Matchable = {
  emails: [],
  e164s: [],
  givenName: '',
  familyName: '',
  displayName: '',
  birthday: null,
  city: '',
}
const person = (givenName: string, familyName: string, more: Partial<Matchable> = {}): Matchable => ({
  ...nobody,
  givenName,
  familyName,
  displayName: `${givenName} ${familyName}`.trim(),
  ...more,
})
const phone = { e164s: ['+381641234567'] }
const reason = (a: Matchable, b: Matchable) => possibleMatch(a, b)?.reasonCode ?? null

describe('a certain match', () => {
  it('needs a contact point and a compatible name', () => {
    const a = person('Đorđe', 'Petrović', { emails: ['Djole@Example.com '] })
    expect(certainMatch(a, person('Ђорђе', 'Петровић', { emails: ['djole@example.com'] }))).toBe(true)
    expect(certainMatch(a, person('Đorđe', 'Petrović', { emails: ['other@example.com'] }))).toBe(false)
    expect(certainMatch(a, person('Đorđe', 'Petrović'))).toBe(false)
    expect(certainMatch(a, person('Ana', 'Petrović', { emails: ['djole@example.com'] }))).toBe(false)
  })

  it.each([
    ['equal', person('Ana', 'Petrović', phone), person('ANA', 'Petrovic', phone)],
    ['swapped', person('Petrović', 'Ana', phone), person('Ana', 'Petrović', phone)],
    ['missing', person('', '', phone), person('Ana', 'Petrović', phone)],
    ['missing in part', person('Ana', '', phone), person('Ana', 'Petrović', phone)],
    [
      'in the display name only',
      { ...nobody, ...phone, displayName: 'Petrović, Ana' },
      person('Ana', 'Petrović', phone),
    ],
    [
      'without the patronymic',
      person('Иван', 'Сидоров', phone),
      person('Иван', 'Сидоров', { ...phone, displayName: 'Сидоров Иван Петрович' }),
    ],
  ])('takes a name that is %s', (_, a, b) => {
    expect(certainMatch(a, b)).toBe(true)
  })

  it('is never also a possible one, and both are symmetric', () => {
    const some = <T>(...values: T[]) => fc.constantFrom(...values)
    const anyone = fc
      .tuple(
        some('Ana', 'Ана', 'Anna', 'Ivan', 'Ivana', 'Petrović', ''),
        some('Petrović', 'Петровић', 'Petrovič', 'Jovanović', 'Jovanovid', ''),
        some<string[]>([], ['+381641234567'], ['+381641234568']),
        some<string[]>([], ['a@example.com']),
        some(null, '1980-02-03', '--02-03', '1981-02-03'),
        some('', 'Niš', 'Ниш', 'Beograd'),
      )
      .map(([given, family, e164s, emails, birthday, city]) => person(given, family, { e164s, emails, birthday, city }))
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        expect(certainMatch(a, b)).toBe(certainMatch(b, a))
        expect(possibleMatch(a, b)).toEqual(possibleMatch(b, a))
        expect(compatibleNames(a, b)).toBe(compatibleNames(b, a))
        if (certainMatch(a, b)) expect(possibleMatch(a, b)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a possible match', () => {
  it('is the same contact point under another name', () => {
    expect(reason(person('Ana', 'Petrović', phone), person('Marko', 'Petrović', phone))).toBe('same-contact-other-name')
  })

  it('is the same name with the same birthday, with or without its year', () => {
    const born = (birthday: string) => person('Ana', 'Petrović', { birthday })
    expect(reason(born('1980-02-03'), born('1980-02-03'))).toBe('same-name-and-birthday')
    expect(reason(born('1980-02-03'), born('--02-03'))).toBe('same-name-and-birthday')
    expect(reason(born('1980-02-03'), born('1981-02-03'))).toBeNull()
  })

  it('is the same name in the same town, in any alphabet and order', () => {
    expect(reason(person('Ana', 'Petrović', { city: 'Niš' }), person('Петровић', 'Ана', { city: 'Ниш' }))).toBe(
      'same-name-and-town',
    )
    expect(
      reason(person('Ana', 'Petrović', { city: 'Niš' }), person('Ana', 'Petrović', { city: 'Beograd' })),
    ).toBeNull()
  })

  it.each([
    ['Jovana', 'Petrović', 'Jovana', 'Petorvić', 'near-name'],
    ['Marija', 'Jovanović', 'Marija', 'Jovanvić', 'near-name'],
    ['Мария', 'Иванова', 'Marija', 'Ivanovna', 'near-name'],
    ['Ana', 'Petrović', 'Ana', 'Petrović', 'near-name'],
    ['Ivan', 'Petrović', 'Ivana', 'Petrović', null],
    ['Aleksandr', 'Petrov', 'Aleksandra', 'Petrova', null],
    ['Ana', 'Petrović', 'Eva', 'Petrović', null],
    ['Ana', '', 'Ana', '', null],
    ['Marko', 'Petrović', 'Nikola', 'Jovanović', null],
  ])('weighs a near name: %s %s and %s %s → %s', (given, family, otherGiven, otherFamily, code) => {
    expect(reason(person(given, family), person(otherGiven, otherFamily))).toBe(code)
  })

  it('is not a near name with another birthday or town', () => {
    const a = person('Marija', 'Jovanović', { city: 'Niš', birthday: '1980-02-03' })
    expect(reason(a, person('Marija', 'Jovanvić', { city: 'Beograd' }))).toBeNull()
    expect(reason(a, person('Marija', 'Jovanvić', { birthday: '1980-02-04' }))).toBeNull()
    expect(reason(a, nobody)).toBeNull()
  })
})
