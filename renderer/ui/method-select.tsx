import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { paymentMethods, usePaymentMethodName } from './payment-method.ts'

export type MethodSelectProps = Omit<SelectProps, 'value' | 'defaultValue' | 'onChange' | 'data'> & {
  readonly value: PaymentMethod
  readonly onChange: (method: PaymentMethod) => void
}

/** How real money changes hands: the built-in ways and the shop's own, those that are in use; never on account. */
export function MethodSelect({ value, onChange, ...select }: MethodSelectProps) {
  const nameOf = usePaymentMethodName()
  const known = useQuery(orpc.paymentMethods.list.queryOptions()).data
  const rows = known ?? paymentMethods.map((code) => ({ code, name: null, isActive: true }))
  const offered = rows.filter(({ code, isActive }) => code !== 'credit' && (isActive || code === value))
  return (
    <Select
      allowDeselect={false}
      {...select}
      value={value}
      data={offered.map(({ code, name }) => ({ value: code as string, label: name ?? nameOf(code) }))}
      onChange={(next) => onChange(paymentMethod.parse(next))}
    />
  )
}
