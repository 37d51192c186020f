import { readFileSync, writeFileSync } from 'node:fs'
import readXlsxFile from 'read-excel-file/node'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { expect, test } from './fixtures.ts'
import { importExportPage } from './page-models/import-export.ts'
import { reportsPage } from './page-models/reports.ts'
import { shell } from './page-models/shell.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const languages = ['en', 'sr-Latn'] as const

async function createShop({ host }: ShopServer, language: AppLanguage) {
  await host.client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language })
  return host.client
}

for (const language of languages) {
  const t = wordsOf(language)

  test(`purchases and a report leave as CSV and as a spreadsheet (${language})`, async ({ page, server }) => {
    const client = await createShop(server, language)
    const { id: customerId } = await client.customers.create({ givenName: 'Đorđe', familyName: 'Ilić' })
    const day = `${new Date().toISOString().slice(0, 4)}-01-01`
    // By card: cash would be rounded to whole dinars.
    const payments = [{ method: 'card' as const, amount: 125_050 }]
    await client.purchases.create({
      customerId,
      day,
      payments,
      lines: [{ name: 'Kafa', quantity: 1500, total: 125_050 }],
    })
    await page.goto(server.url)
    const frame = shell(page, t)
    const io = importExportPage(page, t)

    await frame.openSection('importExport')
    const purchases = readFileSync(await (await io.exportAs('purchases', 'csv')).path(), 'utf8')
    // The country's Excel wants it so, whatever the language of the window is.
    expect(purchases).toContain(`Đorđe Ilić;01.01.${day.slice(0, 4)}.;`)
    expect(purchases).toContain(';1250,50;RSD;')
    const [sheet] = await readXlsxFile(await (await io.exportAs('purchases', 'xlsx')).path())
    expect(sure(sheet).data[1]).toContain(1250.5)

    await page.goto(`${server.url.split('#')[0] ?? ''}#/reports/sales-by-product`)
    const reports = reportsPage(page, t)
    const csv = readFileSync(await (await reports.saveAs('csv')).path(), 'utf8')
    expect(csv).toContain('Kafa;1,5;1;1250,50;100,00')
    const [report] = await readXlsxFile(await (await reports.saveAs('openInExcel')).path())
    expect(sure(report).data.map((row) => row.slice(0, 4))).toEqual([
      ['product', 'quantity', 'lines', 'amount'].map((key) => t(`spreadsheets.columns.${key}` as 'spreadsheets.total')),
      ['Kafa', 1.5, 1, 1250.5],
      [t('spreadsheets.total'), 1.5, 1, 1250.5],
    ])
  })

  test(`columns, dates and letters are set right by hand, seen at once (${language})`, async ({ page, server }) => {
    const client = await createShop(server, language)
    await page.goto(server.url)
    const io = importExportPage(page, t)
    await shell(page, t).openSection('importExport')
    const file = test.info().outputPath('list.csv')
    // Windows-1250 of "Šćepanović"; dates that both orders can read; a heading that says nothing.
    const text = Buffer.concat([
      Buffer.from('Ime i prezime,Xyz,Datum rodjenja\nAna '),
      Buffer.from([0x8a, 0xe6]),
      Buffer.from('epanovi'),
      Buffer.from([0xe6]),
      Buffer.from(',0641234567,03/04/1980\n'),
    ])
    writeFileSync(file, text)
    await io.chooseFile(file)
    const preview = io.preview(1)
    await expect(preview).toContainText('Ana Šćepanović')

    await io.setFact('encoding', `${t('importExport.encodings.western')} · Windows-1252`)
    await expect(preview).toContainText('Ana Šæepanoviæ')
    await io.setFact('encoding', `${t('importExport.encodings.central')} · Windows-1250`)
    await expect(preview).toContainText('Ana Šćepanović')

    await io.setFact('dates', t('importExport.orders.mdy'))
    await expect(io.columns).toBeVisible()
    await io.setField('Xyz', t('importFields.names.phoneWork'))
    await expect(preview.getByRole('columnheader', { name: t('importFields.names.phoneWork') })).toBeVisible()
    await io.check.click()
    await io.importCustomers(1).click()
    await expect(io.result(1)).toBeVisible()
    const card = await client.customers.get({ id: sure((await client.customers.list({})).rows[0]).id })
    expect(card).toMatchObject({
      displayName: 'Ana Šćepanović',
      birthday: '1980-03-04',
      phones: [{ label: 'work', value: '0641234567' }],
    })
  })

  test(`rows left out are mended in a spreadsheet and come in after all (${language})`, async ({ page, server }) => {
    const client = await createShop(server, language)
    await page.goto(server.url)
    const io = importExportPage(page, t)
    const frame = shell(page, t)
    await frame.openSection('importExport')
    const sales = test.info().outputPath('sales.csv')
    writeFileSync(sales, 'Kupac,Datum,Artikal,Iznos\nAna,2026-01-05,Kafa,12.50\nBoris,2026-13-05,Kafa,7.00\n')
    await io.chooseFile(sales)
    await io.check.click()
    await io.counted('wrong', 1).click()
    const left = await io.downloadProblems()
    expect(left.suggestedFilename()).toBe(`${t('importExport.problemFile', { name: 'sales' })}.csv`)
    const rows = readFileSync(await left.path(), 'utf8')
    expect(rows).toContain('2026-13-05')
    await io.importPurchases(1).click()
    await expect(io.donePurchases(1)).toBeVisible()

    const mended = test.info().outputPath('mended.csv')
    writeFileSync(mended, rows.replaceAll('2026-13-05', '2026-01-06'))
    await io.another.click()
    await io.chooseFile(mended)
    await io.check.click()
    await io.importPurchases(1).click()
    await expect(io.donePurchases(1)).toBeVisible()
    expect(await client.purchases.list({})).toMatchObject({ total: 2, sum: 1950 })

    await io.another.click()
    await io.undoImport('mended.csv').click()
    await expect(frame.toast(t('importExport.undone', { name: 'mended.csv' }))).toBeVisible()
    expect(await client.purchases.list({})).toMatchObject({ total: 1, sum: 1250 })
  })
}
