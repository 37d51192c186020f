import { describe, expect, it } from 'vitest'
import type { ImportReading, ReadImportOptions } from './import-types.ts'
import { read } from './testing/read-fixture.ts'

const euro = { locale: 'en', country: 'IE', currency: 'EUR', timeZone: 'Europe/Dublin' } as const
const ro = { locale: 'ro', country: 'RO', currency: 'RON' } as const
const ru = { locale: 'ru', country: 'RU', currency: 'RUB' } as const
const rs = {} as const

const paidIn = (reading: ImportReading): readonly string[] => {
  if (reading.type !== 'payments') throw new Error(`read as ${reading.type}`)
  return reading.payments.map(
    ({ day, amount, customer, reference }) => `${day} ${amount} ${customer.name || customer.email}|${reference}`,
  )
}
const codes = ({ rejected }: ImportReading): readonly string[] => rejected.map(({ row, code }) => `${row} ${code}`)

type Case = readonly [string, Partial<ReadImportOptions>, string, readonly string[], readonly string[]]
const cases: readonly Case[] = [
  [
    'a short statement: what for, how much, what is left',
    euro,
    'Date,Description,Amount,Currency,Balance\n2026-11-02,Transfer from Eva Ek ref INV 12,120.00,EUR,1000.00\n2026-11-03,Card payment,-55.20,EUR,944.80\n',
    ['2026-11-02 12000 |Transfer from Eva Ek ref INV 12'],
    ['2 money-out'],
  ],
  [
    'Revolut, with what is on its way or was taken back left out',
    euro,
    'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nTOPUP,Current,2026-02-11 14:44:23,2026-02-11 14:44:45,Payment from Eva Ek,250.00,0.00,EUR,COMPLETED,488.26\nTRANSFER,Current,2026-02-12 14:46:58,,Payment from Eva Ek,10.00,0.00,EUR,PENDING,\nTRANSFER,Current,2026-02-13 14:46:58,2026-02-13 14:46:58,Payment from Eva Ek,11.00,0.00,EUR,REVERTED,488.26\n',
    ['2026-02-11 25000 |Payment from Eva Ek'],
    ['2 not-completed', '3 not-completed'],
  ],
  [
    'PayPal, which sells nothing though it has quantities',
    euro,
    '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Quantity","Balance","Balance Impact"\n"25/05/2026","10:00:00","CEST","Eva Ek","Website Payment","Completed","EUR","1.250,00","-43,40","1.206,60","eva@example.com","shop@example.com","1A","Vase","1","1.206,60","Credit"\n"26/05/2026","10:00:00","CEST","Jo Ek","Website Payment","Pending","EUR","50,00","0,00","50,00","jo@example.com","shop@example.com","1B","Vase","1","1.206,60","Memo"\n"27/05/2026","10:00:00","CEST","Host","Payment","Completed","EUR","-10,00","0,00","-10,00","shop@example.com","h@example.com","1C","","","1.196,60","Debit"\n',
    ['2026-05-25 125000 Eva Ek|Vase'],
    ['2 not-completed', '3 money-out'],
  ],
  [
    'Stripe in universal time, less what was given back',
    euro,
    'id,Description,Seller Message,Created date (UTC),Amount,Amount Refunded,Currency,Fee,Status,Customer ID,Customer Email,Captured\nch_1,Invoice 11,Payment complete.,2026-05-05 23:30:11,120.00,20.00,eur,2.04,Paid,cus_1,eva@example.com,true\nch_2,Invoice 12,Declined.,2026-05-06 08:00:11,50.00,0.00,eur,0,Failed,cus_2,jo@example.com,false\n',
    ['2026-05-06 10000 eva@example.com|Invoice 11'],
    ['2 not-completed'],
  ],
  [
    'ING in Romania, whose transactions go on in rows without a day',
    ro,
    'Titular cont: MAGAZIN SRL,,,,,,\nNumar cont: RO12INGB0000,,,,,,\nData,,,Detalii tranzactie,,Debit,Credit\n03 martie 2026,,,Incasare,,,"1.250,00"\n,,,Ordonator:Ion Pop,,,\n,,,Detalii:factura 45,,,\n04 martie 2026,,,Cumparare POS,,"120,19",\n,,,Terminal:KAUFLAND,,,\n',
    ['2026-03-03 125000 |Incasare · Ordonator:Ion Pop · Detalii:factura 45'],
    ['4 money-out'],
  ],
  [
    'BCR',
    ro,
    'Data inceput,Data finala,Valuta,Contul pentru care s-a generat extrasul,Titular cont,Data finalizarii tranzactiei,Ora finalizare tranzactie,Tranzactii finalizate (detalii),Referinta oper. document,Debit (suma),Credit (suma),Sold contabil final\n01.03.2026,31.03.2026,RON,RO12RNCB,MAGAZIN SRL,05.03.2026,10:11,Incasare Ion Pop,REF1,0.00,1250.00,2250.00\n',
    ['2026-03-05 125000 |Incasare Ion Pop'],
    [],
  ],
  [
    'Raiffeisen in Romania, below lines on the account',
    ro,
    'Data generare extras;31/03/2026\nNumar extras;3\nData inregistrare;Data tranzactiei;Suma debit;Suma credit;Nr. OP;Cod fiscal beneficiar;Ordonator final;Beneficiar final;Nume/Denumire ordonator/beneficiar;Descrierea tranzactiei\n05/03/2026;05/03/2026;;1250.00;12;;;;ION POP;factura 45\n',
    ['2026-03-05 125000 ION POP|factura 45'],
    [],
  ],
  [
    'T-Business, with a word for the way of the money',
    ru,
    'Номер счёта;Тип операции (пополнение/списание);Дата проведения;Номер платежа;Сумма в валюте счёта;Назначение платежа;Наименование плательщика;Наименование получателя\n408;Пополнение;05.03.2026;12;1500,00;По счету 45;Мария;ИП Я\n408;Списание;06.03.2026;13;200,00;Аренда;ИП Я;ООО\n',
    ['2026-03-05 150000 Мария|По счету 45'],
    ['2 money-out'],
  ],
  [
    'cards: neither their number nor that of a bank document is ours',
    ru,
    'Номер документа;Дата операции;Номер карты;Статус;Сумма операции;Категория;Описание\n2;01.09.2026 11:00;1234;Выполнено;2500,00;Переводы;От Марии\n3;02.09.2026 11:00;1234;Отклонено;300,00;Переводы;От Марии\n',
    ['2026-09-01 250000 |От Марии'],
    ['2 not-completed'],
  ],
  [
    'accounts are no bills',
    rs,
    'Datum obrade;Nalogodavac/Korisnik;Račun;Opis;Iznos zaduženja;Iznos odobrenja\n05.03.2026;Ana;160-0000000123456-78;Uplata;0,00;1.250,00\n',
    ['2026-03-05 125000 Ana|Uplata'],
    [],
  ],
]

