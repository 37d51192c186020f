import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { openAddress } from './pages.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

test('cash is taken out and the day closed with a difference; a later sale is told, and the day counted anew', async ({
  page,
  server,
}) => {
  const { client } = server.host
  await client.shop.create({ name: 'Corner shop', currency: 'EUR', country: 'IE', language: 'en' })
  await client.purchases.create({ lines: [{ name: 'Tea', total: 5000 }] })
  await client.purchases.create({ lines: [{ name: 'Cup', total: 2000 }], payments: [{ method: 'card', amount: 2000 }] })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(server.url)
  await openAddress(page, '/sales/day')

  await button(t('days.moveOut')).click()
  await field(t('days.amount')).fill('12')
  await field(t('days.what')).fill('Courier')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Courier')).toBeVisible()

  await test.step('counted by coins and notes, two euros short', async () => {
    await button(t('days.count')).click()
    await field('€20.00').fill('1')
    await field('€2.00').fill('8')
    await expect(field(t('days.cashCounted'))).toHaveValue('36.00')
    await expect(page.getByText(t('days.tooLittle', { amount: '€2.00' }))).toBeVisible()
    expect(await barriersOf(page, 'closing the day')).toEqual([])
    await button(t('days.save')).click()
    await expect(page.getByRole('heading', { name: t('days.closed'), exact: true })).toBeVisible()
  })
  await expect
    .poll(async () => (await client.days.get({})).closing)
    .toMatchObject({ difference: -200, isOutdated: false })

  await test.step('a sale after closing shows, and closing anew begins with what was counted', async () => {
    await client.purchases.create({ lines: [{ name: 'Spoon', total: 300 }] })
    await expect(page.getByText(t('days.outdated'))).toBeVisible()
    expect(await barriersOf(page, 'a closed day')).toEqual([])
    await button(t('days.closeAgain')).click()
    await expect(field(t('days.cashCounted'))).toHaveValue('36.00')
    await field(t('days.cashCounted')).fill('41')
    await expect(page.getByText(t('days.fits')).first()).toBeVisible()
    await button(t('days.save')).click()
    await expect(page.getByText(t('days.outdated'))).toHaveCount(0)
  })
  // The words of the old closing go before the new one is saved.
  await expect.poll(async () => (await client.days.get({})).closing).toMatchObject({ difference: 0, isOutdated: false })
})
