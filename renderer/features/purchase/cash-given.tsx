import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import type { PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import type { DraftPayment } from './draft-payment.ts'
import classes from './purchase.module.css'

export type CashGivenProps = {
  readonly given: Minor | null
  readonly total: Minor
  readonly customer: PickedCustomer | null
  readonly onChange: (payment: DraftPayment) => void
}

/** What lies on the counter and what goes back; too little can go on account, too much can stay as a balance. */
export function CashGiven({ given, total, customer, onChange }: CashGivenProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const canOwe = customer !== null && customer.kind !== 'walk-in'
  const rest = total - (given ?? total)
  const row = { day: null, dueOn: null }
  return (
    <div className={classes['aside']}>
      <AmountField
        size="xs"
        w={104}
        aria-label={t('purchase.given')}
        value={given}
        onChange={(next) => onChange({ kind: 'one', method: 'cash', given: next })}
      />
      <span>{t('purchase.given')}</span>
      {rest < 0 && (
        <>
          <Text size="sm" fw={600} role="status" className="rg-number">
            {t('purchase.change', { amount: money(-rest) })}
          </Text>
          {canOwe && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                onChange({
                  kind: 'mixed',
                  keepsRest: true,
                  rows: [{ ...row, key: 1, method: 'cash', amount: given }],
                })
              }
            >
              {t('purchase.keepInstead')}
            </Button>
          )}
        </>
      )}
      {rest > 0 && (
        <>
          <Text size="sm" fw={600} role="status" className="rg-number">
            {t('purchase.missing', { amount: money(rest) })}
          </Text>
          {canOwe && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                onChange({
                  kind: 'mixed',
                  keepsRest: false,
                  rows: [
                    { ...row, key: 1, method: 'cash', amount: given },
                    { ...row, key: 2, method: 'credit', amount: rest },
                  ],
                })
              }
            >
              {t('purchase.restOnAccount')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
