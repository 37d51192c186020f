import type { Database, Statement } from 'better-sqlite3'

/** Statements that are kept; the oldest unused goes first. A list of ids makes a text of its own, so there is no end of texts. */
const most = 300

/**
 * Prepares each text once: what an act asks is asked by the next one in the same words, and preparing costs more than
 * running. SQLite itself prepares anew where the schema changed. The statements are shared: only for who leaves their mode
 * (`pluck`, `raw`, `bind`) as it is, and iterates none to and fro.
 */
export function statementCache(raw: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>()
  return (sql) => {
    const known = statements.get(sql)
    const statement = known ?? raw.prepare(sql)
    if (known !== undefined) statements.delete(sql)
    else if (statements.size >= most) for (const oldest of statements.keys()) if (statements.delete(oldest)) break
    statements.set(sql, statement)
    return statement
  }
}

/** Keeps what `make` prepares as long as the connection lives, for work that every act does. */
export function oncePerConnection<T extends object>(make: (raw: Database) => T): (raw: Database) => T {
  const made = new WeakMap<Database, T>()
  return (raw) => {
    const present = made.get(raw) ?? make(raw)
    made.set(raw, present)
    return present
  }
}
