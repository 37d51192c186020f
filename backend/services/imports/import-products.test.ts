import { afterEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { countsOf, importInto, stagedRows } from './testing/import-into.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})
async function aShop(given: Parameters<typeof createTestEngine>[0] = {}): Promise<TestEngine> {
  const engine = await createTestEngine(given)
  engines.push(engine)
  return engine
}
const catalogue = async ({ client }: TestEngine) => (await client.products.list({ show: 'all', limit: 500 })).rows

async function exported({ client, state }: TestEngine, format: 'csv' | 'json', raw = false): Promise<string> {
  for await (const event of await client.exports.run({ what: 'products', format, raw }))
    if (event.kind === 'done') return state.files.whole(event.fileId).content.toString('utf8')
  throw new Error('no file')
}

const options = (onDuplicate: 'skip' | 'fill' | 'overwrite' | 'create') => ({
  options: { type: 'products' as const, onDuplicate },
})

describe('a list of products', () => {
  it.each([
    ['en', 'Name,Product code,Barcode,Category,Unit,Price,Cost,Usual days,In use', 'yes', 'no'],
    ['ro', 'Denumire,Cod produs,Cod de bare,Categorie,UM,Preț,Preț de achiziție,Zile obișnuite,În uz', 'da', 'nu'],
    ['ru', 'Наименование,Артикул,Штрихкод,Категория,Ед.,Цена,Закупочная цена,Обычно дней,Активен', 'да', 'нет'],
    ['sr', 'Naziv,Šifra,Bar kod,Kategorija,JM,Cena,Nabavna cena,Uobičajeno dana,Aktivan', 'da', 'ne'],
    ['sr-Cyrl', 'Назив,Шифра,Бар код,Категорија,ЈМ,Цена,Набавна цена,Уобичајено дана,Активан', 'да', 'не'],
    ['de', 'Bezeichnung,Artikelnummer,EAN,Warengruppe,Einheit,Preis,Einkaufspreis,Übliche Tage,Aktiv', 'ja', 'nein'],
  ])('with headers in %s is recognised by itself', async (_, header, yes, no) => {
    const engine = await aShop()
    const file = `${header}\nTea,T1,4006381333931,Food/ Drinks,pc,"1.250,50","900,00",30,${yes}\nOld,T2,,,,,,,${no}\n`
    expect(await importInto(engine, file)).toMatchObject({ type: 'products', created: 2, rejected: [], warnings: [] })
    expect(await catalogue(engine)).toMatchObject([
      { name: 'Old', code: 'T2', price: null, active: false },
      {
        name: 'Tea',
        code: 'T1',
        barcode: '4006381333931',
        category: 'Food / Drinks',
        unit: 'pc',
        price: 125_050,
        cost: 90_000,
        usualDays: 30,
        active: true,
      },
    ])
    expect(await engine.client.products.prices({ id: 1 })).toMatchObject([{ price: 125_050, from: '2026-06-15' }])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it.each([
    ['people', 'Name,Phone,Category\nAna,064 123 4567,vip\n', 'customers'],
    ['people without phones', 'First name,Last name,Group\nAna,Marić,vip\n', 'customers'],
    ['sales', 'Date,Customer,Product,Price,Category\n2026-06-01,Ana,Tea,5.00,Drinks\n', 'purchases'],
    ['a name and a price', 'Product,Price\nTea,5.00\n', 'products'],
  ])('is not confused with %s', async (_, file, type) => {
    expect(await importInto(await aShop(), file, { dryRun: true })).toMatchObject({ type })
  })

  it('without header, or with columns chosen by hand, is read when it is said to be one', async () => {
    const engine = await aShop()
    await importInto(engine, 'Tea;4006381333931;5,00\nCake;4006381333948;12,50\n', options('skip'))
    await importInto(engine, 'What,How much\nBread,2.00\n', {
      options: { type: 'products', map: { What: 'product', 'How much': 'productPrice' } },
    })
    expect((await catalogue(engine)).map(({ name, price, barcode }) => [name, price, barcode])).toEqual([
      ['Bread', 200, ''],
      ['Cake', 1250, '4006381333948'],
      ['Tea', 500, '4006381333931'],
    ])
  })

  it('is matched by code, barcode and name; a duplicate is skipped, filled, replaced or created as wished', async () => {
    const file =
      'Product,Code,Barcode,Category,Price\nGreen tea,t1,,Drinks,6.00\nCake?,,40063813,Sweet,9.00\nBRÉAD,,,Food,2.50\n'
    const told: unknown[] = []
    for (const onDuplicate of ['skip', 'fill', 'overwrite', 'create'] as const) {
      const engine = await aShop()
      await engine.client.products.create({ name: 'Tea', code: 'T1', price: 500 })
      await engine.client.products.create({ name: 'Cake', barcode: '40063813' })
      await engine.client.products.create({ name: 'Bread', code: 'B', category: 'Bakery', price: 200 })
      const dry = await importInto(engine, file, { ...options(onDuplicate), dryRun: true })
      const done = await importInto(engine, file, options(onDuplicate))
      expect(countsOf(done)).toEqual(countsOf(dry))
      told.push([
        [done.created, done.updated, done.skipped],
        (await catalogue(engine)).map(({ name, category, price }) => [name, category, price]),
      ])
      expect(await engine.client.shop.check()).toMatchObject({ ok: true })
    }
    const before = [
      ['Bread', 'Bakery', 200],
      ['Cake', '', null],
      ['Tea', '', 500],
    ]
    expect(told.slice(0, 3)).toEqual([
      [[0, 0, 3], before],
      [
        [0, 2, 1],
        [
          ['Bread', 'Bakery', 200],
          ['Cake', 'Sweet', 900],
          ['Tea', 'Drinks', 500],
        ],
      ],
      [
        [0, 3, 0],
        [
          ['BRÉAD', 'Food', 250],
          ['Cake?', 'Sweet', 900],
          ['Green tea', 'Drinks', 600],
        ],
      ],
    ])
    expect(told[3]).toMatchObject([[3, 0, 0], { length: 6 }])
  })

  it('leaves out rows that can’t be meant, with the reason, and takes the others', async () => {
    const engine = await aShop()
    const file = [
      'Product,Price,Usual days,In use,Category',
      'Tea,abc,,,',
      'Tea,-5,,,',
      'Tea,5 USD,,,',
      'Tea,5,0,,',
      'Tea,5,,maybe,',
      'Tea,5,,,a/b/c/d/e/f/g',
      ',5,,,',
      'Tea,99999999999999,,,',
      'Cake,5,,,',
    ].join('\n')
    const outcome = await importInto(engine, file)
    expect(outcome.rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [1, 'bad-amount'],
      [2, 'amount-out-of-range'],
      [3, 'other-currency'],
      [4, 'bad-days'],
      [5, 'bad-yes-no'],
      [6, 'category-too-deep'],
      [7, 'no-product-name'],
      [8, 'amount-out-of-range'],
    ])
    expect(outcome.rejectedFileId).not.toBeNull()
    expect((await catalogue(engine)).map(({ name }) => name)).toEqual(['Cake'])
  })

  it('is taken back as a whole: what it made goes, what it changed is as before, with its prices', async () => {
    const engine = await aShop()
    const { client } = engine
    await client.products.create({ name: 'Tea', code: 'T1', price: 500, category: 'Drinks' })
    const { batchId } = await importInto(
      engine,
      'Product,Code,Price\nTea,T1,6.00\nCake,C,9.00\nBun,B,1.00\n',
      options('overwrite'),
    )
    await client.purchases.create({ lines: [{ productId: 2 }] })
    const undone = await client.imports.undo({ batchId: batchId ?? 0 })
    expect(undone).toMatchObject({ removed: 1, restored: 1, kept: [{ id: 2, reason: 'used' }] })
    expect((await catalogue(engine)).map(({ name, price }) => [name, price])).toEqual([
      ['Cake', 900],
      ['Tea', 500],
    ])
    expect(await client.products.prices({ id: 1 })).toHaveLength(1)
    expect(await client.shop.check()).toMatchObject({ ok: true })
    expect(stagedRows(engine)).toBe(0)
  })
})

describe('the file of products', () => {
  const languages = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const
  const texts = ['Чай «Ђумбир»', '=1+1', '-5', "'quoted'", 'a;b,c\t"d"', '№1', ' ', 'Șampon', '007', 'Tea']

  it.each(languages.flatMap((language) => [[language, false] as const, [language, true] as const]))(
    'comes back through our own import as it was (%s, raw %s)',
    async (language, raw) => {
      const shop = await aShop({ language, currency: 'RSD' })
      const { products } = shop.client
      for (const [at, text] of texts.entries())
        await products.create({
          name: text.trim() || 'Name',
          code: at % 3 === 0 ? text.trim() : '',
          barcode: at % 2 === 0 ? `00400${at}` : '',
          category: at % 2 === 0 ? `${text.trim() || 'A'} / Б` : '',
          unit: at % 4 === 0 ? 'kg' : '',
          price: at % 3 === 1 ? null : at * 123_456,
          cost: at % 3 === 2 ? 7 : null,
          usualDays: at % 2 === 1 ? at : null,
          active: at % 4 !== 3,
        })
      await products.create({ name: 'Tea', code: 'other' })
      await products.create({ name: 'Tea' })
      await products.trash({ ids: [(await products.create({ name: 'Gone' })).id] })
      const file = await exported(shop, 'csv', raw)
      const other = await aShop({ language, currency: 'RSD' })
      const outcome = await importInto(other, file)
      expect(outcome).toMatchObject({
        type: 'products',
        producer: 'regulars',
        created: texts.length + 2,
        rejected: [],
        warnings: [],
      })
      expect(JSON.parse(await exported(other, 'json'))).toEqual(JSON.parse(await exported(shop, 'json')))
      expect(await importInto(shop, file)).toMatchObject({ created: 0, skipped: texts.length + 2 })
      expect(await importInto(shop, file, options('overwrite'))).toMatchObject({ created: 0, updated: 0 })
    },
  )
})
