import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import classes from './orders.module.css'

/** Who, what, how much: the order in a few lines. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className={classes['facts']}>
      <div className={classes['factsWho']}>
        <span className="rg-strong">{order.customer ?? t('common.walkIn')}</span>
        <span className="rg-quiet">{t('orders.number', { number: order.number })}</span>
      </div>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.quantity === 1000 ? '' : `${formatQuantity(line.quantity, language)} × `}
              {line.name}
            </span>
            <MoneyText amount={line.total} />
          </li>
        ))}
        {order.discount > 0 && (
          <li>
            <span>{t('orders.discount')}</span>
            <MoneyText amount={-order.discount} />
          </li>
        )}
        <li data-sum>
          <span>{t('purchase.total')}</span>
          <MoneyText amount={order.total} />
        </li>
        {order.paid !== 0 && (
          <>
            <li>
              <span>{t('orders.deposit')}</span>
              <MoneyText amount={order.paid} />
            </li>
            {(order.state === 'ordered' || order.state === 'ready') && (
              <li data-sum>
                <span>{t('orders.rest')}</span>
                <MoneyText amount={order.total === null ? null : order.total - order.paid} />
              </li>
            )}
          </>
        )}
      </ul>
    </div>
  )
}
