import { addDays } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { shell } from './page-models/shell.ts'
import { whyPage } from './page-models/why.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const name = 'Jelena Tomić'

/** Jelena takes a bag every 28 days, two the last time, which is 60 days ago; Boris comes as ever. */
async function openShop({ host: { client } }: ShopServer, language: 'en' | 'sr-Latn') {
  await client.shop.create({ name: 'Corner shop', currency: 'EUR', country: 'RS', language })
  const { today } = sure((await client.shop.status()).shop)
  const buyer = async (givenName: string, familyName: string, since: number, price: number) => {
    const { id } = await client.customers.create({ givenName, familyName })
    for (let back = 9; back >= 0; back -= 1) {
      const quantity = back === 0 ? 2000 : 1000
      const lines = [{ name: 'Coffee', quantity, total: (price * quantity) / 1000 }]
      await client.purchases.create({ customerId: id, day: addDays(today, -since - 28 * back), lines })
    }
    return id
  }
  const id = await buyer('Jelena', 'Tomić', 60, 2000)
  await buyer('Boris', 'Ilić', 3, 500)
  return { id, today }
}

test('“Why?” shows the gaps, is corrected in its place, and the correction is undone and taken back', async ({
  page,
  server,
}) => {
  const t = wordsOf('en')
  const { id } = await openShop(server, 'en')
  const { client } = server.host
  const [frame, why] = [shell(page, t), whyPage(page, t)]
  const said = async () => (await client.rhythms.evidence({ customerId: id })).correction?.correction.kind ?? null
  const found: string[] = []

  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  await why.open(name).click()
  await expect(why.gaps).toHaveCount(10)
  await expect(why.gaps.last()).toContainText('60')
  found.push(...(await barriersOf(page, 'why')))

  await test.step('the owner sets the interval, and takes the words back by Undo', async () => {
    await why.say('interval').click()
    await expect(why.days).toHaveValue('28')
    await why.days.fill('0')
    await why.save.click()
    await expect(why.drawer.getByText(t('why.intervalWrong'))).toBeVisible()
    await why.days.fill('90')
    await page.keyboard.press('Enter')
    await expect(why.drawer.getByText(t('why.corrections.interval', { days: 90 }))).toBeVisible()
    expect(await said()).toBe('interval')
    await frame.undoToast(t('why.saved'))
    await expect.poll(said).toBeNull()
  })

  await test.step('Escape goes back from what is asked to the button that asked it, and “Why?” stays', async () => {
    await why.say('interval').click()
    await expect(why.days).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(why.say('interval')).toBeFocused()
  })

  await test.step('a season is chosen, and taken back later', async () => {
    await why.say('yearly').click()
    await expect(why.drawer.getByRole('button', { name: t('why.seasons.christmas'), exact: true })).toBeFocused()
    await why.drawer.getByRole('button', { name: t('why.seasons.march8'), exact: true }).click()
    found.push(...(await barriersOf(page, 'season')))
    await why.save.click()
    await expect(why.takeBack).toBeVisible()
    expect(await said()).toBe('yearly')
    await expect(why.takeBack).toBeFocused()
    await why.takeBack.click()
    await expect(why.say('interval')).toBeFocused()
    expect(await said()).toBeNull()
  })

  await test.step('the focus returns to where it was asked', async () => {
    await page.keyboard.press('Escape')
    await expect(why.drawer).toBeHidden()
    await expect(why.open(name)).toBeFocused()
  })
  expect(found).toEqual([])
})

test('who slips away is found by state and value, has complained, and is recorded as lost', async ({
  page,
  server,
}) => {
  const t = wordsOf('sr-Latn')
  const { id } = await openShop(server, 'sr-Latn')
  const { client } = server.host
  const [frame, why, card] = [shell(page, t), whyPage(page, t), customerCard(page, t)]
  const { state } = await client.rhythms.evidence({ customerId: id })
  const found: string[] = []

  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  await test.step('a complaint is noted on the card and closed there', async () => {
    await card.card.getByRole('button', { name: t('common.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: t('complaints.add'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('complaints.text'), exact: true }).fill('Kafa je bila stara')
    found.push(...(await barriersOf(page, 'complaint')))
    await dialog.getByRole('button', { name: t('complaints.save'), exact: true }).click()
    const complaints = card.card.getByRole('region', { name: t('complaints.title'), exact: true })
    await expect(complaints).toContainText('Kafa je bila stara')
    found.push(...(await barriersOf(page, 'card with a complaint')))
    await complaints.getByRole('button', { name: t('complaints.close'), exact: true }).click()
    await complaints.getByRole('textbox', { name: t('complaints.closeTitle'), exact: true }).fill('Nova kesa')
    await complaints.getByRole('button', { name: t('complaints.closeSave'), exact: true }).click()
    await expect.poll(async () => (await client.complaints.list({ status: 'closed' })).total).toBe(1)
  })

  await openAddress(page, '/customers/slipping')
  await why.cell(t(`states.${state}`), t('slipping.groups.top')).click()
  await expect(why.row(name)).toBeVisible()
  found.push(...(await barriersOf(page, 'slipping away')))

  await test.step('she is recorded as lost from her row, and Undo brings her back', async () => {
    await why
      .row(name)
      .getByRole('button', { name: t('slipping.actionsFor', { name }), exact: true })
      .click()
    await page.getByRole('menuitem', { name: t('slipping.recordLoss'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: t('slipping.lossReason'), exact: true }).selectOption('moved')
    found.push(...(await barriersOf(page, 'loss')))
    await dialog.getByRole('button', { name: t('slipping.lossSave'), exact: true }).click()
    await why.cell(t('states.lost'), t('slipping.groups.top')).click()
    await expect(why.row(name)).toContainText(t('slipping.reasons.moved'))
    await frame.undoToast(t('slipping.lossSaved', { name }))
    await expect(why.row(name)).toHaveCount(0)
    expect((await client.losses.list({})).total).toBe(0)
  })

  await why.signals.click()
  await expect(page.getByText(t('slipping.signalsIntro'))).toBeVisible()
  found.push(...(await barriersOf(page, 'signals')))
  expect(found).toEqual([])
})
