import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordMessage } from '#shared/i18n/message.ts'
import { expect, test } from './fixtures.ts'
import { backupsPart } from './page-models/backups.ts'
import { shell } from './page-models/shell.ts'
import { openAddress, openFirstRun } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const newShop = { name: 'Kafa', currency: 'EUR', language: 'en' } as const
const copies = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.backup.regulars'))

for (const language of ['en', 'ru'] as const) {
  const t = wordsOf(language)

  test(`a backup is brought back by click, and there is a way back (${language})`, async ({ page, server }) => {
    const { client } = server.host
    const part = backupsPart(page, t)
    const frame = shell(page, t)
    const customers = async () => sure((await client.shop.status()).shop).counts.customers
    await client.shop.create({ ...newShop, language })
    await client.customers.create({ givenName: 'Ana' })
    await page.goto(server.url)
    await openAddress(page, '/settings/data')

    await part.backUpNow.click()
    await expect(frame.toast(t('settings.backupDone'))).toBeVisible()
    await expect(part.rows.first()).toContainText(t('settings.backupReasons.manual'))
    // On a slow computer the first automatic one was made before it.
    const made = await part.rows.count()
    await client.customers.create({ givenName: 'Boris' })

    await part.restoreButton(0).click()
    await expect(part.dialog).toContainText(t('units.customers', { count: 1 }))
    await page.keyboard.press('Escape')
    await expect(part.dialog).toBeHidden()
    await expect(part.restoreButton(0)).toBeFocused()
    expect(await customers()).toBe(2)

    await part.restoreButton(0).click()
    await part.confirm.click()
    await expect(frame.toast(t('settings.restored'))).toBeVisible()
    expect(await customers()).toBe(1)
    await expect(part.rows.first()).toContainText(t('settings.backupReasons.before-restore'))
    await expect(part.rows.first()).toContainText(t('units.customers', { count: 2 }))

    await part.wayBack.click()
    await expect(part.rows).toHaveCount(made + 2)
    await expect.poll(customers).toBe(2)
  })
}

test.describe('the second place', () => {
  const t = wordsOf('en')

  test('is typed in browser mode, gets its copies, and is missed when it has gone', async ({
    page,
    server,
    problems,
  }) => {
    const { client } = server.host
    const part = backupsPart(page, t)
    const byHand = part.rows.filter({ hasText: t('settings.backupReasons.manual') })
    const stick = join(server.folder, 'stick')
    mkdirSync(stick)
    await client.shop.create(newShop)
    await client.customers.create({ givenName: 'Ana' })
    await page.goto(server.url)
    await openAddress(page, '/settings/data')

    await test.step('a wrong folder is told beside the field and nothing is saved', async () => {
      await part.chooseFolder.click()
      await expect(part.folder).toBeFocused()
      await part.folder.fill('stick')
      await page.keyboard.press('Enter')
      await expect(part.folder).toHaveAccessibleDescription(new RegExp(t('errors.invalid-input_folder-not-full')))
      await part.folder.fill(join(server.folder, 'nowhere'))
      await page.keyboard.press('Enter')
      await expect(part.secondPlace).toContainText('nowhere')
      expect(sure((await client.shop.status()).shop).secondBackup).toBeNull()
      // Chromium's own words for the two refusals.
      expect(problems.splice(0)).toEqual(Array(2).fill(expect.stringContaining('422')))
    })

    await test.step('a right one gets every backup', async () => {
      await part.folder.fill(`"${stick}"`)
      await part.useFolder.click()
      await expect(part.secondPlace).toContainText(stick)
      await part.backUpNow.click()
      // The first automatic one comes a few seconds after opening, before or after.
      await expect(byHand).toHaveCount(1)
      await expect.poll(() => copies(stick).length).toBeGreaterThan(0)
    })

    const words = wordMessage(t, { code: 'backup-folder-missing', params: { folder: stick } })
    await test.step('pulled out, it is told in the settings and on Today, and the first place goes on', async () => {
      renameSync(stick, `${stick}-away`)
      await part.backUpNow.click()
      await expect(byHand).toHaveCount(2)
      await expect(part.secondPlace.getByRole('alert')).toContainText(words)
      await openAddress(page, '/today')
      const notice = page.getByRole('main').getByRole('status').filter({ hasText: words })
      await expect(notice).toBeVisible()
      await notice.getByRole('button', { name: t('common.close'), exact: true }).click()
      await expect(notice).toBeHidden()
      expect(existsSync(stick)).toBe(false)
    })

    await test.step('plugged in again, it gets what it missed', async () => {
      renameSync(`${stick}-away`, stick)
      await openAddress(page, '/settings/data')
      await part.secondPlace.getByRole('button', { name: t('common.tryAgain'), exact: true }).click()
      await expect(part.secondPlace.getByRole('alert')).toBeHidden()
      expect(copies(stick).length).toBeGreaterThan(1)
      await part.noSecondPlace.click()
      await expect(part.chooseFolder).toBeVisible()
    })
  })
})

test('a shop whose file is damaged says so in words and comes back from its backup', async ({ page, server }) => {
  const t = wordsOf('ro')
  const { client } = server.host
  await client.shop.create({ ...newShop, language: 'ro' })
  await client.customers.create({ givenName: 'Ana' })
  for await (const event of await client.backups.create({})) expect(event).toBeDefined()
  await client.shop.close()
  const file = join(server.folder, 'shop.regulars')
  writeFileSync(file, '')
  await expect(client.shop.open({})).rejects.toMatchObject({ code: 'file-empty' })
  await openFirstRun(page, server, 'ro', t)
  await expect(page.getByRole('alert')).toContainText(t('errors.file-empty', { file }))
  await page.getByRole('button', { name: t('units.customers', { count: 1 }) }).click()
  await expect(shell(page, t).menu).toBeVisible()
  expect(sure((await client.shop.status()).shop).counts.customers).toBe(1)
})

test('the currency can’t be changed once there are amounts, and the field says why', async ({ page, server }) => {
  const t = wordsOf('en')
  const { client } = server.host
  await client.shop.create(newShop)
  await page.goto(server.url)
  await openAddress(page, '/settings')
  const currency = page.getByRole('combobox', { name: t('settings.currency'), exact: true })
  await expect(currency).toBeEnabled()
  await client.purchases.create({ customerId: null, lines: [{ name: 'Coffee', total: 500 }] })
  await expect(currency).toBeDisabled()
  await expect(currency).toHaveAccessibleDescription(t('settings.currencyFixed'))
})
