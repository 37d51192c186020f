import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, momentIn } from '#shared/domain/calendar-date.ts'
import { isFeastCode } from '#shared/domain/feasts/feasts.ts'
import { weekBeforeLastYear } from '#shared/domain/feasts/week-before.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { openAddress } from './pages.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('ro')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test('a Romanian shop looks who bought before the next feast last year, tags them, prints and exports the list', async ({
  page,
  server,
}) => {
  const { client } = server.host
  const { today } = await client.shop.create({ name: 'Florăria', currency: 'RON', country: 'RO', language: 'ro' })
  const feasts = await client.calendar.feasts({ from: today, to: addDays(today, 60) })
  const next = feasts.find(({ major }) => major)
  if (next === undefined || !isFeastCode(next.code)) throw new Error('a shop that keeps no feast')
  const name = t(`feasts.names.${next.code}`)
  const before = weekBeforeLastYear(next.code, next.year)
  const { id: ion } = await client.customers.create({ givenName: 'Ion', familyName: 'Pop' })
  const { id: ana } = await client.customers.create({ givenName: 'Ana', familyName: 'Rusu' })
  await client.purchases.create({ customerId: ion, day: before.to, lines: [{ name: 'Lalele', total: 5000 }] })
  await client.purchases.create({ customerId: ana, day: before.feast, lines: [{ name: 'Trandafiri', total: 9000 }] })
  await page.goto(server.url)

  await page.getByRole('link', { name: t('calendar.boughtBefore', { count: 1 }), exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: `${name}, ` })).toBeVisible()
  const table = page.getByRole('grid', { name: t('calendar.whoBought'), exact: true })
  await expect(table.getByText('Ion Pop')).toBeVisible()
  await expect(table.getByText('Lalele')).toBeVisible()
  await expect(table.getByText('Ana Rusu')).toHaveCount(0)
  expect(await barriersOf(page, 'feasts')).toEqual([])

  await test.step('one tag for all of them, taken back by Undo', async () => {
    await button(page, t('calendar.tagAll')).click()
    await page.getByRole('textbox', { name: t('calendar.tagName'), exact: true }).fill('De sunat')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await client.customers.get({ id: ion })).tags.map((tag) => tag.name))
      .toEqual(['De sunat'])
    await page
      .getByRole('alert')
      .getByRole('button', { name: t('common.undo') })
      .click()
    await expect.poll(async () => (await client.customers.get({ id: ion })).tags).toEqual([])
  })

  await test.step('as a file', async () => {
    const download = page.waitForEvent('download')
    await button(page, t('calendar.exportCsv')).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text).toContain('Pop')
    expect(text).not.toContain('Rusu')
  })

  await test.step('on paper', async () => {
    await button(page, t('calendar.print')).click()
    await expect(page.getByRole('cell', { name: 'Ion Pop' })).toBeVisible()
    expect(await barriersOf(page, 'call list on paper')).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('the card offers the name day; one click writes it', async () => {
    await table.getByText('Ion Pop').click()
    await page
      .getByRole('group', { name: t('calendar.suggest', { name: 'Ion' }), exact: true })
      .getByRole('button')
      .first()
      .click()
    await expect
      .poll(async () => (await client.customers.get({ id: ion })).yearlyDays)
      .toMatchObject([{ kind: 'name-day', date: '--01-07' }])
    await expect(page.getByRole('group', { name: t('calendar.suggest', { name: 'Ion' }) })).toHaveCount(0)
  })
})

