import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
const inFolder = (name: string) => join(place.folder, name)
const cli = (...argv: string[]) => place.cli(...argv, '--json')

beforeAll(async () => {
  place = createCliFolder()
  mkdirSync(inFolder('home'))
  await cli('init', '--db', 'home/shop.regulars')
  await cli('call', 'customers.create', '{"givenName":"Ana"}', '--db', 'home/shop.regulars')
  writeFileSync(inFolder('scan.pdf'), 'signed')
})
afterAll(() => place.remove())

describe('attachments on the command line', () => {
  it('go in and come out by path, and through backup and restore', async () => {
    const db = ['--db', 'home/shop.regulars']
    const added = await cli('attach', '1', 'scan.pdf', ...db)
    expect(added.json()).toMatchObject({ id: 1, name: 'scan.pdf', bytes: 6 })
    expect((await cli('attachment', '1', '--out', 'out.pdf', ...db)).json()).toEqual({
      name: 'scan.pdf',
      bytes: 6,
      file: inFolder('out.pdf'),
    })
    expect(readFileSync(inFolder('out.pdf'), 'utf8')).toBe('signed')

    mkdirSync(inFolder('stick'))
    const file = String((await cli('backup', '--to', 'stick', ...db)).json()['file'])
    const restored = await cli('restore', file, '--db', 'other.regulars')
    expect(restored.json()).toMatchObject({ counts: { customers: 1, attachments: 1 } })
    rmSync(inFolder('home'), { recursive: true })
    expect((await cli('attachment', '1', '--out', 'again.pdf', '--db', 'other.regulars')).status).toBe(0)
    expect(readFileSync(inFolder('again.pdf'), 'utf8')).toBe('signed')
    expect((await cli('check', '--db', 'other.regulars')).json()).toEqual({ ok: true, problems: [] })
  })

  it('are refused with a reason where the file is too large, missing, or the number is none', async () => {
    writeFileSync(inFolder('huge.bin'), '')
    truncateSync(inFolder('huge.bin'), 40 * 1024 * 1024)
    const db = ['--db', 'other.regulars']
    expect((await cli('attach', '1', 'huge.bin', ...db)).json()).toMatchObject({ error: { code: 'file-too-large' } })
    expect((await cli('attach', '1', 'none.bin', ...db)).json()).toMatchObject({ error: { code: 'file-missing' } })
    expect((await cli('attach', 'x', 'scan.pdf', ...db)).status).toBe(2)
    expect((await cli('attachment', '7', '--out', 'a', ...db)).json()).toMatchObject({ error: { code: 'not-found' } })
  })
})
