import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { wordFieldValue } from '#shared/i18n/field-value.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => (now += 1000) })
})
afterEach(() => engine.close())

type Patch = Parameters<TestEngine['client']['followUps']['update']>[0]['patch']
async function change(id: number, patch: Patch) {
  const row = (await engine.client.followUps.list({})).rows.find((each) => each.id === id)
  return await engine.client.followUps.update({ id, version: row?.version ?? 0, patch })
}
const told = async (id: number) =>
  (await engine.client.history.list({ kind: 'follow-up', id })).entries.map(({ changes }) =>
    changes.map(({ field, before, after }) => [field, before[0]?.value ?? null, after[0]?.value ?? null]),
  )

it('the history of a follow-up tells each change of its repetition as a whole', async () => {
  const { id } = await engine.client.followUps.create({
    title: 'Call',
    dueOn: '2026-06-20',
    repeat: { every: 1, unit: 'week' },
  })
  await change(id, { repeat: { every: 2, unit: 'week' } })
  await change(id, { repeatRule: 'FREQ=MONTHLY;BYDAY=1MO' })
  await change(id, { repeat: null, repeatRule: null })
  await engine.client.undo.undo({})
  const entries = await told(id)
  expect(entries.slice(0, 4)).toEqual([
    [['repeatRule', null, 'FREQ=MONTHLY;BYDAY=1MO']],
    [['repeatRule', 'FREQ=MONTHLY;BYDAY=1MO', null]],
    [['repeatRule', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=1MO']],
    [['repeatRule', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2']],
  ])
  expect(entries[4]).toContainEqual(['repeatRule', null, 'FREQ=WEEKLY'])
})

it('tells another hour, and who is to do it by name', async () => {
  const { id: staffId } = await engine.client.staff.create({ name: 'Mara' })
  const { id } = await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20', time: '10:00' })
  await change(id, { time: '11:30', staffId })
  await change(id, { time: null, staffId: null })
  const [second, first] = await told(id)
  expect(first).toEqual(
    expect.arrayContaining([
      ['time', '10:00', '11:30'],
      ['staff', null, 'Mara'],
    ]),
  )
  expect(second).toEqual(
    expect.arrayContaining([
      ['time', '11:30', null],
      ['staff', 'Mara', null],
    ]),
  )
})

it('says what does not concern the repetition without it', async () => {
  const { id } = await engine.client.followUps.create({
    title: 'Call',
    dueOn: '2026-06-20',
    repeat: { every: 1, unit: 'week' },
  })
  await engine.client.followUps.postpone({ id, dueOn: '2026-06-22' })
  expect((await told(id))[0]).toEqual([['dueOn', '2026-06-20', '2026-06-22']])
})

it.each<[AppLanguage, string, string]>([
  ['en', 'every month: first Monday', 'every 2 weeks'],
  ['ro', 'în fiecare lună: prima luni', 'la 2 săptămâni'],
  ['ru', 'каждый месяц: первый понедельник', 'раз в 2 недели'],
  ['sr-Latn', 'svakog meseca: prvi ponedeljak', 'svake 2 nedelje'],
])('in words of %s', (language, byRule, simply) => {
  const { t } = createTranslator(language)
  const place = { language, currency: 'RSD', country: 'RS', timeZone: 'Europe/Belgrade' }
  const word = (value: string) => wordFieldValue(t, { type: 'repeat', value }, place)
  expect([word('FREQ=MONTHLY;BYDAY=1MO'), word('FREQ=WEEKLY;INTERVAL=2')]).toEqual([byRule, simply])
})
