import { ActionIcon, Select, Text, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useOfferedMethods, usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import type { PaymentRow } from './draft-payment.ts'
import classes from './purchase.module.css'

export type PaymentRowFieldsProps = {
  readonly row: PaymentRow
  readonly number: number
  /** When credit is to be paid where nobody says otherwise. */
  readonly usualDay: Day
  /** The day of the purchase. */
  readonly earliest: Day
  readonly onChange: (row: PaymentRow) => void
  readonly onRemove: (() => void) | null
}

/** One of several payments: how, how much, and on account by when. */
export function PaymentRowFields({ row, number, usualDay, earliest, onChange, onRemove }: PaymentRowFieldsProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const nameOf = usePaymentMethodName()
  const offered = useOfferedMethods()
  const methods = offered.includes(row.method) ? offered : [...offered, row.method]
  return (
    <div className={classes['payment']}>
      <Select
        size="xs"
        aria-label={t('purchase.methodOf', { number })}
        allowDeselect={false}
        value={row.method}
        data={methods.map((method) => ({ value: method as string, label: nameOf(method) }))}
        onChange={(next) => {
          const method = methods.find((each) => each === next)
          if (method !== undefined) onChange({ ...row, method })
        }}
      />
      <AmountField
        size="xs"
        aria-label={t('purchase.paymentOf', { number })}
        value={row.amount}
        onChange={(amount) => onChange({ ...row, amount })}
      />
      {row.method === 'credit' ? (
        <DayField
          size="xs"
          aria-label={t('purchase.dueOf', { number })}
          minDate={earliest}
          value={row.dueOn ?? usualDay}
          onChange={(dueOn) => onChange({ ...row, dueOn: dueOn === usualDay ? null : dueOn })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {row.day !== null && t('purchase.paidOn', { day: format(row.day, 'short') })}
        </Text>
      )}
      <Tooltip label={t('purchase.removePayment')}>
        <ActionIcon
          size={30}
          aria-label={t('purchase.removePayment')}
          className={onRemove === null ? classes['onlyLine'] : undefined}
          onClick={() => onRemove?.()}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
