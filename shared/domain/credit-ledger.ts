import { compareDays, dayNumber, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'

/** What a row of the ledger stands for: a payment row of a purchase or an order, or an entry of the credit book. */
export type LedgerRef = { readonly kind: 'payment' | 'entry'; readonly id: number }

/** An amount that is to be paid by a day. Several of one purchase are its instalments. */
export type Charge = LedgerRef & {
  /** null = brought over from the notebook. */
  readonly purchaseId: number | null
  readonly day: Day
  readonly dueOn: Day
  /** Above 0. */
  readonly amount: Minor
}

/** What lowers the debt: money, a write-off, goods taken back. */
export type Credit = LedgerRef & {
  readonly day: Day
  /** Above 0. */
  readonly amount: Minor
  /** The purchase it is meant for; null = the oldest ones first. */
  readonly meantFor: number | null
  /** Money came in; goods that came back and write-offs tell nothing of how somebody pays. */
  readonly isMoney: boolean
}

/** A balance in the customer's favour that was given back. */
export type Refund = { readonly id: number; readonly day: Day; readonly amount: Minor }

/** Everything that happened on one customer's account, in any order. */
export type CreditEvents = {
  readonly charges: readonly Charge[]
  readonly credits: readonly Credit[]
  readonly refunds: readonly Refund[]
}

/** A charge with what is left of it. A refund that the balance didn't cover is one, too. */
export type Receivable = Charge & {
  readonly open: Minor
  /** The day on which the last of it was settled. */
  readonly settledOn: Day | null
}

/**
 * A part of a credit and what it did. Without a charge it is a balance in the customer's favour: positive where it came to
 * be, negative where a later charge or a refund drew from it.
 */
export type SettledAmount = {
  readonly charge: Charge | null
  readonly source: LedgerRef
  readonly day: Day
  readonly amount: Minor
}

/** The account of one customer, replayed. */
export type CreditLedger = {
  readonly receivables: readonly Receivable[]
  readonly settled: readonly SettledAmount[]
  /** Owed in all; negative = in the customer's favour. */
  readonly balance: Minor
  /** The day by which the oldest of what is open was to be paid. */
  readonly owesSince: Day | null
}

/** Of a customer who never bought on credit. */
export const emptyLedger: CreditLedger = { receivables: [], settled: [], balance: 0, owesSince: null }

type OpenCharge = { readonly charge: Charge; open: Minor; settledOn: Day | null }
type Favour = { readonly source: LedgerRef; left: Minor }

const byKind = (a: LedgerRef, b: LedgerRef): number => (a.kind === b.kind ? a.id - b.id : a.kind === 'payment' ? -1 : 1)

/** Debts of the notebook are older than what was bought on the same day. */
const byAge = (a: Charge, b: Charge): number =>
  compareDays(a.day, b.day) ||
  (a.purchaseId ?? 0) - (b.purchaseId ?? 0) ||
  compareDays(a.dueOn, b.dueOn) ||
  byKind(a, b)

const byDue = (a: OpenCharge, b: OpenCharge): number =>
  compareDays(a.charge.dueOn, b.charge.dueOn) || byAge(a.charge, b.charge)

const byDay = <T extends { readonly day: Day }>(events: readonly T[]): Map<Day, T[]> =>
  Map.groupBy(events, (event) => event.day)

/** One customer's account while it is replayed, day by day. */
class Replay {
  readonly charges: OpenCharge[] = []
  readonly settled: SettledAmount[] = []
  /** Not settled yet, oldest first. */
  private open: OpenCharge[] = []
  private favours: Favour[] = []
  /** Charges of each purchase so far: more than one are a plan of instalments. */
  private readonly partsOf = new Map<number, number>()

  charge(charge: Charge): void {
    const made: OpenCharge = { charge, open: charge.amount, settledOn: null }
    this.charges.push(made)
    if (charge.purchaseId !== null) this.partsOf.set(charge.purchaseId, (this.partsOf.get(charge.purchaseId) ?? 0) + 1)
    for (const favour of this.favours) {
      if (made.open === 0) break
      const part = Math.min(favour.left, made.open)
      this.draw(favour, part, charge.day)
      this.settle(made, favour.source, part, charge.day)
    }
    this.favours = this.favours.filter(({ left }) => left > 0)
    if (made.open > 0) this.open.push(made)
  }

  credit(credit: Credit): void {
    let left = credit.amount
    for (const charge of this.inTurn(credit)) {
      if (left === 0) break
      const part = Math.min(left, charge.open)
      this.settle(charge, credit, part, credit.day)
      left -= part
    }
    this.open = this.open.filter(({ open }) => open > 0)
    if (left === 0) return
    const source: LedgerRef = { kind: credit.kind, id: credit.id }
    this.favours.push({ source, left })
    this.settled.push({ charge: null, source, day: credit.day, amount: left })
  }

  /** Gives back what there is. @returns the rest */
  refund(amount: Minor, day: Day): Minor {
    let left = amount
    for (const favour of this.favours) {
      if (left === 0) break
      const part = Math.min(favour.left, left)
      this.draw(favour, part, day)
      left -= part
    }
    this.favours = this.favours.filter((favour) => favour.left > 0)
    return left
  }

  /** Which charges a credit goes to, one after the other. */
  private inTurn({ meantFor, day }: Credit): readonly OpenCharge[] {
    const meant: OpenCharge[] = []
    const usual: OpenCharge[] = []
    const later: OpenCharge[] = []
    for (const each of this.open) {
      const { purchaseId, dueOn } = each.charge
      if (purchaseId !== null && purchaseId === meantFor) meant.push(each)
      else if (purchaseId !== null && dueOn > day && (this.partsOf.get(purchaseId) ?? 0) > 1) later.push(each)
      else usual.push(each)
    }
    return [...meant.sort(byDue), ...usual, ...later.sort(byDue)]
  }

  private draw(favour: Favour, amount: Minor, day: Day): void {
    favour.left -= amount
    this.settled.push({ charge: null, source: favour.source, day, amount: -amount })
  }

  private settle(charge: OpenCharge, { kind, id }: LedgerRef, amount: Minor, day: Day): void {
    charge.open -= amount
    if (charge.open === 0) charge.settledOn = day
    this.settled.push({ charge: charge.charge, source: { kind, id }, day, amount })
  }
}

/** What is owed on the end of `until` (all that is known where it isn't given): charges and refunds less credits. */
export function balanceOf({ charges, credits, refunds }: CreditEvents, until?: Day): Minor {
  const sum = (events: readonly { readonly day: Day; readonly amount: Minor }[]): Minor =>
    events.reduce((all, { day, amount }) => (until === undefined || day <= until ? all + amount : all), 0)
  return sum(charges) + sum(refunds) - sum(credits)
}

/**
 * Works out what settled what on one customer's account, day by day; on the same day charges come before credits. A credit
 * that is meant for a purchase goes to that one's instalments by the day they are due; its rest and all others go to the
 * oldest charge first, and to instalments that aren't due yet last. What is left is a balance from which refunds and the
 * next charge draw. What a refund doesn't find there is owed.
 * The state on a day doesn't depend on later events, so `until` gives it.
 */
export function replayCredit(events: CreditEvents, until?: Day): CreditLedger {
  const { charges, credits, refunds } = events
  if (charges.length + credits.length + refunds.length === 0) return emptyLedger
  const replay = new Replay()
  const [chargesOn, creditsOn, refundsOn] = [byDay(charges), byDay(credits), byDay(refunds)]
  const days = [...new Set([...chargesOn.keys(), ...creditsOn.keys(), ...refundsOn.keys()])].sort(compareDays)
  for (const day of days) {
    if (until !== undefined && day > until) break
    // What was there in the morning was given back, whatever was bought later that day.
    const given = (refundsOn.get(day) ?? [])
      .toSorted((a, b) => a.id - b.id)
      .map((refund) => ({ refund, left: replay.refund(refund.amount, day) }))
    for (const charge of (chargesOn.get(day) ?? []).toSorted(byAge)) replay.charge(charge)
    for (const credit of (creditsOn.get(day) ?? []).toSorted(byKind)) replay.credit(credit)
    for (const { refund, left } of given) {
      const amount = left === 0 ? 0 : replay.refund(left, day)
      if (amount > 0) replay.charge({ kind: 'entry', id: refund.id, purchaseId: null, day, dueOn: day, amount })
    }
  }
  const receivables = replay.charges.map(({ charge, open, settledOn }) => ({ ...charge, open, settledOn }))
  const open = receivables.filter((each) => each.open > 0)
  return {
    receivables,
    settled: replay.settled,
    balance: balanceOf(events, until),
    owesSince: open.map(({ dueOn }) => dueOn).reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null),
  }
}

