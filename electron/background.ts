import { app, dialog, Notification, type BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import type { BackgroundRunning, BackgroundWish } from '#shared/contract/desktop-bridge.ts'
import type { StateStore } from './desktop-state.ts'
import type { LoginStart } from './login-start.ts'
import { showTray, type ShownTray, type TrayActs } from './tray.ts'

export type BackgroundParts = {
  readonly store: StateStore
  readonly platform: NodeJS.Platform
  /** Null where the system can't start the program by itself. */
  readonly loginStart: LoginStart | null
  readonly t: () => TFunction
  readonly acts: TrayActs
}

/** The program without its window: in the tray where the user wants that, and started with the computer. */
export function createBackground({ store, platform, loginStart, t, acts }: BackgroundParts) {
  let tray: ShownTray | null = null
  let isQuitting = false
  app.on('before-quit', () => void (isQuitting = true))

  const keepsRunning = (): boolean => store.get().keepRunning === true
  function showOrHide(): void {
    if (keepsRunning()) tray ??= showTray(t(), acts, platform)
    else {
      tray?.remove()
      tray = null
    }
  }
  const read = (): BackgroundRunning => ({ keepRunning: keepsRunning(), startWithSystem: loginStart?.isOn() ?? null })

  /** Said once: a window that is gone looks like a program that was quit. */
  function tellOnce(): void {
    if (store.get().toldOfTray === true) return
    store.change({ toldOfTray: true })
    const [title, body] = [t()('background.told'), t()('background.toldDetail')]
    if (Notification.isSupported()) new Notification({ title, body }).show()
    else void dialog.showMessageBox({ type: 'info', message: title, detail: body })
  }

  return {
    start: showOrHide,
    speak: () => tray?.speak(t()),
    read,
    change({ keepRunning, startWithSystem }: BackgroundWish): BackgroundRunning {
      if (keepRunning !== undefined) store.change({ keepRunning })
      showOrHide()
      if (startWithSystem !== undefined) loginStart?.turn(startWithSystem)
      return read()
    },
    /** Closing such a window only puts it away, except when the program is on its way out. */
    watch(window: BrowserWindow): void {
      // The end of a Windows session comes without before-quit, and nobody may hold it up.
      window.on('query-session-end', () => void (isQuitting = true))
      window.on('close', (event) => {
        if (isQuitting || !keepsRunning()) return
        event.preventDefault()
        window.hide()
        tellOnce()
      })
    },
    /** Whether the first window stays away: the system started the program, and the tray stands for it. */
    startsHidden: (argv: readonly string[]): boolean => keepsRunning() && loginStart?.wasUsed(argv) === true,
  }
}
