import type { TFunction } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

/** The texts of the window in a language: what a test looks for by name. */
export type Words = TFunction

const known = new Map<AppLanguage, Words>()

export function wordsOf(language: AppLanguage): Words {
  const words = known.get(language) ?? createTranslator(language).t
  known.set(language, words)
  return words
}
