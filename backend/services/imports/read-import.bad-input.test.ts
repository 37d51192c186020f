import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importLimits } from '#shared/domain/import-limits.ts'
import { isImportError } from './import-error.ts'
import { customersOf, read } from './testing/read-fixture.ts'

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1')

describe('files that cannot be read', () => {
  it.each([
    ['empty', '', 'empty-file', {}],
    ['only blanks', ' \r\n\r\n', 'empty-file', {}],
    ['a picture', '\x89PNG\r\n\x1a\n....', 'wrong-file-type', { detected: 'png' }],
    ['a PDF', '%PDF-1.7\n', 'wrong-file-type', { detected: 'pdf' }],
    ['a workbook', 'PK\x03\x04....[Content_Types].xml', 'wrong-file-type', { detected: 'xlsx' }],
    ['an archive', 'PK\x03\x04....', 'wrong-file-type', { detected: 'zip' }],
    ['a database', 'SQLite format 3\0', 'wrong-file-type', { detected: 'sqlite' }],
    ['an old Office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'wrong-file-type', { detected: 'ole' }],
    ['business cards', 'BEGIN:VCARD\r\nVERSION:3.0\r\n', 'wrong-file-type', { detected: 'vcard' }],
    ['a web page', '<!DOCTYPE html><html>', 'wrong-file-type', { detected: 'web-page' }],
    ['noise', 'a\0\x01\x02b\0\0\0\x7f\x03\x04,'.repeat(50), 'binary-file', {}],
  ])('says what %s is', async (_, content, code, params) => {
    await expect(read(bytes(content))).rejects.toMatchObject({ code, params })
  })

  it('refuses 200 MB before looking into them', async () => {
    const started = performance.now()
    await expect(read(new Uint8Array(200 * 1024 * 1024))).rejects.toMatchObject({
      code: 'file-too-large',
      params: { limit: importLimits.fileBytes },
    })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('refuses more rows and more columns than it can hold', async () => {
    const rows = `Name\n${'Ann\n'.repeat(importLimits.customerRows + 1)}`
    await expect(read(rows)).rejects.toMatchObject({ code: 'too-many-rows' })
    const wide = `Name${',Note'.repeat(300)}\nAnn${',x'.repeat(300)}\n`
    await expect(read(wide)).rejects.toMatchObject({ code: 'too-many-columns' })
  })

  it('refuses choices that do not exist', async () => {
    await expect(read('Name\nAnn\n', { encoding: 'klingon' })).rejects.toMatchObject({ code: 'unknown-encoding' })
    await expect(read('Name\nAnn\n', { map: { Nome: 'note' } })).rejects.toMatchObject({ code: 'unknown-column' })
    await expect(read('Name\nAnn\n', { map: { Name: 'shoe' } })).rejects.toMatchObject({ code: 'unknown-field' })
    await expect(read('Name\nAnn\n', { delimiter: '"' })).rejects.toMatchObject({ code: 'unknown-delimiter' })
  })

  it('stops when it is cancelled', async () => {
    await expect(read('Name\nAnn\n', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('throws nothing but its own errors, whatever the bytes', async () => {
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .string({ unit: fc.constantFrom(...'ab,;"\n\r\t =@1./-єÈ\0'), maxLength: 200 })
        .map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(input, async (content) => {
        const outcome = await read(content).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(isImportError(outcome)).toBe(true)
        else expect(outcome).toMatchObject({ format: 'csv' })
      }),
      { numRuns: 300 },
    )
  })
})

describe('files with faults', () => {
  it('says that a file holds only a header', async () => {
    const reading = await read('Name,E-mail\r\n')
    expect(reading).toMatchObject({ total: 0, rejected: [], hasHeader: true })
    expect(reading.warnings).toEqual([{ row: null, code: 'no-rows', params: {} }])
  })

  it('rejects the row with a text of 1 MB and reads the others', async () => {
    const reading = await read(`Name,Note\nAnn,"${'x'.repeat(1_000_000)}"\nBob,short\n`)
    expect(reading.rejected).toEqual([
      { row: 1, code: 'cell-too-large', params: { column: 'Note', limit: importLimits.cellLength } },
    ])
    expect(customersOf(reading).map(({ displayName, row }) => [displayName, row])).toEqual([['Bob', 2]])
  })

  it('rejects a row whose note is longer than a note can be', async () => {
    const reading = await read(`Name,Note\nAnn,"${'x'.repeat(30_000)}"\nBob,short\n`)
    expect(reading.rejected).toEqual([
      { row: 1, code: 'cell-too-large', params: { column: 'note', limit: importLimits.noteLength } },
    ])
  })

  it('counts neither blank lines nor lines of separators', async () => {
    const reading = await read('Name,Phone\n\n,\nAnn,1234567\n , \nBob,7654321\n\n')
    expect(reading.total).toBe(2)
    expect(customersOf(reading).map(({ row }) => row)).toEqual([1, 2])
  })

  it('reads short rows, and keeps what stands beyond the header', async () => {
    const reading = await read('Name,Phone,City\nAnn\nBob,7654321,Leeds,surprise\n')
    expect(customersOf(reading).map(({ displayName, note }) => [displayName, note])).toEqual([
      ['Ann', ''],
      ['Bob', 'surprise'],
    ])
    expect(reading.warnings).toEqual([{ row: 2, code: 'ragged-rows', params: { value: 'surprise' } }])
  })

  it('reads every row of a file with mixed line ends', async () => {
    const reading = await read('Name,Phone\r\nAnn,1234567\nBob,7654321\rCid,1234568\r\r\n')
    expect(customersOf(reading).map(({ displayName, row }) => [displayName, row])).toEqual([
      ['Ann', 1],
      ['Bob', 2],
      ['Cid', 3],
    ])
  })

  it('loses no row after a quote that is never closed', async () => {
    const reading = await read('Name,Note\nAnn,fine\nBob,"broken\nCid,fine\nDan,"good, too"\n')
    expect(customersOf(reading).map(({ displayName, note }) => [displayName, note])).toEqual([
      ['Ann', 'fine'],
      ['Bob', '"broken'],
      ['Cid', 'fine'],
      ['Dan', 'good, too'],
    ])
  })

  it('keeps cells of several lines after a stray quote', async () => {
    const text = 'Name,City,Note\nBob,"Leeds,x\nCid,York,"two\nlines"\nDan,,"say ""hi"""\nEve,"Bath,y\n'
    const reading = await read(text)
    expect(customersOf(reading).map(({ displayName, note }) => [displayName, note])).toEqual([
      ['Bob', 'x'],
      ['Cid', 'two\nlines'],
      ['Dan', 'say "hi"'],
      ['Eve', 'y'],
    ])
    expect(reading.warnings.map(({ row, code }) => [row, code])).toEqual([
      [1, 'unclosed-quote'],
      [4, 'unclosed-quote'],
    ])
  })

  it('names the columns of purchases that nobody knows, unless they were left out on purpose', async () => {
    const text = 'customer,date,amount,Shoe size,Empty\nAnn,2026-02-01,10,39,\nBob,2026-02-01,10,44,\n'
    const reading = await read(text)
    const params = { count: 1, columns: 'Shoe size' }
    expect(reading.warnings).toEqual([{ row: null, code: 'columns-left-out', params }])
    expect((await read(text, { map: { 'Shoe size': null } })).warnings).toEqual([])
  })

  it('counts the rows with characters that are no text', async () => {
    const reading = await read(Buffer.from('Name,Phone\nA\uFFFDa,1234567\nB\0b,7654321\nC\uFFFDd,1234568\n'))
    expect(reading.warningCounts).toEqual({ 'undecodable-characters': 2, 'nul-characters': 1 })
  })

  it('keeps a birthday that nobody can have in the note, and says so', async () => {
    const text = 'Name,Birthday\nAnn,2126-05-01\nBob,1066-10-14\nCid,1899-05-01\n'
    const reading = await read(text)
    expect(customersOf(reading).map(({ birthday, note }) => [birthday, note])).toEqual([
      [null, 'Birthday: 2126-05-01'],
      [null, 'Birthday: 1066-10-14'],
      ['1899-05-01', ''],
    ])
    expect(reading.warnings.map(({ row, code }) => [row, code])).toEqual([
      [1, 'bad-birthday'],
      [2, 'bad-birthday'],
    ])
  })

  it('says of a row that is rejected only why', async () => {
    const reading = await read('Name,Phone,Birthday\nAnn,1234567,1.2.1980\n,,31.2.1980\n')
    expect(reading.rejected).toEqual([{ row: 2, code: 'no-name-or-contact', params: {} }])
    expect(reading.warnings).toEqual([])
  })

  it('imports nothing from a file without contacts, and says so', async () => {
    const reading = await read('1,,3\n4,5,6\n')
    expect(reading.warnings).toEqual([{ row: null, code: 'no-contact-data', params: {} }])
    expect(reading.rejected.map(({ code }) => code)).toEqual(['nothing-recognised', 'nothing-recognised'])
  })

  it('gives others a turn while it works', async () => {
    let turns = 0
    const breathe = async (): Promise<void> => {
      turns += 1
    }
    await read(`Name,Phone,Birthday\n${'Ann,+381641234567,3.2.1980.\n'.repeat(40_000)}`, { breathe })
    expect(turns).toBeGreaterThan(3)
  })
})
