import type { Act } from '#db/journal.ts'

/**
 * Tables that hold what was done about people, not who they are or what they bought: who is due, who owes and who has a
 * birthday stays as it was when only these change.
 */
const workTables = [
  ...['acts', 'journal', 'settlements', 'recalls', 'complaints', 'losses', 'nudges', 'follow_ups'],
  ...['follow_up_templates', 'follow_up_steps', 'activities', 'attachments', 'list_views'],
]
const works: ReadonlySet<string> = new Set(workTables)

/** Tables of what customers bought and paid: for everybody else all stays as it was. */
const dealings: ReadonlySet<string> = new Set([
  ...workTables,
  ...['purchases', 'purchase_lines', 'payments', 'orders', 'order_lines', 'credit_entries'],
  'rhythm_corrections',
])

/** So many customers are told apart; with more of them everything is asked anew. */
const mostCustomers = 200

/**
 * The customers whose dealings alone an act changed; null where it changed more. Before what is derived of them is made
 * anew: that writes their cards as well.
 */
export function dealtWithBy({
  tables,
  touchedCards,
  touchedDealings,
  addedPurchases,
}: Act): ReadonlySet<number> | null {
  if (touchedCards.size > 0 || touchedDealings.size + addedPurchases.size > mostCustomers) return null
  for (const table of tables) if (!dealings.has(table)) return null
  return new Set([...touchedDealings, ...addedPurchases.keys()])
}

export type TableChanges = {
  /** @param customers whose dealings alone changed; null = more than those */
  readonly note: (tables: Iterable<string>, customers: ReadonlySet<number> | null) => void
  /** Another number after any change but to what was done about people, or to dealings of few of them. */
  readonly factsVersion: () => number
  /** Customers whose dealings changed since the facts did. */
  readonly dealtWith: () => ReadonlySet<number>
  /** Another number after any change to facts or dealings. */
  readonly dealingsVersion: () => number
}

/** Counts what was changed since the shop was opened; told after each commit. */
export function createTableChanges(): TableChanges {
  let [facts, versions] = [0, 0]
  let dealt = new Set<number>()
  return {
    note: (tables, customers) => {
      if ([...tables].every((table) => works.has(table))) return
      versions += 1
      const all = customers === null ? null : dealt.union(customers)
      if (all === null || all.size > mostCustomers) facts += 1
      dealt = all === null || all.size > mostCustomers ? new Set() : all
    },
    factsVersion: () => facts,
    dealtWith: () => dealt,
    dealingsVersion: () => versions,
  }
}
