import type { Database } from 'better-sqlite3'

/** Hands out the next purchase number, with a statement that stays prepared; inside the transaction that takes it. */
export function purchaseNumbers(raw: Database): () => number {
  const highest = raw.prepare('SELECT coalesce(max(number), 0) FROM purchases').pluck()
  return () => (highest.get() as number) + 1
}