test('reminders: settings, a quiet line for a follow-up whose time has come, a calendar file where it is wanted', async ({
  page,
  server,
  problems,
}) => {
  const { client } = server.host
  const { settings } = await client.shop.create({ name: 'Florăria', currency: 'RON', country: 'RO', language: 'ro' })
  const { id: ion } = await client.customers.create({ givenName: 'Ion' })
  await client.followUps.create({ title: 'De livrat', dueOn: '2030-01-10', customerId: ion })
  await page.goto(server.url)
  await openAddress(page, '/settings/reminders')
  expect(await barriersOf(page, 'settings of reminders')).toEqual([])

  await test.step('quiet hours and the summary are switched off', async () => {
    await page.getByRole('switch', { name: t('reminders.quiet') }).click()
    await expect.poll(async () => (await client.shop.status()).shop?.settings.reminders.quiet).toBeNull()
    await page.getByRole('switch', { name: t('reminders.morning') }).click()
    await expect.poll(async () => (await client.shop.status()).shop?.settings.reminders.morning).toBeNull()
  })

  await test.step('feasts of another church', async () => {
    await page.getByRole('radio', { name: t('reminders.own'), exact: true }).click()
    await page.getByRole('checkbox', { name: t('feasts.traditions.catholic'), exact: true }).click()
    await expect
      .poll(async () => (await client.shop.status()).shop?.settings.traditions)
      .toEqual(['orthodox-new-style', 'catholic'])
  })

  await test.step('the calendar file is kept', async () => {
    await page.getByRole('switch', { name: t('reminders.feedKeep') }).click()
    await expect(page.getByText(/follow-ups\.ics$/)).toBeVisible()
    const { location } = await client.nudges.feed()
    await expect
      .poll(() => (existsSync(location) ? readFileSync(location, 'utf8') : ''))
      .toContain('SUMMARY:Ion: De livrat')
    expect(await barriersOf(page, 'settings of reminders, everything shown')).toEqual([])
    await page.getByRole('button', { name: t('settings.chooseFolder'), exact: true }).click()
    const path = page.getByRole('textbox', { name: t('settings.folderPath'), exact: true })
    await path.fill('/nowhere')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/\/nowhere/)).toBeVisible()
    expect(problems.splice(0)).toEqual([expect.stringContaining('422')])
    const chosen = mkdtempSync(join(tmpdir(), 'regulars-calendar-'))
    await path.fill(chosen)
    await page.keyboard.press('Enter')
    await expect(page.getByText(join(chosen, basename(location)))).toBeVisible()
    await expect.poll(() => existsSync(join(chosen, basename(location)))).toBe(true)
    expect(existsSync(location)).toBe(false)
    await page.getByRole('button', { name: t('reminders.feedBeside'), exact: true }).click()
    await expect.poll(() => existsSync(location)).toBe(true)
    rmSync(chosen, { recursive: true })
  })

  await test.step('the time of the follow-up has come: a line in the window, once', async () => {
    // No window is open while it is written down, and one that is opened looks at once.
    await page.goto('about:blank')
    const { day, time } = momentIn(settings.timeZone, Date.now())
    await client.followUps.create({ title: 'De sunat pentru buchet', dueOn: day, time, customerId: ion })
    await page.goto(server.url)
    const line = page.getByRole('status', { name: t('reminders.shown'), exact: true })
    await expect(line.getByText(/De sunat pentru buchet · Ion/)).toBeVisible()
    expect(await barriersOf(page, 'a reminder')).toEqual([])
    await line.getByRole('button', { name: t('reminders.open'), exact: true }).click()
    await expect(page).toHaveURL(/follow-ups\/open\/\d+/)
    const reminded = page.getByRole('region', { name: t('reminders.shown'), exact: true })
    await expect(reminded.getByRole('listitem', { name: 'De sunat pentru buchet' })).toBeFocused()
    await expect(page.getByRole('listitem', { name: 'De sunat pentru buchet' })).toHaveCount(1)
    expect(await barriersOf(page, 'the follow-up of a reminder')).toEqual([])
    await expect(line).toBeEmpty()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(line).toBeEmpty()
    await page.getByRole('listitem', { name: 'De sunat pentru buchet' }).press('Space')
    await expect(reminded.getByRole('status')).toContainText('De sunat pentru buchet')
  })
})

test('with leave given in Settings the browser says it', async ({ page, server }) => {
  const { client } = server.host
  const { settings } = await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await client.shop.updateSettings({ reminders: { morning: null, followUps: true, quiet: null } })
  // The browser of the test shows no notifications: a stand-in writes down what it is asked.
  await page.addInitScript(() => {
    if (location.protocol === 'about:') return
    const said: string[] = []
    class StandIn {
      static permission = sessionStorage.getItem('leave') ?? 'default'
      static requestPermission = () => {
        sessionStorage.setItem('leave', 'granted')
        StandIn.permission = 'granted'
        return Promise.resolve('granted')
      }
      constructor(title: string, options: { body: string }) {
        said.push(`${title}: ${options.body}`)
      }
    }
    Object.assign(window, { Notification: StandIn, said })
  })
  const words = wordsOf('en')
  await page.goto(server.url)
  await openAddress(page, '/settings/reminders')
  await button(page, words('reminders.allow')).click()
  await expect(page.getByText(words('reminders.allowed'))).toBeVisible()
  const { id } = await client.customers.create({ givenName: 'Ana' })
  await page.goto('about:blank')
  const { day, time } = momentIn(settings.timeZone, Date.now())
  await client.followUps.create({ title: 'Call', dueOn: day, time, customerId: id })
  await page.goto(server.url)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said))
    .toEqual([`${time} Call: Ana`])
  await expect(page.getByRole('status', { name: words('reminders.shown') })).toBeEmpty()
})
