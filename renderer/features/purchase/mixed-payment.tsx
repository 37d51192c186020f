import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { nextKey } from '#renderer/ui/sale-lines/sale-draft.ts'
import type { PurchaseDraft } from './draft.ts'
import { restOf, type DraftPayment, type PaymentRow } from './draft-payment.ts'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { PaymentRowFields } from './payment-row-fields.tsx'
import { RestText } from './rest-text.tsx'
import classes from './purchase.module.css'
import { useUsualDueDay } from './use-credit-account.ts'

type Mixed = Extract<DraftPayment, { kind: 'mixed' }>

export type MixedPaymentProps = {
  readonly draft: PurchaseDraft
  readonly payment: Mixed
  readonly total: Minor
  readonly onChange: (payment: Mixed) => void
}

/** Several payments that add up; what is left goes on account by one click, what is too much is asked about. */
export function MixedPayment({ draft, payment, total, onChange }: MixedPaymentProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const usualDay = useUsualDueDay(draft)
  const { today } = useShop()
  const { rows } = payment
  const rest = restOf(payment, total)
  const canOwe = draft.customer !== null && draft.customer.kind !== 'walk-in'
  const empty = rows.find(({ amount, method }) => amount === null && method !== 'credit')
  const setRows = (next: readonly PaymentRow[]) => onChange({ ...payment, rows: next, keepsRest: false })

  function putOnAccount(): void {
    const open = rows.find(({ method }) => method === 'credit')
    const filled = rows.filter(({ key, amount }) => key === open?.key || (amount !== null && amount !== 0))
    if (open !== undefined)
      return setRows(filled.map((row) => (row.key === open.key ? { ...row, amount: (row.amount ?? 0) + rest } : row)))
    setRows([...filled, { key: nextKey(rows), method: 'credit', amount: rest, day: null, dueOn: null }])
  }

  return (
    <div role="group" aria-label={t('purchase.payments')} className={classes['parts']}>
      {rows.map((row, at) => (
        <PaymentRowFields
          key={row.key}
          row={row}
          number={at + 1}
          usualDay={usualDay}
          earliest={draft.day ?? today}
          onChange={(next) => setRows(rows.map((old) => (old.key === row.key ? next : old)))}
          onRemove={rows.length === 1 ? null : () => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className={classes['aside']}>
        <RestText rest={rest} />
        {rest > 0 && empty !== undefined && (
          <Button
            variant="light"
            size="compact-sm"
            onClick={() => setRows(rows.map((row) => (row.key === empty.key ? { ...row, amount: rest } : row)))}
          >
            {t('purchase.restBy', { method: nameOf(empty.method) })}
          </Button>
        )}
        {rest > 0 && canOwe && (
          <Button variant="light" size="compact-sm" onClick={putOnAccount}>
            {t('purchase.restOnAccount')}
          </Button>
        )}
        {rest < 0 && canOwe && (
          <Checkbox
            label={t('purchase.keepAsBalance')}
            checked={payment.keepsRest}
            onChange={(event) => onChange({ ...payment, keepsRest: event.currentTarget.checked })}
          />
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          ml="auto"
          leftSection={<IconPlus size={16} stroke={2} />}
          onClick={() =>
            setRows([...rows, { key: nextKey(rows), method: 'cash', amount: null, day: null, dueOn: null }])
          }
        >
          {t('purchase.addPayment')}
        </Button>
      </div>
    </div>
  )
}
