import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { startDesktop, type DesktopParts } from './desktop.ts'
import {
  answers,
  app,
  becomeReady,
  BrowserWindow,
  called,
  electronEvent,
  invoke,
  names,
  Notification,
  powerMonitor,
  resetFake,
  sessionHandlers,
} from './testing/fake-electron.ts'
import { recordingEngine } from './testing/recording-engine.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

let folder = ''
let engines: ReturnType<typeof recordingEngine>[]
let crash: (error: Error) => void

beforeEach(() => {
  resetFake()
  folder = mkdtempSync(join(tmpdir(), 'regulars-desktop-'))
  engines = []
})
afterEach(() => rmSync(folder, { recursive: true }))

function start(parts: Partial<DesktopParts> = {}): void {
  startDesktop({
    platform: 'linux',
    argv: ['regulars'],
    version: '1.2.3',
    dataFolder: join(folder, 'Regulars'),
    preload: '/app/preload.cjs',
    loginStart: null,
    loadPage: () => () => Promise.resolve(new Response('page')),
    startEngine(onCrash) {
      const recording = recordingEngine()
      engines.push(recording)
      crash = onCrash
      return recording.engine
    },
    ...parts,
  })
}
async function startAndOpen(parts: Partial<DesktopParts> = {}): Promise<BrowserWindow> {
  start(parts)
  becomeReady()
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
  return BrowserWindow.all[0] as BrowserWindow
}
const asked = (engine = 0) => engines[engine]?.asked.map((call) => call.what)
const settle = () => new Promise((resolve) => setTimeout(resolve, 10))

it('says in words where it can keep nothing, before a window is there', () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  answers.languages = ['ro-RO']
  start({ dataFolder: join(file, 'Regulars') })
  expect(called('showErrorBox')).toEqual([['Regulars', expect.stringMatching(/^Dosarul nu .*a file/)]])
  expect(names()).toContain('exit')
  expect(names()).not.toContain('requestSingleInstanceLock')
})

it('does everything that must come before ready, in order, without waiting', () => {
  start({ platform: 'win32' })
  expect(names()).toEqual([
    'enableSandbox',
    'registerSchemesAsPrivileged',
    'setPath',
    'setAppUserModelId',
    'setToastActivatorCLSID',
    'requestSingleInstanceLock',
    'crashReporter.start',
  ])
  expect(called('setAppUserModelId')).toEqual([['app.regulars.desktop']])
  expect(called('crashReporter.start')).toEqual([[{ uploadToServer: false }]])
})

it('keeps what belongs to the window beside the shop, in a folder of its own', () => {
  start()
  expect(called('setPath')).toEqual([['userData', join(folder, 'Regulars', 'desktop')]])
  expect(existsSync(join(folder, 'Regulars', 'desktop'))).toBe(true)
})

it('steps back when it already runs', async () => {
  answers.lock = false
  start()
  becomeReady()
  await settle()
  expect(names().slice(-2)).toEqual(['quit', 'ready'])
  expect(engines).toEqual([])
})

it('guards the session and serves the page before the window opens', async () => {
  await startAndOpen()
  expect([...sessionHandlers.keys()].sort()).toEqual([
    'beforeRequest',
    'devicePermission',
    'permissionCheck',
    'permissionRequest',
    'protocol app',
  ])
  expect(names().indexOf('setApplicationMenu')).toBeLessThan(names().indexOf('BrowserWindow'))
  expect(called('loadURL')).toEqual([['app://regulars/']])
})

