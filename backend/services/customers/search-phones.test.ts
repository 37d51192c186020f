import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
const ids: number[] = []
/** One number, as three people wrote it down. */
const written = ['064 123 4567', '+381 64/123-45-67', '0641234567 lok. 12']
beforeAll(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
  for (const value of written) {
    const emails = [{ label: '', value: 'Vesna.Ilic+shop@mail.example.com' }]
    ids.push((await engine.client.customers.create({ givenName: 'V', phones: [{ label: '', value }], emails })).id)
  }
  await engine.client.customers.create({ givenName: 'Ana', phones: [{ label: '', value: '011 999 8888' }] })
})
afterAll(() => engine.close())

const found = async (text: string) =>
  (await engine.client.customers.search({ text })).map(({ customerId }) => customerId).toSorted((a, b) => a - b)

describe('a phone', () => {
  it.each([
    '0641234567',
    '064/123-45-67',
    '064–123–4567',
    '(064) 123 45 67',
    '064.123.4567',
    '+381641234567',
    '00381 64 1234567',
    '381 64 123 4567',
    '+381 (0)64 123 4567',
    'tel: 064 123 4567',
    'tel:+381641234567',
    'моб. 064 123-45-67',
    '０６４ １２３ ４５６７',
    '123 4567',
    '4567',
    '64 123',
  ])('is found as %s', async (text) => {
    expect(await found(text)).toEqual(ids)
    expect((await engine.client.customers.list({ search: text })).total).toBe(ids.length)
  })

  it('is found with any signs between its digits', async () => {
    const signs = fc.constantFrom('', ' ', '-', '/', '.', ' - ', '\u00a0', '–')
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { minLength: 9, maxLength: 9 }), async (between) => {
        const text = [...'0641234567'].map((digit, at) => digit + (between[at] ?? '')).join('')
        expect(await found(text)).toEqual(ids)
      }),
      { numRuns: 60 },
    )
  })
})

it.each([
  'vesna',
  'ilic',
  'Vesna.Ilic',
  'ilic+shop',
  '@mail',
  'example',
  'mail.example.com',
  'VESNA.ILIC+SHOP@MAIL.EXAMPLE.COM',
])('an e-mail is found by a part of it: %s', async (text) => {
  expect(await found(text)).toEqual(ids)
})
