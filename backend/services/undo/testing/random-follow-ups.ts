import { addDays } from '#shared/domain/calendar-date.ts'
import { customer, one, pick, seen, words, type Doing } from './dice.ts'

const repetitions = [
  {},
  { repeat: { every: 2, unit: 'week' } },
  { repeatRule: 'FREQ=WEEKLY;BYDAY=MO,FR' },
  { repeatRule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3' },
] as const

const dayOf = (number: number): string => addDays('2026-06-01', number % 60)
const open = 'done_on IS NULL AND deleted_at IS NULL'
const ofSeries = `${open} AND series_uid IS NOT NULL`

/** What a person can do around follow-ups and series of them, each act by its name. */
export const followUpDoings: Readonly<Record<string, Doing>> = {
  promiseAt: (engine, [a, b, c]) =>
    engine.client.followUps.create({
      customerId: c % 3 === 0 ? null : customer(engine, a),
      title: `Do ${b % 5}`,
      dueOn: dayOf(b),
      time: c % 2 === 0 ? null : '10:30',
      ...(c % 4 === 0 ? { staffId: one(engine, 'staff', b, 'active = 1') } : {}),
      ...pick(repetitions, c),
    }),
  changePromise: async (engine, [a, b, c]) => {
    const id = one(engine, 'follow_ups', a, open)
    const patches = [
      { title: `Other ${b % 5}`, note: pick(words, c) },
      { dueOn: dayOf(b), time: '08:00' },
      { repeat: null, repeatRule: null },
      { repeatRule: 'FREQ=WEEKLY;BYDAY=TU' },
      { customerId: customer(engine, b) },
    ]
    await engine.client.followUps.update({ id, version: await seen(engine, 'follow_ups', id), patch: pick(patches, c) })
  },
  movePromise: (engine, [a, b]) =>
    engine.client.followUps.postpone({ id: one(engine, 'follow_ups', a, open), dueOn: dayOf(b) }),
  addSeries: (engine, [a, b]) =>
    engine.client.followUpTemplates.create({
      name: `Series ${a} ${b}`,
      steps: [1, 5, 9].slice(b % 3).map((afterDays) => ({ title: `Step ${afterDays}`, afterDays })),
    }),
  changeSeries: async (engine, [a, b]) => {
    const id = one(engine, 'follow_up_templates', a)
    const { version } = await engine.client.followUpTemplates.get({ id })
    const steps = [2, 4, 6, 8].slice(b % 4).map((afterDays) => ({ title: `New ${afterDays}`, afterDays }))
    await engine.client.followUpTemplates.update({ id, version, patch: { steps } })
  },
  startSeries: (engine, [a, b]) =>
    engine.client.followUpTemplates.start({
      templateId: one(engine, 'follow_up_templates', a),
      customerId: customer(engine, b),
    }),
  stopSeries: (engine, [a]) => {
    const id = one(engine, 'follow_ups', a, ofSeries)
    const row = engine.shop.database.raw.prepare('SELECT series_uid FROM follow_ups WHERE id = ?').pluck().get(id)
    return engine.client.followUpTemplates.stop({ seriesUid: String(row) })
  },
  trashSeries: (engine, [a]) => engine.client.followUpTemplates.trash({ ids: [one(engine, 'follow_up_templates', a)] }),
}
