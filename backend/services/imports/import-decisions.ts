import type { ImportOptions } from '#shared/contract/imports.ts'
import type { ImportAction } from '#shared/domain/import-groups.ts'

/** Who a row is, as far as matching can say. */
export type RowMatch = 'new' | 'known' | 'possible'

export type Decisions = Pick<ImportOptions, 'onDuplicate' | 'onPossible' | 'onNew' | 'decisions'>

/** `leave-out` is `skip` by another name: what to do with a row that would be new. */
export type RowAction = Exclude<ImportAction, 'leave-out'>

const plain = (action: ImportAction): RowAction => (action === 'leave-out' ? 'skip' : action)

/** What is done with a row of that kind where nothing is said of the row itself. */
const generalAction = (options: Decisions, match: RowMatch): ImportAction => {
  switch (match) {
    case 'new':
      return options.onNew ?? 'create'
    case 'possible':
      return options.onPossible ?? 'create'
    case 'known':
      return options.onDuplicate
  }
}

/** What was decided of this very row; null where nothing was. */
export const ownDecision = ({ decisions }: Decisions, row: number): RowAction | null => {
  const own = decisions?.[String(row)]
  return own === undefined ? null : plain(own)
}

/**
 * What to do with a row: what was decided of it, else of its kind. Nothing can be written into somebody whom nobody
 * knows, so that `fill` and `overwrite` of a new row take it as it is.
 */
export function actionFor(options: Decisions, match: RowMatch, row: number): RowAction {
  const action = ownDecision(options, row) ?? plain(generalAction(options, match))
  return match === 'new' && action !== 'skip' ? 'create' : action
}

/** Options without decisions: they don't change who a row is, so that what was worked out serves all of them. */
export const undecided = ({ decisions: _, ...options }: ImportOptions): ImportOptions => ({
  ...options,
  onDuplicate: 'skip',
  onPossible: 'create',
  onNew: 'create',
})
