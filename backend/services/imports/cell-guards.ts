import { unguardFormula } from '#shared/formats/formula-guard.ts'
import type { CsvRow } from './csv-machine.ts'
import type { ImportPlan } from './import-plan.ts'

/** How spreadsheets and banks keep a number from losing its zeros: `="0123"`. */
const asText = /^="((?:[^"]|"")*)"$/
/** Programs of others put an apostrophe before any number that a spreadsheet should not touch. */
const heldNumber = /^'(?=[+\d][\d\s().\-/]*$)/
const numbered = /^(phone|fax|pager|externalId|customerId|customerPhone)|PostalCode$/
/** Names of ours that stand above the columns of a raw file, whose texts are as they are. */
const rawNames = new Set(['uid', 'customerUid', 'purchaseUid', 'productUid'])

/** Our own files, and people in Excel, put an apostrophe before a text that begins like a formula. */
function withoutGuard(cell: string): string {
  const text = cell.startsWith('="') ? asText.exec(cell)?.[1] : undefined
  return text === undefined ? unguardFormula(cell) : text.replaceAll('""', '"')
}

/** Takes away what keeps a spreadsheet from reckoning with a cell. */
export function guardsOf({ columns, producer }: ImportPlan): (row: CsvRow) => CsvRow {
  if (columns.some(({ header }) => rawNames.has(header))) return (row) => row
  const held =
    producer === 'regulars' ? [] : columns.filter(({ field }) => numbered.test(field ?? '')).map(({ index }) => index)
  const holds = new Set(held)
  const plain = (cell: string, index: number): string =>
    withoutGuard(holds.has(index) ? cell.replace(heldNumber, '') : cell)
  return (row) =>
    row.cells.some((cell) => cell.startsWith("'") || cell.startsWith('="'))
      ? { ...row, cells: row.cells.map(plain) }
      : row
}
