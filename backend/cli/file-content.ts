import type { EngineClient } from '../engine.ts'

/** A file that the engine made, as bytes. */
export async function fileContent(client: EngineClient, fileId: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let offset = 0
  for (;;) {
    const { base64, done } = await client.files.read({ fileId, offset })
    const chunk = Buffer.from(base64, 'base64')
    chunks.push(chunk)
    offset += chunk.length
    if (done || chunk.length === 0) break
  }
  await client.files.discard({ fileId })
  return Buffer.concat(chunks)
}
