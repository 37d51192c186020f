import { z } from 'zod'
import { command, query } from './procedure.ts'
import { acted, filledLine, id, instant, line, minor, page, searchText } from './values.ts'

const fields = {
  name: filledLine,
  code: line,
  /** What a scanner reads. */
  barcode: line,
  /** A path, its levels parted by ` / `: `Bakery / Bread`. */
  category: line,
  unit: line,
  /** Price of one unit in minor units; null where it varies. */
  price: minor.min(0).nullable(),
  /** What one unit costs the shop; null where nobody noted it. */
  cost: minor.min(0).nullable(),
  /** Usual days between two buys; null where nobody knows. */
  usualDays: z.number().int().min(1).max(3650).nullable(),
  active: z.boolean(),
}
export const product = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  ...fields,
  deletedAt: instant.nullable(),
  lastSoldOn: z.string().nullable(),
  timesSold: z.number().int(),
})
export type Product = z.infer<typeof product>

export const products = {
  list: query
    .input(z.strictObject({ search: searchText.default(''), includeInactive: z.boolean().default(false), ...page }))
    .output(z.strictObject({ total: z.number().int(), rows: z.array(product) })),
  create: command.input(z.strictObject(fields).partial().required({ name: true })).output(acted.extend({ id })),
  update: command.input(z.strictObject({ id, patch: z.strictObject(fields).partial() })).output(acted),
  trash: command.input(z.strictObject({ ids: z.array(id).min(1).max(100_000) })).output(acted),
}
