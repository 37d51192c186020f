import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { closeOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { OrderFacts } from './order-facts.tsx'
import { OrderMark } from './order-mark.tsx'
import { OrderSlip } from './order-slip.tsx'
import { useOrderActs } from './use-order-acts.ts'
import classes from './orders.module.css'

/** An order that was handed over or cancelled: it tells how it was, and leads to the purchase. */
export function ClosedOrder({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const nameOf = usePaymentMethodName()
  const acts = useOrderActs()
  const { purchaseId } = order
  const isRefunded = order.payments.some(({ method, amount }) => amount < 0 && method !== 'credit')
  return (
    <Stack gap="md">
      <Group gap="sm">
        <OrderMark order={{ ...order, daysLate: 0 }} />
        {order.closedOn !== null && <Text size="sm">{format(order.closedOn, 'long')}</Text>}
      </Group>
      <OrderFacts order={order} />
      {order.payments.length > 0 && (
        <ul className={classes['deposits']}>
          {order.payments.map((payment) => (
            <li key={payment.id}>
              <span>
                {t(payment.amount > 0 ? 'orders.deposit' : payment.method === 'credit' ? 'orders.kept' : 'orders.back')}
              </span>
              <span className="rg-quiet">
                {payment.method === 'credit' ? '' : `${nameOf(payment.method)} · `}
                {format(payment.day)}
              </span>
              <MoneyText amount={payment.amount} />
            </li>
          ))}
        </ul>
      )}
      {order.note !== '' && <Text style={{ whiteSpace: 'pre-line' }}>{order.note}</Text>}
      <Group justify="flex-end" gap="sm">
        {order.state === 'cancelled' && !isRefunded && (
          <Button
            variant="default"
            onClick={() => void acts.open(order).then((isDone) => isDone && closeOrderDialog())}
          >
            {t('orders.acts.reopen')}
          </Button>
        )}
        {purchaseId !== null && (
          <Button
            onClick={() => {
              closeOrderDialog()
              openPurchaseDialog({ mode: 'edit', purchaseId })
            }}
          >
            {t('orders.acts.purchase')}
          </Button>
        )}
      </Group>
      <OrderSlip order={order} />
    </Stack>
  )
}
