import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import classes from './figures.module.css'

/** The one number that matters, and four beside it. */
export function Totals({ totals }: Pick<CustomerCard, 'totals'>) {
  const { t, i18n } = useTranslation()
  return (
    <dl className={classes['totals']}>
      <div>
        <dt>{t('customers.spent')}</dt>
        <dd data-main>
          <MoneyText amount={totals.spent} />
        </dd>
      </div>
      <div>
        <dt>{t('customers.visits')}</dt>
        <dd>{new Intl.NumberFormat(i18n.language).format(totals.visits)}</dd>
      </div>
      <div>
        <dt>{t('customers.average')}</dt>
        <dd>
          <MoneyText amount={totals.average} />
        </dd>
      </div>
      <div>
        <dt>{t('customers.firstOn')}</dt>
        <dd>
          <DayText day={totals.firstOn} />
        </dd>
      </div>
      <div>
        <dt>{t('customers.lastOn')}</dt>
        <dd>
          <DayText day={totals.lastOn} near />
        </dd>
      </div>
    </dl>
  )
}
