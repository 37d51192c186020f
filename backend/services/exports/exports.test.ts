import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { columnKey, customerColumns } from '#shared/formats/customer-columns.ts'
import { unguardFormula } from '#shared/formats/formula-guard.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purchaseColumn } from '../imports/columns/header-dictionary.ts'
import { ownCustomerColumns } from '../imports/columns/own-columns.ts'
import { headerOf } from './read-table.ts'
import { lineColumns } from './sales-tables.ts'

let engine: TestEngine
afterEach(() => engine.close())

type Input = Parameters<TestEngine['client']['exports']['run']>[0]
async function run(input: Input) {
  for await (const event of await engine.client.exports.run(input))
    if (event.kind === 'done') {
      const { content } = engine.state.files.whole(event.fileId)
      return { ...event, content, text: content.toString('utf8') }
    }
  throw new Error('no file')
}

async function furnish(language: ShopSettings['language'], currency = 'RSD') {
  engine = await createTestEngine({ language, currency })
  const customerId = await aCustomer(engine, {
    name: 'Đorđe Petrović',
    givenName: 'Đorđe',
    familyName: 'Petrović',
    birthday: '1980-02-03',
    note: '=HYPERLINK("http://evil.example.com")\nsecond line; third',
    phones: ['+381 64 123 4567'],
    emails: ['djole@example.com'],
  })
  await aPurchase(engine, { customerId, day: '2026-01-05', amounts: [125_050, 100], product: 'Kafa', quantity: 1500 })
  await aPurchase(engine, { customerId: null, day: '2026-01-06', amounts: [-5000], product: 'Čaj' })
}

const uidOfFirst = async () => (await engine.client.customers.get({ id: 1 })).uid
const uidOfPurchase = async (id: number) => (await engine.client.purchases.get({ id })).uid

describe('relations in JSON', () => {
  it('name the others by uid and leave out the trash; what is private is not there', async () => {
    engine = await createTestEngine()
    const { client } = engine
    const ana = await client.customers.create({ givenName: 'Ana', familyName: 'Ban', privateNote: 'Pays late' })
    const ivo = await client.customers.create({ givenName: 'Ivo' })
    const { createdIds } = await client.relations.setCompany({
      ...{ person: ana.id, company: { name: 'Mill' }, role: 'Owner' },
    })
    await client.relations.addToHousehold({ customerId: ana.id, member: ivo.id })
    await client.relations.setReferrer({ customer: ana.id, referrer: ivo.id })
    const uidOf = async (id: number) => (await client.customers.get({ id })).uid
    const exported = async () => (await run({ what: 'customers', format: 'json' })).text
    expect(await exported()).not.toContain('Pays late')
    expect(JSON.parse(await exported())).toMatchObject([
      {
        companies: [{ uid: await uidOf(createdIds[0] ?? 0), role: 'Owner' }],
        household: { name: 'Ban' },
        referredBy: await uidOf(ivo.id),
      },
      { companies: [], household: { name: 'Ban' }, referredBy: null },
      {},
    ])
    await client.customers.trash({ ids: [ivo.id, ...createdIds] })
    expect(JSON.parse(await exported())).toMatchObject([{ companies: [], referredBy: null }])
  })
})

