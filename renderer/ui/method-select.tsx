import { Select, type SelectProps } from '@mantine/core'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'
import { useOfferedMethods, usePaymentMethodName } from './payment-method.ts'

export type MethodSelectProps = Omit<SelectProps, 'value' | 'defaultValue' | 'onChange' | 'data'> & {
  readonly value: PaymentMethod
  readonly onChange: (method: PaymentMethod) => void
}

/** How real money changes hands: the built-in ways and the shop's own; never on account. */
export function MethodSelect({ value, onChange, ...select }: MethodSelectProps) {
  const nameOf = usePaymentMethodName()
  const offered: readonly PaymentMethod[] = useOfferedMethods().filter((method) => method !== 'credit')
  // One that was switched off stays where it was used.
  const shown = offered.includes(value) ? offered : [...offered, value]
  return (
    <Select
      allowDeselect={false}
      {...select}
      value={value}
      data={shown.map((method) => ({ value: method as string, label: nameOf(method) }))}
      onChange={(next) => onChange(paymentMethod.parse(next))}
    />
  )
}
