import type { ImportOptions, ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportAction, ImportGroup } from '#shared/domain/import-groups.ts'
import type { RowDecisions } from './wizard-store.ts'

/** What is done with all rows of a group of which nothing else is said. */
export function groupAction(options: ImportOptions, group: ImportGroup): ImportAction {
  switch (group) {
    case 'new':
      return options.onNew ?? 'create'
    case 'possible':
      return options.onPossible ?? 'create'
    case 'changed':
    case 'there':
      return options.onDuplicate
    case 'wrong':
      return 'skip'
  }
}

/** Groups whose rows can be decided. `there` brings nothing: its rows are only looked at. */
export const decidable = { new: true, changed: true, possible: true, there: false, wrong: false } as const

/** Actions that a row of the group can have, the usual first. */
export const actionsOf: Readonly<Record<ImportGroup, readonly ImportAction[]>> = {
  new: ['create', 'leave-out'],
  changed: ['skip', 'fill', 'overwrite', 'create'],
  possible: ['create', 'fill', 'overwrite', 'skip'],
  there: [],
  wrong: [],
}

export const isTaken = (action: ImportAction): boolean => action !== 'skip' && action !== 'leave-out'

/** What ticking a row means, where the group as a whole says otherwise. */
const ticked = { new: 'create', changed: 'fill', possible: 'create', there: 'skip', wrong: 'skip' } as const
const unticked = { new: 'leave-out', changed: 'skip', possible: 'skip', there: 'skip', wrong: 'skip' } as const

type Own = Readonly<Record<string, ImportAction>>

export const actionOfRow = (
  options: ImportOptions,
  decided: RowDecisions,
  group: ImportGroup,
  row: Pick<ReviewedRow, 'row'>,
): ImportAction => decided[group]?.[String(row.row)] ?? groupAction(options, group)

/** Rows that are not as their group: ticked where the group is not taken, unticked where it is. */
export function exceptions(options: ImportOptions, decided: RowDecisions, group: ImportGroup): ReadonlySet<number> {
  const isGroupTaken = isTaken(groupAction(options, group))
  return new Set(
    Object.entries(decided[group] ?? {}).flatMap(([row, action]) =>
      isTaken(action) === isGroupTaken ? [] : [Number(row)],
    ),
  )
}

/** The decisions of a group after ticks were changed; how a ticked row is taken stays as it was said. */
export function withExceptions(
  options: ImportOptions,
  decided: RowDecisions,
  group: ImportGroup,
  rows: ReadonlySet<number>,
): Own {
  const isGroupTaken = isTaken(groupAction(options, group))
  const own = decided[group] ?? {}
  const kept = Object.entries(own).filter(([row, action]) => {
    const isException = isTaken(action) !== isGroupTaken
    return isException ? rows.has(Number(row)) : !rows.has(Number(row))
  })
  const action = isGroupTaken ? unticked[group] : ticked[group]
  const added = [...rows].filter((row) => kept.every(([key]) => key !== String(row)))
  return Object.fromEntries([...kept, ...added.map((row) => [String(row), action] as const)])
}

/** Options with all that was decided, as the import takes them. */
export function decidedOptions(options: ImportOptions, decided: RowDecisions): ImportOptions {
  const decisions = Object.assign({}, ...Object.values(decided)) as Own
  return Object.keys(decisions).length === 0 ? options : { ...options, decisions: { ...decisions } }
}
