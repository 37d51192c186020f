/** The languages of the interface. `sr` alone is never used: Intl reads it as Cyrillic, other libraries as Latin. */
export const APP_LANGUAGES = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const

export type AppLanguage = (typeof APP_LANGUAGES)[number]

/**
 * Countries for which ICU has its own data in that language; the first is the default. Any other country would fall
 * back to the bare language, which for English means American month/day order – hence the explicit list.
 */
const COUNTRIES: Readonly<Record<AppLanguage, readonly string[]>> = {
  en: ['GB', 'US', 'IE', 'CA', 'AU', 'NZ', 'ZA', 'IN', 'SG', 'MT', 'CY'],
  ro: ['RO', 'MD'],
  ru: ['RU', 'BY', 'KZ', 'KG', 'MD', 'UA'],
  'sr-Latn': ['RS', 'BA', 'ME', 'XK'],
  'sr-Cyrl': ['RS', 'BA', 'ME', 'XK'],
}

/** True for a code of {@link APP_LANGUAGES}. */
export const isAppLanguage = (code: string): code is AppLanguage => (APP_LANGUAGES as readonly string[]).includes(code)

/** BCP 47 tag for Intl, always with script and country: `intlLocale('sr-Latn') === 'sr-Latn-RS'`. */
export const intlLocale = (language: AppLanguage, country?: string): string => {
  const known = COUNTRIES[language]
  const region = country !== undefined && known.includes(country) ? country : known[0]
  return `${language}-${region}`
}
