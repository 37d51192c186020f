import type { Database } from 'better-sqlite3'
import type { ReadableDb } from '../open-database.ts'
import { readIds } from './id-column.ts'

/** What tells the state of a customer as a whole, as the index `rhythms_rank` has it. */
export type RankedRhythm = {
  readonly contactId: number
  readonly potential: number
  readonly dueFrom: string | null
  readonly overdueFrom: string | null
  readonly atRiskFrom: string | null
  readonly lostFrom: string | null
  readonly gaps: number
}

const columns = `contact_id AS contactId, potential, due_from AS dueFrom, overdue_from AS overdueFrom,
  at_risk_from AS atRiskFrom, lost_from AS lostFrom, gaps`

/** Rows of one slice of the ranking: some 5 ms. */
export const rankSlice = 4000

/** The SQL that reads one slice: those worth at most so much, after so many of just that worth. */
export const rankSliceSql = `SELECT ${columns} FROM rhythms INDEXED BY rhythms_rank
  WHERE product_id = 0 AND potential <= ? ORDER BY potential DESC LIMIT ${rankSlice} OFFSET ?`

/** Reads all customers with a rhythm in slices, those worth most first; also those whom no reader may see. */
export function rankReader(raw: Database): () => readonly RankedRhythm[] | null {
  const read = raw.prepare(rankSliceSql)
  let upTo = Number.MAX_SAFE_INTEGER
  let after = 0
  let isThrough = false
  return () => {
    if (isThrough) return null
    const rows = read.all(upTo, after) as readonly RankedRhythm[]
    const last = rows.at(-1)
    isThrough = last === undefined || rows.length < rankSlice
    if (last === undefined) return null
    const equal = rows.length - rows.findIndex(({ potential }) => potential === last.potential)
    after = last.potential === upTo ? after + equal : equal
    upTo = last.potential
    return rows
  }
}

/** Ids of customers that no reader may see. */
export async function readHiddenContactIds(db: ReadableDb): Promise<ReadonlySet<number>> {
  const hidden = (column: 'deleted_at' | 'staged_batch_id') =>
    readIds(db, db.selectFrom('contacts').select('id').where(column, 'is not', null) as never)
  return new Set([...(await hidden('deleted_at')), ...(await hidden('staged_batch_id'))])
}
