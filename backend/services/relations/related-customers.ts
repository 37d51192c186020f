import type { Who } from '#shared/contract/relations.ts'
import { AppError } from '#shared/contract/errors.ts'
import { raiseVersion, type Act } from '#db/journal.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { createQuickCompany, createQuickCustomer } from '../customers/quick-customer.ts'

/** A customer who can be linked. */
export type Linkable = {
  readonly id: number
  readonly kind: 'person' | 'company'
  readonly display_name: string
  readonly company: string
  readonly family_name: string
  readonly household_id: number | null
  readonly referred_by_id: number | null
}

/** Throws `not-found` or `in-trash`; who was merged into another is in the trash too. */
export async function readLinkable(running: Act, id: number): Promise<Linkable> {
  const contact = await running.trx
    .selectFrom('contacts')
    .select([
      ...(['id', 'kind', 'display_name', 'company', 'family_name'] as const),
      ...(['household_id', 'referred_by_id', 'deleted_at'] as const),
    ])
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  if (contact.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id })
  return contact
}

/** Somebody known, or a new one made as a part of the act; `created` is told of those. */
export async function settleWho(
  running: Act,
  shop: OpenShop,
  who: Who,
  kind: 'person' | 'company',
  created: number[],
): Promise<Linkable> {
  if (typeof who === 'number') return await readLinkable(running, who)
  const create = kind === 'company' ? createQuickCompany : createQuickCustomer
  const id = await create(running, shop, who)
  created.push(id)
  return await readLinkable(running, id)
}

/** The cards of both sides have changed, whichever of them holds the link. */
export async function raiseBoth(running: Act, ...ids: readonly number[]): Promise<void> {
  for (const id of ids) await raiseVersion(running, 'contacts', id)
}

/** The name for the words of an act, before it begins. Throws as `readLinkable` does. */
export const nameOf = async (shop: OpenShop, who: Who): Promise<string> =>
  typeof who === 'number' ? await bookableName(shop.db, who) : who.name
