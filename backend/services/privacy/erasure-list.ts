import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { z } from 'zod'
import { moveIntoPlace } from '#db/durable-files.ts'
import type { ReadableDb } from '#db/open-database.ts'

/** Beside the shop: it outlives a shop file that is replaced by an older backup. Holds uids only, which name nobody. */
export const erasureFile = (shopFile: string): string => `${shopFile}.erased.json`

const stored = z.object({ erased: z.array(z.string().max(100)) })

/** Uids in the file beside the shop; none where there is no such file, or somebody wrote rubbish into it. */
export function readErasureFile(shopFile: string): readonly string[] {
  const file = erasureFile(shopFile)
  if (!existsSync(file)) return []
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).erased
  } catch {
    return []
  }
}

export async function readErasures(db: ReadableDb): Promise<readonly string[]> {
  const rows = await db.selectFrom('erasures').select('contact_uid').orderBy('contact_uid').execute()
  return rows.map(({ contact_uid }) => contact_uid)
}

/** Makes the file hold these uids too, on the disk when this returns. */
export async function rememberErased(shopFile: string, uids: readonly string[]): Promise<void> {
  const known = readErasureFile(shopFile)
  const all = [...new Set([...known, ...uids])].sort()
  if (all.length === known.length) return
  const file = erasureFile(shopFile)
  const next = `${file}.new`
  writeFileSync(next, `${JSON.stringify({ erased: all })}\n`, { mode: 0o600 })
  const handle = await open(next, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await moveIntoPlace(next, file)
}
