import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allParts, buildParts } from '#build/build-parts.ts'

/** Names the folder of the sample shops that all walks of a run copy from. */
export const samplesFolder = 'REGULARS_E2E_SAMPLES'

/** The tests drive the built page and the built engine: both are made anew where a source is younger. */
export default function prepareWalks(): () => void {
  buildParts(allParts)
  const folder = mkdtempSync(join(tmpdir(), 'regulars-e2e-samples-'))
  process.env[samplesFolder] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
