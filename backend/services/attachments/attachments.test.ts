import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chunkBytes } from '#shared/contract/files.ts'
import { contentFile, contentFolderOf } from '#db/content-store.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purgeTrash } from '../trash/purge-trash.ts'
import { removeUnusedContents } from './remove-unused-contents.ts'

const dayMs = 24 * 60 * 60 * 1000
let now = 0
let engine: TestEngine
let ana = 0
let folder = ''
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  ana = await aCustomer(engine)
  folder = contentFolderOf(engine.shop.database.file)
})
afterEach(() => engine.close())

const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const add = (name: string, content: Buffer | string, customerId = ana) =>
  engine.client.attachments.add({ customerId, name, base64: Buffer.from(content).toString('base64') })
const list = async (customerId = ana) => (await engine.client.attachments.list({ customerId })).rows
const contents = () =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()) : []

async function upload(name: string, content: Buffer): Promise<string> {
  const { fileId } = await engine.client.files.begin({ name, bytes: content.length })
  for (let offset = 0; offset < content.length; offset += chunkBytes)
    await engine.client.files.append({
      fileId,
      offset,
      base64: content.subarray(offset, offset + chunkBytes).toString('base64'),
    })
  return fileId
}
async function download(fileId: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for (let offset = 0; ;) {
    const { base64, done } = await engine.client.files.read({ fileId, offset })
    chunks.push(Buffer.from(base64, 'base64'))
    offset += chunks.at(-1)?.length ?? 0
    if (done) return Buffer.concat(chunks)
  }
}

