import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowserMode, type BrowserMode } from './browser-mode.ts'

let folder = ''
let mode: BrowserMode
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-browser-'))
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
  mode = await startBrowserMode({
    dataFolder: join(folder, 'data'),
    pageFolder: folder,
    workerUrl: new URL('../worker.ts', import.meta.url),
    version: '0.0.0',
    allowHeadless: true,
    log: () => undefined,
  })
  await call('shop/create', { json: { name: 'Test', currency: 'EUR', language: 'en' } })
})
afterAll(async () => {
  await mode.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call(method: string, body: unknown) {
  const { origin, hash } = new URL(mode.url)
  const response = await fetch(`${origin}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.replace('#token=', '')}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return await response.text()
}

describe('browser mode refuses with the codes of the contract', () => {
  it.each([
    ['an unknown key', 'customers/list', { json: { evil: 1 } }, 'invalid-input'],
    ['a key for a method without input', 'tags/list', { json: { evil: 1 } }, 'invalid-input'],
    ['a prototype key', 'customers/create', '{"json":{"__proto__":{"a":1}}}', 'invalid-input'],
    ['a body that is no JSON', 'customers/list', '{bad}', 'invalid-input'],
    ['a path into a prototype', 'customers/get', { json: { id: 1 }, meta: [[1, '__proto__', 'a']] }, 'invalid-input'],
    ['a path of its own', 'shop/open', { json: { path: '/etc/passwd' } }, 'forbidden'],
    ['a path of its own in a stream', 'backups/create', { json: { to: '/etc' } }, 'forbidden'],
    [
      'a file it never sent',
      'imports/run',
      { json: { fileId: crypto.randomUUID(), options: {}, dryRun: true } },
      'unknown-file',
    ],
    ['what is not there', 'customers/get', { json: { id: 99 } }, 'not-found'],
  ])('%s', async (_, method, body, code) => {
    expect(await call(method, body)).toContain(`"code":"${code}"`)
  })
})
