import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purgeTrash } from '../trash/purge-trash.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const relations = () => engine.client.relations
const of = (id: number) => relations().get({ id })
const aCompany = async (company: string) => (await engine.client.customers.create({ kind: 'company', company })).id
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)
const undo = (actId?: number) => engine.client.undo.undo(actId === undefined ? {} : { actId })

describe('a company and its people', () => {
  it('know each other with role, phone, what was spent and the sum', async () => {
    const ana = await aCustomer(engine, { name: 'Ana', givenName: 'Ana', phones: ['+381641234567'] })
    const mill = await aCompany('Mill')
    await aPurchase(engine, { customerId: ana, day: '2026-06-01', amounts: [700] })
    await relations().setCompany({ person: ana, company: mill, role: 'Buyer' })
    await relations().setCompany({ person: { name: 'Ivo Ban' }, company: mill })
    const { people, peopleSums } = await of(mill)
    expect(people).toMatchObject([
      { customerId: ana, name: 'Ana', role: 'Buyer', phone: '+381641234567', spent: 700, lastOn: '2026-06-01' },
      { name: 'Ivo Ban', role: '', spent: 0 },
    ])
    expect(peopleSums).toEqual({ customers: 2, spent: 700 })
    expect((await of(ana)).companies).toMatchObject([{ customerId: mill, name: 'Mill', role: 'Buyer' }])
  })

  it('fill the empty field of the person, and undo takes both back', async () => {
    const ana = await aCustomer(engine, { name: 'Ana', givenName: 'Ana' })
    const { createdIds } = await relations().setCompany({ person: ana, company: { name: 'Mill', phone: '011' } })
    expect(await engine.client.customers.get({ id: ana })).toMatchObject({ company: 'Mill', version: 2 })
    expect(await engine.client.customers.search({ text: 'mill' })).toHaveLength(2)
    await undo()
    expect(await engine.client.customers.get({ id: ana })).toMatchObject({ company: '' })
    expect((await of(ana)).companies).toEqual([])
    expect((await engine.client.customers.get({ id: createdIds[0] ?? 0 })).deletedAt).not.toBeNull()
    await engine.client.undo.redo()
    expect(names((await of(ana)).companies)).toEqual(['Mill'])
  })

  it('may be several; a role is changed in its place and the text of the person stays', async () => {
    const ana = await aCustomer(engine, { name: 'Ana', givenName: 'Ana', company: 'Old' })
    const [mill, bakery] = [await aCompany('Mill'), await aCompany('Bakery')]
    await relations().setCompany({ person: ana, company: mill })
    await relations().setCompany({ person: ana, company: bakery, role: 'Owner' })
    await relations().setCompany({ person: ana, company: mill, role: 'Clerk' })
    expect((await of(ana)).companies.map(({ name, role }) => [name, role])).toEqual([
      ['Mill', 'Clerk'],
      ['Bakery', 'Owner'],
    ])
    await relations().removeCompany({ personId: ana, companyId: mill })
    expect(names((await of(ana)).companies)).toEqual(['Bakery'])
    expect((await engine.client.customers.get({ id: ana })).company).toBe('Old')
    await undo()
    expect((await of(ana)).companies).toHaveLength(2)
  })

  it('refuse circles, persons as companies, unknown ones and the trash', async () => {
    const [a, b, c] = [await aCompany('A'), await aCompany('B'), await aCompany('C')]
    const ana = await aCustomer(engine)
    await relations().setCompany({ person: b, company: a })
    await relations().setCompany({ person: c, company: b })
    const set = (person: number, company: number) => relations().setCompany({ person, company })
    await expect(set(a, a)).rejects.toMatchObject({ code: 'circular-company' })
    await expect(set(a, c)).rejects.toMatchObject({ code: 'circular-company' })
    await expect(set(a, ana)).rejects.toMatchObject({ code: 'not-a-company' })
    await expect(set(ana, 99)).rejects.toMatchObject({ code: 'not-found' })
    await engine.client.customers.trash({ ids: [c] })
    await expect(set(ana, c)).rejects.toMatchObject({ code: 'in-trash' })
    await expect(set(a, c)).rejects.toMatchObject({ code: 'in-trash' })
  })
})

