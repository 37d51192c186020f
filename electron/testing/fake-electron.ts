import { EventEmitter } from 'node:events'

/**
 * A stand-in for the `electron` module that writes down what is asked of it, for
 * `vi.mock('electron', () => import('./testing/fake-electron.ts'))`. It decides nothing: tests set `answers` and emit
 * the events. Electron itself never ran under these tests (docs/electron.md).
 */
export type Call = { readonly name: string; readonly args: readonly unknown[] }
export const calls: Call[] = []
export const called = (name: string): (readonly unknown[])[] =>
  calls.filter((call) => call.name === name).map((call) => call.args)
export const names = (): string[] => calls.map((call) => call.name)

const record =
  <Result>(name: string, result: () => Result) =>
  (...args: unknown[]): Result => {
    calls.push({ name, args })
    return result()
  }
const noted = (name: string) => record(name, () => undefined)

type SaveAnswer = { canceled: boolean; filePath: string }
type OpenAnswer = { canceled: boolean; filePaths: string[] }
type MessageAnswer = { response: number; checkboxChecked: boolean }
const defaults = () => ({
  lock: true,
  save: { canceled: true, filePath: '' } as SaveAnswer,
  open: { canceled: true, filePaths: [] } as OpenAnswer,
  message: { response: 0, checkboxChecked: false } as MessageAnswer,
  languages: ['en-GB'],
  packaged: true,
  path: '/documents',
  notifications: true,
  login: { openAtLogin: false, executableWillLaunchAtLogin: false, wasOpenedAtLogin: false },
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
})
export const answers = defaults()

let ready = Promise.withResolvers<void>()

/** Forgets all calls, listeners, windows and answers. */
export function resetFake(): void {
  calls.length = 0
  Object.assign(answers, defaults())
  ready = Promise.withResolvers<void>()
  for (const emitter of [app, ipcMain, powerMonitor, session.defaultSession]) emitter.removeAllListeners()
  handlers.clear()
  sessionHandlers.clear()
  BrowserWindow.all.length = 0
  Notification.all.length = 0
  Tray.all.length = 0
}

export function becomeReady(): void {
  calls.push({ name: 'ready', args: [] })
  ready.resolve()
}

/** An Electron event with what the listeners look at. */
export function electronEvent<Details extends object>(details: Details) {
  const event = { ...details, prevented: false, preventDefault: () => void (event.prevented = true) }
  return event
}

export const app = Object.assign(new EventEmitter(), {
  enableSandbox: noted('enableSandbox'),
  setPath: noted('setPath'),
  getPath: record('getPath', () => answers.path),
  setAppUserModelId: noted('setAppUserModelId'),
  setToastActivatorCLSID: noted('setToastActivatorCLSID'),
  requestSingleInstanceLock: record('requestSingleInstanceLock', () => answers.lock),
  getPreferredSystemLanguages: () => answers.languages,
  whenReady: () => ready.promise,
  quit: noted('quit'),
  exit: noted('exit'),
  relaunch: noted('relaunch'),
  getVersion: () => '1.2.3',
  getLoginItemSettings: record('getLoginItemSettings', () => answers.login),
  setLoginItemSettings: noted('setLoginItemSettings'),
})
Object.defineProperty(app, 'isPackaged', { get: () => answers.packaged })

export const crashReporter = { start: noted('crashReporter.start') }
export const powerMonitor = new EventEmitter()
export const screen = { getAllDisplays: () => answers.displays }
export const shell = {
  openExternal: record('openExternal', () => Promise.resolve()),
  openPath: record('openPath', () => Promise.resolve('')),
}
export const protocol = { registerSchemesAsPrivileged: noted('registerSchemesAsPrivileged') }

export type Handler = (...args: never[]) => unknown
/** Handlers that were set on the session, by the name of the setter. */
export const sessionHandlers = new Map<string, Handler>()
const keep = (name: string) => (handler: Handler) => void sessionHandlers.set(name, handler)
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setSpellCheckerEnabled: noted('setSpellCheckerEnabled'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    protocol: { handle: (scheme: string, handler: Handler) => void sessionHandlers.set(`protocol ${scheme}`, handler) },
  }),
}

/** What answers `ipcRenderer.invoke`, by channel. */
export const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) =>
    void handlers.set(channel, handler),
})
export const trustedFrame = { parent: null, origin: 'app://regulars' }
/** A call as the page makes it; `frame` tells who. */
export async function invoke(
  channel: string,
  args: readonly unknown[],
  frame: unknown = trustedFrame,
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`Nobody answers ${channel}`)
  return handler({ senderFrame: frame }, ...args)
}

export const dialog = {
  showSaveDialog: record('showSaveDialog', () => Promise.resolve(answers.save)),
  showOpenDialog: record('showOpenDialog', () => Promise.resolve(answers.open)),
  showMessageBox: record('showMessageBox', () => Promise.resolve(answers.message)),
  showErrorBox: noted('showErrorBox'),
}

export const Menu = {
  buildFromTemplate: record('buildFromTemplate', () => ({})),
  setApplicationMenu: noted('setApplicationMenu'),
}

export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  send = noted('send')
  reload = noted('reload')
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly options: Record<string, unknown>
  minimized = false
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    calls.push({ name: 'BrowserWindow', args: [options] })
    app.emit('web-contents-created', {}, this.webContents)
  }
  show = noted('show')
  hide = noted('hide')
  focus = noted('focus')
  maximize = noted('maximize')
  restore = noted('restore')
  loadURL = record('loadURL', () => Promise.resolve())
  isMinimized = () => this.minimized
  isMaximized = () => false
  isDestroyed = () => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
}

export class Notification extends EventEmitter {
  static readonly all: Notification[] = []
  static isSupported = (): boolean => answers.notifications
  readonly options: { readonly title: string; readonly body: string }
  constructor(options: { readonly title: string; readonly body: string }) {
    super()
    this.options = options
    Notification.all.push(this)
  }
  show = noted('notification.show')
}

export const nativeImage = {
  createFromDataURL: record('createFromDataURL', () => ({ addRepresentation: noted('addRepresentation') })),
}

export class Tray extends EventEmitter {
  static readonly all: Tray[] = []
  constructor(image: unknown) {
    super()
    Tray.all.push(this)
    calls.push({ name: 'Tray', args: [image] })
  }
  setToolTip = noted('setToolTip')
  setContextMenu = noted('setContextMenu')
  destroy = noted('tray.destroy')
}
