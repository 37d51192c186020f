import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconMessageExclamation, IconReceipt, IconReceiptRefund } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { openComplaint } from '#renderer/ui/complaint-dialog-store.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { DayInMonth, Mark } from './plain-item.tsx'
import type { ItemPlace } from './item-place.ts'
import classes from './story.module.css'

export type PurchaseItemProps = ItemPlace & {
  readonly entry: Extract<TimelineEntry, { kind: 'purchase' | 'return' }>
}

const shownLines = 4

/** What was bought or brought back; opens the purchase. */
export function PurchaseItem({ entry, repeatsDay, tabIndex }: PurchaseItemProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const nameOf = usePaymentMethodName()
  const names = entry.lines.slice(0, shownLines).map(({ name, quantity }) => {
    const what = name === '' ? t('purchase.unnamed') : name
    const many = Math.abs(quantity)
    return many === 1000 ? what : `${formatQuantity(many, language)} × ${what}`
  })
  const rest = entry.lines.length - names.length
  const title = rest > 0 ? `${names.join(', ')} +${rest}` : names.join(', ')
  const methods = entry.methods.map(nameOf)
  const facts = [
    t(entry.isReturn ? 'customers.returnNumber' : 'customers.purchaseNumber', { number: entry.number }),
    entry.time,
    methods.join(', '),
    entry.discount === 0 ? null : t('purchase.withDiscount', { amount: money(entry.discount) }),
    entry.owed === 0 ? null : t('purchase.stillOwed', { amount: money(entry.owed) }),
    entry.note,
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <div className={classes['entry']} data-same-day={repeatsDay || undefined}>
      <UnstyledButton
        className={classes['line']}
        tabIndex={tabIndex}
        data-open
        onClick={() => openPurchaseDialog({ mode: 'edit', purchaseId: entry.id })}
      >
        <Mark tone={entry.isReturn ? 'return' : 'purchase'}>
          {entry.isReturn ? <IconReceiptRefund size={16} stroke={1.8} /> : <IconReceipt size={16} stroke={1.8} />}
        </Mark>
        <DayInMonth day={entry.day} isRepeated={repeatsDay} />
        <span className={classes['text']}>
          <span className={classes['title']} data-clamped title={title}>
            {title === '' ? t('purchase.unnamed') : title}
          </span>
          <span className={classes['facts']}>{facts.join(' · ')}</span>
        </span>
        <MoneyText amount={entry.total} className={`rg-strong ${classes['amount']}`} />
      </UnstyledButton>
      <Tooltip label={t('complaints.add')}>
        <ActionIcon
          size={32}
          tabIndex={tabIndex}
          className="rg-no-print"
          aria-label={t('complaints.addOf', { number: entry.number })}
          onClick={() => openComplaint({ purchaseId: entry.id })}
        >
          <IconMessageExclamation size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {!entry.isReturn && (
        <Tooltip label={t('purchase.takeBack')}>
          <ActionIcon
            size={32}
            tabIndex={tabIndex}
            className="rg-no-print"
            aria-label={t('customers.takeBackOf', { number: entry.number })}
            onClick={() => openPurchaseDialog({ mode: 'return', purchaseId: entry.id })}
          >
            <IconArrowBackUp size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
