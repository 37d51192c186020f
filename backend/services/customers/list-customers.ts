import type { contract } from '#shared/contract/contract.ts'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { stateOn } from '#shared/domain/rhythm.ts'
import {
  countContacts,
  readContactIdsInStates,
  readContactPage,
  readOrderedContactIds,
  readTaggedContactIds,
} from '#db/repositories/contact-list.ts'
import { readContactRows, type ContactListRow } from '#db/repositories/contact-rows.ts'
import { matchingContactIds } from '#db/repositories/search-query.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { remembered } from './remembered.ts'

type ListInput = HandlerInput<typeof contract.customers.list>
type Filter = Pick<ListInput, 'search' | 'tagIds' | 'states'>

const isFiltered = ({ search, tagIds, states }: Filter) =>
  search.trim() !== '' || tagIds.length > 0 || states.length > 0

/** Ids that every part of the filter lets through, in no order and with those that no reader may see. */
async function passing(shop: OpenShop, { search, tagIds, states }: Filter): Promise<readonly ReadonlySet<number>[]> {
  const sets: ReadonlySet<number>[] = []
  if (search.trim() !== '') {
    const found = await matchingContactIds(shop.db, search)
    if (found !== null) sets.push(new Set(found))
  }
  for (const tagId of new Set(tagIds)) sets.push(new Set(await readTaggedContactIds(shop.db, tagId)))
  if (states.length > 0) sets.push(new Set(await readContactIdsInStates(shop.db, states, shop.today())))
  return sets
}

/** Ids of the customers of a filter in order: the unit of "all of this filter". */
export async function filteredContactIds(
  shop: OpenShop,
  filter: Filter & Pick<ListInput, 'sort' | 'direction'>,
): Promise<readonly number[]> {
  const { search, tagIds, states, sort, direction } = filter
  const ordered = () =>
    remembered(shop, `order ${sort} ${direction}`, () => readOrderedContactIds(shop.db, { sort, direction }))
  const key = JSON.stringify([search, tagIds, states, sort, direction, states.length > 0 ? shop.today() : ''])
  return await remembered(shop, key, async () => {
    const sets = await passing(shop, filter)
    return (await ordered()).filter((id) => sets.every((set) => set.has(id)))
  })
}

function toRow(shop: OpenShop, row: ContactListRow): CustomerRow {
  const { contact, rhythm } = row
  return {
    id: contact.id,
    kind: contact.kind,
    displayName: contact.display_name,
    company: contact.company,
    phone: row.phone,
    email: row.email,
    city: row.city,
    tags: [...row.tags],
    spent: contact.spent,
    visits: contact.visits,
    lastOn: contact.last_on,
    dueOn: contact.due_on,
    state: rhythm === null ? null : stateOn(rhythm, shop.today()),
    nextFollowUpOn: contact.next_follow_up_on,
    doNotContact: contact.do_not_contact === 1,
  }
}

/** One page of the customer list. Without a filter it comes from an index; a filter is worked out once per change. */
export async function listCustomers(shop: OpenShop, input: ListInput): Promise<{ total: number; rows: CustomerRow[] }> {
  const { offset, limit } = input
  const filtered = isFiltered(input) ? await filteredContactIds(shop, input) : null
  const ids = filtered?.slice(offset, offset + limit) ?? (await readContactPage(shop.db, input, input))
  const total = filtered?.length ?? (await remembered(shop, 'count', () => countContacts(shop.db)))
  const rows = await readContactRows(shop.db, ids)
  return { total, rows: rows.map((row) => toRow(shop, row)) }
}
