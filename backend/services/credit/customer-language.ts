import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'

/** The language in which a customer is written to: theirs where we have words in it, else the shop's. */
export function customerLanguage(tag: string, ofShop: AppLanguage): AppLanguage {
  if (isAppLanguage(tag)) return tag
  const [language] = tag.toLowerCase().split('-')
  if (language === 'sr') return ofShop === 'sr-Cyrl' ? 'sr-Cyrl' : 'sr-Latn'
  return language !== undefined && isAppLanguage(language) ? language : ofShop
}
