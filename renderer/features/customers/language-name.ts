import { useCallback } from 'react'
import { useLanguage } from '#renderer/engine/shop.ts'

/** A language by its tag in the language of the shop: `sr` → `Serbian`; the tag itself where nobody knows it. */
export function languageName(tag: string, language: string): string {
  if (tag === '') return ''
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

export function useLanguageName(): (tag: string) => string {
  const language = useLanguage()
  return useCallback((tag) => languageName(tag, language), [language])
}
