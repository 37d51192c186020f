/**
 * Tables that hold what was done about people, not who they are or what they bought: who is due, who owes and who has a
 * birthday stays as it was when only these change.
 */
const workTables: ReadonlySet<string> = new Set([
  ...['acts', 'journal', 'settlements', 'recalls', 'complaints', 'losses', 'nudges', 'follow_ups'],
  ...['follow_up_templates', 'follow_up_steps', 'activities', 'attachments', 'list_views'],
])

export type TableChanges = {
  readonly note: (tables: Iterable<string>) => void
  /** Another number after any change but to what was done about people. */
  readonly factsVersion: () => number
}

/** Counts what was changed since the shop was opened; told after each commit. */
export function createTableChanges(): TableChanges {
  let facts = 0
  return {
    note: (tables) => {
      if ([...tables].some((table) => !workTables.has(table))) facts += 1
    },
    factsVersion: () => facts,
  }
}
