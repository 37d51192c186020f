import { addDays } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { callsPage } from './page-models/calls.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('sr-Latn')
const people = ['Ana Marić', 'Boris Ilić', 'Vera Jović', 'Goran Nikolić']

/** Customers who come every four weeks and are two weeks late, the first with the most at stake. */
async function openShop({ host: { client } }: ShopServer): Promise<readonly number[]> {
  await client.shop.create({ name: 'Pekara Zora', currency: 'RSD', country: 'RS', language: 'sr-Latn' })
  const { today } = sure((await client.shop.status()).shop)
  const ids: number[] = []
  for (const [at, name] of people.entries()) {
    const [givenName = '', familyName = ''] = name.split(' ')
    const { id } = await client.customers.create({
      ...{ givenName, familyName },
      phones: [{ label: '', value: `064 123 450${at}` }],
    })
    ids.push(id)
    for (let visit = 0; visit < 6; visit += 1)
      await client.purchases.create({
        customerId: id,
        day: addDays(today, -42 - visit * 28),
        lines: [{ name: 'Hleb', total: 400_00 - at * 50_00 }],
        payments: [],
      })
  }
  return ids
}

test('a morning of calls: reached, no answer, a message, skipped by a key, taken back and put back', async ({
  page,
  server,
}) => {
  const [ana = 0, boris = 0] = await openShop(server)
  const { client } = server.host
  const calls = callsPage(page, t)
  const last = async (customerId: number) => (await client.recall.history({ customerId })).rows[0]
  await page.goto(server.url)
  await calls.open.click()
  await expect(calls.title).toBeVisible()
  await expect(calls.rows).toHaveCount(4)
  expect(await barriersOf(page, 'list of calls')).toEqual([])

  await test.step('who was reached leaves with what they said, and when to call again', async () => {
    await calls.reached('Ana Marić').click()
    await calls.result('not-now').check()
    await calls
      .row('Ana Marić')
      .getByRole('textbox', { name: t('recall.note') })
      .fill('Na odmoru je')
    expect(await barriersOf(page, 'what came of a call')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(calls.row('Ana Marić')).toBeHidden()
    expect(await last(ana)).toMatchObject({ act: 'reached', result: 'not-now', note: 'Na odmoru je' })
  })

  await test.step('the next one has the focus: N notes that nobody answered, K skips', async () => {
    await expect(calls.row('Boris Ilić')).toBeFocused()
    await page.keyboard.press('n')
    await expect(calls.row('Boris Ilić')).toBeHidden()
    expect(await last(boris)).toMatchObject({ act: 'no-answer' })
    await expect(calls.row('Vera Jović')).toBeFocused()
    await page.keyboard.press('k')
    await expect(calls.rows).toHaveCount(1)
  })

  await test.step('a message is filled with the name and noted when it was sent', async () => {
    await calls.more('Goran Nikolić').click()
    await calls.item('message').click()
    await expect(page.getByRole('textbox', { name: t('recall.text') })).toHaveValue(/Goran Nikolić/)
    await expect(page.getByRole('link', { name: 'Viber', exact: true })).toHaveAttribute('href', /^viber:/)
    expect(await barriersOf(page, 'message')).toEqual([])
    await page.getByRole('button', { name: t('recall.markSent'), exact: true }).click()
    await expect(page.getByText(t('recall.nobody'))).toBeVisible()
  })

  await test.step('what was done is folded away and can be taken back', async () => {
    const done = calls.doneToday
    await done.getByRole('button', { expanded: false }).click()
    await expect(done.getByRole('listitem')).toHaveCount(4)
    await done.getByRole('listitem').first().getByRole('button').click()
    await expect(calls.row('Goran Nikolić')).toBeVisible()
  })

  await test.step('who is off the list stands there with the reason and goes back', async () => {
    await calls.paused.click()
    await expect(calls.row('Vera Jović')).toContainText(t('recall.off.skipped'))
    expect(await barriersOf(page, 'off the list')).toEqual([])
    await calls.resume('Vera Jović').click()
    await expect(calls.row('Vera Jović')).toBeHidden()
    expect((await client.recall.list({})).total).toBe(2)
  })

  await test.step('Enter opens the card, and the keyboard goes on at its name', async () => {
    await calls.toCall.click()
    await calls.row('Goran Nikolić').press('Enter')
    await expect(page.getByRole('heading', { name: 'Goran Nikolić' })).toBeFocused()
  })
})

test('the rules are set in the settings, and what makes no sense is said', async ({ page, server }) => {
  await openShop(server)
  await page.goto(server.url)
  await openAddress(page, '/settings/sales')
  const shop = page.getByRole('group', { name: t('recall.rules.shop'), exact: true })
  const again = shop.getByRole('textbox', { name: t('recall.rules.again'), exact: true })
  await again.fill('400')
  await again.blur()
  await expect(shop.getByText(t('recall.rules.wrong', { min: 1, max: 365 }))).toBeVisible()
  await again.fill('7')
  await again.blur()
  await expect.poll(async () => (await server.host.client.recall.rules())[0]?.againDays).toBe(7)
})
