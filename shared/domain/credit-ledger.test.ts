import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date.ts'
import {
  ageingBucket,
  ageingOf,
  balanceOf,
  latenessOf,
  replayCredit,
  type Charge,
  type Credit,
  type CreditEvents,
  type Refund,
} from './credit-ledger.ts'

const first = '2026-01-01'
const on = (day: number) => addDays(first, day)

/** Charges, credits and refunds by the day of the year they fall on. */
const charge = (id: number, day: number, amount: number, more: Partial<Charge> = {}): Charge => ({
  kind: 'payment',
  id,
  purchaseId: id,
  day: on(day),
  dueOn: on(day + 30),
  amount,
  ...more,
})
const credit = (id: number, day: number, amount: number, more: Partial<Credit> = {}): Credit => ({
  kind: 'entry',
  id,
  day: on(day),
  amount,
  meantFor: null,
  isMoney: true,
  ...more,
})
const events = (charges: Charge[], credits: Credit[] = [], refunds: Refund[] = []): CreditEvents => ({
  charges,
  credits,
  refunds,
})
const openOf = (given: CreditEvents, until?: string) =>
  replayCredit(given, until).receivables.map(({ id, open }) => [id, open])

describe('what settles what', () => {
  it('is the oldest purchase first', () => {
    expect(openOf(events([charge(1, 5, 100), charge(2, 1, 100)], [credit(1, 9, 150)]))).toEqual([
      [2, 0],
      [1, 50],
    ])
  })

  it('is the purchase that a credit is meant for, then the oldest', () => {
    expect(openOf(events([charge(1, 1, 100), charge(2, 5, 100)], [credit(1, 9, 130, { meantFor: 2 })]))).toEqual([
      [1, 70],
      [2, 0],
    ])
  })

  it('is instalments by the day they are due, those not due yet last', () => {
    const plan = [
      charge(11, 1, 100, { purchaseId: 1, dueOn: on(40) }),
      charge(10, 1, 100, { purchaseId: 1, dueOn: on(10) }),
    ]
    const other = charge(20, 5, 100, { purchaseId: 2 })
    expect(openOf(events([...plan, other], [credit(1, 15, 150)]))).toEqual([
      [10, 0],
      [11, 100],
      [20, 50],
    ])
    expect(openOf(events([...plan, other], [credit(1, 15, 150, { meantFor: 1 })]))).toEqual([
      [10, 0],
      [11, 50],
      [20, 100],
    ])
  })

  it('is a balance left over, from which the next charge draws', () => {
    const given = events([charge(1, 5, 80)], [credit(1, 1, 100)])
    const { receivables, settled, balance, owesSince } = replayCredit(given)
    expect(receivables).toMatchObject([{ id: 1, open: 0, settledOn: on(5) }])
    expect(settled.map((each) => [each.charge?.id ?? null, each.day, each.amount])).toEqual([
      [null, on(1), 100],
      [null, on(5), -80],
      [1, on(5), 80],
    ])
    expect([balance, owesSince]).toEqual([-20, null])
  })

  it('owes what a refund did not find in the balance', () => {
    const given = events([], [credit(1, 1, 100)], [{ id: 2, day: on(3), amount: 130 }])
    expect(replayCredit(given).receivables).toMatchObject([{ kind: 'entry', id: 2, amount: 30, open: 30 }])
    const later = events([charge(1, 3, 100)], [credit(1, 1, 100)], [{ id: 2, day: on(3), amount: 100 }])
    expect(openOf(later)).toEqual([[1, 100]])
  })
})

describe('ageing', () => {
  it.each([
    [-5, 'notDue'],
    [0, 'notDue'],
    [1, 'days1to30'],
    [30, 'days1to30'],
    [31, 'days31to60'],
    [60, 'days31to60'],
    [61, 'days61to90'],
    [90, 'days61to90'],
    [91, 'days91'],
  ] as const)('%i days late is %s', (days, bucket) => {
    expect(ageingBucket(days)).toBe(bucket)
    expect(ageingOf([{ dueOn: on(200 - days), open: 7 }], on(200))[bucket]).toBe(7)
  })
})

