import { fold, nameKey } from '#shared/domain/name-folding.ts'
import type { CustomerIndex, KnownCustomer } from './customer-index.ts'
import type { OpenPurchase } from '#db/repositories/open-purchases.ts'
import { importedSource } from './import-source.ts'
import type { PaymentRecord } from './import-types.ts'

/** Who paid, and the purchase that the payment names; or why nobody can be told. */
export type Payer =
  | { readonly contactId: number; readonly purchaseId: number | null }
  | { readonly code: 'unknown-payer' | 'several-payers'; readonly value: string }

/** Words of a text that are looked at, and of one name in it. */
const MOST_WORDS = 60
const LONGEST_NAME = 4
/** Words before a number that is that of a receipt. */
const numberWord =
  /(?:^|[^\p{L}])(?:nr|no|num|number|br|broj|№|#|invoice|inv|receipt|order|factura|fact|bon|chitanta|comanda|racun|faktura|porudzbina|rechnung|re|chek|schet|nakladnaja|zakaz|чек|счет|счёт|накладная|заказ)\.?\s*(?:nr|no|br|№|#)?[.:\s]*(\d{1,9})(?!\d)/giu

const keyOf = (receipt: string): string => receipt.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Legal forms say nothing of who it is; banks write them, cards often don't. */
const legalForms = new Set(
  'sc srl sa pfa ii ltd llc inc gmbh ag kg doo ad pr szr str ooo oao zao ip pao ooo'.split(' '),
)
const withoutForms = (name: string): string =>
  name
    .replace(/\b([sdoapi])\.\s?([oarcpi])\.(?:\s?([olpi])\.)?/gi, '$1$2$3')
    .split(/[\s,."«»„“]+/)
    .filter((word) => word !== '' && !legalForms.has(fold(word)))
    .join(' ')

/**
 * Finds the customer of a payment by id, e-mail, phone, unique name (interface.md §6), then by the receipt that the payment
 * names, then by a name in its text. A payment makes no customers: who can't be told is left to the shopkeeper.
 */
export function payerFinder(index: CustomerIndex, open: readonly OpenPurchase[]): (payment: PaymentRecord) => Payer {
  const byReceipt = new Map<string, OpenPurchase>()
  const byNumber = new Map<number, OpenPurchase>()
  for (const purchase of open) {
    const key = keyOf(purchase.receipt)
    if (key.length > 2 && !byReceipt.has(key)) byReceipt.set(key, purchase)
    if (key !== '') byReceipt.set(`#${key}`, purchase)
    byNumber.set(purchase.number, purchase)
  }
  const asPayer = ({ contactId, id }: OpenPurchase): Payer => ({ contactId, purchaseId: id })

  /** As written, without its legal form, and with the family name at the other end. */
  function named(name: string): readonly KnownCustomer[] {
    const words = withoutForms(name).split(' ')
    const [head = '', ...tail] = words
    const turned = [[...tail, head].join(' '), [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ')]
    for (const each of [name, words.join(' '), ...(words.length > 1 ? turned : [])]) {
      const key = nameKey(each)
      const found = key === '' ? [] : index.byName(key)
      if (found.length > 0) return found
    }
    return []
  }

  function byText(text: string): readonly KnownCustomer[] {
    const words = text
      .split(/[^\p{L}\p{M}'’-]+/u)
      .filter(Boolean)
      .slice(0, MOST_WORDS)
    for (let length = LONGEST_NAME; length > 1; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const found = named(words.slice(from, from + length).join(' '))
        if (found.length > 0) return found
      }
    return []
  }

  function purchaseOf({ receipt, reference }: PaymentRecord): OpenPurchase | undefined {
    const said = receipt === '' ? undefined : (byReceipt.get(`#${keyOf(receipt)}`) ?? byNumber.get(Number(receipt)))
    if (said !== undefined) return said
    const tokens = reference.split(/[\s,;:·]+/).slice(0, MOST_WORDS)
    for (const token of tokens) {
      const found = /\d/.test(token) ? byReceipt.get(keyOf(token)) : undefined
      if (found !== undefined) return found
    }
    for (const [, digits = ''] of reference.matchAll(numberWord)) {
      const found = byReceipt.get(`#${digits}`) ?? byNumber.get(Number(digits))
      if (found !== undefined) return found
    }
    return undefined
  }

  return (payment) => {
    const { uid, externalId, email, phoneE164, phone, name } = payment.customer
    const certain =
      (uid === '' ? null : index.byUid(uid)) ??
      (externalId === '' ? null : index.byExternalId(importedSource, externalId)) ??
      (email === '' ? null : index.byPoint(`@${email.toLowerCase()}`)[0]) ??
      (phoneE164 === null ? null : index.byPoint(phoneE164)[0])
    const purchase = purchaseOf(payment)
    const meant = (contactId: number): Payer => ({
      contactId,
      purchaseId: purchase?.contactId === contactId ? purchase.id : null,
    })
    if (certain?.id != null) return meant(certain.id)
    const candidates = name === '' ? [] : named(name)
    const ofPurchase = candidates.find(({ id }) => id === purchase?.contactId)
    if (ofPurchase?.id != null) return meant(ofPurchase.id)
    if (candidates.length === 1 && candidates[0]?.id != null) return meant(candidates[0].id)
    if (purchase !== undefined) return asPayer(purchase)
    const inText = candidates.length > 0 ? [] : byText(`${name} · ${payment.reference}`)
    if (inText.length === 1 && inText[0]?.id != null) return meant(inText[0].id)
    const value = (name || externalId || email || phone || payment.receipt || payment.reference).slice(0, 80)
    return { code: candidates.length + inText.length > 1 ? 'several-payers' : 'unknown-payer', value }
  }
}
