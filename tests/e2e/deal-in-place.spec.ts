import { addDays } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { shell } from './page-models/shell.ts'
import { todayPage } from './page-models/today.ts'
import { whyPage } from './page-models/why.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

async function openShop({ host: { client } }: ShopServer, language: 'en' | 'sr-Latn' | 'ru') {
  await client.shop.create({ name: 'Poslastičarnica', currency: 'EUR', country: 'RS', language })
  return sure((await client.shop.status()).shop).today
}

test('orders, complaints and birthdays are dealt with on Today by keys, fold away, and come back by Undo', async ({
  page,
  server,
}) => {
  const t = wordsOf('sr-Latn')
  const today = await openShop(server, 'sr-Latn')
  const { client } = server.host
  const [frame, list] = [shell(page, t), todayPage(page, t)]
  const given = async (name: string) =>
    (await client.customers.create({ givenName: name, phones: [{ label: '', value: '+381641234567' }] })).id
  const [ana, vera] = [await given('Ana'), await given('Vera')]
  const lines = [{ name: 'Torta', total: 3000 }]
  const order = await client.orders.create({ customerId: ana, lines, promisedOn: addDays(today, -1) })
  await client.customers.update({ id: vera, version: 1, patch: { birthday: `1990-${today.slice(5)}` } })
  const mila = await given('Mila')
  await client.customers.update({
    id: mila,
    version: 1,
    patch: { birthday: `1991-${addDays(today, 3).slice(5)}` },
  })
  await client.complaints.create({ customerId: await given('Ceca'), text: 'Bajata' })
  await page.goto(server.url)

  await test.step('the numbers agree: what is left, and apart from it what is coming', async () => {
    await expect(page.getByText(t('todayPage.left', { count: 3 }), { exact: false })).toBeVisible()
    await expect(page.getByText(t('todayPage.comingCount', { count: 1 }), { exact: false })).toBeVisible()
    await expect(list.filter('all')).toContainText('3')
    await expect(list.filter('days')).toContainText('1')
    await expect(page.getByText(t('todayPage.hints.coming'))).toBeVisible()
    expect(await barriersOf(page, 'today')).toEqual([])
  })

  await test.step('an order is promised for tomorrow by T, and back by Undo', async () => {
    await list.row('Ana').focus()
    await page.keyboard.press('t')
    await expect(list.row('Ana')).toHaveCount(0)
    await expect(list.doneToday).toBeVisible()
    expect((await client.orders.get({ id: order.id })).promisedOn).toBe(addDays(today, 1))
    await frame.undoToast(t('messages.order-postponed', { number: 1, day: addDays(today, 1) }))
    await expect(list.row('Ana')).toBeVisible()
  })

  await test.step('an order is ready by Space', async () => {
    await list.row('Ana').focus()
    await page.keyboard.press('Space')
    await expect(list.row('Ana')).toContainText(t('messages.order-waits'))
  })

  await test.step('a complaint is put off by T', async () => {
    await list.row('Ceca').focus()
    await page.keyboard.press('t')
    await expect(list.band('coming')).toContainText('Ceca')
  })

  await test.step('a birthday is greeted by M: the text is filled, and opens with it', async () => {
    await list.row('Vera').focus()
    await page.keyboard.press('m')
    const text = list.row('Vera').getByRole('textbox', { name: t('recall.text'), exact: true })
    await expect(text).toHaveValue(/^Dobar dan, Vera,\n\nsrećan rođendan!.*\n\nPoslastičarnica$/s)
    const whatsapp = list.row('Vera').getByRole('link', { name: 'WhatsApp', exact: true })
    await expect(whatsapp).toHaveAttribute('href', /text=Dobar%20dan/)
    expect(await barriersOf(page, 'greeting')).toEqual([])
    await list
      .row('Vera')
      .getByRole('button', { name: t('recall.markSent'), exact: true })
      .click()
    await expect(list.row('Vera')).toHaveCount(0)
    await list.doneToday.getByRole('button').first().click()
    await expect(list.doneToday.getByRole('listitem')).toHaveCount(3)
    const { done } = await client.today.get({})
    expect(done.map(({ summary }) => summary.code)).toEqual(['birthday-done', 'complaint-postponed', 'order-ready'])
  })
})

