import { useState } from 'react'
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { closeOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { OrderFacts } from './order-facts.tsx'

/** Nobody wants it any more: why, and what becomes of the deposit. */
export function CancelForm({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const money = useMoney()
  const act = useAct()
  const [reason, setReason] = useState('')
  const [deposit, setDeposit] = useState<'refund' | 'keep'>('refund')
  const [method, setMethod] = useState<PaymentMethod>(order.payments[0]?.method ?? 'cash')
  const amount = money(order.paid)

  async function cancel(): Promise<void> {
    const isRefund = deposit === 'refund' && order.paid > 0
    const isDone = await act(t('orders.cancelledToast', { number: order.number }), () =>
      client.orders.cancel({ id: order.id, deposit, reason, ...(isRefund ? { method } : {}) }),
    )
    if (isDone) closeOrderDialog()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void cancel()
      }}
    >
      <Stack gap="md">
        <OrderFacts order={order} />
        {order.paid > 0 && (
          <Radio.Group
            label={t('orders.whatOfDeposit', { amount })}
            value={deposit}
            onChange={(next) => setDeposit(next === 'keep' ? 'keep' : 'refund')}
          >
            <Stack gap={8} mt={8}>
              <Radio value="refund" label={t('orders.refundDeposit')} />
              {deposit === 'refund' && (
                <MethodSelect w={200} ml={30} label={t('purchase.refundedBy')} value={method} onChange={setMethod} />
              )}
              <Radio value="keep" label={t('orders.keepDeposit')} />
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          autoFocus
          label={t('orders.reason')}
          placeholder={t('common.optional')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={closeOrderDialog}>
            {t('common.back')}
          </Button>
          <Button type="submit">{t('orders.acts.cancel')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
