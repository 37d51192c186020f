/**
 * What a row of a file is, compared with the shop, whatever is then done with it: nobody knows it yet; it is there and
 * the file says something else of it; it is there and the file brings nothing; it may be somebody who is there; it can't
 * be read.
 */
export const importGroups = ['new', 'changed', 'there', 'possible', 'wrong'] as const
export type ImportGroup = (typeof importGroups)[number]

/**
 * What is done with a row. `fill` and `overwrite` write into the record it was matched with; `skip` and `leave-out` both
 * do nothing, the one to what is there already, the other to what would be new.
 */
export const importActions = ['skip', 'fill', 'overwrite', 'create', 'leave-out'] as const
export type ImportAction = (typeof importActions)[number]

/** How a field of a row stands to the record it was matched with. */
export const importFieldStates = ['same', 'added', 'differs', 'kept'] as const
export type ImportFieldState = (typeof importFieldStates)[number]

/** Rows that are decided one by one; more are decided group by group. */
export const mostDecisions = 20_000
/** Rows of one page. */
export const mostRowsShown = 200
