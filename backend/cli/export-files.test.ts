import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats, exportKinds } from '#shared/contract/exports.ts'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
const inFolder = (name: string) => join(place.folder, name)
const cli = (...argv: string[]) => place.cli(...argv, '--json')
const exportTo = (out: string, what = 'customers', format = 'json') =>
  cli('export', what, '--format', format, '--out', out)

beforeAll(async () => {
  place = createCliFolder()
  mkdirSync(inFolder('home'))
  await cli('demo', '--customers', '12', '--purchases', '40', '--on', '2026-03-05', '--db', 'home/shop.regulars')
})
afterAll(() => place.remove())

/** The first bytes of each kind of file. */
const marks: Readonly<Record<string, string>> = { csv: 'efbbbf', xlsx: '504b0304', json: '5b' }

describe('export', () => {
  const present = exportKinds
    .filter((what) => what !== 'messages')
    .flatMap((what) => (['csv', 'xlsx', 'json'] as const).map((format) => [what, format] as const))
    .filter(([what, format]) => what !== 'all' || format !== 'csv')

  it.each(present)('writes %s as %s', async (what, format) => {
    const answer = await exportTo(`${what}.${format}`, what, format)
    expect([answer.status, answer.json()]).toEqual([
      0,
      { rows: expect.any(Number) as number, file: inFolder(`${what}.${format}`) },
    ])
    const mark = what === 'all' && format === 'json' ? '7b' : (marks[format] ?? '')
    expect(
      readFileSync(inFolder(`${what}.${format}`))
        .toString('hex')
        .startsWith(mark),
    ).toBe(true)
    if (format === 'json' && what !== 'all')
      expect(JSON.parse(readFileSync(inFolder(`${what}.${format}`), 'utf8'))).toHaveLength(
        Number(answer.json()['rows']),
      )
  })

  const absent = exportKinds.flatMap((what) =>
    exportFormats
      .filter((format) => !present.some(([kind, known]) => kind === what && known === format))
      .map((format) => [what, format] as const),
  )

  it.each(absent)('says not-yet for %s as %s and writes nothing', async (what, format) => {
    const answer = await exportTo(`not-yet-${what}.${format}`, what, format)
    expect([answer.status, answer.json()['error']]).toMatchObject([1, { code: 'not-yet', details: { what, format } }])
    expect(existsSync(inFolder(`not-yet-${what}.${format}`))).toBe(false)
  })

  it.each([
    [['export', 'unicorns', '--format', 'csv', '--out', 'x']],
    [['export', 'customers', '--format', 'pdf', '--out', 'x']],
    [['export', 'customers', '--out', 'x']],
    [['export', 'customers', '--format', 'csv']],
    [['export', '--format', 'csv', '--out', 'x']],
  ])('calls %j wrong usage', async (argv) => {
    const answer = await cli(...argv)
    expect([answer.status, answer.json()['error']]).toMatchObject([2, { code: 'wrong-usage' }])
  })

  it('takes the place of an older file whole, and of none that is a shop', async () => {
    writeFileSync(inFolder('old.json'), 'x'.repeat(100_000))
    expect((await exportTo('old.json')).status).toBe(0)
    expect(JSON.parse(readFileSync(inFolder('old.json'), 'utf8'))).toHaveLength(12)
    const shop = readFileSync(inFolder('home/shop.regulars'))
    const answer = await exportTo('home/shop.regulars')
    expect([answer.status, answer.json()['error']]).toMatchObject([1, { code: 'file-exists' }])
    expect(readFileSync(inFolder('home/shop.regulars')).equals(shop)).toBe(true)
  })

  it('leaves nothing half done anywhere', async () => {
    mkdirSync(inFolder('a-folder'))
    writeFileSync(inFolder('a-file'), 'mine')
    for (const [out, code] of [
      ['nowhere/x.json', 'folder-missing'],
      ['a-folder', 'file-exists'],
      ['a-file/x.json', 'folder-missing'],
    ] as const)
      expect((await exportTo(out)).json()['error']).toMatchObject({ code })
    if (existsSync('/dev/full'))
      expect((await exportTo('/dev/full')).json()['error']).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(place.folder).filter((name) => name.includes('part'))).toEqual([])
    expect(readdirSync(inFolder('a-folder'))).toEqual([])
  })
})
