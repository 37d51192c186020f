import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { addDays, addYears, daysBetween, dayOfWeek } from '#shared/domain/calendar-date.ts'
import { APP_LANGUAGES, type AppLanguage } from '#shared/domain/locale.ts'
import { generateSampleShop, sampleShopDefaults } from './sample-shop.ts'
import type { SampleShop, SampleShopOptions } from './sample-shop-types.ts'

const ON = '2026-03-05'
const homes: Readonly<Record<AppLanguage, readonly [currency: string, country: string]>> = {
  en: ['GBP', 'GB'],
  ro: ['RON', 'RO'],
  ru: ['RUB', 'RU'],
  'sr-Latn': ['RSD', 'RS'],
  'sr-Cyrl': ['RSD', 'RS'],
}
const shopOf = (locale: AppLanguage, options: Partial<SampleShopOptions> = {}): SampleShop => {
  const [currency, country] = homes[locale]
  return generateSampleShop({ ...sampleShopDefaults, on: ON, locale, currency, country, ...options })
}

/** All words that a person reads; profiles, phones and e-mail addresses are Latin in every language. */
const textsOf = (shop: SampleShop): readonly string[] => [
  shop.shopName,
  ...shop.products.flatMap((one) => [one.name, one.category, one.unit]),
  ...shop.customers.flatMap((one) => [
    one.namePrefix,
    one.givenName,
    one.familyName,
    one.company,
    one.nickname,
    one.jobTitle,
    one.note,
    one.source,
    ...one.tags,
    ...one.addresses.flatMap((address) => [address.street, address.city, address.region]),
  ]),
  ...shop.purchases.map((one) => one.note),
  ...shop.followUps.flatMap((one) => [one.title, one.note]),
]

