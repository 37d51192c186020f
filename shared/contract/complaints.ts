import { z } from 'zod'
import { query } from './procedure.ts'
import { day, id, page } from './values.ts'

export const complaint = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  customerId: id,
  customer: z.string(),
  productId: id.nullable(),
  product: z.string().nullable(),
  purchaseId: id.nullable(),
  text: z.string(),
  openedOn: day,
  promisedOn: day.nullable(),
  /** Null = open: its customer is not called about buying. */
  closedOn: day.nullable(),
  resolution: z.string(),
})
export type Complaint = z.infer<typeof complaint>

export const complaints = {
  list: query
    .input(
      z.strictObject({ status: z.enum(['open', 'closed', 'all']).default('open'), customerId: id.optional(), ...page }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(complaint) })),
}
