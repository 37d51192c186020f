import { createStore } from '#renderer/engine/store.ts'

/** What can be asked of a customer's account in the credit book. */
export type CreditAct = 'pay' | 'write-off' | 'refund' | 'bring-over' | 'remind'

export type CreditAccountRequest = {
  readonly customerId: number
  /** Opens with this asked. */
  readonly act?: CreditAct
}

/** null while no account is open. */
export const creditAccount = createStore<CreditAccountRequest | null>(null)

/** Opens a customer's account in the credit book from anywhere. */
export function openCreditAccount(request: CreditAccountRequest): void {
  creditAccount.set(request)
}

export function closeCreditAccount(): void {
  creditAccount.set(null)
}
