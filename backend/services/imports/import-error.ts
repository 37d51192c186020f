import type { ImportErrorCode, ImportParams } from '#shared/domain/import-codes.ts'

/** A file that cannot be read at all, as a code and its parameters; the words are made by shared/i18n. */
export type ImportError = Error & {
  readonly kind: 'import-error'
  readonly code: ImportErrorCode
  readonly params: ImportParams
}

export const importError = (code: ImportErrorCode, params: ImportParams = {}): ImportError =>
  Object.assign(new Error(code), { kind: 'import-error' as const, code, params })

export const isImportError = (error: unknown): error is ImportError =>
  error instanceof Error && 'kind' in error && error.kind === 'import-error'