describe('an attachment', () => {
  it('lies beside the shop under its hash and comes out as it went in', async () => {
    const content = Buffer.alloc(2_000_000, 'Đorđe ')
    const { id, sha256 } = await engine.client.attachments.add({
      customerId: ana,
      fileId: await upload('Račun.pdf', content),
    })
    expect(folder).toBe(join(engine.folder, 'shop'))
    expect(readFileSync(join(folder, sha256.slice(0, 2), sha256))).toEqual(content)
    expect(sha256).toBe(sha256Of(content))
    expect(await list()).toMatchObject([
      { id, name: 'Račun.pdf', mediaType: 'application/pdf', bytes: 2_000_000, customerId: ana },
    ])
    const opened = await engine.client.attachments.open({ id })
    expect(opened).toMatchObject({ name: 'Račun.pdf', bytes: 2_000_000 })
    expect(await download(opened.fileId)).toEqual(content)
  })

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', async () => {
    const { sha256 } = await add('a.txt', 'secret')
    expect(statSync(contentFile(folder, sha256)).mode & 0o077).toBe(0)
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('has a safe name, whatever it was called', async () => {
    for (const name of ['../../evil.sh', 'C:\\x\\NUL.txt', 'a\u0000b.txt', 'pay\u202efdp.exe', ' . '])
      await add(name, name)
    expect((await list()).map(({ name }) => name).sort()).toEqual([
      '_NUL.txt',
      'ab.txt',
      'evil.sh',
      'file',
      'payfdp.exe',
    ])
  })

  it('may be empty', async () => {
    const { id } = await add('nothing.txt', '')
    expect(await download((await engine.client.attachments.open({ id })).fileId)).toHaveLength(0)
  })

  it('is refused above 25 MB, and up to there taken', { timeout: 30_000 }, async () => {
    const most = 25 * 1024 * 1024
    const large = await upload('large.bin', Buffer.alloc(most + 1))
    await expect(engine.client.attachments.add({ customerId: ana, fileId: large })).rejects.toMatchObject({
      code: 'file-too-large',
      data: { limitMb: 25, kind: 'attachment' },
    })
    expect(contents()).toEqual([])
    await engine.client.attachments.add({ customerId: ana, fileId: await upload('fits.bin', Buffer.alloc(most)) })
    expect(await list()).toMatchObject([{ name: 'fits.bin', bytes: most }])
  })

  it('is refused in one piece where that is too large or no base64 at all', async () => {
    const put = (base64: string) => engine.client.attachments.add({ customerId: ana, name: 'a', base64 })
    await expect(put('A'.repeat(40_000_004))).rejects.toMatchObject({
      data: { issues: [{ path: 'base64', rule: 'content-too-large' }] },
    })
    await expect(put('A=AA')).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await list()).toEqual([])
  })

  it('is refused where its upload was broken off, its customer is unknown or in the trash', async () => {
    const { fileId } = await engine.client.files.begin({ name: 'a', bytes: 10 })
    await expect(engine.client.attachments.add({ customerId: ana, fileId })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(add('a', 'a', 999)).rejects.toMatchObject({ code: 'not-found' })
    await expect(engine.client.attachments.list({ customerId: 999 })).rejects.toMatchObject({ code: 'not-found' })
    await engine.client.customers.trash({ ids: [ana] })
    await expect(add('a', 'a')).rejects.toMatchObject({ code: 'in-trash' })
    expect(contents()).toEqual([])
  })

  it('is renamed without losing its extension, and undone', async () => {
    const { id } = await add('scan.pdf', 'x')
    expect(await engine.client.attachments.rename({ id, name: 'Contract of May' })).toMatchObject({
      name: 'Contract of May.pdf',
    })
    expect(await engine.client.attachments.rename({ id, name: 'Contract.odt' })).toMatchObject({ name: 'Contract.odt' })
    await expect(engine.client.attachments.rename({ id, version: 1, name: 'b' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await engine.client.undo.undo({})
    await engine.client.undo.undo({})
    expect(await list()).toMatchObject([{ name: 'scan.pdf', mediaType: 'application/pdf' }])
  })

  it('goes to the trash and out of it', async () => {
    const { id } = await add('a.txt', 'a')
    await engine.client.attachments.trash({ ids: [id] })
    expect(await list()).toEqual([])
    await expect(engine.client.attachments.open({ id })).rejects.toMatchObject({ code: 'in-trash' })
    expect(await engine.client.trash.list()).toMatchObject({
      total: 1,
      rows: [{ kind: 'attachment', id, title: 'a.txt · Ana Marić', removedOn: '2026-07-15' }],
    })
    await engine.client.trash.restore({ items: [{ kind: 'attachment', id }] })
    expect(await list()).toHaveLength(1)
    await engine.client.attachments.trash({ ids: [id] })
    await engine.client.attachments.restore({ ids: [id] })
    await engine.client.undo.undo({})
    await engine.client.undo.undo({})
    expect(await list()).toHaveLength(1)
    await expect(engine.client.attachments.trash({ ids: [id, 99] })).rejects.toMatchObject({ code: 'not-found' })
    expect(await list()).toHaveLength(1)
  })

  it('goes to the trash when its adding is undone, and comes back by redo', async () => {
    const { id } = await add('a.txt', 'a')
    await engine.client.undo.undo({})
    expect(await list()).toEqual([])
    await engine.client.undo.redo()
    expect(await list()).toMatchObject([{ id }])
  })
})

describe('a content', () => {
  it('is there once for any number of attachments, and stays until the last is gone for good', async () => {
    const maja = await aCustomer(engine, { name: 'Maja' })
    const first = await add('a.txt', 'same')
    const second = await add('b.txt', 'same', maja)
    expect(second.sha256).toBe(first.sha256)
    expect(contents()).toHaveLength(1)
    await engine.client.attachments.trash({ ids: [first.id] })
    now += 31 * dayMs
    await purgeTrash(engine.shop)
    expect(contents()).toHaveLength(1)
    await engine.client.attachments.trash({ ids: [second.id] })
    await purgeTrash(engine.shop)
    expect(contents()).toHaveLength(1)
    now += 31 * dayMs
    await purgeTrash(engine.shop)
    expect(contents()).toEqual([])
  })

  it('goes with its customer', async () => {
    await add('a.txt', 'a')
    await engine.client.customers.trash({ ids: [ana] })
    now += 31 * dayMs
    await purgeTrash(engine.shop)
    expect(contents()).toEqual([])
  })

  it('that is in use, strange files and what another shop left are never swept', async () => {
    const { sha256 } = await add('a.txt', 'a')
    writeFileSync(join(folder, 'mine.txt'), 'of the user')
    const [of, strange] = [sha256Of(Buffer.from('other')), sha256Of(Buffer.from('unused'))]
    for (const name of [of, strange]) {
      await add('x', name === of ? 'other' : 'unused')
    }
    engine.shop.database.raw.exec(`DELETE FROM attachments WHERE sha256 <> '${sha256}'`)
    utimesSync(contentFile(folder, of), new Date('2020-01-01'), new Date('2020-01-01'))
    await removeUnusedContents(engine.shop)
    expect(
      contents()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([sha256, of, 'mine.txt'].sort())
  })

  it('is made whole by adding the file again', async () => {
    const { sha256, id } = await add('a.txt', 'whole')
    writeFileSync(contentFile(folder, sha256), 'wrong')
    await expect(engine.client.attachments.open({ id })).rejects.toMatchObject({ code: 'attachment-damaged' })
    await add('a.txt', 'whole')
    await engine.client.attachments.open({ id })
  })

  it('that is missing or damaged is told by open and check; the rest works', async () => {
    const lost = await add('lost.txt', 'lost')
    const spoilt = await add('spoilt.txt', 'spoilt')
    const whole = await add('whole.txt', 'whole')
    rmSync(contentFile(folder, lost.sha256))
    writeFileSync(contentFile(folder, spoilt.sha256), 'spoiLt')
    await expect(engine.client.attachments.open({ id: lost.id })).rejects.toMatchObject({ code: 'attachment-missing' })
    await expect(engine.client.attachments.open({ id: spoilt.id })).rejects.toMatchObject({
      code: 'attachment-damaged',
    })
    await engine.client.attachments.open({ id: whole.id })
    expect(await list()).toHaveLength(3)
    expect(await engine.client.shop.check()).toEqual({
      ok: false,
      problems: [
        { code: 'check-attachments-missing', params: { n: 1, detail: String(lost.id) } },
        { code: 'check-attachments-damaged', params: { n: 1, detail: String(spoilt.id) } },
      ],
    })
  })

  it('of a hostile name leads nowhere', async () => {
    const { id } = await add('a.txt', 'a')
    engine.shop.database.raw.exec(`UPDATE attachments SET sha256 = '../../shop.regulars'`)
    await expect(engine.client.attachments.open({ id })).rejects.toMatchObject({ code: 'attachment-damaged' })
    expect((await engine.client.shop.check()).ok).toBe(false)
    await removeUnusedContents(engine.shop)
  })

  it('can’t be written where a file has the folder’s name; nothing is half done', async () => {
    writeFileSync(folder, 'a file')
    await expect(add('b.txt', 'b')).rejects.toMatchObject({
      code: expect.stringMatching(/folder-missing|file-exists/) as string,
    })
    expect(await list()).toEqual([])
    expect(readFileSync(folder, 'utf8')).toBe('a file')
  })
})
