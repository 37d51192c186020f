import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Session } from 'electron'
import { loadStaticFiles, serveStatic } from '#backend/http/static-files.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { called, session, sessionHandlers } from './testing/fake-electron.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

let page = ''
beforeAll(() => {
  page = mkdtempSync(join(tmpdir(), 'regulars-page-'))
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Regulars</title>',
  )
  const files = loadStaticFiles(page)
  serveApp(session.defaultSession as unknown as Session, (request) => serveStatic(files, request))
})
afterAll(() => rmSync(page, { recursive: true }))
const get = (url: string): Promise<Response> =>
  (sessionHandlers.get('protocol app') as unknown as (request: Request) => Promise<Response>)(new Request(url))

it('registers a scheme with the rights of a web page and no more', () => {
  registerAppScheme()
  expect(called('registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]],
  ])
})

it('serves the page with its security headers and a nonce of its own each time', async () => {
  const [first, second] = [await get('app://regulars/'), await get('app://regulars/index.html')]
  const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1]
  expect(nonce).toBeDefined()
  expect(await first.text()).toContain(`nonce="${nonce}"`)
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(second.headers.get('content-security-policy')).not.toBe(first.headers.get('content-security-policy'))
})

it.each(['app://other/', 'app://other/index.html'])('serves nothing under %s', async (url) => {
  const answer = await get(url)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})

it.each([
  'app://regulars/../package.json',
  'app://regulars/%2e%2e/package.json',
  'app://regulars/..%2fpackage.json',
  'app://regulars/none.js',
])('finds nothing at %s', async (url) => expect((await get(url)).status).toBe(404))
