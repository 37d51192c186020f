import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import { addressLines } from '#shared/domain/postal-address.ts'
import { readOrderedContactIds } from '#db/repositories/contact-list.ts'
import { readFirstAddresses } from '#db/repositories/first-addresses.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { rowsOf, type OrderedFilter } from './list-customers.ts'
import { remembered } from './remembered.ts'
import { selectedIds } from './selected-customers.ts'

type Order = Pick<OrderedFilter, 'sort' | 'direction'>

/** The selected customers whom readers may see, in an order of the list. */
async function orderedSelection(shop: OpenShop, selection: CustomerSelection, { sort, direction }: Order) {
  const chosen = new Set(await selectedIds(shop, selection))
  const all = await remembered(shop, `order ${sort} ${direction}`, () =>
    readOrderedContactIds(shop.db, { sort, direction }),
  )
  return all.filter((id) => chosen.has(id))
}

/** Rows of a selection as the list shows them, a page at a time: for printing. */
export async function selectedRows(
  shop: OpenShop,
  input: Order & { readonly selection: CustomerSelection; readonly offset: number; readonly limit: number },
) {
  const ids = await orderedSelection(shop, input.selection, input)
  return { total: ids.length, rows: await rowsOf(shop, ids.slice(input.offset, input.offset + input.limit)) }
}

/** Sheets of more labels than anybody sticks on in a day take the memory of a small PC. */
const mostLabels = 10_000

/** Names and addresses for labels, by name; who has no address or doesn't want to be written to is counted only. */
export async function addressLabels(shop: OpenShop, selection: CustomerSelection) {
  const ids = await orderedSelection(shop, selection, { sort: 'name', direction: 'asc' })
  const labels: { customerId: number; lines: string[] }[] = []
  let [without, notToContact] = [0, 0]
  for (const [id, { name, address, refuses }] of await readFirstAddresses(shop.db, ids)) {
    const lines = address === null ? [] : addressLines(address, shop.settings.country)
    if (lines.length === 0) without += 1
    else if (refuses) notToContact += 1
    else if (labels.length < mostLabels) labels.push({ customerId: id, lines: [name, ...lines] })
  }
  return { total: ids.length, withoutAddress: without, notToContact, labels }
}