describe('a household', () => {
  it('has a name, members with what they spent and a sum', async () => {
    const ana = await aCustomer(engine, { name: 'Ana Ban', givenName: 'Ana', familyName: 'Ban' })
    const ivo = await aCustomer(engine, { name: 'Ivo Ban' })
    await aPurchase(engine, { customerId: ana, day: '2026-06-01', amounts: [700] })
    await aPurchase(engine, { customerId: ivo, day: '2026-06-02', amounts: [300] })
    await relations().addToHousehold({ customerId: ana, member: ivo })
    const { household } = await of(ivo)
    expect(household).toMatchObject({
      name: 'Ban',
      members: [
        { name: 'Ana Ban', spent: 700, lastOn: '2026-06-01' },
        { name: 'Ivo Ban', spent: 300, lastOn: '2026-06-02' },
      ],
      sums: { customers: 2, spent: 1000 },
    })
    await relations().renameHousehold({ householdId: household?.id ?? 0, name: 'Ban, Zadar' })
    expect((await of(ana)).household?.name).toBe('Ban, Zadar')
    await undo()
    expect((await of(ana)).household?.name).toBe('Ban')
  })

  it('is left, dissolved when one is left, and undone whole', async () => {
    const [ana, ivo, eva] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    await relations().addToHousehold({ customerId: ana, member: ivo })
    await relations().addToHousehold({ customerId: ana, member: eva })
    await relations().leaveHousehold({ customerId: ivo })
    expect((await of(ana)).household?.members).toHaveLength(2)
    await relations().leaveHousehold({ customerId: eva })
    expect((await of(ana)).household).toBeNull()
    expect(engine.shop.database.raw.prepare('SELECT count(*) FROM households').pluck().get()).toBe(0)
    await undo()
    await undo()
    expect((await of(ivo)).household?.members).toHaveLength(3)
  })

  it('refuses somebody twice and themselves, and takes over from another one', async () => {
    const [ana, ivo, eva, jan] = [
      await aCustomer(engine),
      await aCustomer(engine),
      await aCustomer(engine),
      await aCustomer(engine),
    ]
    await relations().addToHousehold({ customerId: ana, member: ivo })
    const twice = relations().addToHousehold({ customerId: ana, member: ivo })
    await expect(twice).rejects.toMatchObject({ code: 'already-linked' })
    const self = relations().addToHousehold({ customerId: ana, member: ana })
    await expect(self).rejects.toMatchObject({ code: 'same-customer' })
    await relations().addToHousehold({ customerId: eva, member: jan })
    await relations().addToHousehold({ customerId: ana, member: jan })
    expect((await of(ana)).household?.members).toHaveLength(3)
    expect((await of(eva)).household).toBeNull()
  })

  it('stays where somebody joined after it was made, when the making is undone', async () => {
    const [ana, ivo, eva] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    const { actId } = await relations().addToHousehold({ customerId: ana, member: ivo })
    await relations().addToHousehold({ customerId: ivo, member: eva })
    const { kept } = await undo(actId)
    expect(kept).toContainEqual(expect.objectContaining({ table: 'households' }))
    expect((await of(eva)).household?.members).toHaveLength(1)
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })
})

