import { intlLocale, type AppLanguage } from './locale.ts'

/** Longer texts are not numbers a person typed. */
const MAX_LENGTH = 64

const separators = new Map<AppLanguage, string>()

/** The decimal sign of a language: '.' in English, ',' in the others. */
export const decimalSign = (language: AppLanguage): string => {
  let sign = separators.get(language)
  if (sign === undefined) {
    const parts = new Intl.NumberFormat(intlLocale(language)).formatToParts(1.5)
    sign = parts.find((part) => part.type === 'decimal')?.value ?? '.'
    separators.set(language, sign)
  }
  return sign
}

/** Takes out spaces and apostrophes that stand before a group of exactly three digits: `1 250` → `1250`. */
export const joinGroups = (text: string): string => text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')

/** True for `1.234.567`: one to three digits, then groups of three. */
const isGrouped = (text: string, sign: string): boolean => {
  const [head = '', ...groups] = text.split(sign)
  return /^[1-9]\d{0,2}$/.test(head) && groups.every((group) => /^\d{3}$/.test(group))
}

/**
 * An unsigned number as people type it → plain decimal text (`1234.5`), or null where it is no number. Both comma and
 * dot are understood wherever one reading is possible. The doubtful case is a single sign before exactly three digits:
 * it groups thousands if the language does not use it as decimal sign; if the language does, it is a decimal only when
 * `digits` (those that the unit has) allow three, it groups when the unit has none, and else it is refused (null):
 * between 1.25 and 1,250 a guess would be wrong by a factor of a thousand.
 */
export const readUnsigned = (text: string, language: AppLanguage, digits: number): string | null => {
  if (text.length > MAX_LENGTH) return null
  const plain = joinGroups(text.trim())
  if (!/^(\d[\d.,]*|[.,]\d+)$/.test(plain)) return null
  const signs = plain.replace(/\d/g, '')
  if (signs === '') return plain
  const last = signs.slice(-1)
  const other = last === ',' ? '.' : ','
  const [whole = '', fraction = ''] = plain.split(last)
  if (signs.includes(other)) {
    if (signs.indexOf(last) !== signs.length - 1) return null
    return isGrouped(whole, other) ? `${whole.replaceAll(other, '')}.${fraction || '0'}` : null
  }
  if (signs.length > 1) return isGrouped(plain, last) ? plain.replaceAll(last, '') : null
  if (isGrouped(plain, last)) {
    if (last !== decimalSign(language) || digits === 0) return `${whole}${fraction}`
    if (digits < 3) return null
  }
  return `${whole || '0'}.${fraction || '0'}`
}

/** Sign, then number: `-12,5`, `−12.5`, `+3`. Null where it is no number. */
export const readSigned = (text: string, language: AppLanguage, digits: number): string | null => {
  const trimmed = text.trim()
  const negative = /^[-−–]/.test(trimmed)
  const number = readUnsigned(trimmed.replace(/^[-−–+]\s*/, ''), language, digits)
  return number === null ? null : `${negative ? '-' : ''}${number}`
}
