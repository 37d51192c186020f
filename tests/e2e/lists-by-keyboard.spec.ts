import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

for (const { name, viewport } of [
  { name: 'beside the list', viewport: { width: 1440, height: 900 } },
  { name: 'instead of the list', viewport: { width: 1000, height: 700 } },
]) {
  test.describe(name, () => {
    test.use({ viewport })

    test(`Enter opens the card ${name}, Escape leaves its field, then the card, and the row has the focus again`, async ({
      page,
      openSample,
    }) => {
      await openSample('en')
      await openAddress(page, '/customers')
      const customers = customersPage(page, t)
      const card = customerCard(page, t)
      const fifth = customers.rows.nth(4)
      await customers.rows.first().focus()
      for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowDown')
      await expect(fifth).toBeFocused()

      await page.keyboard.press('Enter')
      await expect(card.composer('note')).toBeVisible()
      await card.composer('note').fill('Call about the tea')
      await page.keyboard.press('Escape')
      await expect(card.composer('note')).not.toBeFocused()
      await expect(card.composer('note')).toHaveValue('Call about the tea')
      await page.keyboard.press('Escape')
      await expect(card.card).toBeHidden()
      await expect(fifth).toBeFocused()
    })
  })
}

test('Escape closes what lies open above the card before the card', async ({ page, openSample }) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const card = customerCard(page, t)
  await customers.rows.first().click()
  await card.card.getByRole('button', { name: t('common.more'), exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(card.card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card.card).toBeHidden()
})

test('Delete on a row moves that customer to the trash, and Undo puts them back', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const second = sure((await server.host.client.customers.list({ offset: 1, limit: 1 })).rows[0])
  await expect(customers.rows.nth(1)).toContainText(second.displayName)
  await customers.rows.nth(1).focus()
  await page.keyboard.press('Delete')
  await expect(customers.rows.nth(1)).not.toContainText(second.displayName)
  await expect(customers.rows.nth(1)).toBeFocused()
  await shell(page, t).undoToast(t('customers.trashed', { count: 1 }))
  await expect(customers.rows.nth(1)).toContainText(second.displayName)
})

test('the head of a list never covers the row that has the focus', async ({ page, server, openSample }) => {
  await openSample('en')
  await openAddress(page, '/customers')
  const customers = customersPage(page, t)
  const last = (await server.host.client.customers.list({ limit: 1 })).total - 1
  const steps: readonly (readonly [key: string, row: number])[] = [
    ['End', last],
    ...Array.from({ length: 25 }, (_, step) => ['ArrowUp', last - 1 - step] as const),
    ['PageUp', last - 35],
    ['PageUp', last - 45],
    ['Home', 0],
  ]
  await customers.rows.first().focus()
  for (const [key, row] of steps) {
    await page.keyboard.press(key)
    // The row gets the focus once it is drawn; until then the one before has it, wherever the scrolling took that.
    await expect(page.locator(':focus'), key).toHaveAttribute('data-index', String(row))
    const covered = await page.evaluate(() => {
      const row = document.activeElement?.getBoundingClientRect()
      const head = document.querySelector('[role="grid"] [role="rowgroup"]')?.getBoundingClientRect()
      return row === undefined || head === undefined || row.top < head.bottom - 1
    })
    expect(covered, key).toBe(false)
  }
})
