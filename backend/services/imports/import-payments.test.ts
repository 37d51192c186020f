import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { importInto } from './testing/import-into.ts'

const customers = `Name,Phone,E-mail,Customer ID
Đorđe Petrović,+381 64 123 4567,djole@example.com,C1
Ana Anić,063 765 4321,,C2
Ana Anić,062 111 2222,,C3
"Alfa Trade SRL",,,C4
`
/** Two purchases on credit of Đorđe, one of Alfa. */
const sales = `Customer ID,Date,Receipt,Product,Quantity,Amount,Payment
C1,2026-01-05,R-101,Coffee,1,100.00,on credit
C1,2026-02-05,R-102,Coffee,1,50.00,on credit
C4,2026-02-06,F-2026/77,Tea,1,80.00,on credit
`

describe('payments out of a file', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine({ currency: 'EUR' })
    await importInto(engine, customers)
    await importInto(engine, sales)
  })
  afterEach(() => engine.close())

  const balances = async () => {
    const { rows } = await engine.client.customers.list({})
    const all = await Promise.all(
      rows.map(async ({ id, displayName }) => {
        const { balance } = await engine.client.credit.account({ customerId: id })
        return [displayName, balance] as const
      }),
    )
    return Object.fromEntries(all.filter(([, balance]) => balance !== 0))
  }

  it('pay the oldest debts of who is found by id, e-mail, phone and name; once, and undone wholly', async () => {
    const before = await balances()
    expect(before).toEqual({ 'Đorđe Petrović': 15_000, 'Alfa Trade SRL': 8000 })
    const file = `Payment date,Customer,Phone,E-mail,Amount,Method,Reference
05.03.2026,,00381641234567,,"20,00",cash,
06.03.2026,,,DJOLE@example.com,"30,00",card,
07.03.2026,Petrović Đorđe,,,"40,00",,
08.03.2026,Ana Anić,,,"5,00",,
09.03.2026,Nobody Known,,,"5,00",,
10.03.2026,,,,"5,00",,
11.03.2026,ALFA TRADE,,,"-5,00",,
`
    const told = await importInto(engine, file, { dryRun: true, records: true })
    const done = await importInto(engine, file)
    expect(told).toMatchObject({ type: 'payments', total: 7, created: 3, skipped: 0, customersCreated: 0 })
    expect(told.records?.[1]).toMatchObject({ day: '2026-03-06', amount: 30, method: 'card', currency: 'EUR' })
    expect(done.rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [4, 'several-payers'],
      [5, 'unknown-payer'],
      [6, 'no-payer'],
      [7, 'money-out'],
    ])
    expect(await balances()).toEqual({ 'Đorđe Petrović': 6000, 'Alfa Trade SRL': 8000 })
    const { rows } = await engine.client.customers.list({ search: 'Đorđe' })
    const { open } = await engine.client.credit.account({ customerId: rows[0]!.id })
    expect(open.map(({ day, open: left }) => [day, left])).toEqual([
      ['2026-01-05', 1000],
      ['2026-02-05', 5000],
    ])
    expect(await importInto(engine, file)).toMatchObject({ created: 0, skipped: 3 })
    expect(await engine.client.imports.undo({ batchId: done.batchId! })).toMatchObject({ removed: 3, kept: [] })
    expect(await balances()).toEqual(before)
    expect(await importInto(engine, file)).toMatchObject({ created: 3 })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('changed since stay when the import is undone', async () => {
    const done = await importInto(engine, 'Payment date,Customer ID,Amount\n2026-03-05,C1,20\n2026-03-06,C1,30\n')
    const { id } = await engine.shop.db
      .selectFrom('credit_entries')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const { version } = await engine.client.credit.getEntry({ id })
    await engine.client.credit.updateEntry({ id, version, patch: { amount: 2500 } })
    expect(await engine.client.imports.undo({ batchId: done.batchId! })).toMatchObject({
      removed: 1,
      kept: [{ id, reason: 'changed' }],
    })
    expect(await balances()).toMatchObject({ 'Đorđe Petrović': 12_500 })
  })

  const statements = {
    English:
      'Account:,RO49AAAA1B31007593840000\nPeriod:,01/03/2026 - 31/03/2026\n\nDate,Description,Debit,Credit,Balance\n05/03/2026,"Transfer DJORDJE PETROVIC, invoice R-102",,50.00,"1,050.00"\n20/03/2026,Rent,300.00,,750.00\n',
    Romanian:
      'Data tranzacției;Detalii tranzacție;Debit;Credit;Sold\n05.03.2026;"Încasare OP. PETROVIC DJORDJE; IBAN RS35; factura R-102";;50,00;1.050,00\n20.03.2026;Chirie;300,00;;750,00\n',
    Russian:
      'Дата операции;Плательщик;Назначение платежа;Сумма по дебету;Сумма по кредиту\n05.03.2026;Петровић Ђорђе;Оплата по счету R-102;0,00;50,00\n20.03.2026;ООО Аренда;Аренда;300,00;0,00\n',
    Serbian:
      'Datum valute;Datum knjiženja;Uplatilac;Svrha plaćanja;Poziv na broj;Isplate;Uplate\n06.03.2026;05.03.2026;PETROVIĆ ĐORĐE;Uplata po računu;R-102;;50,00\n20.03.2026;20.03.2026;EPS;Struja;;300,00;\n',
    German:
      'Buchungstag;Auftraggeber/Empfänger;Verwendungszweck;Betrag (EUR);Saldo\n05.03.2026;Djordje Petrovic;Rechnung R-102;50,00;1.050,00\n20.03.2026;Vermieter;Miete;-300,00;750,00\n',
  }
  it.each(Object.entries(statements))('come from a bank statement: %s', async (_, file) => {
    const done = await importInto(engine, file, { name: 'list.csv' })
    expect(done.rejected.map(({ row, reason }) => [row, reason.code])).toEqual([[2, 'money-out']])
    expect(done).toMatchObject({ type: 'payments', total: 2, created: 1 })
    const entry = await engine.shop.db.selectFrom('credit_entries').selectAll().executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ day: '2026-03-05', amount: 5000, method: 'transfer', kind: 'payment' })
    expect(await balances()).toMatchObject({ 'Đorđe Petrović': 10_000 })
    const purchase = await engine.shop.db
      .selectFrom('purchases')
      .select('receipt')
      .where('id', '=', entry.purchase_id)
      .executeTakeFirst()
    expect(purchase?.receipt).toBe('R-102')
  })

  it('are told by the receipt in their text where the name is unknown', async () => {
    const file = 'Date,Payer,Purpose,Amount\n2026-03-05,Some Bookkeeper,Plata factura F-2026/77,80.00\n'
    expect(await importInto(engine, file)).toMatchObject({ type: 'payments', created: 1, rejected: [] })
    expect(await balances()).toEqual({ 'Đorđe Petrović': 15_000 })
  })

  it('that our own export wrote are in the shop already', async () => {
    let fileId = ''
    for await (const event of await engine.client.exports.run({ what: 'payments', format: 'csv' }))
      if (event.kind === 'done') fileId = event.fileId
    const { base64 } = await engine.client.files.read({ fileId, offset: 0 })
    const done = await importInto(engine, Buffer.from(base64, 'base64'), { name: 'payments.csv' })
    expect(done).toMatchObject({ type: 'payments', created: 0, rejected: [] })
    expect(done.skipped).toBe(3)
  })
})
