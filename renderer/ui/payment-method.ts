import { useTranslation } from 'react-i18next'
import { builtInMethod, type BuiltInMethod } from '#shared/contract/values.ts'

export const paymentMethods: readonly BuiltInMethod[] = builtInMethod.options

/** What reports say of purchases without a payment. */
const named = [...paymentMethods, 'not-noted'] as const

/** Words for a payment method; lists carry it as text. */
export function usePaymentMethodName(): (method: string) => string {
  const { t } = useTranslation()
  return (method) => {
    const known = named.find((name) => name === method)
    return known === undefined ? method : t(`common.methods.${known}`)
  }
}
