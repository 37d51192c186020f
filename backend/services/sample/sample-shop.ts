import { isDay } from '#shared/domain/calendar-date.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { inSerbianCyrillic } from './cyrillic-shop.ts'
import { sellOnCredit } from './credit.ts'
import { makeCustomers } from './customers.ts'
import { englishPack } from './en/pack.ts'
import { makeFollowUps } from './follow-ups.ts'
import type { LanguagePack } from './language-pack.ts'
import { FORMER_LEVEL, localPrice } from './price-scale.ts'
import { makeLives } from './lives.ts'
import { romanianPack } from './ro/pack.ts'
import { russianPack } from './ru/pack.ts'
import { makePurchases, profilesOf } from './sales.ts'
import type { SampleProduct, SampleShop, SampleShopOptions } from './sample-shop-types.ts'
import { serbianPack } from './sr-Latn/pack.ts'
import { tradingCalendar } from './trading-calendar.ts'
import { planVisits } from './visit-plan.ts'

export const sampleShopDefaults = { customers: 400, purchases: 6000, seed: 1 } as const

const PACKS: Readonly<Record<AppLanguage, LanguagePack>> = {
  en: englishPack,
  ro: romanianPack,
  ru: russianPack,
  'sr-Latn': serbianPack,
  'sr-Cyrl': serbianPack,
}

/**
 * A neighbourhood shop with three years behind it, up to and with the day `on`. The same options give the same shop in
 * every bit: nothing here reads a clock, a locale of the machine or a number whose last bit engines disagree on.
 */
export const generateSampleShop = (options: SampleShopOptions): SampleShop => {
  const { seed, currency, country, locale } = options
  if (!isDay(options.on)) throw new RangeError('day-invalid')
  for (const count of [options.customers, options.purchases]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('count-invalid')
  }
  const pack = PACKS[locale]
  const calendar = tradingCalendar(options.on, pack.easter)
  const planned = planVisits(calendar, seed, options.customers, options.purchases)
  const profiles = profilesOf(seed, pack, planned)
  const language = locale.slice(0, 2)
  const customers = makeCustomers(seed, pack, calendar, { language, country }, planned, profiles)
  const sold = makePurchases(seed, pack, calendar, currency, planned, profiles, options.purchases)
  const onCredit = sellOnCredit(seed, calendar, customers.length, sold.purchases)
  const shop: SampleShop = {
    shopName: pack.words.shopName,
    products: productsOf(pack, currency),
    customers,
    lives: makeLives(seed, pack, calendar, language === 'sr', customers),
    purchases: onCredit.purchases,
    creditPayments: onCredit.payments,
    pricesRaisedOn: sold.pricesRaisedOn,
    followUps: makeFollowUps(seed, pack, calendar, planned),
  }
  return locale === 'sr-Cyrl' ? inSerbianCyrillic(shop) : shop
}

/** EAN-13 with a number from the range that shops give themselves (20), so that it is nobody's real one. */
const barcodeOf = (code: string): string => {
  const digits = `200000000${code}`
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** What the shop itself pays, of the price: from one half to a good two thirds. */
const costShare = (index: number): number => 0.5 + ((index * 7) % 5) * 0.045

/** Codes are three digits: the category, then the product's number in it. */
const productsOf = (pack: LanguagePack, currency: string): readonly SampleProduct[] => {
  const categories = [...new Set(pack.products.map(({ category }) => category))]
  const counts = new Map<string, number>()
  return pack.products.map(({ name, trait, category, unit, isPacked, priceEuro, usualDays }, index) => {
    const number = (counts.get(category) ?? 0) + 1
    counts.set(category, number)
    const code = `${categories.indexOf(category) + 1}${String(number).padStart(2, '0')}`
    return {
      name,
      code,
      barcode: isPacked ? barcodeOf(code) : '',
      category,
      unit,
      priceMinor: localPrice(priceEuro, currency),
      formerPriceMinor: localPrice(priceEuro, currency, FORMER_LEVEL),
      costMinor: trait === 'service' ? null : localPrice(priceEuro * costShare(index), currency),
      usualDays,
    }
  })
}