describe('lateness', () => {
  it('weighs by amount, takes early payments as punctual and leaves out what is no money', () => {
    const given = events(
      [charge(1, 0, 100), charge(2, 0, 300), charge(3, 0, 50)],
      [
        credit(1, 40, 100, { meantFor: 1 }),
        credit(2, 20, 300, { meantFor: 2 }),
        credit(3, 50, 50, { meantFor: 3, isMoney: false }),
      ],
    )
    expect(latenessOf(given, replayCredit(given), first)).toEqual({
      averageDaysLate: (10 * 100) / 400,
      paidCount: 2,
      paidLateCount: 1,
    })
    expect(latenessOf(given, replayCredit(given), on(45))).toMatchObject({ averageDaysLate: null, paidCount: 0 })
  })
})

const someDay = fc.integer({ min: 0, max: 60 })
const amount = fc.integer({ min: 1, max: 1000 })
const anyEvents = fc
  .record({
    charges: fc.array(fc.tuple(someDay, amount, fc.nat(4), fc.integer({ min: 0, max: 50 })), { maxLength: 12 }),
    credits: fc.array(fc.tuple(someDay, amount, fc.option(fc.nat(4))), { maxLength: 12 }),
    refunds: fc.array(fc.tuple(someDay, amount), { maxLength: 4 }),
  })
  .map((given): CreditEvents => ({
    charges: given.charges.map(([day, size, purchaseId, term], id) =>
      charge(id, day, size, { purchaseId, dueOn: on(day + term) }),
    ),
    credits: given.credits.map(([day, size, meantFor], id) => credit(id, day, size, { meantFor })),
    refunds: given.refunds.map(([day, size], id) => ({ id: 100 + id, day: on(day), amount: size })),
  }))

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0)

describe('any account', () => {
  it('balances: what is open less what is kept in favour is what was charged less what was paid', () => {
    fc.assert(
      fc.property(anyEvents, (given) => {
        const { receivables, settled, balance } = replayCredit(given)
        const open = sum(receivables.map((each) => each.open))
        const kept = sum(settled.flatMap((each) => (each.charge === null ? each.amount : [])))
        const { charges, credits, refunds } = given
        const owed = sum([...charges, ...refunds].map((each) => each.amount)) - sum(credits.map((each) => each.amount))
        expect([open - kept, balance]).toEqual([owed, owed])
        expect(open === 0 || kept === 0).toBe(true)
        for (const each of receivables) expect(each.open >= 0 && each.open <= each.amount).toBe(true)
        for (const each of charges) {
          const parts = settled.filter(({ charge: of }) => of?.kind === each.kind && of.id === each.id)
          const left = receivables.find(({ kind, id }) => kind === each.kind && id === each.id)?.open
          expect(sum(parts.map((part) => part.amount))).toBe(each.amount - (left ?? 0))
        }
      }),
    )
  })

  it('is the same in whatever order its events are given', () => {
    fc.assert(
      fc.property(anyEvents, (given) => {
        const turned = {
          charges: given.charges.toReversed(),
          credits: given.credits.toReversed(),
          refunds: given.refunds.toReversed(),
        }
        expect(replayCredit(turned)).toEqual(replayCredit(given))
      }),
    )
  })

  it('on a day is what the rows tell of it, whatever came later', () => {
    fc.assert(
      fc.property(anyEvents, someDay, (given, day) => {
        const until = on(day)
        const then = replayCredit(given, until)
        const whole = replayCredit(given)
        const asOf = whole.receivables
          .filter((each) => each.day <= until)
          .map((each) => ({
            id: each.id,
            open:
              each.open +
              sum(
                whole.settled.flatMap((part) =>
                  part.charge?.id === each.id && part.charge.kind === each.kind && part.day > until ? part.amount : [],
                ),
              ),
          }))
        expect(asOf).toEqual(then.receivables.map(({ id, open }) => ({ id, open })))
        expect(then.settled).toEqual(whole.settled.filter((part) => part.day <= until))
        expect(then.balance).toBe(balanceOf(given, until))
      }),
    )
  })
})
