import { powerMonitor, type BrowserWindow } from 'electron'

export type PowerActs = {
  readonly checkpoint: () => void
  readonly quit: () => void
  readonly resumed: () => void
}

/**
 * Saved is saved at once (synchronous=FULL), so nothing here is needed for safety: it only leaves a tidy file behind.
 * Sleep and, on Linux and macOS, shutdown come from the power monitor.
 */
export function watchPower({ checkpoint, quit, resumed }: PowerActs): void {
  powerMonitor.on('suspend', checkpoint)
  powerMonitor.on('resume', resumed)
  powerMonitor.on('shutdown', quit)
}

/** Windows ends a session without `before-quit` or `quit`: the window is the only one that is told. */
export function watchSessionEnd(window: BrowserWindow, checkpoint: () => void): void {
  window.on('query-session-end', checkpoint)
  window.on('session-end', checkpoint)
}
