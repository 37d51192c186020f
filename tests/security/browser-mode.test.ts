/** What a real browser lets other pages of this computer do to the server (measured facts: docs of browser mode). */
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumArgs, findChromium } from '#tests/e2e/chromium-path.ts'
import { startFixture, token, type Fixture } from './loopback-fixture.ts'

let fixture: Fixture
let stranger: Server
let strangerPort: number
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium found: set CHROMIUM_PATH, or install chromium')
  fixture = await startFixture()
  // Another program's page on another port of the same computer; it even sets a cookie, which Chromium shares.
  stranger = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': `token=${token}; SameSite=Strict; HttpOnly` })
    response.end('<h1>stranger</h1>')
  })
  stranger.listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  strangerPort = (stranger.address() as AddressInfo).port
  browser = await chromium.launch({ executablePath, args: chromiumArgs() })
})
afterAll(async () => {
  await browser.close()
  stranger.closeAllConnections()
  stranger.close()
  await fixture.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  fixture.calls.length = 0
  fixture.events.length = 0
})
afterEach(() => context.close())

const codes = () => fixture.events.flatMap((event) => (event.kind === 'refused' ? [event.code] : []))

/** A POST from the open page, as a script of that page can make it: the status, or the browser's refusal. */
const post = (url: string, init: { headers?: Record<string, string>; mode?: RequestMode }) =>
  page.evaluate(
    ([address, given]) =>
      fetch(address, { method: 'POST', body: '{}', credentials: 'include', ...given }).then(
        (response) => response.status,
        (error: unknown) => String(error),
      ),
    [url, init] as const,
  )
const json = { 'content-type': 'application/json', authorization: `Bearer ${token}` }

describe('browser mode in Chromium', () => {
  it('runs its own files, keeps inline scripts from running and lets nonced styles through', async () => {
    const violations: string[] = []
    page.on('console', (message) => violations.push(message.text()))
    await page.goto(fixture.server.url)
    await page.waitForSelector('html[data-ran=yes]', { state: 'attached' })
    expect(await page.title()).not.toBe('inline ran')
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(1, 2, 3)')
    expect(violations.some((text) => text.includes('Content Security Policy'))).toBe(true)
  })

  it('answers its own page, with the token', async () => {
    await page.goto(fixture.server.url)
    expect(await post('/api/echo', { headers: json })).toBe(200)
    expect(await post('/api/echo', { headers: { 'content-type': 'application/json' } })).toBe(401)
    expect(fixture.calls).toEqual(['/api/echo {}'])
  })

  it('never sends the token to the server with the page', async () => {
    const seen: string[] = []
    page.on('request', (request) => seen.push(JSON.stringify(request.headers())))
    await page.goto(fixture.server.url)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.join()).not.toContain(token)
  })

  it('refuses a simple POST from a page of another port, cookies and all', async () => {
    await page.goto(`http://127.0.0.1:${strangerPort}/`)
    await post(`${fixture.server.origin}/api/echo`, { mode: 'no-cors' })
    expect(codes()).toEqual(['fetch-site-refused'])
    expect(fixture.calls).toEqual([])
  })

  it('refuses the preflight of a page of another port, even one that knows the token', async () => {
    await page.goto(`http://127.0.0.1:${strangerPort}/`)
    expect(await post(`${fixture.server.origin}/api/echo`, { headers: json })).toContain('Failed to fetch')
    expect(codes()).toEqual(['preflight-refused'])
    expect(fixture.calls).toEqual([])
  })

  it('refuses a form sent by a page under another name of this computer', async () => {
    await page.goto(`http://localhost:${strangerPort}/`)
    const navigated = page.waitForURL(`${fixture.server.origin}/api/echo`)
    await page.evaluate((action) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action, enctype: 'text/plain' })
      document.body.append(form)
      form.submit()
    }, `${fixture.server.origin}/api/echo`)
    await navigated
    expect(codes()).toEqual(['fetch-site-refused'])
    expect(fixture.calls).toEqual([])
  })

  it('is not shown inside a frame of another page', async () => {
    await page.goto(`http://127.0.0.1:${strangerPort}/`)
    await page.evaluate((source) => {
      const frame = document.createElement('iframe')
      frame.src = source
      document.body.append(frame)
      return new Promise((resolve) => frame.addEventListener('load', resolve))
    }, fixture.server.url)
    const frame = page.frames().find((one) => one !== page.mainFrame())
    expect(await frame?.locator('h1', { hasText: 'page' }).count()).toBe(0)
  })

  it('gives its scripts to no other page', async () => {
    await page.goto(`http://localhost:${strangerPort}/`)
    const outcome = await page.evaluate((source) => {
      const script = document.createElement('script')
      script.src = source
      document.head.append(script)
      return new Promise((resolve) => {
        script.addEventListener('load', () => resolve('loaded'))
        script.addEventListener('error', () => resolve('blocked'))
      })
    }, `${fixture.server.origin}/assets/main-1a2b.js`)
    expect(outcome).toBe('blocked')
  })

  it('refuses a name that was pointed at this computer', async () => {
    const rebound = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: [...chromiumArgs(), '--host-resolver-rules=MAP evil.test 127.0.0.1'],
    })
    const victim = await rebound.newPage()
    const response = await victim.goto(`http://evil.test:${fixture.server.port}/`)
    expect(response?.status()).toBe(403)
    expect(codes()).toContain('host-refused')
    await rebound.close()
  })
})
