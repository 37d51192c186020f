import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync, renameSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** Windows refuses while a virus scanner looks at a file; it lets go within seconds. */
const busy: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
const patienceMs = 5000

/** Tries again for a while where Windows says that a file is busy. */
export async function patiently<T>(work: () => T): Promise<T> {
  const giveUpAt = Date.now() + (process.platform === 'win32' ? patienceMs : 0)
  for (;;) {
    try {
      return work()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!busy.has(code) || Date.now() >= giveUpAt) throw error
      await wait(100)
    }
  }
}

/** The name itself is on the disk only when its folder is; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a finished file in its place in one step, over what was there. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await patiently(() => renameSync(from, to))
  syncFolder(dirname(to))
}

/** A copy that is on the disk when this returns. A stick may take a minute: `signal` ends it at once. */
export async function copyDurably(from: string, to: string, signal?: AbortSignal): Promise<void> {
  await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600 }), signal === undefined ? {} : { signal })
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