describe('statements of banks', () => {
  it.each(cases)('%s', async (_, options, file, payments, rejected) => {
    const reading = await read(file, options)
    expect(paidIn(reading)).toEqual(payments)
    expect(codes(reading)).toEqual(rejected)
    expect(reading.total).toBe(payments.length + rejected.length)
  })

  it.each([
    ['MT940', ':20:START\r\n:25:DE89\r\n:28C:1/1\r\n:60F:C251201EUR1,\r\n', 'mt940'],
    ['OFX', 'OFXHEADER:100\nDATA:OFXSGML\n\n<OFX></OFX>\n', 'ofx'],
    ['QIF', '!Type:Bank\nD05/17/2026\nT-1.00\n^\n', 'qif'],
    ['1C', '1CClientBankExchange\n\xc2\xe5\xf0\xf1\xe8\xff=1.03\n', '1c'],
  ])('in %s are refused by that name', async (_, text, detected) => {
    await expect(read(Buffer.from(text, 'latin1'))).rejects.toMatchObject({
      code: 'wrong-file-type',
      params: { detected },
    })
  })
})

describe('a list with a day, somebody, an amount and a way of paying', () => {
  const kindOf = async (header: string, row: string, fileName = 'book.csv') =>
    (await read(`${header}\n${row}\n`, { ...euro, fileName })).type

  it('holds payments where its words, or the cells of its kind, say so', async () => {
    expect(await kindOf('Date,Customer,Amount,Method,Reference', '03.02.2026,Eva,20.00,transfer,R-101')).toBe(
      'payments',
    )
    expect(await kindOf('Date,Transaction Type,Num,Customer,Amount', '03.02.2026,Payment,21,Eva,20.00')).toBe(
      'payments',
    )
    expect(await kindOf('Date,Transaction Type,Num,Customer,Amount', '03.02.2026,Invoice,21,Eva,20.00')).toBe(
      'purchases',
    )
  })

  it('holds purchases where something is sold, discounted or due', async () => {
    expect(await kindOf('Date,Customer,Item,Amount,Method', '03.02.2026,Eva,Tea,20.00,cash', 'payments.csv')).toBe(
      'purchases',
    )
    expect(
      await kindOf('Date,Customer,Discount,Amount,Method', '03.02.2026,Eva,1,20.00,cash', 'transactions.csv'),
    ).toBe('purchases')
    expect(await kindOf('Date,Customer,Amount,Due date', '03.02.2026,Eva,20.00,10.03.2026')).toBe('purchases')
  })

  it('goes by the name of the file where nothing else tells', async () => {
    const file = ['Date,Customer,Amount,Method', '03.02.2026,Eva,20.00,cash'] as const
    expect(await kindOf(...file, 'pay.csv')).toBe('payments')
    expect(await kindOf(...file, 'pay-2026.csv')).toBe('payments')
    expect(await kindOf(...file, 'sales_paid.csv')).toBe('purchases')
    expect(await kindOf(...file, 'payroll book.csv')).toBe('purchases')
  })
})
