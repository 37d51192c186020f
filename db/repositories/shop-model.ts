import type { ProductTraits } from '#shared/domain/rhythm/product-evidence.ts'
import type { Database } from 'better-sqlite3'
import { BUILT_IN_SHOP, shopModel, type ShopModel, type ShopParameters } from '#shared/domain/rhythm/shop-model.ts'

/** What was fitted to a shop, and to how much. */
export type StoredFit = { readonly parameters: ShopParameters; readonly gaps: number; readonly fittedAt: string }

const models = new WeakMap<Database, ShopModel>()

/** The last fit; null where the built-in parameters hold. */
export function readShopFit(raw: Database): StoredFit | null {
  const row = raw.prepare(`SELECT parameters, gaps, fitted_at AS fittedAt FROM rhythm_models WHERE id = 1`).get() as
    { parameters: string | null; gaps: number; fittedAt: string } | undefined
  if (row === undefined || row.parameters === null) return null
  return { ...row, parameters: JSON.parse(row.parameters) as ShopParameters }
}

/** What is typical of the shop, kept until a fit is written. */
export function readShopModel(raw: Database): ShopModel {
  const known = models.get(raw)
  if (known !== undefined) return known
  const effects = raw
    .prepare('SELECT product_id AS id, residual AS deviation, elasticity AS quantityEffect FROM product_rhythms')
    .all() as readonly (ProductTraits & {
    readonly id: number
  })[]
  const model = shopModel(
    readShopFit(raw)?.parameters ?? BUILT_IN_SHOP,
    new Map(effects.map(({ id, ...traits }) => [id, traits])),
  )
  models.set(raw, model)
  return model
}

/** Writes a fit in place of the last one; rhythms that stand by the old one are the caller's to make anew. Inside a transaction. */
export function writeShopFit(
  raw: Database,
  { parameters, gaps, fittedAt }: StoredFit,
  traits: ReadonlyMap<number, ProductTraits>,
): void {
  raw.prepare('DELETE FROM product_rhythms').run()
  const insert = raw.prepare('INSERT INTO product_rhythms (product_id, residual, elasticity) VALUES (?, ?, ?)')
  for (const [productId, { deviation, quantityEffect }] of traits) insert.run(productId, deviation, quantityEffect)
  raw
    .prepare(
      'INSERT OR REPLACE INTO rhythm_models (id, parameters, gaps, fitted_at, remade_up_to) VALUES (1, ?, ?, ?, 0)',
    )
    .run(JSON.stringify(parameters), gaps, fittedAt)
  models.delete(raw)
}
