import type { Understood } from '#shared/contract/follow-ups.ts'
import { queryTerms } from '#shared/domain/name-folding.ts'
import type { NameCandidate } from '#shared/domain/quick-entry/name-candidates.ts'
import type { Span } from '#shared/domain/quick-entry/span.ts'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import { readFoundContacts, type FoundContact } from '#db/repositories/search-details.ts'
import { contactIdsOfTier, parseSearch } from '#db/repositories/search-query.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** More of one name than anyone chooses from without writing more of it. */
const mostChoices = 8
/** Names are looked for in the index one by one; a phrase has a handful of them. */
const mostLookUps = 60
/** Of a common name the newest customers are looked at. */
const mostHits = 200

export type Meant = { readonly customers: Understood['customers']; readonly span: Span | null }

const newestFirst = (a: FoundContact, b: FoundContact): number =>
  (b.last_on ?? '').localeCompare(a.last_on ?? '') || a.sort_key.localeCompare(b.sort_key) || a.id - b.id

/** Customers with all words of a guess in their name, in either alphabet; a beginning of a word is not enough. */
async function named(shop: OpenShop, guess: string): Promise<readonly FoundContact[]> {
  // One letter is an initial of too many.
  if (queryTerms(guess).some((spellings) => (spellings[0]?.length ?? 0) < 2)) return []
  const query = parseSearch(guess)
  if (query === null) return []
  return await readFoundContacts(shop.db, await contactIdsOfTier(shop.db, query, 'exact-name', mostHits))
}

/** The customers whom a phrase means: those of the first name in it that anybody has. */
export async function customersMeant(shop: OpenShop, names: readonly NameCandidate[]): Promise<Meant> {
  let lookUps = 0
  for (const { guesses, from, to } of names)
    for (const guess of guesses) {
      if (lookUps === mostLookUps) return { customers: [], span: null }
      lookUps += 1
      const found = [...(await named(shop, guess))].sort(newestFirst).slice(0, mostChoices)
      if (found.length === 0) continue
      const ids = found.map(({ id }) => id)
      const phones = await readFirstPhones(shop.db, ids)
      const customers = found.map((contact) => ({
        customerId: contact.id,
        name: contact.display_name,
        phone: phones.get(contact.id) ?? null,
        photoId: contact.photo_id,
        lastOn: contact.last_on,
      }))
      return { customers, span: { from, to } }
    }
  return { customers: [], span: null }
}
