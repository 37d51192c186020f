import { Portal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import classes from './orders.module.css'

/** What the customer takes home: seen on paper only, where it stands alone. */
export function OrderSlip({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings } = useShop()
  const format = useDayFormat()
  const money = useMoney()
  const amount = (value: number | null) => (value === null ? '' : money(value))
  return (
    <Portal reuseTargetNode={false}>
      <article className={classes['slip']} data-print-alone aria-hidden>
        <header>
          <strong>{settings.name}</strong>
          <span>{t('orders.number', { number: order.number })}</span>
        </header>
        <p>
          {order.customer ?? ''} · {format(order.orderedOn, 'long')}
        </p>
        {order.promisedOn !== null && (
          <p className={classes['slipPromise']}>
            {t('orders.promisedFor', {
              day: [format(order.promisedOn, 'long'), order.promisedTime].filter(Boolean).join(', '),
            })}
          </p>
        )}
        <table>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td>{formatQuantity(line.quantity, language)}</td>
                <td>{amount(line.total)}</td>
              </tr>
            ))}
            {order.discount > 0 && <SlipRow label={t('orders.discount')} amount={money(-order.discount)} />}
            <SlipRow label={t('purchase.total')} amount={amount(order.total)} />
            {order.paid !== 0 && (
              <>
                <SlipRow label={t('orders.deposit')} amount={money(order.paid)} />
                <SlipRow
                  label={t('orders.rest')}
                  amount={amount(order.total === null ? null : order.total - order.paid)}
                />
              </>
            )}
          </tbody>
        </table>
        {order.note !== '' && <p>{order.note}</p>}
      </article>
    </Portal>
  )
}

function SlipRow({ label, amount }: { readonly label: string; readonly amount: string }) {
  return (
    <tr data-sum>
      <td>{label}</td>
      <td />
      <td>{amount}</td>
    </tr>
  )
}
