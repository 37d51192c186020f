import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUpBeforeMigration } from '#db/backup-before-migration.ts'
import { removeUnneededContents } from '#db/backup-contents.ts'
import { backupExtension, removeBackup } from '#db/backup.ts'
import { backupContentFolder, contentFile, contentFolderOf } from '#db/content-store.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { createBackup } from '../backups/create-backup.ts'
import { removeUnusedContents } from './remove-unused-contents.ts'

let now = 0
let engine: TestEngine
let ana = 0
let folder = ''
let backups = ''
let elsewhere = ''
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => (now += 1000) })
  ana = await aCustomer(engine)
  folder = contentFolderOf(engine.shop.database.file)
  backups = backupFolderOf(engine.shop.database.file)
  elsewhere = mkdtempSync(join(tmpdir(), 'regulars-elsewhere-'))
})
afterEach(async () => {
  await engine.close()
  rmSync(elsewhere, { recursive: true })
})

const add = (name: string, content: string) =>
  engine.client.attachments.add({ customerId: ana, name, base64: Buffer.from(content).toString('base64') })
const namesIn = (place: string) =>
  existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort()
    : []
async function backUp(to?: string) {
  for await (const event of await engine.client.backups.create(to === undefined ? {} : { to }))
    if (event.kind === 'done') return event
  throw new Error('no backup')
}
const openable = async () => {
  for (const { id } of (await engine.client.attachments.list({ customerId: ana })).rows)
    await engine.client.attachments.open({ id })
  return (await engine.client.attachments.list({ customerId: ana })).total
}

