import type { ImportWarning, ImportWarningCode } from '#shared/domain/import-codes.ts'
import { isKnownHeader } from './columns/header-dictionary.ts'
import { saysWho, type ImportPlan } from './import-plan.ts'
import type { Survey } from './import-survey.ts'

/** Warnings that are listed; the counts tell of all. A file wrong throughout needs no longer list. */
const MOST_LISTED = 1000
/** Headers that are named in one sentence. */
const MOST_NAMED = 8

/** What is said about a file: of it as a whole first, then row by row. */
export type Warnings = {
  readonly list: readonly ImportWarning[]
  readonly counts: Readonly<Partial<Record<ImportWarningCode, number>>>
  /** How many rows it is about, 1 for the whole file. */
  readonly add: (warning: ImportWarning, rows?: number) => void
}

export function newWarnings(): Warnings {
  const list: ImportWarning[] = []
  const counts: Partial<Record<ImportWarningCode, number>> = {}
  return {
    list,
    counts,
    add(warning, rows = 1) {
      counts[warning.code] = (counts[warning.code] ?? 0) + rows
      if (list.length < MOST_LISTED) list.push(warning)
    },
  }
}

/** Columns that hold something, say it in words that nobody knows, and were not left out on purpose. */
function unknownColumns(plan: ImportPlan, survey: Survey, map: Readonly<Record<string, string | null>>): string[] {
  return plan.columns
    .filter(({ index, header, field, custom }) => {
      const chosen = Object.hasOwn(map, header) || Object.hasOwn(map, String(index))
      return (
        field === null && custom === undefined && !chosen && survey.samples(index).length > 0 && !isKnownHeader(header)
      )
    })
    .map(({ index, header }) => header.slice(0, 40) || String(index + 1))
}

/** Says which choices an import will add to own fields. */
export function warnOfNewChoices(
  warnings: Warnings,
  added: readonly { readonly field: { readonly name: string }; readonly names: readonly string[] }[],
): void {
  for (const { field, names } of added) {
    const choices = `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`
    warnings.add({ row: null, code: 'new-choices', params: { field: field.name, choices, count: names.length } })
  }
}

const isPaymentPlan = (fields: readonly (string | null)[]): boolean =>
  fields.includes('date') && (fields.includes('amount') || fields.includes('paidIn'))

/** What the first reading tells of the whole file. */
export function warnOfFile(
  warnings: Warnings,
  plan: ImportPlan,
  survey: Survey,
  map: Readonly<Record<string, string | null>>,
): void {
  const warn = (code: ImportWarningCode, params: ImportWarning['params'] = {}, rows = 1): void =>
    warnings.add({ row: null, code, params }, rows)
  if (survey.total() === 0) warn('no-rows')
  const unknown = unknownColumns(plan, survey, map)
  if (plan.type === 'customers' && !saysWho(plan.columns)) warn('no-contact-data')
  else if (plan.type === 'purchases' && !plan.columns.some(({ field }) => field === 'date')) warn('no-purchase-columns')
  else if (plan.type === 'payments' && !isPaymentPlan(plan.columns.map(({ field }) => field)))
    warn('no-payment-columns')
  else if (
    plan.type === 'products' &&
    !plan.columns.some(({ field }) => field === 'product' || field === 'productCode')
  )
    warn('no-product-columns')
  else if (unknown.length > 0)
    warn('columns-left-out', {
      count: unknown.length,
      columns: `${unknown.slice(0, MOST_NAMED).join(', ')}${unknown.length > MOST_NAMED ? ', …' : ''}`,
    })
  if (survey.undecodable() > 0) warn('undecodable-characters', { count: survey.undecodable() }, survey.undecodable())
  if (survey.nul() > 0) warn('nul-characters', { count: survey.nul() }, survey.nul())
}
