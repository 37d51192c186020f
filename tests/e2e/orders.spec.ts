import { addDays } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { ordersPage } from './page-models/orders.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

test('an order is taken with a deposit and discounts, made ready and handed over on Today; the purchase keeps them', async ({
  page,
  server,
}) => {
  const { client } = server.host
  await client.shop.create({ name: 'Cakes', currency: 'EUR', country: 'IE', language: 'en' })
  const { today } = sure((await client.shop.status()).shop)
  const orders = ordersPage(page, t)
  await page.goto(server.url)
  await openAddress(page, '/sales/orders')

  await test.step('taken for somebody new, with a deposit', async () => {
    await orders.add.click()
    await orders.customer.fill('Nora Byrne')
    await page.getByRole('option', { name: t('common.newCustomerNamed', { name: 'Nora Byrne' }) }).click()
    await orders.item.fill('Cake with cherries')
    await orders.amount.fill('50')
    await orders.unfold(t('purchase.discountOf', { number: 1 }))
    await orders.discountOfLine.fill('10%')
    await expect(orders.amount).toHaveValue('45.00')
    // Half a time is said, not lost.
    await orders.hours.focus()
    await page.keyboard.type('17')
    await page.keyboard.press('Enter')
    await expect(orders.dialog).toContainText(t('common.time.partial'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('30')
    await orders.deposit.fill('15')
    expect(await barriersOf(page, 'new order')).toEqual([])
    await orders.save.click()
    await expect(orders.dialog).toBeHidden()
    await expect(orders.row('Nora Byrne')).toContainText('€30.00')
    expect(await barriersOf(page, 'orders')).toEqual([])
  })

  await test.step('opened again, its discount is there, and the whole gets one', async () => {
    await orders.row('Nora Byrne').click()
    await expect(orders.discountOfLine).toHaveValue('10%')
    await orders.unfold(t('purchase.discountOfAll'))
    await orders.discountOfAll.fill('5')
    expect(await barriersOf(page, 'an order with discounts')).toEqual([])
    await orders.save.click()
    await expect(orders.dialog).toBeHidden()
    await expect(orders.row('Nora Byrne')).toContainText('€25.00')
  })

  const { id, promisedTime } = sure((await client.orders.list({})).rows[0])
  expect(promisedTime).toBe('17:30')
  const { version } = await client.orders.get({ id })
  await client.orders.update({ id, version, patch: { promisedOn: addDays(today, -1) } })

  await test.step('late on Today, made ready and handed over there', async () => {
    await openAddress(page, '/today')
    const group = page.getByRole('region', { name: t('todayPage.bands.promised'), exact: true })
    await expect(group).toContainText(t('messages.order-late', { count: 1 }))
    await group.getByRole('button', { name: t('orders.readyOf', { number: 1 }), exact: true }).click()
    await expect(group).toContainText(t('messages.order-waits'))
    await group.getByRole('button', { name: t('orders.handOverOf', { number: 1 }), exact: true }).click()
    await expect(orders.paidNow).toHaveValue('25.00')
    expect(await barriersOf(page, 'handing over')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(group).toHaveCount(0)
  })

  const { purchaseId } = await client.orders.get({ id })
  expect(await client.purchases.get({ id: sure(purchaseId) })).toMatchObject({
    total: 4000,
    discount: 500,
    lines: [{ discount: 500, discountPercent: 10, total: 4500 }],
    orderId: id,
    payments: [
      { method: 'cash', amount: 1500 },
      { method: 'cash', amount: 2500 },
    ],
  })
  expect(await client.shop.check()).toMatchObject({ ok: true })
})
