import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const member = { relation: 'son', name: 'Luka', birthday: '2016-06-20', nameDay: null, note: '' }
const aPerson = async (given: CustomerPatch = {}) =>
  (
    await engine.client.customers.create({
      givenName: 'Ana',
      phones: [{ label: '', value: '+381641234567' }],
      emails: [{ label: '', value: 'ana@example.com' }],
      ...given,
    })
  ).id

/** As Today tells the first such day. */
const partOf = async (kind: string) =>
  (await engine.client.today.get({})).days.find((row) => row.kind === kind)?.partId ?? null

it('a birthday is greeted in the language of the customer, and the channels open with that text', async () => {
  const customerId = await aPerson({ language: 'ro', preferredChannel: 'whatsapp' })
  const { language, subject, text, ways } = await engine.client.greetings.message({ customerId })
  expect([language, subject]).toEqual(['ro', 'La mulți ani!'])
  expect(text).toMatch(/^Bună ziua, Ana,\n\nla mulți ani! Vă dorim/)
  expect(ways.map(({ channel, holdsText }) => [channel, holdsText])).toEqual([
    ['whatsapp', true],
    ['phone', false],
    ['sms', true],
    ['viber', false],
    ['email', true],
  ])
  expect(ways[0]?.href).toContain(encodeURIComponent(text))
})

it('a name day, a slava and a day of the family have their own words in every language', async () => {
  const customerId = await aPerson({ yearlyDays: [{ kind: 'slava', label: '', date: '--06-20' }], family: [member] })
  const asked = [
    { kind: 'birthday' as const },
    { kind: 'name-day' as const },
    { kind: 'slava' as const, partId: await partOf('slava') },
    { kind: 'family-birthday' as const, partId: await partOf('family-birthday') },
  ]
  for (const language of APP_LANGUAGES) {
    const texts = await Promise.all(
      asked.map(async (which) => (await engine.client.greetings.message({ customerId, ...which, language })).text),
    )
    expect(new Set(texts).size).toBe(asked.length)
    expect(texts[3]).toContain('Luka')
  }
})

it('nobody is greeted by a way they withdrew, for a day of another card, or who does not want to be contacted', async () => {
  await aPerson({ family: [member] })
  const partId = await partOf('family-birthday')
  const customerId = await aPerson()
  await engine.client.consents.record({ customerId, channel: 'messenger', act: 'withdrawn' })
  const { ways, refused } = await engine.client.greetings.message({ customerId, kind: 'name-day' })
  expect(ways.map(({ channel }) => channel)).toEqual(['phone', 'sms', 'email'])
  expect(refused).toEqual(['whatsapp', 'viber'])
  await expect(engine.client.greetings.message({ customerId, kind: 'family-birthday', partId })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { version } = await engine.client.customers.get({ id: customerId })
  await engine.client.customers.update({ id: customerId, version, patch: { doNotContact: true } })
  await expect(engine.client.greetings.message({ customerId })).rejects.toMatchObject({ code: 'do-not-contact' })
})
