import type { contract } from '#shared/contract/contract.ts'
import type { CustomerFilter } from '#shared/contract/customer-filter.ts'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { todayIn } from '#shared/domain/calendar-date.ts'
import { stateOn } from '#shared/domain/rhythm/rhythm.ts'
import { countContacts, readContactPage, readOrderedContactIds } from '#db/repositories/contact-list.ts'
import { sinceOf } from '#db/repositories/credit-overdue.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import { readCustomValues, type CustomValuesOf } from '#db/repositories/custom-values.ts'
import { readContactRows, type ContactListRow } from '#db/repositories/contact-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { contractValue } from './custom-patch.ts'
import { passingTest } from './customer-filter.ts'
import { remembered } from './remembered.ts'

type ListInput = HandlerInput<typeof contract.customers.list>
/** A filter with the order in which it is shown. */
export type OrderedFilter = CustomerFilter & Pick<ListInput, 'sort' | 'direction'>

/** The filter alone, in one form, so that the same question is known again. */
function filterOf({ offset: _, limit: __, sort: ___, direction: ____, ...filter }: ListInput): CustomerFilter {
  return filter
}

const isFiltered = ({ search, tagIds, states, ...narrowing }: CustomerFilter) =>
  search.trim() !== '' ||
  tagIds.length > 0 ||
  states.length > 0 ||
  Object.values(narrowing).some((part) => part !== undefined && !(Array.isArray(part) && part.length === 0))

/** Ids of the customers of a filter in order: the unit of "all of this filter". */
export async function filteredContactIds(shop: OpenShop, ordered: OrderedFilter): Promise<readonly number[]> {
  const { sort, direction, ...filter } = ordered
  // Some parts of a filter follow the calendar.
  const key = JSON.stringify([filter, sort, direction, shop.today()])
  return await remembered(shop, key, async () => {
    const isPassing = await passingTest(shop, filter)
    const all = await remembered(shop, `order ${sort} ${direction}`, () =>
      readOrderedContactIds(shop.db, { sort, direction }),
    )
    return all.filter(isPassing)
  })
}

function toRow(shop: OpenShop, row: ContactListRow, custom: CustomValuesOf | undefined): CustomerRow {
  const { contact, rhythm } = row
  return {
    id: contact.id,
    kind: contact.kind,
    displayName: contact.display_name,
    photoId: contact.photo_id,
    company: contact.company,
    phone: row.phone,
    email: row.email,
    city: row.city,
    tags: [...row.tags],
    spent: contact.spent,
    balance: contact.balance,
    overdue: row.overdue,
    owesSince: sinceOf(contact.owes_since, shop.today()),
    visits: contact.visits,
    lastOn: contact.last_on,
    dueOn: contact.due_on,
    state: rhythm === null ? null : stateOn(rhythm, shop.today()),
    nextFollowUpOn: contact.next_follow_up_on,
    custom: Object.fromEntries([...(custom ?? [])].map(([id, value]) => [String(id), contractValue(value)])),
    birthday: contact.birthday,
    source: contact.source,
    language: contact.language,
    createdOn: todayIn(shop.settings.timeZone, Date.parse(contact.created_at)),
    doNotContact: contact.do_not_contact === 1,
  }
}

/** Rows of the list, in the order of `ids`. */
export async function rowsOf(shop: OpenShop, ids: readonly number[]): Promise<CustomerRow[]> {
  const shown = (await readCustomFields(shop.db)).filter(({ inList }) => inList)
  const custom = await readCustomValues(shop.db, ids, shown)
  return (await readContactRows(shop.db, ids, shop.today())).map((row) => toRow(shop, row, custom.get(row.contact.id)))
}

/** One page of the customer list. Without a filter it comes from an index; a filter is worked out once per change. */
export async function listCustomers(shop: OpenShop, input: ListInput): Promise<{ total: number; rows: CustomerRow[] }> {
  const { offset, limit } = input
  const filter = filterOf(input)
  const { sort, direction } = input
  const filtered = isFiltered(filter) ? await filteredContactIds(shop, { ...filter, sort, direction }) : null
  const ids = filtered?.slice(offset, offset + limit) ?? (await readContactPage(shop.db, input, input))
  const total = filtered?.length ?? (await remembered(shop, 'count', () => countContacts(shop.db)))
  return { total, rows: await rowsOf(shop, ids) }
}
