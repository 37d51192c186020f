import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCopy } from '#db/backup-check.ts'
import { backupExtension } from '#db/backup.ts'
import { schemaDifferences } from '#db/expected-schema.ts'
import { migrate, newestVersion } from '#db/migrate.ts'
import { migrations } from '#db/migrations/all.ts'
import { createTestEngine } from '#backend/testing/test-engine.ts'
import { contentsOf, oldShops, unpackOldShop, type Contents } from './old-shops.ts'

/** SIGKILLs of each version; `REGULARS_KILLS` asks for more before a release. */
const kills = Number(process.env['REGULARS_KILLS'] ?? 4)
const newest = newestVersion(migrations)
/** What a migration may take away: columns that nothing ever wrote, and the due day, which the newest model works out. */
const dropped: ReadonlySet<string> = new Set(['contacts.custom', 'contacts.due_on'])
/** Tables that are made anew from the others when the shop is opened. */
const derived: ReadonlySet<string> = new Set(['rhythms'])

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-old-'))
  file = join(folder, 'shop.regulars')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The rows of the tables and columns that the old file had. */
const asBefore = (before: Contents, after: Contents): Contents =>
  Object.fromEntries(
    Object.entries(before).flatMap(([table, rows]) => {
      if (derived.has(table)) return []
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !dropped.has(`${table}.${column}`))
      const only = (row: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(columns.map((column) => [column, row[column]]))
      // What was done about due customers stands among the recalls since schema 4.
      const kept = (after[table] ?? []).filter((row) => table !== 'settlements' || row['list'] !== 'due')
      return [[table, kept.map(only)]]
    }),
  )
const withoutDropped = (contents: Contents): Contents => asBefore(contents, contents)

function migrated(path: string): readonly number[] {
  const raw = new Database(path)
  try {
    const applied = migrate(raw, migrations)
    expect(schemaDifferences(raw)).toEqual([])
    return applied
  } finally {
    raw.close()
  }
}

describe.each(oldShops)('a shop of version $version', ({ name, version }) => {
  beforeEach(() => unpackOldShop(name, file))

  it('keeps every row of every table and gets the schema of a fresh shop', () => {
    const before = contentsOf(file)
    expect(before['journal']?.length).toBeGreaterThan(0)
    expect(migrated(file)).toEqual(migrations.map((step) => step.version).filter((step) => step > version))
    const after = contentsOf(file)
    expect(asBefore(before, after)).toEqual(withoutDropped(before))
    const dealtWith = before['recalls'] ?? (before['settlements'] ?? []).filter((row) => row['list'] === 'due')
    expect(after['recalls']?.map((row) => [row['contact_id'], row['until_day'], row['note']])).toEqual(
      dealtWith.map((row) => [row['contact_id'], row['until_day'], row['note']]),
    )
  })

  it('is left alone by a second run', () => {
    migrated(file)
    const once = contentsOf(file)
    expect(migrated(file)).toEqual([])
    expect(contentsOf(file)).toEqual(once)
  })

  it('opens in the program of today: a verified backup of the old file first, and every stored sum right', async () => {
    const engine = await createTestEngine({ shop: false, now: Date.now })
    try {
      copyFileSync(file, join(engine.folder, 'shop.regulars'))
      const { customers } = checkCopy(file).counts
      await engine.client.shop.open({})
      expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
      expect((await engine.client.customers.list({})).total).toBe(customers)
      const backups = join(engine.folder, 'shop backups')
      const [made] = readdirSync(backups).filter((backup) => backup.endsWith(backupExtension))
      const raw = new Database(join(backups, made ?? ''), { readonly: true })
      expect(raw.pragma('user_version', { simple: true })).toBe(version)
      raw.close()
    } finally {
      await engine.close()
    }
  })

  it('is whole in a version on the way after SIGKILL at any moment', { timeout: 60_000 + 8000 * kills }, async () => {
    // A long journal makes the migration take its time; more than that makes the test take its time.
    const raw = new Database(file)
    raw.exec(`WITH RECURSIVE times (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < 1500)
      INSERT INTO journal (act_id, table_name, record_id, op, before, after)
      SELECT act_id, table_name, record_id, op, before, after FROM journal, times
      LIMIT 40000`)
    raw.close()
    const rows = contentsOf(file)
    const before = JSON.stringify(withoutDropped(rows))
    const seen = new Set<number>()
    for (let n = 0; n < kills; n += 1) {
      const engineFolder = mkdtempSync(join(folder, 'engine-'))
      copyFileSync(file, join(engineFolder, 'shop.regulars'))
      const child = spawn(process.execPath, [join(import.meta.dirname, 'migrating-process.ts'), engineFolder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const closed = once(child, 'close')
      await once(child.stdout, 'data')
      // Each version at moments of its own: together they cover the way.
      await wait(Math.floor(((n + oldShops.findIndex((shop) => shop.name === name) / oldShops.length) * 900) / kills))
      child.kill('SIGKILL')
      await closed
      const left = new Database(join(engineFolder, 'shop.regulars'))
      seen.add(left.pragma('user_version', { simple: true }) as number)
      expect(left.pragma('integrity_check', { simple: true })).toBe('ok')
      left.close()
      migrated(join(engineFolder, 'shop.regulars'))
      expect(JSON.stringify(asBefore(rows, contentsOf(join(engineFolder, 'shop.regulars')))) === before).toBe(true)
      rmSync(engineFolder, { recursive: true, force: true })
    }
    // Each step is a transaction of its own.
    expect([...seen].every((found) => found >= version && found <= newest)).toBe(true)
    console.info(`${kills} kills while migrating from version ${version}: left at ${[...seen].sort().join(' and ')}`)
  })
})
