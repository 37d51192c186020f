import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts'

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  posted: [] as unknown[][],
  toPage: [] as unknown[][],
  edited: [] as string[],
  focus: null as { tagName: string; type?: string; readOnly?: boolean; isContentEditable?: boolean } | null,
}))
const ipcRenderer = vi.hoisted(() => ({ current: null as unknown as EventEmitter }))
vi.mock('electron', () => {
  const emitter = new EventEmitter()
  ipcRenderer.current = emitter
  return {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void (electron.exposed[name] = api) },
    ipcRenderer: Object.assign(emitter, {
      invoke: (...args: unknown[]) => Promise.resolve(electron.invoked.push(args)),
      postMessage: (...args: unknown[]) => electron.posted.push(args),
    }),
  }
})

let bridge: DesktopBridge
beforeAll(async () => {
  vi.stubGlobal('window', {
    location: { origin: 'app://regulars' },
    postMessage: (...args: unknown[]) => electron.toPage.push(args),
  })
  vi.stubGlobal('document', {
    get activeElement() {
      return electron.focus
    },
    execCommand: (command: string) => electron.edited.push(command),
  })
  process.argv.push('--regulars-version=1.2.3')
  await import('./preload.ts')
  process.argv.pop()
  bridge = electron.exposed['regularsDesktop'] as DesktopBridge
})
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => {
  electron.invoked.length = electron.posted.length = electron.toPage.length = electron.edited.length = 0
  electron.focus = null
})

it('gives the page this much and no more', () => {
  expect(Object.keys(electron.exposed)).toEqual(['regularsDesktop'])
  expect(Object.keys(bridge).sort()).toEqual([
    'backgroundRunning',
    'chooseFolder',
    'chooseShopFile',
    'connect',
    'onFilesToImport',
    'onMenuCommand',
    'onOpenPage',
    'onResume',
    'openExternal',
    'openFile',
    'platform',
    'runInBackground',
    'saveFile',
    'setLanguage',
    'showDataFolder',
    'takeFilesToImport',
    'useChosen',
    'version',
  ])
  expect(bridge).toMatchObject({ version: '1.2.3', platform: process.platform })
})

it('hands one end of a channel to the main process and the other to the page', async () => {
  bridge.connect()
  expect(electron.posted[0]?.slice(0, 2)).toEqual(['engine-port', null])
  expect(electron.toPage[0]?.slice(0, 2)).toEqual(['engine-port', 'app://regulars'])
  const [[toMain], [toPage]] = [electron.posted[0]?.[2], electron.toPage[0]?.[2]] as [[MessagePort], [MessagePort]]
  const heard = new Promise((resolve) => toMain.once('message', resolve))
  toPage.postMessage('hello')
  expect(await heard).toBe('hello')
  toPage.close()
})

it('asks the main process on named channels only', async () => {
  await bridge.saveFile({ fileId: 'f', suggestedName: 'a.csv' })
  await bridge.openFile({ fileId: 'f', suggestedName: 'a.pdf' })
  await bridge.chooseShopFile('open')
  await bridge.chooseFolder('backup')
  await bridge.useChosen('h', { kind: 'open-shop' })
  await bridge.openExternal('https://example.org')
  await bridge.showDataFolder()
  await bridge.setLanguage('ro')
  await bridge.backgroundRunning()
  await bridge.runInBackground({ keepRunning: true })
  expect(electron.invoked).toEqual([
    ['save-file', { fileId: 'f', suggestedName: 'a.csv' }],
    ['open-file', { fileId: 'f', suggestedName: 'a.pdf' }],
    ['choose-shop-file', 'open'],
    ['choose-folder', 'backup'],
    ['use-chosen', 'h', { kind: 'open-shop' }],
    ['open-external', 'https://example.org'],
    ['show-data-folder'],
    ['set-language', 'ro'],
    ['background-running'],
    ['run-in-background', { keepRunning: true }],
  ])
})

it('tells the page of commands without the event, until it stops listening', () => {
  const heard: unknown[][] = []
  const stop = bridge.onMenuCommand((...args) => heard.push(args))
  ipcRenderer.current.emit('menu-command', { sender: 'secret' }, 'search')
  stop()
  ipcRenderer.current.emit('menu-command', {}, 'print')
  expect(heard).toEqual([['search']])
})

it.each([{ tagName: 'INPUT', type: 'search' }, { tagName: 'TEXTAREA' }, { tagName: 'DIV', isContentEditable: true }])(
  'lets %j undo its own text',
  (field) => {
    electron.focus = field
    const heard: string[] = []
    const stop = bridge.onMenuCommand((command) => heard.push(command))
    for (const command of ['undo', 'redo', 'search']) ipcRenderer.current.emit('menu-command', {}, command)
    stop()
    expect(electron.edited).toEqual(['undo', 'redo'])
    expect(heard).toEqual(['search'])
  },
)

it.each([
  { tagName: 'BUTTON' },
  { tagName: 'INPUT', type: 'radio' },
  { tagName: 'INPUT', type: 'checkbox' },
  { tagName: 'INPUT', type: 'text', readOnly: true },
])('gives undo to the shop in %j', (field) => {
  electron.focus = field
  const heard: string[] = []
  const stop = bridge.onMenuCommand((command) => heard.push(command))
  ipcRenderer.current.emit('menu-command', {}, 'undo')
  stop()
  expect(heard).toEqual(['undo'])
  expect(electron.edited).toEqual([])
})

it('tells the page that the computer woke up', () => {
  const heard: unknown[][] = []
  const stop = bridge.onResume((...args: unknown[]) => heard.push(args))
  ipcRenderer.current.emit('resume', { sender: 'secret' })
  stop()
  expect(heard).toEqual([[]])
})
