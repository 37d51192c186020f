import { expect, it } from 'vitest'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { toldProgress } from './told-progress.ts'

const { t } = createTranslator('en')
const outcome = { created: 1 } as ImportOutcome

/** A saving of 1000 rows that is looked at every so many ms. */
async function tell(ms: number): Promise<readonly string[]> {
  const lines: string[] = []
  let clock = 0
  async function* events() {
    for (let done = 0; done <= 1000; done += 250) {
      yield await Promise.resolve({ kind: 'progress' as const, stage: 'saving' as const, done, total: 1000 })
      clock += ms
    }
    yield { kind: 'done' as const, outcome }
  }
  expect(await toldProgress({ progress: (line) => lines.push(line) }, t, events(), () => clock)).toBe(outcome)
  return lines
}

it('says nothing of an import that is over at once', async () => {
  expect(await tell(100)).toEqual([])
})

it('tells a terminal how far a long import is and how long it still takes, and clears the line', async () => {
  expect(await tell(4000)).toEqual([
    'Writing to your shop: 25 % · About 15 seconds left',
    'Writing to your shop: 50 % · About 10 seconds left',
    'Writing to your shop: 75 % · About 5 seconds left',
    'Writing to your shop: 100 %',
    '',
  ])
})
