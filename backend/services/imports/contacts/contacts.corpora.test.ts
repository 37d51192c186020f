import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { contactProblems, factsOf } from '../testing/contact-facts.ts'
import { readCards } from '../testing/read-cards.ts'

type Expected = {
  readonly file: string
  readonly format: string
  readonly count: number | null
  readonly count_any?: readonly number[]
  readonly expect: readonly Readonly<Record<string, unknown>>[]
}

const corpora = sharedData('corpora')
const expected: readonly Expected[] =
  corpora === null
    ? []
    : (JSON.parse(readFileSync(join(corpora, 'expected.json'), 'utf8')) as readonly Expected[]).filter(({ format }) =>
        ['vcf', 'ldif'].includes(format),
      )

describe.skipIf(corpora === null)('contacts of other programs', () => {
  let facts = 0
  let found = 0
  afterAll(() => {
    process.stdout.write(`contacts: ${found} of ${facts} facts of ${expected.length} files\n`)
    expect(found / facts).toBeGreaterThanOrEqual(0.99)
  })

  it.each(expected)('finds every fact of $file', async (wanted) => {
    const { records } = await readCards(readFileSync(join(corpora ?? '', wanted.file)), {
      locale: 'en',
      country: null,
    })
    const counts = wanted.count_any ?? [wanted.count]
    const problems = wanted.expect.flatMap((entry, index) => {
      const record = records[typeof entry['index'] === 'number' ? entry['index'] : index]
      return record === undefined ? [`record ${index} missing`] : contactProblems(entry, record)
    })
    const stated = 1 + wanted.expect.reduce((sum, entry) => sum + factsOf(entry), 0)
    facts += stated
    found += stated - problems.length - (counts.includes(records.length) ? 0 : 1)
    expect(counts).toContain(records.length)
    expect(problems).toEqual([])
  })
})
