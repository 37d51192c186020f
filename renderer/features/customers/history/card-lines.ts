import type { CardAsOf } from '#shared/contract/card-as-of.ts'
import type { TypedValue } from '#shared/i18n/field-value.ts'

export type CardLine = { readonly field: keyof CardAsOf; readonly texts: readonly string[] }
type Word = (value: TypedValue) => string

const choices: ReadonlySet<string> = new Set(['kind', 'channel', 'act', 'how', 'preferredChannel'])
const yearly: ReadonlySet<string> = new Set(['birthday', 'anniversary', 'date', 'nameDay'])
/** Of no interest to a reader: the number of another card, how a field is stored. */
const silent: ReadonlySet<string> = new Set(['customerId', 'fieldId', 'e164'])

function valueText(name: string, value: unknown, word: Word): string {
  if (value === null || value === '' || value === false) return ''
  if (value === true) return word({ type: 'yes-no', value: 1 })
  if (Array.isArray(value)) return value.map((each) => valueText(name, each, word)).join(', ')
  const text = String(value)
  if (choices.has(name)) return word({ type: 'choice', value: text })
  if (yearly.has(name)) return word({ type: 'yearly-day', value: text })
  return name === 'onDay' ? word({ type: 'day', value: text }) : text
}

function rowText(row: unknown, word: Word): string {
  if (typeof row !== 'object' || row === null) return String(row)
  // A field of the shop's own has its name first, and says how it is stored to nobody.
  const isOwnField = 'fieldId' in row
  return Object.entries(row)
    .filter(([name]) => !silent.has(name) && !(isOwnField && name === 'kind'))
    .map(([name, value]) => valueText(name, value, word))
    .filter((text) => text !== '')
    .join(' · ')
}

/** The fields of a card in their order, each as lines of text; no lines where it was empty. */
export function cardLines(card: CardAsOf, word: Word): readonly CardLine[] {
  return (Object.keys(card) as (keyof CardAsOf)[])
    .filter((field) => field !== 'displayName')
    .map((field) => {
      const value: unknown = card[field]
      const texts = Array.isArray(value) ? value.map((row) => rowText(row, word)) : [valueText(field, value, word)]
      return { field, texts: texts.filter((text) => text !== '') }
    })
}
