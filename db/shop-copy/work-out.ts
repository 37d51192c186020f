import type { Database } from 'better-sqlite3'
import { emptyLedger } from '#shared/domain/credit-ledger.ts'
import { noCorrections } from '#shared/domain/rhythm/correction.ts'
import { creditReader, creditWriter, customersOnCredit } from '../repositories/credit-rows.ts'
import { boughtBetweenReader, deriveContact, type Bought } from '../repositories/derived-rows.ts'
import { rhythmWriter } from '../repositories/rhythms.ts'
import { searchFiller } from '../repositories/search-index.ts'
import { readShopModel } from '../repositories/shop-model.ts'
import type { ShopPlace } from '../repositories/shop-place.ts'

/** Customers read and written in one go. */
const block = 500

const nothing: Bought = { lines: [], spent: 0, purchases: 0, corrections: noCorrections }

/** Totals, rhythms and accounts of customers by the range of their ids; who never bought anything has none. */
function dealingsFiller(raw: Database): (first: number, last: number) => void {
  const readBought = boughtBetweenReader(raw)
  const readCredit = creditReader(raw)
  const readOnCredit = customersOnCredit(raw)
  const writeRhythm = rhythmWriter(raw)
  const writeCredit = creditWriter(raw)
  const model = readShopModel(raw)
  const update = raw.prepare(
    `UPDATE contacts SET spent = ?, visits = ?, purchase_count = ?, first_on = ?, last_on = ?, due_on = ?,
       balance = ?, owes_since = ? WHERE id = ?`,
  )
  return (first, last) => {
    const bought = readBought(first, last)
    const onCredit = readOnCredit(first, last)
    for (const id of new Set([...bought.keys(), ...onCredit])) {
      const credit = onCredit.has(id) ? readCredit(id) : emptyLedger
      const { totals, rhythms } = deriveContact(id, bought.get(id) ?? nothing, model, credit)
      for (const rhythm of rhythms) writeRhythm(rhythm)
      const { spent, visits, purchase_count, first_on, last_on, due_on } = totals
      update.run(spent, visits, purchase_count, first_on, last_on, due_on, credit.balance, credit.owesSince, id)
      if (onCredit.has(id)) writeCredit(id, credit)
    }
  }
}

/**
 * Works out what is kept of customers – totals, rhythms, accounts, promises, search text – in a file that has nothing of it
 * yet: many customers at a time, table by table, which is many times faster than one by one.
 */
export function workOutAll(raw: Database, place: ShopPlace, onCustomers: (count: number) => void): void {
  const fillDealings = dealingsFiller(raw)
  const fillSearch = searchFiller(raw, place)
  const nextBlock = raw
    .prepare(`SELECT min(id), max(id), count(*) FROM (SELECT id FROM contacts WHERE id > ? ORDER BY id LIMIT ${block})`)
    .raw()
  for (let after = 0; ;) {
    const [first, last, count] = nextBlock.get(after) as [number | null, number | null, number]
    if (first === null || last === null) break
    fillDealings(first, last)
    fillSearch(first, last)
    onCustomers(count)
    after = last
  }
  raw.exec(
    `UPDATE contacts SET next_follow_up_on = promised.day
     FROM (SELECT contact_id, min(due_on) AS day FROM follow_ups WHERE done_on IS NULL AND deleted_at IS NULL
       GROUP BY contact_id) AS promised
     WHERE promised.contact_id = contacts.id`,
  )
}
