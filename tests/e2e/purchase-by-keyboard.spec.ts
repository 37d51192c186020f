import { formatMoney } from '#shared/domain/money.ts'
import { expect, test } from './fixtures.ts'
import { purchaseDialog } from './page-models/purchase-dialog.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

test('a purchase for somebody new takes a name, a product and a sum, and leaves room for the next', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const purchase = purchaseDialog(page, t)
  await expect(shell(page, t).title).toBeVisible()
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.customer).toBeFocused()
  await page.keyboard.type('Zora Qwerty 060 123')
  await expect(purchase.suggestion('Zora Qwerty')).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(purchase.item(1)).toBeFocused()
  await page.keyboard.type('Gift wrap')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3*4.50+1')
  await page.keyboard.press('Enter')
  await expect(shell(page, t).toast(t('purchase.savedToast', { amount: formatMoney(1450, 'EUR', 'en') }))).toBeVisible()
  await expect(purchase.customer).toBeFocused()
  await expect(purchase.customer).toHaveValue('')
  const { rows } = await server.host.client.customers.list({ search: 'Zora Qwerty' })
  expect(rows).toMatchObject([{ spent: 1450, visits: 1 }])
})

test('on an open card the purchase is that customer’s, and what was typed outlives Escape', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { id, displayName } = sure((await server.host.client.customers.list({ limit: 1 })).rows[0])
  await openAddress(page, `/customers/${id}`)
  const purchase = purchaseDialog(page, t)
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.customer).toHaveValue(displayName)
  await expect(purchase.item(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(purchase.dialog).toBeHidden()
  await page
    .getByRole('button', { name: t('shell.purchase'), exact: true })
    .first()
    .click()
  await expect(purchase.customer).toHaveValue(displayName)
  await page.keyboard.press('Escape')
  await expect(purchase.dialog).toBeHidden()

  await openAddress(page, '/today')
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.customer).toBeFocused()
  await page.keyboard.type(displayName)
  await expect(purchase.suggestion(displayName).first()).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(purchase.item(1)).toBeFocused()
  await page.keyboard.type('Gift wrap')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(purchase.dialog).toBeHidden()
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.customer).toHaveValue(displayName)
  await expect(purchase.item(1)).toHaveValue('Gift wrap')
})

test('a purchase is changed, deleted and put back from the list by keyboard', async ({ page, server, openSample }) => {
  await openSample('en')
  const { client } = server.host
  await openAddress(page, '/sales')
  // Paid in one way: where a deposit came before, another amount asks how the rest is paid.
  const listed = (await client.purchases.list({ limit: 10 })).rows
  const place = listed.findIndex(({ methods, isReturn }) => methods.length === 1 && !isReturn)
  const newest = sure(listed[place])
  const row = page.getByRole('grid').locator(`[role="row"][data-index="${place}"]`)
  await expect(row).toContainText(String(newest.number))
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: t('purchase.itemOf', { number: 1 }), exact: true })).toBeFocused()
  const amount = page.getByRole('textbox', { name: t('purchase.amountOf', { number: 1 }), exact: true })
  await amount.focus()
  await page.keyboard.type('99+1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row).toBeFocused()
  const changed = await client.purchases.get({ id: newest.id })
  expect(changed.lines[0]?.total).toBe(10_000)

  await page.keyboard.press('Delete')
  await expect(row).not.toContainText(String(newest.number))
  await shell(page, t).undoToast(t('sales.trashed', { number: newest.number }))
  await expect(row).toContainText(String(newest.number))
})

test('goods are taken back from the list by keyboard, and the return is undone', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  await openAddress(page, '/sales')
  const sold = sure((await client.purchases.list({ limit: 50 })).rows.find(({ isReturn }) => !isReturn))
  const [line] = (await client.purchases.get({ id: sold.id })).lines
  const row = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: String(sold.number) })
  await row.focus()
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: t('sales.actionsFor', { number: sold.number }) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  const takeBack = page.getByRole('menuitem', { name: t('sales.takeBack'), exact: true })
  await page.keyboard.press('ArrowDown')
  await expect(takeBack).toBeFocused()
  await page.keyboard.press('Enter')
  const quantity = page.getByRole('textbox', { name: t('purchase.returnOf', { name: sure(line).name }), exact: true })
  await expect(quantity).toBeFocused()
  await page.keyboard.press('ControlOrMeta+KeyA')
  await page.keyboard.type(String(sure(line).quantity / 1000))
  await page.keyboard.press('Enter')
  await expect(shell(page, t).toast(t('purchase.returnedToast'))).toBeVisible()
  const newest = () => client.purchases.list({ limit: 1 }).then(({ rows }) => sure(rows[0]))
  expect(await newest()).toMatchObject({ isReturn: true, total: -sure(sure(line).total) })
  await page.keyboard.press('ControlOrMeta+KeyZ')
  await expect.poll(async () => (await newest()).isReturn).toBe(false)
})
