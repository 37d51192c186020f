import { z } from 'zod'
import { query } from './procedure.ts'
import { dueRow } from './today.ts'
import { day, moneySum, page, searchText } from './values.ts'

/** The work list made from the rhythms: whom to call, what was done, and what came of it. */
export const recall = {
  list: query
    .input(z.strictObject({ on: day.optional(), search: searchText.default(''), ...page }))
    .output(z.strictObject({ total: z.number().int(), stake: moneySum, rows: z.array(dueRow) })),
}