describe('who sent whom', () => {
  it('is told upwards, and downwards with what each bought and the sums', async () => {
    const [ana, ivo, eva, jan] = [
      await aCustomer(engine, { name: 'Ana' }),
      await aCustomer(engine, { name: 'Ivo' }),
      await aCustomer(engine, { name: 'Eva' }),
      await aCustomer(engine, { name: 'Jan' }),
    ]
    await relations().setReferrer({ customer: ivo, referrer: ana })
    await relations().setReferrer({ customer: eva, referrer: ivo })
    await relations().setReferrer({ customer: jan, referrer: ana })
    for (const [customerId, amount] of [
      [ivo, 500],
      [eva, 300],
      [jan, 200],
    ] as const)
      await aPurchase(engine, { customerId, day: '2026-06-01', amounts: [amount], product: 'Tea' })
    expect(names((await of(eva)).referrers)).toEqual(['Ivo', 'Ana'])
    const { referred, referredSums, referredTreeSums } = await of(ana)
    expect(referred).toMatchObject([
      { name: 'Ivo', spent: 500, visits: 1, bought: ['Tea'], referred: 1 },
      { name: 'Jan', spent: 200, bought: ['Tea'], referred: 0 },
    ])
    expect(referredSums).toEqual({ customers: 2, spent: 700 })
    expect(referredTreeSums).toEqual({ customers: 3, spent: 1000 })
  })

  it('refuses a circle, also through the trash, and oneself', async () => {
    const [a, b, c] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    const set = (customer: number, referrer: number) => relations().setReferrer({ customer, referrer })
    await set(b, a)
    await set(c, b)
    await expect(set(a, c)).rejects.toMatchObject({ code: 'circular-referral' })
    await expect(set(a, a)).rejects.toMatchObject({ code: 'same-customer' })
    await engine.client.customers.trash({ ids: [b] })
    await expect(set(a, c)).rejects.toMatchObject({ code: 'circular-referral' })
    await expect(set(c, b)).rejects.toMatchObject({ code: 'in-trash' })
  })

  it('hides who is in the trash and has them again after', async () => {
    const [a, b, c] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    await relations().setReferrer({ customer: b, referrer: a })
    await relations().setReferrer({ customer: c, referrer: b })
    await relations().addToHousehold({ customerId: a, member: b })
    await engine.client.customers.trash({ ids: [b] })
    expect(await of(a)).toMatchObject({
      referred: [],
      referredTreeSums: { customers: 0 },
      household: { members: [{}] },
    })
    expect((await of(c)).referrers).toEqual([])
    await engine.client.customers.restore({ ids: [b] })
    expect((await of(c)).referrers).toHaveLength(2)
    expect((await of(a)).household?.members).toHaveLength(2)
  })

  it('is gone for good with them', async () => {
    const [a, b] = [await aCustomer(engine), await aCustomer(engine)]
    const mill = await aCompany('Mill')
    await relations().setReferrer({ customer: b, referrer: a })
    await relations().addToHousehold({ customerId: a, member: b })
    await relations().setCompany({ person: a, company: mill })
    await engine.client.customers.trash({ ids: [a, mill] })
    now += 31 * 86_400_000
    await purgeTrash(engine.shop)
    expect(await of(b)).toMatchObject({ referrers: [], companies: [] })
    await engine.client.customers.trash({ ids: [b] })
    now += 31 * 86_400_000
    await purgeTrash(engine.shop)
    expect(engine.shop.database.raw.prepare('SELECT count(*) FROM households').pluck().get()).toBe(0)
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('undone or redone never closes a circle and never leads to the trash', async () => {
    const [a, b, c] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    await relations().setReferrer({ customer: a, referrer: b })
    const moved = await relations().setReferrer({ customer: a, referrer: c })
    await relations().setReferrer({ customer: b, referrer: a })
    const circle = await undo(moved.actId)
    expect(circle.kept).toEqual([{ table: 'contacts', recordId: a, field: 'referred_by_id' }])
    expect((await of(b)).referrers.map(({ customerId }) => customerId)).toEqual([a, c])

    const removed = await relations().removeReferrer({ customerId: b })
    await engine.client.customers.trash({ ids: [a] })
    expect((await undo(removed.actId)).kept).toMatchObject([{ recordId: b, field: 'referred_by_id' }])
    await engine.client.customers.restore({ ids: [a] })
    expect((await of(b)).referrers).toEqual([])
  })

  it('of a company undone never closes a circle', async () => {
    const [a, b] = [await aCompany('A'), await aCompany('B')]
    await relations().setCompany({ person: a, company: b })
    const removed = await relations().removeCompany({ personId: a, companyId: b })
    await relations().setCompany({ person: b, company: a })
    expect((await undo(removed.actId)).kept).toMatchObject([{ table: 'company_people' }])
    expect(await of(a)).toMatchObject({ companies: [], people: [{ name: 'B' }] })
  })
})

it.each([
  ['an empty name', { person: { name: ' ' }, company: 1 }],
  ['an unknown key', { person: 1, company: 1, boss: true }],
  ['a role without end', { person: 1, company: 1, role: 'x'.repeat(301) }],
])('refuses %s', async (_, input) => {
  await expect(relations().setCompany(input as never)).rejects.toMatchObject({ code: 'invalid-input' })
})
