import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
})
afterEach(() => engine.close())

it('labels have the first address of each customer, by name, and say how many have none', async () => {
  const { create, addressLabels } = engine.client.customers
  const { id: boris } = await create({
    givenName: 'Boris',
    addresses: [{ street: 'Ulica 5', city: 'Niš', postalCode: '18000' }, { city: 'Pirot' }],
  })
  const { id: ana } = await create({ givenName: 'Ana', addresses: [{ formatted: 'Trg 1\nBeograd' }] })
  const { id: ceca } = await create({ givenName: 'Ceca' })
  expect(await addressLabels({ selection: { ids: [boris, ana, ceca] } })).toEqual({
    total: 3,
    withoutAddress: 1,
    notToContact: 0,
    labels: [
      { customerId: ana, lines: ['Ana', 'Trg 1', 'Beograd'] },
      { customerId: boris, lines: ['Boris', 'Ulica 5', '18000 Niš'] },
    ],
  })
})

it('no label is printed for who does not want to be contacted, or no post, and it says for how many', async () => {
  const { client } = engine
  const addresses = [{ city: 'Niš' }]
  const { id: ana } = await client.customers.create({ givenName: 'Ana', addresses })
  const { id: boris } = await client.customers.create({ givenName: 'Boris', addresses, doNotContact: true })
  const { id: ceca } = await client.customers.create({ givenName: 'Ceca', addresses })
  await client.consents.record({ customerId: ceca, channel: 'post', act: 'withdrawn' })
  const { labels, ...counts } = await client.customers.addressLabels({ selection: { ids: [ana, boris, ceca] } })
  expect(labels.map(({ customerId }) => customerId)).toEqual([ana])
  expect(counts).toEqual({ total: 3, withoutAddress: 0, notToContact: 2 })
})

it('rows of a selection come in the order that is asked for, by the page, without who is in the trash', async () => {
  const { client } = engine
  const ids: number[] = []
  for (const givenName of ['Ana', 'Boris', 'Ceca', 'Dara']) ids.push((await client.customers.create({ givenName })).id)
  await client.customers.trash({ ids: ids.slice(3) })
  const names = async (offset: number) => {
    const { total, rows } = await client.customers.selectedRows({
      selection: { ids: ids.slice(1) },
      direction: 'desc',
      offset,
      limit: 1,
    })
    return [total, ...rows.map((row) => row.displayName)]
  }
  expect(await names(0)).toEqual([2, 'Ceca'])
  expect(await names(1)).toEqual([2, 'Boris'])
})