describe('CSV for Excel', () => {
  it('is written as the spreadsheet of the country reads it, with formulas defused', async () => {
    await furnish('sr-Latn')
    const { text, name, rows } = await run({ what: 'customers', format: 'csv' })
    expect([name, rows]).toEqual(['regulars-customers-2026-06-15.csv', 1])
    const [head, row] = text.split('\r\n')
    expect(head).toBe(
      '\uFEFFPuno ime;Lično ime;Prezime;Telefon;Vrsta telefona;E-pošta;Vrsta e-pošte;Rođendan;Oznake;Beleške;Regulars šifra',
    )
    expect(row).toContain('Đorđe Petrović;Đorđe;Petrović;')
    expect(row).toContain(`;'+381 64 123 4567;kuća;djole@example.com;kuća;`)
    expect(row).toContain(';03.02.1980.;')
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example.com"")\nsecond line; third"`)
  })

  it('has local decimals without grouping, and negative amounts stay numbers', async () => {
    await furnish('ru', 'RUB')
    const { text, rows } = await run({ what: 'lines', format: 'csv' })
    expect(rows).toBe(3)
    const uid = await uidOfFirst()
    const [sale, back] = [await uidOfPurchase(1), await uidOfPurchase(2)]
    expect(text.split('\r\n').slice(0, 4)).toEqual([
      '\uFEFFНомер чека;Клиент;Дата;Время;Товар;Количество;Цена;Скидка;Сумма;Валюта;Способ оплаты;Заметка;Скидка на покупку;Округление;Код Regulars;Код Regulars покупки',
      `1;Đorđe Petrović;05.01.2026;;Kafa;1,5;;0,00;1250,50;RUB;Наличные;;0,00;0,00;${uid};${sale}`,
      `1;Đorđe Petrović;05.01.2026;;Kafa;1,5;;0,00;1,00;RUB;Наличные;;;;${uid};${sale}`,
      `2;Случайный покупатель;06.01.2026;;Čaj;-1;;0,00;-50,00;RUB;Наличные;;0,00;0,00;;${back}`,
    ])
  })

  it('separates by commas where the decimal sign is a dot', async () => {
    await furnish('en', 'EUR')
    const { text } = await run({ what: 'payments', format: 'csv' })
    expect(text.split('\r\n')[0]).toBe('\uFEFFReceipt,Customer,Date,Payment method,Amount,Currency,Due on')
    expect(text).toContain('05/01/2026,Cash,1251.50,EUR,')
  })

  it('is raw where that is asked for', async () => {
    await furnish('ru', 'RUB')
    const { text } = await run({ what: 'lines', format: 'csv', raw: true })
    expect(text.split('\r\n')[0]).toBe(
      'receipt,customer,date,time,product,quantity,unitPrice,discount,amount,currency,paymentMethod,purchaseNote,purchaseDiscount,rounding,customerUid,purchaseUid',
    )
    expect(text).toContain('2026-01-05,,Kafa,1.5,,0.00,1250.50,RUB')
    expect((await run({ what: 'customers', format: 'csv', raw: true })).text).toContain('"=HYPERLINK(')
  })

  it('gives back every text exactly when the guard is taken off', async () => {
    await furnish('en', 'EUR')
    expect(unguardFormula(`'+381 64 123 4567`)).toBe('+381 64 123 4567')
  })
})

describe('headers', () => {
  const languages = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const
  beforeEach(async () => {
    engine = await createTestEngine({ shop: false })
  })

  it.each(languages)('of customers are known to our own import in %s', (language) => {
    const { t } = createTranslator(language)
    const columns = customerColumns(3)
    const headers = columns.map(({ name, number }) => columnKey(headerOf(t, name), number))
    const read = ownCustomerColumns(headers)?.map(({ field, group }) => [field, group.replace(/^\D+/, '')])
    // What is worked out is told and not read.
    expect(read).toEqual(columns.map(({ name, number }) => [name === 'balance' ? null : name, String(number)]))
    expect(new Set(headers).size).toBe(headers.length)
  })

  it.each(languages)('of lines are known to our own import in %s', (language) => {
    const { t } = createTranslator(language)
    const read = lineColumns.map(([key]) => [key, purchaseColumn(headerOf(t, key))?.field])
    expect(read).toEqual(lineColumns.map(([key]) => [key, key]))
  })
})

describe('JSON', () => {
  it('holds the records of the interface with decimal numbers, in the order of ids', async () => {
    await furnish('en')
    const purchases = JSON.parse((await run({ what: 'purchases', format: 'json' })).text) as unknown[]
    expect(purchases).toEqual([
      {
        number: 1,
        customerUid: expect.any(String) as string,
        day: '2026-01-05',
        time: null,
        currency: 'RSD',
        total: 1251.5,
        discount: 0,
        rounding: 0,
        campaign: '',
        staff: '',
        lines: [
          { product: 'Kafa', quantity: 1.5, unitPrice: null, discount: 0, total: 1250.5, returnOf: null },
          { product: 'Kafa', quantity: 1.5, unitPrice: null, discount: 0, total: 1, returnOf: null },
        ],
        payments: [{ method: 'cash', amount: 1251.5, day: '2026-01-05', dueOn: null }],
        note: '',
      },
      expect.objectContaining({ number: 2, customerUid: null, total: -50 }),
    ])
    const customers = JSON.parse((await run({ what: 'customers', format: 'json' })).text) as unknown[]
    expect(customers).toMatchObject([
      {
        displayName: 'Đorđe Petrović',
        birthday: '1980-02-03',
        phones: [{ label: 'home', value: '+381 64 123 4567', e164: '+381641234567' }],
        emails: [{ label: 'home', value: 'djole@example.com' }],
        tags: [],
        custom: {},
      },
    ])
  })

  it('is an empty array for an empty shop and an object of arrays for everything', async () => {
    engine = await createTestEngine()
    expect(JSON.parse((await run({ what: 'payments', format: 'json' })).text)).toEqual([])
    const all = JSON.parse((await run({ what: 'all', format: 'json' })).text) as object
    expect(all).toMatchObject({
      customers: [],
      products: [],
      purchases: [],
      laterPayments: [],
      followUps: [],
      orders: [],
      messages: [],
    })
  })
})

