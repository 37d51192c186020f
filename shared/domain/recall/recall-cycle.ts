import { addDays, daysBetween, type Day } from '../calendar-date.ts'
import type { RecallRule } from './recall-rule.ts'

export const RECALL_ACTS = ['reached', 'no-answer', 'message', 'snoozed', 'skipped', 'stopped'] as const
export type RecallActName = (typeof RECALL_ACTS)[number]

export const RECALL_RESULTS = ['will-come', 'ordered', 'not-now', 'not-interested', 'other'] as const
export type RecallResult = (typeof RECALL_RESULTS)[number]

/** Stands for "for good", and for "until they buy" in rows that a purchase ends. */
export const FOR_GOOD: Day = '9999-12-31'

/** One thing done about somebody: what a cycle is told by. */
export type PastRecall = {
  readonly act: RecallActName
  readonly onDay: Day
  /** The last purchase day when it was done; null = before the first, or not known. */
  readonly lastOn: Day | null
}

const tries: ReadonlySet<RecallActName> = new Set(['reached', 'no-answer', 'message'])

/** Whether somebody was contacted, or it was tried: what is counted and measured. */
export const isTry = (act: RecallActName): boolean => tries.has(act)

/** Whether it belongs to the cycle since the last purchase: one after it has ended the cycle. */
export const isOfCycle = ({ lastOn, onDay }: PastRecall, lastPurchaseOn: Day | null): boolean =>
  lastPurchaseOn === null || (lastOn ?? onDay) >= lastPurchaseOn

/** Tries of the present cycle. */
export const triesSince = (past: readonly PastRecall[], lastPurchaseOn: Day | null): number =>
  past.filter((recall) => isTry(recall.act) && isOfCycle(recall, lastPurchaseOn)).length

/**
 * Until when somebody is in peace after a try.
 * @param tried tries of the cycle with this one
 * @param result who isn't interested isn't asked again before they buy
 */
export function peaceUntil(rule: RecallRule, tried: number, today: Day, result: RecallResult | null): Day {
  if (tried >= rule.maxTries || result === 'not-interested') return FOR_GOOD
  const days = tried <= 1 ? rule.againDays : tried === 2 ? rule.secondDays : rule.thirdDays
  return addDays(today, days)
}

/** Without a rhythm a skipped cycle is as long as this. */
const NO_RHYTHM_DAYS = 30

/**
 * Until when a skipped cycle lasts: the first of the days on which the next ones would be due – one usual gap, two … after
 * the due day of this one – that is still ahead.
 */
export function skippedUntil(
  { dueOn, usualDays }: { readonly dueOn: Day | null; readonly usualDays: number | null },
  today: Day,
): Day {
  const gap = Math.max(1, usualDays ?? NO_RHYTHM_DAYS)
  const from = dueOn ?? today
  const gaps = Math.max(1, Math.floor(daysBetween(from, today) / gap) + 1)
  return addDays(from, gap * gaps)
}
