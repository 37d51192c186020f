import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fieldTypes } from '#shared/domain/record-fields.ts'
import { contentFile, contentFolderOf } from '#db/content-store.ts'
import { personTables } from '#db/repositories/person-tables.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'en' })
})
afterEach(() => engine.close())

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

async function exported(id: number) {
  const { html, json } = await engine.client.privacy.exportPerson({ id })
  const text = (fileId: string) => engine.state.files.whole(fileId).content.toString('utf8')
  return { names: [html.name, json.name], html: text(html.fileId), json: JSON.parse(text(json.fileId)) as object }
}

async function ana(): Promise<number> {
  const { client } = engine
  const { id } = await client.customers.create({
    givenName: 'Ana',
    familyName: '<b>Marić</b>',
    note: 'likes "tea" & <script>alert(1)</script>',
    birthday: '--03-05',
    phones: [{ label: 'home', value: '+381 64 123 4567' }],
    tags: ['vip'],
  })
  await client.purchases.create({
    customerId: id,
    note: 'in a hurry',
    lines: [{ name: 'Tea', quantity: 1500, total: 1250 }],
    payments: [{ method: 'cash', amount: 1250 }],
  })
  await client.followUps.create({ customerId: id, title: 'Call about the order', dueOn: '2026-07-01' })
  await client.consents.record({ customerId: id, channel: 'email', act: 'given', wording: 'Offers once a month' })
  engine.shop.database.raw.prepare('UPDATE contacts SET private_note = ? WHERE id = ?').run('between us', id)
  return id
}

it('everything held on a person is in both files, money as people write it', async () => {
  const { names, html, json } = await exported(await ana())
  expect(names).toEqual(['regulars-ana-b-maric-b-2026-06-15.html', 'regulars-ana-b-maric-b-2026-06-15.json'])
  expect(json).toMatchObject({
    name: 'Ana <b>Marić</b>',
    currency: 'EUR',
    contacts: [{ givenName: 'Ana', birthday: '--03-05', privateNote: 'between us', doNotContact: false }],
    contactPoints: [{ kind: 'phone', label: 'home', value: '+381 64 123 4567', e164: '+381641234567' }],
    contactTags: [{ tag: 'vip' }],
    consents: [{ channel: 'email', act: 'given', wording: 'Offers once a month' }],
    followUps: [{ title: 'Call about the order' }],
    purchases: [{ number: 1, total: 12.5, note: 'in a hurry' }],
    purchaseLines: [{ number: 1, name: 'Tea', quantity: 1.5, lineTotal: 12.5 }],
    payments: [{ number: 1, method: 'cash', amount: 12.5 }],
    workedOut: [{ code: 'rhythm-new' }],
  })
  for (const text of [
    '+381 64 123 4567',
    'vip',
    'Offers once a month',
    'Call about the order',
    '€12.50',
    'between us',
    '5 March',
  ])
    expect(html, text).toContain(text)
})

it('the page says nothing that could run or fetch, and has words for every field', async () => {
  const { html } = await exported(await ana())
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<script|<b>|src="http|href=/)
  expect(html).not.toMatch(/record(?:Fields|Kinds)\.|history\.|privacy\./)
})

it('files of the card are in both with their contents, also those of who was merged, as nothing that opens by itself', async () => {
  const { client } = engine
  const id = await ana()
  const { id: twin } = await client.customers.create({ givenName: 'Anna', note: 'of the twin' })
  const base64 = Buffer.from('<script>alert(1)</script>').toString('base64')
  await client.attachments.add({ customerId: id, name: 'contract.html', base64 })
  await client.attachments.add({ customerId: twin, name: 'lost.pdf', base64: 'bG9zdA==' })
  await client.customers.merge({ keepId: id, loseId: twin })
  rmSync(contentFile(contentFolderOf(engine.shop.database.file), sha256Of('lost')))
  for (const asked of [id, twin]) {
    const { html, json } = await exported(asked)
    expect(html).toContain(`<a download="contract.html" href="data:application/octet-stream;base64,${base64}">`)
    expect(html).toContain('lost.pdf: left out')
    expect(html).toContain('of the twin')
    expect(json).toMatchObject({
      fileContents: [
        { name: 'lost.pdf', base64: null },
        { name: 'contract.html', base64 },
      ],
    })
  }
})

it('the archive holds the page, the data, photos and files as they are', async () => {
  const { client } = engine
  const id = await ana()
  const photo = aPng(2, 2)
  await client.customers.setPhoto({ id, base64: photo.toString('base64') })
  for (const base64 of ['bG9zdA==', 'b3RoZXI='])
    await client.attachments.add({ customerId: id, name: 'contract.pdf', base64 })
  const { zip, html } = await client.privacy.exportPerson({ id })
  const files = unzipSync(engine.state.files.whole(zip.fileId).content)
  expect(Object.keys(files).map((name) => name.replace(/^regulars.*\./, ''))).toEqual([
    ...['html', 'json', 'vcf', 'photos/photo.png', 'attachments/contract.pdf', 'attachments/contract (2).pdf'],
  ])
  expect(Buffer.from(files[html.name] ?? [])).toEqual(engine.state.files.whole(html.fileId).content)
  expect(Buffer.from(files['photos/photo.png'] ?? [])).toEqual(photo)
  const card = Buffer.from(files[html.name.replace('.html', '.vcf')] ?? []).toString('utf8')
  expect(card).toMatch(/^BEGIN:VCARD[^]*\nTEL[^]*64 123 4567[^]*\nPHOTO/)
  expect(card).not.toContain('between us')
})

it('rows of every table about the person are given out', async () => {
  const id = await ana()
  const { raw } = engine.shop.database
  const other = (await engine.client.customers.create({ givenName: 'Boris', kind: 'company', company: 'Bor' })).id
  const value = ({ name, type }: { name: string; type: string }) => {
    const told = fieldTypes.get(name)
    if (told === 'day' || told === 'yearly-day') return '2026-06-01'
    if (told === 'instant') return '2026-06-01T10:00:00.000Z'
    return type === 'INTEGER' || type === 'REAL' ? 1 : type === 'BLOB' ? Buffer.from('x') : `x${name}`
  }
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  // The rhythm is there by the purchase.
  for (const { table, columns } of personTables.filter((each) => each.table !== 'rhythms')) {
    const all = (raw.pragma(`table_info(${table})`) as { name: string; type: string }[]).filter(
      ({ name }) => name !== 'id' && name !== 'deleted_at',
    )
    const [first, second] = columns
    const of = all.map((column) => (column.name === first ? id : column.name === second ? other : value(column)))
    raw
      .prepare(
        `INSERT OR IGNORE INTO ${table} (${all.map(({ name }) => name).join()}) VALUES (${all.map(() => '?').join()})`,
      )
      .run(...of)
  }
  const { json } = await exported(id)
  const missing = personTables.filter(
    ({ table }) => !(table.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) in json),
  )
  expect(missing).toEqual([])
})
