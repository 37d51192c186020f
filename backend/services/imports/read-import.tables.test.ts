import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadImportOptions } from './import-types.ts'
import { customersOf, purchasesOf, read } from './testing/read-fixture.ts'

const en = { locale: 'en', country: 'IE', currency: 'EUR' } as const

/** Name, phone, town and note of each customer. */
const people = async (file: string | Uint8Array, options: Partial<ReadImportOptions> = en) =>
  customersOf(await read(file, options)).map(({ displayName, phones, addresses, note }) =>
    [displayName, phones[0]?.value, addresses[0]?.city, note].filter(Boolean).join(' | '),
  )
const eva = 'Eva Ek | 021 111 | Cork'
const jo = 'Jo Ek | 021 222 | Cork'

describe('tables as programs write them', () => {
  it.each([
    ['cells between apostrophes', "Name,Phone,City\n'Eva Ek','021 111','Cork'\n'Jo Ek','021 222','Cork'\n", [eva, jo]],
    ['the header too', "'Name','Phone','City'\n'Ek, Eva','021 111','Cork, West'\n", ['Ek, Eva | 021 111 | Cork, West']],
    ['apostrophes within', "Name,Phone,City\n'Eva O''Shea','021 111','Cork'\n", ["Eva O'Shea | 021 111 | Cork"]],
    [
      'apostrophes of names and guards, which are no quotes',
      "Name,Phone,City\n'Eva Ek,021 111,Cork\nO'Shea,'+353 21 222,Cork\n",
      ["'Eva Ek | 021 111 | Cork", "O'Shea | +353 21 222 | Cork"],
    ],
    [
      'a backslash before quotes',
      'Name,Phone,Note\n"Eva \\"Evi\\" Ek","021 111","a, \\"b\\""\n"Jo Ek","021 222","C:\\dir\\\\"\n',
      ['Eva "Evi" Ek | 021 111 | a, "b"', 'Jo Ek | 021 222 | C:\\dir\\\\'],
    ],
    [
      'paths that end with a backslash',
      'Name,Phone,Note\n"Eva Ek","021 111","C:\\dir\\"\n"Jo Ek","021 222","x"\n',
      ['Eva Ek | 021 111 | C:\\dir\\', 'Jo Ek | 021 222 | x'],
    ],
    [
      'lines that are quoted as a whole',
      '"Name,Phone,City"\n"Eva Ek,021 111,Cork"\n"Jo Ek,021 222,""Cork"""\n',
      [eva, jo],
    ],
    ['another separator below the header', 'Name;Phone;City\nEva Ek,021 111,Cork\nJo Ek;021 222;Cork\n', [eva, jo]],
    ['comments', '# made 2026, by us\nName,Phone,City\n# the first\nEva Ek,021 111,Cork\n', [eva]],
    ['a header behind a hash', '#Name,Phone,City\nEva Ek,021 111,Cork\n', [eva]],
    [
      'a header said again',
      '\ufeffName,Phone,City\nEva Ek,021 111,Cork\n\ufeffName,Phone,City\nJo Ek,021 222,Cork\n',
      [eva, jo],
    ],
    ['a header in two rows', 'Customer,Phone,Home\nname,number,city\nEva Ek,021 111,Cork\n', [eva]],
    [
      'rulers and the end mark of DOS',
      '| Name | Phone | City |\n|:---|---|---|\n| Eva Ek | 021 111 | Cork |\n\x1a',
      [eva],
    ],
    ['numbers kept as text', 'Name,Phone,City\nEva Ek,="021 111","=""Cork"""\n', [eva]],
    [
      'thirty lines about the report above',
      `${Array.from({ length: 30 }, (_, at) => `Parameter ${at}: value ${at}\n`).join('')}Name;Phone;City\nEva Ek;021 111;Cork\n`,
      [eva],
    ],
  ])('%s', async (_, file, wanted) => {
    expect(await people(file)).toEqual(wanted)
  })

  it('keeps the number of rows that are records', async () => {
    const reading = await read('Name,Phone\n# note\nEva Ek,021 111\nName,Phone\n,\nnobody,\n,021 333 x y z\n', en)
    expect(reading.total).toBe(3)
  })

  it('takes a hash in a list of one column, and in a full row, for what it is', async () => {
    expect(await people('Name\n#1 Taxi\n')).toEqual(['#1 Taxi'])
    expect(await people('Name,Phone,City\n#1 Taxi,021 111,Cork\n')).toEqual(['#1 Taxi | 021 111 | Cork'])
  })

  it('takes a second row of words that don’t go on with the first for data', async () => {
    expect(await people('Name,Phone,City\nClient,021 111,Mobile\n')).toEqual(['Client | 021 111 | Mobile'])
    const sales = await read('Date,Customer,Item,Amount\n2026-02-01,Client,Service,3.50\n', en)
    expect(purchasesOf(sales)).toHaveLength(1)
  })
})

describe('text in a damaged or doubtful encoding', () => {
  const line = 'Иванова Мария;+7 912 345-67-89;Ёлкино\n'
  const ru = { locale: 'ru', country: 'RU', currency: 'RUB' } as const

  it('is UTF-8 though a byte of it is broken', async () => {
    const start = Buffer.from(`Имя;Телефон;Город\n${line.repeat(20)}`)
    const broken = Buffer.concat([start, Buffer.from([0xd0]), Buffer.from(line)])
    const reading = await read(broken, ru)
    expect(reading).toMatchObject({ encoding: 'utf-8', total: 21, warningCounts: { 'undecodable-characters': 1 } })
    expect(customersOf(reading)[0]?.displayName).toBe('Иванова Мария')
  })

  it('is UTF-8 though it ends within a letter', async () => {
    const cut = Buffer.from(`Имя;Город\nИванова;Орёл`).subarray(0, -1)
    expect((await read(cut, ru)).encoding).toBe('utf-8')
  })

  it.each(['win1251', 'cp866', 'koi8-r', 'iso-8859-5', 'maccyrillic'])(
    'is %s, whose bytes are no UTF-8',
    async (page) => {
      const reading = await read(iconv.encode(`Имя;Телефон;Город\n${line}`, page), ru)
      expect(customersOf(reading)[0]).toMatchObject({ displayName: 'Иванова Мария', addresses: [{ city: 'Ёлкино' }] })
    },
  )

  it.each(['win1250', 'iso-8859-2', 'cp852'])('is %s where words begin with its letters', async (page) => {
    const text = 'Ime i prezime;Telefon;Grad\nĐorđe Šćepanović;064 123 4567;Čačak\nŽeljka Ćirić;063 111 222;Niš\n'
    const names = customersOf(await read(iconv.encode(text, page))).map(({ displayName }) => displayName)
    expect(names).toEqual(['Đorđe Šćepanović', 'Željka Ćirić'])
  })
})
