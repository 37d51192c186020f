import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, day, filledLine, id, line, moneySum } from './values.ts'

/** Somebody on the card of another: enough to call them and to see what they are worth. */
const related = z.strictObject({
  customerId: id,
  name: z.string(),
  kind: z.enum(['person', 'company']),
  phone: z.string().nullable(),
  spent: moneySum,
  visits: z.number().int(),
  lastOn: day.nullable(),
})
export type Related = z.infer<typeof related>

const sums = z.strictObject({ customers: z.number().int(), spent: moneySum })
export type RelationSums = z.infer<typeof sums>

/** Customers in the trash are left out everywhere; their links are there again once they are put back. */
const relationsOf = z.strictObject({
  /** Where they work. */
  companies: z.array(related.extend({ role: z.string() })),
  /** Who works for them, the 200 who spent most; the sums count all. */
  people: z.array(related.extend({ role: z.string() })),
  peopleSums: sums,
  /** Everybody in it, themselves too. */
  household: z.strictObject({ id, name: z.string(), members: z.array(related), sums }).nullable(),
  /** Who sent them, who sent that one, and so on upwards. */
  referrers: z.array(related),
  /** Whom they sent, the 200 who spent most, with what each bought most and how many each sent in turn. */
  referred: z.array(related.extend({ bought: z.array(z.string()), referred: z.number().int() })),
  referredSums: sums,
  /** The same with everybody whom those sent in turn, all the way down. */
  referredTreeSums: sums,
})
export type Relations = z.infer<typeof relationsOf>

/** Somebody known by id, or a new one, made in the same act. */
const who = z.union([id, z.strictObject({ name: filledLine, phone: line.default('') })])
export type Who = z.infer<typeof who>

/** `createdIds`: customers that the act made. */
const linked = acted.extend({ createdIds: z.array(id) })

/**
 * Who belongs to whom. Refused: `same-customer`, `circular-company`, `circular-referral`, `not-a-company`, `already-linked`,
 * `in-trash`, `not-found`.
 */
export const relations = {
  get: query.input(z.strictObject({ id })).output(relationsOf),
  /** Says that somebody works for a company, or changes in which role. Fills their empty field `company`. */
  setCompany: command.input(z.strictObject({ person: who, company: who, role: line.default('') })).output(linked),
  removeCompany: command.input(z.strictObject({ personId: id, companyId: id })).output(acted),
  /** Takes somebody into the household of a customer, which is made where there is none. */
  addToHousehold: command.input(z.strictObject({ customerId: id, member: who })).output(linked),
  /** A household of one is none. */
  leaveHousehold: command.input(z.strictObject({ customerId: id })).output(acted),
  renameHousehold: command.input(z.strictObject({ householdId: id, name: filledLine })).output(acted),
  setReferrer: command.input(z.strictObject({ customer: who, referrer: who })).output(linked),
  removeReferrer: command.input(z.strictObject({ customerId: id })).output(acted),
}
