import { useTranslation } from 'react-i18next'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import type { DraftTotals } from './draft-totals.ts'
import classes from './purchase.module.css'

/** What it comes to; how it came to that only where there is a discount or coins are rounded. */
export function Totals({ totals }: { readonly totals: DraftTotals }) {
  const { t } = useTranslation()
  const { lines, discount, rounding, total } = totals
  const isPlain = (discount ?? 0) === 0 && rounding === 0
  return (
    <dl className={classes['sums']}>
      {!isPlain && (
        <>
          <dt>{t('purchase.subtotal')}</dt>
          <dd>
            <MoneyText amount={lines ?? 0} />
          </dd>
        </>
      )}
      {discount !== null && discount !== 0 && (
        <>
          <dt>{t('purchase.discount')}</dt>
          <dd>
            <MoneyText amount={(lines ?? 0) < 0 ? discount : -discount} />
          </dd>
        </>
      )}
      {rounding !== 0 && (
        <>
          <dt>{t('purchase.rounding')}</dt>
          <dd>
            <MoneyText amount={rounding} />
          </dd>
        </>
      )}
      <dt className={classes['totalName']}>{t('purchase.total')}</dt>
      <dd>
        <MoneyText amount={total} className={classes['total']} />
      </dd>
    </dl>
  )
}
