import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '#shared/contract/purchases.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { closePurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { PaymentField } from './payment-field.tsx'
import { ReturnQuantity } from './return-quantity.tsx'
import classes from './purchase.module.css'

/** Takes goods back: how many of each, and how the money goes out. Enter saves, as in a purchase. */
export function ReturnLines({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [quantities, setQuantities] = useState<ReadonlyMap<number, number>>(new Map())
  const [method, setMethod] = useState<PaymentMethod>(purchase.payments[0]?.method ?? 'cash')
  const [isSaving, setIsSaving] = useState(false)
  const returnable = purchase.lines.filter((line) => line.quantity - line.returned > 0)
  const lines = [...quantities]
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
  const refund = returnable.reduce(
    (sum, line) => sum + Math.round(((line.total ?? 0) * (quantities.get(line.id) ?? 0)) / line.quantity),
    0,
  )

  async function save(): Promise<void> {
    if (lines.length === 0 || isSaving) return
    setIsSaving(true)
    try {
      const { actId } = await client.purchases.returnLines({ purchaseId: purchase.id, method, lines })
      closePurchaseDialog()
      acted(t('purchase.returnedToast'), actId)
    } catch (error) {
      failed(error)
      setIsSaving(false)
    }
  }

  if (returnable.length === 0) return <Text c="dimmed">{t('purchase.nothingToReturn')}</Text>
  return (
    <Stack
      gap="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes['lines']}>
        {returnable.map((line, index) => {
          const most = line.quantity - line.returned
          return (
            <div key={line.id} className={classes['returnLine']}>
              <div>
                <Text size="sm">{line.name}</Text>
                <Text size="xs" c="dimmed">
                  {t('purchase.bought', { quantity: formatQuantity(most, language) })}
                </Text>
              </div>
              <ReturnQuantity
                label={t('purchase.returnOf', { name: line.name })}
                most={most}
                autoFocus={index === 0}
                value={quantities.get(line.id) ?? 0}
                onChange={(quantity) => setQuantities(new Map(quantities).set(line.id, quantity))}
              />
              <MoneyText amount={line.total} className="rg-end" />
            </div>
          )
        })}
      </div>
      <PaymentField label={t('purchase.refundedBy')} value={method} onChange={setMethod} />
      <div className={classes['foot']}>
        <div>
          <Text size="xs" c="dimmed">
            {t('purchase.refund')}
          </Text>
          <MoneyText amount={refund} className={classes['total']} />
        </div>
        <Button type="submit" size="md" disabled={lines.length === 0} loading={isSaving}>
          {t('purchase.saveReturn')}
        </Button>
      </div>
    </Stack>
  )
}
