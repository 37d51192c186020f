import type Database from 'better-sqlite3'

/** How SQLite would answer a statement, one line for each step. The values of parameters don't matter to it here. */
export function planOf(raw: Database.Database, sql: string): string {
  const parameters = Array.from(sql.matchAll(/\?/g), () => 1)
  const named = Object.fromEntries(Array.from(sql.matchAll(/@(\w+)/g), ([, name = '']) => [name, 1]))
  const given = Object.keys(named).length === 0 ? parameters : [...parameters, named]
  const rows = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as readonly { detail: string }[]
  return rows.map(({ detail }) => detail).join('\n')
}

type Reading = Pick<Database.Statement, 'all' | 'get' | 'iterate'>

/** Plans of everything that a call reads, as SQLite got it; statements that were prepared before count, too. */
export async function plansOf(raw: Database.Database, call: () => Promise<unknown>): Promise<string> {
  const sources: string[] = []
  const prototype = Object.getPrototypeOf(raw.prepare('SELECT 1')) as Reading
  const { all, get, iterate } = prototype
  const noted = <T extends (...given: never[]) => unknown>(read: T) =>
    function (this: Database.Statement, ...given: Parameters<T>) {
      sources.push(this.source)
      return read.apply(this, given)
    } as T
  Object.assign(prototype, { all: noted(all), get: noted(get), iterate: noted(iterate) })
  try {
    await call()
  } finally {
    Object.assign(prototype, { all, get, iterate })
  }
  return sources
    .filter((source) => /^\s*(select|with)/i.test(source))
    .map((source) => planOf(raw, source))
    .join('\n')
}
