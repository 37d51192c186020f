import { toCyrillic } from '#shared/domain/serbian-script.ts'

/** A catalog as i18next takes it: texts under dotted keys. */
export type CatalogTree = { readonly [key: string]: string | CatalogTree }

/** The Serbian catalog in Cyrillic: made from the Latin one, so the two can't drift apart. */
export function inCyrillic(tree: CatalogTree): CatalogTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? toCyrillic(value) : inCyrillic(value),
    ]),
  )
}
