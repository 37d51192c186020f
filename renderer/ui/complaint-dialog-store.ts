import type { Complaint } from '#shared/contract/complaints.ts'
import { createStore } from '#renderer/engine/store.ts'

/** A complaint to be written down, of a customer or of a purchase of theirs, or one to be changed. */
export type ComplaintRequest =
  | { readonly customerId: number; readonly name: string; readonly complaint?: Complaint }
  | { readonly purchaseId: number }

/** null while the dialog is closed. */
export const complaintDialog = createStore<ComplaintRequest | null>(null)

/** Opens the dialog from anywhere. */
export function openComplaint(request: ComplaintRequest): void {
  complaintDialog.set(request)
}
