import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BrowserWindow as ElectronWindow } from 'electron'
import { openStateStore, type StateStore } from './desktop-state.ts'
import { answers, BrowserWindow, called, names, resetFake } from './testing/fake-electron.ts'
import { focusWindow, openWindow, webPreferences } from './window.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

let folder = ''
let store: StateStore
beforeEach(() => {
  resetFake()
  folder = mkdtempSync(join(tmpdir(), 'regulars-window-'))
  store = openStateStore(join(folder, 'window.json'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function open(): BrowserWindow {
  openWindow({ preload: '/app/preload.cjs', version: '1.2.3', debug: false, store })
  const window = BrowserWindow.all.at(-1)
  if (window === undefined) throw new Error('No window was opened')
  return window
}

it('walls the page off from the machine', () => {
  expect(webPreferences({ preload: '/app/preload.cjs', version: '1.2.3', debug: false })).toEqual({
    preload: '/app/preload.cjs',
    additionalArguments: ['--regulars-version=1.2.3'],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
})

it('shows our page, once it has been drawn', () => {
  const window = open()
  expect(called('loadURL')).toEqual([['app://regulars/']])
  expect(window.options).toMatchObject({ show: false, width: 1280, height: 820 })
  expect(names()).not.toContain('show')
  window.emit('ready-to-show')
  expect(names()).toContain('show')
})

it('comes back where it was closed', () => {
  open().emit('close')
  store = openStateStore(join(folder, 'window.json'))
  expect(open().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
})

it('comes back in the middle when its screen has gone', () => {
  open().emit('close')
  answers.displays = [{ workArea: { x: 3000, y: 0, width: 1920, height: 1040 } }]
  expect(open().options).not.toHaveProperty('x')
})

it('is raised from the task bar when the app is started again', () => {
  const window = open()
  window.minimized = true
  focusWindow(window as unknown as ElectronWindow)
  expect(names().slice(-3)).toEqual(['restore', 'show', 'focus'])
})
