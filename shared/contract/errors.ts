/** Stable error codes: what a caller may rely on. Words for each are in shared/i18n/<language>/errors.ts. */
export const errorCodes = [
  // calls
  'invalid-input',
  'unknown-method',
  'unknown-command',
  'wrong-usage',
  'not-yet',
  'format-not-offered',
  'not-found',
  'changed-meanwhile',
  'cancelled',
  'forbidden',
  'internal',
  'engine-stopped',
  // the shop file
  'no-shop-open',
  'shop-already-open',
  'file-exists',
  'file-missing',
  'folder-missing',
  'file-in-use',
  'file-empty',
  'not-a-shop-file',
  'newer-version',
  'damaged-file',
  'disk-full',
  'read-only',
  'no-access',
  'network-folder',
  'currency-in-use',
  // imports, exports, files
  'file-too-large',
  'too-many-rows',
  'too-many-columns',
  'wrong-file-type',
  'nothing-to-import',
  'unknown-encoding',
  'unknown-column',
  'unknown-field',
  'unknown-delimiter',
  'empty-file',
  'binary-file',
  'unknown-sheet',
  'too-many-files',
  'broken-file',
  'protected-file',
  'old-spreadsheet',
  'other-archive',
  'unpacks-too-large',
  'import-undone',
  'shop-not-empty',
  'copy-damaged',
  'copy-newer',
  'shop-changed-since',
  'unknown-file',
  'unknown-report',
  // own fields and tags
  'custom-field-exists',
  'custom-value-wrong-kind',
  'custom-values-would-be-lost',
  'required-field',
  'unknown-custom-field',
  'unknown-choice',
  'choice-exists',
  'too-many-custom-fields',
  'too-many-choices',
  'tag-exists',
  // backups
  'backup-damaged',
  // files and photo of a card
  'attachment-missing',
  'attachment-damaged',
  'photo-not-an-image',
  'photo-too-large',
  // acts
  'list-view-exists',
  'nothing-to-undo',
  'in-trash',
  'return-too-large',
  'has-returns',
  'more-given-back',
  'amount-out-of-range',
  'name-taken',
  'erase-not-confirmed',
  // relations and merging
  'same-customer',
  'already-linked',
  'not-a-company',
  'circular-company',
  'circular-referral',
  'already-merged',
  'not-merged',
  // whom to call
  'no-rhythm',
  'do-not-contact',
  // sales
  'credit-needs-customer',
  'unknown-payment-method',
  'unknown-staff',
  'payment-method-exists',
  'write-off-too-large',
  'refund-too-large',
  'order-closed',
  'order-open-again',
  'deposit-needed-back',
  'order-has-deposit',
  'order-needs-price',
  'deposit-changed',
  'day-closed',
  'price-out-of-range',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>

/**
 * A failure with a stable code. `details` fill the placeholders of the text and travel to the caller;
 * they never hold personal data.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(code)
}

/** The code and details of anything thrown through a transport; unknown things are `internal`. */
export function readError(error: unknown): { readonly code: ErrorCode; readonly details: ErrorDetails } {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  if (typeof error === 'object' && error !== null && 'code' in error && isErrorCode(error.code)) {
    const details = 'data' in error && typeof error.data === 'object' && error.data !== null ? error.data : {}
    return { code: error.code, details: details as ErrorDetails }
  }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', details: {} }
  return { code: 'internal', details: {} }
}
