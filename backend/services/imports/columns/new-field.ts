import { cleanLine } from '#shared/domain/clean-text.ts'
import { customKinds, customLimits, foldCustom, type CustomKind } from '#shared/domain/custom-value.ts'
import { newFieldTarget } from '#shared/domain/import-fields.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { splitNumber } from '../number-text.ts'
import { isDateLike } from './guess-columns.ts'
import { readYesNo } from './yes-no-words.ts'

/** A text that comes again and again is one of a few choices. */
const MOST_CHOICES = 12
const LEAST_ROWS = 6

/** What the filled cells of a column can all be. */
export function guessKind(filled: readonly string[]): CustomKind {
  const cells = filled.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length === 0) return 'text'
  const all = (test: (cell: string) => boolean): boolean => cells.every(test)
  if (all((cell) => !/\d/.test(cell) && readYesNo(cell) !== null)) return 'yes-no'
  if (all(isDateLike)) return 'day'
  // A code that begins with a zero is no number.
  if (all((cell) => splitNumber(cell) !== null && !/^[+0]\d/.test(cell) && cell.replace(/\D/g, '').length < 12)) {
    const units = cells.map((cell) => splitNumber(cell)?.unit ?? '')
    return units.some((unit) => unit !== '') ? 'money' : 'number'
  }
  const distinct = new Set(cells.map(foldCustom)).size
  const isShort = all((cell) => cell.length <= customLimits.name && !cell.includes('\n'))
  return isShort && cells.length >= LEAST_ROWS && distinct <= MOST_CHOICES && distinct * 2 <= cells.length
    ? 'choice'
    : 'text'
}

/**
 * The own field that a column is to become: `custom:new`, with its kind and its name where they are said
 * (`custom:new/number:Ring size`). Its id is negative until it is made. Null for any other target.
 */
export function newFieldOf(
  target: string,
  column: { readonly index: number; readonly header: string },
  cells: () => readonly string[],
): StoredCustomField | null {
  const [, said, given] = /^custom:new(?:\/([a-z-]+))?(?::(.*))?$/su.exec(target) ?? []
  if (!target.startsWith(newFieldTarget) || (said === undefined && given === undefined && target !== newFieldTarget))
    return null
  const kind = customKinds.find((each) => each === said) ?? guessKind(cells())
  const name = cleanLine(given ?? column.header)
    .slice(0, customLimits.name)
    .trim()
  if (name === '') return null
  return {
    id: -1 - column.index,
    uid: '',
    version: 0,
    name,
    folded: foldCustom(name),
    kind,
    required: false,
    inList: false,
    choices: [],
    isRemoved: false,
  }
}
