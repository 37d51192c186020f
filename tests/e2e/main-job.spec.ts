import { addDays } from '#shared/domain/calendar-date.ts'
import { formatMoney } from '#shared/domain/money.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { firstRun } from './page-models/first-run.ts'
import { followUpsPage } from './page-models/follow-ups.ts'
import { purchaseDialog } from './page-models/purchase-dialog.ts'
import { settingsPage } from './page-models/settings.ts'
import { shell } from './page-models/shell.ts'
import { todayPage } from './page-models/today.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const people = {
  en: { given: 'Harriet', family: 'Blackwood', phone: '020 7946 0123', item: 'Coffee beans', shop: 'Corner coffee' },
  ru: { given: 'Марина', family: 'Соколова', phone: '+7 495 123-45-67', item: 'Кофе в зёрнах', shop: 'Кофе на углу' },
} as const

for (const language of ['en', 'ru'] as const) {
  const t = wordsOf(language)
  const person = people[language]
  const name = `${person.given} ${person.family}`

  test(`a new shop comes to know who is due (${language})`, async ({ page, server }) => {
    const frame = shell(page, t)
    const today = todayPage(page, t)
    const card = customerCard(page, t)
    const customers = customersPage(page, t)
    const client = server.host.client

    await test.step('three questions, and the shop is open', async () => {
      const questions = firstRun(page, t)
      await page.goto(server.url)
      await questions.chooseLanguage(language)
      await expect(questions.title).toBeVisible()
      await questions.shopName.fill(person.shop)
      await questions.start('empty')
      await expect(today.emptyShop).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page).toHaveTitle(new RegExp(person.shop))
    })

    await test.step('the first customer is written down', async () => {
      await frame.openSection('customers')
      await customers.newCustomer.click()
      await customers.field('givenName').fill(person.given)
      await customers.field('familyName').fill(person.family)
      await customers.field('phone').fill(person.phone)
      await customers.save.click()
      await expect(card.name(name)).toBeVisible()
      await expect(frame.toast(t('customers.created'))).toBeVisible()
    })

    const { settings, today: shopDay } = sure((await client.shop.status()).shop)
    const money = (minor: number) => formatMoney(minor, settings.currency, language)

    await test.step('two purchases of past days are added by keyboard alone', async () => {
      const purchase = purchaseDialog(page, t)
      // With her card open it would be hers already.
      await frame.openSection('today')
      await page.keyboard.press('Alt+KeyP')
      for (const [daysAgo, amount] of [
        [60, 1200],
        [30, 1500],
      ] as const) {
        await expect(purchase.customer).toBeFocused()
        await page.keyboard.type(person.given.slice(0, 4))
        await expect(purchase.suggestion(name).first()).toHaveAttribute('data-combobox-selected', 'true')
        await page.keyboard.press('Enter')
        await expect(purchase.customer).toHaveValue(name)
        await expect(purchase.item(1)).toBeFocused()
        await page.keyboard.press('Shift+Tab')
        await page.keyboard.press('ControlOrMeta+KeyA')
        await page.keyboard.type(`-${daysAgo}`)
        await page.keyboard.press('Tab')
        await expect(purchase.item(1)).toBeFocused()
        await page.keyboard.type(person.item)
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await expect(purchase.amount(1)).toBeFocused()
        await page.keyboard.type(String(amount / 100))
        await page.keyboard.press('Enter')
        await expect(frame.toast(t('purchase.savedToast', { amount: money(amount) }))).toBeVisible()
      }
      await page.keyboard.press('Escape')
      await expect(purchase.dialog).toBeHidden()
    })

    const customerId = (await client.customers.list({})).rows[0]?.id ?? 0

    await test.step('the card tells the totals and the rhythm', async () => {
      await openAddress(page, `/customers/${customerId}`)
      const { rhythm, totals } = await client.customers.get({ id: customerId })
      expect([totals.spent, totals.visits, totals.firstOn]).toEqual([2700, 2, addDays(shopDay, -60)])
      await expect(card.figures).toContainText(money(2700))
      await expect(card.figures).toContainText(wordMessage(t, sure(rhythm).reason))
      await expect(card.story.getByRole('button', { name: person.item })).toHaveCount(2)
    })

    await test.step('Today shows her as due; called with a word about it, and taken back', async () => {
      await frame.openSection('today')
      await expect(today.rows('expected')).toHaveCount(1)
      await today.called(name, 'Comes on Friday')
      await expect(today.row(name)).toBeHidden()
      await frame.undoToast(t('recall.toasts.reached', { name }))
      await expect(today.row(name)).toBeVisible()
      await today.called(name, 'Comes on Friday')
      await expect(today.row(name)).toBeHidden()
    })

    await test.step('a promise is written down, put off and kept', async () => {
      const followUps = followUpsPage(page, t)
      await frame.openSection('followUps')
      await followUps.openForm()
      await followUps.title.fill('Call about the mill')
      await followUps.customer.fill(person.given)
      await followUps.suggestion(name).click()
      await followUps.add.click()
      await expect(followUps.group('week').getByText(name)).toBeVisible()
      await followUps.postponeAWeek('Call about the mill')
      const [open] = (await client.followUps.list({ status: 'open' })).rows
      await expect
        .poll(async () => (await client.followUps.list({ status: 'open' })).rows[0]?.dueOn)
        .toBe(addDays(shopDay, 7))
      expect(open?.customerId).toBe(customerId)
      await followUps.done('Call about the mill', 'She takes it')
      await expect(followUps.row('Call about the mill')).toBeHidden()
      await followUps.showDone()
      await expect(followUps.doneList.getByText('She takes it')).toBeVisible()
    })

    await test.step('a deleted customer comes back by Undo', async () => {
      await frame.openSection('customers')
      await customers.row(name).click()
      await expect(card.story).toContainText('Comes on Friday')
      await card.moveToTrash()
      await expect(customers.row(name)).toBeHidden()
      await frame.undoToast(t('customers.trashed', { count: 1 }))
      await expect(customers.row(name)).toBeVisible()
    })

    await test.step('another language takes effect at once, and a reload keeps everything', async () => {
      await frame.openSection('settings')
      await settingsPage(page, t).chooseLanguage('sr-Cyrl')
      const cyrillic = wordsOf('sr-Cyrl')
      await expect(shell(page, cyrillic).section('customers')).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl')
      await page.reload()
      await expect(shell(page, cyrillic).title).toHaveText(cyrillic('shell.sections.settings'))
      await settingsPage(page, cyrillic).chooseLanguage(language)
      await expect(settingsPage(page, t).shopName).toHaveValue(person.shop)
      await page.goto(`${new URL(server.url).origin}/#/customers/${customerId}`)
      await page.reload()
      await expect(card.name(name)).toBeVisible()
      await expect(card.figures).toContainText(money(2700))
    })
  })

  test(`the sample shop has people who are due today (${language})`, async ({ page, server, openSample }) => {
    await openSample(language)
    const today = todayPage(page, t)
    const answer = await server.host.client.today.get({})
    expect(answer.lateTotal).toBeGreaterThan(8)
    await today.filter('due').click()
    await expect(today.rows('stake')).toHaveCount(25)
    const first = answer.ranking.find(({ group, band }) => group === 'due' && band === 'stake')
    const row = answer.due[sure(first).index]
    await expect(today.rows('stake').first()).toContainText(wordMessage(t, sure(row).reason))
    await today.allLate(answer.lateTotal).click()
    await expect(page.getByRole('grid', { name: t('today.allDue'), exact: true })).toBeVisible()
  })
}
