import { chunkBytes } from '#shared/contract/files.ts'
import { toBase64 } from './base64.ts'
import { client } from './client.ts'

/** Hands a file to the engine in chunks; returns the id to import it by. `onProgress` gets a share from 0 to 1. */
export async function uploadFile(
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const { fileId } = await client.files.begin({ name: file.name, bytes: file.size }, { signal })
  try {
    for (let offset = 0; offset < file.size; offset += chunkBytes) {
      const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer())
      await client.files.append({ fileId, offset, base64: toBase64(bytes) }, { signal })
      onProgress?.(Math.min(1, (offset + bytes.length) / file.size))
    }
    return fileId
  } catch (error) {
    await client.files.discard({ fileId }).catch(() => undefined)
    throw error
  }
}
