/** No share can be mounted here, so the table of mounts is the one thing that is told otherwise. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let share = ''
vi.mock(import('node:fs'), async (original) => {
  const fs = await original()
  const readFile = ((file: string, ...rest: [BufferEncoding]) =>
    file === '/proc/self/mountinfo'
      ? `1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:9 / ${share} rw - cifs //server/office rw\n`
      : fs.readFileSync(file, ...rest)) as typeof fs.readFileSync
  return { ...fs, readFileSync: readFile, default: { ...fs, readFileSync: readFile } }
})

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  share = join(engine.folder, 'share')
  mkdirSync(share)
})
afterEach(() => engine.close())

describe.skipIf(process.platform !== 'linux')('a shop on a network drive', () => {
  it('is refused when it is opened, and stays as it was', async () => {
    await engine.client.shop.close()
    const file = join(share, 'shop.regulars')
    copyFileSync(join(engine.folder, 'shop.regulars'), file)
    const before = readFileSync(file)
    await expect(engine.client.shop.open({ path: file })).rejects.toMatchObject({
      code: 'network-folder',
      data: { folder: share },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(share)).toEqual(['shop.regulars'])
  })

  it('is not made there, neither new nor from a backup', async () => {
    let backup = ''
    for await (const event of await engine.client.backups.create({})) if (event.kind === 'done') backup = event.file
    await engine.client.shop.close()
    const path = join(share, 'shop.regulars')
    const refusal = { code: 'network-folder' }
    await expect(engine.client.shop.create({ currency: 'EUR', language: 'en', path })).rejects.toMatchObject(refusal)
    await expect(engine.client.shop.restore({ backup, path })).rejects.toMatchObject(refusal)
    expect(readdirSync(share)).toEqual([])
  })

  it('may have its backups there', async () => {
    for await (const event of await engine.client.backups.create({ to: share })) expect(event.kind).not.toBe('failed')
    expect(readdirSync(share)).toHaveLength(2)
  })
})
