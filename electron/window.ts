import { BrowserWindow, screen, type WebPreferences } from 'electron'
import { appOrigin } from './app-origin.ts'
import { versionSwitch } from './channels.ts'
import { reachableBounds, type StateStore } from './desktop-state.ts'

export type WindowOptions = {
  /** File name of the built preload. */
  readonly preload: string
  readonly version: string
  readonly debug: boolean
  readonly store: StateStore
  /** Where it opens, as `/today`; its first page where none is named. */
  readonly address?: string
  /** It stays away until it is asked for. */
  readonly hidden?: boolean
}

/** Everything is spelt out, also what is the default today: this is the wall between the page and the machine. */
export function webPreferences(options: Pick<WindowOptions, 'preload' | 'version' | 'debug'>): WebPreferences {
  return {
    preload: options.preload,
    additionalArguments: [versionSwitch + options.version],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: options.debug,
  }
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { store } = options
  const bounds = reachableBounds(
    store.get().bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1280, height: 820 }),
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Regulars',
    webPreferences: webPreferences(options),
  })
  if (store.get().maximized === true) window.maximize()
  // Shown with its first picture: no white flash.
  if (options.hidden !== true) window.once('ready-to-show', () => window.show())
  window.on('close', () => store.change({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  // A window that closes while it loads is no failure.
  window.loadURL(`${appOrigin}/${options.address === undefined ? '' : `#${options.address}`}`).catch(() => undefined)
  return window
}

/** Brings the running app to the front, as a second start of it should. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
