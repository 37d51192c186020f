import type { contract } from '#shared/contract/contract.ts'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import { addressColumns, otherTextsReader } from '#db/repositories/found-by.ts'
import { readOrderedContactIds } from '#db/repositories/contact-list.ts'
import { readFoundContacts, readSearchDetails, type FoundContact } from '#db/repositories/search-details.ts'
import { contactIdsOfTier, parseSearch, searchTiers, type SearchQuery } from '#db/repositories/search-query.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { remembered } from './remembered.ts'
import { excerptOfFirst, matchOf, termIn } from './search-match.ts'

type Found = InferContractRouterOutputs<typeof contract>['customers']['search'][number]

/** Hits of one kind that are looked at: a few letters find half of the shop, nobody reads past the first screen. */
const mostHits = 20_000
/** Of more hits than these the ones who bought last are ranked. */
const mostRanked = 400

/** The customers of many who bought last. */
async function boughtLast(shop: OpenShop, ids: readonly number[], count: number): Promise<readonly number[]> {
  const ordered = await remembered(shop, 'order lastOn desc', () =>
    readOrderedContactIds(shop.db, { sort: 'lastOn', direction: 'desc' }),
  )
  const hits = new Set(ids)
  const last: number[] = []
  for (const id of ordered) {
    if (hits.has(id)) last.push(id)
    if (last.length === count) break
  }
  return last
}

type Ranked = { readonly contact: FoundContact; readonly outside: number; readonly derived: number }

/** Words outside of the name and words found under another spelling than the typed one. */
function rankOf(query: SearchQuery, contact: FoundContact): Ranked {
  const name = `${contact.display_name} ${contact.nickname} ${contact.company}`
  let outside = 0
  let derived = 0
  for (const term of query.terms) {
    const spelled = termIn(name, term)
    if (spelled === null) outside += 1
    else derived += spelled
  }
  return { contact, outside, derived }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byRank = (a: Ranked, b: Ranked): number =>
  a.outside - b.outside ||
  a.derived - b.derived ||
  compareText(b.contact.last_on ?? '', a.contact.last_on ?? '') ||
  compareText(a.contact.sort_key, b.contact.sort_key) ||
  a.contact.id - b.contact.id

/** The best customers for a query: tier by tier, and within one the name before other parts, then who bought last. */
async function bestFor(shop: OpenShop, query: SearchQuery, limit: number): Promise<readonly FoundContact[]> {
  const best: FoundContact[] = []
  const seen = new Set<number>()
  for (const tier of searchTiers) {
    if (best.length >= limit) break
    const hits = (await contactIdsOfTier(shop.db, query, tier, mostHits)).filter((id) => !seen.has(id))
    const ids = hits.length <= mostRanked ? hits : await boughtLast(shop, hits, Math.max(mostRanked, limit))
    const found = await readFoundContacts(shop.db, ids)
    for (const { contact } of found.map((contact) => rankOf(query, contact)).sort(byRank)) {
      best.push(contact)
      seen.add(contact.id)
    }
  }
  return best.slice(0, limit)
}

/** What was found of each of the best, in plain text. */
async function matchesOf(
  shop: OpenShop,
  query: SearchQuery,
  best: readonly FoundContact[],
): Promise<ReadonlyMap<number, string>> {
  const { country } = shop.settings
  const details = await readSearchDetails(
    shop.db,
    best.map(({ id }) => id),
  )
  const contacts = new Map(details.contacts.map((contact) => [contact.id, contact]))
  const points = Map.groupBy(details.points, (point) => point.contact_id)
  const addresses = Map.groupBy(details.addresses, (address) => address.contact_id)
  const tags = Map.groupBy(details.tags, (tag) => tag.contact_id)
  // Few were found by these, and what happened may be long: they are read for those only.
  const others = otherTextsReader(shop.database.raw)
  const matchFor = ({ id, display_name: name, nickname, company }: FoundContact): string => {
    const own = points.get(id) ?? []
    const parts = contacts.get(id)
    const values = (kinds: readonly string[]) =>
      own.filter((point) => kinds.includes(point.kind)).map((point) => point.value)
    const named = [parts?.given_name, parts?.additional_name, parts?.family_name, nickname, company]
    const texts = [
      ...[...named, parts?.department, parts?.job_title].filter((part) => part !== undefined),
      ...values(['email']),
      ...(tags.get(id) ?? []).map((tag) => tag.name),
      ...(addresses.get(id) ?? []).flatMap((address) => [address.city, ...addressColumns.map((part) => address[part])]),
      ...values(['url', 'profile']),
    ]
    const searched = { name, texts, phones: values(['phone']), note: parts?.note ?? '' }
    return matchOf(query, searched, country) ?? (excerptOfFirst(query, name, others(id)) || name)
  }
  return new Map(best.map((contact) => [contact.id, matchFor(contact)]))
}

/** Customers for what is being typed, best first, each with the part that was found. */
export async function searchCustomers(
  shop: OpenShop,
  { text, limit }: HandlerInput<typeof contract.customers.search>,
): Promise<Found[]> {
  const query = parseSearch(text)
  if (query === null) return []
  const best = await bestFor(shop, query, limit)
  const matches = await matchesOf(shop, query, best)
  const firstPhones = await readFirstPhones(
    shop.db,
    best.map(({ id }) => id),
  )
  return best.map((contact) => ({
    customerId: contact.id,
    name: contact.display_name,
    photoId: contact.photo_id,
    match: matches.get(contact.id) ?? contact.display_name,
    phone: firstPhones.get(contact.id) ?? null,
    lastOn: contact.last_on,
  }))
}
