import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserCommand } from './browser-command.ts'
import { openPage } from './open-page.ts'

const url = 'http://127.0.0.1:4321/#token=abc_DEF-123'
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regulars-open-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const node = (...args: string[]) => ({ file: process.execPath, args })
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('opening the page', () => {
  it('hands the browser a file, not the token', async () => {
    const copy = join(root, 'copy.html')
    const given: string[] = []
    const page = await openPage(url, join(root, 'private'), (file) => {
      given.push(file)
      return node('-e', 'require("fs").copyFileSync(process.argv[1], process.argv[2])', file, copy)
    })
    expect(page.opened).toBe(true)
    expect(given.join()).not.toContain('abc_DEF')
    expect(readFileSync(copy, 'utf8')).toContain(`content="0;url=${url}"`)
  })

  it.skipIf(process.platform === 'win32')('lets only the owner read that file', async () => {
    const page = await openPage(url, join(root, 'private'), () => null)
    expect([mode(join(root, 'private')), mode(page.file ?? '')]).toEqual(['700', '600'])
  })

  it.skipIf(process.platform === 'win32')('does not trust a file that lies there already', async () => {
    const left = join(root, `open-${process.pid}.html`)
    writeFileSync(left, 'old', { mode: 0o666 })
    const page = await openPage(url, root, () => null)
    expect(page.file).toBe(left)
    expect(mode(left)).toBe('600')
  })

  it('removes the file, also twice', async () => {
    const page = await openPage(url, root, () => null)
    expect(existsSync(page.file ?? '')).toBe(true)
    await page.remove()
    await page.remove()
    expect(existsSync(page.file ?? '')).toBe(false)
  })

  it.each([
    ['no screen', () => null],
    ['no such program', () => ({ file: join(tmpdir(), 'regulars-no-browser'), args: [] })],
    ['a program that fails', () => node('-e', 'process.exit(3)')],
  ])('goes on where there is %s', async (_name, command) => {
    expect((await openPage(url, root, command)).opened).toBe(false)
  })

  it('goes on where the file can not be written', async () => {
    writeFileSync(join(root, 'file'), '')
    const page = await openPage(url, join(root, 'file', 'folder'), () => node('-e', ''))
    expect([page.opened, page.file]).toEqual([false, null])
    await page.remove()
  })
})

describe('the browser of each system', () => {
  const page = '/home/ana & co/open-1.html'

  it('is started without a shell, the page being one argument', () => {
    expect(browserCommand('linux', { DISPLAY: ':0' }, page)).toEqual({ file: 'xdg-open', args: [page] })
    expect(browserCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' }, page)?.file).toBe('xdg-open')
    expect(browserCommand('darwin', {}, page)).toEqual({ file: '/usr/bin/open', args: [page] })
    expect(browserCommand('win32', { SystemRoot: 'D:\\Windows' }, page)?.args).toEqual([
      'url.dll,FileProtocolHandler',
      page,
    ])
  })

  it('is not looked for on Linux without a screen, where a text browser might start', () => {
    expect(browserCommand('linux', {}, page)).toBeNull()
  })
})
