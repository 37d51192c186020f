import { describe, expect, it } from 'vitest'
import type { ReadImportOptions } from './import-types.ts'
import { purchasesJson } from './import-records.ts'
import { purchasesOf, read } from './testing/read-fixture.ts'

const euro = { locale: 'en', country: 'IE', currency: 'EUR', timeZone: 'Europe/Dublin' } as const
const ro = { locale: 'ro', country: 'RO', currency: 'RON' } as const
const ru = { locale: 'ru', country: 'RU', currency: 'RUB' } as const

type Purchase = {
  readonly day: string
  readonly total: number
  readonly lines: readonly { readonly product: string; readonly quantity: number; readonly total: number }[]
  readonly payments: readonly { readonly method: string; readonly amount: number; readonly dueOn?: string }[]
  readonly note: string
}

/** Purchases as they are joined, with what was left out by row. */
async function joined(file: string, options: Partial<ReadImportOptions> = euro) {
  const reading = await read(file, options)
  const purchases = purchasesJson(purchasesOf(reading), options.currency ?? 'RSD') as readonly Purchase[]
  return {
    lines: purchases.map(({ day, total, lines }) => [
      day,
      total,
      ...lines.map((line) => `${line.quantity} ${line.product} ${line.total}`),
    ]),
    paid: purchases.map(({ payments }) =>
      payments.map(({ method, amount, dueOn = '' }) => `${method} ${amount} ${dueOn}`.trim()),
    ),
    notes: purchases.map(({ note }) => note),
    rejected: reading.rejected.map(({ row, code, params }) => [row, code, params['value'] ?? '']),
  }
}

