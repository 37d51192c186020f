/** Places where a shop can't be kept as it should: full disks, media that only read, files that aren't shops. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '#backend/engine.ts'

/** Mounting asks for root and a system that allows it; elsewhere these tests can't be run and are counted as skipped. */
const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'regulars-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'regulars-test', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

let folder = ''
let engine: Engine
const open = () =>
  createEngine({ dataFolder: folder, door: 'cli', version: '0.0.0', now: Date.now, url: null, log: () => undefined })
const newShop = { name: 'Test', currency: 'EUR', language: 'en' } as const

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-place-'))
  engine = open()
})
afterEach(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs with a small file system of its own at `folder`, which is gone afterwards, whatever happens. */
async function onMount(options: string, run: () => Promise<void>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'regulars-test', folder])
  try {
    await run()
  } finally {
    try {
      await engine.close()
    } finally {
      execFileSync('umount', ['-l', folder])
    }
  }
}

const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, folder])
const names = async () => (await engine.client.customers.list({ limit: 500 })).rows.map((row) => row.displayName).sort()

describe.skipIf(!canMount)('a disk', () => {
  it('that fills up refuses a save with disk-full, keeps what was saved, and takes more when there is room', async () => {
    await onMount('size=4m', async () => {
      await engine.client.shop.create(newShop)
      await engine.client.customers.create({ givenName: 'Before' })
      writeFileSync(join(folder, 'ballast'), '')
      // The write-ahead log may have room left inside its file: fill the disk, then save until it says so.
      const fill = () => {
        try {
          for (;;) writeFileSync(join(folder, 'ballast'), Buffer.alloc(4096), { flag: 'a' })
        } catch (error) {
          expect(error).toMatchObject({ code: 'ENOSPC' })
        }
      }
      fill()
      const saved = ['Before']
      let refusal: unknown = null
      for (let n = 0; n < 200 && refusal === null; n += 1) {
        try {
          await engine.client.customers.create({ givenName: `During ${n}`, note: 'x'.repeat(10_000) })
          saved.push(`During ${n}`)
        } catch (error) {
          refusal = error
        }
      }
      expect(refusal).toMatchObject({ code: 'disk-full' })
      expect(await names()).toEqual([...saved].sort())
      rmSync(join(folder, 'ballast'))
      await engine.client.customers.create({ givenName: 'After' })
      await engine.client.shop.close()
      await engine.client.shop.open({})
      expect(await names()).toEqual([...saved, 'After'].sort())
      expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    })
  })

  it('that has no room for a file of a card refuses it with disk-full, and nothing of it is left', async () => {
    await onMount('size=8m', async () => {
      await engine.client.shop.create(newShop)
      const { id: customerId } = await engine.client.customers.create({ givenName: 'Ana' })
      const attach = async (bytes: number) => {
        const fileId = engine.state.files.put('scan.pdf', Buffer.alloc(bytes, 'x'))
        return await engine.client.attachments.add({ customerId, fileId })
      }
      await attach(1_000_000)
      const filesOf = () =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .toSorted()
      const before = filesOf()
      await expect(attach(9_000_000)).rejects.toMatchObject({ code: 'disk-full' })
      expect(filesOf()).toEqual(before)
      expect((await engine.client.attachments.list({ customerId })).rows).toHaveLength(1)
      expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    })
  })

  it('that is full gets no new shop, and no half of one', async () => {
    await onMount('size=16k', async () => {
      await expect(engine.client.shop.create(newShop)).rejects.toMatchObject({ code: 'disk-full' })
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it('that can only be read refuses to open a shop, which stays as it was', async () => {
    await onMount('size=8m', async () => {
      await engine.client.shop.create(newShop)
      await engine.client.customers.create({ givenName: 'Ana' })
      await engine.client.shop.close()
      const before = readFileSync(join(folder, 'shop.regulars'))
      remount('ro')
      await expect(engine.client.shop.open({})).rejects.toMatchObject({ code: 'read-only' })
      await expect(engine.client.shop.create({ ...newShop, path: join(folder, 'b.regulars') })).rejects.toMatchObject({
        code: 'read-only',
      })
      expect(readFileSync(join(folder, 'shop.regulars')).equals(before)).toBe(true)
      expect(readdirSync(folder)).toEqual(['shop.regulars'])
      remount('rw')
      await engine.client.shop.open({})
      expect(await names()).toEqual(['Ana'])
    })
  })
})

describe.skipIf(!canMount)('a backup', () => {
  /** The engine's own folder is the mount, so the shop stands on an ordinary disk. */
  async function shopElsewhere(run: (shopFolder: string) => Promise<void>): Promise<void> {
    const elsewhere = mkdtempSync(join(tmpdir(), 'regulars-shop-'))
    try {
      await engine.client.shop.create({ ...newShop, path: join(elsewhere, 'shop.regulars') })
      for (let n = 0; n < 30; n += 1) await engine.client.customers.create({ givenName: `Kupac ${n}` })
      await run(elsewhere)
    } finally {
      await engine.client.shop.close()
      rmSync(elsewhere, { recursive: true, force: true })
    }
  }
  const backUp = async (to?: string) => {
    for await (const event of await engine.client.backups.create(to === undefined ? {} : { to }))
      if (event.kind === 'done') return event
    throw new Error('no backup')
  }

  it('on a full stick says disk-full and leaves nothing there', async () => {
    await onMount('size=64k', () =>
      shopElsewhere(async () => {
        await expect(backUp(folder)).rejects.toMatchObject({ code: 'disk-full' })
        expect(readdirSync(folder)).toEqual([])
      }),
    )
  })

  it('on a stick that can only be read says so', async () => {
    await onMount('size=4m,ro', () =>
      shopElsewhere(async () => {
        await expect(backUp(folder)).rejects.toMatchObject({ code: 'read-only' })
      }),
    )
  })

  it('goes on at the first place when the second one is full, which is told', async () => {
    await onMount('size=64k', () =>
      shopElsewhere(async () => {
        await engine.client.shop.updateSettings({ backupFolder: folder })
        const { file, warnings } = await backUp()
        expect(warnings).toMatchObject([{ code: 'backup-copy-failed' }])
        expect(readFileSync(file).length).toBeGreaterThan(0)
        expect(readdirSync(folder)).toEqual([])
      }),
    )
  })

  it('has no second place that can only be read', async () => {
    await onMount('size=4m,ro', () =>
      shopElsewhere(async () => {
        await expect(engine.client.shop.updateSettings({ backupFolder: folder })).rejects.toMatchObject({
          code: 'read-only',
        })
      }),
    )
  })

  it('that has no room to be restored leaves the shop as it was and open', async () => {
    await onMount('size=1250k', async () => {
      await engine.client.shop.create(newShop)
      const to = mkdtempSync(join(tmpdir(), 'regulars-kept-'))
      try {
        const { file } = await backUp(to)
        await engine.client.customers.create({ givenName: 'Ana' })
        await expect(engine.client.shop.restore({ backup: file, replace: true })).rejects.toMatchObject({
          code: 'disk-full',
        })
        expect(await names()).toEqual(['Ana'])
        expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([])
      } finally {
        rmSync(to, { recursive: true, force: true })
      }
    })
  })
})

describe('a file', () => {
  const pageBytes = 4096
  async function shopFile(): Promise<Buffer> {
    const file = join(folder, 'made.regulars')
    await engine.client.shop.create({ ...newShop, path: file })
    for (let n = 0; n < 60; n += 1)
      await engine.client.customers.create({ givenName: `Kupac ${n}`, note: 'x'.repeat(300) })
    await engine.client.shop.close()
    return readFileSync(file)
  }
  const withNumber = (file: Buffer, value: number, offset: number) => {
    const changed = Buffer.from(file)
    changed.writeUInt32BE(value, offset)
    return changed
  }

  it('that is no shop of ours is refused with its reason and stays as it was', async () => {
    const made = await shopFile()
    const cases = {
      empty: [Buffer.alloc(0), 'file-empty'],
      text: [Buffer.from('Dear diary\n'.repeat(200)), 'not-a-shop-file'],
      short: [made.subarray(0, 300), 'not-a-shop-file'],
      // application_id and user_version: https://www.sqlite.org/fileformat.html §1.3
      foreign: [withNumber(made, 0x47504b47, 68), 'not-a-shop-file'],
      newer: [withNumber(made, 9999, 60), 'newer-version'],
    } as const
    for (const [name, [content, code]] of Object.entries(cases)) {
      const place = join(folder, name)
      mkdirSync(place)
      writeFileSync(join(place, 'x.regulars'), content)
      await expect(engine.client.shop.open({ path: join(place, 'x.regulars') })).rejects.toMatchObject({ code })
      expect(readFileSync(join(place, 'x.regulars')).equals(content)).toBe(true)
      expect(readdirSync(place)).toEqual(['x.regulars'])
    }
  })

  it(
    'with a page of zeros is told as damaged when it is opened or checked, whichever page it is',
    { timeout: 60_000 },
    async () => {
      const made = await shopFile()
      const pages = made.length / pageBytes
      let silent = 0
      for (let page = 0; page < pages; page += 1) {
        const damaged = Buffer.from(made)
        damaged.fill(0, page * pageBytes, (page + 1) * pageBytes)
        const file = join(folder, `damaged-${page}.regulars`)
        writeFileSync(file, damaged)
        const answer = await engine.client.shop
          .open({ path: file })
          .then(() => engine.client.shop.check())
          .then(
            ({ ok }) => (ok ? 'ok' : 'problems'),
            (error: unknown) => (error as { code: string }).code,
          )
        if (answer === 'ok') silent += 1
        else expect(['problems', 'damaged-file', 'not-a-shop-file']).toContain(answer)
        await engine.client.shop.close()
        rmSync(file)
      }
      // A page without use is zeros already.
      expect(silent).toBeLessThanOrEqual(pages / 10)
      console.info(`${pages} zeroed pages, ${pages - silent} told, no crash`)
    },
  )
})
