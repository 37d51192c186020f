import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fold } from '#shared/domain/name-folding.ts'
import { act } from '#backend/act.ts'
import { insertRow } from '#db/journal.ts'
import { importInto } from '#backend/services/imports/testing/import-into.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { erasureFile } from './erasure-list.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => (now += 1000) })
})
afterEach(() => engine.close())

const secret = 'Zzvoblorp'
const rows = (table: string) =>
  engine.shop.database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

/** Files beside the shop, without backups, that hold a text in any case. */
function filesWith(text: string): string[] {
  const file = engine.shop.database.file
  const folder = join(file, '..')
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .filter((path) => readFileSync(path).toString('latin1').toLowerCase().includes(text.toLowerCase()))
}

/** So many others that one who goes doesn't make the search index be written anew by itself. */
async function others(): Promise<void> {
  const lines = Array.from({ length: 300 }, (_, at) => `Boris ${at},064 555 ${1000 + at}`)
  await importInto(engine, `name,phone\n${lines.join('\n')}\n`)
}

/** Somebody with the secret in every place where a text about them can stand. */
async function somebody(): Promise<{ id: number; name: string }> {
  const { client, shop } = engine
  const name = `Ana ${secret}`
  const { id } = await client.customers.create({
    givenName: 'Ana',
    familyName: secret,
    nickname: `${secret}nick`,
    note: `likes ${secret}`,
    phones: [{ value: '064 987 6543', label: secret }],
    emails: [{ value: `${secret}@example.com` }],
    addresses: [{ street: `${secret} street`, city: `${secret}grad` }],
    tags: [`${secret} fans`],
  })
  const { version } = await client.customers.get({ id })
  await client.customers.update({ id, version, patch: { familyName: `${secret}old`, note: secret } })
  const changed = await client.customers.get({ id })
  await client.customers.update({ id, version: changed.version, patch: { familyName: secret } })
  await client.purchases.create({
    customerId: id,
    note: `for ${secret}`,
    lines: [{ name: `Dress of ${secret}`, total: 700 }],
  })
  await client.purchases.create({ customerId: id, lines: [{ name: 'Tea', total: 300 }] })
  await client.purchases.create({ lines: [{ name: 'Tea', total: 50 }] })
  await client.followUps.create({ customerId: id, title: `Call ${secret}`, dueOn: '2026-07-01' })
  await client.consents.record({ customerId: id, channel: 'email', act: 'given', wording: `I, ${secret}, agree` })
  await client.today.settle({ group: 'due', customerId: id, act: { kind: 'done', note: secret } })
  await act(shop, { code: 'customer-changed', params: { name } }, async (running) => {
    const at = { created_at: running.at, updated_at: running.at }
    await insertRow(running, 'facts', { contact_id: id, position: 0, kind: 'hobby', text: `${secret} hobby` })
    await insertRow(running, 'family_members', {
      contact_id: id,
      position: 0,
      relation: 'son',
      name: `${secret} junior`,
      birthday: null,
      birthday_md: null,
      name_day: null,
      name_day_md: null,
      note: secret,
    })
    await insertRow(running, 'activities', {
      uid: 'a1',
      contact_id: id,
      kind: 'note',
      day: '2026-06-01',
      time: null,
      text: `told ${secret}`,
      staff_id: shop.staffId,
      deleted_at: null,
      ...at,
    })
    const household = await insertRow(running, 'households', { uid: 'h1', name: `${secret} family` })
    await running.trx
      .updateTable('contacts')
      .set({ household_id: household, private_note: `${secret} private` })
      .where('id', '=', id)
      .execute()
    return {}
  })
  return { id, name }
}