describe('XLSX', () => {
  it('has real dates and numbers, and text where it only looks like one of them', async () => {
    await furnish('sr-Latn')
    const { content } = await run({ what: 'lines', format: 'xlsx' })
    const [sheet] = await readXlsxFile(content)
    const uid = await uidOfFirst()
    const rows = sheet?.data ?? []
    expect(rows[0]?.slice(0, 5)).toEqual(['Broj računa', 'Kupac', 'Datum', 'Vreme', 'Proizvod'])
    expect(rows[1]?.slice(0, 3)).toEqual(['1', 'Đorđe Petrović', new Date('2026-01-05T00:00:00Z')])
    expect(rows[1]?.slice(4)).toEqual([
      'Kafa',
      1.5,
      null,
      0,
      1250.5,
      'RSD',
      'Gotovina',
      null,
      0,
      0,
      uid,
      await uidOfPurchase(1),
    ])
    expect(rows[3]?.[8]).toBe(-50)
  })

  it('has a sheet for each kind where everything is asked for', async () => {
    await furnish('en')
    const { content } = await run({ what: 'all', format: 'xlsx' })
    const sheets = await readXlsxFile(content)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Customers',
      'Products',
      'Purchases',
      'Purchase lines',
      'Payments',
      'Follow-ups',
      'Orders',
      'Messages',
      'Activities',
    ])
    expect(sheets[0]?.data[1]).toContain('=HYPERLINK("http://evil.example.com")\nsecond line; third')
  })
})

describe('an export', () => {
  it('says in which formats there is what', async () => {
    engine = await createTestEngine()
    const refused = (formats: string) => ({ code: 'format-not-offered', data: { formats } })
    await expect(run({ what: 'products', format: 'vcf' })).rejects.toMatchObject(refused('csv, xlsx, json'))
    await expect(run({ what: 'yearly-days', format: 'csv' })).rejects.toMatchObject(refused('ics'))
  })

  it('makes files of reports, with the totals below', async () => {
    await furnish('sr-Latn')
    const input = { name: 'sales-by-product', from: '2026-01-01', to: '2026-01-31' }
    const csv = await engine.client.reports.file({ ...input, format: 'csv' })
    expect(csv).toMatchObject({ name: 'regulars-sales-by-product-2026-01-01-2026-01-31.csv', rows: 2 })
    const text = engine.state.files.whole(csv.fileId).content.toString('utf8')
    expect(text.trim().split('\r\n').at(-1)).toBe('Ukupno;2;3;1201,50;')
    const xlsx = await engine.client.reports.file({ ...input, format: 'xlsx' })
    const [sheet] = await readXlsxFile(engine.state.files.whole(xlsx.fileId).content)
    expect(sheet?.data.at(-1)?.slice(0, 4)).toEqual(['Ukupno', 2, 3, 1201.5])
  })
})

describe('a selection', () => {
  it('is written alone, by its ids or by a filter without some', async () => {
    engine = await createTestEngine()
    const [ana, , ceca] = [
      await aCustomer(engine, { name: 'Ana', phones: ['064 111 222'] }),
      await aCustomer(engine, { name: 'Boris' }),
      await aCustomer(engine, { name: 'Ceca', phones: ['064 111 333'] }),
    ]
    const names = async (selection: NonNullable<Parameters<typeof run>[0]['selection']>) => {
      const { text, rows } = await run({ what: 'customers', format: 'json', selection })
      const records = JSON.parse(text) as { displayName: string }[]
      expect(rows).toBe(records.length)
      return records.map((record) => record.displayName)
    }
    expect(await names({ ids: [ceca, ana] })).toEqual(['Ana', 'Ceca'])
    const filter = { search: '', tagIds: [], states: [], has: ['phone' as const] }
    expect(await names({ filter, exceptIds: [ana], total: 2 })).toEqual(['Ceca'])
    await expect(names({ filter, exceptIds: [], total: 5 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(run({ what: 'purchases', format: 'json', selection: { ids: [ana] } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})
