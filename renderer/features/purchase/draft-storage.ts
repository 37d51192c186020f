import type { PurchaseDraft } from './draft.ts'

const keyOf = (shopUid: string): string => `regulars.purchase-draft.${shopUid}`

/** What was typed and not saved, kept for this window, so that Esc or a crash loses nothing. */
export function readDraft(shopUid: string): PurchaseDraft | null {
  const text = window.sessionStorage.getItem(keyOf(shopUid))
  if (text === null) return null
  try {
    const draft: unknown = JSON.parse(text)
    // Only this file writes it; the check is for drafts of an earlier version.
    return typeof draft === 'object' && draft !== null && 'payment' in draft ? (draft as PurchaseDraft) : null
  } catch {
    return null
  }
}

export function keepDraft(shopUid: string, draft: PurchaseDraft | null): void {
  if (draft === null) window.sessionStorage.removeItem(keyOf(shopUid))
  else window.sessionStorage.setItem(keyOf(shopUid), JSON.stringify(draft))
}
