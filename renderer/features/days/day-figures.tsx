import { useTranslation } from 'react-i18next'
import type { DayView } from '#shared/contract/days.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import classes from './days.module.css'

/** The day in five numbers. */
export function DayFigures({ view }: { readonly view: DayView }) {
  const { t } = useTranslation()
  const money = useMoney()
  const number = new Intl.NumberFormat(intlLocale(useLanguage()))
  const debts = view.methods.reduce((sum, method) => sum + method.debts, 0)
  const figures = [
    ['total', money(view.total)],
    ['purchases', number.format(view.purchases)],
    ['customers', number.format(view.customers)],
    ['onCredit', money(view.onCredit)],
    ['debts', money(debts)],
  ] as const
  return (
    <dl className={classes['figures']}>
      {figures.map(([key, text]) => (
        <div key={key} data-main={key === 'total' || undefined}>
          <dt>{t(`days.figures.${key}`)}</dt>
          <dd className="rg-number">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
