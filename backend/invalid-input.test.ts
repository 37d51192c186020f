import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { readError } from '#shared/contract/errors.ts'
import { wordError } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createTestEngine, type TestEngine } from './testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const settings = (patch: object) => () => engine.client.shop.updateSettings(patch)

describe('a value that does not fit its field', () => {
  it.each([
    ['too-small', settings({ creditDays: -1 })],
    ['too-big', settings({ cashStep: 2_000_000 })],
    ['not-whole', settings({ creditDays: 1.5 })],
    ['invalid-type', settings({ creditDays: NaN })],
    ['invalid-value', settings({ traditions: ['none'] })],
    ['no-such-time', settings({ reminders: { morning: '8:00', followUps: true, quiet: null } })],
    ['no-such-day', () => engine.client.today.get({ on: '2026-02-30' })],
    ['list-empty', () => engine.client.complaints.trash({ ids: [] })],
  ])('is told by its rule: %s, with a sentence of its own in every language', async (rule, call) => {
    const error = readError(await call().catch((thrown: unknown) => thrown))
    expect(error).toMatchObject({ code: 'invalid-input', details: { issues: [{ rule }] } })
    for (const language of APP_LANGUAGES) {
      const { t } = createTranslator(language)
      expect(wordError(t, error.code, error.details)).not.toBe(wordError(t, error.code, {}))
    }
  })
})
