import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { upload } from './testing/import-into.ts'
import { makeXlsx, rowsOf } from './testing/make-xlsx.ts'

const csv = strToU8('Name,Phone\nAna,064 123 4567\n')
const card = strToU8('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n')
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])
const oleWith = (stream: string) => Buffer.concat([ole, Buffer.from(stream, 'utf16le')])

describe('files that were uploaded', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine()
  })
  afterEach(() => engine.close())
  const sort = (files: Readonly<Record<string, string | Uint8Array>>, sheets: 'each' | 'best' = 'each') =>
    engine.client.imports.sort({
      fileIds: Object.entries(files).map(([name, content]) => upload(engine, content, name)),
      sheets,
    })

  it('become a group for each table and each sheet, one for all cards', async () => {
    const rows = rowsOf([
      ['Name', 'Phone'],
      ['Ana', '064 123 4567'],
    ])
    const book = makeXlsx([
      { name: 'Kupci', rows },
      { name: 'Empty', rows: '' },
      { name: 'Stari kupci', rows },
    ])
    const files = { 'a.vcf': card, 'list.csv': csv, 'book.xlsx': book, 'b.vcf': card }
    const { groups, unread } = await sort(files)
    expect(unread).toEqual([])
    expect(groups.map(({ name, files, format, sheet }) => [name, files, format, sheet])).toEqual([
      ['a.vcf', 2, 'vcf', null],
      ['list.csv', 1, 'csv', null],
      ['book.xlsx', 1, 'xlsx', 'Kupci'],
      ['book.xlsx', 1, 'xlsx', 'Stari kupci'],
    ])
    const second = await engine.client.imports.inspect({ fileId: groups[3]!.fileId, options: { type: 'auto' } })
    expect(second).toMatchObject({ format: 'xlsx', total: 1, rows: [['Ana', '064 123 4567']] })
    expect((await sort({ 'book.xlsx': book }, 'best')).groups).toHaveLength(1)
  })

  it('are unpacked with the archives in them, harmless names, without what systems leave behind', async () => {
    const inner = zipSync({ 'c.csv': csv, 'deeper.zip': zipSync({ 'd.csv': csv }) })
    const zip = zipSync({
      '../../etc/passwd.csv': csv,
      'folder/b.csv': csv,
      '__MACOSX/folder/._b.csv': csv,
      'folder/.DS_Store': csv,
      'Thumbs.db': csv,
      'photo.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'inner.zip': inner,
    })
    const { groups, unread } = await sort({ 'all.zip': zip })
    expect(groups.map(({ name, archive }) => [name, archive])).toEqual([
      ['passwd.csv', 'all.zip'],
      ['b.csv', 'all.zip'],
      ['c.csv', 'all.zip'],
    ])
    expect(unread.map(({ name, reason }) => [name, reason.code, reason.params['detected']]).sort()).toEqual([
      ['deeper.zip', 'wrong-file-type', 'zip'],
      ['photo.png', 'wrong-file-type', 'png'],
    ])
  })

  it('that can’t be read are listed with the reason, and the others go on', async () => {
    const locked = Buffer.from(zipSync({ 'a.csv': csv }))
    for (const at of [6, locked.indexOf('PK\x01\x02') + 8]) locked[at] = 1
    const { groups, unread } = await sort({
      'old.xls': oleWith('Workbook\0'),
      'locked.xlsx': oleWith('EncryptedPackage'),
      'letter.doc': oleWith('WordDocument'),
      'locked.zip': locked,
      'cut.zip': zipSync({ 'a.csv': csv }).slice(0, 60),
      'empty.csv': '',
      'list.rar': Buffer.from('Rar!\x1a\x07\x00....', 'latin1'),
      'list.7z': Buffer.from("7z\xbc\xaf'\x1c....", 'latin1'),
      'letter.docx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
      'list.csv': csv,
    })
    expect(groups.map(({ name }) => name)).toEqual(['list.csv'])
    expect(unread.map(({ name, reason }) => [name, reason.code])).toEqual([
      ['old.xls', 'old-spreadsheet'],
      ['locked.xlsx', 'protected-file'],
      ['letter.doc', 'wrong-file-type'],
      ['locked.zip', 'protected-file'],
      ['cut.zip', 'broken-file'],
      ['empty.csv', 'empty-file'],
      ['list.rar', 'other-archive'],
      ['list.7z', 'other-archive'],
      ['letter.docx', 'wrong-file-type'],
    ])
  })

  it('that would unpack to too much are refused before they do', async () => {
    const zeros = zipSync({ 'a.csv': new Uint8Array(20_000_000) }, { level: 9 })
    const bomb = makeXlsx([{ name: 'A', rows: rowsOf([['Name']]) }], {
      extra: { 'xl/media/zeros.bin': [new Uint8Array(60_000_000), { level: 9 }] },
    })
    const many = zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.csv`, csv])))
    const { groups, unread } = await sort({ 'a.zip': zeros, 'b.xlsx': bomb, 'c.zip': many })
    expect(groups).toEqual([])
    expect(unread.map(({ reason }) => reason.code)).toEqual(Array(3).fill('unpacks-too-large'))
  })

  it('that say they are smaller than they are never take more than they say', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': new Uint8Array(1_000_000).fill(65) }))
    zip.writeUInt32LE(10, zip.indexOf('PK\x01\x02') + 24)
    const { groups } = await sort({ 'a.zip': zip })
    expect(groups).toHaveLength(1)
    expect(engine.state.files.parts(groups[0]!.fileId)[0]?.content).toHaveLength(10)
  })
})
