import { expect, test } from './fixtures.ts'
import { customerList } from './page-models/customer-list.ts'
import { customersPage } from './page-models/customers.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

test('a list that was narrowed is saved as a view, which a new window still has, and Undo brings back once deleted', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const list = customerList(page, t)
  const { total } = await server.host.client.customers.list({ visits: { from: 20 } })
  await list.openFilter('visits')
  await list.typeFilter('20')
  await expect(customers.count(total)).toBeVisible()
  await page.getByRole('button', { name: t('customerList.columns.button'), exact: true }).click()
  await page.getByRole('checkbox', { name: t('customerList.columns.names.birthday'), exact: true }).check()
  await page.keyboard.press('Escape')
  await list.saveAs('Best friends')
  await expect(list.view('Best friends')).toHaveAttribute('aria-pressed', 'true')

  await page.reload()
  await openAddress(page, '/customers')
  await list.view('Best friends').click()
  await expect(customers.count(total)).toBeVisible()
  await expect(list.columns.filter({ hasText: t('customerList.columns.names.birthday') })).toBeVisible()

  await list.viewMenu('Best friends').click()
  await page.getByRole('menuitem', { name: t('customerList.views.remove'), exact: true }).click()
  await expect(list.view('Best friends')).toBeHidden()
  await shell(page, t).undoToast(t('customerList.views.removed', { name: 'Best friends' }))
  await expect(list.view('Best friends')).toBeVisible()
})

test('all of a filter get a tag at once by keyboard, and one press of Undo takes it back', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const list = customerList(page, t)
  const narrowed = await server.host.client.customers.list({ lacks: ['birthday'] })
  await list.openFilter('contents')
  await list.panel
    .getByRole('radiogroup', { name: t('customerList.filters.parts.birthday'), exact: true })
    .getByText(t('customerList.filters.partModes.lacks'), { exact: true })
    .click()
  await list.show.click()
  await expect(customers.count(narrowed.total)).toBeVisible()

  await customers.rows.first().focus()
  await page.keyboard.press('Control+a')
  await list.act('tag').click()
  await list.tagThem('Ask the birthday')
  const news = t('customerList.bulk.changed', { count: narrowed.total })
  await expect(page.getByText(news, { exact: true })).toBeVisible()
  const tagged = async () =>
    (await server.host.client.tags.list()).find((tag) => tag.name === 'Ask the birthday')?.customers ?? 0
  expect(await tagged()).toBe(narrowed.total)
  await shell(page, t).undoToast(news)
  await expect.poll(tagged).toBe(0)
})

test('an own field is set for many, narrows the list beside another one, and each is changed by its own chip', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  const dog = await client.customFields.create({ name: 'Dog', kind: 'text' })
  const shoe = await client.customFields.create({ name: 'Shoe size', kind: 'number' })
  const ids = (await client.customers.list({ limit: 12 })).rows.map((row) => row.id)
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const list = customerList(page, t)

  const select = async (count: number) => {
    await customers.rows.first().focus()
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
    }
  }
  const changed = (count: number) => page.getByText(t('customerList.bulk.changed', { count }), { exact: true })
  await select(12)
  await list.setField('Dog', 'Rex')
  await expect(changed(12).first()).toBeVisible()
  await list.untick.click()
  for (const [id, size] of ids.slice(0, 3).map((each, at) => [each, 40 + at] as const)) {
    const { version } = await client.customers.get({ id })
    await client.customers.update({ id, version, patch: { custom: { [shoe.id]: size } } })
  }
  const custom = [
    { fieldId: dog.id, op: 'contains' as const, text: 'rex' },
    { fieldId: shoe.id, op: 'number' as const, from: 41 },
  ]
  expect((await client.customers.list({ custom })).total).toBe(2)

  await list.openFilter('Dog')
  await list.panel.getByLabel(t('customerList.filters.value'), { exact: true }).fill('rex')
  await list.show.click()
  await expect(customers.count(12)).toBeVisible()
  await list.openFilter('Shoe size')
  await list.panel.getByLabel(t('filters.fromField'), { exact: true }).fill('41')
  await list.show.click()
  await expect(customers.count(2)).toBeVisible()
  await list.changeFilter(/Shoe size/).click()
  await list.panel.getByLabel(t('filters.fromField'), { exact: true }).fill('42')
  await list.show.click()
  await expect(customers.count(1)).toBeVisible()
  await list.removeOwnFilter(/Shoe size/).click()
  await expect(customers.count(12)).toBeVisible()
  await expect(list.changeFilter(/Dog/)).toBeVisible()
})

test('a selection is printed as labels, which say who has no address, and Escape comes back to the list', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const list = customerList(page, t)
  const ids = (await server.host.client.customers.list({ limit: 8 })).rows.map((row) => row.id)
  const { labels } = await server.host.client.customers.addressLabels({ selection: { ids } })
  await customers.rows.first().focus()
  for (const _ of ids) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await list.act('print').click()
  await page.getByRole('menuitem', { name: t('customerList.bulk.printLabels'), exact: true }).click()
  const paper = page.getByRole('region', { name: t('customerList.print.labels'), exact: true })
  await expect(paper.getByText(t('customerList.print.labelCount', { count: labels.length }))).toBeVisible()
  await expect(paper.getByText(sure(labels[0]).lines.at(-1) ?? '', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(customers.rows.first()).toBeVisible()
})
