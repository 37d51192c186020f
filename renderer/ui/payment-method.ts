import { useTranslation } from 'react-i18next'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'

export const paymentMethods: readonly PaymentMethod[] = paymentMethod.options

/** Words for a payment method; lists carry it as text. */
export function usePaymentMethodName(): (method: string) => string {
  const { t } = useTranslation()
  return (method) => {
    const known = paymentMethods.find((name) => name === method)
    return known === undefined ? method : t(`common.methods.${known}`)
  }
}
