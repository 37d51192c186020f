import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import type { BackgroundRunning } from '#shared/contract/desktop-bridge.ts'
import { startDesktop } from './desktop.ts'
import type { LoginStart } from './login-start.ts'
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
  resetFake,
  Tray,
} from './testing/fake-electron.ts'
import { recordingEngine } from './testing/recording-engine.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

let folder = ''
let isOn = false
const loginStart: LoginStart = {
  isOn: () => isOn,
  turn: (on) => void (isOn = on),
  wasUsed: (argv) => argv.includes('--hidden'),
}
beforeEach(() => {
  resetFake()
  isOn = false
  folder = mkdtempSync(join(tmpdir(), 'regulars-background-'))
})
afterEach(() => {
  app.emit('will-quit', electronEvent({}))
  rmSync(folder, { recursive: true })
})

async function open(argv: readonly string[] = ['regulars'], platform: NodeJS.Platform = 'win32') {
  startDesktop({
    platform,
    argv,
    version: '1.2.3',
    dataFolder: join(folder, 'Regulars'),
    preload: '/app/preload.cjs',
    loginStart,
    loadPage: () => () => Promise.resolve(new Response('page')),
    startEngine: () => recordingEngine().engine,
  })
  becomeReady()
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
  return BrowserWindow.all[0] as BrowserWindow
}
const wish = async (change: object) => (await invoke('run-in-background', [change])) as BackgroundRunning
function close(window: BrowserWindow): boolean {
  const event = electronEvent({})
  window.emit('close', event)
  return !event.prevented
}
/** The last menu that was made for the tray. */
const menu = () => called('buildFromTemplate').at(-1)?.[0] as MenuItemConstructorOptions[]
const click = (at: number) => menu()[at]?.click?.(undefined as never, undefined, undefined as never)

describe('the tray', () => {
  it('isn’t there until the user wants it, and goes with that wish', async () => {
    const window = await open()
    expect(Tray.all).toEqual([])
    expect(close(window)).toBe(true)
    expect(await wish({ keepRunning: true })).toEqual({ keepRunning: true, startWithSystem: false })
    await wish({ keepRunning: true })
    expect(Tray.all).toHaveLength(1)
    await wish({ keepRunning: false })
    expect(called('tray.destroy')).toHaveLength(1)
    expect(close(window)).toBe(true)
  })

  it('keeps the program when the window is closed, and says so once', async () => {
    const window = await open()
    await wish({ keepRunning: true })
    expect(close(window)).toBe(false)
    expect(called('hide')).toHaveLength(1)
    expect(Notification.all.map(({ options }) => options.title)).toEqual(['Regulars goes on running'])
    expect(close(window)).toBe(false)
    expect(Notification.all).toHaveLength(1)
    expect(called('quit')).toEqual([])
  })

  it('says it in a dialog where the system shows no notifications', async () => {
    const window = await open()
    answers.notifications = false
    await wish({ keepRunning: true })
    close(window)
    expect(called('showMessageBox')[0]?.[0]).toMatchObject({ message: 'Regulars goes on running' })
  })

  it('holds up nobody who quits, nor the end of a Windows session', async () => {
    const window = await open()
    await wish({ keepRunning: true })
    app.emit('before-quit')
    expect(close(window)).toBe(true)
    resetFake()
    const next = await open()
    expect(Tray.all).toHaveLength(1)
    next.emit('query-session-end')
    expect(close(next)).toBe(true)
  })

  it('speaks the language of the window', async () => {
    await open()
    await wish({ keepRunning: true })
    const labels = () => menu().map(({ label }) => label)
    expect(labels()).toEqual(['Open Regulars', 'New purchase', 'At the counter', undefined, 'Quit Regulars'])
    await invoke('set-language', ['sr-Latn'])
    const trayMenus = called('buildFromTemplate').map(
      ([template]) => (template as MenuItemConstructorOptions[])[0]?.label,
    )
    expect(trayMenus).toContain('Otvori Regulars')
  })

  it('opens the window, a new purchase and the counter, and quits', async () => {
    const window = await open()
    await wish({ keepRunning: true })
    close(window)
    click(0)
    expect(names().slice(-2)).toEqual(['show', 'focus'])
    click(1)
    click(2)
    expect(called('send')).toEqual([
      ['menu-command', 'new-purchase'],
      ['menu-command', 'counter'],
    ])
    click(4)
    expect(called('quit')).toHaveLength(1)
  })

  it('opens the window by a click, but not on macOS, where that is the menu’s', async () => {
    await open()
    await wish({ keepRunning: true })
    expect(Tray.all[0]?.listenerCount('click')).toBe(1)
    resetFake()
    await open(['regulars'], 'darwin')
    expect(Tray.all[0]?.listenerCount('click')).toBe(0)
  })

  it('gives the window back to a second start', async () => {
    const window = await open()
    await wish({ keepRunning: true })
    close(window)
    app.emit('second-instance', {}, ['regulars'], folder)
    expect(names().slice(-2)).toEqual(['show', 'focus'])
    expect(BrowserWindow.all).toHaveLength(1)
  })
})

describe('a start with the computer', () => {
  it('is switched on and off by the user', async () => {
    await open()
    expect(await wish({ startWithSystem: true })).toEqual({ keepRunning: false, startWithSystem: true })
    expect(await invoke('background-running', [])).toEqual({ keepRunning: false, startWithSystem: true })
    expect(await wish({ startWithSystem: false })).toMatchObject({ startWithSystem: false })
  })

  it('shows no window where the tray stands for it, until that is asked for', async () => {
    const first = await open()
    await wish({ keepRunning: true })
    first.emit('ready-to-show')
    expect(called('show')).toHaveLength(1)
    resetFake()
    const window = await open(['regulars', '--hidden'])
    window.emit('ready-to-show')
    expect(called('show')).toEqual([])
    Tray.all[0]?.emit('click')
    expect(called('show')).toHaveLength(1)
  })

  it('shows the window where there is no tray: nobody could open it', async () => {
    const window = await open(['regulars', '--hidden'])
    window.emit('ready-to-show')
    expect(called('show')).toHaveLength(1)
  })
})

it('takes no wish of the wrong shape', async () => {
  await open()
  for (const wrong of [null, { keepRunning: 'yes' }, { startWithSystem: 1 }, { executable: '/bin/sh' }])
    await expect(invoke('run-in-background', [wrong])).rejects.toThrow('invalid-input')
})
