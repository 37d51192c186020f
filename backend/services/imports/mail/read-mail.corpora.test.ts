import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { factProblems } from '../testing/import-truth.ts'
import { mailFacts } from '../testing/mail-truth.ts'
import { shop } from '../testing/read-fixture.ts'
import { readMail } from './read-mail.ts'

const corpora = sharedData('corpora')
type Expected = {
  readonly file: string
  readonly format: string
  readonly count: number
  readonly expect: readonly Readonly<Record<string, unknown>>[]
}
const expected: readonly Expected[] =
  corpora === null
    ? []
    : (JSON.parse(readFileSync(join(corpora, 'expected.json'), 'utf8')) as readonly Expected[]).filter(({ format }) =>
        ['eml', 'mbox', 'msg'].includes(format),
      )

const told = { holds: 0, all: 0 }
afterAll(() => process.stdout.write(`mail: ${told.holds} of ${told.all} facts\n`))

describe.skipIf(corpora === null)('real messages of other programs', () => {
  it.each(expected)('finds every fact of $file', async ({ file, format, count, expect: truths }) => {
    const content = readFileSync(join(corpora ?? '', file))
    const reading = await readMail([{ name: basename(file), content }], { ...shop, locale: 'en', country: null })
    expect(reading).toMatchObject({ total: count, rejected: [], format })
    if (reading.type === 'customers') {
      told.all += 1
      told.holds += 1
      expect(truths.flatMap((truth, index) => factProblems(truth, reading.records.at(index) as never))).toEqual([])
    } else if (reading.type === 'messages') {
      const facts = truths.flatMap((truth, index) => mailFacts(truth, reading.messages[index] as never))
      told.all += facts.length
      told.holds += facts.filter(({ holds }) => holds).length
      expect(facts.filter(({ holds }) => !holds)).toEqual([])
    } else throw new Error('neither messages nor contacts')
  })
})
