import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordError } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
let folder = ''
beforeAll(() => {
  place = createCliFolder()
  folder = place.folder
})
afterAll(() => place.remove())

const cli = (...argv: string[]) => place.cli(...argv)

const wrong = [
  'init --currency EURO',
  'init --currency eur',
  'init --locale xx',
  'init --country Serbia',
  'init --timezone Mars/Base',
  'init --db=',
  'demo --customers -5',
  'demo --customers 1.5',
  'demo --customers many',
  'demo --customers 0',
  'demo --customers 99999999999',
  'demo --purchases x',
  'demo --seed -1',
  'demo --on yesterday',
  'demo --currency X',
  'demo --country 12',
  'import',
  'import list.csv --type cards',
  'import list.csv --date-order xyz',
  'import list.csv --on-duplicate maybe',
  'undo-import',
  'undo-import abc',
  'undo-import 0',
  'due --on 2026-02-30',
  'due --limit 0',
  'due --states late',
  'today --on tomorrow',
  'search',
  'search a --limit x',
  'customers Ana',
  'customers --value best',
  'customers --signals rarer-visits,silence',
  'report',
  'report sales-by-month --from 2026',
  'report sales-by-month --format pdf',
  'export',
  'export everything --format csv --out x.csv',
  'export customers --format rar --out x.rar',
  'export purchases --format csv --style outlook --out x.csv',
  'export mailing --format csv --out x.csv',
  'export customers --format csv',
  'backup',
  'backup --to=',
  'backup extra --to x',
  'restore',
  'restore a b',
  'check now',
  'call',
  'call shop.status {',
  'serve --port 99999',
  'serve --port http',
  'due --lang klingon',
  'due --json=yes',
  'due --bogus',
  'due --limit',
]

describe('wrong usage', () => {
  it.each(wrong)('is told with status 2 and one line, and does nothing: %s', async (line) => {
    const argv = line.split(' ')
    const plain = await cli(...argv)
    expect([plain.status, plain.out, plain.errors.length]).toEqual([2, [], 1])
    expect(plain.errors[0]).toMatch(/^wrong-usage: /)
    const json = await cli(...argv, '--json')
    expect(json.status).toBe(2)
    expect(JSON.parse(json.out.join(''))).toMatchObject({ error: { code: 'wrong-usage' } })
    expect(json.errors).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['due --bogus', '--bogus'],
    ['due --limit', '--limit'],
    ['due --json=yes', '--json'],
  ])('names the option in the language that was asked for: %s', async (line, option) => {
    const { errors } = await cli(...line.split(' '), '--lang', 'ro')
    const words = wordError(createTranslator('ro').t, 'wrong-usage', { option, expected: '' })
    expect(errors).toEqual([`wrong-usage: ${words}`])
  })

  it('tells a missing file of columns from one that says something else', async () => {
    await cli('init')
    writeFileSync(join(folder, 'a.csv'), 'Name\nAna\n')
    writeFileSync(join(folder, 'map.json'), '["Name"]')
    const codeOf = async (map: string) => {
      const { status, out } = await cli('import', 'a.csv', '--map', map, '--json')
      return [status, (JSON.parse(out[0] ?? '{}') as { error: unknown }).error]
    }
    expect(await codeOf('none.json')).toMatchObject([1, { code: 'file-missing', details: { file: 'none.json' } }])
    expect(await codeOf('map.json')).toMatchObject([2, { code: 'wrong-usage' }])
  })

  it('lists the commands, and says that there is no such one, in the language that was asked for', async () => {
    const { t } = createTranslator('ru')
    expect((await cli('help', '--lang', 'ru')).out[0]).toBe(t('cli.usage'))
    const { errors } = await cli('bogus', '--lang', 'ru')
    expect(errors).toEqual([`unknown-command: ${t('errors.unknown-command', { command: 'bogus' })}`])
  })
})