/** What is open by how late it is on a day; due that day is not late. */
export type AgeingSums = {
  readonly notDue: Minor
  readonly days1to30: Minor
  readonly days31to60: Minor
  readonly days61to90: Minor
  readonly days91: Minor
}
export type AgeingBucket = keyof AgeingSums

/** The bucket of what has been late for so many days; 0 or less = not late. */
export const ageingBucket = (daysLate: number): AgeingBucket =>
  daysLate <= 0
    ? 'notDue'
    : daysLate <= 30
      ? 'days1to30'
      : daysLate <= 60
        ? 'days31to60'
        : daysLate <= 90
          ? 'days61to90'
          : 'days91'

/** Sums what is open of charges into buckets on a day. */
export function ageingOf(receivables: readonly { readonly dueOn: Day; readonly open: Minor }[], on: Day): AgeingSums {
  const sums = { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, days91: 0 }
  const today = dayNumber(on)
  for (const { dueOn, open } of receivables) sums[ageingBucket(today - dayNumber(dueOn))] += open
  return sums
}

/** How punctually a customer pays. */
export type Lateness = {
  /** Days from due to paid, weighted by amount, early ones as 0; null = nothing paid. */
  readonly averageDaysLate: number | null
  /** Charges that were paid off, and how many of them late. */
  readonly paidCount: number
  readonly paidLateCount: number
}

const keyOf = ({ kind, id }: LedgerRef): string => `${kind} ${id}`

/** Average lateness of what was paid from a day on. */
export function latenessOf({ credits }: CreditEvents, { receivables, settled }: CreditLedger, from: Day): Lateness {
  const money = new Set(credits.filter(({ isMoney }) => isMoney).map(keyOf))
  let [weighed, amounts] = [0, 0]
  const paid = new Set<string>()
  for (const { charge, day, amount, source } of settled) {
    if (charge === null || day < from || !money.has(keyOf(source))) continue
    paid.add(keyOf(charge))
    weighed += Math.max(0, dayNumber(day) - dayNumber(charge.dueOn)) * amount
    amounts += amount
  }
  const paidOff = receivables.filter(
    (each) => each.settledOn !== null && each.settledOn >= from && paid.has(keyOf(each)),
  )
  return {
    averageDaysLate: amounts === 0 ? null : weighed / amounts,
    paidCount: paidOff.length,
    paidLateCount: paidOff.filter(({ dueOn, settledOn }) => settledOn !== null && settledOn > dueOn).length,
  }
}
