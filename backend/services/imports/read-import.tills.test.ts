import { describe, expect, it } from 'vitest'
import type { ReadImportOptions } from './import-types.ts'
import { purchasesOf, read } from './testing/read-fixture.ts'

/** Customer, day, quantity, amount in minor units. */
type Sold = readonly [string, string, number, number]
type Case = readonly [name: string, options: Partial<ReadImportOptions>, file: string, wanted: readonly Sold[]]
const ro = { locale: 'ro', country: 'RO', currency: 'RON' }
const ru = { locale: 'ru', country: 'RU', currency: 'RUB' }
const euro = { locale: 'en', country: 'IE', currency: 'EUR' }

const cases: readonly Case[] = [
  [
    'Romanian amounts',
    ro,
    'Client;Data;Produs;Cant.;Suma\nAna;05.03.2025;Cafea;1;1.234,50 lei\nIon;07.03.2025;Ceai;1;-12,00 lei\nTotal;;;2;1.222,50 lei\n',
    [
      ['Ana', '2025-03-05', 1, 123_450],
      ['Ion', '2025-03-07', 1, -1200],
    ],
  ],
  [
    'Russian amounts',
    ru,
    'Клиент;Дата;Товар;Кол-во;Сумма\nАнна;05.03.2025;Кофе;1;1 234,50 ₽\nИван;06.03.2025;Чай;2;12,00 руб.\nИтого;;;3;1 246,50 ₽\n',
    [
      ['Анна', '2025-03-05', 1, 123_450],
      ['Иван', '2025-03-06', 2, 1200],
    ],
  ],
  [
    'Serbian amounts',
    {},
    'Kupac;Datum;Artikal;Kol.;Iznos\nAna;5.3.2025.;Kafa;1;1.234,50 din\nMika;6.3.2025.;Čaj;1,5;(12,00)\n',
    [
      ['Ana', '2025-03-05', 1, 123_450],
      ['Mika', '2025-03-06', 1.5, -1200],
    ],
  ],
  [
    'English amounts',
    euro,
    'Customer,Date,Item,Qty,Amount\nJane,25/03/2025,Coffee,1,"€1,234.50"\nJohn,26/03/2025,Tea,1,(12.00)\nJohn,27/03/2025,Tea,1,-12\n',
    [
      ['Jane', '2025-03-25', 1, 123_450],
      ['John', '2025-03-26', 1, -1200],
      ['John', '2025-03-27', 1, -1200],
    ],
  ],
  [
    'customer and day written once',
    {},
    'Kupac;Datum;Artikal;Iznos\nAna;05.03.2025;Kafa;100\n;;Mleko;50\n;;Šećer;25\nMika;06.03.2025;Čaj;80\n',
    [
      ['Ana', '2025-03-05', 1, 10_000],
      ['Ana', '2025-03-05', 1, 5000],
      ['Ana', '2025-03-05', 1, 2500],
      ['Mika', '2025-03-06', 1, 8000],
    ],
  ],
  [
    'WooCommerce',
    euro,
    'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Phone (Billing),Payment Method Title,Order Total Amount,Item #,Item Name,Quantity,Item Cost\n101,Completed,2025-03-05 14:20,,Jane,Doe,jane@example.com,5551234,Credit card,45.00,1,Mug,2,10.00\n101,Completed,2025-03-05 14:20,,Jane,Doe,jane@example.com,5551234,Credit card,45.00,2,Tea,1,25.00\n',
    [
      ['Jane Doe', '2025-03-05', 2, 2000],
      ['Jane Doe', '2025-03-05', 1, 2500],
    ],
  ],
  [
    'Shopify, what concerns the order in its first row',
    euro,
    'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name,Payment Method\n#1001,jane@example.com,paid,EUR,45.00,5.00,0.00,50.00,0.00,2025-03-05 14:19:00 +0100,2,Mug,10.00,MUG,0.00,Jane Doe,visa\n#1001,jane@example.com,,,,,,,,2025-03-05 14:19:00 +0100,1,Tea,25.00,TEA,0,,\n#1002,john@example.com,paid,EUR,25.00,0,0,25.00,0,2025-03-06 10:00:00 +0100,1,Tea,25.00,TEA,0,John Roe,visa\n',
    [
      ['Jane Doe', '2025-03-05', 2, 2000],
      ['Jane Doe', '2025-03-05', 1, 2500],
      ['John Roe', '2025-03-06', 1, 2500],
    ],
  ],
  [
    'Square',
    { locale: 'en', country: 'US', currency: 'USD' },
    'Date,Time,Time Zone,Category,Item,Qty,SKU,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Event Type,Customer ID,Customer Name\n03/25/2025,14:20:15,Eastern Time (US & Canada),Drinks,Coffee,1.0,C1,$3.50,$0.00,$3.50,$0.00,TX1,Payment,SQ1,Jane Doe\n03/25/2025,14:20:15,Eastern Time (US & Canada),Drinks,Tea,2.0,C2,$6.00,-$1.00,$5.00,$0.00,TX1,Payment,SQ1,Jane Doe\n03/26/2025,09:00:00,Eastern Time (US & Canada),Drinks,Tea,-1.0,C2,-$3.00,$0.00,-$3.00,$0.00,TX2,Refund,SQ1,Jane Doe\n',
    [
      ['Jane Doe', '2025-03-25', 1, 350],
      ['Jane Doe', '2025-03-25', 2, 500],
      ['Jane Doe', '2025-03-26', -1, -300],
    ],
  ],
  [
    'SumUp',
    euro,
    'Date,Transaction ID,Payment Method,Type,Quantity,Description,Currency,Price (Gross),Price (Net),Tax,Account,Customer\n"5 Mar 2025, 14:20",TABC,Visa,Sale,2,Coffee,EUR,7.00,6.00,1.00,me@example.com,Jane\n',
    [['Jane', '2025-03-05', 2, 700]],
  ],
  [
    '1C',
    ru,
    'Дата;Номер;Контрагент;Номенклатура;Количество;Цена;Сумма;Склад;Ответственный\n05.03.2025 14:20:00;РТ-000123;ООО Ромашка;Кофе;2,000;150,00;300,00;Основной;Иванова\n05.03.2025 14:20:00;РТ-000123;ООО Ромашка;Чай;1,000;100,00;100,00;Основной;Иванова\nИтого;;;;3;;400,00;;\n',
    [
      ['ООО Ромашка', '2025-03-05', 2, 30_000],
      ['ООО Ромашка', '2025-03-05', 1, 10_000],
    ],
  ],
  [
    'a restaurant till',
    ru,
    'Учетный день;Время закрытия;Номер чека;Гость;Номер карты гостя;Блюдо;Количество блюд;Сумма без скидки, р.;Сумма со скидкой, р.;Тип оплаты\n05.03.2025;14:20;123;Иван Петров;777;Капучино;2;300,00;270,00;Наличные\n',
    [['Иван Петров', '2025-03-05', 2, 27_000]],
  ],
  [
    'Romanian invoices',
    ro,
    'Serie;Numar;Data emiterii;Client;CIF;Denumire produs;Cod produs;UM;Cantitate;Pret unitar fara TVA;Valoare fara TVA;Valoare TVA;Total;Moneda;Data scadentei\nFCT;0123;05.03.2025;Alfa SRL;RO123;Cafea boabe;C1;kg;1.50;100.00;150.00;28.50;178.50;RON;20.03.2025\n',
    [['Alfa SRL', '2025-03-05', 1.5, 17_850]],
  ],
]

