import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCopy } from '#db/backup-check.ts'
import type { Door } from '#backend/engine-state.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { startAutomaticBackups } from './automatic-backups.ts'
import { catchUpSecondPlace } from './second-place.ts'

let engine: TestEngine
let stick = ''
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  stick = join(engine.folder, 'stick')
  mkdirSync(stick)
})
afterEach(() => engine.close())

async function backUp() {
  for await (const event of await engine.client.backups.create({})) if (event.kind === 'done') return event
  throw new Error('no backup')
}
const choose = (backupFolder: string | null) => engine.client.shop.updateSettings({ backupFolder })
const place = async () => (await engine.client.shop.status()).shop?.secondBackup ?? null
const onStick = () => readdirSync(stick).filter((name) => name.endsWith('.backup.regulars'))
const unplug = () => renameSync(stick, `${stick}-away`)
const plugIn = () => renameSync(`${stick}-away`, stick)

describe('the second place of backups', () => {
  it('gets a proven copy of each backup', async () => {
    await choose(stick)
    const done = await backUp()
    expect(done.warnings).toEqual([])
    expect(checkCopy(join(stick, done.name)).sha256).toBe(done.sha256)
    expect(await place()).toEqual({ folder: stick, lastAt: '2026-06-15T10:00:00.000Z', problem: null })
  })

  it('gets the newest backup as soon as it is chosen', async () => {
    const done = await backUp()
    await choose(stick)
    await catchUpSecondPlace(engine.shop, { triesAgain: false })
    expect(onStick()).toEqual([done.name])
  })

  it('is told when it has gone, while backups go on at the first, and gets the newest when it is back', async () => {
    await choose(stick)
    await backUp()
    unplug()
    await aCustomer(engine)
    now += 60_000
    const done = await backUp()
    expect(done.warnings).toEqual([{ code: 'backup-folder-missing', params: { folder: stick } }])
    expect(existsSync(done.file)).toBe(true)
    expect(existsSync(stick)).toBe(false)
    expect((await place())?.problem?.code).toBe('backup-folder-missing')
    plugIn()
    await catchUpSecondPlace(engine.shop, { triesAgain: false })
    expect(onStick()).toContain(done.name)
    expect((await place())?.problem).toBeNull()
  })

  it('is found missing without a backup too, and known to be so after opening', async () => {
    await choose(stick)
    unplug()
    await catchUpSecondPlace(engine.shop, { triesAgain: false })
    await engine.client.shop.close()
    await engine.client.shop.open({})
    expect((await place())?.problem?.code).toBe('backup-folder-missing')
  })

  it('gets the automatic copy on closing, also where only that one is missing', async () => {
    await choose(stick)
    const start = () =>
      startAutomaticBackups({ ...engine.shop, door: 'app' }, { afterOpeningMs: 60_000, onCloseMs: 5000 })
    await start().stop()
    expect(onStick()).toHaveLength(1)
    rmSync(join(stick, onStick()[0] ?? ''))
    await start().stop()
    expect(onStick()).toHaveLength(1)
  })

  it('that could not be written is told, and not tried again every minute', async () => {
    await choose(stick)
    unplug()
    mkdirSync(stick)
    // A folder that has the name of the copy's manifest: it can't be put there.
    const next = 'regulars-test-2026-06-15T12-00-00.backup.regulars'
    mkdirSync(join(stick, `${next}.json`, 'x'), { recursive: true })
    expect((await backUp()).warnings.map(({ code }) => code)).toEqual(['backup-copy-failed'])
    rmSync(join(stick, `${next}.json`), { recursive: true })
    await catchUpSecondPlace(engine.shop, { triesAgain: false })
    expect(onStick()).toEqual([])
    await catchUpSecondPlace(engine.shop, { triesAgain: true })
    expect(onStick()).toEqual([next])
  })

  it('is taken away again by naming none', async () => {
    await choose(stick)
    await choose(null)
    expect(await place()).toBeNull()
  })
})

describe('a folder that can’t be the second place', () => {
  it.each([
    ['a missing one', () => join(engine.folder, 'nowhere'), 'folder-missing'],
    ['a file', () => join(engine.folder, 'shop.regulars'), 'folder-missing'],
    ['half a path', () => 'stick', 'invalid-input'],
    ['the first place itself', () => join(engine.folder, 'shop backups'), 'invalid-input'],
  ])('is refused: %s', async (_what, folder, code) => {
    await backUp()
    await expect(choose(folder())).rejects.toMatchObject({ code })
    expect((await engine.client.shop.status()).shop?.settings.backupFolder).toBeNull()
  })

  it('leaves nothing of the trial behind', async () => {
    await choose(stick)
    expect(readdirSync(stick)).toEqual([])
    writeFileSync(join(stick, 'mine.txt'), 'mine')
    await choose(null)
    await choose(stick)
    expect(readdirSync(stick)).toEqual(['mine.txt'])
  })
})

describe('a window', () => {
  const windowOf = (door: Door) => {
    Object.assign(engine.shop, { door })
    return createRouterClient(engine.router, { context: engine.context(false) }) as unknown as typeof engine.client
  }

  it('may name a folder of this machine in browser mode, where no dialog can', async () => {
    await windowOf('browser').shop.updateSettings({ backupFolder: stick })
    expect((await place())?.folder).toBe(stick)
  })

  it('may name no share there', async () => {
    await expect(
      windowOf('browser').shop.updateSettings({ backupFolder: String.raw`\\server\share` }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('may name no folder in the desktop app, but take it away', async () => {
    const page = windowOf('app')
    await expect(page.shop.updateSettings({ backupFolder: stick })).rejects.toMatchObject({ code: 'forbidden' })
    await choose(stick)
    await page.shop.updateSettings({ backupFolder: null })
    expect(await place()).toBeNull()
  })
})
