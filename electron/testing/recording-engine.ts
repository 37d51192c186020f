import { MessageChannel } from 'node:worker_threads'
import type { DesktopEngine } from '../desktop-engine.ts'

/** An engine that only writes down what the desktop asks of it; its files are given by id. */
export function recordingEngine(files: Readonly<Record<string, Buffer>> = {}, chunkBytes = 4) {
  const asked: { readonly what: string; readonly input?: unknown }[] = []
  const note = (what: string, input?: unknown) => {
    asked.push({ what, ...(input !== undefined && { input }) })
    return Promise.resolve()
  }
  const engine: DesktopEngine = {
    connect() {
      void note('connect')
      return new MessageChannel().port1
    },
    checkpoint: () => note('checkpoint'),
    close: () => note('close'),
    client: {
      shop: {
        open: (input) => note('open', input),
        create: (input) => note('create', input),
        updateSettings: (input) => note('updateSettings', input),
      },
      files: {
        async read({ fileId, offset }) {
          const bytes = files[fileId]
          if (bytes === undefined) throw Object.assign(new Error('unknown-file'), { code: 'unknown-file' })
          const end = offset + chunkBytes
          return { base64: bytes.subarray(offset, end).toString('base64'), done: end >= bytes.length }
        },
      },
    },
  }
  return { engine, asked }
}
