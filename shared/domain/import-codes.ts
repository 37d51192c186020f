/** Why a whole file cannot be read. `params` beside the code hold the limit, the detected type and the like. */
export const importErrorCodes = [
  'empty-file',
  'binary-file',
  'wrong-file-type',
  'file-too-large',
  'too-many-rows',
  'too-many-columns',
  'unknown-encoding',
  'unknown-delimiter',
  'unknown-column',
  'unknown-field',
  'unknown-sheet',
  'broken-file',
  'protected-file',
  'old-spreadsheet',
  'other-archive',
  'unpacks-too-large',
  'cancelled',
] as const
export type ImportErrorCode = (typeof importErrorCodes)[number]

/** Why one row is left out. */
export const importRejectCodes = [
  'cell-too-large',
  'nothing-recognised',
  'no-name-or-contact',
  'totals-row',
  'not-completed',
  'no-customer',
  'no-payer',
  'unknown-payer',
  'several-payers',
  'no-amount',
  'money-out',
  'bad-date',
  'no-date',
  'impossible-date',
  'bad-quantity',
  'bad-amount',
  'amount-out-of-range',
  'other-currency',
  'too-many-cells',
  'no-product-name',
  'bad-days',
  'bad-yes-no',
  'category-too-deep',
  'too-many-properties',
  'unreadable-message',
  'not-a-message',
  'discarded-message',
  'not-a-contact',
  'other-outlook-item',
] as const
export type ImportRejectCode = (typeof importRejectCodes)[number]

/** What the user should know although the rows are imported. */
export const importWarningCodes = [
  'no-rows',
  'no-contact-data',
  'no-purchase-columns',
  'no-product-columns',
  'no-payment-columns',
  'columns-left-out',
  'undecodable-characters',
  'nul-characters',
  'unclosed-quote',
  'ragged-rows',
  'bad-birthday',
  'exchange-address',
  'bad-own-field',
  'new-choices',
  'photo-elsewhere',
  'photo-left-out',
  'lists-left-out',
  'card-cut-off',
] as const
export type ImportWarningCode = (typeof importWarningCodes)[number]

export type ImportParams = Readonly<Record<string, string | number | null>>

/** `row` counts data records from 1; the header and blank lines are not counted. */
export type ImportRejection = { readonly row: number; readonly code: ImportRejectCode; readonly params: ImportParams }
export type ImportWarning = {
  readonly row: number | null
  readonly code: ImportWarningCode
  readonly params: ImportParams
}
