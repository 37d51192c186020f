import type { i18n as I18n } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { catalogOf } from './catalogs.ts'
import { translatorOf } from './translator-of.ts'

/** Speaks any language at once, for which the catalogs of all are loaded: not for the window (renderer/engine/words.ts). */
export function createTranslator(language: AppLanguage): I18n {
  return translatorOf(language, catalogOf(language))
}
