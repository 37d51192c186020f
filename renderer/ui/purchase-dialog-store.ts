import { createStore } from '#renderer/engine/store.ts'

/** A thing to begin with: "Same again" of a customer's last purchase. Units as in the contract's purchase line. */
export type PurchaseItem = {
  readonly productId: number | null
  readonly name: string
  readonly quantity: number
  readonly unitPrice: number | null
  readonly discount: number
  readonly discountPercent?: number | null
  readonly total: number | null
}

/** What the purchase dialog is asked to do. */
export type PurchaseDialogRequest =
  | { readonly mode: 'new'; readonly customerId?: number; readonly items?: readonly PurchaseItem[] }
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
