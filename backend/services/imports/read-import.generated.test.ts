import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { fileProblems } from './testing/import-truth.ts'
import { read } from './testing/read-fixture.ts'

/** The maker of Outlook files in all languages and encodings; needs Python, which not every machine has. */
const generator = sharedData('corpora/made/gen_outlook_csv.py')
const isRunnable = generator !== null && spawnSync('python3', ['--version']).status === 0
const seeds = [1, 7, 42, 2024]

describe.skipIf(!isRunnable)('freshly generated exports of other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-made-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(seeds)('are read cell for cell in every variant, seed %i', { timeout: 120_000 }, async (seed) => {
    const made = join(folder, String(seed))
    const { status } = spawnSync('python3', [generator ?? '', '--out', made, '--n', '60', '--seed', String(seed)])
    expect(status).toBe(0)
    const files = readdirSync(made).filter((name) => name.endsWith('.csv'))
    expect(files.length).toBeGreaterThan(10)
    const problems: string[] = []
    for (const name of files) {
      const truth = JSON.parse(readFileSync(join(made, name.replace('.csv', '.truth.json')), 'utf8')) as Readonly<
        Record<string, unknown>
      >
      const reading = await read(readFileSync(join(made, name)), { locale: 'en', country: null })
      problems.push(...fileProblems(truth, reading).map((problem) => `${name} ${problem}`))
    }
    expect(problems).toEqual([])
  })
})
