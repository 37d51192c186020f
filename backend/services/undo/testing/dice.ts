import type { TestEngine } from '#backend/testing/test-engine.ts'

/** Numbers that decide what an act does to whom. */
export type Dice = readonly [number, number, number]

export type Doing = (engine: TestEngine, dice: Dice) => Promise<unknown>

export const words = ['Ana', 'Đorđe', 'Петар', 'tea', 'x', '']
export const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** A row of a table; an id that nothing has where there is none. */
export function one({ shop }: TestEngine, table: string, at: number, where = 'deleted_at IS NULL'): number {
  const ids = shop.database.raw.prepare(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`).pluck().all() as number[]
  return ids.length === 0 ? 1_000_000 : pick(ids, at)
}
export const customer = (engine: TestEngine, at: number): number => one(engine, 'contacts', at)
export const trashed = 'deleted_at IS NOT NULL'

/** The version of a record as somebody sees it who is about to change it. */
export const seen = async (engine: TestEngine, table: string, id: number): Promise<number> =>
  engine.shop.database.raw.prepare(`SELECT version FROM ${table} WHERE id = ?`).pluck().get(id) as number
