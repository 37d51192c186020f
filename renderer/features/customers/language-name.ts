import { useCallback } from 'react'
import { wordLanguage } from '#shared/i18n/profile-words.ts'
import { useLanguage } from '#renderer/engine/shop.ts'

/** A language by its tag in the language of the shop: `sr` → `Serbian`. */
export function useLanguageName(): (tag: string) => string {
  const language = useLanguage()
  return useCallback((tag) => wordLanguage(tag, language), [language])
}
