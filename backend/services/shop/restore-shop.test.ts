import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importInto } from '#backend/services/imports/testing/import-into.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

async function backUp() {
  for await (const event of await engine.client.backups.create({})) if (event.kind === 'done') return event
  throw new Error('no backup')
}
const customers = async () => (await engine.client.shop.status()).shop?.counts.customers
const restore = (backup: string, replace = true) => engine.client.shop.restore({ backup, replace })

/** Beside the write-ahead log, which is the open shop's own. */
const filesLeft = () =>
  readdirSync(engine.folder)
    .filter((name) => !name.endsWith('-wal'))
    .sort()

describe('restoring a backup', () => {
  it('brings the shop back as it was, and keeps the present one as a backup', async () => {
    await aCustomer(engine)
    const done = await backUp()
    await aCustomer(engine, { name: 'Boris' })
    expect((await restore(done.name)).counts).toMatchObject({ customers: 1 })
    expect(await customers()).toBe(1)
    const safety = (await engine.client.backups.list()).backups.find(({ reason }) => reason === 'before-restore')
    expect(safety?.counts['customers']).toBe(2)
    await restore(safety?.name ?? '')
    expect(await customers()).toBe(2)
    expect(filesLeft()).toEqual(['shop backups', 'shop.regulars', 'shop.regulars.lock.json'])
  })

  it('works with no shop open and over a damaged file, which is kept', async () => {
    await aCustomer(engine)
    const done = await backUp()
    const file = engine.shop.database.file
    await engine.client.shop.close()
    writeFileSync(file, 'rubbish')
    await expect(engine.client.shop.open({})).rejects.toMatchObject({ code: 'not-a-shop-file' })
    await restore(done.name)
    expect(await customers()).toBe(1)
    const aside = readdirSync(engine.folder).find((name) => name.includes('damaged'))
    expect(readFileSync(join(engine.folder, aside ?? '', 'shop.regulars'), 'utf8')).toBe('rubbish')
  })

  it('brings the sample shop back from a backup of its own, and touches no other shop', async () => {
    await engine.client.shop.openSample({ language: 'en' })
    const before = await customers()
    const done = await backUp()
    await aCustomer(engine)
    await restore(done.name)
    expect((await engine.client.shop.status()).shop).toMatchObject({ isSample: true, counts: { customers: before } })
    await engine.client.shop.open({})
    expect(await customers()).toBe(0)
  })

  it('refuses to replace a shop unasked', async () => {
    const done = await backUp()
    await expect(restore(done.name, false)).rejects.toMatchObject({ code: 'file-exists' })
  })

  it('refuses a backup with changed bytes and leaves the shop open as it was', async () => {
    const done = await backUp()
    await aCustomer(engine)
    const bytes = readFileSync(done.file)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(done.file, bytes)
    await expect(restore(done.name)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(await customers()).toBe(1)
    expect(existsSync(`${engine.shop.database.file}.before-restore`)).toBe(false)
  })

  it.each([
    [
      'an unknown trigger',
      'CREATE TRIGGER t AFTER INSERT ON contacts BEGIN DELETE FROM purchases; END',
      'backup-damaged',
    ],
    ['an unknown view', 'CREATE VIEW v AS SELECT 1', 'backup-damaged'],
    ['a newer version', 'PRAGMA user_version = 999', 'newer-version'],
    ['another program', 'PRAGMA application_id = 1', 'not-a-shop-file'],
    [
      'a broken reference',
      'PRAGMA foreign_keys = OFF; INSERT INTO contact_tags (contact_id, tag_id) VALUES (9, 9)',
      'backup-damaged',
    ],
  ])('refuses a file with %s', async (_what, sql, code) => {
    const done = await backUp()
    const foreign = join(engine.folder, 'foreign.regulars')
    copyFileSync(done.file, foreign)
    const raw = new Database(foreign)
    raw.exec(sql)
    raw.close()
    await expect(restore(foreign)).rejects.toMatchObject({ code })
    expect(await customers()).toBe(0)
  })

  it('lets no window name a path', async () => {
    const done = await backUp()
    const { restoreShop } = await import('./restore-shop.ts')
    const given = { file: engine.shop.database.file, backup: done.file, replace: true, trusted: false }
    await expect(restoreShop(engine.state, given)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('sweeps what a killed restore left beside the shop', async () => {
    const file = engine.shop.database.file
    await engine.client.shop.close()
    writeFileSync(`${file}.before-restore`, 'x')
    writeFileSync(`${file}.restoring-1`, 'x')
    await engine.client.shop.open({})
    expect(filesLeft()).toEqual(['shop.regulars', 'shop.regulars.lock.json'])
  })
})

describe('what happens during a restore', () => {
  it('lets a second restore wait for the first', async () => {
    await aCustomer(engine)
    const done = await backUp()
    await aCustomer(engine, { name: 'Boris' })
    const answers = await Promise.all([restore(done.name), restore(done.name)])
    expect(answers.map(({ counts }) => counts['customers'])).toEqual([1, 1])
    expect(filesLeft()).toEqual(['shop backups', 'shop.regulars', 'shop.regulars.lock.json'])
  })

  it('saves nothing that the safety copy would miss: a save is in it, or is refused', async () => {
    const done = await backUp()
    let running = true
    const saved: string[] = []
    const saving = (async () => {
      for (let n = 0; running; n += 1) {
        const name = `Kupac ${n}`
        try {
          await engine.client.customers.create({ givenName: name })
          saved.push(name)
        } catch (error) {
          expect(error).toMatchObject({ code: 'no-shop-open' })
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await restore(done.name)
    running = false
    await saving
    const { backups } = await engine.client.backups.list()
    const safety = backups.find(({ reason }) => reason === 'before-restore')
    const after = (await customers()) ?? 0
    expect((safety?.counts['customers'] ?? 0) + after).toBe(saved.length)
  })

  it('lets a running backup finish first', async () => {
    const done = await backUp()
    const [made] = await Promise.all([backUp(), restore(done.name)])
    expect(existsSync(made.file)).toBe(true)
  })

  it('ends an import that is running, which leaves nothing', async () => {
    const done = await backUp()
    const csv = ['Name', ...Array.from({ length: 40_000 }, (_, n) => `Uvoz ${n}`)].join('\n')
    const importing = importInto(engine, csv).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    await restore(done.name)
    expect(await importing).toBe('no-shop-open')
    expect(await customers()).toBe(0)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })
})

describe('a shop that can’t be opened', () => {
  it('has its backups at hand, and comes back without a path being named', async () => {
    await aCustomer(engine)
    const done = await backUp()
    const file = engine.shop.database.file
    await engine.client.shop.close()
    writeFileSync(file, '')
    await expect(engine.client.shop.open({})).rejects.toMatchObject({ code: 'file-empty' })
    const { backups, problem } = await engine.client.shop.status()
    expect(problem?.code).toBe('file-empty')
    expect(backups).toMatchObject([{ name: done.name, counts: { customers: 1 } }])
    await restore(done.name)
    expect(await customers()).toBe(1)
    expect((await engine.client.shop.status()).backups).toEqual([])
  })

  it('has them at hand, too, when its file has gone', async () => {
    const done = await backUp()
    const file = engine.shop.database.file
    await engine.client.shop.close()
    rmSync(file)
    expect((await engine.client.shop.status()).backups).toMatchObject([{ name: done.name }])
  })
})
