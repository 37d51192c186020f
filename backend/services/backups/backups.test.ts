import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCopy } from '#db/backup-check.ts'
import { backUpBeforeMigration } from '#db/backup-before-migration.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { startAutomaticBackups } from './automatic-backups.ts'
import { createBackup } from './create-backup.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const folderOf = (of: TestEngine) => join(of.folder, 'shop backups')
async function backUp(of: TestEngine, to?: string) {
  for await (const event of await of.client.backups.create(to === undefined ? {} : { to }))
    if (event.kind === 'done') return event
  throw new Error('no backup')
}

describe('a backup', () => {
  it('is a whole shop that needs no write to be read, with its counts and hash beside it', async () => {
    await aPurchase(engine, { customerId: await aCustomer(engine), day: '2026-06-01' })
    const done = await backUp(engine)
    const checked = checkCopy(done.file)
    expect(checked).toMatchObject({ sha256: done.sha256, bytes: done.bytes, counts: done.counts })
    expect(done.counts).toMatchObject({ customers: 1, purchases: 1, lines: 1 })
    expect(readFileSync(done.file).subarray(18, 20)).toEqual(Buffer.from([1, 1]))
    expect(done.name).toBe('regulars-test-2026-06-15T12-00-00.backup.regulars')
    expect(readdirSync(folderOf(engine)).sort()).toEqual([done.name, `${done.name}.json`])
  })

  it('is listed with what it holds, and the shop knows when it was made', async () => {
    const done = await backUp(engine)
    const { backups, folder } = await engine.client.backups.list()
    expect(folder).toBe(folderOf(engine))
    expect(backups).toMatchObject([{ name: done.name, ok: true, reason: 'manual', bytes: done.bytes }])
    expect((await engine.client.shop.status()).shop?.lastBackupAt).toBe(backups[0]?.at)
  })

  it('is listed as damaged where bytes are missing', async () => {
    const done = await backUp(engine)
    truncateSync(done.file, 5000)
    expect((await engine.client.backups.list()).backups).toMatchObject([{ ok: false }])
  })

  it('answers other calls while it runs, and holds what they saved', async () => {
    const running = backUp(engine)
    const added = await Promise.all(Array.from({ length: 20 }, (_, n) => aCustomer(engine, { name: `Kupac ${n}` })))
    expect(added).toHaveLength(20)
    const { counts } = await running
    expect(counts['customers']).toBeGreaterThanOrEqual(0)
    expect((await backUp(engine)).counts['customers']).toBe(20)
  })

  it('goes to a folder that was named, if that exists', async () => {
    const to = join(engine.folder, 'stick')
    await expect(backUp(engine, to)).rejects.toMatchObject({ code: 'folder-missing' })
    mkdirSync(to)
    expect((await backUp(engine, to)).file.startsWith(to)).toBe(true)
  })

  it('leaves nothing when it is cancelled or its folder cannot be written', async () => {
    await expect(createBackup(engine.shop, { reason: 'manual', signal: AbortSignal.abort() })).rejects.toThrow()
    expect(readdirSync(folderOf(engine))).toEqual([])
    const file = join(engine.folder, 'a file')
    writeFileSync(file, '')
    await expect(backUp(engine, file)).rejects.toMatchObject({ code: expect.any(String) as string })
  })

  it('leaves nothing when the caller goes away', async () => {
    for await (const event of await engine.client.backups.create({})) if (event.kind === 'progress') break
    const names = readdirSync(folderOf(engine)).filter((name) => name.includes('.part-'))
    expect(names).toEqual([])
  })

  it('is made before a migration, in one go', () => {
    const manifest = backUpBeforeMigration(engine.shop.database.raw, folderOf(engine), 1, '2026-06-15T10:00:00.000Z')
    expect(manifest).toMatchObject({ reason: 'before-migration', shopUid: engine.shop.identity.uid })
    expect(checkCopy(join(folderOf(engine), manifest.name)).sha256).toBe(manifest.sha256)
  })
})

describe('automatic backups', () => {
  const waits = { afterOpeningMs: 1, onCloseMs: 5000 }
  const reasons = async () => (await engine.client.backups.list()).backups.map(({ reason }) => reason)
  const start = () => startAutomaticBackups({ ...engine.shop, door: 'app' }, waits)
  const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it('make one on closing when something changed since the last, else none', async () => {
    await start().stop()
    expect(await reasons()).toEqual(['automatic'])
    await start().stop()
    expect(await reasons()).toHaveLength(1)
    await aCustomer(engine)
    await start().stop()
    expect(await reasons()).toHaveLength(2)
  })

  it('make one soon after opening where the last is older than a day', async () => {
    const automatic = start()
    for (let tries = 0; tries < 100 && (await reasons()).length === 0; tries += 1) await passed(20)
    expect(await reasons()).toEqual(['automatic'])
    await automatic.stop()
  })

  it('leave the command line and the sample shop alone', async () => {
    await startAutomaticBackups(engine.shop, waits).stop()
    expect(await reasons()).toEqual([])
  })
})
