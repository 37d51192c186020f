import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { aJpegHeader, aPng } from '#backend/testing/pictures.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purgeTrash } from '../trash/purge-trash.ts'

const dayMs = 24 * 60 * 60 * 1000
let now = 0
let engine: TestEngine
let ana = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
  ana = await aCustomer(engine, { givenName: 'Ana', familyName: 'Marić' })
})
afterEach(() => engine.close())

const base64 = (bytes: Buffer) => bytes.toString('base64')
const set = (bytes: Buffer) => engine.client.customers.setPhoto({ id: ana, base64: base64(bytes) })
const shown = async () => (await engine.client.customers.get({ id: ana })).photoId
const stored = () => engine.shop.database.raw.prepare('SELECT count(*) FROM photos').pluck().get()

describe('a photo', () => {
  it('is stored as it came and shown on card, list and search', async () => {
    const picture = aPng(512, 400)
    const { photoId } = await set(picture)
    expect(await engine.client.photos.get({ ids: [photoId, 999] })).toEqual([
      { id: photoId, mediaType: 'image/png', width: 512, height: 400, base64: base64(picture) },
    ])
    expect(await shown()).toBe(photoId)
    expect((await engine.client.customers.list({})).rows[0]?.photoId).toBe(photoId)
    expect((await engine.client.customers.search({ text: 'ana' }))[0]?.photoId).toBe(photoId)
  })

  it('comes in chunks, too, and the upload is gone afterwards', async () => {
    const picture = aJpegHeader(100, 100)
    const { fileId } = await engine.client.files.begin({ name: 'a.jpg', bytes: picture.length })
    await engine.client.files.append({ fileId, offset: 0, base64: base64(picture) })
    await engine.client.customers.setPhoto({ id: ana, fileId })
    await expect(engine.client.files.read({ fileId, offset: 0 })).rejects.toMatchObject({ code: 'unknown-file' })
  })

  it('is undone and redone as one act each', async () => {
    const first = await set(aPng(10, 10))
    const second = await set(aPng(20, 20))
    await engine.client.customers.removePhoto({ id: ana })
    expect(await shown()).toBeNull()
    await engine.client.undo.undo({})
    expect(await shown()).toBe(second.photoId)
    await engine.client.undo.undo({})
    expect(await shown()).toBe(first.photoId)
    await engine.client.undo.undo({})
    expect(await shown()).toBeNull()
    await engine.client.undo.redo()
    expect(await shown()).toBe(first.photoId)
  })

  it('is the same row when the same picture is chosen again', async () => {
    const { photoId } = await set(aPng(10, 10))
    await engine.client.customers.removePhoto({ id: ana })
    expect((await set(aPng(10, 10))).photoId).toBe(photoId)
  })

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo-not-an-image'],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo-not-an-image'],
    ['nothing', Buffer.alloc(0), 'photo-not-an-image'],
    ['a broken picture', aPng(50, 50).subarray(0, 40), 'photo-not-an-image'],
    ['a picture of 513 pixels', aPng(513, 10), 'photo-too-large'],
    ['a picture that says it is huge', aJpegHeader(65_000, 65_000), 'photo-too-large'],
    ['three megabytes', Buffer.concat([aPng(10, 10), Buffer.alloc(3_000_000)]), 'photo-too-large'],
  ])('is not made of %s', async (_what, bytes, code) => {
    await expect(set(bytes)).rejects.toMatchObject({ code })
    expect(await shown()).toBeNull()
    expect(stored()).toBe(0)
  })

  it('is refused where it was changed since it was read, and where nobody is', async () => {
    const { version } = await engine.client.customers.get({ id: ana })
    await set(aPng(10, 10))
    await expect(
      engine.client.customers.setPhoto({ id: ana, version, base64: base64(aPng(20, 20)) }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(engine.client.customers.removePhoto({ id: 999 })).rejects.toMatchObject({ code: 'not-found' })
    await engine.client.customers.trash({ ids: [ana] })
    await expect(set(aPng(10, 10))).rejects.toMatchObject({ code: 'in-trash' })
  })

  it('changes nothing else that somebody else writes meanwhile', async () => {
    const { version } = await engine.client.customers.get({ id: ana })
    await engine.client.customers.update({ id: ana, version, patch: { note: 'Tea, no sugar' } })
    await engine.client.customers.setPhoto({ id: ana, version, base64: base64(aPng(10, 10)) })
    expect(await engine.client.customers.get({ id: ana })).toMatchObject({ note: 'Tea, no sugar' })
  })

  it('is told in the exported record', async () => {
    const picture = aPng(10, 12)
    await set(picture)
    let fileId = ''
    for await (const event of await engine.client.exports.run({ what: 'customers', format: 'json' }))
      if (event.kind === 'done') fileId = event.fileId
    const { base64: text } = await engine.client.files.read({ fileId, offset: 0 })
    const [record] = JSON.parse(Buffer.from(text, 'base64').toString()) as { photo: unknown }[]
    expect(record?.photo).toEqual({ mediaType: 'image/png', bytes: picture.length, width: 10, height: 12 })
  })
})

describe('a photo that no card shows', () => {
  it('stays while undo can bring it back, however old it is', async () => {
    const { photoId } = await set(aPng(10, 10))
    await engine.client.customers.removePhoto({ id: ana })
    now += 400 * dayMs
    await purgeTrash(engine.shop)
    await engine.client.undo.undo({})
    expect(await shown()).toBe(photoId)
  })

  it('goes when it is old and behind the last fifty acts; undo then says that it is kept as it is', async () => {
    await set(aPng(10, 10))
    const { actId } = await engine.client.customers.removePhoto({ id: ana })
    for (let n = 0; n < 50; n += 1) await aCustomer(engine, { name: `Kupac ${n}` })
    await purgeTrash(engine.shop)
    expect(stored()).toBe(1)
    now += 31 * dayMs
    await purgeTrash(engine.shop)
    expect(stored()).toBe(0)
    const { kept } = await engine.client.undo.undo({ actId })
    expect(kept).toEqual([{ table: 'contacts', recordId: ana, field: 'photo_id' }])
    expect(await shown()).toBeNull()
  })

  it('goes with the customer', async () => {
    await set(aPng(10, 10))
    await engine.client.customers.trash({ ids: [ana] })
    now += 31 * dayMs
    await purgeTrash(engine.shop)
    expect(stored()).toBe(0)
  })
})
