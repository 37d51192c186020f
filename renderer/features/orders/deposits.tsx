import { useState } from 'react'
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Minor } from '#shared/domain/money.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './orders.module.css'

/** What was paid ahead; one more can be taken, one noted by mistake taken out. */
export function Deposits({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const act = useAct()
  const [amount, setAmount] = useState<Minor | null>(null)
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [isAdding, setIsAdding] = useState(false)

  async function add(): Promise<void> {
    if (amount === null || amount <= 0) return
    const isSaved = await act(t('orders.depositToast'), () =>
      client.orders.addDeposit({ id: order.id, method, amount }),
    )
    if (!isSaved) return
    setAmount(null)
    setIsAdding(false)
  }

  return (
    <div role="group" aria-label={t('orders.deposits')}>
      {order.payments.length > 0 && (
        <ul className={classes['deposits']}>
          {order.payments.map((payment) => (
            <li key={payment.id}>
              <span>{t('orders.deposit')}</span>
              <span className="rg-quiet">
                {nameOf(payment.method)} · <DayText day={payment.day} />
              </span>
              <MoneyText amount={payment.amount} className="rg-strong" />
              <Tooltip label={t('orders.removeDeposit')}>
                <ActionIcon
                  size={28}
                  aria-label={t('orders.removeDeposit')}
                  onClick={() =>
                    void act(t('orders.depositRemovedToast'), () =>
                      client.orders.removeDeposit({ id: order.id, paymentId: payment.id }),
                    )
                  }
                >
                  <IconX size={15} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <Group align="flex-end" gap="sm" mt={4}>
          <AmountField
            w={150}
            autoFocus
            label={t('orders.deposit')}
            value={amount}
            onChange={setAmount}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              void add()
            }}
          />
          <MethodSelect w={180} label={t('purchase.paidBy')} value={method} onChange={setMethod} />
          <Button variant="default" onClick={() => void add()}>
            {t('orders.takeDeposit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setIsAdding(false)}>
            {t('common.cancel')}
          </Button>
        </Group>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={2} />}
          onClick={() => setIsAdding(true)}
        >
          {t('orders.deposit')}
        </Button>
      )}
    </div>
  )
}
