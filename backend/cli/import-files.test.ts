import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeXlsx, rowsOf } from '#backend/services/imports/testing/make-xlsx.ts'
import { runCommand } from './run-command.ts'

describe('import of files, folders and archives from the command line', () => {
  let folder = ''
  const out: string[] = []
  const cli = async (...argv: readonly string[]) => {
    out.length = 0
    return await runCommand(argv, {
      env: { REGULARS_HOME: folder, INIT_CWD: folder, LANG: 'en_GB.UTF-8' },
      folder: '/',
      out: (line) => out.push(line),
      error: (line) => out.push(line),
      now: () => Date.parse('2026-03-05T09:00:00Z'),
    })
  }
  const json = () => JSON.parse(out.join('\n')) as unknown
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  const list = (name: string) => `Name,Phone\n${name},06412345${name.length}\n`
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'regulars-files-'))
    await cli('init', '--locale', 'en', '--currency', 'EUR')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes a workbook as one file: the first sheet that holds a list, or the one that is named', async () => {
    const sheet = (name: string) =>
      rowsOf([
        ['Name', 'Phone'],
        [name, '0641234567'],
      ])
    put(
      'book.xlsx',
      makeXlsx([
        { name: 'Read me', rows: rowsOf([['Made on a Tuesday']]) },
        { name: 'Kupci', rows: sheet('Ana') },
        { name: 'Stari', rows: sheet('Mika') },
      ]),
    )
    expect(await cli('import', 'book.xlsx', '--dry-run', '--records', '--json')).toBe(0)
    expect(json()).toMatchObject({ format: 'xlsx', total: 1, records: [{ displayName: 'Ana' }] })
    expect(await cli('import', 'book.xlsx', '--sheet', 'stari', '--dry-run', '--records', '--json')).toBe(0)
    expect(json()).toMatchObject({ records: [{ displayName: 'Mika' }] })
    expect(await cli('import', 'book.xlsx', '--sheet', 'none', '--json')).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'unknown-sheet' } })
  })

  it('answers an array for several, in order, of folders and archives too, and tells what was left out', async () => {
    mkdirSync(join(folder, 'lists', 'old'), { recursive: true })
    put('lists/a.csv', list('Ana'))
    put('lists/old/b.csv', list('Mika'))
    put('lists/.DS_Store', 'x')
    put('lists/photo.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    put('c.zip', zipSync({ 'c.csv': Buffer.from(list('Jovana')), 'd.pdf': Buffer.from('%PDF-1.4') }))
    expect(await cli('import', 'lists', 'c.zip', '--dry-run', '--records', '--json')).toBe(0)
    expect(json()).toMatchObject([
      { records: [{ displayName: 'Ana' }] },
      { records: [{ displayName: 'Mika' }] },
      { records: [{ displayName: 'Jovana' }] },
    ])
    expect(await cli('import', 'lists', 'c.zip')).toBe(0)
    expect(out.filter((line) => /photo\.png|d\.pdf/.test(line))).toHaveLength(2)
  })

  it('does nothing where a file that was named can’t be read', async () => {
    put('a.csv', list('Ana'))
    put('c.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook\0', 'utf16le')]))
    expect(await cli('import', 'a.csv', 'c.xls', '--json')).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'old-spreadsheet', details: { file: 'c.xls' } } })
    expect(await cli('import', 'missing.csv', '--json')).toBe(1)
    expect(json()).toMatchObject({ error: { code: 'file-missing' } })
    expect(await cli('search', 'Ana', '--json')).toBe(0)
    expect(json()).toEqual([])
  })
})
