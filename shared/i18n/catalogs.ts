import type { AppLanguage } from '#shared/domain/locale.ts'
import { inCyrillic, type CatalogTree } from './catalog-tree.ts'
import { en } from './en.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { srLatn } from './sr-Latn.ts'

/** Thousands of texts, made letter by letter: once is enough. */
let srCyrl: CatalogTree | undefined

/** All texts of a language. */
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
      srCyrl ??= inCyrillic(srLatn)
      return srCyrl
  }
}
