import type { SaveOutcome } from '#shared/contract/desktop-bridge.ts'
import { fromBase64 } from './base64.ts'
import { client } from './client.ts'
import { desktop } from './desktop.ts'

/**
 * Saves a file that the engine made: on the desktop where the user says, in a browser among the downloads. The engine
 * forgets the file afterwards.
 */
export async function saveFile(fileId: string, suggestedName: string): Promise<SaveOutcome> {
  try {
    if (desktop !== undefined) return await desktop.saveFile({ fileId, suggestedName })
    const url = URL.createObjectURL(new Blob(await readChunks(fileId)))
    const link = document.createElement('a')
    link.href = url
    link.download = suggestedName
    link.click()
    // The browser reads the address after this task; a minute is more than it needs.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return { saved: true, fileName: suggestedName }
  } finally {
    await client.files.discard({ fileId }).catch(() => undefined)
  }
}

async function readChunks(fileId: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (;;) {
    const { base64, done } = await client.files.read({ fileId, offset })
    const bytes = fromBase64(base64)
    chunks.push(bytes)
    offset += bytes.length
    if (done || bytes.length === 0) return chunks
  }
}
