import { open, rename, rm } from 'node:fs/promises'
import type { DesktopEngine } from './desktop-engine.ts'

/**
 * Writes a file of the engine, chunk by chunk, beside its final place first: a file that is replaced stays whole until
 * the new one is complete on disk.
 */
export async function writeEngineFile(
  files: Pick<DesktopEngine['client']['files'], 'read'>,
  fileId: string,
  path: string,
): Promise<void> {
  const unfinished = `${path}.part`
  const target = await open(unfinished, 'w', 0o600)
  try {
    let offset = 0
    for (let done = false; !done;) {
      const chunk = await files.read({ fileId, offset })
      const bytes = Buffer.from(chunk.base64, 'base64')
      if (bytes.length === 0 && !chunk.done) throw new Error('The engine sent an empty chunk')
      await target.writeFile(bytes)
      offset += bytes.length
      done = chunk.done
    }
    await target.sync()
    await target.close()
    await rename(unfinished, path)
  } catch (error) {
    await target.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}
