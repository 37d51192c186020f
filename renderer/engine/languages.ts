import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'

const storageKey = 'regulars.language'

/** dayjs codes: its `sr` is Latin (Intl's is Cyrillic). Only @mantine/dates uses them. */
export const dayjsLocale: Readonly<Record<AppLanguage, string>> = {
  en: 'en-gb',
  ro: 'ro',
  ru: 'ru',
  'sr-Latn': 'sr',
  'sr-Cyrl': 'sr-cyrl',
}

/** Names of the languages in themselves: the same in every language of the interface. */
export const languageNames: Readonly<Record<AppLanguage, string>> = {
  en: 'English',
  ro: 'Română',
  ru: 'Русский',
  'sr-Latn': 'Srpski',
  'sr-Cyrl': 'Српски',
}

/** What a browser asks for → one of ours: `sr` is Cyrillic by the standard, but shops write Latin. */
export function languageFromBrowser(preferred: readonly string[]): AppLanguage {
  for (const tag of preferred) {
    const lower = tag.toLowerCase()
    if (lower.startsWith('sr-cyrl')) return 'sr-Cyrl'
    if (/^(sr|bs|hr|me)\b/.test(lower)) return 'sr-Latn'
    if (/^(ro|mo)\b/.test(lower)) return 'ro'
    if (/^(ru|be|uk|kk)\b/.test(lower)) return 'ru'
    if (lower.startsWith('en')) return 'en'
  }
  return 'en'
}

/** The language before a shop is open: the last one shown, else the browser's. */
export function firstLanguage(): AppLanguage {
  const kept = window.localStorage.getItem(storageKey)
  return kept !== null && isAppLanguage(kept) ? kept : languageFromBrowser(navigator.languages)
}

export function keepLanguage(language: AppLanguage): void {
  window.localStorage.setItem(storageKey, language)
}
