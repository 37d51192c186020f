import { createInstance, type i18n as I18n } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { formatDay, type DayStyle } from '#shared/domain/day-text.ts'
import { formatMoney } from '#shared/domain/money.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import type { CatalogTree } from './catalog-tree.ts'

/**
 * An i18next instance that speaks one language from its catalog, with the formats that texts use:
 * `{{dueOn, day}}`, `{{lastOn, day(style: long)}}`, `{{amount, money}}` (needs `currency` beside it), `{{n, quantity}}`, `{{chance, percent}}`,
 * `{{from, upTo}}` before a counted `to`: nothing where both are the same, since a span of one day is that day.
 * Other numbers come out as the language writes them.
 */
export function translatorOf(language: AppLanguage, catalog: CatalogTree): I18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    resources: { [language]: { translation: catalog } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const formatter = instance.services.formatter
  const languageOf = (lng: string | undefined) => (lng ?? language) as AppLanguage
  formatter?.add('day', (value: string, lng, options: { style?: DayStyle }) =>
    formatDay(value, languageOf(lng), options.style ?? 'medium'),
  )
  formatter?.add('money', (value: number, lng, options: { currency?: string }) =>
    formatMoney(value, options.currency ?? 'EUR', languageOf(lng)),
  )
  formatter?.add('quantity', (value: number, lng) => formatQuantity(value, languageOf(lng)))
  formatter?.add('upTo', (value: number, lng, options: { to?: number }) =>
    value === options.to ? '' : `${new Intl.NumberFormat(lng).format(value)}–`,
  )
  formatter?.add('percent', (value: number, lng) =>
    new Intl.NumberFormat(lng, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  )
  return instance
}
