import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadStaticFiles, serveStatic } from './static-files.ts'

let root: string
let dist: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regulars-static-'))
  dist = join(root, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), '<style nonce="__CSP_NONCE__"></style><p id="__CSP_NONCE__">č</p>')
  writeFileSync(join(dist, 'assets', 'main-1.js'), 'run()')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const ask = (target: string, method = 'GET', origin = 'app://regulars') =>
  serveStatic(loadStaticFiles(dist), new Request(origin + target, { method }))

describe('static files', () => {
  it.each(['app://regulars', 'http://127.0.0.1:4321'])('are the same behind %s', async (origin) => {
    const response = await ask('/assets/main-1.js?v=1', 'GET', origin)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('run()')
  })

  it('put one fresh nonce into the page and its policy', async () => {
    const response = await ask('/')
    const nonce = /style-src 'self' 'nonce-([\w+/=]{24})'/.exec(
      response.headers.get('content-security-policy') ?? '',
    )?.[1]
    const text = await response.text()
    expect(text).toBe(`<style nonce="${nonce}"></style><p id="${nonce}">č</p>`)
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(text))
    expect(await (await ask('/index.html')).text()).not.toBe(text)
  })

  it('have no nonce in the policy of anything else', async () => {
    expect((await ask('/assets/main-1.js')).headers.get('content-security-policy')).not.toContain('nonce')
    expect((await ask('/none')).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('answer HEAD without a body', async () => {
    const response = await ask('/assets/main-1.js', 'HEAD')
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '5', ''])
  })

  it('answer other methods 405', async () => {
    expect((await ask('/', 'POST')).status).toBe(405)
  })

  it('hold no directory, no unknown kind of file and no link out of the folder', async () => {
    writeFileSync(join(dist, 'assets', 'main-1.js.map'), '{}')
    writeFileSync(join(dist, '.env'), 'SECRET=1')
    writeFileSync(join(root, 'secret.json'), '{}')
    symlinkSync(join(root, 'secret.json'), join(dist, 'link.json'))
    expect([...loadStaticFiles(dist).keys()].sort()).toEqual(['/', '/assets/main-1.js', '/index.html'])
  })

  it('are found under names with spaces and letters beyond ASCII', async () => {
    writeFileSync(join(dist, 'assets', 'č 1.svg'), '<svg/>')
    expect((await ask('/assets/č 1.svg')).status).toBe(200)
  })

  it('are refused as a whole without an index.html that takes a nonce', () => {
    writeFileSync(join(dist, 'index.html'), '<p></p>')
    expect(() => loadStaticFiles(dist)).toThrow('__CSP_NONCE__')
    rmSync(join(dist, 'index.html'))
    expect(() => loadStaticFiles(dist)).toThrow('index.html')
    expect(() => loadStaticFiles(join(root, 'absent'))).toThrow('ENOENT')
  })
})
