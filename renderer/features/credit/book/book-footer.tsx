import { useTranslation } from 'react-i18next'
import type { Ageing } from '#shared/contract/credit.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { ageingParts } from '../ageing-parts.ts'
import classes from './book.module.css'

export type BookSums = {
  readonly total: number
  readonly balance: number
  readonly overdue: number
  readonly ageing: Ageing
}

/** The sums of everybody whom the filter holds, also of those out of sight. */
export function BookFooter({ total, balance, overdue, ageing }: BookSums) {
  const { t } = useTranslation()
  const money = useMoney()
  const parts = ageingParts.map((part) => [t(`creditBook.ageing.${part}`), ageing[part]] as const)
  return (
    <div className={classes['footer']}>
      <span className="rg-number rg-quiet">{t('customers.total', { count: total })}</span>
      <dl className={classes['sums']} aria-label={t('creditBook.sums')}>
        <div data-main>
          <dt>{balance < 0 ? t('creditBook.filters.in-favour') : t('creditBook.columns.balance')}</dt>
          <dd>{money(Math.abs(balance))}</dd>
        </div>
        {overdue !== 0 && (
          <div data-main data-late>
            <dt>{t('creditBook.columns.overdue')}</dt>
            <dd>{money(overdue)}</dd>
          </div>
        )}
        {parts.map(
          ([name, amount]) =>
            amount !== 0 && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{money(amount)}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
