import { describe, expect, it } from 'vitest'
import { customersOf, fixture, purchasesOf, read } from './testing/read-fixture.ts'

describe('customers', () => {
  it('reads a Serbian list of windows-1250 kept by hand', async () => {
    const reading = await read(fixture('sr-plain-cp1250.csv'))
    expect(reading).toMatchObject({ encoding: 'windows-1250', delimiter: ';', dateOrder: 'dmy', total: 3 })
    expect(customersOf(reading)[0]).toMatchObject({
      displayName: 'Đorđe Petrović',
      birthday: '1980-02-03',
      phones: [{ label: '', value: '064 123 4567', e164: '+381641234567' }],
      emails: [{ label: '', value: 'djole@example.com' }],
      addresses: [{ city: 'Niš' }],
      tags: ['stalni', 'VIP'],
      note: 'Voli crnu kafu',
    })
  })

  it('keeps an impossible birthday as text and says so', async () => {
    const reading = await read(fixture('sr-plain-cp1250.csv'))
    expect(customersOf(reading)[2]).toMatchObject({ birthday: null, note: 'Rođendan: 31.2.1975.' })
    expect(reading.warnings).toEqual([{ row: 3, code: 'bad-birthday', params: { value: '31.2.1975.' } }])
  })

  it('reads Serbian headers in Cyrillic', async () => {
    const [first] = customersOf(await read(fixture('sr-cyrl-utf8.csv')))
    expect(first).toMatchObject({ givenName: 'Ђорђе', familyName: 'Петровић', note: 'Воли црну кафу' })
  })

  it('reads a Russian list of windows-1251', async () => {
    const reading = await read(fixture('ru-plain-cp1251.csv'), { locale: 'ru', country: 'RU' })
    expect(reading.encoding).toBe('windows-1251')
    expect(customersOf(reading)[0]).toMatchObject({
      displayName: 'Иванова Марья',
      birthday: '1990-03-07',
      phones: [{ e164: '+79123456789' }],
    })
  })

  it('takes Nume for the family name beside Prenume, and for the whole name alone', async () => {
    const [both] = customersOf(await read(fixture('ro-plain-utf8.csv')))
    expect(both).toMatchObject({ givenName: 'Ștefan', familyName: 'Țepeș', displayName: 'Ștefan Țepeș' })
    const [alone] = customersOf(await read('Nume,Telefon\nȘtefan Țepeș,0722 123 456\n'))
    expect(alone).toMatchObject({ displayName: 'Ștefan Țepeș', familyName: '' })
  })

  it('understands a list without header by its cells', async () => {
    const reading = await read(fixture('no-header-mixed.csv'))
    expect(reading.hasHeader).toBe(false)
    expect(reading.columns.map(({ field }) => field)).toEqual(['displayName', 'email', 'phone'])
  })

  it('tells columns by their cells where no header word is known', async () => {
    const reading = await read('Sve,Kako\nAna,ana@example.com\nPetar,petar@example.com\n')
    expect(reading).toMatchObject({ hasHeader: true, total: 2 })
    expect(reading.columns.map(({ field }) => field)).toEqual(['displayName', 'email'])
  })

  it('finds the header below a title', async () => {
    const reading = await read('My customers 2024,,\n\nName,Phone,City\nAnn,123456,Leeds\n')
    expect(reading).toMatchObject({ hasHeader: true, total: 1 })
    expect(customersOf(reading)[0]).toMatchObject({ row: 1, displayName: 'Ann' })
  })

  it('keeps unknown columns in the note under their header', async () => {
    const [record] = customersOf(await read('Name,Favourite tea\nAnn,Earl Grey\n'))
    expect(record?.note).toBe('Favourite tea: Earl Grey')
  })

  it('follows the mapping of the user over its own', async () => {
    const map = { 'favourite TEA': 'tags', '0': 'company' }
    const [record] = customersOf(await read('Name,Favourite tea\nAnn,Earl Grey\n', { map }))
    expect(record).toMatchObject({ kind: 'company', company: 'Ann', tags: ['Earl Grey'], note: '' })
  })

  it('takes signs that hide or turn text out of names', async () => {
    const [record] = customersOf(await read('Name,E-mail\n"A\u202enn\0 Smith",a@example.com\n'))
    expect(record?.displayName).toBe('Ann Smith')
  })

  it('keeps a phone that a spreadsheet damaged as it is written', async () => {
    const [record] = customersOf(await read('Name;Phone\nAnn;4.93023E+11\n'))
    expect(record?.phones).toEqual([{ label: '', value: '4.93023E+11', e164: null }])
  })

  it('asks about a date order that no row decides', async () => {
    const reading = await read('Name,Birthday\nAnn,6/5/1984\n')
    expect(reading).toMatchObject({ dateOrder: 'dmy', dateOrderAmbiguous: true })
    const chosen = await read('Name,Birthday\nAnn,6/5/1984\n', { dateOrder: 'mdy' })
    expect(chosen).toMatchObject({ dateOrder: 'mdy', dateOrderAmbiguous: false })
    expect(customersOf(chosen)[0]?.birthday).toBe('1984-06-05')
  })

  it('keeps a birthday without year', async () => {
    const [record] = customersOf(await read('Name,Birthday\nAnn,--03-07\n'))
    expect(record?.birthday).toBe('--03-07')
  })
})

describe('purchases', () => {
  it('reads Serbian numbers, quantities in parts and returns in brackets', async () => {
    const reading = await read(fixture('sr-purchases-cp1250.csv'))
    expect(purchasesOf(reading).slice(0, 3)).toMatchObject([
      {
        day: '2026-01-05',
        quantity: 2000,
        unitPrice: 12_500_000,
        amount: 250_000,
        paymentMethod: 'gotovina',
        receipt: 'R-1',
      },
      { product: 'Šećer', quantity: 500, unitPrice: 12_340_000, amount: 61_700 },
      { quantity: -1000, amount: -125_000 },
    ])
  })

  it('rejects what cannot be a purchase, each row with its reason', async () => {
    const { rejected } = await read(fixture('sr-purchases-cp1250.csv'))
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([
      [4, 'bad-date'],
      [5, 'no-customer'],
      [6, 'amount-out-of-range'],
      [7, 'bad-quantity'],
    ])
  })

  it('works the amount out of price and quantity where the file has none', async () => {
    const last = purchasesOf(await read(fixture('sr-purchases-cp1250.csv'))).at(-1)
    expect(last).toMatchObject({ quantity: 3000, amount: 30_000 })
  })

  it('reads an American till with times in the date', async () => {
    const reading = await read(fixture('en-purchases.csv'), { currency: 'USD' })
    expect(reading.dateOrder).toBe('mdy')
    expect(purchasesOf(reading)[0]).toMatchObject({ day: '2026-01-20', time: '14:05', amount: 246_900, receipt: 'A-1' })
  })

  it('never takes dollars for dinars', async () => {
    const { rejected } = await read(fixture('en-purchases.csv'), { currency: 'RSD' })
    expect(rejected).toEqual([{ row: 1, code: 'other-currency', params: { value: 'USD' } }])
  })

  it('rejects a row that its own decimal comma cut in two', async () => {
    const reading = await read('customer,date,product,amount\nAnn,2026-01-05,Tea,12,50\n')
    expect(reading.rejected).toEqual([{ row: 1, code: 'too-many-cells', params: { value: '50' } }])
  })

  it('prefers the total to the subtotal', async () => {
    const reading = await read('Customer,Date,Subtotal,Total\nAnn,2026-01-05,10.00,12.00\n')
    expect(purchasesOf(reading)[0]?.amount).toBe(1200)
  })
})