describe('orders of web shops', () => {
  it('have their shipping, discount and refund once, however many rows say them, and are paid wholly', async () => {
    const file = `Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Cancelled at,Payment Method,Refunded Amount
#1,eva@example.com,paid,EUR,47,4.90,9,51.90,5.00,2026-05-04 23:30:00 +0100,2,Napkin,16.00,Eva Ek,,Card,0
#1,eva@example.com,,,,,,,,2026-05-04 23:30:00 +0100,1,Runner,20.00,,,,
#2,jo@example.com,partially_refunded,EUR,40,0,6,40,0,2026-05-06 10:00:00 +0100,1,Apron,40.00,Jo Ek,,PayPal,10.00
#3,al@example.com,voided,EUR,20,5,4,25,0,2026-05-07 10:00:00 +0100,1,Runner,20.00,Al Ek,,manual,0
#3,al@example.com,,,,,,,,2026-05-07 10:00:00 +0100,1,Apron,40.00,,,,
#4,bo@example.com,paid,EUR,20,5,4,25,0,2026-05-08 10:00:00 +0100,1,Runner,20.00,Bo Ek,2026-05-09 10:00:00 +0100,Card,0
#5,cy@example.com,pending,EUR,20,5,4,25,0,2026-05-09 10:00:00 +0100,1,Runner,20.00,Cy Ek,,Bank Deposit,0
`
    expect(await joined(file)).toEqual({
      lines: [
        ['2026-05-04', 51.9, '2 Napkin 32', '1 Runner 20', '1 Shipping 4.9'],
        ['2026-05-06', 30, '1 Apron 40', '-1 Refund -10'],
        ['2026-05-09', 25, '1 Runner 20', '1 Shipping 5'],
      ],
      paid: [['card 51.9'], ['paypal 30'], []],
      notes: ['', '', ''],
      rejected: [
        [4, 'not-completed', 'voided'],
        [5, 'not-completed', 'voided'],
        [6, 'not-completed', '2026-05-09 10:00:00 +0100'],
      ],
    })
  })

  it('have the taxes on top where the total shows that prices are without them', async () => {
    const file = (total: string): string =>
      `Order ID,Date,Customer,Item,Qty,Price,Shipping,Tax,Order Total\n7,2026-05-04,Eva,Cup,2,10.00,5.00,1.60,${total}\n`
    expect((await joined(file('26.60'))).lines).toEqual([['2026-05-04', 26.6, '2 Cup 20', '1 Shipping 5', '1 Tax 1.6']])
    expect((await joined(file('25.00'))).lines).toEqual([['2026-05-04', 25, '2 Cup 20', '1 Shipping 5']])
  })

  it('tell the total of an order from that of a line, whatever its word', async () => {
    const head = 'Order number,Date,Customer,Item,Qty,Price,Shipping rate,Total\n'
    const file = `${head}9,2026-06-03,Eva,Candle,2,12,5,36.5\n9,2026-06-03,Eva,Soap,1,7.5,5,36.5\n`
    expect((await joined(file)).lines).toEqual([['2026-06-03', 36.5, '2 Candle 24', '1 Soap 7.5', '1 Shipping 5']])
    const single = `${head}9,2026-06-03,Eva,Candle,2,12,5,29\n`
    expect((await joined(single)).lines).toEqual([['2026-06-03', 29, '2 Candle 24', '1 Shipping 5']])
    const plain = `${head}9,2026-06-03,Eva,Candle,2,12,0,24\n9,2026-06-03,Eva,Soap,2,12,0,24\n`
    expect((await joined(plain)).lines).toEqual([['2026-06-03', 48, '2 Candle 24', '2 Soap 24']])
  })

  it('of one row come to their total, in which shipping and discount are', async () => {
    const file =
      'Sale Date,Order ID,Full Name,Number of Items,Payment Method,Discount Amount,Shipping,Order Total,Status\n08/14/26,31,Eva Ek,3,Card,1.00,4.50,19.12,Completed\n'
    expect((await joined(file, { ...euro, country: 'US' })).lines).toEqual([['2026-08-14', 19.12, '1  19.12']])
  })

  it('take an order total once where lines have no prices', async () => {
    const file =
      'Order ID,Date,Customer,Item,Qty,Order Total\n5,2026-05-04,Eva,Cup,1,30.00\n5,2026-05-04,Eva,Pot,1,30.00\n'
    const { lines } = await joined(file)
    expect(lines).toEqual([['2026-05-04', 30, '1 Cup 30', '1 Pot null']])
  })

  it('of Amazon have the price of all pieces of a line', async () => {
    const file =
      'amazon-order-id\tpurchase-date\torder-status\tbuyer-name\tproduct-name\tsku\tasin\tquantity\tcurrency\titem-price\tshipping-price\n11-1\t2026-04-10T22:15:00+00:00\tShipped\tEva\tSheet\tS1\tB0\t2\tEUR\t89.90\t3.99\n'
    expect((await joined(file)).lines).toEqual([['2026-04-10', 93.89, '2 Sheet 89.9', '1 Shipping 3.99']])
  })

  it('are known in Romanian and Russian', async () => {
    const emag =
      '"Nr. comanda","Data comanda","Status comanda","Nume client","Nume produs","Cantitate","Pret unitar fara TVA","Pret unitar cu TVA","Valoare totala cu TVA","Modalitate de plata","Cost transport"\n"4","12-03-2026 10:33:01","Finalizata","Ion Pop","Cana","2","16,81","20,00","40,00","Ramburs","15,99"\n"5","13-03-2026 10:33:01","Anulată","Dan","Cana","1","16,81","20,00","20,00","Ramburs","15,99"\n'
    expect(await joined(emag, ro)).toMatchObject({
      lines: [['2026-03-12', 55.99, '2 Cana 40', '1 Transport 15.99']],
      paid: [['cash 55.99']],
      rejected: [[2, 'not-completed', 'Anulată']],
    })
    const insales =
      'Номер заказа;Дата создания;Статус заказа;Покупатель;Название товара;Количество;Цена продажи;Сумма;Стоимость доставки;Сумма заказа;Способ оплаты\n5;12.03.2026 10:15:00;Доставлен;Мария;Чай;2;250,00;500,00;300,00;1 000,00;Наличными\n5;12.03.2026 10:15:00;Доставлен;Мария;Кофе;1;200,00;200,00;300,00;1 000,00;Наличными\n6;13.03.2026 10:15:00;Отменён;Пётр;Кофе;1;200,00;200,00;0,00;200,00;Картой\n'
    expect(await joined(insales, ru)).toMatchObject({
      lines: [['2026-03-12', 1000, '2 Чай 500', '1 Кофе 200', '1 Доставка 300']],
      paid: [['cash 1000']],
      rejected: [[3, 'not-completed', 'Отменён']],
    })
  })
})

