import { setTimeout } from 'node:timers/promises'
import { addDays, dayOfWeek } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { followUpsPage } from './page-models/follow-ups.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

test('in plain English a follow-up is understood, corrected and saved; in the agenda it is moved by keys and by mouse', async ({
  page,
  server,
}) => {
  const t = wordsOf('en')
  const { client } = server.host
  await client.shop.create({ name: 'Tea', currency: 'EUR', country: 'IE', language: 'en' })
  for (const familyName of ['Byrne', 'Walsh']) await client.customers.create({ givenName: 'Ana', familyName })
  const { today } = sure((await client.shop.status()).shop)
  const followUps = followUpsPage(page, t)
  await page.goto(server.url)
  await openAddress(page, '/follow-ups')

  await test.step('which Ana is asked, and nothing is saved before', async () => {
    await followUps.phrase.fill('call Ana tomorrow 10:00 about tea')
    await expect(followUps.part('time')).toContainText('10:00')
    await expect(followUps.part('customer')).toContainText(t('planning.quick.which', { name: 'Ana' }))
    expect(await barriersOf(page, 'quick entry')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ana Walsh', exact: true }).click()
    await expect(followUps.part('customer')).toContainText('Ana Walsh')
    expect((await client.followUps.list({})).total).toBe(0)
  })

  await test.step('Enter saves it, and undo takes it back', async () => {
    await followUps.phrase.focus()
    await page.keyboard.press('Enter')
    await expect(followUps.row('Call Ana about tea')).toBeVisible()
    await expect(followUps.phrase).toHaveValue('')
    const [row] = (await client.followUps.list({})).rows
    expect(row).toMatchObject({ dueOn: addDays(today, 1), time: '10:00', customer: 'Ana Walsh' })
  })

  await test.step('a repetition is put together where it was understood', async () => {
    await followUps.phrase.fill('count the stock tomorrow')
    await followUps.part('repeat').click()
    await page.getByRole('combobox', { name: t('planning.quick.repeat'), exact: true }).click()
    await page.getByRole('option', { name: t('planning.repeat.custom'), exact: true }).click()
    const form = page.getByRole('group', { name: t('planning.repeat.custom'), exact: true })
    await form.getByRole('button', { name: 'Mon', exact: true }).click()
    await form.getByRole('combobox', { name: t('planning.repeat.ends'), exact: true }).click()
    await page.getByRole('option', { name: t('planning.repeat.afterTimes'), exact: true }).click()
    expect(await barriersOf(page, 'a repetition')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(followUps.part('repeat')).toContainText('Monday, 10 times')
    await followUps.part('customer').click()
    await page.getByRole('combobox', { name: t('planning.quick.other'), exact: true }).fill('Byrne')
    await page.getByRole('option').filter({ hasText: 'Ana Byrne' }).click()
    await expect(followUps.part('customer')).toContainText('Ana Byrne')
    await followUps.phrase.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await client.followUps.list({ search: 'stock' })).rows[0]?.repeatRule)
      .toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=10')
    await expect(followUps.phrase).toHaveValue('')
  })

  await test.step('what names no day is asked for one', async () => {
    await followUps.phrase.fill('sort the cellar')
    await page.keyboard.press('Enter')
    await expect(followUps.quick).toContainText(t('planning.quick.needsDay'))
    await page.getByRole('button', { name: t('later.inThreeDays'), exact: true }).click()
    await followUps.phrase.focus()
    await page.keyboard.press('Enter')
    await expect(followUps.row('Sort the cellar')).toBeVisible()
  })

  await test.step('Alt and an arrow move it in the month, the mouse moves it back', async () => {
    await followUps.show('month')
    const due = addDays(today, 3)
    await followUps.itemOn(due, 'Sort the cellar').focus()
    await page.keyboard.press('Alt+ArrowDown')
    const later = addDays(due, 7)
    await expect(followUps.itemOn(later, 'Sort the cellar')).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(followUps.itemOn(addDays(later, -1), 'Sort the cellar')).toBeFocused()
    expect(await barriersOf(page, 'the month')).toEqual([])
    await client.followUps.create({ title: 'Drag me', dueOn: today })
    await followUps.show('week')
    const monday = addDays(today, 1 - dayOfWeek(today))
    const target = today === addDays(monday, 6) ? addDays(today, -1) : addDays(monday, 6)
    await followUps.itemOn(today, 'Drag me').dragTo(followUps.day(target))
    await expect(followUps.itemOn(target, 'Drag me')).toBeVisible()
    await page
      .getByRole('button', { name: t('common.undo'), exact: true })
      .last()
      .click()
    await expect(followUps.itemOn(today, 'Drag me')).toBeVisible()
    expect(await barriersOf(page, 'the week')).toEqual([])
  })

  await test.step('a day of a thousand stays a day', async () => {
    for (let at = 0; at < 30; at += 1) await client.followUps.create({ title: `Many ${at}`, dueOn: today })
    await expect(followUps.day(today).getByText(t('planning.agenda.more', { count: 19 }))).toBeVisible()
    await followUps
      .day(today)
      .getByText(t('planning.agenda.more', { count: 19 }))
      .click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(31)
    expect(await barriersOf(page, 'a day')).toEqual([])
    await page.keyboard.press('Escape')
  })
})

