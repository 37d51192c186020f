import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, cleanedText, day, id, page } from './values.ts'

/** What they say is wrong, and what came of it. */
const words = cleanedText.max(4000)

export const complaint = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  customerId: id,
  customer: z.string(),
  photoId: id.nullable(),
  /** Null as well for whoever doesn't want to be contacted. */
  phone: z.string().nullable(),
  productId: id.nullable(),
  product: z.string().nullable(),
  purchaseId: id.nullable(),
  purchaseNumber: z.number().int().nullable(),
  text: z.string(),
  openedOn: day,
  promisedOn: day.nullable(),
  /** Null = open: its customer is not called about buying. */
  closedOn: day.nullable(),
  resolution: z.string(),
})
export type Complaint = z.infer<typeof complaint>

const fields = {
  productId: id.nullable(),
  /** A purchase of the same customer. */
  purchaseId: id.nullable(),
  text: words.min(1),
  promisedOn: day.nullable(),
}

export const complaints = {
  /** Open ones by the day that was promised, closed ones by when they were closed, newest first, all by when they came. */
  list: query
    .input(
      z.strictObject({ status: z.enum(['open', 'closed', 'all']).default('open'), customerId: id.optional(), ...page }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(complaint) })),
  get: query.input(z.strictObject({ id })).output(complaint),
  /** `openedOn` is today where none is given. */
  create: command
    .input(
      z
        .strictObject({ customerId: id, ...fields, openedOn: day })
        .partial({ productId: true, purchaseId: true, promisedOn: true, openedOn: true }),
    )
    .output(acted.extend({ id })),
  /** `resolution` of a closed one only. */
  update: command
    .input(
      z.strictObject({
        id,
        version: z.number().int(),
        patch: z.strictObject({ ...fields, resolution: words }).partial(),
      }),
    )
    .output(acted.extend({ version: z.number().int() })),
  close: command.input(z.strictObject({ id, resolution: words.default('') })).output(acted),
  reopen: command.input(z.strictObject({ id })).output(acted),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
  restore: command.input(z.strictObject({ ids: z.array(id).min(1).max(10_000) })).output(acted),
}
