import { toCyrillic } from '#shared/domain/serbian-script.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { en } from './en.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { srLatn } from './sr-Latn.ts'

/** A catalog as i18next takes it: texts under dotted keys. */
export type CatalogTree = { readonly [key: string]: string | CatalogTree }

function transliterated(tree: CatalogTree): CatalogTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? toCyrillic(value) : transliterated(value),
    ]),
  )
}

/** All texts of a language. Serbian Cyrillic is made from the Latin catalog, so the two can't drift apart. */
export function catalogOf(language: AppLanguage): CatalogTree {
  switch (language) {
    case 'en':
      return en
    case 'ro':
      return ro
    case 'ru':
      return ru
    case 'sr-Latn':
      return srLatn
    case 'sr-Cyrl':
      return transliterated(srLatn)
  }
}
