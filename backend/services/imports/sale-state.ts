import { foldHeader, serbianLatin } from './columns/header-fold.ts'
import { readYesNo } from './columns/yes-no-words.ts'

/** Beginnings of folded words of what never came about or was given back in full: en, ro, ru, sr, de. */
const undone =
  /^(?:cancel|void|fail|declin|reject|denied|expired|revers|revert|refunded|returned|draft|abandon|error|anulat|anulare|respins|esuat|rambursat|returnat|ciorna|schita|stornat|отмен|аннул|отклон|возвращ|возврат|не выкуп|черновик|неуда|не состо|ошибка|удален|otkazan|ponist|neuspe|odbijen|stornir|nacrt|vracen|storniert|abgelehnt|abgebrochen|fehlgeschlagen|erstattet|entwurf)/
const waiting =
  /^(?:pending|in progress|on hold|hold|awaiting|authoriz|authoris|uncaptured|requires|memo$|in asteptare|in curs de|в обработ|ожида|в ожидан|na cekanj|u obradi|ausstehend|in bearbeitung)/
const unpaid =
  /^(?:unpaid|not paid|outstanding|overdue|neplatit|neachitat|neincasat|restant|не оплач|неоплач|не плачен|просроч|nije plac|neplac|nenaplac|unbezahlt|nicht bezahlt)/
const paid = /^(?:paid|platit|achitat|incasat|оплач|оплата|placen|naplac|isplac|bezahlt)/
const day = /^(?:19|20)\d\d \d\d? \d|^\d\d? \d\d? (?:19|20)?\d\d(?: |$)/

/** How far a sale or a payment got. */
export type SaleState = 'done' | 'undone' | 'waiting' | 'unpaid'

/** One word in one alphabet, whatever alphabet Serbian is written in. */
const spellings = (cell: string): readonly string[] => {
  const folded = foldHeader(cell)
  const latin = serbianLatin(folded)
  return latin === null ? [folded] : [folded, latin]
}

/** The state that a cell says; `done` for words that say nothing against it. */
export function saleState(cell: string): SaleState {
  const words = spellings(cell)
  const is = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  // A day stands in a column such as `Cancelled at`.
  if (is(undone) || is(day)) return 'undone'
  return is(waiting) ? 'waiting' : is(unpaid) ? 'unpaid' : 'done'
}

/** Whether something is paid: yes, no, or nothing that can be told. */
export function isPaid(cell: string): boolean | null {
  const said = readYesNo(cell)
  if (said !== null) return said
  const words = spellings(cell)
  if (words.some((word) => unpaid.test(word) || waiting.test(word))) return false
  return words.some((word) => paid.test(word)) ? true : null
}
