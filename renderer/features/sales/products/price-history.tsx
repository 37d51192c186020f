import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import classes from './products.module.css'

/** What a product has cost since when, newest first. */
export function PriceHistory({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const money = useMoney()
  const prices = useQuery(orpc.products.prices.queryOptions({ input: { id } }))
  if (prices.data === undefined || prices.data.length === 0) return null
  return (
    <div className={classes['history']} role="region" aria-label={t('catalogue.history')} tabIndex={0}>
      <table className={classes['prices']} aria-label={t('catalogue.history')}>
        <thead>
          <tr>
            <th scope="col">{t('catalogue.since')}</th>
            <th scope="col" className="rg-end">
              {t('sales.products.columns.price')}
            </th>
            <th scope="col" className="rg-end">
              {t('catalogue.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {prices.data.map(({ from, price, change }) => (
            <tr key={from}>
              <td>
                <DayText day={from} as="medium" />
              </td>
              <td className="rg-end">{price === null ? t('catalogue.varies') : <MoneyText amount={price} />}</td>
              <td className="rg-end">{change === null ? '' : `${change > 0 ? '+' : '−'}${money(Math.abs(change))}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
