import { cleanLine } from '#shared/domain/clean-text.ts'
import {
  customLimits,
  foldCustom,
  plainDecimal,
  storedCustomValue,
  type CustomValue,
} from '#shared/domain/custom-value.ts'
import { currencyNames, minorDigits, type Currency } from '#shared/domain/currency.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { scaledFromText } from '#shared/domain/money.ts'
import { readTagList } from '#shared/formats/tag-list.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { readYesNo } from './columns/yes-no-words.ts'
import { readDate, type DateOrder } from './date-text.ts'
import { decimalText, splitNumber, type DecimalSign } from './number-text.ts'

export type CustomCellContext = {
  readonly dateOrder: DateOrder
  readonly today: Day
  readonly currency: Currency
  /** Decimal sign of each column. */
  readonly signs: ReadonlyMap<number, DecimalSign | null>
}

type Cell = { readonly field: StoredCustomField; readonly index: number; readonly raw: string }

/** A number with nothing beside it, or with the shop's own currency. */
function decimalOf(raw: string, sign: DecimalSign | null, currency: Currency | null): string | null {
  const number = splitNumber(raw)
  if (number === null) return null
  if (number.unit !== '' && (currency === null || !currencyNames(currency).includes(number.unit))) return null
  return decimalText(number, sign)
}

/**
 * Cells of own fields → values, choices by their names. Null for what the field can't hold. Remembers which choices the
 * fields don't have yet: an import adds them.
 */
export function customCellReader({ dateOrder, today, currency, signs }: CustomCellContext) {
  const added = new Map<StoredCustomField, Map<string, string>>()

  const choiceOf = (field: StoredCustomField, text: string): string | null => {
    const name = cleanLine(text)
    if (name === '' || name.length > customLimits.name) return null
    const folded = foldCustom(name)
    const known = field.choices.find((choice) => foldCustom(choice.name) === folded)
    if (known?.removed === false) return known.name
    const own = added.get(field) ?? new Map<string, string>()
    const isNew = own.get(folded)
    if (isNew !== undefined) return isNew
    if (field.choices.filter(({ removed }) => !removed).length + own.size >= customLimits.choices) return null
    added.set(field, own.set(folded, known?.name ?? name))
    return known?.name ?? name
  }

  const read = ({ field, index, raw }: Cell): CustomValue | null => {
    const sign = signs.get(index) ?? null
    switch (field.kind) {
      case 'text':
        return raw.length > customLimits.text ? null : raw
      case 'number': {
        const plain = plainDecimal(decimalOf(raw, sign, null) ?? '')
        return plain === null ? null : Number(plain)
      }
      case 'money': {
        const text = decimalOf(raw, sign, currency)
        const minor = text === null ? null : scaledFromText(text, minorDigits(currency), true)
        return minor === null || storedCustomValue('money', minor) === null ? null : minor
      }
      case 'day': {
        const found = readDate(raw, dateOrder, today)
        return found.kind === 'day' && storedCustomValue('day', found.day) !== null ? found.day : null
      }
      case 'yes-no':
        return readYesNo(raw)
      case 'choice':
        return choiceOf(field, raw)
      case 'choices': {
        const names = readTagList(raw).map((name) => choiceOf(field, name))
        return names.length === 0 || names.includes(null) ? null : [...new Set(names as readonly string[])]
      }
    }
  }
  return {
    read,
    /** Names that will be added to fields. */
    added: (): readonly { readonly field: StoredCustomField; readonly names: readonly string[] }[] =>
      [...added].map(([field, names]) => ({ field, names: [...names.values()] })),
  }
}
