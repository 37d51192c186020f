import type { PaymentMethod } from '#shared/contract/values.ts'
import { useOfferedMethods } from '#renderer/ui/payment-method.ts'
import { counterKeys } from './counter-keys.ts'

export type WayToPay = { readonly method: PaymentMethod; readonly keys: string }

const withKeys: readonly WayToPay[] = [
  { method: 'card', keys: counterKeys.card },
  { method: 'credit', keys: counterKeys.credit },
  { method: 'transfer', keys: counterKeys.transfer },
]

/** Ways to pay beside cash, which is Enter: those with a key of their own, and the rest behind one key, by number. */
export function useWaysToPay(onAccount: boolean): {
  readonly main: readonly WayToPay[]
  readonly rest: readonly WayToPay[]
} {
  const offered = useOfferedMethods()
  const isMain = (method: PaymentMethod) => method === 'cash' || withKeys.some((way) => way.method === method)
  return {
    main: withKeys.filter(({ method }) => onAccount || method !== 'credit'),
    rest: offered
      .filter((method) => !isMain(method))
      .slice(0, 9)
      .map((method, at) => ({ method, keys: String(at + 1) })),
  }
}
