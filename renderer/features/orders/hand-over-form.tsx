import { useState } from 'react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Minor } from '#shared/domain/money.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { closeOrderDialog, openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { OrderFacts } from './order-facts.tsx'

/** The goods go to the customer: what is left to be paid, and how. */
export function HandOverForm({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const money = useMoney()
  const act = useAct()
  const rest = (order.total ?? 0) - order.paid
  const [paid, setPaid] = useState<Minor | null>(null)
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [isSaving, setIsSaving] = useState(false)
  const now = paid ?? Math.max(0, rest)
  const open = rest - now

  async function handOver(): Promise<void> {
    setIsSaving(true)
    const isWhole = now === rest && method === 'cash'
    const isDone = await act(t('orders.handedOverToast', { number: order.number }), () =>
      client.orders.handOver({
        id: order.id,
        // All of the rest in cash is what the engine does by itself, coins rounded.
        ...(isWhole ? {} : { payments: now === 0 ? [] : [{ method, amount: now }] }),
      }),
    )
    setIsSaving(false)
    if (isDone) closeOrderDialog()
  }

  if (order.total === null && order.paid !== 0) {
    return (
      <Stack gap="md">
        <OrderFacts order={order} />
        <Text role="status">{t('orders.needsPrice')}</Text>
        <Group justify="flex-end">
          <Button autoFocus onClick={() => openOrderDialog({ mode: 'edit', orderId: order.id })}>
            {t('common.edit')}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void handOver()
      }}
    >
      <Stack gap="md">
        <OrderFacts order={order} />
        {rest > 0 && (
          <Group align="flex-start" gap="sm">
            <AmountField
              w={160}
              autoFocus
              label={t('orders.paidNow')}
              value={now}
              error={now < 0 ? t('orders.depositNegative') : undefined}
              onChange={(amount) => setPaid(amount ?? 0)}
            />
            <MethodSelect w={190} label={t('purchase.paidBy')} value={method} onChange={setMethod} />
          </Group>
        )}
        {open !== 0 && (
          <Text size="sm" role="status">
            {open > 0 ? t('orders.onAccount', { amount: money(open) }) : t('orders.inFavour', { amount: money(-open) })}
          </Text>
        )}
        {rest === 0 && (
          <Text size="sm">
            {t('orders.allPaid')} <MoneyText amount={order.paid} />
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={closeOrderDialog}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" size="md" loading={isSaving} autoFocus={rest <= 0}>
            {t('orders.acts.handOver')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
