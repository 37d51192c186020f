import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { startSaving, type SavingProcess } from './engine-process.ts'

let engine: TestEngine
let saving: SavingProcess | null = null
beforeEach(async () => {
  engine = await createTestEngine({ now: Date.now })
  await engine.client.shop.close()
})
afterEach(async () => {
  if (saving !== null && saving.child.exitCode === null && saving.child.signalCode === null) await saving.kill()
  await engine.close()
})

describe('a second process on one file', () => {
  it('is told who holds it, and opens it checked once the holder was killed', async () => {
    saving = await startSaving(engine.folder, 0)
    await expect(engine.client.shop.open({})).rejects.toMatchObject({
      code: 'file-in-use',
      data: { door: 'cli', url: null, pid: saving.child.pid },
    })
    expect((await engine.client.shop.status()).problem).toMatchObject({
      code: 'file-in-use',
      params: { door: 'cli', pid: saving.child.pid },
    })
    // Being refused leaves the holder's note alone.
    expect(readFileSync(join(engine.folder, 'shop.regulars.lock.json'), 'utf8')).toContain(String(saving.child.pid))
    await saving.kill()
    await engine.client.shop.open({})
    expect(engine.shop.database.uncleanEnd).toBe(true)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    await engine.client.shop.close()
    await engine.client.shop.open({})
    expect(engine.shop.database.uncleanEnd).toBe(false)
  })
})
