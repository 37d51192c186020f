import { Input, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'

/** Offered at the counter; a rarer one appears where a purchase has it. */
const usual: readonly PaymentMethod[] = ['cash', 'card', 'transfer', 'credit', 'other']

export type PaymentFieldProps = {
  readonly label: string
  readonly value: PaymentMethod
  readonly onChange: (method: PaymentMethod) => void
}

export function PaymentField({ label, value, onChange }: PaymentFieldProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const offered = usual.includes(value) ? usual : [...usual, value]
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={t('purchase.paidBy')}
        value={value}
        onChange={(method) => onChange(paymentMethod.parse(method))}
        data={offered.map((method) => ({ value: method, label: nameOf(method) }))}
      />
    </Input.Wrapper>
  )
}