it('locks whatever contents come to be', async () => {
  const window = await startAndOpen()
  const event = electronEvent({ url: 'https://example.org/', isMainFrame: true })
  window.webContents.emit('will-navigate', event)
  expect(event.prevented).toBe(true)
  expect(window.webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
})

it('keeps developer tools out of the installed app unless it is started with --debug', async () => {
  const tools = (window: BrowserWindow) => (window.options['webPreferences'] as { devTools: boolean }).devTools
  expect(tools(await startAndOpen())).toBe(false)
  resetFake()
  expect(tools(await startAndOpen({ argv: ['regulars', '--debug'] }))).toBe(true)
})

it('opens the shop that was double-clicked before the window shows', async () => {
  const file = resolve('/home/ana/my.regulars')
  await startAndOpen({ argv: ['regulars', file] })
  expect(engines[0]?.asked).toEqual([{ what: 'open', input: { path: file } }])
})

it('opens the chosen shop of last time', async () => {
  const file = resolve('/home/ana/my.regulars')
  await startAndOpen({ argv: ['regulars', file] })
  resetFake()
  await startAndOpen()
  expect(engines[1]?.asked).toEqual([{ what: 'open', input: { path: file } }])
})

it('says so when a shop can not be opened, shows the window all the same, and does not try again next time', async () => {
  await startAndOpen({ argv: ['regulars', resolve('/home/ana/missing.regulars')] })
  await vi.waitFor(() => expect(called('showMessageBox')).toHaveLength(1))
  resetFake()
  await startAndOpen()
  expect(asked(1)).toEqual([])
})

it('comes to the front with the other file when it is started again', async () => {
  const window = await startAndOpen()
  window.minimized = true
  app.emit('second-instance', {}, ['regulars', 'other.regulars'], resolve('/home/ana'))
  await vi.waitFor(() =>
    expect(engines[0]?.asked).toEqual([{ what: 'open', input: { path: resolve('/home/ana/other.regulars') } }]),
  )
  expect(names()).toContain('focus')
  expect(BrowserWindow.all).toHaveLength(1)
})

it('opens no window before it is ready, however early it is started again', async () => {
  start()
  app.emit('second-instance', {}, ['regulars', 'early.regulars'], resolve('/home/ana'))
  app.emit('activate')
  expect(BrowserWindow.all).toEqual([])
  becomeReady()
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
  expect(asked()).toEqual(['open'])
})

it('opens the file that macOS hands over before it is ready', async () => {
  start({ platform: 'darwin' })
  const event = electronEvent({})
  app.emit('open-file', event, '/home/ana/mac.regulars')
  becomeReady()
  await vi.waitFor(() =>
    expect(engines[0]?.asked).toEqual([{ what: 'open', input: { path: '/home/ana/mac.regulars' } }]),
  )
  expect(event.prevented).toBe(true)
})

it('hands files that were opened with it over to the import, once, and never as a path', async () => {
  const card = join(folder, 'Ana.vcf')
  writeFileSync(card, 'BEGIN:VCARD')
  await startAndOpen({ argv: ['regulars', card, join(folder, 'missing.csv'), '--debug'] })
  expect(await invoke('take-files-to-import', [])).toEqual([{ fileId: 'id of Ana.vcf', name: 'Ana.vcf' }])
  expect(engines[0]?.asked).toEqual([
    { what: 'files.begin', input: { name: 'Ana.vcf', bytes: 11 } },
    {
      what: 'files.append',
      input: { fileId: 'id of Ana.vcf', offset: 0, base64: Buffer.from('BEGIN:VCARD').toString('base64') },
    },
  ])
  expect(await invoke('take-files-to-import', [])).toEqual([])

  writeFileSync(join(folder, 'letter.EML'), 'From: a@example.com')
  app.emit('second-instance', {}, ['regulars', 'letter.EML'], folder)
  expect(called('send')).toEqual([['files-to-import']])
  expect(await invoke('take-files-to-import', [])).toMatchObject([{ name: 'letter.EML' }])

  app.emit('open-file', electronEvent({}), card)
  expect(await invoke('take-files-to-import', [])).toMatchObject([{ name: 'Ana.vcf' }])
})

it('speaks the language of the system, then the one that was chosen', async () => {
  answers.languages = ['ro-RO']
  await startAndOpen()
  const fileMenu = () => (called('buildFromTemplate').at(-1)?.[0] as MenuItemConstructorOptions[])[0]?.label
  expect(fileMenu()).toBe('Fișier')
  await invoke('set-language', ['ru'])
  expect(fileMenu()).toBe('Файл')
  resetFake()
  await startAndOpen()
  expect(fileMenu()).toBe('Файл')
})

it('sends menu commands to the window', async () => {
  await startAndOpen()
  const menus = called('buildFromTemplate')[0]?.[0] as MenuItemConstructorOptions[]
  const search = menus
    .flatMap((menu) => menu.submenu as MenuItemConstructorOptions[])
    .find((item) => item.id === 'search')
  search?.click?.(undefined as never, undefined, undefined as never)
  expect(called('send')).toEqual([['menu-command', 'search']])
})

it('leaves a tidy file before sleep and at the end of a Windows session', async () => {
  const window = await startAndOpen()
  powerMonitor.emit('suspend')
  window.emit('query-session-end')
  window.emit('session-end')
  expect(asked()).toEqual(['checkpoint', 'checkpoint', 'checkpoint'])
})

it('tells the page when the computer wakes up', async () => {
  await startAndOpen()
  powerMonitor.emit('resume')
  expect(called('send')).toEqual([['resume']])
})

it('quits when the computer shuts down, and when the last window closes except on macOS', async () => {
  await startAndOpen()
  powerMonitor.emit('shutdown')
  app.emit('window-all-closed')
  expect(called('quit')).toHaveLength(2)
  resetFake()
  await startAndOpen({ platform: 'darwin' })
  app.emit('window-all-closed')
  expect(called('quit')).toHaveLength(0)
})

it('opens a new window on macOS when its icon is clicked', async () => {
  const window = await startAndOpen({ platform: 'darwin' })
  window.emit('closed')
  app.emit('activate')
  expect(BrowserWindow.all).toHaveLength(2)
})

it('closes the engine before it goes', async () => {
  await startAndOpen()
  const first = electronEvent({})
  app.emit('will-quit', first)
  expect(first.prevented).toBe(true)
  await vi.waitFor(() => expect(called('quit')).toHaveLength(1))
  expect(asked()).toEqual(['close'])
  const second = electronEvent({})
  app.emit('will-quit', second)
  expect(second.prevented).toBe(false)
})

it('comes back when it is started again while it closes', async () => {
  await startAndOpen()
  app.emit('will-quit', electronEvent({}))
  app.emit('second-instance', {}, ['regulars'], '/')
  expect(called('relaunch')).toHaveLength(1)
})

it('tells that the engine has stopped, starts it again with the same shop and loads the page anew', async () => {
  const file = resolve('/home/ana/my.regulars')
  await startAndOpen({ argv: ['regulars', file] })
  crash(new Error('out of memory'))
  crash(new Error('engine thread ended with 1'))
  await vi.waitFor(() => expect(called('reload')).toHaveLength(1))
  expect(called('showMessageBox')).toHaveLength(1)
  expect((called('showMessageBox')[0]?.[0] as { detail: string }).detail).toContain('out of memory')
  expect(engines[1]?.asked).toEqual([{ what: 'open', input: { path: file } }])
})

it('quits after a crash when the user wants so', async () => {
  await startAndOpen()
  answers.message = { response: 1, checkboxChecked: false }
  crash(new Error('out of memory'))
  await vi.waitFor(() => expect(called('quit')).toHaveLength(1))
  expect(engines).toHaveLength(1)
})

it('shows the window even when the engine can not start', async () => {
  answers.message = { response: 1, checkboxChecked: false }
  await startAndOpen({
    startEngine: () => {
      throw new Error('no native module')
    },
  })
  expect((called('showMessageBox')[0]?.[0] as { detail: string }).detail).toContain('no native module')
})

it('takes an engine that ends while quitting for no crash', async () => {
  await startAndOpen()
  app.emit('will-quit', electronEvent({}))
  crash(new Error('engine thread ended with 0'))
  await settle()
  expect(called('showMessageBox')).toEqual([])
})

it('offers to open the window again when its process dies', async () => {
  const window = await startAndOpen()
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  await vi.waitFor(() => expect(called('reload')).toHaveLength(1))
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  await settle()
  expect(called('showMessageBox')).toHaveLength(1)
})

it('says why when the page is not there', async () => {
  start({
    loadPage: () => {
      throw new Error('The built page has no index.html')
    },
  })
  becomeReady()
  await vi.waitFor(() => expect(called('exit')).toEqual([[1]]))
  expect(called('showErrorBox')).toEqual([['Regulars', 'The built page has no index.html']])
})

it('starts with a damaged memory of its window', async () => {
  start()
  writeFileSync(join(folder, 'Regulars', 'desktop', 'window.json'), '{"bounds":')
  resetFake()
  expect((await startAndOpen()).options).toMatchObject({ width: 1280 })
})

it('says what is due as a notification; its click brings the window to that follow-up', async () => {
  const recording = recordingEngine()
  recording.nudges.push({
    kind: 'follow-ups',
    title: { code: 'nudge-follow-up', params: { time: '10:00', title: 'Call' } },
    lines: [],
    followUpId: 1,
    customerId: null,
  })
  const window = await startAndOpen({ startEngine: () => recording.engine })
  await vi.waitFor(() => expect(Notification.all).toHaveLength(1))
  window.minimized = true
  Notification.all[0]?.emit('click')
  expect(names()).toContain('focus')
  expect(called('send')).toContainEqual(['open-page', '/follow-ups/open/1'])
  app.emit('will-quit', electronEvent({}))
})