test('the grid of states is walked by arrows, and its cells and signals open the list of customers, kept as a view', async ({
  page,
  server,
}) => {
  const t = wordsOf('en')
  const today = await openShop(server, 'en')
  const { client } = server.host
  const why = whyPage(page, t)
  const buyer = async (givenName: string, since: readonly number[], total: number) => {
    const { id } = await client.customers.create({ givenName })
    for (const days of since)
      await client.purchases.create({ customerId: id, day: addDays(today, -days), lines: [{ name: 'Tea', total }] })
  }
  await buyer('Boris', [140, 133, 126, 119, 112, 105, 75, 45, 15], 5000)
  await buyer('Ana', [50, 43, 36, 29, 22, 15, 8, 1], 1000)
  await page.goto(server.url)
  await openAddress(page, '/customers/slipping')

  await test.step('one stop for Tab, arrows, Home and End inside, Enter opens', async () => {
    await expect(why.grid.locator('button[tabindex="0"]')).toHaveCount(1)
    const chosen = why.cell(t('states.at-risk'), t('slipping.groups.top'))
    await chosen.focus()
    await page.keyboard.press('ArrowRight')
    await expect(why.cell(t('states.at-risk'), t('slipping.groups.middle'))).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+Home')
    await expect(why.cell(t('states.not-due'), t('slipping.groups.top'))).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const heading = t('slipping.chosen', { state: t('states.not-due'), group: t('slipping.groups.top') })
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    expect(await barriersOf(page, 'the grid')).toEqual([])
    await page.keyboard.press('Tab')
    await expect(why.grid.locator(':focus')).toHaveCount(0)
  })

  await test.step('a signal opens the list with the same people, and is kept as a view', async () => {
    await openAddress(page, '/customers/slipping/signals')
    await page.getByRole('button', { name: t('slipping.signalNames.rarer-visits'), exact: true }).click()
    await expect(why.row('Boris')).toBeVisible()
    await page.getByRole('button', { name: t('slipping.showInList'), exact: true }).click()
    const signals = page.getByRole('group', { name: t('customerList.filters.names.signals'), exact: true })
    const rarer = signals.getByRole('button', { name: t('slipping.signalNames.rarer-visits'), exact: true })
    await expect(rarer).toHaveAttribute('aria-pressed', 'true')
    await expect(why.row('Boris')).toBeVisible()
    await expect(why.row('Ana')).toHaveCount(0)
    expect(await barriersOf(page, 'customers by signal')).toEqual([])
    await page.getByRole('button', { name: t('customerList.views.saveAs'), exact: true }).click()
    await page.getByRole('textbox', { name: t('customerList.views.name'), exact: true }).fill('Watch')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await client.listViews.list())[0]?.definition.filter)
      .toMatchObject({ signals: ['rarer-visits'] })
    await rarer.click()
    await expect(why.row('Ana')).toBeVisible()
  })
})

test('a complaint is noted from the purchase, keeps its customer off the calls, and is closed with its result', async ({
  page,
  server,
}) => {
  const t = wordsOf('en')
  const today = await openShop(server, 'en')
  const { client } = server.host
  const [list, card] = [todayPage(page, t), customerCard(page, t)]
  const { id } = await client.customers.create({ givenName: 'Ana', phones: [{ label: '', value: '+381641234567' }] })
  await client.products.create({ name: 'Tea', price: 500 })
  for (const days of [124, 96, 68, 40])
    await client.purchases.create({ customerId: id, day: addDays(today, -days), lines: [{ name: 'Tea', total: 500 }] })
  expect((await client.recall.list({})).total).toBe(1)
  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  await card.card.getByRole('button', { name: t('complaints.addOf', { number: 4 }), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('4')
  await dialog.getByRole('textbox', { name: t('complaints.text'), exact: true }).fill('Mouldy')
  expect(await barriersOf(page, 'complaint about a purchase')).toEqual([])
  await dialog.getByRole('button', { name: t('complaints.save'), exact: true }).click()
  const complaints = card.card.getByRole('region', { name: t('complaints.title'), exact: true })
  await expect(complaints).toContainText(t('complaints.purchase', { number: 4 }))
  const { rows } = await client.complaints.list({})
  expect(rows).toMatchObject([{ text: 'Mouldy', purchaseNumber: 4, product: 'Tea' }])
  expect((await client.recall.list({})).total).toBe(0)

  await openAddress(page, '/today')
  await expect(list.band('promised')).toContainText('Mouldy')
  await list.done('Ana', 'Money back')
  await expect
    .poll(async () => (await client.complaints.list({ status: 'closed' })).rows[0]?.resolution)
    .toBe('Money back')
  expect((await client.recall.list({})).total).toBe(1)
})

test('the report of calls is asked for another number of days, which its address keeps', async ({ page, server }) => {
  const t = wordsOf('ru')
  const today = await openShop(server, 'ru')
  const { client } = server.host
  const { id } = await client.customers.create({ givenName: 'Ana' })
  for (const days of [160, 130, 100, 70])
    await client.purchases.create({ customerId: id, day: addDays(today, -days), lines: [{ name: 'Чай', total: 500 }] })
  await client.recall.act({ customerId: id, act: { kind: 'no-answer' } })
  await page.goto(server.url)
  await openAddress(page, '/reports/recall-results')
  const days = page.getByRole('textbox', { name: t('reports.within.label'), exact: true })
  await expect(days).toHaveValue('30')
  await days.fill('60')
  await expect(page).toHaveURL(/\/reports\/recall-results\/60$/)
  await expect(page.getByText(t('reports.within.days', { count: 60 }))).toBeVisible()
  await days.fill('0')
  await expect(page.getByText(t('reports.within.wrong'))).toBeVisible()
  await page.reload()
  await expect(days).toHaveValue('60')
  expect(await barriersOf(page, 'report of calls')).toEqual([])
})
