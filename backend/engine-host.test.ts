import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEngineHost } from './engine-host.ts'

it('puts the log into the file while an import writes, which goes on to its end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-host-'))
  const crashes: string[] = []
  const host = startEngineHost({
    workerUrl: new URL('./worker.ts', import.meta.url),
    dataFolder: folder,
    door: 'app',
    version: 'test',
    onCrash: (error) => crashes.push(error.message),
  })
  const asking = setInterval(() => host.checkpoint(), 2)
  try {
    await host.client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
    const content = Buffer.from(['Name', ...Array.from({ length: 4000 }, (_, at) => `Guest ${at}`)].join('\n'))
    const { fileId } = await host.client.files.begin({ name: 'guests.csv', bytes: content.length })
    await host.client.files.append({ fileId, offset: 0, base64: content.toString('base64') })
    const options = { type: 'customers' as const, map: {}, onDuplicate: 'skip' as const }
    let created = 0
    for await (const event of await host.client.imports.run({ fileId, options, dryRun: false }))
      if (event.kind === 'done') created = event.outcome.created
    expect([created, crashes]).toEqual([4000, []])
  } finally {
    clearInterval(asking)
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
