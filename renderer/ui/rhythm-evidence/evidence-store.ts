import { createStore } from '#renderer/engine/store.ts'

/** A customer, or a customer with one product. */
export type EvidenceRequest = { readonly customerId: number; readonly productId: number | null }

/** null while nobody asks. */
export const evidenceRequest = createStore<EvidenceRequest | null>(null)

/** Opens why somebody is expected when they are, from anywhere. */
export function openRhythmEvidence(request: EvidenceRequest): void {
  evidenceRequest.set(request)
}