describe('the sample shop', () => {
  it('is the same for the same options and another for another seed', () => {
    expect(JSON.stringify(shopOf('ro'))).toBe(JSON.stringify(shopOf('ro')))
    expect(JSON.stringify(shopOf('ro', { seed: 2 }))).not.toBe(JSON.stringify(shopOf('ro')))
  })

  it.each([
    [400, 6000],
    [1, 0],
    [0, 0],
    [0, 50],
    [1, 1],
    [7, 3],
    [50, 20],
    [10, 4000],
    [3, 9000],
    [1000, 1000],
    [2000, 30_000],
  ])('has exactly %i customers and %i purchases', (customers, purchases) => {
    for (const seed of [1, -7, 123_456_789_012]) {
      const shop = shopOf('en', { customers, purchases, seed })
      expect([shop.customers.length, shop.purchases.length]).toEqual([customers, purchases])
    }
  })

  it('refuses a day that does not exist and counts that are none', () => {
    expect(() => shopOf('en', { on: '2026-02-30' })).toThrow('day-invalid')
    expect(() => shopOf('en', { customers: -1 })).toThrow('count-invalid')
  })

  describe.each(APP_LANGUAGES)('in %s', (locale) => {
    const shop = shopOf(locale)

    it('sells 30 to 40 products with unlike names and codes', () => {
      expect(shop.products.length).toBeGreaterThanOrEqual(30)
      expect(shop.products.length).toBeLessThanOrEqual(40)
      expect(new Set(shop.products.map(({ name }) => name)).size).toBe(shop.products.length)
      expect(new Set(shop.products.map(({ code }) => code)).size).toBe(shop.products.length)
    })

    it('adds up: lines, totals and payments', () => {
      for (const { lines, payments, totalMinor } of shop.purchases) {
        for (const line of lines) {
          const size = Math.round((Math.abs(line.quantity) * line.unitPriceMinor) / 1000)
          expect(line.totalMinor).toBe(Math.sign(line.quantity) * size)
        }
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.reduce((sum, line) => sum + line.totalMinor, 0)).toBe(totalMinor)
        expect(payments.reduce((sum, payment) => sum + payment.amountMinor, 0)).toBe(totalMinor)
      }
    })

    it('keeps to three years and the opening days, in the order of time', () => {
      const first = addDays(addYears(ON, -3), 1)
      let before = ''
      for (const { day, time, payments } of shop.purchases) {
        expect(day >= first && day <= ON && dayOfWeek(day) !== 7 && !day.endsWith('-01-01')).toBe(true)
        expect(
          payments.every((payment) => payment.day >= day && payment.day <= ON && dayOfWeek(payment.day) !== 7),
        ).toBe(true)
        expect(time).toMatch(/^(0[89]|1\d):[0-5]\d$/)
        expect(`${day} ${time}` >= before).toBe(true)
        before = `${day} ${time}`
      }
    })

    it('gives phones that exist in the country, no two alike', () => {
      const country = homes[locale][1] as CountryCode
      const numbers = shop.customers.flatMap(({ phones }) => phones.map(({ value }) => value))
      for (const value of numbers) {
        const parsed = parsePhoneNumberFromString(value, country)
        expect(parsed?.isValid() === true && parsed.country === country, value).toBe(true)
      }
      expect(new Set(numbers).size).toBe(numbers.length)
    })

    it('writes to reserved domains only, no address twice', () => {
      const emails = shop.customers.flatMap((one) => one.emails.map(({ value }) => ({ value, kind: one.kind })))
      for (const { value } of emails) expect(value).toMatch(/^[a-z0-9.]+@([a-z0-9]+\.example|example\.(com|org))$/)
      const private_ = emails.filter(({ kind }) => kind === 'person')
      expect(new Set(private_.map(({ value }) => value)).size).toBe(private_.length)
    })

    it('is written in its script', () => {
      const texts = textsOf(shop).join('\n')
      if (locale === 'ru') expect(texts).not.toMatch(/\p{Script=Latin}/u)
      // "Instagram" is Latin in Serbian Cyrillic too
      else if (locale === 'sr-Cyrl') expect(texts.replaceAll('Instagram', '')).not.toMatch(/\p{Script=Latin}/u)
      else expect(texts).not.toMatch(/\p{Script=Cyrillic}/u)
    })

    it('knows people and some companies, birthdays, some in the coming week and some without a year', () => {
      const companies = shop.customers.filter(({ kind }) => kind === 'company')
      expect(companies.length).toBeGreaterThan(4)
      expect(companies.length).toBeLessThan(28)
      expect(companies.every(({ company }) => company !== '')).toBe(true)
      const birthdays = shop.customers.flatMap(({ birthday }) => (birthday === null ? [] : [birthday]))
      expect(birthdays.length / 400).toBeGreaterThan(0.5)
      expect(birthdays.length / 400).toBeLessThan(0.7)
      for (const birthday of birthdays) expect(birthday).toMatch(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      const week = Array.from({ length: 7 }, (_, n) => addDays(ON, n).slice(4))
      expect(birthdays.filter((birthday) => week.includes(birthday.slice(-6))).length).toBeGreaterThan(3)
      expect(birthdays.filter((birthday) => birthday.startsWith('--')).length).toBeGreaterThan(10)
    })

    it('has promises: late, for today, for next week, repeating, and half of them kept', () => {
      const open = shop.followUps.filter(({ doneOn }) => doneOn === null)
      expect(shop.followUps.length).toBe(40)
      expect(open.length).toBe(20)
      expect(open.filter(({ dueOn }) => dueOn < ON).length).toBeGreaterThan(2)
      expect(open.filter(({ dueOn }) => dueOn === ON).length).toBeGreaterThan(2)
      expect(open.filter(({ dueOn }) => dueOn > ON && dueOn <= addDays(ON, 7)).length).toBeGreaterThan(2)
      expect(open.some(({ repeat }) => repeat !== null)).toBe(true)
      for (const one of shop.followUps) expect(one.doneOn === null || one.doneOn <= ON).toBe(true)
      for (const one of shop.followUps) expect(one.createdOn <= (one.doneOn ?? one.dueOn)).toBe(true)
    })
  })

  it('keeps customers from before their first purchase on', () => {
    const shop = shopOf('en')
    for (const { customerIndex, day } of shop.purchases) {
      if (customerIndex !== null) expect(shop.customers[customerIndex]!.createdOn <= day).toBe(true)
    }
  })

  it('has returns, all by customers who bought before', () => {
    const shop = shopOf('ru')
    const bought = new Set<number | null>()
    let returns = 0
    for (const { customerIndex, totalMinor } of shop.purchases) {
      if (totalMinor < 0) {
        returns++
        expect(bought.has(customerIndex)).toBe(true)
      } else bought.add(customerIndex)
    }
    expect(returns).toBeGreaterThan(20)
    expect(returns).toBeLessThan(80)
  })

  it('raises every price once', () => {
    const shop = shopOf('sr-Latn')
    const prices = new Map<number, Set<number>>()
    const companies = new Set(shop.customers.flatMap(({ kind }, index) => (kind === 'company' ? [index] : [])))
    for (const { lines, customerIndex, totalMinor } of shop.purchases) {
      if (totalMinor < 0 || (customerIndex !== null && companies.has(customerIndex))) continue
      for (const { productIndex, unitPriceMinor } of lines) {
        prices.set(productIndex, (prices.get(productIndex) ?? new Set()).add(unitPriceMinor))
      }
    }
    for (const [product, seen] of prices) {
      expect(seen.size).toBeLessThanOrEqual(2)
      expect(Math.max(...seen)).toBeLessThanOrEqual(shop.products[product]!.priceMinor)
    }
    expect([...prices.values()].filter((seen) => seen.size === 2).length).toBeGreaterThan(25)
  })

  it('leaves a plausible list for the last day: most are not due, some are in every state', () => {
    for (const on of [ON, '2026-08-29', '2026-12-31']) {
      const shop = shopOf('sr-Latn', { on })
      const days = new Map<number, string[]>()
      for (const { customerIndex, day, totalMinor } of shop.purchases) {
        if (customerIndex === null || totalMinor <= 0) continue
        const own = days.get(customerIndex) ?? []
        if (own.at(-1) !== day) days.set(customerIndex, [...own, day])
      }
      const states: Record<string, number> = {}
      for (const own of days.values()) {
        const gaps = own
          .slice(1)
          .map((day, n) => daysBetween(own[n]!, day))
          .sort((a, b) => a - b)
        const usual = gaps[gaps.length >> 1]
        const late = daysBetween(own.at(-1)!, on) / (usual ?? 1)
        const state =
          usual === undefined
            ? 'new'
            : late < 0.9
              ? 'not-due'
              : late < 1.2
                ? 'due'
                : late < 1.8
                  ? 'overdue'
                  : late < 4
                    ? 'at-risk'
                    : 'lost'
        states[state] = (states[state] ?? 0) + 1
      }
      expect(states['not-due']).toBeGreaterThan(120)
      for (const state of ['due', 'overdue', 'at-risk', 'lost', 'new']) {
        expect(states[state], `${state} on ${on}`).toBeGreaterThan(10)
        expect(states[state], `${state} on ${on}`).toBeLessThan(110)
      }
    }
  })

  it.each([
    'RS',
    'RO',
    'RU',
    'GB',
    'US',
    'CA',
    'IE',
    'MD',
    'BA',
    'ME',
    'KZ',
    'BY',
    'UA',
    'HU',
    'DE',
    'HR',
    'FR',
    'BG',
    'MK',
    'JP',
  ])('gives valid phones in %s', (country) => {
    const shop = shopOf('en', { country, currency: 'EUR', customers: 3000, purchases: 3000 })
    const numbers = shop.customers.flatMap(({ phones }) => phones.map(({ value }) => value))
    const wrong = numbers.filter((value) => !parsePhoneNumberFromString(value, country as CountryCode)?.isValid())
    expect(wrong.slice(0, 5)).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
