/** Why a shop file was refused or a write failed; the codes are those of the contract. */
export type ShopFileErrorCode =
  | 'file-missing'
  | 'folder-missing'
  | 'file-exists'
  | 'file-empty'
  | 'not-a-shop-file'
  | 'newer-version'
  | 'damaged-file'
  | 'file-in-use'
  | 'network-folder'
  | 'read-only'
  | 'no-access'
  | 'disk-full'
  | 'backup-damaged'
  | 'attachment-missing'
  | 'attachment-damaged'

/** A refusal that harmed nothing: the file is as it was. */
export class ShopFileError extends Error {
  readonly code: ShopFileErrorCode
  readonly details: Readonly<Record<string, string | number | null>>
  constructor(
    code: ShopFileErrorCode,
    details: Readonly<Record<string, string | number | null>> = {},
    cause?: unknown,
  ) {
    super(code, cause === undefined ? {} : { cause })
    this.name = 'ShopFileError'
    this.code = code
    this.details = details
  }
}

const bySystemCode: Readonly<Record<string, ShopFileErrorCode>> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_READONLY: 'read-only',
  EROFS: 'read-only',
  SQLITE_CANTOPEN: 'no-access',
  SQLITE_PERM: 'no-access',
  EACCES: 'no-access',
  EPERM: 'no-access',
  SQLITE_BUSY: 'file-in-use',
  SQLITE_LOCKED: 'file-in-use',
  SQLITE_CORRUPT: 'damaged-file',
  SQLITE_NOTADB: 'not-a-shop-file',
  SQLITE_IOERR: 'damaged-file',
  ENOENT: 'file-missing',
  ENOTDIR: 'folder-missing',
}

/**
 * The refusal behind an error of SQLite or of the file system, or null where it is something else.
 * Extended codes (`SQLITE_IOERR_FSYNC`) count as their base.
 */
export function shopFileErrorOf(error: unknown): ShopFileError | null {
  if (error instanceof ShopFileError) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const base = error.code.startsWith('SQLITE_') ? error.code.split('_').slice(0, 2).join('_') : error.code
  const code = bySystemCode[error.code] ?? bySystemCode[base]
  return code === undefined ? null : new ShopFileError(code, { system: error.code }, error)
}

/** The refusal behind an error, with the file that it is about, or the error as it is where it is something else. */
export function shopFileErrorAt(file: string, error: unknown): unknown {
  const refusal = shopFileErrorOf(error)
  if (refusal === null) return error
  return 'file' in refusal.details || 'folder' in refusal.details
    ? refusal
    : new ShopFileError(refusal.code, { file, ...refusal.details }, error)
}
