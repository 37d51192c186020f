import { minorDigits, type Currency } from './currency.ts'
import { joinGroups, readUnsigned } from './decimal-text.ts'
import type { AppLanguage } from './locale.ts'
import { MAX_AMOUNT, parseMoney, withoutCurrency, type Minor } from './money.ts'

/** Longer texts are refused; it bounds depth and size of the numbers too. */
const MAX_LENGTH = 100

/** An exact fraction; `percent` while a `%` waits for what it is taken of. Division never loses a digit this way. */
type Value = { readonly top: bigint; readonly bottom: bigint; readonly percent: boolean }

const OPERATORS: Readonly<Record<string, string>> = {
  '×': '*',
  x: '*',
  х: '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
}

/** Numbers, operators and brackets; null where anything else remains. */
const tokensOf = (text: string): readonly string[] | null => {
  const joined = joinGroups(text.toLowerCase())
  const tokens = joined.match(/[\d.,]+|[^\s\d.,]/gu) ?? []
  const normal = tokens.map((token) => OPERATORS[token] ?? token)
  return normal.every((token) => /^([\d.,]+|[-+*/()%])$/.test(token)) ? normal : null
}

const plain = (value: Value): Value =>
  value.percent ? { top: value.top, bottom: value.bottom * 100n, percent: false } : value

const apply = (operator: string, left: Value, right: Value): Value | null => {
  const a = plain(left)
  if (operator === '+' || operator === '-') {
    // As on a desk calculator: 200 − 10 % takes 10 % of the 200 away.
    const b = right.percent
      ? { top: a.top * right.top, bottom: a.bottom * right.bottom * 100n }
      : { top: right.top, bottom: right.bottom }
    const other = b.top * a.bottom
    const top = operator === '+' ? a.top * b.bottom + other : a.top * b.bottom - other
    return { top, bottom: a.bottom * b.bottom, percent: false }
  }
  const b = plain(right)
  if (operator === '*') return { top: a.top * b.top, bottom: a.bottom * b.bottom, percent: false }
  if (b.top === 0n) return null
  const sign = b.top < 0n ? -1n : 1n
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top, percent: false }
}

/** Recursive descent over the tokens: sum → product → sign → number or bracket, then any `%`. */
const evaluate = (tokens: readonly string[], language: AppLanguage, digits: number): Value | null => {
  let at = 0
  const chain = (operators: string, next: () => Value | null): Value | null => {
    let value = next()
    for (let operator = tokens[at]; value && operator && operators.includes(operator); operator = tokens[at]) {
      at += 1
      const right = next()
      value = right && apply(operator, value, right)
    }
    return value
  }
  const sum = (): Value | null => chain('+-', product)
  const product = (): Value | null => chain('*/', signed)
  const signed = (): Value | null => {
    const token = tokens[at]
    if (token !== '-' && token !== '+') return operand()
    at += 1
    const value = signed()
    return value && token === '-' ? { ...value, top: -value.top } : value
  }
  const operand = (): Value | null => {
    const token = tokens[at++]
    let value: Value | null
    if (token === '(') {
      const inner = sum()
      value = inner && plain(inner)
      if (tokens[at++] !== ')') return null
    } else {
      value = token === undefined ? null : number(token)
    }
    if (value && tokens[at] === '%') {
      at += 1
      return { ...value, percent: true }
    }
    return value
  }
  const number = (token: string): Value | null => {
    const decimal = readUnsigned(token, language, digits)
    if (decimal === null) return null
    const [whole = '', fraction = ''] = decimal.split('.')
    return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length), percent: false }
  }
  const value = sum()
  return value && at === tokens.length ? plain(value) : null
}

/**
 * What is typed into an amount field, with arithmetic: `12*3+5`, `(4,5+2)x3`, `200-10%` → minor units, rounded once at
 * the end, half away from zero. A bare amount reads as in `parseMoney`. Null where it cannot be worked out or is beyond
 * {@link MAX_AMOUNT}.
 */
export const evaluateAmount = (text: string, currency: Currency, language: AppLanguage): Minor | null => {
  if (text.length > MAX_LENGTH) return null
  const bare = withoutCurrency(text, currency)
  const tokens = tokensOf(bare)
  if (!tokens) return null
  if (tokens.filter((token) => !/^[-+]$/.test(token)).length === 1) return parseMoney(text, currency, language)
  const digits = minorDigits(currency)
  const value = evaluate(tokens, language, digits)
  if (!value) return null
  const size = (value.top < 0n ? -value.top : value.top) * 10n ** BigInt(digits)
  const rounded = (size * 2n + value.bottom) / (value.bottom * 2n)
  if (rounded > BigInt(MAX_AMOUNT)) return null
  return value.top < 0n && rounded > 0n ? -Number(rounded) : Number(rounded)
}
