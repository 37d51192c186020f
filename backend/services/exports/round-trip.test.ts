import { afterEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { readImport } from '../imports/read-import.ts'

let engine: TestEngine
afterEach(() => engine.close())

async function exported(what: 'customers' | 'lines'): Promise<Buffer> {
  for await (const event of await engine.client.exports.run({ what, format: 'csv' }))
    if (event.kind === 'done') return engine.state.files.whole(event.fileId).content
  throw new Error('no file')
}

describe('a CSV of ours', () => {
  it.each(['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const)(
    'comes back through our own import in %s',
    async (language) => {
      engine = await createTestEngine({ language, currency: 'EUR' })
      const { country } = engine.shop.settings
      const customerId = await aCustomer(engine, {
        name: 'Đorđe Petrović',
        givenName: 'Đorđe',
        familyName: 'Petrović',
        company: '-= Kafa; "Crna" =-',
        note: '=1+1\nsecond; line, "third"',
        birthday: '1980-02-03',
        phones: ['+381641234567', '+381601112223'],
        emails: ['djole@example.com'],
      })
      await aPurchase(engine, { customerId, day: '2026-01-05', amounts: [125_050], product: '+Kafa', quantity: 1500 })
      const options = { today: '2026-06-15', currency: 'EUR', locale: language, country }
      const customers = await readImport(await exported('customers'), options)
      expect(customers.type === 'customers' && customers.records).toMatchObject([
        {
          displayName: 'Đorđe Petrović',
          givenName: 'Đorđe',
          familyName: 'Petrović',
          company: '-= Kafa; "Crna" =-',
          birthday: '1980-02-03',
          note: '=1+1\nsecond; line, "third"',
          phones: [
            { label: 'home', value: '+381641234567' },
            { label: 'home', value: '+381601112223' },
          ],
          emails: [{ label: 'home', value: 'djole@example.com' }],
        },
      ])
      const lines = await readImport(await exported('lines'), options)
      expect(lines.type === 'purchases' && lines.purchases).toMatchObject([
        {
          customer: { name: 'Đorđe Petrović' },
          day: '2026-01-05',
          receipt: '1',
          product: '+Kafa',
          quantity: 1500,
          amount: 125_050,
        },
      ])
    },
  )
})