describe('what is paid', () => {
  it('by a column of yes and no: what is not is on account', async () => {
    const file =
      'Datum;Kupac;Roba;Iznos;Plaćeno;Rok\n05.03.2026;Ana;Čaj;100;da;\n06.03.2026;Ana;Kafa;200;ne;20.03.2026\n'
    expect((await joined(file, {})).paid).toEqual([[], ['credit 200 2026-03-20']])
  })

  it('by a column of amounts: the rest is on account until its day', async () => {
    const file =
      'Client;Numar;Data emitere;Data scadenta;Total;Incasat\nAlfa SRL;45;10.03.2026;25.03.2026;119,00;0,00\nIon;46;11.03.2026;;59,50;59,50\nDan;47;12.03.2026;30.03.2026;100,00;40,00\n;;;Total;278,50;99,50\n'
    expect(await joined(file, ro)).toMatchObject({
      paid: [['credit 119 2026-03-25'], ['other 59.5'], ['other 40', 'credit 60 2026-03-30']],
      rejected: [[4, 'totals-row', '']],
    })
  })

  it('by a column that says how, though its word asks whether', async () => {
    const file = 'Data,Client,Produs,Suma,Achitat\n03.03.2026,Ion,Tort,100,numerar\n04.03.2026,Ana,Tort,80,pe datorie\n'
    expect((await joined(file, ro)).paid).toEqual([['cash 100'], ['credit 80']])
  })

  it('stays an amount where nothing else is one', async () => {
    const file = 'Datum;Kupac;Roba;Plaćeno\n05.03.2026;Ana;Čaj;100\n'
    expect(await joined(file, {})).toMatchObject({ lines: [['2026-03-05', 100, '1 Čaj 100']], paid: [[]] })
  })
})

describe('tills', () => {
  it('give back what a column for the kind of receipt calls a refund', async () => {
    const file =
      'Date,Receipt number,Receipt type,Item,Quantity,Net sales,Customer name,Status\n13/07/2026 08:00,2-1,Sale,Tea,1,150.00,Eva,Closed\n14/07/2026 08:00,2-2,Refund,Tea,1,150.00,Eva,Closed\n15/07/2026 08:00,2-3,Sale,Tea,1,150.00,Eva,Cancelled\n'
    expect(await joined(file)).toMatchObject({
      lines: [
        ['2026-07-13', 150, '1 Tea 150'],
        ['2026-07-14', -150, '-1 Tea -150'],
      ],
      rejected: [[3, 'not-completed', 'Cancelled']],
    })
  })

  it('keep a text of all that was sold as the note: nothing is called so', async () => {
    const file =
      'Date,Receipt number,Net sales,Payment type,Description,Customer name\n2026-07-28,4-1,80.00,Cash,"1 x Tea, 2 x Cake",Eva\n'
    expect(await joined(file)).toMatchObject({ lines: [['2026-07-28', 80, '1  80']], notes: ['1 x Tea, 2 x Cake'] })
  })

  it('may write the day into the column of the time, and number their receipts under №', async () => {
    const file =
      '№;Время;Контрагент;Сумма;Оплачено\n00012;2026-03-05 10:00:00;Мария;1500.00;1500.00\n00013;2026-03-05 10:00:00;Мария;2500.00;0.00\n'
    expect(await joined(file, ru)).toMatchObject({
      lines: [
        ['2026-03-05', 1500, '1  1500'],
        ['2026-03-05', 2500, '1  2500'],
      ],
      paid: [['other 1500'], ['credit 2500']],
    })
  })

  it('that only count the rows of a list give no receipts', async () => {
    const file = 'No,Date,Customer,Item,Amount\n1,2026-05-04,Eva,Tea,3\n2,2026-05-04,Eva,Cake,4\n'
    expect((await joined(file)).lines).toEqual([['2026-05-04', 7, '1 Tea 3', '1 Cake 4']])
  })
})
