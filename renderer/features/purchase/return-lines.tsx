import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '#shared/contract/purchases.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { client } from '#renderer/engine/client.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'
import { closePurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { PaymentField } from './payment-field.tsx'
import { backOf, leftOf, returnTotals, type ReturnQuantities } from './return-draft.ts'
import { ReturnQuantity } from './return-quantity.tsx'
import classes from './purchase.module.css'

/** How the money goes back: as the engine finds it best, or in one way that is chosen. */
type Way = PaymentMethod | 'auto'

const firstWay = ({ owed, payments }: Purchase): Way => {
  const methods = new Set(payments.map(({ method }) => method))
  const [only = 'cash'] = methods
  return owed > 0 || methods.size > 1 || only === 'credit' ? 'auto' : only
}

/** Takes goods back: how many of each, and how the money goes out. Enter saves, as in a purchase. */
export function ReturnLines({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const { settings } = useShop()
  const acted = useActedToast()
  const failed = useFailedToast()
  const warn = useShowWarnings()
  const [quantities, setQuantities] = useState<ReturnQuantities>(new Map())
  const [start] = useState(() => firstWay(purchase))
  const [way, setWay] = useState<Way>(start)
  const [isSaving, setIsSaving] = useState(false)
  const returnable = purchase.lines.filter((line) => leftOf(line) > 0)
  const lines = [...quantities]
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
  const isCash =
    way === 'cash' ||
    (way === 'auto' && purchase.owed === 0 && purchase.payments.every(({ method }) => method === 'cash'))
  const totals = returnTotals(purchase, quantities, isCash, settings)
  const off = way === 'auto' ? Math.min(purchase.owed, totals.back) : 0

  async function save(): Promise<void> {
    if (lines.length === 0 || isSaving) return
    setIsSaving(true)
    try {
      const { actId, warnings } = await client.purchases.returnLines({
        purchaseId: purchase.id,
        lines,
        ...(way === 'auto' ? {} : { method: way }),
      })
      closePurchaseDialog()
      acted(t('purchase.returnedToast'), actId)
      warn(warnings)
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
          const quantity = quantities.get(line.id) ?? 0
          return (
            <div key={line.id} className={classes['returnLine']}>
              <div>
                <Text size="sm">{line.name}</Text>
                <Text size="xs" c="dimmed">
                  {t('purchase.canComeBack', { quantity: formatQuantity(leftOf(line), language) })}
                </Text>
              </div>
              <ReturnQuantity
                label={t('purchase.returnOf', { name: line.name })}
                most={leftOf(line)}
                autoFocus={index === 0}
                value={quantity}
                onChange={(next) => setQuantities(new Map(quantities).set(line.id, next))}
              />
              <MoneyText
                amount={backOf(line, quantity === 0 ? leftOf(line) : quantity)}
                className={quantity === 0 ? 'rg-end rg-quiet' : 'rg-end'}
              />
            </div>
          )
        })}
      </div>
      <PaymentField
        label={t('purchase.refundedBy')}
        value={way}
        onChange={setWay}
        onAccount={purchase.customerId === null ? null : t('purchase.asBalance')}
        {...(start === 'auto'
          ? {
              first: {
                label: t(purchase.owed > 0 ? 'purchase.offDebt' : 'purchase.asPaid'),
                onPick: () => setWay('auto'),
              },
            }
          : {})}
      />
      {off > 0 && (
        <Text size="sm" role="status" className="rg-number">
          {off === totals.back
            ? t('purchase.allOffDebt', { amount: money(off) })
            : t('purchase.partOffDebt', { amount: money(off), rest: money(totals.back - off) })}
        </Text>
      )}
      <div className={classes['foot']}>
        <div>
          {totals.discount > 0 && (
            <Text size="xs" c="dimmed" className="rg-number">
              {t('purchase.lessDiscount', { sum: money(totals.sum), discount: money(totals.discount) })}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {t(off > 0 ? 'purchase.backInAll' : 'purchase.refund')}
          </Text>
          <MoneyText amount={totals.back} className={classes['total']} />
        </div>
        <Button type="submit" size="md" disabled={lines.length === 0} loading={isSaving}>
          {t('purchase.saveReturn')}
        </Button>
      </div>
    </Stack>
  )
}
