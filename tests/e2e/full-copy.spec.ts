import { unzipSync } from 'fflate'
import { readFileSync, renameSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { importExportPage } from './page-models/import-export.ts'
import { shell } from './page-models/shell.ts'
import { wordsOf } from './words.ts'

for (const language of ['en', 'ru'] as const) {
  const t = wordsOf(language)

  test(`a shop leaves as one readable archive and comes back into an empty one (${language})`, async ({
    page,
    server,
    problems,
  }) => {
    const { client } = server.host
    const shop = { currency: 'EUR', language }
    await client.shop.create({ name: 'Tea & Co', ...shop })
    const { id: customerId } = await client.customers.create({ givenName: 'Ana', familyName: 'Ban', tags: ['vip'] })
    await client.purchases.create({ customerId, lines: [{ name: 'Tea', total: 500 }] })
    await client.attachments.add({ customerId, name: 'order.pdf', base64: 'bG9zdA==' })
    await page.goto(server.url)
    const frame = shell(page, t)
    const io = importExportPage(page, t)
    await frame.openSection('importExport')
    expect(await barriersOf(page, 'export')).toEqual([])
    const saved = await (await io.saveFullCopy()).path()
    const copy = join(dirname(saved), 'copy.zip')
    renameSync(saved, copy)
    expect(Object.keys(unzipSync(readFileSync(copy)))).toEqual(
      expect.arrayContaining(['README.txt', 'shop.xlsx', 'shop.json', 'attachments/Ana Ban 1/order.pdf']),
    )

    await client.shop.close()
    await client.shop.create({ name: 'New', ...shop, path: join(server.folder, 'new.regulars') })
    await page.reload()
    await frame.openSection('importExport')
    await io.chooseFile(copy)
    const button = (key: 'checkCopy' | 'takeIn' | 'showToday') =>
      page.getByRole('button', { name: t(`shopCopy.${key}`) })
    await expect(page.getByText(t('shopCopy.isCopyNamed', { name: 'Tea & Co' }))).toBeVisible()
    expect(await barriersOf(page, 'copy')).toEqual([])
    await button('checkCopy').click()
    await button('takeIn').click()
    await expect(page.getByRole('heading', { name: t('shopCopy.done') })).toBeVisible()
    expect(await client.customers.list({})).toMatchObject({ total: 1 })
    expect(await client.shop.status({})).toMatchObject({ shop: { settings: { name: 'Tea & Co' } } })
    await button('showToday').click()
    await frame.openSection('customers')
    await expect(page.getByText('Ana Ban')).toBeVisible()

    await frame.openSection('importExport')
    await io.undoImport('copy.zip').click()
    await expect.poll(async () => (await client.customers.list({})).total).toBe(0)
    // Who asks just while one shop is put in another's place is told that none is open; the window asks again.
    problems.splice(0, problems.length, ...problems.filter((line) => !line.includes('422')))
  })
}
