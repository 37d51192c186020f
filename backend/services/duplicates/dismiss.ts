import { AppError } from '#shared/contract/errors.ts'
import { insertRow } from '#db/journal.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Two customers are two people: remembered for ever, and undone like any other act. Said twice it is said once. */
export async function dismissPair(
  shop: OpenShop,
  { a, b }: { readonly a: number; readonly b: number },
): Promise<{ actId: number }> {
  if (a === b) throw new AppError('same-customer')
  const [contact_a, contact_b] = a < b ? [a, b] : [b, a]
  const names = await readCustomerNames(shop.db, [a, b])
  for (const id of [a, b]) if (!names.has(id)) throw new AppError('not-found', { kind: 'customer', id })
  const params = { name: names.get(a) ?? '', other: names.get(b) ?? '' }
  return await act(shop, { code: 'told-apart', params }, async (running) => {
    const known = await running.trx
      .selectFrom('not_duplicates')
      .select('id')
      .where('contact_a', '=', contact_a)
      .where('contact_b', '=', contact_b)
      .executeTakeFirst()
    if (known === undefined)
      await insertRow(running, 'not_duplicates', { contact_a, contact_b, created_at: running.at })
    return {}
  })
}