describe('a backup of attachments', () => {
  it('has each content once beside it, however many backups need it', async () => {
    const a = await add('a.txt', 'a')
    await backUp()
    const b = await add('b.txt', 'b')
    const done = await backUp()
    expect(namesIn(backupContentFolder(backups))).toEqual([a.sha256, b.sha256].sort())
    expect(done.counts).toMatchObject({ attachments: 2 })
    expect(done.warnings).toEqual([])
  })

  it('goes whole to a named folder and to the second place', async () => {
    const { sha256 } = await add('a.txt', 'a')
    await backUp(elsewhere)
    expect(namesIn(backupContentFolder(elsewhere))).toEqual([sha256])
    const stick = join(elsewhere, 'stick')
    mkdirSync(stick)
    await engine.client.shop.updateSettings({ backupFolder: stick })
    await backUp()
    expect(namesIn(backupContentFolder(stick))).toEqual([sha256])
  })

  it('counts what attachments take in its progress, which never goes back', async () => {
    await add('large.bin', 'x'.repeat(500_000))
    const shares: number[] = []
    await createBackup(engine.shop, { reason: 'manual', onProgress: (done, total) => shares.push(done / total) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('is made where a content is missing or damaged, and says so', async () => {
    const lost = await add('a.txt', 'a')
    const spoilt = await add('b.txt', 'b')
    const whole = await add('c.txt', 'c')
    rmSync(contentFile(folder, lost.sha256))
    writeFileSync(contentFile(folder, spoilt.sha256), 'B')
    const { warnings } = await backUp()
    expect(warnings).toEqual([{ code: 'backup-lacks-attachments', params: { count: 2 } }])
    expect(namesIn(backupContentFolder(backups))).toEqual([whole.sha256])
  })

  it('leaves nothing half when it is cancelled', async () => {
    await add('a.txt', 'a')
    const stop = new AbortController()
    const run = createBackup(engine.shop, {
      reason: 'manual',
      signal: stop.signal,
      onProgress: (done, total) => {
        if (done >= total - 1) stop.abort()
      },
    })
    await expect(run).rejects.toThrow()
    expect(namesIn(backups).filter((name) => name.includes('.part') || name.endsWith(backupExtension))).toEqual([])
  })

  it('before a migration has its contents too', async () => {
    const { sha256 } = await add('a.txt', 'a')
    await add('b.txt', 'b')
    backUpBeforeMigration(engine.shop.database.raw, backups, 2, '2026-06-15T10:00:00.000Z')
    expect(namesIn(backupContentFolder(backups))).toHaveLength(2)
    expect(namesIn(backupContentFolder(backups))).toContain(sha256)
  })

  it('loses what none of the backups there needs any more, once it is a day old', async () => {
    const a = await add('a.txt', 'a')
    const first = await backUp()
    await engine.client.attachments.trash({ ids: [a.id] })
    engine.shop.database.raw.exec('DELETE FROM attachments')
    const b = await add('b.txt', 'b')
    await backUp()
    removeBackup(backups, first.name)
    await removeUnneededContents(backups, backupExtension)
    expect(namesIn(backupContentFolder(backups))).toHaveLength(2)
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    for (const { sha256 } of [a, b]) utimesSync(contentFile(backupContentFolder(backups), sha256), longAgo, longAgo)
    writeFileSync(join(backups, `strange${backupExtension}`), 'not a shop')
    await removeUnneededContents(backups, backupExtension)
    expect(namesIn(backupContentFolder(backups))).toHaveLength(2)
    rmSync(join(backups, `strange${backupExtension}`))
    await removeUnneededContents(backups, backupExtension)
    expect(namesIn(backupContentFolder(backups))).toEqual([b.sha256])
  })
})

describe('a restore of attachments', () => {
  it('brings back what the shop has lost since, and what was damaged', async () => {
    const lost = await add('a.txt', 'a')
    const spoilt = await add('b.txt', 'b')
    const { name } = await backUp()
    rmSync(contentFile(folder, lost.sha256))
    writeFileSync(contentFile(folder, spoilt.sha256), 'B')
    const { warnings, counts } = await engine.client.shop.restore({ backup: name, replace: true })
    expect(warnings).toEqual([])
    expect(counts['attachments']).toBe(2)
    expect(await openable()).toBe(2)
    expect((await engine.client.shop.check()).ok).toBe(true)
  })

  it('works onto an empty place, out of any backup folder', async () => {
    await add('a.txt', 'a')
    const { file: backup } = await backUp(elsewhere)
    await engine.client.shop.close()
    const path = join(elsewhere, 'new.regulars')
    const { warnings } = await engine.client.shop.restore({ backup, path })
    expect(warnings).toEqual([])
    expect(namesIn(join(elsewhere, 'new'))).toHaveLength(1)
    expect(await openable()).toBe(1)
  })

  it('tells how many are nowhere, and restores the rest', async () => {
    const a = await add('a.txt', 'a')
    await add('b.txt', 'b')
    const { file: backup } = await backUp(elsewhere)
    rmSync(contentFile(backupContentFolder(elsewhere), a.sha256))
    await engine.client.shop.close()
    const { warnings } = await engine.client.shop.restore({ backup, path: join(elsewhere, 'new.regulars') })
    expect(warnings).toEqual([{ code: 'restored-without-attachments', params: { count: 1, folder: 'attachments' } }])
    expect((await engine.client.attachments.list({ customerId: ana })).total).toBe(2)
    await expect(engine.client.attachments.open({ id: a.id })).rejects.toMatchObject({ code: 'attachment-missing' })
  })

  it('finds the contents in the shop’s own backups where the backup was carried off alone', async () => {
    await add('a.txt', 'a')
    const { file, name } = await backUp()
    const alone = join(elsewhere, name)
    renameSync(file, alone)
    rmSync(folder, { recursive: true })
    expect((await engine.client.shop.restore({ backup: alone, replace: true })).warnings).toEqual([])
    expect(await openable()).toBe(1)
  })

  it('keeps what the replaced shop had, in its safety copy', async () => {
    const { name } = await backUp()
    const late = await add('late.txt', 'late')
    await engine.client.shop.restore({ backup: name, replace: true })
    await removeUnusedContents(engine.shop)
    expect(namesIn(folder)).toEqual([])
    const safety = (await engine.client.backups.list()).backups.find(({ reason }) => reason === 'before-restore')
    await engine.client.shop.restore({ backup: safety?.name ?? '', replace: true })
    await engine.client.attachments.open({ id: late.id })
  })

  it('keeps the contents of a shop that can’t be opened beside it', async () => {
    const { name } = await backUp()
    const { sha256 } = await add('late.txt', 'late')
    await engine.client.shop.close()
    writeFileSync(join(engine.folder, 'shop.regulars'), 'no shop at all, but something that somebody may want to keep')
    await engine.client.shop.restore({ backup: name, replace: true })
    await removeUnusedContents(engine.shop)
    const aside = readdirSync(engine.folder).find((entry) => entry.startsWith('shop damaged'))
    expect(namesIn(join(engine.folder, aside ?? '', 'shop'))).toEqual([sha256])
    expect(namesIn(folder)).toEqual([])
  })
})
