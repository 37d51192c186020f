import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { deletePairsOf, insertPairs } from '#db/repositories/duplicate-pairs.ts'
import { candidatesById } from '#db/repositories/import-candidates.ts'
import { lastContactId } from '#db/repositories/due-rhythms.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { printOf } from './candidate-print.ts'
import { changedSince, readLook, readMarks, writeLook, type LastLook } from './last-look.ts'
import { likelyOnes } from './look-up.ts'
import { scanDuplicates, type ScanPace, type ScanResult } from './scan-duplicates.ts'

/** Customers whose pairs are looked for again one by one; each takes some milliseconds. */
const mostOneByOne = 100
/** A shop this small is looked through in less than a second. */
const smallShop = 3000
const mostOfOne = 50

/** The scan that is running, if any: two at once would write into each other's rows. */
const running = new WeakMap<OpenShop, Promise<ScanResult>>()

/** Looks through the whole shop, after the scan that is running. */
export async function scanAlone(shop: OpenShop, pace: ScanPace): Promise<ScanResult> {
  for (let before = running.get(shop); before !== undefined; before = running.get(shop)) {
    await before.catch(() => undefined)
    pace.signal.throwIfAborted()
  }
  const own = scanDuplicates(shop, pace)
  running.set(shop, own)
  try {
    return await own
  } finally {
    running.delete(shop)
  }
}

/** Looks for the pairs of one customer again. */
async function lookAgain(shop: OpenShop, look: LastLook, id: number): Promise<void> {
  const [row] = await candidatesById(shop.db, [id])
  const found = row === undefined ? [] : await likelyOnes(shop, printOf(row), null)
  const pairs = found
    .filter((each) => each.id !== id)
    .slice(0, mostOfOne)
    .map(({ id: other, score, reasons }) => ({ a: id, b: other, score, reasons }))
  await inTransaction(shop.db, async (trx) => {
    await deletePairsOf(trx, look.scan, id)
    await insertPairs(trx, look.scan, pairs)
  })
}

/**
 * Makes the list right again where that is soon done: a few changed customers are looked at one by one, a small shop as a
 * whole. Answers the last look, and whether the list is still behind the shop; then somebody has to scan.
 */
export async function bringUpToDate(shop: OpenShop): Promise<{ look: LastLook | null; isStale: boolean }> {
  const { db } = shop
  const isSmall = (await lastContactId(db)) <= smallShop
  const scanning = running.get(shop)
  if (scanning !== undefined && !isSmall) return { look: await readLook(db), isStale: true }
  await scanning?.catch(() => undefined)
  const look = await readLook(db)
  const marks = await readMarks(db)
  const changed = look === null ? null : await changedSince(db, look, mostOneByOne)
  if (look !== null && changed !== null) {
    for (const id of changed) {
      await lookAgain(shop, look, id)
      await setImmediate()
    }
    if (changed.length === 0) return { look, isStale: false }
    const current = { ...look, ...marks }
    await writeLook(db, current)
    return { look: current, isStale: false }
  }
  if (!isSmall) return { look, isStale: true }
  await scanAlone(shop, { signal: new AbortController().signal, report: () => undefined })
  return { look: await readLook(db), isStale: false }
}

/** After the window is up and everything else that is made right after opening is made. */
const afterOpeningMs = 60_000

/** Once for each opening, in the background, where the list is behind the shop. `stop` waits for it. */
export function startDuplicatesScan(shop: OpenShop): { stop(): Promise<void> } {
  const stopped = new AbortController()
  let scanning: Promise<unknown> = Promise.resolve()
  const look = async () => {
    const { isStale } = await bringUpToDate(shop)
    if (isStale) await scanAlone(shop, { signal: stopped.signal, report: () => undefined })
  }
  const timer = setTimeout(() => {
    scanning = look().catch((error: unknown) => {
      if (!stopped.signal.aborted) shop.log(`duplicates: ${error instanceof AppError ? error.code : String(error)}`)
    })
  }, afterOpeningMs).unref()
  return {
    stop: async () => {
      clearTimeout(timer)
      stopped.abort()
      await scanning
    },
  }
}
