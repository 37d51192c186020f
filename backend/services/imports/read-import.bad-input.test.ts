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
    ['a web page', '<!DOCTYPE html><html>', 'wrong-file-type', { detected: 'html' }],
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
    expect(performance.now() - started).toBeLessThan(500)
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
    expect(reading.warnings).toEqual([{ row: null, code: 'ragged-rows', params: { count: 1 } }])
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
    expect(reading.warnings).toEqual([{ row: null, code: 'unclosed-quote', params: { count: 2 } }])
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
