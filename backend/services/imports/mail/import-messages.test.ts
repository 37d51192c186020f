import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepStaged } from '#db/repositories/staged-rows.ts'
import { contentFolderOf } from '#db/content-store.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { aMail, aMailWithFiles } from '../testing/a-mail.ts'
import { importInto } from '../testing/import-into.ts'

let engine: TestEngine
let ana = 0
beforeEach(async () => {
  engine = await createTestEngine()
  ana = await aCustomer(engine, { name: 'Ana Marić', emails: ['Ana@Example.com'] })
})
afterEach(() => engine.close())

const timeline = async (id = ana) => (await engine.client.customers.timeline({ id, kinds: ['message'] })).entries
const eml = { name: 'mail.eml' }
const out = aMail({
  headers: {
    From: 'shop@regulars.example',
    To: 'ana@example.com',
    Subject: 'Re: Order',
    'Message-ID': '<2@x>',
    Date: 'Tue, 2 Jun 2026 10:00:00 +0000',
  },
  text: 'It is ready',
})

describe('an import of messages', () => {
  it('files a mail to its customer, in and out, at its hour in the shop', async () => {
    const outcome = await importInto(engine, aMail(), eml)
    expect(outcome).toMatchObject({ type: 'messages', format: 'eml', total: 1, created: 1, rejected: [] })
    await importInto(engine, out, eml)
    expect(await timeline()).toMatchObject([
      { direction: 'out', day: '2026-06-02', mail: { subject: 'Re: Order' }, text: 'It is ready' },
      {
        ...{ direction: 'in', day: '2026-06-01', time: '10:00', text: 'Hello' },
        mail: { subject: 'Order', from: { name: 'Ana Marić', email: 'ana@example.com' }, attachments: [] },
      },
    ])
  })

  it('tells in a dry run what it would do and what it read, and writes nothing', async () => {
    const { client } = engine
    const { uid } = await client.customers.get({ id: ana })
    const outcome = await importInto(engine, aMail(), { ...eml, dryRun: true, records: true })
    expect(outcome).toMatchObject({
      ...{ batchId: null, created: 1 },
      records: [
        {
          ...{ subject: 'Order', date: '2026-06-01T08:00:00Z', messageId: '<1@example.com>', text: 'Hello' },
          ...{ to: [{ name: '', email: 'shop@regulars.example' }], cc: [], bcc: [], customerUids: [uid] },
        },
      ],
    })
    expect(await timeline()).toEqual([])
  })

  it('creates nothing from the same file again, nor from the same mail in another one', async () => {
    const again = aMail({ headers: { 'Message-ID': '' }, text: 'Without an id' })
    await importInto(engine, aMail(), eml)
    await importInto(engine, again, eml)
    expect(await importInto(engine, aMail(), eml)).toMatchObject({ created: 0, skipped: 1 })
    const mbox = `From ana@example.com Mon Jun  1 10:00:00 2026\n${aMail()}\nFrom - Mon Jun  1 10:00:00 2026\n${again}`
    expect(await importInto(engine, mbox, { name: 'Inbox' })).toMatchObject({ format: 'mbox', created: 0, skipped: 2 })
    expect(await timeline()).toHaveLength(2)
  })

  it('leaves out what is nobody’s, and tells who would have to be a customer', async () => {
    const stranger = aMail({ headers: { From: '"Bo" <bo@example.com>' } })
    const outcome = await importInto(engine, stranger, eml)
    expect(outcome).toMatchObject({
      ...{ batchId: null, created: 0, customersCreated: 0 },
      rejected: [{ row: 1, reason: { code: 'no-customer' } }],
      unknownSenders: [{ email: 'bo@example.com', name: 'Bo', messages: 1 }],
    })
  })

  it.each([{ createUnknown: true }, { createSenders: ['BO@example.com'] }])(
    'makes a customer of an unknown sender where it may: %j',
    async (options) => {
      const stranger = aMail({ headers: { From: '"Bo Lind" <bo@example.com>', 'Message-ID': '<3@x>' } })
      const outcome = await importInto(engine, stranger, { ...eml, options })
      expect(outcome).toMatchObject({ created: 1, customersCreated: 1 })
      const [bo] = await engine.client.customers.search({ text: 'Bo Lind' })
      expect(await timeline(bo?.customerId)).toHaveLength(1)
      await engine.client.imports.undo({ batchId: outcome.batchId ?? 0 })
      expect(await engine.client.customers.search({ text: 'Bo Lind' })).toEqual([])
    },
  )

  it('files one mail on the time line of each of its customers', async () => {
    const bo = await aCustomer(engine, { name: 'Bo', emails: ['bo@example.com'] })
    const both = aMail({ headers: { From: 'shop@regulars.example', To: 'ana@example.com', Cc: 'bo@example.com' } })
    expect(await importInto(engine, both, eml)).toMatchObject({ created: 1 })
    expect(await timeline()).toMatchObject([{ direction: 'out' }])
    expect(await timeline(bo)).toMatchObject([{ direction: 'out' }])
  })

  it('keeps attachments, which come out as they went in', async () => {
    const content = Buffer.from([0, 1, 2, 250, 251, 13, 10])
    await importInto(engine, aMailWithFiles([{ name: 'C:\\temp\\..\\Račun.pdf', content }]), eml)
    const [entry] = await timeline()
    if (entry?.kind !== 'message') throw new Error('no message')
    const message = await engine.client.messages.get({ id: entry.id })
    expect(message).toMatchObject({
      text: 'See the files',
      attachments: [{ name: 'Račun.pdf', bytes: 7, isKept: true }],
    })
    const { fileId } = await engine.client.messages.openFile({ id: message.attachments[0]?.id ?? 0 })
    expect(Buffer.from((await engine.client.files.read({ fileId, offset: 0 })).base64, 'base64')).toEqual(content)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })

  it('finds a customer by what was written', async () => {
    await importInto(engine, aMail({ headers: { Subject: 'Kachelofen' }, text: 'Wanduhr' }), eml)
    for (const text of ['kachelofen', 'wanduhr'])
      expect(await engine.client.customers.search({ text })).toMatchObject([{ customerId: ana }])
  })

  it('is taken back whole, except what was changed since, and can be done again', async () => {
    const mbox = `From a Mon Jun  1 10:00:00 2026\n${aMailWithFiles([{ name: 'a.txt', content: 'a' }])}\nFrom b Mon Jun  1 10:00:00 2026\n${out}`
    const { batchId } = await importInto(engine, mbox, { name: 'x.mbox' })
    const [changed] = await timeline()
    if (changed?.kind !== 'message') throw new Error('no message')
    await engine.client.activities.update({ id: changed.id, version: changed.version, patch: { text: 'Mine' } })
    const undone = await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(undone).toMatchObject({ removed: 1, restored: 0, kept: [{ id: changed.id, reason: 'changed' }] })
    expect(await timeline()).toMatchObject([{ id: changed.id, text: 'Mine' }])
    expect(await engine.client.customers.search({ text: 'files' })).toEqual([])
    expect(await importInto(engine, mbox, { name: 'x.mbox' })).toMatchObject({ created: 1, skipped: 1 })
  })

  it('leaves nothing when it is stopped', async () => {
    const fileId = engine.state.files.put('a.eml', Buffer.from(aMailWithFiles([{ name: 'a.txt', content: 'a' }])))
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    const events = await engine.client.imports.run({ fileId, options, dryRun: false, records: false })
    for await (const event of events) if (event.kind === 'progress' && event.stage === 'saving') break
    expect(await timeline()).toEqual([])
    expect(engine.shop.database.raw.prepare('SELECT count(*) FROM mails').pluck().get()).toBe(0)
  })

  it('that was killed before its end is swept, with the customers it made', async () => {
    const stranger = aMailWithFiles([{ name: 'a.txt', content: 'a' }], { From: 'bo@example.com' })
    const { batchId } = await importInto(engine, stranger, { ...eml, options: { createUnknown: true } })
    const { raw } = engine.shop.database
    for (const table of ['activities', 'contacts'])
      raw.prepare(`UPDATE ${table} SET staged_batch_id = ? WHERE import_batch_id = ?`).run(batchId, batchId)
    raw.exec(`UPDATE acts SET import_batch_id = NULL; UPDATE contacts SET import_batch_id = NULL`)
    raw.exec(`UPDATE activities SET import_batch_id = NULL; UPDATE import_batches SET state = 'staging'`)
    expect(sweepStaged(raw)).toBe(1)
    for (const table of ['mails', 'mail_files', 'activities'])
      expect(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })

  it('goes with its customer, files and all', async () => {
    await importInto(engine, aMailWithFiles([{ name: 'a.txt', content: 'a' }]), eml)
    const folder = contentFolderOf(engine.shop.database.file)
    expect(existsSync(folder)).toBe(true)
    await engine.client.privacy.erase({ id: ana, confirm: 'Ana Marić' } as never)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    expect(files).toEqual([])
    for (const table of ['mails', 'mail_files', 'activities'])
      expect(engine.shop.database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })

  it('is in the file of what is held on its customer', async () => {
    await importInto(engine, aMailWithFiles([{ name: 'a.txt', content: 'a' }]), eml)
    const { json } = await engine.client.privacy.exportPerson({ id: ana })
    expect(JSON.parse(engine.state.files.whole(json.fileId).content.toString())).toMatchObject({
      activities: [{ subject: 'Order', sender: 'Ana Marić <ana@example.com>', text: 'See the files' }],
      fileContents: [{ name: 'a.txt', base64: 'YQ==' }],
    })
  })

  it('comes out as it is told of in the interface', async () => {
    await importInto(engine, aMailWithFiles([{ name: 'a.txt', content: 'a' }]), eml)
    const { uid } = await engine.client.customers.get({ id: ana })
    let fileId = ''
    const events = await engine.client.exports.run({ what: 'messages', format: 'json', raw: false })
    for await (const event of events) if (event.kind === 'done') fileId = event.fileId
    const { base64 } = await engine.client.files.read({ fileId, offset: 0 })
    expect(JSON.parse(Buffer.from(base64, 'base64').toString())).toEqual([
      {
        ...{ subject: 'Order', from: { name: 'Ana Marić', email: 'ana@example.com' } },
        ...{ to: [{ name: '', email: 'shop@regulars.example' }], cc: [], bcc: [], date: '2026-06-01T08:00:00Z' },
        ...{ messageId: '<1@example.com>', text: 'See the files', customerUids: [uid] },
        attachments: [{ name: 'a.txt', bytes: 1, mediaType: 'text/plain', inline: false }],
      },
    ])
  })
})

describe('the shop’s own addresses', () => {
  it('are learned from mail that was delivered there, told, and corrected for good', async () => {
    const stranger = aMail({ headers: { From: 'me@regulars.example', To: 'bo@example.com', 'Message-ID': '<9@x>' } })
    const delivered = aMail({ headers: { 'Delivered-To': 'me@regulars.example' } })
    await importInto(engine, delivered, eml)
    expect(await engine.client.messages.ownAddresses()).toEqual({
      addresses: ['me@regulars.example', 'shop@regulars.example'],
    })
    expect((await importInto(engine, stranger, eml)).unknownSenders).toMatchObject([{ email: 'bo@example.com' }])
    await engine.client.messages.setOwnAddresses({ addresses: [] })
    expect((await importInto(engine, stranger, eml)).unknownSenders).toMatchObject([{ email: 'me@regulars.example' }])
    await importInto(engine, aMail({ headers: { 'Delivered-To': 'me@regulars.example', 'Message-ID': '<8@x>' } }), eml)
    expect(await engine.client.messages.ownAddresses()).toEqual({ addresses: [] })
  })
})
