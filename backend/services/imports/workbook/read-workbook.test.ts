import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { makeXlsx, rowsOf } from '../testing/make-xlsx.ts'
import { customersOf, purchasesOf, shop } from '../testing/read-fixture.ts'
import { fileFormat } from '../file-format.ts'
import { readWorkbook } from './read-workbook.ts'

const read = (content: Buffer, options = {}, sheet?: string) =>
  readWorkbook({ name: 'list.xlsx', content, ...(sheet === undefined ? {} : { sheet }) }, 'xlsx', {
    ...shop,
    ...options,
  })

/** A file whose parts are called otherwise, or say something else. */
const changed = (file: Buffer, change: (name: string, text: string) => readonly [string, string]): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(file)).map(([name, bytes]) => {
          const [called, text] = change(name, strFromU8(bytes))
          return [called, strToU8(text)]
        }),
      ),
    ),
  )

describe('a workbook', () => {
  it('is read with real dates, numbers and yes and no', async () => {
    const file = await writeXlsxFile(
      [
        [{ value: 'Name' }, { value: 'Birthday' }, { value: 'Phone' }, { value: 'Note' }],
        [
          { value: 'Đorđe Petrović' },
          { value: new Date(Date.UTC(1985, 2, 5)), type: Date, format: 'dd.mm.yyyy' },
          { value: 381641234567, type: Number },
          { value: 'kafa, mleko "sveže"\nsubotom' },
        ],
      ],
      {},
    ).toBuffer()
    const reading = await read(Buffer.from(file))
    expect(reading).toMatchObject({ format: 'xlsx', hasHeader: true, total: 1, rejected: [] })
    expect(customersOf(reading)[0]).toMatchObject({
      displayName: 'Đorđe Petrović',
      birthday: '1985-03-05',
      phones: [{ value: '381641234567' }],
      note: 'kafa, mleko "sveže"\nsubotom',
    })
  })

  it('gives numbers as people see them: digits, leading zeros, masks, days of both calendars', async () => {
    const cell = (value: number | string, style: number) => `<c s="${style}"><v>${value}</v></c>`
    const formats = ['00000', '000\\-00\\-00', 'd&quot;.&quot;mm&quot;.&quot;yyyy', '[$-418]d mmmm yyyy', 'h:mm']
    const rows =
      rowsOf([['Name', 'Phone', 'Customer ID', 'Birthday', 'Anniversary', 'Note']]) +
      `<row><c t="str"><v>Ana</v></c>${cell('4.93023123456E+11', 0)}${cell(42, 1)}${cell(31111, 3)}${cell(42370.25, 4)}${cell(0.5, 5)}</row>`
    const [old, mac] = await Promise.all(
      [false, true].map((is1904) => read(makeXlsx([{ name: 'A', rows }], { formats, is1904 }))),
    )
    expect(customersOf(old!)[0]).toMatchObject({
      phones: [{ value: '493023123456' }],
      externalIds: [{ value: '00042' }],
      birthday: '1985-03-05',
      anniversary: '2016-01-01',
      note: '12:00',
    })
    expect(customersOf(mac!)[0]).toMatchObject({ birthday: '1989-03-06' })
  })

  it('takes shared, rich and escaped strings, results of formulas, and leaves out errors', async () => {
    const strings = [
      '<t>Ana &amp; Co</t>',
      '<r><t>Ma</t></r><r><rPr/><t>ra</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
      '<t>a_x000D_b</t>',
    ]
    const rows =
      rowsOf([['Name', 'E-mail', 'Note', 'City']]) +
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>LOWER(X1)</f><v>ana@example.com</v></c><c r="D2" t="e"><v>#N/A</v></c></row>' +
      '<row r="9"><c r="A9" t="s"><v>1</v></c><c r="C9" t="s"><v>2</v></c><c r="D9" t="b"><v>1</v></c></row>'
    const [first, second] = customersOf(await read(makeXlsx([{ name: 'A', rows }], { strings })))
    expect(first).toMatchObject({ displayName: 'Ana & Co', emails: [{ value: 'ana@example.com' }], addresses: [] })
    expect(second).toMatchObject({ displayName: 'Mara', addresses: [{ city: 'TRUE' }] })
  })

  it('finds the header under merged titles and fills down cells that are joined', async () => {
    const rows =
      rowsOf([['Prodaja 2025'], [], ['Kupac', 'Datum', 'Artikal', 'Iznos']]) +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>Mika</t></is></c><c r="B4" t="d"><v>2025-03-05T00:00:00</v></c><c r="C4" t="str"><v>Kafa</v></c><c r="D4"><v>1250.5</v></c></row>' +
      '<row r="5"><c r="B5" t="d"><v>2025-03-05</v></c><c r="C5" t="str"><v>Mleko</v></c><c r="D5"><v>1.125</v></c></row>'
    const after = '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A4:A5"/></mergeCells>'
    const reading = await read(makeXlsx([{ name: 'A', rows, after }]))
    expect(purchasesOf(reading).map(({ customer, day, amount }) => [customer.name, day, amount])).toEqual([
      ['Mika', '2025-03-05', 125_050],
      ['Mika', '2025-03-05', 113],
    ])
  })

  it('leaves out hidden sheets and takes the first that holds a list, or the one that is asked for', async () => {
    const sheets = [
      {
        name: 'Secret',
        state: 'veryHidden',
        rows: rowsOf([
          ['Name', 'Phone'],
          ['Hidden', '064 000 0000'],
        ]),
      },
      { name: 'About', rows: rowsOf([['This file was made by a program'], ['on a Tuesday']]) },
      {
        name: 'Kupci',
        rows: rowsOf([
          ['Ime i prezime', 'Telefon'],
          ['Mika Mikić', '064 123 4567'],
        ]),
      },
      {
        name: 'Old',
        rows: rowsOf([
          ['Name', 'Phone'],
          ['Pera', '064 765 4321'],
        ]),
      },
    ]
    const file = makeXlsx(sheets)
    expect(customersOf(await read(file)).map(({ displayName }) => displayName)).toEqual(['Mika Mikić'])
    expect(customersOf(await read(file, { sheet: 'OLD' }))[0]?.displayName).toBe('Pera')
    expect(customersOf(await read(file, {}, 'Old'))[0]?.displayName).toBe('Pera')
    await expect(read(file, { sheet: 'Secret' })).rejects.toMatchObject({ code: 'unknown-sheet' })
  })

  it('reads a workbook of prefixed names and absolute paths', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    const file = zipSync({
      'xl/workbook.xml': strToU8(
        `<x:workbook xmlns:x="${strict}" xmlns:q="r"><x:sheets><x:sheet name="S" q:id="a"/></x:sheets></x:workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': strToU8(
        `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c t="str"><x:v>Phone</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Ana</x:v></x:c><x:c t="str"><x:v>0641234567</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    })
    expect(customersOf(await read(Buffer.from(file)))[0]).toMatchObject({ displayName: 'Ana' })
  })

  const names = {
    strings: ['<t>Ana</t>', '<t>Name</t>'],
    rows: '<row><c t="s"><v>1</v></c></row><row><c t="s"><v>0</v></c></row>',
  }
  it.each([
    ['in other letters, as 1C writes them', (name: string) => name.replace('sharedStrings', 'SharedStrings')],
    ['with the strokes of Windows', (name: string) => name.replaceAll('/', '\\')],
    ['all in small letters', (name: string) => name.toLowerCase()],
  ])('has parts whose names are %s', async (_, rename) => {
    const { strings, rows } = names
    const file = changed(makeXlsx([{ name: 'TDSheet', rows }], { strings }), (name, text) => [rename(name), text])
    expect(fileFormat(file)).toBe('xlsx')
    expect(customersOf(await read(file))).toMatchObject([{ displayName: 'Ana' }])
  })

  it('may lie at the root of its file', async () => {
    const { strings, rows } = names
    const file = changed(makeXlsx([{ name: 'A', rows }], { strings }), (name, text) => [
      name.replace(/^xl\//, ''),
      text.replace('"xl/workbook.xml"', '"workbook.xml"').replace('/xl/', '/'),
    ])
    expect(fileFormat(file)).toBe('xlsx')
    expect(customersOf(await read(file))).toMatchObject([{ displayName: 'Ana' }])
  })

  it('of the calendar of 1904 has days of it although extensions stand behind', async () => {
    const rows = `${rowsOf([['Name', 'Birthday']])}<row><c t="str"><v>Ana</v></c><c s="1"><v>31111</v></c></row>`
    const file = changed(makeXlsx([{ name: 'A', rows }], { formats: ['d/m/yyyy'], is1904: true }), (name, text) => [
      name,
      text.replace('</sheets>', '</sheets><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'),
    ])
    expect(customersOf(await read(file))[0]).toMatchObject({ birthday: '1989-03-06' })
  })

  it('keeps the day at the last second of it, and the text where a number stands beside', async () => {
    const rows =
      rowsOf([['Name', 'Anniversary', 'Note']]) +
      '<row><c t="inlineStr"><v>1.0</v><is><t>Ana</t></is></c><c s="1"><v>41224.99998842592</v></c><c s="1"><v>41224.510416666664</v></c></row>'
    const [customer] = customersOf(await read(makeXlsx([{ name: 'A', rows }], { formats: ['yyyy-mm-dd hh:mm:ss'] })))
    expect(customer).toMatchObject({ displayName: 'Ana', anniversary: '2012-11-11', note: '2012-11-11 12:15' })
  })

  it('in which many cells share one long text is refused before it fills the memory', async () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`.repeat(100)
    const file = makeXlsx([{ name: 'A', rows }], { strings: [`<t>${'x'.repeat(100_000)}</t>`] })
    await expect(read(file)).rejects.toMatchObject({ code: 'unpacks-too-large' })
  })

  it('has a header of two lines, words over several columns and words over both', async () => {
    const rows = rowsOf([
      ['Отчет о продажах за март'],
      ['Покупатель', null, 'Дата', 'Товар', 'Сумма'],
      ['ФИО', 'Телефон', null, null, null],
      ['Анна', '8 903 123-45-67', '05.03.2025', 'Чай', 450],
      [null, null, null, null, null],
      [null, null, null, 'Итого', 450],
    ]).replaceAll('<row>', '<row r="0">')
    let at = 0
    const numbered = rows.replaceAll('<row r="0">', () => `<row r="${(at += 1)}">`)
    const after =
      '<mergeCells count="4"><mergeCell ref="A2:B2"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/><mergeCell ref="E2:E3"/></mergeCells>'
    const reading = await read(makeXlsx([{ name: 'TDSheet', rows: numbered, after }]))
    expect(purchasesOf(reading)).toMatchObject([
      { customer: { name: 'Анна', phone: '8 903 123-45-67' }, day: '2025-03-05', product: 'Чай', amount: 45_000 },
    ])
    expect(reading.rejected).toMatchObject([{ code: 'totals-row' }])
  })

  it('has a row of words below the header that are somebody, not a second line of it', async () => {
    const rows = rowsOf([
      ['Name', 'City', 'Note'],
      ['Phone', 'Leeds', 'Email'],
    ])
    expect(customersOf(await read(makeXlsx([{ name: 'A', rows }])))).toMatchObject([{ displayName: 'Phone' }])
  })
})
