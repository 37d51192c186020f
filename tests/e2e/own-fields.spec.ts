import type { Page } from '@playwright/test'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { ownFields } from './page-models/own-fields.ts'
import { shell } from './page-models/shell.ts'
import type { ShopServer } from './shop-server.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

async function openShop(page: Page, { host: { client }, url }: ShopServer): Promise<void> {
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'GB', language: 'en' })
  await client.customers.create({ givenName: 'Ana', familyName: 'Cook', tags: ['regular'] })
  await client.customers.create({ givenName: 'Mia', familyName: 'Bell', tags: ['often'] })
  await page.goto(url)
  await shell(page, t).openSection('settings')
  await ownFields(page, t).tab.click()
}

const breaches = (page: Page) => barriersOf(page, 'own fields')

/** What the engine refuses, the console tells as well. */
function expectRefusal(problems: string[]): void {
  expect(problems.splice(0)).toEqual([expect.stringContaining('422')])
}

test('a field of the shop’s own is defined, asked for, filled in, seen in the list, removed and put back', async ({
  page,
  server,
  problems,
}) => {
  await openShop(page, server)
  const { openSection, undoToast, toast } = shell(page, t)
  const fields = ownFields(page, t)

  await fields.add.click()
  await fields.name.fill('Card level')
  await fields.chooseKind('choice')
  await fields.choice(1).fill('Gold')
  await page.keyboard.press('Enter')
  await expect(fields.choice(2)).toBeFocused()
  await page.keyboard.type('Silver')
  await fields.required.check()
  await fields.inList.check()
  await fields.save.click()
  await expect(fields.list).toContainText('Gold, Silver')
  await fields.add.click()
  await fields.name.fill('phone')
  await fields.save.click()
  await expect(page.getByRole('dialog')).toContainText(t('errors.custom-field-exists', { name: 'phone' }))
  expectRefusal(problems)
  await fields.name.fill('Ring size')
  await fields.save.click()
  await fields.button('up', 'Ring size').press('Enter')
  await expect(fields.list.getByRole('listitem').first()).toContainText('Ring size')
  await expect(fields.button('down', 'Ring size')).toBeFocused()
  expect(await breaches(page)).toEqual([])

  await openSection('customers')
  const customers = customersPage(page, t)
  await customers.newCustomer.click()
  await customers.field('givenName').fill('Eva')
  await customers.save.click()
  await expect(customers.dialog).toContainText(t('customFields.fillIn'))
  await customers.dialog.getByRole('combobox', { name: 'Card level' }).click()
  await page.getByRole('option', { name: 'Gold', exact: true }).click()
  await customers.save.click()
  const { card, close, add } = customerCard(page, t)
  await add('Ring size')
  await expect(card.getByRole('textbox', { name: 'Ring size', exact: true })).toBeFocused()
  await page.keyboard.type('54')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('textbox', { name: 'Ring size', exact: true })).toHaveValue('54')
  expect(await breaches(page)).toEqual([])
  await close.click()
  await expect(customers.row('Eva')).toContainText('Gold')

  await openSection('settings')
  await fields.tab.click()
  await fields.button('remove', 'Ring size').click()
  await expect(toast(t('customFields.removed', { name: 'Ring size', count: 1 }))).toBeVisible()
  await fields.putBack('Ring size').click()
  await expect(fields.list).toContainText('Ring size')
  await undoToast(t('customFields.restored', { name: 'Ring size' }))
  await expect(fields.putBack('Ring size')).toBeVisible()
})

test('a tag gets a colour and another name, becomes one with another and two again', async ({
  page,
  server,
  problems,
}) => {
  await openShop(page, server)
  const { undoToast } = shell(page, t)
  const fields = ownFields(page, t)

  await fields.tags.getByRole('button', { name: /^Colour of “regular”/ }).press('Enter')
  await page.getByRole('button', { name: t('tags.colors.lime'), exact: true }).click()
  await expect(fields.tagColor('regular', 'lime')).toBeFocused()

  await fields.tagMenu('regular').click()
  await page.getByRole('menuitem', { name: t('tags.rename'), exact: true }).click()
  const name = fields.tags.getByRole('textbox', { name: t('tags.nameOf', { name: 'regular' }), exact: true })
  await name.fill('OFTEN')
  await name.press('Enter')
  await fields.tags.getByRole('button', { name: t('tags.merge'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('tags.mergeTitle', { name: 'regular' }), exact: true })
  expectRefusal(problems)
  await expect(dialog).toContainText(t('tags.mergeMeans', { name: 'regular', into: 'often' }))
  expect(await breaches(page)).toEqual([])
  await dialog.getByRole('button', { name: t('tags.merge'), exact: true }).click()
  await expect(fields.tags.getByRole('listitem')).toHaveCount(1)
  await expect(fields.tags).toContainText(t('tags.customers', { count: 2 }))
  await undoToast(t('tags.merged', { name: 'regular', into: 'often' }))
  await expect(fields.tags.getByRole('listitem')).toHaveCount(2)
})
