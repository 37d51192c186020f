import { setImmediate } from 'node:timers/promises'
import type { ShopDatabase } from '../open-database.ts'
import { salesReader } from './read-sales.ts'
import { dropPurchase, emptyColumns, orderAll, orderPurchase, type SalesColumns } from './sales-columns.ts'

/** Time between two breaths of a full reading, ms: other work of the thread goes on in between. */
const sliceMs = 12
/** The first page of a window that opens goes first. */
const aheadMs = 1500
/** Purchases read at once. */
const stride = 400
/** More changes than this are put in without looking for the place of each. */
const fewChanges = 200

/** The columns of one open shop, read when first asked for and kept right with every write after that. */
export type SalesMemory = {
  /** Answers at once: false until the columns were read once. */
  readonly isReady: () => boolean
  /**
   * The columns as of now. Use them before the next `await`; never ask from inside a transaction, which this waits for.
   * The first call reads the whole shop (4 s for a million purchases, in slices).
   */
  readonly columns: () => Promise<SalesColumns>
  /** Reads them soon, so that the first list or report needn't wait. */
  readonly readAhead: () => void
  readonly stop: () => void
}

export function createSalesMemory({ db, raw }: Pick<ShopDatabase, 'db' | 'raw'>): SalesMemory {
  let columns: SalesColumns | null = null
  let reader: ReturnType<typeof salesReader> | null = null
  let revision = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** Nobody's transaction is open while `work` runs. */
  const alone = async <T>(work: (of: ReturnType<typeof salesReader>) => T): Promise<T> =>
    await db.connection().execute(() => {
      if (stopped) throw new Error('the shop was closed')
      reader ??= salesReader(raw)
      return Promise.resolve(work(reader))
    })

  async function readAll(): Promise<SalesColumns> {
    columns = null
    const fresh = emptyColumns()
    // Forgotten first: what is written while the slices are read is put right after them.
    await alone((of) => of.takeChanged())
    for (let from = 1, lastId = 1; from <= lastId;) {
      lastId = await alone((of) => {
        const end = of.lastId()
        for (
          const startedAt = performance.now();
          from <= end && performance.now() - startedAt < sliceMs;
          from += stride
        )
          of.read(fresh, { from, to: from + stride - 1 })
        return end
      })
      await setImmediate()
    }
    orderAll(fresh)
    fresh.revision = revision += 1
    return fresh
  }

  /** Puts right what was written since, in slices where it is much (an import). */
  async function catchUp(present: SalesColumns): Promise<void> {
    let changed = await alone((of) => {
      const ids = of.takeChanged()
      if (ids.length > fewChanges) return ids
      for (const id of ids) {
        dropPurchase(present, id)
        of.read(present, { from: id, to: id })
        if (present.day[id]) orderPurchase(present, id)
      }
      if (ids.length > 0) present.revision = revision += 1
      return []
    })
    while (changed.length > 0) {
      let next = 0
      while (next < changed.length) {
        await alone((of) => {
          for (const startedAt = performance.now(); next < changed.length && performance.now() - startedAt < sliceMs;) {
            const id = changed[next] ?? 0
            if (id < present.day.length) present.day[id] = 0
            of.read(present, { from: id, to: id })
            next += 1
          }
        })
        await setImmediate()
      }
      orderAll(present)
      present.revision = revision += 1
      changed = await alone((of) => of.takeChanged())
    }
  }

  async function refresh(): Promise<SalesColumns> {
    try {
      const present = columns ?? (await readAll())
      await catchUp(present)
      columns = present
      return present
    } catch (error) {
      // Changes may have been taken and not put in: the next call reads everything.
      columns = null
      throw error
    }
  }

  const memory: SalesMemory = {
    isReady: () => columns !== null,
    columns: () => {
      const next = last.then(refresh)
      last = next.catch(() => undefined)
      return next
    },
    readAhead: () => {
      timer = setTimeout(() => void memory.columns().catch(() => undefined), aheadMs)
      timer.unref()
    },
    stop: () => {
      clearTimeout(timer)
      stopped = true
      columns = null
    },
  }
  return memory
}
