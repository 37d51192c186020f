import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, crashReporter, dialog, session, shell, type BrowserWindow } from 'electron'
import { readError } from '#shared/contract/errors.ts'
import { wordError } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { createBackground } from './background.ts'
import { answerBridge } from './bridge-calls.ts'
import { channels } from './channels.ts'
import type { DesktopEngine } from './desktop-engine.ts'
import { openStateStore, systemLanguage } from './desktop-state.ts'
import { createDialogs } from './dialogs.ts'
import { acceptEnginePorts } from './engine-port.ts'
import { createFilesToImport, importFileArguments, isImportFile } from './files-to-import.ts'
import type { LoginStart } from './login-start.ts'
import { installMenu } from './menu.ts'
import { lockNavigation } from './navigation.ts'
import { guardSession } from './permissions.ts'
import { watchPower, watchSessionEnd } from './power.ts'
import { makeFolder, ownFolderOf } from './own-folder.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { startNudges } from './nudges.ts'
import { createOpenedFiles } from './opened-files.ts'
import { orderQuit } from './quit.ts'
import { shopFileArgument } from './shop-file-argument.ts'
import { switchShop } from './switch-shop.ts'
import { focusWindow, openWindow } from './window.ts'

/** Fixed forever: installed shortcuts, notifications and the uninstaller know the app by them. */
export const appId = 'app.regulars.desktop'
/** How long the window waits for the shop file that was double-clicked. */
const openFirstMs = 2000
const toastActivator = '{6C1F4B0E-5A0B-4C8E-9B55-2E7C53E0A9D1}'

export type DesktopParts = {
  readonly platform: NodeJS.Platform
  readonly argv: readonly string[]
  readonly version: string
  readonly dataFolder: string
  readonly preload: string
  /** Null where the system can't start the program by itself. */
  readonly loginStart: LoginStart | null
  readonly loadPage: () => (request: Request) => Promise<Response>
  readonly startEngine: (onCrash: (error: unknown) => void) => DesktopEngine
}

/**
 * Runs the desktop app. Everything up to the crash reporter must happen before Electron is ready, so this function is
 * called at the top of main.ts and awaits nothing on the way.
 */
