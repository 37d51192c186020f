import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'

/** A full plain copy of the open shop. */
export async function exportedCopy(engine: TestEngine, format: 'json' | 'zip'): Promise<Buffer> {
  for await (const event of await engine.client.exports.run({ what: 'all', format }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content
  throw new Error('no file')
}

const options: ImportOptions = { type: 'auto', map: {}, onDuplicate: 'skip' }

/** Imports a file. */
export async function importCopy(
  engine: TestEngine,
  name: string,
  content: Uint8Array,
  dryRun = false,
): Promise<ImportOutcome> {
  const fileId = engine.state.files.put(name, content)
  for await (const event of await engine.client.imports.run({ fileId, options, dryRun }))
    if (event.kind === 'done') return event.outcome
  throw new Error('no outcome')
}

/** A copy without when and by what it was made. */
export function tellingParts(copy: Buffer): Readonly<Record<string, unknown>> {
  const {
    madeAt: _madeAt,
    program: _program,
    ...telling
  } = JSON.parse(copy.toString('utf8')) as Record<string, unknown>
  return telling
}
