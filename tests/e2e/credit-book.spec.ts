import { addDays } from '#shared/domain/calendar-date.ts'
import { formatMoney } from '#shared/domain/money.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { creditBook } from './page-models/credit-book.ts'
import { customerCard } from './page-models/customer-card.ts'
import { shell } from './page-models/shell.ts'
import { todayPage } from './page-models/today.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const name = 'Imogen Tarrant'
const money = (minor: number, language: AppLanguage = 'en') => formatMoney(minor, 'EUR', language)

/** A shop in which Imogen owes for two purchases: 100 since a month, 50 since yesterday, due in 29 days. */
async function openShop({ host: { client } }: ShopServer) {
  await client.shop.create({ name: 'Corner shop', currency: 'EUR', country: 'IE', language: 'en' })
  const { today } = sure((await client.shop.status()).shop)
  const { id } = await client.customers.create({
    givenName: 'Imogen',
    familyName: 'Tarrant',
    language: 'ro',
    phones: [{ label: '', value: '085 812 4793' }],
  })
  const sell = (day: string, total: number) =>
    client.purchases.create({
      customerId: id,
      day,
      lines: [{ name: 'Tea', total }],
      payments: [{ method: 'credit', amount: total, dueOn: addDays(day, 30) }],
    })
  const { number: first } = await sell(addDays(today, -35), 100_00)
  const { number: second } = await sell(addDays(today, -1), 50_00)
  return { id, first, second, today }
}

test('a debt is seen on Today, paid in part in its place, taken back, and paid off in the account', async ({
  page,
  server,
}) => {
  const { id, first, second } = await openShop(server)
  const { client } = server.host
  const [frame, today, book, card] = [shell(page, t), todayPage(page, t), creditBook(page, t), customerCard(page, t)]
  const balance = async () => (await client.credit.account({ customerId: id })).balance

  await page.goto(server.url)
  const row = today.row(name)
  await expect(row).toContainText(t('today.late', { count: 5 }))
  await expect(row).toContainText(t('creditBook.owesPartOverdue', { amount: money(150_00), overdue: money(100_00) }))

  await test.step('what is overdue is proposed; what it will settle is said while it is typed', async () => {
    await row.getByRole('button', { name: t('creditBook.payOf', { name }), exact: true }).click()
    await expect(book.amount).toHaveValue('100.00')
    await expect(
      book.says(t('creditBook.pay.settles', { which: t('creditBook.of.purchase', { number: first }) })),
    ).toBeVisible()
    await book.amount.fill('30+10')
    await expect(
      book.says(
        t('creditBook.pay.leaves', { amount: money(60_00), which: t('creditBook.of.purchase', { number: first }) }),
      ),
    ).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(row).toContainText(t('creditBook.owesPartOverdue', { amount: money(110_00), overdue: money(60_00) }))
  })

  await test.step('the payment is taken back', async () => {
    await frame.undoToast(t('creditBook.pay.done', { name, amount: money(40_00) }))
    await expect.poll(balance).toBe(150_00)
    await expect(row).toContainText(money(150_00))
  })

  await test.step('the list leads to the account, where more than all is paid', async () => {
    await openAddress(page, '/sales/credit')
    await book.row(name).focus()
    await page.keyboard.press('Enter')
    await expect(book.section('open').getByRole('row')).toHaveCount(3)
    await book.act('pay').click()
    await expect(book.amount).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(book.act('pay')).toBeFocused()
    await page.keyboard.press('Enter')
    await book.amount.fill('200')
    await expect(book.says(t('creditBook.pay.tooMuch', { amount: money(50_00) }))).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(book.account).toContainText(t('creditBook.inFavour', { amount: money(50_00) }))
    await expect(book.section('open')).toHaveCount(0)
    await expect(book.section('movements')).toContainText(t('creditBook.kinds.purchase', { number: second }))
    await book.close()
    await expect(book.account).toBeHidden()
    await expect(book.list.getByText(name)).toHaveCount(0)
    await book.filter('in-favour').click()
    await expect(book.row(name)).toBeVisible()
  })

  await test.step('the card says so, and Today asks for nothing', async () => {
    await openAddress(page, `/customers/${id}`)
    await expect(card.card.getByText(t('creditBook.inFavour', { amount: money(50_00) })).first()).toBeVisible()
    await openAddress(page, '/today')
    await expect(today.filter('debts')).toHaveCount(0)
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })
})

test('the statement speaks the customer’s language, and who wants no messages gets none', async ({ page, server }) => {
  const { id, first } = await openShop(server)
  const { client } = server.host
  const ro = wordsOf('ro')
  const book = creditBook(page, t)
  await page.goto(server.url)
  await openAddress(page, `/sales/credit/${id}/statement`)
  const sheet = page.getByRole('article', { name: ro('creditBook.statement.title'), exact: true })
  await expect(sheet).toContainText('Corner shop')
  await expect(sheet).toContainText(ro('creditBook.kinds.purchase', { number: first }))
  await expect(sheet).toContainText(money(150_00, 'ro'))
  await expect(page.locator('[lang="ro"]')).toContainText(ro('creditBook.ageing.days1to30'))

  await openAddress(page, '/sales/credit')
  await book.row(name).click()
  await book.act('remind').click()
  const text = book.account.getByRole('textbox', { name: t('creditBook.reminder.text'), exact: true })
  await expect(text).toHaveValue(new RegExp(money(100_00, 'ro').replace(/\s/g, '\\s')))
  await expect(book.account.getByRole('link', { name: 'WhatsApp', exact: true })).toHaveAttribute('href', /text=/)

  const { version } = await client.customers.get({ id })
  await client.customers.update({ id, version, patch: { doNotContact: true } })
  await expect(book.account.getByText(t('creditBook.reminder.notWanted'), { exact: true })).toBeVisible()
  await expect(text).toHaveCount(0)
})

test('the credit book is free of barriers', async ({ page, server }) => {
  // A panel after a panel, each looked at in full.
  test.slow()
  await openShop(server)
  const book = creditBook(page, t)
  const found: string[] = []
  const look = async (where: string) => found.push(...(await barriersOf(page, where)))
  await page.goto(server.url)
  await todayPage(page, t)
    .row(name)
    .getByRole('button', { name: t('creditBook.payOf', { name }), exact: true })
    .click()
  await expect(book.payment).toBeVisible()
  await look('paying on Today')
  await openAddress(page, '/sales/credit')
  await expect(book.row(name)).toBeVisible()
  await look('credit book')
  await book.row(name).click()
  await expect(book.section('movements')).toBeVisible()
  for (const act of ['pay', 'remind', 'write-off'] as const) {
    await book.act(act).click()
    await expect(book.account.locator('input:focus, textarea:focus')).toBeVisible()
    await look(act)
  }
  await book.account.getByRole('button', { name: t('creditBook.statement.open'), exact: true }).click()
  await expect(book.account).toBeHidden()
  await expect(page.locator('[lang="ro"]')).toBeVisible()
  await look('statement')
  expect(found).toEqual([])
})
