import { addDays } from '#shared/domain/calendar-date.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'
import { customer, one, pick, seen, trashed, words, type Dice, type Doing } from './dice.ts'

/** A customer, or one with a product. */
const unit = (engine: TestEngine, [a, b]: Dice) => ({
  customerId: customer(engine, a),
  productId: b % 2 === 0 ? null : one(engine, 'products', b),
})

/** What a person can do about who comes and who doesn't. */
export const heartActs: Readonly<Record<string, Doing>> = {
  correctRhythm: (engine, dice) =>
    engine.client.rhythms.correct({
      ...unit(engine, dice),
      correction: pick(
        [
          { kind: 'moved-away' as const },
          { kind: 'paused' as const, until: null },
          { kind: 'paused' as const, until: '2026-09-01' },
          { kind: 'interval' as const, days: 9 },
          { kind: 'yearly' as const, from: '12-20', to: '01-06' },
        ],
        dice[2],
      ),
    }),
  takeBackCorrection: (engine, dice) => engine.client.rhythms.takeBackCorrection(unit(engine, dice)),
  boughtThen: (engine, [a, b, c]) =>
    engine.client.purchases.create({
      customerId: customer(engine, a),
      day: addDays(engine.shop.today(), -(b % 400)),
      lines: [{ productId: one(engine, 'products', c), quantity: ((c % 5) - 1 || 1) * 1000, total: (c % 90) + 1 }],
    }),
  resumeUnit: (engine, dice) => engine.client.recall.resume(unit(engine, dice)),
  categoryRule: (engine, [a, b, c]) =>
    engine.client.recall.setRule({
      category: pick(['Food', 'Food / Drinks'], a),
      graceDays: b % 9,
      maxTries: 1 + (c % 3),
    }),
  removeCategoryRule: (engine, [a]) =>
    engine.client.recall.removeRule({ category: pick(['Food', 'Food / Drinks'], a) }),
  settleDay: (engine, [a, b, c]) =>
    engine.client.today.settle({
      ...{ group: pick(['days', 'debts'], b), customerId: customer(engine, a) },
      kind: pick(['birthday', 'anniversary', 'name-day'], c),
      act: pick([{ kind: 'done' as const }, { kind: 'postpone' as const, until: '2026-06-20' }], b + c),
    }),
  recordLoss: (engine, [a, b, c]) =>
    engine.client.losses.record({
      customerId: customer(engine, a),
      reason: pick(['moved', 'price', 'other'], b),
      note: pick(words, c),
    }),
  takeBackLoss: (engine, [a]) => engine.client.losses.takeBack({ customerId: customer(engine, a) }),
  complain: (engine, [a, b, c]) =>
    engine.client.complaints.create({
      customerId: customer(engine, a),
      text: `bad ${b}`,
      ...(c % 3 === 0 ? { productId: one(engine, 'products', b) } : {}),
      promisedOn: `2026-08-0${1 + (c % 9)}`,
    }),
  changeComplaint: async (engine, [a, b]) => {
    const id = one(engine, 'complaints', a)
    await engine.client.complaints.update({
      id,
      version: await seen(engine, 'complaints', id),
      patch: { text: `worse ${b}`, productId: b % 2 === 0 ? null : one(engine, 'products', b) },
    })
  },
  closeComplaint: (engine, [a, b]) =>
    engine.client.complaints.close({ id: one(engine, 'complaints', a), resolution: pick(words, b) }),
  reopenComplaint: (engine, [a]) => engine.client.complaints.reopen({ id: one(engine, 'complaints', a) }),
  trashComplaint: (engine, [a]) => engine.client.complaints.trash({ ids: [one(engine, 'complaints', a)] }),
  restoreComplaint: (engine, [a]) => engine.client.complaints.restore({ ids: [one(engine, 'complaints', a, trashed)] }),
}
