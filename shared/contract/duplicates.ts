import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { duplicateReasons } from '#shared/domain/duplicate-score.ts'
import { command, nothing, query, stream } from './procedure.ts'
import { acted, day, id, instant, line, moneySum, page, yearlyDate } from './values.ts'

const likeness = {
  /** 0 to 100. */
  score: z.number().int().min(0).max(100),
  reasons: z.array(z.enum(duplicateReasons)),
}

/** Enough to recognise a customer by. */
export const duplicateSide = z.strictObject({
  id,
  version: z.number().int(),
  kind: z.enum(['person', 'company']),
  name: z.string(),
  /** Whom one talks to at a company: the name that may be the same. */
  person: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  birthday: z.string().nullable(),
  purchases: z.number().int(),
  spent: moneySum,
  lastOn: day.nullable(),
  createdAt: instant,
})
export type DuplicateSide = z.infer<typeof duplicateSide>

const likely = z.strictObject({ ...likeness, customer: duplicateSide })
export type LikelyDuplicate = z.infer<typeof likely>

const pair = z.strictObject({ ...likeness, a: duplicateSide, b: duplicateSide })
export type DuplicatePairView = z.infer<typeof pair>

/** How old the list is. `isStale`: customers were added or changed that no look for duplicates has seen. */
const state = {
  isStale: z.boolean(),
  lookedAt: instant.nullable(),
}

export const duplicates = {
  /** Customers who may be the one who is being typed in, the likeliest first. Never an error: a warning blocks nothing. */
  lookUp: query
    .input(
      z.strictObject({
        givenName: line.default(''),
        familyName: line.default(''),
        company: line.default(''),
        phones: z.array(line).max(50).default([]),
        emails: z.array(line).max(50).default([]),
        birthday: yearlyDate.nullable().default(null),
        city: line.default(''),
        /** A customer of the shop who is compared with the others; who was told apart from them is left out. */
        exceptId: id.optional(),
        limit: z.number().int().min(1).max(50).default(5),
      }),
    )
    .output(z.array(likely)),
  /** The same for a stored customer. */
  of: query.input(z.strictObject({ id, limit: z.number().int().min(1).max(50).default(5) })).output(z.array(likely)),
  state: query.input(nothing).output(z.strictObject({ ...state, total: z.number().int() })),
  list: query
    .input(z.strictObject({ ...page }))
    .output(z.strictObject({ ...state, total: z.number().int(), rows: z.array(pair) })),
  /** Looks through the whole shop. Stopping the stream cancels and leaves the list as it was. */
  scan: stream
    .input(nothing)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('progress'), done: z.number().int(), total: z.number().int() }),
          z.strictObject({ kind: z.literal('done'), customers: z.number().int(), pairs: z.number().int() }),
        ]),
      ),
    ),
  /** Two customers are two: never told as duplicates again. */
  dismiss: command.input(z.strictObject({ a: id, b: id })).output(acted),
}