export function startDesktop(parts: DesktopParts): void {
  app.enableSandbox()
  registerAppScheme()
  const ownFolder = ownFolderOf(parts.dataFolder)
  const obstacle = makeFolder(ownFolder)
  if (obstacle !== null) {
    const { t } = createTranslator(systemLanguage(app.getPreferredSystemLanguages()))
    dialog.showErrorBox('Regulars', wordError(t, obstacle, { folder: parts.dataFolder }))
    app.exit(1)
    return
  }
  app.setPath('userData', ownFolder)
  if (parts.platform === 'win32') {
    app.setAppUserModelId(appId)
    app.setToastActivatorCLSID(toastActivator)
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Dumps stay on this computer.
  crashReporter.start({ uploadToServer: false })
  runDesktop(parts, ownFolder)
}

function runDesktop(parts: DesktopParts, ownFolder: string): void {
  const store = openStateStore(join(ownFolder, 'window.json'))
  const debug = !app.isPackaged || parts.argv.includes('--debug')
  let t = createTranslator('en').t
  let engine: DesktopEngine | null = null
  let window: BrowserWindow | null = null
  let nudges: ReturnType<typeof startNudges> | null = null
  /** Windows may be opened: before, the events of a second start only leave a file to open. */
  let running = false
  let wanted = shopFileArgument(parts.argv, process.cwd()) ?? store.get().shopFile ?? null

  const currentEngine = (): DesktopEngine => {
    if (engine === null) throw new Error('The engine is not running')
    return engine
  }
  const currentWindow = () => window ?? showWindow()
  const dialogs = createDialogs({ window: currentWindow, engine: currentEngine, t: () => t, store })
  const openedFiles = createOpenedFiles(currentEngine)
  const filesToImport = createFilesToImport(currentEngine)
  filesToImport.add(importFileArguments(parts.argv, process.cwd()))
  const quit = orderQuit(async () => engine?.close())
  const checkpoint = () => engine?.checkpoint()
  const background = createBackground({
    store,
    platform: parts.platform,
    loginStart: parts.loginStart,
    t: () => t,
    acts: {
      open: frontWindow,
      run: (command) => frontWindow().webContents.send(channels.menuCommand, command),
      quit: () => app.quit(),
    },
  })
  const leave = (url: string) => void dialogs.openExternal(url).catch(() => undefined)
  const showDataFolder = () => void shell.openPath(parts.dataFolder)

  function startEngine(): void {
    let stopped = false
    // A thread that fails tells it twice, by its error and by its end.
    const onCrash = (error: unknown) => {
      if (!stopped) void engineStopped(error)
      stopped = true
    }
    try {
      engine = parts.startEngine(onCrash)
    } catch (error) {
      onCrash(error)
    }
  }
  async function engineStopped(error: unknown): Promise<void> {
    engine = null
    if (quit.underWay()) return
    const reason = error instanceof Error ? error.message : String(error)
    if ((await dialogs.askAfterCrash('engine', reason)) === 'quit') return app.quit()
    startEngine()
    wanted ??= store.get().shopFile ?? null
    await openWanted()
    window?.webContents.reload()
  }
  /** Opens the file that was asked for, by double click or last time; the default shop is the page's own affair. */
  async function openWanted(): Promise<void> {
    const path = wanted
    if (path === null || engine === null) return
    wanted = null
    const { shop } = engine.client
    try {
      await switchShop(shop, path, () => shop.open({ path }))
      store.change({ shopFile: path })
    } catch (error) {
      if (readError(error).code === 'file-missing') store.forgetShopFile()
      await dialogs.tellOpenFailed(error)
    }
  }
  async function openLater(path: string): Promise<void> {
    wanted = path
    await openWanted()
  }
  /** A window that isn't there yet asks for them by itself. */
  function importLater(paths: readonly string[]): void {
    if (paths.length === 0) return
    filesToImport.add(paths)
    window?.webContents.send(channels.filesToImport)
  }

  function showWindow(how: { readonly address?: string; readonly hidden?: boolean } = {}): BrowserWindow {
    const opened = openWindow({ preload: parts.preload, version: parts.version, debug, store, ...how })
    window = opened
    background.watch(opened)
    watchSessionEnd(opened, checkpoint)
    opened.on('closed', () => {
      if (window === opened) window = null
    })
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit' && !quit.underWay()) void windowStopped(opened, details.reason)
    })
    return opened
  }
  function frontWindow(): BrowserWindow {
    const opened = currentWindow()
    focusWindow(opened)
    return opened
  }
  /** Brings the window to the front and leads it to an address; one that was closed opens there. */
  function showPage(address: string): void {
    if (window === null) return focusWindow(showWindow({ address }))
    focusWindow(window)
    window.webContents.send(channels.openPage, address)
  }
  async function windowStopped(broken: BrowserWindow, reason: string): Promise<void> {
    if ((await dialogs.askAfterCrash('window', reason)) === 'quit') app.quit()
    else if (!broken.isDestroyed()) broken.webContents.reload()
  }
  function speak(language: AppLanguage): void {
    t = createTranslator(language).t
    background.speak()
    installMenu({
      t,
      platform: parts.platform,
      debug,
      send: (command) => window?.webContents.send(channels.menuCommand, command),
      showDataFolder,
    })
  }

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (quit.underWay()) return quit.comeBack()
    if (running) frontWindow()
    const file = shopFileArgument(argv, workingFolder)
    if (file !== null) void openLater(file)
    importLater(importFileArguments(argv, workingFolder))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isImportFile(path)) importLater([path])
    else void openLater(path)
  })
  app.on('quit', openedFiles.forget)
  app.on('window-all-closed', () => {
    if (parts.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (running) frontWindow()
  })
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, leave))

  async function ready(): Promise<void> {
    guardSession(session.defaultSession)
    serveApp(session.defaultSession, parts.loadPage())
    speak(store.get().language ?? systemLanguage(app.getPreferredSystemLanguages()))
    acceptEnginePorts(() => currentEngine().connect())
    answerBridge({
      dialogs,
      openFile: openedFiles.openFile,
      takeFilesToImport: filesToImport.take,
      background,
      showDataFolder,
      setLanguage(language) {
        store.change({ language })
        speak(language)
      },
    })
    watchPower({
      checkpoint,
      quit: () => app.quit(),
      resumed() {
        window?.webContents.send(channels.resume)
        nudges?.look()
      },
    })
    openedFiles.forget()
    background.start()
    startEngine()
    running = true
    nudges = startNudges({
      take: () => currentEngine().client.nudges.due(),
      t: () => t,
      open: showPage,
    })
    app.on('will-quit', nudges.stop)
    // The page opens the default shop when it finds none open, so the wanted one should be first; but a big or broken
    // file must not keep the window away.
    await Promise.race([openWanted(), setTimeout(openFirstMs)])
    if (window === null) showWindow({ hidden: background.startsHidden(parts.argv) })
  }
  app
    .whenReady()
    .then(ready)
    .catch((error: unknown) => {
      dialog.showErrorBox('Regulars', error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
