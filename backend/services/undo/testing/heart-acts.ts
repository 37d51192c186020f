import { customer, one, pick, seen, trashed, words, type Doing } from './dice.ts'

/** What a person can do about who comes and who doesn't. */
export const heartActs: Readonly<Record<string, Doing>> = {
  correctRhythm: (engine, [a, b]) =>
    engine.client.rhythms.correct({
      customerId: customer(engine, a),
      correction: pick(
        [
          { kind: 'moved-away' as const },
          { kind: 'paused' as const, until: null },
          { kind: 'interval' as const, days: 9 },
        ],
        b,
      ),
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
      promisedOn: `2026-08-0${1 + (c % 9)}`,
    }),
  changeComplaint: async (engine, [a, b]) => {
    const id = one(engine, 'complaints', a)
    await engine.client.complaints.update({
      id,
      version: await seen(engine, 'complaints', id),
      patch: { text: `worse ${b}` },
    })
  },
  closeComplaint: (engine, [a, b]) =>
    engine.client.complaints.close({ id: one(engine, 'complaints', a), resolution: pick(words, b) }),
  reopenComplaint: (engine, [a]) => engine.client.complaints.reopen({ id: one(engine, 'complaints', a) }),
  trashComplaint: (engine, [a]) => engine.client.complaints.trash({ ids: [one(engine, 'complaints', a)] }),
  restoreComplaint: (engine, [a]) => engine.client.complaints.restore({ ids: [one(engine, 'complaints', a, trashed)] }),
}
