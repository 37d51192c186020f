import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { aPng } from '#backend/testing/pictures.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { cardFiles } from './page-models/card-files.ts'
import { cardPanels } from './page-models/card-panels.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customerList } from './page-models/customer-list.ts'
import { customersPage } from './page-models/customers.ts'
import { duplicatesPages } from './page-models/duplicates.ts'
import { ownFields } from './page-models/own-fields.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

/** Looks at what is open and keeps what it breaks, in words that lead to the place. */
function looker(page: Page) {
  const found: string[] = []
  const look = async (where: string) => {
    found.push(...(await barriersOf(page, where)))
  }
  return { found, look }
}

/** Two cards of one person, with something in every part. */
async function writeTwins({ host: { client } }: ShopServer) {
  const { id: field } = await client.customFields.create({
    name: 'Card level',
    kind: 'choice',
    required: true,
    inList: true,
    choices: ['Gold', 'Silver'],
  })
  const level = sure((await client.customFields.list()).find(({ id }) => id === field)).choices[0]
  const custom = { [field]: sure(level).id }
  const shared = { familyName: 'Tarrant', phones: [{ label: 'mobile', value: '085 812 4793' }], custom }
  const { id } = await client.customers.create({
    ...shared,
    givenName: 'Imogen',
    language: 'ro',
    preferredChannel: 'phone',
    yearlyDays: [{ kind: 'name-day', label: '', date: '--03-05' }],
    facts: [{ kind: 'allergy', text: 'nuts', pinned: true }],
  })
  const twin = await client.customers.create({
    ...shared,
    givenName: 'Imogene',
    doNotContact: true,
    note: 'Pays by card',
  })
  return { id, twinId: twin.id }
}

// A panel after a panel, each looked at in full.
test.slow()

test('the list of customers is free of barriers, with all that opens from it', async ({ page, server, openSample }) => {
  await openSample('en')
  await writeTwins(server)
  const { found, look } = looker(page)
  const [customers, list] = [customersPage(page, t), customerList(page, t)]
  const button = (name: string) => customers.list.getByRole('button', { name, exact: true })
  await openAddress(page, '/customers')

  await button(t('filters.button')).click()
  await expect(list.panel).toBeVisible()
  await look('filters')
  await page.keyboard.press('Escape')
  await list.openFilter('contents')
  await look('filter of contents')
  await page.keyboard.press('Escape')
  await list.openFilter('birthdayMonths')
  await look('filter of birthdays')
  await page.keyboard.press('Escape')
  await list.openFilter('visits')
  await list.typeFilter('2')
  await button(t('customerList.columns.button')).click()
  await look('columns')
  await page.keyboard.press('Escape')
  await button(t('customerList.views.saveAs')).click()
  await expect(page.getByRole('dialog', { name: t('customerList.views.saveAs') })).toBeVisible()
  await look('name of a view')
  await page.keyboard.press('Escape')
  await list.saveAs('Often')
  await list.viewMenu('Often').click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look('menu of a view')
  await page.keyboard.press('Escape')
  // Else the focus would come back to it from the row.
  await expect(list.viewMenu('Often')).toBeFocused()

  await customers.rows.first().focus()
  await page.keyboard.press('Control+a')
  for (const act of ['tag', 'field'] as const) {
    await list.act(act).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(`${act} of many`)
    await page.keyboard.press('Escape')
    await expect(list.act(act)).toBeFocused()
  }
  for (const what of ['printList', 'printLabels'] as const) {
    await list.act('print').click()
    await page.getByRole('menuitem', { name: t(`customerList.bulk.${what}`), exact: true }).click()
    await expect(page.getByRole('button', { name: t('customerList.print.print'), exact: true })).toBeEnabled()
    await look(what)
    await page.keyboard.press('Escape')
    await expect(customers.rows.first()).toBeVisible()
  }

  await customers.newCustomer.click()
  await customers.field('givenName').fill('Imogen')
  await customers.field('familyName').fill('Tarrant')
  await customers.field('phone').fill('085 8124793')
  await expect(duplicatesPages(page, t).looksLike('Imogen Tarrant')).toBeVisible()
  await customers.save.click()
  await expect(customers.dialog).toContainText(t('customFields.fillIn'))
  await look('new customer who looks like another')
  expect(found).toEqual([])
})

test('duplicates and what opens from a card are free of barriers', async ({ page, server, openSample }) => {
  await openSample('en')
  const { id, twinId } = await writeTwins(server)
  const { found, look } = looker(page)
  const panels = cardPanels(page, t)
  const close = async () => {
    await page.keyboard.press('Escape')
    await expect(panels.dialog).toBeHidden()
  }

  await openAddress(page, '/customers/duplicates')
  await expect(duplicatesPages(page, t).pair('Imogen Tarrant', 'Imogene Tarrant')).toBeVisible()
  await look('duplicates')
  await openAddress(page, `/customers/merge/${id}/${twinId}`)
  await expect(duplicatesPages(page, t).button('merge')).toBeVisible()
  await look('two cards beside each other')

  await openAddress(page, `/customers/${id}`)
  await panels.choose(t('duplicates.mergeWith'))
  await expect(panels.dialog).toBeVisible()
  await panels.dialog.locator('input:focus').waitFor()
  await page.keyboard.type('imo')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('merge with another')
  await page.keyboard.press('Escape')
  await close()

  await panels.history()
  await expect(panels.changes).toBeVisible()
  await look('history')
  await close()

  const photo = test.info().outputPath('portrait.png')
  writeFileSync(photo, aPng(900, 600))
  await cardFiles(page, t).choosePhoto(photo)
  await expect(cardFiles(page, t).cropArea).toBeFocused()
  await look('photo')
  await close()

  const { card } = customerCard(page, t)
  await customerCard(page, t).add(t('privacy.consent'))
  await card
    .getByRole('button', { name: `${t('privacy.consent')}: ${t('privacy.channels.email')}`, exact: true })
    .click()
  await look('consent')
  await page.keyboard.press('Escape')

  await panels.erase()
  for (const step of ['held', 'stays'] as const) {
    await expect(panels.next).toBeVisible()
    await look(`erasing: ${step}`)
    await panels.next.click()
  }
  await expect(panels.name).toBeFocused()
  await look('erasing: the name')
  expect(found).toEqual([])
})

test('own fields, tags, the trash and the last acts are free of barriers', async ({ page, server, openSample }) => {
  await openSample('en')
  const { twinId } = await writeTwins(server)
  await server.host.client.customers.trash({ ids: [twinId] })
  const { found, look } = looker(page)
  const fields = ownFields(page, t)
  const dialog = page.getByRole('dialog')

  await openAddress(page, '/settings/fields')
  await fields.button('edit', 'Card level').click()
  await expect(dialog).toBeVisible()
  await look('own field')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: t('tags.add'), exact: true }).click()
  await look('new tag')
  await page.keyboard.press('Escape')
  await fields.tags.getByRole('button').first().click()
  await look('colours of a tag')
  await page.keyboard.press('Escape')

  await openAddress(page, '/settings/data')
  await page.getByRole('checkbox', { name: t('trash.select', { title: 'Imogene Tarrant' }), exact: true }).check()
  await look('trash')
  await page
    .getByRole('button', { name: t('trash.removeNow'), exact: true })
    .first()
    .click()
  await expect(dialog).toBeVisible()
  await look('removing for good')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('history.actsOpen'), exact: true }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await look('last acts')
  expect(found).toEqual([])
})
