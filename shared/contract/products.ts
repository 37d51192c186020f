import { z } from 'zod'
import { categoryLevels, MAX_CATEGORY_LEVELS, normalCategory } from '#shared/domain/category-path.ts'
import { command, query } from './procedure.ts'
import { acted, cleanedLine, day, filledLine, id, instant, line, message, minor, page, searchText } from './values.ts'

/** A path, its levels parted by ` / `: `Bakery / Bread`; empty = none. */
export const category = cleanedLine
  .max(300)
  .overwrite(normalCategory)
  .refine((path) => categoryLevels(path).length <= MAX_CATEGORY_LEVELS, 'too-many-levels')
const filledCategory = category.refine((path) => path !== '', 'text-empty')

const fields = {
  name: filledLine,
  code: line,
  /** What a scanner reads. */
  barcode: line,
  category,
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
  /** As stored: a file of an earlier version may hold more levels. */
  category: z.string(),
  deletedAt: instant.nullable(),
  lastSoldOn: z.string().nullable(),
  timesSold: z.number().int(),
})
export type Product = z.infer<typeof product>

/** Archived ones are out of use, but not gone. */
const shown = z.enum(['active', 'archived', 'all'])
const productFilter = {
  /** Every word is in the name, the code, the barcode or the category. */
  search: searchText.default(''),
  /** All that lies in it; empty = those without one. */
  category: category.optional(),
  /** `active` unless said otherwise. */
  show: shown.optional(),
}
const ids = z.array(id).min(1).max(100_000)

export const productSort = z.enum(['name', 'code', 'category', 'price', 'cost', 'margin', 'lastSold', 'timesSold'])
export type ProductSort = z.infer<typeof productSort>

const warned = acted.extend({
  /** `code-in-use` {value, name}: another product has this code or barcode. */
  warnings: z.array(message),
})

export const productPrice = z.strictObject({
  /** The day since which it holds. */
  from: day,
  /** null = it varied since then. */
  price: minor.nullable(),
  /** Against the price before; null where one of both is unknown. */
  change: z.number().int().nullable(),
})
export type ProductPrice = z.infer<typeof productPrice>

export const productCategory = z.strictObject({
  path: z.string(),
  /** Its last level. */
  name: z.string(),
  /** 1 = outermost. */
  depth: z.number().int(),
  /** In it and in all that lies in it. */
  products: z.number().int(),
})
export type ProductCategory = z.infer<typeof productCategory>

/** What a customer paid last for a product; returns don't count. */
export const lastPaid = z.strictObject({
  productId: id,
  purchaseId: id,
  day,
  /** For one unit after the discount of the line (not that of the whole purchase), in 1/10000 of the currency unit. */
  unitPrice: z.number().int(),
  /** Before that discount; null where only the amount of the line is known. */
  fullUnitPrice: z.number().int().nullable(),
})
export type LastPaid = z.infer<typeof lastPaid>

/** The named products, or all that a filter holds (`{}` = all that are in use). */
const which = z.union([z.strictObject({ ids }), z.strictObject(productFilter)])
const pricePlan = {
  which,
  /** By per cent (two decimals), by an amount, or to an amount. */
  change: z.union([
    z.strictObject({ percent: z.number().min(-100_000).max(100_000).multipleOf(0.01) }),
    z.strictObject({ amount: minor }),
    z.strictObject({ set: minor }),
  ]),
  /** New prices become multiples of it, half away from zero. */
  roundTo: minor.min(1).default(1),
}
const priceCounts = {
  /** Whose price changes. */
  changed: z.number().int(),
  /** Whose price would be the same. */
  unchanged: z.number().int(),
  /** Left as they are: their price varies. */
  withoutPrice: z.number().int(),
}

export const previewedPrice = z.strictObject({
  id,
  name: z.string(),
  category: z.string(),
  old: minor,
  /** May lie out of range. */
  new: z.number().int(),
  isOutOfRange: z.boolean(),
})
export type PreviewedPrice = z.infer<typeof previewedPrice>

export const products = {
  /** `includeInactive` is the former way to say `show: 'all'`. */
  list: query
    .input(
      z.strictObject({
        ...productFilter,
        includeInactive: z.boolean().default(false),
        sort: productSort.default('name'),
        direction: z.enum(['asc', 'desc']).default('asc'),
        ...page,
      }),
    )
    .output(z.strictObject({ total: z.number().int(), rows: z.array(product) })),
  /** Also from the trash. */
  get: query.input(z.strictObject({ id })).output(product),
  /**
   * Whose barcode or code it is exactly, as a scanner reads it (UPC-A is EAN-13 without its first 0): an active product before an
   * archived one, a barcode before a code; null = nobody's.
   */
  byCode: query.input(z.strictObject({ code: line })).output(product.nullable()),
  /** Prices of a product, newest first. */
  prices: query.input(z.strictObject({ id })).output(z.array(productPrice)),
  /** The tree in the order of the alphabet, each level before what lies in it. */
  categories: query
    .input(z.strictObject({ show: shown.default('active') }).prefault({}))
    .output(z.array(productCategory)),
  /** Of some products, or of all that the customer ever bought. */
  lastPaid: query
    .input(z.strictObject({ customerId: id, productIds: z.array(id).max(500).optional() }))
    .output(z.array(lastPaid)),
  create: command.input(z.strictObject(fields).partial().required({ name: true })).output(warned.extend({ id })),
  /** With the `version` that was read, a field that somebody else changed since is refused. */
  update: command
    .input(z.strictObject({ id, version: z.number().int().optional(), patch: z.strictObject(fields).partial() }))
    .output(warned.extend({ version: z.number().int() })),
  archive: command.input(z.strictObject({ ids, active: z.boolean().default(false) })).output(acted),
  setCategory: command.input(z.strictObject({ ids, category })).output(acted),
  /** A whole branch in one act; an empty `to` takes its level out of the tree. */
  renameCategory: command
    .input(z.strictObject({ from: filledCategory, to: category }))
    .output(acted.extend({ products: z.number().int() })),
  /** Those that purchases or orders hold are archived instead. */
  trash: command.input(z.strictObject({ ids })).output(
    acted.extend({
      trashed: z.number().int(),
      archived: z.number().int(),
      /** Purchases and orders that hold the archived ones. */
      usedIn: z.number().int(),
    }),
  ),
  /** What a change of many prices would do: those out of range first, then by name. */
  previewPrices: query.input(z.strictObject({ ...pricePlan, ...page })).output(
    z.strictObject({
      /** Tells what was seen: `changePrices` does that or nothing. */
      fingerprint: z.string(),
      ...priceCounts,
      outOfRange: z.number().int(),
      rows: z.array(previewedPrice),
    }),
  ),
  /** As previewed, in one act; `changed-meanwhile` where a price or a product is another since, `price-out-of-range` for any. */
  changePrices: command
    .input(z.strictObject({ ...pricePlan, fingerprint: z.string().max(100) }))
    .output(acted.extend(priceCounts)),
}