describe('sales of tills, web shops and hand-kept lists', () => {
  it.each(cases)('are understood: %s', async (_, options, file, wanted) => {
    const lines = purchasesOf(await read(file, options))
    expect(lines.map(({ customer, day, quantity, amount }) => [customer.name, day, quantity / 1000, amount])).toEqual(
      wanted,
    )
  })

  it('take a moment with its zone as the day and time of the shop', async () => {
    const file =
      'Customer,Created at,Product,Total\nJane,2025-03-05T23:30:00Z,Tea,10\nJohn,2025-07-01 23:30:00 -0400,Tea,10\n'
    const lines = purchasesOf(await read(file, { timeZone: 'Europe/Belgrade' }))
    expect(lines.map(({ day, time }) => [day, time])).toEqual([
      ['2025-03-06', '00:30'],
      ['2025-07-02', '05:30'],
    ])
  })

  it('take a word for a refund as a return, and know the sum below a list', async () => {
    const file =
      'Date,Customer,Type,Product,Qty,Total\n2025-03-05,Jane,Sale,Tea,2,20\n2025-03-06,Jane,Refund,Tea,1,10\nTotal,,,,1,10\n'
    const reading = await read(file)
    expect(purchasesOf(reading).map(({ quantity }) => quantity)).toEqual([2000, -1000])
    expect(reading.rejected).toMatchObject([{ row: 3, code: 'totals-row' }])
  })
})
