import { addDays } from '#shared/domain/calendar-date.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

test('what happened is written down with its next date, corrected, deleted and taken back', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  const id = sure((await client.customers.list({ limit: 1 })).rows[0]).id
  const card = customerCard(page, t)
  const frame = shell(page, t)
  await openAddress(page, `/customers/${id}`)

  await test.step('a call, kept as a draft over a reload, with a date a week ahead', async () => {
    await card.kind('call').click()
    await page.keyboard.type('Asked for the green kettle')
    await page.reload()
    await expect(card.composer('call')).toHaveValue('Asked for the green kettle')
    await card.chip(t('activities.directions.call.in')).click()
    await card.chip(t('later.inAWeek')).click()
    await card.composer('call').press('Control+Enter')
    await expect(card.activity('Asked for the green kettle')).toBeVisible()
    await expect(card.composer('note')).toHaveValue('')
    const { rows } = await client.followUps.list({ customerId: id })
    const { today } = sure((await client.shop.status()).shop)
    expect(rows.map((row) => [row.title, row.dueOn])).toContainEqual(['Asked for the green kettle', addDays(today, 7)])
  })

  await test.step('corrected in its place', async () => {
    await card.edit('Asked for the green kettle').click()
    await card.editor.getByRole('textbox').first().fill('Asked for the red kettle')
    await page.keyboard.press('Control+Enter')
    await expect(card.activity('Asked for the red kettle')).toBeVisible()
  })

  await test.step('deleted, and back by Undo', async () => {
    await card.delete('Asked for the red kettle').click()
    await expect(card.activity('Asked for the red kettle')).toBeHidden()
    await frame.undoToast(t('activities.trashed'))
    await expect(card.activity('Asked for the red kettle')).toBeVisible()
  })

  await test.step('found by its words', async () => {
    const search = card.story.getByRole('searchbox', { name: t('timeline.search'), exact: true })
    await search.fill('RED kettle')
    await expect(card.story.getByRole('listitem')).toHaveCount(1)
    await expect(card.activity('Asked for the red kettle')).toBeVisible()
    await card.story.getByRole('button', { name: t('timeline.clearSearch'), exact: true }).click()
    await expect(search).toHaveValue('')
  })

  await test.step('narrowed to calls', async () => {
    await card.story.getByRole('button', { name: t('timeline.groups.calls'), exact: true }).click()
    await expect(card.story.getByText(t('timeline.entries', { count: 1 }), { exact: true })).toBeVisible()
    await expect(card.story.getByRole('listitem')).toHaveCount(1)
  })
})

test('a private note is shown when asked for and gone when the card is left', async ({ page, server, openSample }) => {
  await openSample('en')
  const { client } = server.host
  const [first, second] = (await client.customers.list({ limit: 2 })).rows
  const card = customerCard(page, t)
  await openAddress(page, `/customers/${sure(first).id}`)
  await card.add(t('activities.privateNote'))
  await expect(card.card.getByRole('textbox', { name: t('activities.privateNote') })).toBeFocused()
  await page.keyboard.type('Pays late')
  await card.card.getByRole('button', { name: t('activities.hide'), exact: true }).click()
  const show = card.card.getByRole('button', { name: `${t('activities.privateNote')} · ${t('activities.show')}` })
  await expect(show).toBeVisible()
  await expect(page.getByText('Pays late')).toHaveCount(0)
  await show.click()
  await expect(card.card.getByRole('textbox', { name: t('activities.privateNote') })).toHaveValue('Pays late')
  await openAddress(page, `/customers/${sure(second).id}`)
  await openAddress(page, `/customers/${sure(first).id}`)
  await expect(show).toBeVisible()
})

test('a company, a household and who sent whom are linked from the card', async ({
  page,
  server,
  openSample,
  problems,
}) => {
  await openSample('en')
  const { client } = server.host
  const [me, other] = (await client.customers.list({ sort: 'visits', direction: 'desc', limit: 2 })).rows
  const card = customerCard(page, t)
  const frame = shell(page, t)
  await openAddress(page, `/customers/${sure(me).id}`)

  await card.addRelation('company', 'Harbour Mill')
  await card.suggestion(t('common.newCustomerNamed', { name: 'Harbour Mill' })).click()
  await expect(card.relations.getByRole('link', { name: 'Harbour Mill' })).toBeVisible()
  const role = card.relations.getByRole('textbox', { name: t('relations.roleAt', { name: 'Harbour Mill' }) })
  await role.fill('Owner')
  await role.press('Enter')

  await card.addRelation('referred', sure(other).displayName)
  await card.known(sure(other).displayName).click()
  await expect(card.relations.getByRole('link', { name: sure(other).displayName })).toBeVisible()

  await card.addRelation('referrer', sure(other).displayName)
  await card.known(sure(other).displayName).click()
  await expect(page.getByRole('alert').getByText(t('errors.circular-referral'))).toBeVisible()
  expect(problems.splice(0)).toEqual([expect.stringContaining('422')])
  await page.keyboard.press('Escape')

  await card.relations.getByRole('link', { name: 'Harbour Mill' }).click()
  await expect(card.name('Harbour Mill')).toBeVisible()
  await expect(
    card.relations.getByRole('textbox', { name: t('relations.roleOf', { name: sure(me).displayName }) }),
  ).toHaveValue('Owner')
  await card.relations.getByRole('button', { name: t('relations.remove', { name: sure(me).displayName }) }).click()
  await expect(card.relations.getByRole('link')).toHaveCount(0)
  await frame.undoToast(t('relations.removed', { name: sure(me).displayName }))
  await expect(card.relations.getByRole('link', { name: sure(me).displayName })).toBeVisible()
})

test('thousands of entries scroll and are reached by keyboard, of which only some are in the page', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  // A window would read everything anew six hundred times.
  await page.goto('about:blank')
  const { client } = server.host
  const { id } = await client.customers.create({ givenName: 'Much', familyName: 'Talk' })
  for (let at = 0; at < 600; at += 1) {
    const day = addDays('2024-01-01', at)
    await client.activities.create({ customerId: id, kind: 'note', text: `Note ${at}`, day })
  }
  const card = customerCard(page, t)
  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  const rows = card.story.getByRole('listitem')
  await expect(rows.first()).toHaveAttribute('aria-setsize', '601')
  expect(await rows.count()).toBeLessThan(80)
  await rows.first().focus()
  await page.keyboard.press('End')
  const last = card.story.getByRole('listitem').filter({ has: page.getByText('Note 0', { exact: true }) })
  await expect(last).toBeFocused()
  await expect(last).toHaveAttribute('aria-posinset', '601')
  await page.keyboard.press('ArrowUp')
  await expect(
    card.story.getByRole('listitem').filter({ has: page.getByText('Note 1', { exact: true }) }),
  ).toBeFocused()
  await expect(
    card.story
      .getByRole('listitem')
      .filter({ has: page.getByText('Note 1', { exact: true }) })
      .getByText('Note 1', { exact: true }),
  ).toBeInViewport()
})
