import { inTransaction } from '#db/in-transaction.ts'
import { deleteOldPairs, insertPairs, pairsAtOnce } from '#db/repositories/duplicate-pairs.ts'
import { candidatesAfter } from '#db/repositories/import-candidates.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { setImmediate } from 'node:timers/promises'
import { createBestPairs } from './best-pairs.ts'
import { printOf } from './candidate-print.ts'
import { findPairs, type Scanned } from './find-pairs.ts'
import { readLook, readMarks, writeLook } from './last-look.ts'

/** Longest stretch of work before others get their turn, ms. */
const sliceMs = 10

export type ScanResult = { readonly customers: number; readonly pairs: number }
export type ScanPace = {
  readonly signal: AbortSignal
  /** In hundredths of the whole. */
  readonly report: (done: number, total: number) => void
}

/** Reading, comparing and writing are some 40, 55 and 5 hundredths of the time. */
const readShare = 40
const compareShare = 95

/**
 * Looks through the whole shop for possible duplicates. What was found before stays shown until all is written; then the
 * new pairs take its place at once. Whoever stops it leaves everything as it was.
 */
export async function scanDuplicates(shop: OpenShop, { signal, report }: ScanPace): Promise<ScanResult> {
  const { db } = shop
  // What is changed meanwhile is looked at again afterwards.
  const marks = await readMarks(db)
  const scan = ((await readLook(db))?.scan ?? 0) + 1
  const rest = async () => {
    await setImmediate()
    signal.throwIfAborted()
  }
  await clear(shop, scan - 1, rest)
  const customers: Scanned[] = []
  for (let after = 0; ;) {
    const rows = await candidatesAfter(db, after)
    const last = rows.at(-1)
    if (last === undefined) break
    await rest()
    for (const row of rows) customers.push({ id: row.id, print: printOf(row) })
    after = last.id
    report(Math.round((readShare * after) / Math.max(1, marks.contactId)), 100)
    await rest()
  }
  const best = createBestPairs()
  let from = performance.now()
  let steps = 0
  for (const _ of findPairs(customers, best)) {
    steps += 1
    if (steps % 4 !== 0 || performance.now() - from < sliceMs) continue
    report(Math.min(compareShare, readShare + Math.round((steps / Math.max(1, customers.length)) * 40)), 100)
    await rest()
    from = performance.now()
  }
  const pairs = best.kept()
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    await inTransaction(db, (trx) => insertPairs(trx, scan, pairs.slice(at, at + pairsAtOnce)))
    await rest()
  }
  await writeLook(db, { ...marks, scan, at: new Date(shop.now()).toISOString() })
  shop.publish(['duplicate_pairs'])
  await clear(shop, scan, setImmediate)
  report(100, 100)
  return { customers: customers.length, pairs: pairs.length }
}

/** Takes away the pairs of every scan but the one that is shown. */
async function clear({ db }: OpenShop, shown: number, rest: () => Promise<unknown>): Promise<void> {
  while ((await inTransaction(db, (trx) => deleteOldPairs(trx, shown))) > 0) await rest()
}
