import { formatMoney } from '#shared/domain/money.ts'
import { expect, test } from './fixtures.ts'
import { purchaseDialog } from './page-models/purchase-dialog.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const money = (minor: number) => formatMoney(minor, 'EUR', 'en')

test('a discount, part by card and the rest on account; then goods come back off the debt', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  await client.shop.updateSettings({ creditLimit: 500 })
  const { id: customerId } = sure((await client.customers.list({ limit: 1 })).rows[0])
  await openAddress(page, `/customers/${customerId}`)
  const purchase = purchaseDialog(page, t)
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.item(1)).toBeFocused()
  await page.keyboard.type('Gift box')
  await purchase.quantity(1).fill('0.0005')
  await expect(purchase.dialog.getByText(t('common.quantityProblems.too-fine'))).toBeVisible()
  await purchase.quantity(1).fill('3')
  await purchase.amount(1).fill('30')
  await purchase.discountLine(1, '110%')
  await expect(purchase.dialog.getByText(t('purchase.discountProblems.above-all'))).toBeVisible()
  await purchase.discount(1).fill('10%')
  await expect(purchase.amount(1)).toHaveValue('27.00')

  await purchase.payBy(t('purchase.mixed'))
  await purchase.payment(2).fill('7')
  await expect(purchase.dialog.getByText(t('purchase.stillOpen', { amount: money(2000) }))).toBeVisible()
  await purchase.button(t('purchase.restOnAccount')).click()
  await expect(purchase.dialog.getByText(t('purchase.addsUp'))).toBeVisible()
  // Above the limit: said, and saved all the same.
  const over = t('purchase.overLimit', { balance: money(2000), limit: money(500) })
  await expect(purchase.dialog.getByText(over)).toBeVisible()
  await purchase.save.click()
  await expect(shell(page, t).toast(t('purchase.savedToast', { amount: money(2700) }))).toBeVisible()
  await page.keyboard.press('Escape')

  const bought = sure((await client.purchases.list({ customerId, limit: 1 })).rows[0])
  const saved = await client.purchases.get({ id: bought.id })
  expect(saved).toMatchObject({ total: 2700, owed: 2000, lines: [{ discount: 300, discountPercent: 10 }] })
  expect(saved.payments.map(({ method, amount }) => [method, amount])).toEqual([
    ['card', 700],
    ['credit', 2000],
  ])

  await openAddress(page, '/sales')
  const row = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: String(bought.number) })
  await row.getByRole('button', { name: t('sales.actionsFor', { number: bought.number }) }).click()
  await page.getByRole('menuitem', { name: t('sales.takeBack'), exact: true }).click()
  await page.getByRole('textbox', { name: t('purchase.returnOf', { name: 'Gift box' }), exact: true }).fill('1')
  await expect(page.getByText(t('purchase.allOffDebt', { amount: money(900) }))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(shell(page, t).toast(t('purchase.returnedToast'))).toBeVisible()
  expect((await client.purchases.get({ id: bought.id })).owed).toBe(1100)
})

test('a day ahead is asked about once and then taken, and cash says what to give back', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  await openAddress(page, '/sales')
  const purchase = purchaseDialog(page, t)
  await page.keyboard.press('Alt+KeyP')
  await purchase.customer.fill('Walk')
  await purchase.suggestion(t('common.walkIn')).click()
  await expect(purchase.item(1)).toBeFocused()
  await page.keyboard.type('Tea')
  await purchase.amount(1).fill('7.50')
  await purchase.dialog.getByRole('textbox', { name: t('purchase.given'), exact: true }).fill('10')
  await expect(purchase.dialog.getByText(t('purchase.change', { amount: money(250) }))).toBeVisible()
  await purchase.day.fill('+1')
  await page.keyboard.press('Tab')
  await purchase.save.click()
  const right = purchase.button(t('purchase.dayRight'))
  await expect(right).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(purchase.save).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shell(page, t).toast(t('purchase.savedToast', { amount: money(750) }))).toBeVisible()
  const newest = sure((await server.host.client.purchases.list({ limit: 1 })).rows[0])
  expect(newest).toMatchObject({ total: 750, customerId: null, time: null })
})

test('the list is narrowed by filters that stand as chips, and its foot sums it', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  await openAddress(page, '/sales')
  await page.getByRole('combobox', { name: t('sales.period'), exact: true }).click()
  await page.getByRole('option', { name: t('sales.periods.all'), exact: true }).click()
  await page.getByRole('button', { name: t('filters.button'), exact: true }).click()
  await page.getByRole('button', { name: t('sales.filters.names.method'), exact: true }).click()
  await page.getByRole('button', { name: t('common.methods.card'), exact: true }).click()
  const byCard = await client.purchases.list({ method: 'card', limit: 1 })
  const counted = t('sales.countAndSum', { count: byCard.total, sum: money(byCard.sum) })
  const list = page.getByRole('region', { name: t('shell.sections.sales'), exact: true })
  await expect(list.getByText(counted, { exact: true })).toBeVisible()
  const filter = `${t('sales.filters.names.method')}: ${t('common.methods.card')}`
  await page.getByRole('button', { name: t('filters.remove', { filter }), exact: true }).click()
  const all = await client.purchases.list({ limit: 1 })
  await expect(list.getByText(t('sales.countAndSum', { count: all.total, sum: money(all.sum) }))).toBeVisible()
})

test('an own way to pay is added in the settings and chosen at a purchase', async ({ page, openSample }) => {
  await openSample('en')
  await openAddress(page, '/settings/sales')
  await page.getByRole('button', { name: t('settings.sales.addMethod'), exact: true }).click()
  await page.getByRole('textbox', { name: t('settings.sales.methodName'), exact: true }).fill('Voucher')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Voucher' })).toBeVisible()
  await page.keyboard.press('Alt+KeyP')
  await purchaseDialog(page, t).payBy('Voucher')
  await expect(page.getByRole('radio', { name: 'Voucher', exact: true })).toBeChecked()
})
