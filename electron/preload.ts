/**
 * The only code between the page and the main process. It runs sandboxed: one CommonJS file, no Node, no zod, and
 * nothing of Electron itself reaches the page, only the functions below.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { choosingInputs } from '#shared/contract/choosing-inputs.ts'
import type { DesktopBridge, MenuCommand } from '#shared/contract/desktop-bridge.ts'
import { channels, versionSwitch } from './channels.ts'

// The few DOM things used here; the layer's own types know no DOM.
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void
}
declare const document: {
  readonly activeElement: {
    readonly tagName: string
    /** Of an input. */
    readonly type?: string
    readonly readOnly?: boolean
    readonly isContentEditable?: boolean
  } | null
  execCommand(command: string): boolean
}

/** Text fields undo natively; the shop's undo is for all other moments (docs/electron.md). */
function undoneInField(command: MenuCommand): boolean {
  if (command !== 'undo' && command !== 'redo') return false
  const field = document.activeElement
  if (field === null) return false
  const isTyped =
    field.tagName === 'INPUT'
      ? !choosingInputs.includes(field.type ?? 'text') && field.readOnly !== true
      : field.tagName === 'TEXTAREA' || field.isContentEditable === true
  if (!isTyped) return false
  document.execCommand(command)
  return true
}

function listen<Value>(channel: string, callback: (value: Value) => void): () => void {
  // The event object carries the sender: it stays here.
  const listener = (_event: unknown, value: Value) => callback(value)
  ipcRenderer.on(channel, listener)
  return () => ipcRenderer.removeListener(channel, listener)
}

const bridge: DesktopBridge = {
  platform: process.platform,
  version: process.argv.find((argument) => argument.startsWith(versionSwitch))?.slice(versionSwitch.length) ?? '',
  connect() {
    const { port1, port2 } = new MessageChannel()
    ipcRenderer.postMessage(channels.enginePort, null, [port2])
    window.postMessage(channels.enginePort, window.location.origin, [port1])
  },
  saveFile: (file) => ipcRenderer.invoke(channels.saveFile, file),
  openFile: (file) => ipcRenderer.invoke(channels.openFile, file),
  chooseShopFile: (purpose) => ipcRenderer.invoke(channels.chooseShopFile, purpose),
  chooseFolder: (purpose) => ipcRenderer.invoke(channels.chooseFolder, purpose),
  useChosen: (handle, act) => ipcRenderer.invoke(channels.useChosen, handle, act),
  openExternal: (url) => ipcRenderer.invoke(channels.openExternal, url),
  showDataFolder: () => ipcRenderer.invoke(channels.showDataFolder),
  setLanguage: (language) => ipcRenderer.invoke(channels.setLanguage, language),
  backgroundRunning: () => ipcRenderer.invoke(channels.backgroundRunning),
  runInBackground: (wish) => ipcRenderer.invoke(channels.runInBackground, wish),
  takeFilesToImport: () => ipcRenderer.invoke(channels.takeFilesToImport),
  onFilesToImport: (callback) => listen<undefined>(channels.filesToImport, () => callback()),
  onOpenPage: (callback) => listen<string>(channels.openPage, callback),
  onMenuCommand: (callback) =>
    listen<MenuCommand>(channels.menuCommand, (command) => {
      if (!undoneInField(command)) callback(command)
    }),
  onResume: (callback) => listen<undefined>(channels.resume, () => callback()),
}

contextBridge.exposeInMainWorld('regularsDesktop', bridge)
