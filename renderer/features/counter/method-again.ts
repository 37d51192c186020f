import type { CounterLastPurchase } from '#shared/contract/counter.ts'
import { paymentMethod, type PaymentMethod } from '#shared/contract/values.ts'

/** How the same as last time is paid: as then, in cash where that was in several ways. */
export const methodAgain = ({ method }: CounterLastPurchase): PaymentMethod =>
  paymentMethod.safeParse(method).data ?? 'cash'
