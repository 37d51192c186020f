import type { Message } from '#shared/contract/values.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readOriginalsOf, readReturnsOf } from '#db/repositories/purchase-returns.ts'
import { readPurchases } from '#db/repositories/purchases.ts'

/** Goods that came back before they were sold, by the days of a purchase and of its returns: mostly a slip, so it is said. */
export async function returnDayWarnings(db: ReadableDb, purchaseId: number): Promise<Message[]> {
  const sold = (await readOriginalsOf(db, [purchaseId])).map(({ id }) => id)
  const back = await readReturnsOf(db, [purchaseId])
  const pairs = [...sold.map((id) => [id, purchaseId] as const), ...back.map((id) => [purchaseId, id] as const)]
  const days = new Map((await readPurchases(db, [...new Set(pairs.flat())])).map(({ id, day }) => [id, day]))
  const wrong = pairs.find(([sale, refund]) => (days.get(refund) ?? '') < (days.get(sale) ?? ''))
  if (wrong === undefined) return []
  const [day, soldOn] = [days.get(wrong[1]) ?? '', days.get(wrong[0]) ?? '']
  return [{ code: 'return-before-sale', params: { day, soldOn } }]
}
