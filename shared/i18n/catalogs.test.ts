import { describe, expect, it } from 'vitest'
import { errorCodes } from '#shared/contract/errors.ts'
import { importErrorCodes, importRejectCodes, importWarningCodes } from '#shared/domain/import-codes.ts'
import { APP_LANGUAGES, type AppLanguage } from '#shared/domain/locale.ts'
import { RHYTHM_REASON_CODES } from '#shared/domain/rhythm/reason.ts'
import type { CatalogTree } from './catalog-tree.ts'
import { catalogOf } from './catalogs.ts'
import { wordMessage } from './message.ts'
import { createTranslator } from './translator.ts'

const plural = /_(zero|one|two|few|many|other)$/
const placeholder = /\{\{\s*([\w.]+)[^}]*\}\}/g

function textsOf(tree: CatalogTree, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(`${path}${key}`, value)
    else for (const [inner, text] of textsOf(value, `${path}${key}.`)) texts.set(inner, text)
  }
  return texts
}

const texts: Readonly<Record<AppLanguage, ReadonlyMap<string, string>>> = Object.fromEntries(
  APP_LANGUAGES.map((language) => [language, textsOf(catalogOf(language))]),
) as Record<AppLanguage, Map<string, string>>

/** A key is a plural where the form for `other` is there too; `_zero` is an extra that any language may have. */
const pluralBase = (language: AppLanguage, key: string): string | null => {
  const base = key.replace(plural, '')
  return base !== key && texts[language].has(`${base}_other`) ? base : null
}

/** Of each language the texts by key, all plural forms of a key together. */
const forms: Readonly<Record<AppLanguage, ReadonlyMap<string, readonly string[]>>> = Object.fromEntries(
  APP_LANGUAGES.map((language) => {
    const grouped = Map.groupBy(texts[language], ([name]) => pluralBase(language, name) ?? name)
    return [language, new Map([...grouped].map(([key, all]) => [key, all.map(([, text]) => text)]))]
  }),
) as Record<AppLanguage, Map<string, string[]>>

const keysOf = (language: AppLanguage): readonly string[] => [...forms[language].keys()]

const formsOf = (language: AppLanguage, key: string): string => (forms[language].get(key) ?? []).join(' ')

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))].toSorted()

/** Names, formats and keys that everybody writes in Latin letters. */
const brands =
  'Regulars|Viber|WhatsApp|Telegram|Instagram|Facebook|Excel|Outlook|Google|Gmail|Exchange|PayPal|Windows|Linux|macOS|Electron|CSV|TSV|XLSX|PDF|JPEG|PNG|WebP|JSON|vCard|VCF|UTF|ANSI|MB|GB|IBAN|SMS|Wi-Fi'
