import type { Page } from '@playwright/test'
import { addDays } from '#shared/domain/calendar-date.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { shell } from './page-models/shell.ts'
import { todayPage } from './page-models/today.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const shops = {
  en: {
    settings: { name: 'Corner shop', currency: 'EUR', country: 'IE' },
    people: {
      promised: 'Anna Byrne',
      late: 'Brian Walsh',
      later: 'Clare Nolan',
      born: 'Derek Foley',
      owes: 'Ella Quinn',
    },
    promise: 'Ask about the kettle',
    note: 'Comes on Friday',
  },
  'sr-Latn': {
    settings: { name: 'Radnja na uglu', currency: 'RSD', country: 'RS' },
    people: {
      promised: 'Ana Đurić',
      late: 'Boris Ćosić',
      later: 'Vera Žikić',
      born: 'Dejan Šarić',
      owes: 'Goran Čolić',
    },
    promise: 'Pitati za čajnik',
    note: 'Dolazi u petak',
  },
} as const

/** One of each kind: a promise, two who are late, a birthday, a debt. */
async function openShop({ host: { client } }: ShopServer, language: keyof typeof shops): Promise<void> {
  const { settings, people, promise } = shops[language]
  await client.shop.create({ ...settings, language })
  const { today } = sure((await client.shop.status()).shop)
  const add = async (name: string, given: { birthday?: string } = {}) => {
    const [givenName = '', familyName = ''] = name.split(' ')
    return (await client.customers.create({ givenName, familyName, ...given })).id
  }
  const promised = await add(people.promised)
  await client.followUps.create({ customerId: promised, title: promise, dueOn: today, time: '09:30' })
  for (const [name, total] of [
    [people.late, 90_00],
    [people.later, 30_00],
  ] as const) {
    const customerId = await add(name)
    for (const daysAgo of [152, 124, 96, 68])
      await client.purchases.create({ customerId, day: addDays(today, -daysAgo), lines: [{ name: 'Tea', total }] })
  }
  await add(people.born, { birthday: `1980${today.slice(4)}` })
  const owes = await add(people.owes)
  await client.purchases.create({
    customerId: owes,
    day: addDays(today, -20),
    lines: [{ name: 'Tea', total: 50_00 }],
    payments: [{ method: 'credit', amount: 50_00, dueOn: addDays(today, -5) }],
  })
}

/** Leads the focus to somebody's row as the arrows do. */
async function goTo(page: Page, row: ReturnType<ReturnType<typeof todayPage>['row']>): Promise<void> {
  for (let steps = 0; steps < 10; steps += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(steps === 0 ? 'Home' : 'ArrowDown')
  }
  await expect(row).toBeFocused()
}

for (const language of ['sr-Latn', 'en'] as const) {
  const t = wordsOf(language)
  const { people, note } = shops[language]

  test(`a morning's work, by keyboard alone (${language})`, async ({ page, server }) => {
    const { client } = server.host
    await openShop(server, language)
    const [frame, today] = [shell(page, t), todayPage(page, t)]
    const press = (key: string) => page.keyboard.press(key)
    const left = async () => {
      const { ranking } = await client.today.get({})
      return ranking.length
    }
    await page.goto(server.url)
    await expect(today.allRows).toHaveCount(5)
    expect(await barriersOf(page, 'the day')).toEqual([])

    await test.step('the promised call comes first; it is done with a word, and the next row has the focus', async () => {
      await press('ArrowDown')
      await expect(today.row(people.promised)).toBeFocused()
      await press('KeyD')
      await page.keyboard.type(note)
      await press('Enter')
      await expect(today.row(people.promised)).toHaveCount(0)
      await expect(today.row(people.born)).toBeFocused()
    })

    await test.step('the birthday is ticked off, taken back and ticked off again', async () => {
      await press('Space')
      await expect(today.row(people.born)).toHaveCount(0)
      await press('ControlOrMeta+KeyZ')
      await expect(today.row(people.born)).toBeVisible()
      await goTo(page, today.row(people.born))
      await press('Space')
      await expect(today.row(people.born)).toHaveCount(0)
    })

    await test.step('on paper stands who is left', async () => {
      await today.printList.press('Enter')
      const sheet = page.getByRole('group', { name: t('todayPage.callList'), exact: true })
      await expect(sheet.getByRole('row')).toHaveCount(2 + 3)
      await expect(sheet).toContainText(people.owes)
      await press('Escape')
      await expect(today.allRows).toHaveCount(3)
    })

    await test.step('one doesn’t answer, another one will come', async () => {
      await press('ArrowDown')
      await goTo(page, today.row(people.late))
      await press('KeyN')
      await expect(today.row(people.late)).toHaveCount(0)
      await goTo(page, today.row(people.later))
      await press('KeyD')
      await expect(page.getByRole('radio', { name: t('recall.results.will-come'), exact: true })).toBeFocused()
      await press('Enter')
      await expect(today.row(people.later)).toHaveCount(0)
    })

    await test.step('the debt is paid in its place, and nothing is left', async () => {
      await goTo(page, today.row(people.owes))
      await press('KeyP')
      await expect(page.locator('input:focus')).toBeVisible()
      await press('Enter')
      await expect(today.row(people.owes)).toHaveCount(0)
      await expect(today.nothingLeft).toBeVisible()
      expect(await left()).toBe(0)
    })

    await test.step('what was done is folded away; one of it is taken back', async () => {
      await today.doneToday.getByRole('button').first().press('Enter')
      await expect(today.doneToday.getByRole('listitem')).toHaveCount(5)
      expect(await barriersOf(page, 'all done')).toEqual([])
      const ticked = today.doneToday.getByRole('listitem').filter({ hasText: people.born })
      await ticked.press('KeyU')
      await expect(today.row(people.born)).toBeVisible()
      await expect(today.doneToday.getByRole('listitem')).toHaveCount(4)
    })
    await expect(frame.title).toBeVisible()
    expect(await client.shop.check()).toMatchObject({ ok: true })
  })
}
