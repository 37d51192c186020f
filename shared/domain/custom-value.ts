import { isDay, isWithinReach } from './calendar-date.ts'
import { MAX_AMOUNT } from './money.ts'
import { fold } from './name-folding.ts'

/** Kinds of fields that the shop defines by itself. */
export const customKinds = ['text', 'number', 'money', 'day', 'yes-no', 'choice', 'choices'] as const
export type CustomKind = (typeof customKinds)[number]

export const customLimits = { fields: 50, choices: 200, name: 60, text: 2000 } as const

/** One thing that can be chosen. A removed one stays where it was chosen, and its id is never given again. */
export type CustomChoice = { readonly id: string; readonly name: string; readonly removed: boolean }

/**
 * Text; exact decimal number of at most 15 digits; money in minor units; day `YYYY-MM-DD`; yes or no; id of a choice; ids
 * of several choices.
 */
export type CustomValue = string | number | boolean | readonly string[]

/** What one row of `custom_values` holds. */
export type StoredCustomValue = { readonly text: string; readonly folded: string; readonly number: number | null }

/** Equal under case, accents and alphabet; signs alone are taken as they are. */
export const foldCustom = (text: string): string => fold(text) || text.toLowerCase()

/** More digits than this don't survive in a number of 64 bits. */
const mostDigits = 15
const mostDecimals = 6

/** Decimal text in its one form: `007.50` → `7.5`. Null where it is no number or has too many digits. */
export function plainDecimal(text: string): string | null {
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text.trim())
  if (parts === null || !/\d/.test(text)) return null
  const [, sign = '', whole = '', fraction = ''] = parts
  if (fraction.length > mostDecimals || whole.length + fraction.length > mostDigits) return null
  const plain = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
  return sign === '-' && plain !== '0' ? `-${plain}` : plain
}

const row = (text: string, number: number | null = null): StoredCustomValue => ({
  text,
  folded: foldCustom(text),
  number,
})

/** The rows of a value; null where it isn't of this kind. Choices are not looked up here; `[]` is no value. */
export function storedCustomValue(kind: CustomKind, value: CustomValue): readonly StoredCustomValue[] | null {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? (value === '' ? [] : [row(value)]) : null
    case 'number': {
      const plain = typeof value === 'number' || typeof value === 'string' ? plainDecimal(String(value)) : null
      return plain === null ? null : [row(plain, Number(plain))]
    }
    case 'money':
      return Number.isSafeInteger(value) && Math.abs(value as number) <= MAX_AMOUNT
        ? [row(String(value), value as number)]
        : null
    case 'day':
      return typeof value === 'string' && isDay(value) && isWithinReach(value) ? [row(value)] : null
    case 'yes-no':
      return typeof value === 'boolean' ? [row(value ? '1' : '0')] : null
    case 'choice':
      return typeof value === 'string' ? [row(value)] : null
    case 'choices':
      return typeof value === 'object' ? [...new Set(value)].map((id) => row(id)) : null
  }
}

/** The value that rows stand for; null for none. Several choices come in the order of the field. */
export function customValueOf(
  kind: CustomKind,
  texts: readonly string[],
  choices: readonly Pick<CustomChoice, 'id'>[],
): CustomValue | null {
  const [text] = texts
  if (text === undefined) return null
  switch (kind) {
    case 'number':
    case 'money':
      return Number(text)
    case 'yes-no':
      return text === '1'
    case 'choices':
      return choices.map(({ id }) => id).filter((id) => texts.includes(id))
    default:
      return text
  }
}

/** Whether a stored text is one of a kind. */
export function isStoredAs(kind: CustomKind, text: string): boolean {
  switch (kind) {
    case 'text':
      return true
    case 'number':
      return plainDecimal(text) === text
    case 'money':
      return /^-?\d+$/.test(text)
    case 'day':
      return storedCustomValue('day', text) !== null
    case 'yes-no':
      return text === '1' || text === '0'
    default:
      return /^\d{1,9}$/.test(text)
  }
}

/**
 * Which values of one kind may be taken as another just as they are stored. Null where none can: nothing is reckoned or
 * reworded, so that undoing it brings back what was.
 */
export function customConversion(from: CustomKind, to: CustomKind): ((text: string) => boolean) | null {
  const path = `${from} ${to}`
  if (path === 'number text' || path === 'day text' || path === 'choice choices') return () => true
  // Whether anybody has more than one is asked of the customers, not of the texts.
  if (path === 'choices choice') return () => true
  return path === 'text number' || path === 'text day' ? (text) => isStoredAs(to, text) : null
}

/** Reads what is stored of choices; their order is that of the field. */
export const readChoices = (json: string): readonly CustomChoice[] => JSON.parse(json) as CustomChoice[]

/** The next free id: ids of removed choices are taken for ever. */
export const nextChoiceId = (choices: readonly CustomChoice[]): string =>
  String(Math.max(0, ...choices.map(({ id }) => Number(id))) + 1)

/** Adds choices by name: a removed one of this name comes back, what is there already stays. */
export function withChoices(present: readonly CustomChoice[], names: readonly string[]): readonly CustomChoice[] {
  const choices = [...present]
  for (const name of names) {
    const at = choices.findIndex((choice) => foldCustom(choice.name) === foldCustom(name))
    const known = choices[at]
    if (known === undefined) choices.push({ id: nextChoiceId(choices), name, removed: false })
    else if (known.removed) choices[at] = { ...known, removed: false }
  }
  return choices
}
