import type { Page } from '@playwright/test'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { duplicatesPages } from './page-models/duplicates.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const phone = (value: string) => ({ phones: [{ label: 'mobile', value }] })

/** A shop in which Ana is written down twice, each time with a purchase. @returns the ids */
async function openShop(page: Page, { host: { client }, url }: ShopServer): Promise<readonly [number, number]> {
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'RS', language: 'en' })
  const ids: number[] = []
  for (const [givenName, familyName, more] of [
    ['Ana', 'Marić', { ...phone('064 123 45 67'), note: 'Likes tea.' }],
    ['Ана', 'Марић', { ...phone('+381 64 1234567'), birthday: '1985-03-05', emails: [{ value: 'ana@example.com' }] }],
    ['Petar', 'Ilić', phone('064 765 43 21')],
  ] as const) {
    const { id } = await client.customers.create({ givenName, familyName, ...more } as never)
    await client.purchases.create({ customerId: id, lines: [{ name: 'Tea', quantity: 1000, total: 500 }] })
    ids.push(id)
  }
  await page.goto(url)
  await expect(shell(page, t).title).toBeVisible()
  return [sure(ids[0]), sure(ids[1])]
}

test('two cards of one customer are found, made one, that is undone, made again and taken apart later', async ({
  page,
  server,
}) => {
  const [ana] = await openShop(page, server)
  const [frame, duplicates, card] = [shell(page, t), duplicatesPages(page, t), customerCard(page, t)]
  await frame.openSection('customers')
  await duplicates.open(1).click()
  await expect(duplicates.title).toBeVisible()
  const pair = duplicates.pair('Ana Marić', 'Ана Марић')
  await expect(pair).toContainText(t('duplicates.reasons.same-phone'))
  await pair.focus()
  await page.keyboard.press('Enter')
  await expect(duplicates.mergeTitle).toBeVisible()
  await expect(duplicates.field(t('customers.fields.birthday')).getByRole('radio').nth(1)).toBeChecked()
  await expect(duplicates.list(t('customers.points.emails')).getByRole('checkbox')).toBeChecked()
  expect(await barriersOf(page, 'merge')).toEqual([])

  await duplicates.button('merge').click()
  await expect(card.name('Ana Marić')).toBeVisible()
  await expect(card.figures.getByText(/10[.,]00/).first()).toBeVisible()
  await frame.undoToast(t('duplicates.merged', { name: 'Ana Marić' }))
  await openAddress(page, '/customers')
  await expect(customersPage(page, t).count(3)).toBeVisible()

  await page.keyboard.press('Control+Shift+KeyZ')
  await expect(customersPage(page, t).count(2)).toBeVisible()
  const [petar] = await server.host.client.customers.search({ text: 'petar' })
  await server.host.client.purchases.create({
    customerId: sure(petar).customerId,
    lines: [{ name: 'Tea', quantity: 1000, total: 500 }],
  })
  await openAddress(page, `/customers/${ana}`)
  await duplicates.button('takeApart').click()
  await expect(customersPage(page, t).count(3)).toBeVisible()
  await expect(duplicates.button('takeApart')).toHaveCount(0)
})

test('the address of a merged card leads to the one that is left', async ({ page, server }) => {
  const [ana, other] = await openShop(page, server)
  await server.host.client.customers.merge({ keepId: ana, loseId: other })
  await openAddress(page, `/customers/${other}`)
  await expect(page).toHaveURL(new RegExp(`/customers/${ana}$`))
  await expect(customerCard(page, t).name('Ana Marić')).toBeVisible()
})

test('two who are told apart leave the list, for good until that is undone', async ({ page, server }) => {
  await openShop(page, server)
  const duplicates = duplicatesPages(page, t)
  await openAddress(page, '/customers/duplicates')
  await duplicates.pair('Ana Marić', 'Ана Марић').focus()
  await page.keyboard.press('Delete')
  await expect(duplicates.none).toBeVisible()
  await shell(page, t).undoToast(t('duplicates.toldApart', { name: 'Ana Marić', other: 'Ана Марић' }))
  await expect(duplicates.pairs).toHaveCount(1)
})

test('whoever types in a customer who is there already is told, and may save all the same', async ({
  page,
  server,
}) => {
  await openShop(page, server)
  const [customers, duplicates] = [customersPage(page, t), duplicatesPages(page, t)]
  await shell(page, t).openSection('customers')
  await customers.newCustomer.click()
  await customers.field('givenName').fill('Petr')
  await customers.field('familyName').fill('Ilić')
  await customers.field('phone').fill('064 7654321')
  await expect(duplicates.looksLike('Petar Ilić')).toContainText('064 7654321')
  await duplicates.button('anotherPerson').click()
  await expect(duplicates.looksLike('Petar Ilić')).toHaveCount(0)
  await customers.save.click()
  await expect(customerCard(page, t).name('Petr Ilić')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Petar Ilić' })).toBeVisible()
})

test('two ticked in the list are compared, and the other card can be the one that stays', async ({ page, server }) => {
  const [ana, other] = await openShop(page, server)
  const [customers, duplicates] = [customersPage(page, t), duplicatesPages(page, t)]
  await shell(page, t).openSection('customers')
  for (const name of ['Ana Marić', 'Ана Марић'])
    await customers
      .row(name)
      .getByRole('checkbox', { name: t('common.selectRow', { name }), exact: true })
      .click()
  await duplicates.button('mergeSelected').click()
  await expect(page).toHaveURL(new RegExp(`/customers/merge/${ana}/${other}$`))
  await duplicates.button('swap').click()
  await duplicates.button('merge').click()
  await expect(page).toHaveURL(new RegExp(`/customers/${other}$`))
  await expect(customerCard(page, t).name('Ана Марић')).toBeVisible()
})
