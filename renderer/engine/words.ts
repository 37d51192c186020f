import type { i18n as I18n } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { inCyrillic, type CatalogTree } from '#shared/i18n/catalog-tree.ts'
import { translatorOf } from '#shared/i18n/translator-of.ts'

/** A file for each language: the window loads the one it speaks. */
const catalogs: Readonly<Record<AppLanguage, () => Promise<CatalogTree>>> = {
  en: async () => (await import('#shared/i18n/en.ts')).en,
  ro: async () => (await import('#shared/i18n/ro.ts')).ro,
  ru: async () => (await import('#shared/i18n/ru.ts')).ru,
  'sr-Latn': async () => (await import('#shared/i18n/sr-Latn.ts')).srLatn,
  'sr-Cyrl': async () => inCyrillic((await import('#shared/i18n/sr-Latn.ts')).srLatn),
}

const loaded = new Map<AppLanguage, Promise<I18n>>()

/** Who speaks a language, once its words are there; always the same promise, as `use` wants it. */
export function loadTranslator(language: AppLanguage): Promise<I18n> {
  const known = loaded.get(language)
  if (known !== undefined) return known
  const loading = catalogs[language]().then((catalog) => translatorOf(language, catalog))
  loaded.set(language, loading)
  return loading
}
