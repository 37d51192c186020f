import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Who holds a shop file; written beside it for a friendly message. The real lock is SQLite's. */
export type LockHolder = {
  readonly pid: number
  readonly door: 'app' | 'browser' | 'cli'
  /** Address of browser mode, null elsewhere. */
  readonly url: string | null
  readonly startedAt: string
}

const lockFile = (file: string) => `${file}.lock.json`

/** Leaves word of who opened the file. */
export function writeLockHolder(file: string, holder: LockHolder): void {
  writeFileSync(lockFile(file), JSON.stringify(holder), { mode: 0o600 })
}

/** The holder that was noted last, or null. A note that stayed behind tells of an unclean end. */
export function readLockHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(lockFile(file), 'utf8')) as LockHolder
  } catch {
    return null
  }
}

export function removeLockHolder(file: string): void {
  rmSync(lockFile(file), { force: true })
}
