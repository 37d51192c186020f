import type { CustomerPatch } from '#shared/contract/customers.ts'

/** What is typed into the dialog for a new customer. */
export type NewCustomerDraft = {
  readonly kind: 'person' | 'company'
  readonly givenName: string
  readonly familyName: string
  readonly company: string
  readonly phone: string
  readonly email: string
  readonly tags: readonly string[]
  readonly birthday: string
  readonly note: string
  /** Own fields of the shop that must be filled in, by id. */
  readonly custom: NonNullable<CustomerPatch['custom']>
}

export const emptyDraft: NewCustomerDraft = {
  kind: 'person',
  givenName: '',
  familyName: '',
  company: '',
  phone: '',
  email: '',
  tags: [],
  birthday: '',
  note: '',
  custom: {},
}

/** `Ana Maria Kovač`: the last word is the family's. */
export function splitName(name: string): { readonly givenName: string; readonly familyName: string } {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return { givenName: words[0] ?? '', familyName: '' }
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}

export const isNamed = (draft: NewCustomerDraft): boolean =>
  (draft.kind === 'company' ? [draft.company] : [draft.givenName, draft.familyName]).some((text) => text.trim() !== '')

export const isEmptyDraft = (draft: NewCustomerDraft): boolean =>
  JSON.stringify({ ...draft, kind: 'person' }) === JSON.stringify(emptyDraft)

const keyOf = (shopUid: string): string => `regulars.customer-draft.${shopUid}`

/** What was typed and not saved, kept for this window, so that Esc or a crash loses nothing. */
export function readDraft(shopUid: string): NewCustomerDraft {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(shopUid)) ?? '{}')
    return { ...emptyDraft, ...(kept as Partial<NewCustomerDraft>) }
  } catch {
    return emptyDraft
  }
}

export function keepDraft(shopUid: string, draft: NewCustomerDraft): void {
  if (isEmptyDraft(draft)) window.sessionStorage.removeItem(keyOf(shopUid))
  else window.sessionStorage.setItem(keyOf(shopUid), JSON.stringify(draft))
}
