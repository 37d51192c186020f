/**
 * `node build/run.mjs tests/bench/import-outlook.ts [rows]`: the whole way of an Outlook CSV into an empty shop (detect, parse,
 * map, fold, phones, duplicates, journal, search index) beside csv-parse and prepared inserts of the very rows that it
 * wrote; the same file again, which creates nothing; and the most memory that all of it took.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database, { type Database as Raw, type Statement } from 'better-sqlite3'
import { parse } from 'csv-parse'
import { migrations } from '#db/migrations/all.ts'
import type { Engine } from '#backend/engine.ts'
import { createBenchEngine } from './bench-engine.ts'
import { outlookCsv } from './outlook-csv.ts'
import { once } from './timing.ts'

const rows = Number(process.argv[2] ?? 100_000)
const toWrite = process.argv[3]
if (toWrite !== undefined) {
  writeFileSync(toWrite, outlookCsv(rows))
  process.exit(0)
}

/** Tables that an import of customers fills: their columns, and whose a row is. */
const tables = {
  import_batches: ['*', 'id'],
  tags: ['*', 'id'],
  contacts: ['*', 'id'],
  contact_points: ['*', 'contact_id'],
  addresses: ['*', 'contact_id'],
  contact_tags: ['*', 'contact_id'],
  contact_words: ['rowid, words', 'rowid'],
  contact_trigrams: ['rowid, words, phones', 'rowid'],
} as const

async function importFile(engine: Engine, fileId: string): Promise<number> {
  const options = { type: 'auto' as const, map: {}, onDuplicate: 'skip' as const }
  for await (const event of await engine.client.imports.run({ fileId, options, dryRun: false }))
    if (event.kind === 'done') return event.outcome.created
  return 0
}

async function parseOnly(content: Buffer): Promise<void> {
  const parser = parse({ bom: true })
  parser.on('data', () => undefined)
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(content)
  await ended
}

type Insert = { readonly statement: Statement; readonly row: unknown[] }

/** Rows in the order in which anybody would write them: customer by customer, each with all that is theirs. */
function rowsByCustomer(raw: Raw, from: Raw): readonly Insert[] {
  const parts = Object.entries(tables).map(([table, [columns, owner]]) => {
    const select = from.prepare(`SELECT ${columns} FROM ${table}`).raw()
    const names = select.columns().map(({ name }) => name)
    const rows = new Map<unknown, unknown[][]>()
    for (const row of select.all() as unknown[][]) {
      const key = row[names.indexOf(owner)]
      rows.set(key, [...(rows.get(key) ?? []), row])
    }
    const marks = names.map(() => '?').join()
    return { rows, statement: raw.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${marks})`) }
  })
  const [first, second, contacts, ...others] = parts
  const shared = [first, second].flatMap((part) =>
    part === undefined ? [] : [...part.rows.values()].flat().map((row) => ({ statement: part.statement, row })),
  )
  return [
    ...shared,
    ...[...(contacts?.rows.keys() ?? [])].flatMap((id) =>
      [contacts, ...others].flatMap((part) =>
        (part?.rows.get(id) ?? []).map((row) => ({ statement: (part as { statement: Statement }).statement, row })),
      ),
    ),
  ]
}

/** csv-parse, then the rows into a new file in one transaction. */
async function bareImport(file: string, content: Buffer, from: Raw): Promise<number> {
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  for (const { sql } of migrations) raw.exec(sql)
  const inserts = rowsByCustomer(raw, from)
  const ms = await once(async () => {
    await parseOnly(content)
    raw.transaction(() => {
      for (const { statement, row } of inserts) statement.run(row)
    })()
  })
  raw.close()
  rmSync(file, { force: true })
  return ms
}

const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
const engine = createBenchEngine(folder)
try {
  await engine.client.shop.create({ name: 'Bench', currency: 'RON', country: 'RO', language: 'ro' })
  // In a process of its own: the memory that it takes is not that of the import.
  const csv = join(folder, 'bench.csv')
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), csv])
  const content = readFileSync(csv)
  const { fileId } = await engine.client.files.begin({ name: 'bench.csv', bytes: content.length })
  engine.state.files.append(fileId, 0, content)
  let created = 0
  const first = await once(async () => (created = await importFile(engine, fileId)))
  const memory = process.resourceUsage().maxRSS / 1024
  const again = await once(() => importFile(engine, fileId))
  const both = process.resourceUsage().maxRSS / 1024
  const bare = await bareImport(join(folder, 'bare.db'), content, engine.state.shop!.database.raw)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const megabytes = (content.length / 1024 / 1024).toFixed(0)
  console.log(`${rows} rows of Outlook (${megabytes} MB), ${created} customers made of them\n`)
  console.log('| what | took | against the bare work |\n| --- | --- | --- |')
  console.log(`| csv-parse and the same rows inserted | ${seconds(bare)} | 1 |`)
  console.log(`| import into an empty shop | ${seconds(first)} | ${(first / bare).toFixed(2)}× |`)
  console.log(`| the same file again | ${seconds(again)} | ${(again / bare).toFixed(2)}× |`)
  console.log(`\nMost memory of the first import: ${memory.toFixed(0)} MB; of both: ${both.toFixed(0)} MB`)
} finally {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
}
