import { createStore } from '#renderer/engine/store.ts'

/** What the purchase dialog is asked to do. */
export type PurchaseDialogRequest =
  | { readonly mode: 'new'; readonly customerId?: number }
  | { readonly mode: 'edit'; readonly purchaseId: number }
  | { readonly mode: 'return'; readonly purchaseId: number }

/** null while the dialog is closed. */
export const purchaseDialog = createStore<PurchaseDialogRequest | null>(null)

/** Opens the purchase dialog from anywhere. */
export function openPurchaseDialog(request: PurchaseDialogRequest = { mode: 'new' }): void {
  purchaseDialog.set(request)
}

export function closePurchaseDialog(): void {
  purchaseDialog.set(null)
}
