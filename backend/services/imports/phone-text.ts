import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'

const digits = (text: string): number => text.replace(/\D/g, '').length
const excelDamaged = /^\d[.,]\d+e\+?\d+$/i
const extension = /(ext|extn|x|доб|вн|int|lok|kl)\.?\s*\d{1,6}$/i

/**
 * E.164 of a phone as written, or null where it cannot be told. Without `+` it must be a number of that country:
 * spreadsheets take the `+` off foreign numbers, and a guess would join two strangers.
 */
export const phoneE164 = (text: string, country: string | null): string | null => {
  const plain = text.replace(extension, '').trim()
  if (digits(plain) < 6 || text.length > 60 || excelDamaged.test(plain) || /\p{L}/u.test(plain)) return null
  const number = parsePhoneNumberFromString(
    plain.replace(/^00(?=[1-9])/, '+'),
    country === null ? undefined : (country as CountryCode),
  )
  if (!number) return null
  if (number.isValid()) return number.number
  return /^(\+|00)/.test(plain) || /^\(?0/.test(plain) ? (number.isPossible() ? number.number : null) : null
}

/** One cell may hold several numbers; it is cut only where every part is a number by itself. */
export const splitPhones = (cell: string): readonly string[] => {
  const parts = cell.split(/ ::: |\s*[;,\n|]\s*|\s\/\s/).filter((part) => part !== '')
  if (parts.length > 1 && (cell.includes(' ::: ') || parts.every((part) => digits(part) >= 6))) return parts
  return [cell]
}
