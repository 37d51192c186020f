import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Act } from '../journal.ts'
import { oncePerConnection } from '../prepared-statements.ts'
import { refreshContactKeys } from './contact-keys.ts'
import { addedPurchaseRefresher } from './added-purchase.ts'
import { dealingsRefresher } from './derived-rows.ts'
import { fallBehind } from './search-behind.ts'
import { searchRefresher } from './search-index.ts'
import { readShopPlace } from './shop-place.ts'

const refreshDealings = oncePerConnection(dealingsRefresher)
const refreshAdded = oncePerConnection(addedPurchaseRefresher)

/** Customers made right between two pauses of the engine's thread. */
const restAfter = 100

/** Each is awaited, but nothing else runs before the thread is given free. */
async function eachWithRests(ids: ReadonlySet<number>, work: (id: number) => Promise<void> | void): Promise<void> {
  let since = 0
  for (const id of ids) {
    since += 1
    if (since % restAfter === 0) await setImmediate()
    await work(id)
  }
}

/** More search text than this is made behind the act: a transaction that holds everybody up stays short. */
const mostWithinAct = 500

/** Customers with a value of an own field that the act changed: they are found by names of choices, not by their ids. */
async function withChangedFields({ trx, actId, tables }: Act): Promise<readonly number[]> {
  if (!tables.has('custom_fields')) return []
  const changed = trx
    .selectFrom('journal')
    .select('record_id')
    .where('act_id', '=', actId)
    .where('table_name', '=', 'custom_fields')
    .where('op', '=', 'update')
    // Another name or place of the field changes nothing that is found.
    .where(sql<boolean>`(after LIKE '%"choices"%' OR after LIKE '%"deleted_at"%' OR after LIKE '%"kind"%')`)
  const values = trx.selectFrom('custom_values').select('contact_id').distinct().where('field_id', 'in', changed)
  return (await values.limit(mostWithinAct + 1).execute()).map(({ contact_id: id }) => id)
}

/** Customers whose tags or whose tags' names changed, without those whose card is made anew anyway. */
async function touchedWords(act: Act): Promise<readonly number[]> {
  const { trx, touchedWords: words, renamedTags, touchedCards } = act
  const ids = new Set([...words, ...(await withChangedFields(act))])
  for (const tagId of renamedTags)
    for (const row of await trx
      .selectFrom('contact_tags')
      .select('contact_id')
      .where('tag_id', '=', tagId)
      .limit(mostWithinAct + 1)
      .execute())
      ids.add(row.contact_id)
  return [...ids].filter((id) => !touchedCards.has(id))
}

/**
 * Makes everything derived of the customers that an act touched right again, before its commit; search text of very many
 * is left to `search-behind.ts`.
 */
export async function refreshTouchedContacts(act: Act): Promise<void> {
  const { trx, raw, touchedCards, touchedDealings, addedPurchases } = act
  const words = await touchedWords(act)
  if (touchedCards.size + touchedDealings.size + addedPurchases.size + words.length === 0) return
  if (touchedCards.size + words.length > 0) {
    const place = await readShopPlace(trx)
    const refreshSearch = searchRefresher(raw, place)
    await eachWithRests(touchedCards, async (contactId) => {
      await refreshContactKeys(trx, contactId, place)
      refreshSearch(contactId)
    })
    if (words.length > mostWithinAct) fallBehind(raw, act.actId)
    else await eachWithRests(new Set(words), refreshSearch)
  }
  await eachWithRests(touchedDealings, (id) => refreshDealings(raw)(id))
  for (const [id, added] of addedPurchases) if (!touchedDealings.has(id)) refreshAdded(raw)(id, added)
  act.tables.add('contacts')
  if (touchedDealings.size + addedPurchases.size > 0) act.tables.add('rhythms')
}