test('a follow-up that is made while the agenda is being read is there', async ({ page, server }) => {
  const t = wordsOf('en')
  const { client } = server.host
  await client.shop.create({ name: 'Tea', currency: 'EUR', country: 'IE', language: 'en' })
  const { today } = sure((await client.shop.status()).shop)
  const followUps = followUpsPage(page, t)
  await page.goto(server.url)
  await openAddress(page, '/follow-ups')
  let isFirst = true
  const isAnswered = Promise.withResolvers<undefined>()
  await page.route('**/api/followUps/agenda**', async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    const before = await route.fetch()
    await client.followUps.create({ title: 'Just now', dueOn: today })
    // The old answer comes after the news that something has changed; by then nobody may wait for it any more.
    await setTimeout(500)
    await route.fulfill({ response: before }).catch(() => undefined)
    isAnswered.resolve(undefined)
  })
  await followUps.show('week')
  await isAnswered.promise
  await expect(followUps.itemOn(today, 'Just now')).toBeVisible()
})

test('a day of more than five hundred can be read to its end', async ({ page, server }) => {
  const t = wordsOf('en')
  const { client } = server.host
  await client.shop.create({ name: 'Tea', currency: 'EUR', country: 'IE', language: 'en' })
  const { today } = sure((await client.shop.status()).shop)
  for (let at = 0; at < 560; at += 1) await client.followUps.create({ title: `Many ${at}`, dueOn: today })
  await page.goto(server.url)
  await openAddress(page, '/follow-ups')
  const group = followUpsPage(page, t).group('today')
  const more = group.getByRole('button', { name: t('followUps.showMore'), exact: true })
  await expect(group.getByText(t('planning.agenda.more', { count: 510 }))).toBeVisible()
  for (const shown of [200, 350, 500]) {
    await more.click()
    await expect(group.getByRole('listitem')).toHaveCount(shown)
  }
  await expect(group.getByText(t('planning.agenda.more', { count: 60 }))).toBeVisible()
  await more.click()
  await expect(group.getByRole('listitem')).toHaveCount(560)
  await expect(more).toBeHidden()
})

test('na srpskom: podsetnik jednim redom s bilo kog mesta, i serija za kupca', async ({ page, server }) => {
  const t = wordsOf('sr-Latn')
  const { client } = server.host
  await client.shop.create({ name: 'Čaj', currency: 'RSD', country: 'RS', language: 'sr-Latn' })
  const { id } = await client.customers.create({ givenName: 'Ana', familyName: 'Marić' })
  const followUps = followUpsPage(page, t)
  await page.goto(server.url)
  await openAddress(page, '/customers')

  await test.step('a key opens one line over whatever is there', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Alt+q')
    await expect(followUps.phrase).toBeFocused()
    await followUps.phrase.pressSequentially('pozovi Anu u petak')
    await expect(followUps.part('customer')).toContainText('Ana Marić')
    await page.keyboard.press('Enter')
    await expect(followUps.phrase).toBeHidden()
    const [row] = (await client.followUps.list({})).rows
    expect(row).toMatchObject({ title: 'Pozovi Anu', customerId: id })
    expect(dayOfWeek(sure(row).dueOn)).toBe(5)
  })

  await test.step('a series is written, started from the card and stopped', async () => {
    await openAddress(page, '/follow-ups/series')
    await page.getByRole('button', { name: t('planning.series.add'), exact: true }).click()
    await page.getByRole('textbox', { name: t('planning.series.name'), exact: true }).fill('Novi kupac')
    await page.getByRole('textbox', { name: t('planning.series.stepTitle'), exact: true }).fill('Zahvaliti se')
    await page.getByRole('button', { name: t('planning.series.addStep'), exact: true }).click()
    await page
      .getByRole('textbox', { name: t('planning.series.stepTitle'), exact: true })
      .last()
      .fill('Pitati kako je')
    expect(await barriersOf(page, 'a series')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem', { name: 'Novi kupac' })).toBeVisible()

    await openAddress(page, `/customers/${id}`)
    await page.getByRole('button', { name: t('profile.add'), exact: true }).click()
    await page.getByRole('menuitem', { name: t('planning.series.series'), exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('Zahvaliti se')
    expect(await barriersOf(page, 'starting a series')).toEqual([])
    await page.getByRole('button', { name: t('planning.series.start'), exact: true }).click()
    await expect.poll(async () => (await client.followUps.list({ customerId: id })).total).toBe(3)

    await openAddress(page, '/follow-ups')
    await page.getByRole('button', { name: `${t('planning.series.stop')}: Zahvaliti se`, exact: true }).click()
    await expect.poll(async () => (await client.followUps.list({ customerId: id })).total).toBe(1)
  })
})
