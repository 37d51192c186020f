import { evaluateAmount } from '#shared/domain/amount-expression.ts'
import type { Currency } from '#shared/domain/currency.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import type { Minor } from '#shared/domain/money.ts'
import { parseQuantity, type Thousandths } from '#shared/domain/quantity.ts'

/** What somebody means who typed or scanned something into the field of a sale. */
export type Entry =
  | { readonly kind: 'nothing' }
  /** `isMore`: it ends with a plus, so that it is a line and more will come. */
  | { readonly kind: 'amount'; readonly amount: Minor; readonly isMore: boolean }
  /** `3*`: how many of what comes next. */
  | { readonly kind: 'quantity'; readonly quantity: Thousandths }
  /** `amount`: what it is where no product has this code. */
  | { readonly kind: 'code'; readonly code: string; readonly quantity: Thousandths; readonly amount: Minor | null }
  | { readonly kind: 'not-positive' }
  | { readonly kind: 'unclear' }

/** From here on a run of digits is rather the number of an article (EAN-8) than an amount. */
const shortestNumber = 8
/** Nobody types an amount of so many digits without a break. */
const surelyNumber = 12
/** Shorter ones are typed by fast fingers, too. */
const shortestScanned = 4

const ahead = /^(\d+(?:[.,]\d{1,3})?)\s*[*×]\s*(.*)$/s
const codeSigns = /^[\d\p{L}._/-]+$/u

function isCode(text: string, burst: number): boolean {
  if (!codeSigns.test(text)) return false
  if (/\p{L}/u.test(text) || (/^\d+$/.test(text) && text.length >= shortestNumber)) return true
  return text.length >= shortestScanned && burst >= text.length
}

const isSurelyCode = (text: string, burst: number): boolean =>
  /^\d+$/.test(text) && (text.length >= surelyNumber || (text.length >= shortestNumber && burst >= text.length))

/**
 * Reads the field: an amount with arithmetic, or a code with how many ahead of it.
 * @param burst how many letters at the end came as fast as a scanner writes
 */
export function readEntry(typed: string, burst: number, currency: Currency, language: AppLanguage): Entry {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  const [, count, behind] = ahead.exec(text) ?? []
  const quantity = count === undefined ? null : parseQuantity(count, language)
  if (quantity !== null && quantity > 0 && behind === '') return { kind: 'quantity', quantity }
  const code = quantity !== null && quantity > 0 && behind !== undefined ? behind : text
  const isMore = text.endsWith('+')
  const amount = evaluateAmount(isMore ? text.slice(0, -1) : text, currency, language)
  const positive = amount !== null && amount > 0 ? amount : null
  if (isCode(code, burst)) {
    const many = code === text ? 1000 : (quantity ?? 1000)
    return { kind: 'code', code, quantity: many, amount: isSurelyCode(code, burst) ? null : positive }
  }
  if (amount === null) return { kind: 'unclear' }
  return positive === null ? { kind: 'not-positive' } : { kind: 'amount', amount: positive, isMore }
}

const cyrillicKeys = 'йцукенгшщзфывапролдячсмить'
const latinKeys = 'qwertyuiopasdfghjklzxcvbnm'

/** What a scanner, which presses the keys of an English keyboard, wrote while the Russian layout was on. */
export const asLatinKeys = (code: string): string =>
  Array.from(code, (sign) => {
    const at = cyrillicKeys.indexOf(sign.toLowerCase())
    const latin = at < 0 ? sign : (latinKeys[at] ?? sign)
    return sign === sign.toLowerCase() ? latin : latin.toUpperCase()
  }).join('')
