import { createStore } from '#renderer/engine/store.ts'

/** What the order dialog is asked to do. */
export type OrderDialogRequest =
  | { readonly mode: 'new'; readonly customerId?: number }
  | { readonly mode: 'edit' | 'hand-over' | 'cancel'; readonly orderId: number }

/** null while the dialog is closed. */
export const orderDialog = createStore<OrderDialogRequest | null>(null)

/** Opens the order dialog from anywhere. */
export function openOrderDialog(request: OrderDialogRequest = { mode: 'new' }): void {
  orderDialog.set(request)
}

export function closeOrderDialog(): void {
  orderDialog.set(null)
}
