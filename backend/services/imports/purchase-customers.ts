import { nameKey } from '#shared/domain/name-folding.ts'
import { splitName } from '../customers/quick-customer.ts'
import { emptyContent, type CustomerContent } from './customer-content.ts'
import type { CustomerIndex, KnownCustomer } from './customer-index.ts'
import { importedSource } from './import-source.ts'
import type { PurchaseRecord } from './import-types.ts'

/** Whose purchase it is: a customer of the shop, the n-th one that the file makes necessary, or nobody's. */
export type Buyer = { readonly contactId: number | null } | { readonly draft: number }

type Named = PurchaseRecord['customer']

/** A customer of whom only a name, or what they are reached by, is known. */
export const draftOf = ({ uid, name, externalId, email, phone, phoneE164 }: Named): CustomerContent => {
  const parts = splitName(name)
  return {
    ...emptyContent,
    uid,
    displayName: name || email.replace(/@.*$/, '') || phone || externalId,
    givenName: name === '' ? '' : parts.given,
    familyName: parts.family,
    emails: email === '' ? [] : [{ label: '', value: email }],
    phones: phone === '' ? [] : [{ label: '', value: phone, e164: phoneE164 }],
    externalIds: externalId === '' ? [] : [{ source: importedSource, value: externalId }],
  }
}

/**
 * Finds the customer of a line by external id, then e-mail, phone and unique name (interface.md §6); drafts one where
 * nobody fits. Drafts are found like customers of the shop by the rows after them.
 */
export function buyerFinder(index: CustomerIndex) {
  const drafts: CustomerContent[] = []
  const known = new Map<string, Buyer>()
  const byUid = new Map<string, Buyer>()
  const byId = new Map<string, Buyer>()
  const byEmail = new Map<string, Buyer>()
  const byPhone = new Map<string, Buyer>()
  /** Drafts of one name, with the external id they were made for. */
  const byName = new Map<string, { readonly buyer: Buyer; readonly externalId: string }>()

  const inShop = (found: KnownCustomer | null | undefined): Buyer | null =>
    found?.id == null ? null : { contactId: found.id }

  /** Two ids of one till are two people, though they share a name. */
  const otherId = (person: KnownCustomer, externalId: string): boolean =>
    externalId !== '' &&
    person.externalIds.some(({ source, value }) => source === importedSource && value !== externalId)

  /** A file of our own knows its customers: another uid is another person, whatever they share. */
  const unlessOther = (uid: string, buyer: Buyer | undefined): Buyer | undefined => {
    const known = buyer !== undefined && 'draft' in buyer ? (drafts[buyer.draft]?.uid ?? '') : ''
    return uid !== '' && known !== '' && known !== uid ? undefined : buyer
  }

  function find({ uid, externalId, name, email, phone, phoneE164 }: Named): Buyer | null {
    if (uid !== '') {
      const found = inShop(index.byUid(uid)) ?? byUid.get(uid)
      if (found !== undefined) return found
    }
    if (externalId !== '') {
      const found = inShop(index.byExternalId(importedSource, externalId)) ?? unlessOther(uid, byId.get(externalId))
      if (found !== undefined) return found
    }
    if (email !== '') {
      const key = email.toLowerCase()
      const found = inShop(index.byPoint(`@${key}`)[0]) ?? unlessOther(uid, byEmail.get(key))
      if (found !== undefined) return found
    }
    if (phone !== '') {
      const found =
        inShop(phoneE164 === null ? null : index.byPoint(phoneE164)[0]) ??
        unlessOther(uid, byPhone.get(phoneE164 ?? phone))
      if (found !== undefined) return found
    }
    const folded = nameKey(name)
    if (folded === '') return null
    const same = index.byName(folded).filter((person) => !otherId(person, externalId))
    if (same.length === 1) return inShop(same[0])
    const draft = byName.get(folded)
    if (draft === undefined || unlessOther(uid, draft.buyer) === undefined) return null
    return externalId !== '' && draft.externalId !== '' && draft.externalId !== externalId ? null : draft.buyer
  }

  function remember({ uid, externalId, name, email, phone, phoneE164 }: Named, buyer: Buyer): void {
    if (uid !== '') byUid.set(uid, buyer)
    if (externalId !== '' && !byId.has(externalId)) byId.set(externalId, buyer)
    if (email !== '' && !byEmail.has(email.toLowerCase())) byEmail.set(email.toLowerCase(), buyer)
    const number = phoneE164 ?? phone
    if (number !== '' && !byPhone.has(number)) byPhone.set(number, buyer)
    const folded = nameKey(name)
    if (folded !== '' && 'draft' in buyer && !byName.has(folded)) byName.set(folded, { buyer, externalId })
  }

  return {
    drafts,
    of(named: Named): Buyer {
      if (Object.values(named).every((part) => part === '' || part === null)) return { contactId: null }
      const key = JSON.stringify([named.uid, named.externalId, named.name, named.email, named.phone])
      const before = known.get(key)
      if (before !== undefined) return before
      const buyer = find(named) ?? { draft: drafts.push(draftOf(named)) - 1 }
      remember(named, buyer)
      known.set(key, buyer)
      return buyer
    },
  }
}
