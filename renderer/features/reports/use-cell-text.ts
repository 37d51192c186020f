import { useTranslation } from 'react-i18next'
import type { ReportResult } from '#shared/contract/exports.ts'
import { lossReason } from '#shared/contract/losses.ts'
import { formatDecimal } from '#shared/domain/money.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'

export type ReportColumn = ReportResult['columns'][number]
/** What is measured of the list of calls. */
const reportedActs = ['reached', 'no-answer', 'message', 'late-not-called', 'not-called'] as const

type Value = string | number | null | undefined

/** A value of a report as text; money without its currency, which the head of the page names. */
export function useCellText(currency: string): (column: ReportColumn, value: Value) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = useDayFormat()
  const methodName = usePaymentMethodName()
  const whole = new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(intlLocale(language), { style: 'percent', maximumFractionDigits: 1 })

  return ({ key, type }, value) => {
    if (typeof value === 'number') {
      switch (type) {
        case 'money':
          return formatDecimal(value, currency, language)
        case 'quantity':
          return formatQuantity(value, language)
        case 'percent':
          return percent.format(value / 10_000)
        default:
          return whole.format(value)
      }
    }
    if (typeof value !== 'string') {
      if (key === 'product') return t('reports.discountsAndRounding')
      return key === 'customer' ? t('common.walkIn') : '–'
    }
    if (type === 'month') return day(`${value}-01`, 'month')
    if (type === 'day') return day(value)
    const act = key === 'act' ? reportedActs.find((known) => known === value) : undefined
    if (act !== undefined) return t(`recall.acts.${act}`)
    if (key === 'method') return methodName(value)
    const reason = key === 'reason' ? lossReason.options.find((known) => known === value) : undefined
    if (reason !== undefined) return t(`slipping.reasons.${reason}`)
    return value === '' ? t('reports.noName') : value
  }
}
