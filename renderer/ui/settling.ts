import type { Receivable } from '#shared/contract/credit.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'

export type Settling = {
  /** What a payment goes to, in turn; `left` is open afterwards. */
  readonly parts: readonly { readonly of: Receivable; readonly amount: Minor; readonly left: Minor }[]
  /** More than is owed: a balance in the customer's favour. */
  readonly kept: Minor
  /** Nothing stays open. */
  readonly isWhole: boolean
}

const isPlanned = ({ instalment, dueOn }: Receivable, day: Day): boolean => instalment !== null && dueOn > day

const byDue = (a: Receivable, b: Receivable): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)

/**
 * What a payment will settle, told while it is typed; the ledger (shared/domain/credit-ledger.ts) decides by the same turns: the
 * purchase it is meant for, then the oldest, instalments that aren't due yet last.
 * @param open the account's open amounts, oldest first
 */
export function settlingOf(open: readonly Receivable[], amount: Minor, meantFor: number | null, day: Day): Settling {
  const isMeant = ({ purchaseId }: Receivable) => meantFor !== null && purchaseId === meantFor
  const others = open.filter((each) => !isMeant(each))
  const inTurn = [
    ...open.filter(isMeant).toSorted(byDue),
    ...others.filter((each) => !isPlanned(each, day)),
    ...others.filter((each) => isPlanned(each, day)).toSorted(byDue),
  ]
  let kept = amount
  const parts: Settling['parts'][number][] = []
  for (const of of inTurn) {
    if (kept === 0) break
    const part = Math.min(kept, of.open)
    parts.push({ of, amount: part, left: of.open - part })
    kept -= part
  }
  return { parts, kept, isWhole: parts.length === open.length && parts.every(({ left }) => left === 0) }
}