describe('a person who is erased', () => {
  it('is in no byte of the shop any more, nor in its log or beside it', async () => {
    await others()
    const { id, name } = await somebody()
    expect(filesWith(secret).length).toBeGreaterThan(0)
    await engine.client.privacy.erase({ id, confirm: name })
    expect(filesWith(secret)).toEqual([])
    expect(filesWith(fold(secret))).toEqual([])
    expect(filesWith('9876543')).toEqual([])
    await engine.client.shop.close()
    expect(readdirSync(engine.folder).filter((file) => file.endsWith('-wal'))).toEqual([])
    await engine.client.shop.open({})
    expect(filesWith(secret)).toEqual([])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('takes names along that only they gave: of a tag that was renamed, of a household where one is left', async () => {
    const { client } = engine
    const friend = await aCustomer(engine, { name: 'Boris' })
    const { id } = await client.customers.create({ givenName: 'Ana', familyName: secret, tags: [`${secret} tag`] })
    const [tag] = await client.tags.list()
    await client.tags.rename({ id: tag?.id ?? 0, name: `${secret} other` })
    await client.relations.addToHousehold({ customerId: id, member: friend })
    const { household } = await client.relations.get({ id })
    await client.relations.renameHousehold({ householdId: household?.id ?? 0, name: `The ${secret}s` })
    await client.privacy.erase({ id, confirm: `Ana ${secret}` })
    expect(filesWith(secret)).toEqual([])
    expect((await client.relations.get({ id: friend })).household).toBeNull()
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })

  it('leaves the books as they were: number of purchases, totals, products, payments', async () => {
    const other = await aCustomer(engine, { name: 'Boris' })
    await aPurchase(engine, { customerId: other, day: '2026-06-01', amounts: [900] })
    const { id, name } = await somebody()
    const report = () => engine.client.reports.run({ name: 'sales-by-month', from: '2026-01-01', to: '2026-12-31' })
    const { totals } = await report()
    const books = ({ customers: _, ...sums }: Readonly<Record<string, unknown>>) => sums
    const [payments, lines] = [rows('payments'), rows('purchase_lines')]
    expect(await engine.client.privacy.erase({ id, confirm: name })).toEqual({ erased: 1, purchasesKept: 2 })
    expect(books((await report()).totals)).toEqual(books(totals))
    expect([rows('payments'), rows('purchase_lines'), rows('purchases')]).toEqual([payments, lines, 4])
    const { rows: sold } = await engine.client.purchases.list({})
    expect(sold.map(({ total, customerId }) => [total, customerId])).toContainEqual([300, null])
    expect((await engine.client.purchases.list({ search: 'tea' })).total).toBe(2)
    expect((await engine.client.customers.get({ id: other })).totals.spent).toBe(900)
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('can be nowhere undone, while acts of others can', async () => {
    const other = await engine.client.customers.create({ givenName: 'Boris' })
    const { id, name } = await somebody()
    const { acts } = await engine.client.undo.list()
    await engine.client.customers.update({ id: other.id, version: 1, patch: { note: 'new' } })
    await engine.client.privacy.erase({ id, confirm: name })
    const left = (await engine.client.undo.list()).acts
    expect(left.map(({ summary }) => summary.code)).toEqual(['customer-changed', 'walk-in-created', 'customer-created'])
    for (const { actId } of acts)
      await engine.client.undo.undo({ actId }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'nothing-to-undo' })
      })
    await expect(engine.client.customers.get({ id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await engine.client.customers.search({ text: secret })).toEqual([])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('has to be confirmed by name, and nothing happens before', async () => {
    const { id, name } = await somebody()
    await expect(engine.client.privacy.erase({ id, confirm: 'Ana' })).rejects.toMatchObject({
      code: 'erase-not-confirmed',
    })
    expect((await engine.client.customers.get({ id })).displayName).toBe(name)
    const { held } = await engine.client.privacy.erasePreview({ id })
    expect(held).toMatchObject({ purchases: 2, activities: 1, followUps: 1, consents: 1, merged: 0, relations: 1 })
  })

  it('goes from the trash and with the ones merged into them, and no link to them is left', async () => {
    const { id, name } = await somebody()
    const loser = await aCustomer(engine, { name: `${secret} twin` })
    const friend = await aCustomer(engine, { name: 'Boris' })
    const { raw } = engine.shop.database
    raw.prepare('UPDATE contacts SET merged_into_id = ?, deleted_at = ? WHERE id = ?').run(id, '2026-06-01', loser)
    const { actId } = await act(
      engine.shop,
      { code: 'customer-changed', params: { name: 'Boris' } },
      async (running) => {
        await running.trx.updateTable('contacts').set({ referred_by_id: id }).where('id', '=', friend).execute()
        await insertRow(running, 'not_duplicates', { contact_a: id, contact_b: friend, created_at: '2026-06-01' })
        return {}
      },
    )
    raw
      .prepare('INSERT INTO duplicate_pairs (scan, contact_a, contact_b, score, reasons) VALUES (1, ?, ?, 90, ?)')
      .run(id, loser, '[]')
    await engine.client.customers.trash({ ids: [id] })
    expect(await engine.client.privacy.erase({ id, confirm: name })).toEqual({ erased: 2, purchasesKept: 2 })
    expect(filesWith(secret)).toEqual([])
    expect([rows('not_duplicates'), rows('duplicate_pairs'), rows('contacts')]).toEqual([0, 0, 1])
    await expect(engine.client.undo.undo({ actId })).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })
})

describe('a backup of before', () => {
  async function backUp(): Promise<string> {
    for await (const event of await engine.client.backups.create({})) if (event.kind === 'done') return event.name
    throw new Error('no backup')
  }

  it('that is restored is told to forget them again', async () => {
    const { id, name } = await somebody()
    const backup = await backUp()
    await engine.client.privacy.erase({ id, confirm: name })
    const list = readFileSync(erasureFile(engine.shop.database.file), 'utf8')
    expect(list).not.toContain(secret)
    const restored = await engine.client.shop.restore({ backup, replace: true })
    expect(restored).toMatchObject({ erasedAgain: 1, counts: { customers: 0, purchases: 3 } })
    expect(filesWith(secret)).toEqual([])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
    expect((await engine.client.shop.restore({ backup, replace: true })).erasedAgain).toBe(1)
  })

  it('forgets them also where the present shop was lost or copied over by hand', async () => {
    const { id, name } = await somebody()
    const { file } = engine.shop.database
    const backup = await backUp()
    await engine.client.privacy.erase({ id, confirm: name })
    await engine.client.shop.close()
    rmSync(file)
    copyFileSync(join(engine.folder, 'shop backups', backup), file)
    await engine.client.shop.open({})
    expect((await engine.client.customers.list({})).total).toBe(0)
    expect(filesWith(secret)).toEqual([])
  })

  it('is no matter of a sample shop that is made anew', async () => {
    const options = { customers: 20, purchases: 50, seed: 1, language: 'en', on: '2026-06-15' } as const
    await engine.client.shop.close()
    await engine.client.shop.createSample(options)
    const { file } = engine.shop.database
    const { displayName } = await engine.client.customers.get({ id: 1 })
    await engine.client.privacy.erase({ id: 1, confirm: displayName })
    await engine.client.shop.close()
    rmSync(file)
    await engine.client.shop.createSample(options)
    await engine.client.shop.close()
    await engine.client.shop.open({ path: file })
    expect((await engine.client.customers.list({})).total).toBe(20)
  })
})
