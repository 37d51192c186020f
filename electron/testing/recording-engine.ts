import { MessageChannel } from 'node:worker_threads'
import type { Nudge } from '#shared/contract/nudges.ts'
import type { DesktopEngine } from '../desktop-engine.ts'

/** An engine that only writes down what the desktop asks of it; its files are given by id, and no shop is at missing.regulars. */
export function recordingEngine(files: Readonly<Record<string, Buffer>> = {}, chunkBytes = 4) {
  const asked: { readonly what: string; readonly input?: unknown }[] = []
  const note = (what: string, input?: unknown) => {
    asked.push({ what, ...(input !== undefined && { input }) })
    return Promise.resolve()
  }
  /** What the shop has to say; each is given out once. */
  const nudges: Nudge[] = []
  let location: string | null = null
  const enter = async (what: string, input: { path: string }) => {
    await note(what, input)
    if (input.path.endsWith('missing.regulars'))
      throw Object.assign(new Error('file-missing'), { code: 'file-missing' })
    location = input.path
  }
  const engine: DesktopEngine = {
    connect() {
      void note('connect')
      return new MessageChannel().port1
    },
    checkpoint: () => void note('checkpoint'),
    close: () => note('close'),
    client: {
      shop: {
        status: () => Promise.resolve({ shop: location === null ? null : { location } }),
        async close() {
          location = null
          await note('shop.close')
        },
        open: (input) => enter('open', input),
        create: (input) => enter('create', input),
        updateSettings: (input) => note('updateSettings', input),
      },
      nudges: { due: () => Promise.resolve(nudges.splice(0)) },
      files: {
        async read({ fileId, offset }) {
          const bytes = files[fileId]
          if (bytes === undefined) throw Object.assign(new Error('unknown-file'), { code: 'unknown-file' })
          const end = offset + chunkBytes
          return { base64: bytes.subarray(offset, end).toString('base64'), done: end >= bytes.length }
        },
        async begin({ name, bytes }) {
          await note('files.begin', { name, bytes })
          return { fileId: `id of ${name}` }
        },
        append: (input) => note('files.append', input),
      },
    },
  }
  return { engine, asked, nudges }
}
