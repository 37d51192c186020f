import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { searchPalette } from './page-models/search-palette.ts'
import { todayPage } from './page-models/today.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('sr-Latn')

async function aShop({ host: { client } }: ShopServer) {
  await client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language: 'sr-Latn' })
  const { id } = await client.customers.create({
    givenName: 'Vesna',
    familyName: 'Ilić',
    phones: [{ label: 'mobile', value: '+381641234567' }],
  })
  return { id, card: () => client.customers.get({ id }), client }
}

test('a card tells by and by how to reach somebody, their slava, their son and what they can’t eat', async ({
  page,
  server,
}) => {
  const { id, card } = await aShop(server)
  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  const view = customerCard(page, t)
  await expect(view.card.getByText('064 1234567', { exact: true })).toBeVisible()

  await view.add(t('profile.preferredHours'))
  await view.hears()
  await page.keyboard.type('posle 17 h')
  await page.keyboard.press('Enter')

  await view.add(t('profile.dayKinds.slava'))
  await view.hears()
  await page.keyboard.type('nikolj')
  await page.getByRole('option', { name: /Nikoljdan/ }).click()
  await expect(view.field(t('profile.dayLabel.slava'))).toHaveValue('Nikoljdan')

  await view.add(t('profile.familyMember'))
  await view.hears()
  await page.keyboard.type('sin')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await card()).family[0]?.relation).toBe('son')
  await page.keyboard.type('Luka')
  await page.keyboard.press('Enter')
  await expect(view.card.getByRole('group', { name: 'Sin Luka', exact: true })).toBeVisible()

  await view.add(t('profile.factKinds.allergy'))
  await view.hears()
  await page.keyboard.type('susam')
  await page.keyboard.press('Enter')
  await expect(view.atTop).toContainText('susam')

  await view.add(t('customers.points.profiles'))
  await view.hears()
  await page.keyboard.type('064 765 4321')
  await page.keyboard.press('Enter')
  const chat = view.card.getByRole('link', { name: t('profile.open', { value: '064 765 4321' }), exact: true })
  await expect(chat).toHaveAttribute('href', 'viber://chat?number=%2B381647654321')

  expect(await card()).toMatchObject({
    preferredHours: 'posle 17 h',
    yearlyDays: [{ kind: 'slava', label: 'Nikoljdan', date: '--12-19' }],
    family: [{ relation: 'son', name: 'Luka' }],
    facts: [{ kind: 'allergy', text: 'susam', pinned: false }],
    profiles: [{ service: 'viber', value: '064 765 4321' }],
    phones: [{ value: '+381641234567' }],
  })

  await view.card.getByRole('button', { name: t('customers.remove', { value: 'susam' }), exact: true }).click()
  await expect(view.atTop).toBeHidden()
  await page
    .getByRole('button', { name: t('common.undo'), exact: true })
    .last()
    .click()
  await expect(view.atTop).toContainText('susam')

  await page.keyboard.press('Control+KeyK')
  await expect(searchPalette(page, t).input).toBeFocused()
  await page.keyboard.type('susam')
  await expect(searchPalette(page, t).hit('Vesna Ilić')).toContainText('susam')
})

test('of two windows the later one is told what the other wrote before it writes over it', async ({ page, server }) => {
  const { id, card, client } = await aShop(server)
  await page.goto(server.url)
  await openAddress(page, `/customers/${id}`)
  const note = customerCard(page, t).field(t('customers.fields.note'))
  await note.click()
  await page.keyboard.type('moje')
  await client.customers.update({ id, version: (await card()).version, patch: { note: 'njihovo', jobTitle: 'pekar' } })
  const told = customerCard(page, t).card.getByText(t('common.changedMeanwhile', { value: 'njihovo' }), { exact: true })
  await expect(told).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(note).toHaveValue('moje')
  await expect(told).toBeVisible()
  expect((await card()).note).toBe('njihovo')
  await note.press('Tab')
  await expect(told).toBeHidden()
  expect(await card()).toMatchObject({ note: 'moje', jobTitle: 'pekar' })
})

test('the son’s birthday stands on Today and is ticked off', async ({ page, server }) => {
  const { id, card, client } = await aShop(server)
  const today = (await client.shop.status()).shop?.today ?? ''
  const birthday = `${Number(today.slice(0, 4)) - 10}${today.slice(4)}`
  await client.customers.update({
    id,
    version: (await card()).version,
    patch: { family: [{ relation: 'son', name: 'Luka', birthday, nameDay: null, note: '' }] },
  })
  await page.goto(server.url)
  const view = todayPage(page, t)
  await expect(view.band('today')).toContainText('Sin Luka puni 10 godina')
  await view.done('Vesna Ilić', 'čestitano')
  await expect(view.rows('today')).toHaveCount(0)
})
