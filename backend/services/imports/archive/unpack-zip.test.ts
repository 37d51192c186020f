import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { makeXlsx, rowsOf } from '../testing/make-xlsx.ts'
import { openZip } from './zip-entries.ts'
import { unpackZip } from './unpack-zip.ts'

const csv = strToU8('Name,Phone\nAna,064 123 4567\n')

/** A zip whose names are in a code page, which it doesn't say. */
const zipOf = (names: readonly string[], encoding: string): Buffer => {
  // As many signs as the name has bytes, none of them marked as UTF-8.
  const stand = names.map((name, index) => 'a'.repeat(iconv.encode(name, encoding).length - 1) + String(index))
  let text = Buffer.from(zipSync(Object.fromEntries(stand.map((name) => [name, csv])))).toString('latin1')
  for (const [index, name] of names.entries())
    text = text.replaceAll(stand[index] ?? '', iconv.encode(name, encoding).toString('latin1'))
  return Buffer.from(text, 'latin1')
}

describe('an archive', () => {
  it.each([
    ['cp866', ['Клиенты 2025.csv', 'Продажи за март.csv']],
    ['win1251', ['Клиенты 2025.csv', 'Продажи за март.csv']],
    ['cp852', ['Kupci iz Čačka.csv', 'Porudžbine.csv']],
    ['cp852', ['Clienți fideli.csv'.normalize('NFC').replace('ț', 'ţ'), 'Vânzări.csv']],
    ['utf8', ['Клиенты.csv', 'Vânzări.csv']],
    ['cp850', ['Käufer.csv', 'Verkäufe Größe.csv']],
  ])('with names in %s that doesn’t say so keeps its names', (encoding, names) => {
    expect(unpackZip(zipOf(names, encoding)).files.map(({ name }) => name)).toEqual(names)
  })

  it('that a Mac made has its names in one form, and its companions left out', () => {
    const zip = zipSync({ ['Vânzări.csv'.normalize('NFD')]: csv, '__MACOSX/._Vanzari.csv': csv, '.DS_Store': csv })
    expect(unpackZip(zip).files.map(({ name }) => name)).toEqual(['Vânzări.csv'])
  })

  it('of Windows, with paths of Windows, gives the last part of them', () => {
    const zip = zipSync({ 'C:\\Users\\ana\\list.csv': csv, 'folder\\__MACOSX\\x.csv': csv, '/abs/other.csv': csv })
    expect(unpackZip(zip).files.map(({ name }) => name)).toEqual(['list.csv', 'other.csv'])
  })

  it('in which workbooks lie unpacked is no workbook itself', () => {
    const book = makeXlsx([{ name: 'A', rows: rowsOf([['Name'], ['Ana']]) }])
    const zip = Buffer.from(zipSync({ 'xl/a.xlsx': [book, { level: 0 }], 'b.xlsx': [book, { level: 0 }] }))
    expect(fileFormat(zip)).toBe('zip')
    expect(unpackZip(zip).files.map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx'])
  })

  it('of which a file is locked, damaged or packed in another way gives the others', () => {
    const zip = Buffer.from(zipSync({ 'a.csv': csv, 'b.csv': csv, 'c.csv': csv, 'd.csv': csv }))
    let at = 0
    for (const change of [() => undefined, () => (zip[at + 8] = 1), () => (zip[at + 10] = 14)]) {
      at = zip.indexOf('PK\x01\x02', at + 1)
      change()
    }
    const last = openZip(zip).names.length
    zip.fill(0xff, zip.lastIndexOf('PK\x03\x04') + 35, zip.lastIndexOf('PK\x03\x04') + 50)
    const { files, unread } = unpackZip(zip)
    expect(last).toBe(4)
    expect(files.map(({ name }) => name)).toEqual(['a.csv'])
    expect(unread.map(({ name, code }) => [name, code])).toEqual([
      ['b.csv', 'protected-file'],
      ['c.csv', 'broken-file'],
      ['d.csv', 'broken-file'],
    ])
  })

  it('of large files, whose sizes stand in a field of their own, is read', () => {
    const plain = Buffer.from(zipSync({ 'a.csv': csv }))
    const entry = plain.indexOf('PK\x01\x02')
    const end = plain.indexOf('PK\x05\x06')
    const field = Buffer.alloc(20)
    field.writeUInt16LE(1, 0)
    field.writeUInt16LE(16, 2)
    field.writeBigUInt64LE(BigInt(csv.length), 4)
    field.writeBigUInt64LE(BigInt(plain.readUInt32LE(entry + 20)), 12)
    const directory = Buffer.from(plain.subarray(entry, end))
    directory.fill(0xff, 20, 28)
    directory.writeUInt16LE(20, 30)
    const zip = Buffer.concat([plain.subarray(0, entry), directory, field, plain.subarray(end)])
    expect(unpackZip(zip).files).toMatchObject([{ name: 'a.csv', content: csv }])
  })
})
