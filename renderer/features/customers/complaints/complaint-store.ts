import type { Complaint } from '#shared/contract/complaints.ts'
import { createStore } from '#renderer/engine/store.ts'

/** A complaint being written down or changed; null while none is. */
export type ComplaintRequest = { readonly customerId: number; readonly name: string; readonly complaint?: Complaint }

export const complaintRequest = createStore<ComplaintRequest | null>(null)
