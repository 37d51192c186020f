import { foldHeader } from './columns/header-fold.ts'
import { splitNumber } from './number-text.ts'

const words = new Set(
  'total|totals|grand total|sub total|subtotal|total general|suma totala|итого|всего|общий итог|итог|ukupno|svega|zbir|sveukupno|ukupan iznos|total de plata|total incasari|total lei|sum total|итого за период|ukupan promet|gesamt|summe|gesamtsumme|sum'
    .split('|')
    .map(foldHeader),
)
/** A sum, not a telephone number: who is called Total may have one. */
const isSum = (cell: string): boolean =>
  splitNumber(cell) !== null &&
  !/^[+0(]/.test(cell) &&
  (cell.replace(/\D/g, '').length < 7 || /[.,]\d\d\D*$/.test(cell))

/** A row below a list that says what it comes to: one word before anything else, and besides it numbers only. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const at = cells.findIndex((cell) => cell !== '' && cell.trim() !== '')
  const word = cells[at]
  if (word === undefined || word.length > 24 || !words.has(foldHeader(word))) return false
  return cells.every((cell, index) => index === at || cell.trim() === '' || isSum(cell.trim()))
}
