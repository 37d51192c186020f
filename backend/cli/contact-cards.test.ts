import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPng } from '#backend/testing/pictures.ts'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
const inFolder = (name: string) => join(place.folder, name)
const cli = async (db: string, ...argv: string[]) => (await place.cli(...argv, '--db', db, '--json')).json()

beforeAll(() => {
  place = createCliFolder()
})
afterAll(() => place.remove())

/** A phone's contacts, every tenth with a picture. */
function thousandCards(): string {
  const picture = aPng(16, 16).toString('base64')
  const card = (n: number) => [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:Ilić${n.toString(36)};Đorđe;;;`,
    `FN:Đorđe Ilić${n.toString(36)}`,
    `TEL;TYPE=CELL:+38164${1_000_000 + n * 37}`,
    `EMAIL;TYPE=HOME:djole${n}@example.com`,
    'BDAY:--0203',
    ...(n % 10 === 0 ? [`PHOTO;ENCODING=b;TYPE=PNG:${picture}`] : []),
    'END:VCARD',
    '',
  ]
  return Array.from({ length: 1000 }, (_, n) => card(n).join('\r\n')).join('')
}

describe('a thousand contacts', () => {
  it('come in, are known the second time, go out as cards, and are the same in another shop', async () => {
    writeFileSync(inFolder('phone.vcf'), thousandCards())
    for (const db of ['a.regulars', 'b.regulars']) await cli(db, 'init', '--currency', 'RSD', '--country', 'RS')

    const dry = await cli('a.regulars', 'import', 'phone.vcf', '--dry-run', '--records')
    expect(dry).toMatchObject({ batchId: null, format: 'vcf', total: 1000, created: 1000 })
    expect((dry['records'] as unknown[])[990]).toMatchObject({
      birthday: '--02-03',
      photo: { mediaType: 'image/png', width: 16, height: 16 },
    })
    expect(await cli('a.regulars', 'import', 'phone.vcf')).toMatchObject({ created: 1000, rejected: [] })
    expect(await cli('a.regulars', 'import', 'phone.vcf')).toMatchObject({ created: 0, skipped: 1000 })

    for (const options of [[], ['--vcard-version', '4.0']]) {
      const out = await cli('a.regulars', 'export', 'customers', '--format', 'vcf', '--out', 'cards.vcf', ...options)
      expect(out).toMatchObject({ rows: 1000 })
    }
    expect(readFileSync(inFolder('cards.vcf'), 'utf8')).toContain('VERSION:4.0\r\n')
    expect(await cli('b.regulars', 'import', 'cards.vcf')).toMatchObject({ created: 1000 })
    const records = async (db: string) => {
      await cli(db, 'export', 'customers', '--format', 'json', '--out', `${db}.json`)
      return readFileSync(inFolder(`${db}.json`), 'utf8')
    }
    expect(await records('b.regulars')).toBe(await records('a.regulars'))

    const each = ['export', 'customers', '--format', 'vcf', '--each', '--out', 'cards.zip']
    expect(await cli('a.regulars', ...each)).toMatchObject({ rows: 1000 })
    expect(readFileSync(inFolder('cards.zip')).toString('latin1', 0, 2)).toBe('PK')
  }, 120_000)

  it('go out in no other version', async () => {
    const wrong = ['export', 'customers', '--format', 'vcf', '--vcard-version', '2.1', '--out', 'x.vcf']
    expect(await cli('a.regulars', ...wrong)).toMatchObject({ error: { code: 'wrong-usage' } })
  })
})
