import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCopy, hashFile } from '#db/backup-check.ts'
import { backupExtension, readManifest } from '#db/backup.ts'
import { backupContentFolder, contentState } from '#db/content-store.ts'
import { neededContents } from '#db/needed-contents.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

/** SIGKILLs of each kind; `REGULARS_KILLS` asks for more before a release. */
const kills = Number(process.env['REGULARS_KILLS'] ?? 4)
const loop = join(import.meta.dirname, '../../testing/backup-loop.ts')

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: Date.now })
  const ana = await aCustomer(engine)
  await engine.client.attachments.add({ customerId: ana, name: 'a.txt', base64: 'YQ==' })
  for (let n = 0; n < 20; n += 1) await aPurchase(engine, { customerId: ana, day: '2026-01-05' })
})
afterEach(() => engine.close())

/** Starts the loop, kills it `ms` after it was ready, and gives the words it said. */
async function killAfter(ms: number, ...args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [loop, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  child.stdout.setEncoding('utf8')
  const closed = once(child, 'close')
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (text: string) => {
      said.push(...text.split('\n').filter((word) => word !== ''))
      if (said.includes('ready')) resolve(true)
    })
    child.once('close', () => resolve(false))
  })
  if (await ready) await new Promise((resolve) => setTimeout(resolve, ms))
  if (!child.kill('SIGKILL')) throw new Error('the loop ended by itself')
  await closed
  return said.filter((word) => word !== 'ready')
}

/** Moments spread over one turn of the loop, not over the same phase each time. */
const moment = (n: number) => 20 + ((n * 127) % 400)

describe('SIGKILL', () => {
  it('while files are put on a card leaves none without its content', { timeout: 60_000 + 6000 * kills }, async () => {
    await engine.client.shop.close()
    const finished: string[] = []
    for (let n = 0; n < kills; n += 1) finished.push(...(await killAfter(moment(n), 'attach', engine.folder)))
    await engine.client.shop.open({})
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    const { rows } = await engine.client.attachments.list({ customerId: 1, limit: 500 })
    expect(rows.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(finished))
  })

  it('during a backup leaves only whole ones under their names', { timeout: 60_000 + 6000 * kills }, async () => {
    await engine.client.shop.close()
    const folder = join(engine.folder, 'shop backups')
    let finished = 0
    for (let n = 0; n < kills; n += 1) finished += (await killAfter(moment(n), 'backup', engine.folder)).length
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(backupExtension)) : []
    expect(finished === 0 || names.length > 0).toBe(true)
    for (const name of names) {
      expect(hashFile(join(folder, name)).sha256).toBe(readManifest(folder, name)?.sha256)
      expect(checkCopy(join(folder, name)).counts).toMatchObject({ customers: 1, purchases: 20, attachments: 1 })
      for (const { sha256 } of neededContents(join(folder, name)))
        expect(await contentState(backupContentFolder(folder), sha256)).toBe('whole')
    }
    await engine.client.shop.open({})
    for await (const event of await engine.client.backups.create({})) expect(event).toBeDefined()
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([])
  })

  it(
    'during a restore leaves the old shop or the new one, never anything between',
    { timeout: 60_000 + 6000 * kills },
    async () => {
      // Kept apart: every restore makes a safety backup, and rotation would take these two away in the end.
      const to = join(engine.folder, 'kept')
      mkdirSync(to)
      const backUp = async () => {
        for await (const event of await engine.client.backups.create({ to }))
          if (event.kind === 'done') return event.file
        throw new Error('no backup')
      }
      const small = await backUp()
      for (let n = 0; n < 30; n += 1) await aCustomer(engine, { name: `Kupac ${n}` })
      const large = await backUp()
      for (let n = 0; n < kills; n += 1) {
        await engine.client.shop.close()
        await killAfter(moment(n), 'restore', engine.folder, small, large)
        await engine.client.shop.open({})
        expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
        const customers = (await engine.client.shop.status()).shop?.counts.customers
        expect([1, 31]).toContain(customers)
      }
      const { folder, backups } = await engine.client.backups.list()
      for (const { name } of backups)
        expect(hashFile(join(folder, name)).sha256).toBe(readManifest(folder, name)?.sha256)
      expect(readdirSync(engine.folder).filter((name) => name.includes('restor'))).toEqual([])
    },
  )
})
