import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PaymentMethodRow } from '#shared/contract/payment-methods.ts'
import { builtInMethod, type BuiltInMethod, type PaymentMethod } from '#shared/contract/values.ts'
import { orpc } from '#renderer/engine/queries.ts'

export const paymentMethods: readonly BuiltInMethod[] = builtInMethod.options

/** What reports say of purchases without a payment. */
const named = [...paymentMethods, 'not-noted'] as const

const none: readonly PaymentMethodRow[] = []

/** The shop's own ways to pay, those that were switched off too. */
function useOwnMethods(): readonly PaymentMethodRow[] {
  const { data = none } = useQuery(orpc.paymentMethods.list.queryOptions())
  return data.filter(({ name }) => name !== null)
}

/** Words for a payment method; lists carry it as text. */
export function usePaymentMethodName(): (method: string) => string {
  const { t } = useTranslation()
  const own = useOwnMethods()
  return (method) => {
    const known = named.find((name) => name === method)
    if (known !== undefined) return t(`common.methods.${known}`)
    return own.find(({ code }) => code === method)?.name ?? method
  }
}

/** What can be chosen now: the built-in ways, then the shop's own. */
export function useOfferedMethods(): readonly PaymentMethod[] {
  const own = useOwnMethods()
  return [...paymentMethods, ...own.filter(({ isActive }) => isActive).map(({ code }) => code)]
}
