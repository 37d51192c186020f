import { fold } from '#shared/domain/name-folding.ts'
import type { readNamedProducts } from '#db/repositories/import-products.ts'

type NamedProduct = Awaited<ReturnType<typeof readNamedProducts>>[number]
/** A product of the shop, or the n-th one that the file makes necessary. */
export type Sold = { readonly productId: number } | { readonly newProduct: number }

/** What a product is found by: signs alone (`№1`, `***`) are taken as they are. */
export const productKey = (name: string): string => fold(name) || name.trim().toLowerCase()

/** Finds the product of a line by its code, then by its folded name; notes down one where there is none. */
export function productFinder(products: readonly NamedProduct[]) {
  const drafts: { name: string; code: string }[] = []
  const byCode = new Map<string, Sold>()
  const byName = new Map<string, Sold>()
  for (const { id, name, folded, code } of products) {
    if (code !== '' && !byCode.has(code.toLowerCase())) byCode.set(code.toLowerCase(), { productId: id })
    const key = folded || productKey(name)
    if (!byName.has(key)) byName.set(key, { productId: id })
  }
  const known = new Map<string, Sold>()
  const isNew = (code: string, key: string): Sold | undefined => {
    const named = byName.get(key)
    // Two codes with one name are two products.
    if (code === '' || named === undefined || !('newProduct' in named)) return named
    const other = drafts[named.newProduct]?.code ?? ''
    return other === '' || other === code ? named : undefined
  }
  return {
    drafts,
    of(name: string, code: string): Sold | null {
      if (name === '') return null
      const both = `${code}\n${name}`
      const before = known.get(both)
      if (before !== undefined) return before
      const key = productKey(name)
      const found =
        (code === '' ? undefined : byCode.get(code.toLowerCase())) ??
        isNew(code, key) ??
        (code === '' ? byCode.get(name.trim().toLowerCase()) : undefined)
      const sold = found ?? { newProduct: drafts.push({ name, code }) - 1 }
      if (found === undefined) {
        if (code !== '') byCode.set(code.toLowerCase(), sold)
        if (!byName.has(key)) byName.set(key, sold)
      }
      known.set(both, sold)
      return sold
    },
  }
}