const latinWords = new RegExp(`\\b(${brands}|Alt|Enter|Esc|Tab|npm run -s cli|magazin)\\b`, 'g')
const brandNames = new RegExp(`\\b(${brands})`, 'g')
const withoutMarkup = (text: string): string =>
  text
    .replace(/\$t\([^)]*\)/g, '')
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/https?:\S+|--[\w-]+(?:[ =][\w-]+(?:\|[\w-]+)+)?|`[^`]*`|\.regulars|(?:Ctrl|Shift|Alt)(?:\+\p{L}+)+/gu, '')

const sample = {
  date: '2026-02-03',
  names: new Set(['name', 'customer', 'product', 'file', 'folder', 'url', 'title', 'value', 'column', 'reason']),
}

/** One value for each placeholder, of the kind that its format asks for. */
function sampleParams(text: string, count: number): Record<string, string | number> {
  const params: Record<string, string | number> = { currency: 'EUR', count }
  for (const [, name = '', format = ''] of text.matchAll(/\{\{\s*([\w.]+)\s*(?:,\s*(\w+))?[^}]*\}\}/g)) {
    params[name] =
      format === 'day' ? sample.date : name === 'count' ? count : sample.names.has(name) && format === '' ? 'Ana' : 3
  }
  return params
}

describe('the catalogs', () => {
  it.each(APP_LANGUAGES)('have the same keys in %s as in English', (language) => {
    expect(keysOf(language).toSorted()).toEqual(keysOf('en').toSorted())
  })

  it.each(APP_LANGUAGES)('have every plural form that %s has', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const bases = new Set([...texts[language].keys()].flatMap((key) => pluralBase(language, key) ?? []))
    const missing = [...bases].flatMap((base) =>
      categories.filter((form) => !texts[language].has(`${base}_${form}`)).map((form) => `${base}_${form}`),
    )
    expect(bases.size).toBeGreaterThan(0)
    // Romanian and Serbian have no `many`, nobody has `zero`: forms that would never be chosen are a slip.
    const unknown = [...texts[language].keys()].filter((key) => {
      const form = plural.exec(key)?.[1]
      return pluralBase(language, key) !== null && form !== 'zero' && !categories.includes(form as 'one')
    })
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] })
  })

  it.each(APP_LANGUAGES)('fill the same placeholders in %s as in English', (language) => {
    const placeholdersIn = (of: AppLanguage, key: string) => placeholdersOf(formsOf(of, key)).join()
    const differing = keysOf(language).filter((key) => placeholdersIn(language, key) !== placeholdersIn('en', key))
    expect(differing).toEqual([])
  })

  it.each(APP_LANGUAGES)('have words in %s for every code of an error, a rhythm and an import', (language) => {
    const wanted = [
      ...[...errorCodes, ...importErrorCodes].map((code) => `errors.${code}`),
      ...[...RHYTHM_REASON_CODES, ...importRejectCodes, ...importWarningCodes].map((code) => `messages.${code}`),
    ]
    expect(wanted.filter((key) => (texts[language].get(key) ?? '').trim() === '')).toEqual([])
  })

  it('have no Latin letters in Serbian Cyrillic but those of names and formats', () => {
    const mixed = [...texts['sr-Cyrl']].filter(([, text]) =>
      /\p{Script=Latin}/u.test(withoutMarkup(text).replace(latinWords, '')),
    )
    expect(mixed).toEqual([])
  })

  it('leave names and formats in Serbian Cyrillic as they are', () => {
    const spoilt = [...texts['sr-Latn']].filter(([key, text]) => {
      const named = (some: string) => [...withoutMarkup(some).matchAll(brandNames)].map(([name]) => name).join()
      return named(text) !== named(texts['sr-Cyrl'].get(key) ?? '')
    })
    expect(spoilt).toEqual([])
  })

  it.each(['en', 'ro', 'sr-Latn'] as const)('have no Cyrillic letters in %s', (language) => {
    // A language is named in its own letters.
    const mixed = [...texts[language]].filter(
      ([key, text]) => !/languages?\./i.test(key) && /\p{Script=Cyrillic}/u.test(withoutMarkup(text)),
    )
    expect(mixed).toEqual([])
  })

  it('have no Latin words in Russian but those of names and formats', () => {
    const mixed = [...texts.ru].filter(
      ([key, text]) =>
        !/languages?\.|newShopFile|^cli\./i.test(key) &&
        /\p{Script=Latin}{2}/u.test(withoutMarkup(text).replace(latinWords, '')),
    )
    expect(mixed).toEqual([])
  })

  it.each(APP_LANGUAGES)('leave no placeholder open in %s, whatever the number', (language) => {
    const t = createTranslator(language).t as unknown as (key: string, params: object) => string
    const open = keysOf(language).flatMap((key) =>
      [0, 1, 2, 5, 21].flatMap((count) => {
        const words = t(key, sampleParams(formsOf(language, key), count))
        return /\{\{|\$t\(|undefined|NaN/.test(words) || words.trim() === '' ? [[key, words]] : []
      }),
    )
    expect(open).toEqual([])
  })

  it('count as a native speaker would', () => {
    const every = (language: AppLanguage, count: number) => createTranslator(language).t('units.every', { count })
    expect([1, 2, 21, 28].map((count) => every('ru', count))).toEqual([
      'раз в 1 день',
      'раз в 2 дня',
      'раз в 21 день',
      'раз в 28 дней',
    ])
    expect([2, 19, 20, 28].map((count) => every('ro', count))).toEqual([
      'la 2 zile',
      'la 19 zile',
      'la 20 de zile',
      'la 28 de zile',
    ])
    expect(every('sr-Cyrl', 28)).toBe('сваких 28 дана')
    expect(every('en', 1)).toBe('every day')
  })

  it.each(APP_LANGUAGES)('say a span of one day as one number, and one day as people do, in %s', (language) => {
    const { t } = createTranslator(language)
    const worded = (from: number, usualDays: number, sinceDays: number) =>
      wordMessage(t, {
        code: 'rhythm-regular-due',
        params: { product: null, usualDays, from, to: 7, sinceDays, daysLate: 0 },
      })
    expect(worded(6, 7, 7)).toContain('6–7')
    expect(worded(7, 7, 7)).not.toMatch(/7\s*–\s*7/)
    const words = {
      en: 'every day',
      ro: 'în fiecare zi',
      ru: 'каждый день',
      'sr-Latn': 'svaki dan',
      'sr-Cyrl': 'сваки дан',
    }
    const yesterday = { en: 'yesterday', ro: 'ieri', ru: 'вчера', 'sr-Latn': 'juče', 'sr-Cyrl': 'јуче' }
    expect(worded(6, 1, 1)).toContain(words[language])
    expect(worded(6, 1, 1)).toContain(yesterday[language])
  })
})
