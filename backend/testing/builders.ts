import { fold, indexText, nameKey } from '#shared/domain/name-folding.ts'
import { toE164 } from '#shared/domain/phone.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import { insertRow } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '../act.ts'
import type { TestEngine } from './test-engine.ts'

/** A customer in the shop, through the journal like any other. @returns its id */
export async function aCustomer(
  engine: TestEngine,
  given: {
    readonly name?: string
    readonly givenName?: string
    readonly familyName?: string
    readonly company?: string
    readonly note?: string
    readonly birthday?: string
    readonly phones?: readonly string[]
    readonly emails?: readonly string[]
  } = {},
): Promise<number> {
  const { shop } = engine
  const name = given.name ?? 'Ana Marić'
  const { id } = await act(shop, { code: 'customer-created', params: { name } }, async (running) => {
    const contactId = await insertRow(running, 'contacts', {
      uid: newUid(shop.now()),
      kind: 'person',
      display_name: name,
      sort_key: sortKey(name, shop.settings.language),
      name_key: nameKey(name),
      given_name: given.givenName ?? '',
      family_name: given.familyName ?? '',
      company: given.company ?? '',
      note: given.note ?? '',
      birthday: given.birthday ?? null,
      birthday_md: given.birthday?.slice(-5) ?? null,
      created_at: running.at,
      updated_at: running.at,
    })
    const points = [
      ...(given.phones ?? []).map((value) => {
        const e164 = toE164(value, shop.settings.country)
        return { kind: 'phone', value, e164, match_key: e164 ?? value } as const
      }),
      ...(given.emails ?? []).map(
        (value) => ({ kind: 'email', value, e164: null, match_key: value.toLowerCase() }) as const,
      ),
    ]
    for (const [position, point] of points.entries())
      await insertRow(running, 'contact_points', { contact_id: contactId, position, label: 'home', ...point })
    running.touchedCards.add(contactId)
    return { id: contactId }
  })
  return id
}

/** A product. @returns its id */
export async function aProduct(engine: TestEngine, given: { readonly name: string; readonly price?: number }) {
  const { shop } = engine
  const { id } = await act(shop, { code: 'product-created', params: { name: given.name } }, async (running) => ({
    id: await insertRow(running, 'products', {
      uid: newUid(shop.now()),
      name: given.name,
      folded: fold(given.name),
      price: given.price ?? null,
      currency: shop.settings.currency,
      usual_days: null,
      created_at: running.at,
      updated_at: running.at,
      deleted_at: null,
      import_batch_id: null,
      staged_batch_id: null,
    }),
  }))
  return id
}

/** A paid purchase with one line for each amount (minor units). @returns its id */
export async function aPurchase(
  engine: TestEngine,
  given: {
    readonly customerId: number | null
    readonly day: string
    readonly amounts?: readonly number[]
    readonly productId?: number
    readonly product?: string
    /** Thousandths of each line. */
    readonly quantity?: number
    readonly method?: string
  },
): Promise<number> {
  const { shop } = engine
  const amounts = given.amounts ?? [1000]
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const currency = shop.settings.currency
  const { id } = await act(shop, { code: 'purchase-created', params: { name: '' } }, async (running) => {
    const last = await running.trx
      .selectFrom('purchases')
      .select((e) => e.fn.max<number | null>('number').as('n'))
      .executeTakeFirst()
    const purchaseId = await insertRow(running, 'purchases', {
      uid: newUid(shop.now()),
      number: (last?.n ?? 0) + 1,
      contact_id: given.customerId,
      day: given.day,
      currency,
      total,
      is_return: total < 0 ? 1 : 0,
      folded: given.productId === undefined ? indexText(amounts.map(() => given.product ?? 'Coffee')) : '',
      staff_id: shop.staffId,
      created_at: running.at,
      updated_at: running.at,
    })
    for (const [position, amount] of amounts.entries())
      await insertRow(running, 'purchase_lines', {
        purchase_id: purchaseId,
        position,
        product_id: given.productId ?? null,
        name: given.product ?? 'Coffee',
        quantity: given.quantity ?? (amount < 0 ? -1000 : 1000),
        line_total: amount,
      })
    await insertRow(running, 'payments', {
      purchase_id: purchaseId,
      method: given.method ?? 'cash',
      amount: total,
      currency,
      day: given.day,
    })
    if (given.customerId !== null) running.touchedDealings.add(given.customerId)
    return { id: purchaseId }
  })
  return id
}
