import { readFile } from 'node:fs/promises'
import { makeXlsx, rowsOf } from '#backend/services/imports/testing/make-xlsx.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerList } from './page-models/customer-list.ts'
import { importExportPage } from './page-models/import-export.ts'
import { openAddress } from './pages.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

const workbook = makeXlsx([
  {
    name: 'Prices',
    rows: rowsOf([
      ['Product', 'Price'],
      ['Kettle', 30],
    ]),
  },
  {
    name: 'Friends',
    rows: rowsOf([
      ['Name', 'E-mail', 'Ring size'],
      ['Maeve Kelly', 'maeve@example.com', 52],
      ['Rory Burke', '', 61],
    ]),
  },
])

test('a sheet is chosen, a column becomes a field of its own, and those who came in leave as a mailing list', async ({
  page,
  server,
}) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)

  await test.step('the other sheet', async () => {
    await io.chooseFile({ name: 'shop.xlsx', mimeType: '', buffer: workbook })
    await io.begin('shop.xlsx › Prices').click()
    await io.setFact('sheet', 'Friends')
    await expect(io.fieldOf('Ring size')).toBeVisible()
  })

  await test.step('a field of its own, a number by its cells', async () => {
    await io.setField('Ring size', t('importReview.newField'))
    await expect(io.newFieldKind('Ring size')).toHaveValue('number')
    expect(await barriersOf(page, 'own field')).toEqual([])
    await io.check.click()
    await io.rowNamed(1, 'Maeve Kelly').click()
    await expect(io.detail(1, 'Maeve Kelly')).toContainText('Ring size')
    await io.importCustomers(2).click()
    await expect(io.result(2)).toBeVisible()
    expect(await client.customFields.list({})).toMatchObject([{ name: 'Ring size', kind: 'number' }])
  })

  await test.step('a mailing list of those ticked, without whoever has no address', async () => {
    await openAddress(page, '/customers')
    const list = customerList(page, t)
    for (const name of ['Maeve Kelly', 'Rory Burke'])
      await page.getByRole('checkbox', { name: t('common.selectRow', { name }), exact: true }).check()
    await list.act('export').click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: t('exports.mailingInList.email') }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('maeve@example.com')
    expect(text).not.toContain('Rory')
    await expect(page.getByText(t('exports.leftOut', { refused: 0, unreachable: 1 }))).toBeVisible()
  })
})
