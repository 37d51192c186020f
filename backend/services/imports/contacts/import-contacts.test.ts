import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepStaged } from '#db/repositories/staged-rows.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { aMsg } from '../testing/a-msg.ts'
import { countsOf, importInto, stagedRows, upload } from '../testing/import-into.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD' })
})
afterEach(() => engine.close())

const photoLine = (side: number, grey = 128) => `PHOTO;ENCODING=b;TYPE=PNG:${aPng(side, side, grey).toString('base64')}`
const card = (name: string, lines: readonly string[] = []): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')
const ana = (...lines: readonly string[]) => card('Ana Marić', ['EMAIL:ana@example.com', ...lines])

const stored = () => engine.shop.database.raw.prepare('SELECT count(*) FROM photos').pluck().get()
async function photo(): Promise<{ readonly width: number } | null> {
  const { rows } = await engine.client.customers.list({})
  const photoId = rows[0]?.photoId ?? null
  if (photoId === null) return null
  const [found] = await engine.client.photos.get({ ids: [photoId] })
  return found === undefined ? null : { width: found.width }
}

describe('import of contacts', () => {
  it('brings photos, told among the records without their bytes', async () => {
    const outcome = await importInto(engine, ana(photoLine(20)), { records: true })
    expect(outcome).toMatchObject({ format: 'vcf', created: 1 })
    const bytes = aPng(20, 20).length
    expect(outcome.records).toMatchObject([{ photo: { mediaType: 'image/png', bytes, width: 20, height: 20 } }])
    expect(await photo()).toEqual({ width: 20 })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('brings the photo of a contact that Outlook saved, once', async () => {
    const content = aMsg({
      texts: { '001a': 'IPM.Contact', '3001': 'Ana Marić', '3a1c': '064 123 4567' },
      attachments: [{ texts: { '3707': 'ContactPicture.jpg' }, bytes: { '3701': aPng(20, 20) } }],
    })
    const given = { name: 'ana.msg', options: { onDuplicate: 'fill' } } as const
    expect(await importInto(engine, content, given)).toMatchObject({ format: 'msg', created: 1 })
    expect(await photo()).toEqual({ width: 20 })
    expect(await importInto(engine, content, given)).toMatchObject({ created: 0, updated: 0, skipped: 1 })
    expect(stored()).toBe(1)
  })

  it('tells in a trial which lists it would leave out, where a file has nothing else', async () => {
    const outcome = await importInto(engine, card('Friends', ['KIND:group']).replace('3.0', '4.0'), {
      dryRun: true,
      records: true,
    })
    expect(outcome).toMatchObject({ total: 0, records: [], warnings: [{ reason: { code: 'lists-left-out' } }] })
  })

  it('creates nothing from the same file twice', async () => {
    const text = ana(photoLine(20)) + card('Bez kontakta') + card('Pekara', ['ORG:Pekara', photoLine(8)])
    expect(countsOf(await importInto(engine, text))).toMatchObject({ created: 3 })
    for (const onDuplicate of ['skip', 'fill', 'overwrite'] as const)
      expect(countsOf(await importInto(engine, text, { options: { onDuplicate } }))).toMatchObject({
        created: 0,
        updated: 0,
        skipped: 3,
      })
    expect(stored()).toBe(2)
  })

  it.each([
    ['fill', 20],
    ['overwrite', 30],
  ] as const)('on %s gives a photo to who has none, and undo takes exactly that back', async (onDuplicate, width) => {
    await importInto(engine, ana())
    const first = await importInto(engine, ana(photoLine(20)), { options: { onDuplicate } })
    expect(await photo()).toEqual({ width: 20 })
    const second = await importInto(engine, ana(photoLine(30)), { options: { onDuplicate } })
    expect(await photo()).toEqual({ width })
    if (second.batchId !== null) await engine.client.imports.undo({ batchId: second.batchId })
    expect(await photo()).toEqual({ width: 20 })
    const undone = await engine.client.imports.undo({ batchId: first.batchId ?? 0 })
    expect(undone).toMatchObject({ restored: 1, kept: [] })
    expect(await photo()).toBeNull()
  })

  it('undoing lets the customers and their photos go to the trash, whence they come back', async () => {
    const { batchId } = await importInto(engine, ana(photoLine(20)))
    await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect((await engine.client.customers.list({})).rows).toEqual([])
    const id = Number(engine.shop.database.raw.prepare('SELECT id FROM contacts').pluck().get())
    await engine.client.customers.restore({ ids: [id] })
    expect(await photo()).toEqual({ width: 20 })
  })

  it('undoing keeps a photo that was changed since, and tells it', async () => {
    await importInto(engine, ana())
    const { batchId } = await importInto(engine, ana(photoLine(20)), { options: { onDuplicate: 'fill' } })
    const id = (await engine.client.customers.list({})).rows[0]?.id ?? 0
    await engine.client.customers.setPhoto({ id, base64: aPng(40, 40).toString('base64') })
    const { kept } = await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(kept).toMatchObject([{ id, reason: 'changed' }])
    expect(await photo()).toEqual({ width: 40 })
  })

  it('stopped while it saves leaves nothing, photos and days of the year included', async () => {
    const days = ['item1.X-ABDATE:2001-02-03', 'item1.X-ABLabel:First visit', 'X-SPOUSE:Mira']
    const cards = Array.from({ length: 800 }, (_, at) =>
      card(`Ana ${at}`, [`TEL:06412${10_000 + at}`, ...days, photoLine(4)]),
    )
    const events = await engine.client.imports.run({
      fileId: upload(engine, cards.join('')),
      options: { type: 'auto', map: {}, onDuplicate: 'skip' },
      dryRun: false,
      records: false,
    })
    for await (const event of events) if (event.kind === 'progress' && event.stage === 'saving' && event.done > 0) break
    expect(stored()).toBe(0)
    expect(stagedRows(engine)).toBe(0)
  })

  it('what a killed import left is swept, photos and days of the year included', async () => {
    await importInto(engine, ana(photoLine(4), 'item1.X-ABDATE:2001-02-03', 'item1.X-ABLabel:x', 'X-SPOUSE:Mira'))
    const { raw } = engine.shop.database
    raw.exec(`UPDATE contacts SET staged_batch_id = import_batch_id; UPDATE import_batches SET state = 'staging'`)
    raw.exec('UPDATE acts SET import_batch_id = NULL; UPDATE contacts SET import_batch_id = NULL')
    expect(sweepStaged(raw)).toBe(1)
    expect([stored(), stagedRows(engine)]).toEqual([0, 0])
  })

  it('shows names, numbers and the rest before anything is imported; nothing is to be mapped', async () => {
    const text = ana('TEL;TYPE=CELL:064 1', 'ORG:Klas', 'BDAY:--0203', 'ADR:;;Ulica 1;Niš;;18000;Srbija', 'NOTE:x')
    const seen = await engine.client.imports.inspect({
      fileId: upload(engine, text),
      options: { type: 'auto', map: {}, onDuplicate: 'skip' },
    })
    expect(seen).toMatchObject({ format: 'vcf', type: 'customers', total: 1 })
    expect(seen.rows).toEqual([
      ['Ana Marić', 'Klas', '064 1', 'ana@example.com', '--02-03', 'Ulica 1, 18000 Niš, Srbija', 'x'],
    ])
    expect(seen.columns.map(({ header }) => header)).toHaveLength(7)
  })

  it('gives cards that were left out back as cards with the reason, to be mended and imported', async () => {
    const outcome = await importInto(engine, card('') + ana(), { name: 'telefon.vcf' })
    expect(countsOf(outcome)).toMatchObject({ created: 1, rejected: 1 })
    const { name, content } = engine.state.files.whole(outcome.rejectedFileId ?? '')
    expect(name).toBe('telefon-rejected.vcf')
    expect(content.toString()).toContain('X-REGULARS-REASON;CHARSET=UTF-8:Nema ni imena')
    const mended = content.toString().replace('FN:', 'FN:Mira')
    expect(await importInto(engine, mended)).toMatchObject({ created: 1, rejected: [] })
  })

  it('several files of a phone and a directory are one import', async () => {
    const fileIds = [ana(), 'dn: cn=Ion\nobjectclass: person\ncn: Ion\n', card('Mia')].map((text, at) =>
      upload(engine, text, `${at}.vcf`),
    )
    const { groups } = await engine.client.imports.sort({ fileIds })
    expect(groups).toMatchObject([{ files: 3, format: 'vcf' }])
    const events = await engine.client.imports.run({
      fileId: groups[0]?.fileId ?? '',
      options: { type: 'auto', map: {}, onDuplicate: 'skip' },
      dryRun: false,
      records: false,
    })
    for await (const event of events) if (event.kind === 'done') expect(event.outcome).toMatchObject({ created: 3 })
  })
})
