import { Select, type SelectProps } from '@mantine/core'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'
import { useOfferedMethods, usePaymentMethodName } from './payment-method.ts'

export type MethodSelectProps = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: PaymentMethod
  readonly onChange: (method: PaymentMethod) => void
}

/** How money that is there changes hands: every way to pay but "on account". */
export function MethodSelect({ value, onChange, ...input }: MethodSelectProps) {
  const nameOf = usePaymentMethodName()
  const offered = useOfferedMethods().filter((method) => method !== 'credit')
  return (
    <Select
      allowDeselect={false}
      {...input}
      value={value}
      data={offered.map((method) => ({ value: method as string, label: nameOf(method) }))}
      onChange={(next) => next !== null && onChange(paymentMethod.parse(next))}
    />
  )
}
