import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { importReaders } from '../import-readers.ts'
import { customersOf, purchasesOf, shop } from '../testing/read-fixture.ts'

const read = (content: Buffer, options = {}) => {
  expect(fileFormat(content, 'list.xls')).toBe('xlsx')
  return importReaders.xlsx!([{ name: 'list.xls', content }], { ...shop, ...options })
}

describe('a web page that is called a workbook', () => {
  it('is read as the table in it, whatever is around and in the cells', async () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
      <style>td { mso-number-format:"\\@" }</style><!-- <table><tr><td>no</td></tr></table> -->
      <table border=1><thead><tr><th>Имя<th>Телефон<th>E-mail<th>Примечание</tr></thead>
      <tr><td x:num="79161234567">Анна &amp; Ко<td>+7&nbsp;916 123-45-67</td><td><a href="mailto:x">anna@example.com</a><td>чай<br>кофе</tr>
      <tr><td colspan=2>Пётр</td><td>petr@example.com<td x:num="4951234567">4,95E+09</table>`
    const [first, second] = customersOf(await read(iconv.encode(page, 'win1251')))
    expect(first).toMatchObject({
      displayName: 'Анна & Ко',
      phones: [{ value: '+7 916 123-45-67' }],
      emails: [{ value: 'anna@example.com' }],
      note: 'чай\nкофе',
    })
    expect(second).toMatchObject({ displayName: 'Пётр', emails: [{ value: 'petr@example.com' }], note: '4951234567' })
  })

  it('has rows that share a cell, and a table within one that lays out the page', async () => {
    const page = `<html><body><table><tr><td>Shop<td>Report</tr><tr><td><TABLE>
      <TR><TD>Kupac</TD><TD>Datum</TD><TD>Artikal</TD><TD>Iznos</TD></TR>
      <TR><TD ROWSPAN=2>Mika</TD><TD>05.03.2025</TD><TD>Kafa</TD><TD>1.250,50</TD></TR>
      <TR><TD>06.03.2025</TD><TD>Mleko</TD><TD>99,00</TD></TR>
      </TABLE></td></tr></table></body></html>`
    expect(
      purchasesOf(await read(Buffer.from(page))).map(({ customer, day, amount }) => [customer.name, day, amount]),
    ).toEqual([
      ['Mika', '2025-03-05', 125_050],
      ['Mika', '2025-03-06', 9900],
    ])
  })

  it('without a table stays what it is', () => {
    expect(fileFormat(Buffer.from('<html><body><p>Hello</p></body></html>'))).toBe('csv')
  })

  it('of tags that never end is read in bounded time', async () => {
    const page = `<table>${'<tr><td '.repeat(200_000)}`
    await expect(read(Buffer.from(page))).rejects.toMatchObject({ code: 'empty-file' })
  })
})

describe('a workbook in the XML of Excel 2003', () => {
  const head = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style></Styles>`
  const cell = (type: string, text: string | number, more = '') =>
    `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`

  it('is read with days, digits, rich text, cells that are left out and joined ones', async () => {
    const file = `${head}
      <Worksheet ss:Name="Secret"><Table><Row>${cell('String', 'Name')}</Row><Row>${cell('String', 'X')}</Row></Table>
        <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
      <Worksheet ss:Name="Клиенты"><Table>
      <Row>${['Name', 'Birthday', 'Customer ID', 'Phone', 'City', 'Note'].map((text) => cell('String', text)).join('')}</Row>
      <Row>${cell('String', '<B xmlns="http://www.w3.org/TR/REC-html40">Ana</B> Pop')}${cell('DateTime', '1985-03-05T00:00:00.000')}${cell('Number', 42, ' ss:StyleID="z"')}${cell('Number', '40723123456')}${cell('String', 'Cluj', ' ss:MergeDown="1"')}<Cell><Data ss:Type="String">tea</Data><Comment><Data>no</Data></Comment></Cell></Row>
      <Row ss:Index="7">${cell('String', 'Ion')}${cell('Number', 31111, ' ss:StyleID="d"')}${cell('String', 'late', ' ss:Index="6"')}</Row>
      </Table></Worksheet></Workbook>`
    const reading = await read(Buffer.from(file))
    expect(customersOf(reading)).toMatchObject([
      {
        ...{ displayName: 'Ana Pop', birthday: '1985-03-05', externalIds: [{ value: '00042' }], note: 'tea' },
        ...{ phones: [{ value: '40723123456' }], addresses: [{ city: 'Cluj' }] },
      },
      { displayName: 'Ion', birthday: '1985-03-05', note: 'late', addresses: [{ city: 'Cluj' }] },
    ])
  })

  it('is read in the code page that it declares', async () => {
    const rows = `<Row>${cell('String', 'Имя')}${cell('String', 'Город')}</Row><Row>${cell('String', 'Анна')}${cell('String', 'Тула')}</Row>`
    const file = `${head.replace('"1.0"', '"1.0" encoding="windows-1251"')}<Worksheet ss:Name="Лист1"><Table>${rows}</Table></Worksheet></Workbook>`
    expect(customersOf(await read(iconv.encode(file, 'win1251')))).toMatchObject([
      { displayName: 'Анна', addresses: [{ city: 'Тула' }] },
    ])
  })
})

describe('a workbook of LibreOffice', () => {
  const content = (rows: string) =>
    `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  const cell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`
  const rows = `<table:table-row>${cell('Name')}${cell('City')}</table:table-row>
    <table:table-row>${cell('Ana')}${cell('Cluj', ' table:number-rows-spanned="2"')}</table:table-row>
    <table:table-row>${cell('Ion')}<table:covered-table-cell/></table:table-row>`
  const cities = [
    { displayName: 'Ana', addresses: [{ city: 'Cluj' }] },
    { displayName: 'Ion', addresses: [{ city: 'Cluj' }] },
  ]

  it('has rows that share a cell', async () => {
    const file = zipSync({
      'content.xml': strToU8(content(rows)),
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    })
    expect(customersOf(await read(Buffer.from(file)))).toMatchObject(cities)
  })

  it('has the zeros of numbers that are shown in a mask', async () => {
    const number = (value: string, text: string) => cell(text, ` office:value-type="float" office:value="${value}"`)
    const table = `<table:table-row>${cell('Name')}${cell('Phone')}${cell('Customer ID')}${cell('Note')}</table:table-row>
      <table:table-row>${cell('Ana')}${number('722111222', '0722-111-222')}${number('42', '00042')}${number('0.5', '0.50')}</table:table-row>`
    const file = zipSync({
      'content.xml': strToU8(content(table)),
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    })
    expect(customersOf(await read(Buffer.from(file)))).toMatchObject([
      { phones: [{ value: '0722-111-222' }], externalIds: [{ value: '00042' }], note: '0.5' },
    ])
  })

  it('may lie unpacked in one file', async () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>\n${content(rows)
      .replace(
        '<office:document-content>',
        '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
      )
      .replace('</office:document-content>', '</office:document>')}`
    expect(customersOf(await read(Buffer.from(file)))).toMatchObject(cities)
  })

  it('that is locked says so', async () => {
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': new Uint8Array([1, 2, 3]),
      'META-INF/manifest.xml': strToU8('<m><manifest:encryption-data manifest:checksum="x"/></m>'),
    })
    await expect(read(Buffer.from(file))).rejects.toMatchObject({ code: 'protected-file' })
  })
})
