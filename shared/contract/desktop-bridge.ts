import type { AppLanguage } from '#shared/domain/locale.ts'
import type { ErrorCode, ErrorDetails } from './errors.ts'

/** What the native menu can ask of the window. Sections are the sidebar's, from the top, without Settings. */
export type MenuCommand =
  | 'new-customer'
  | 'new-purchase'
  | 'new-follow-up'
  | 'counter'
  | 'search'
  | 'filter'
  /** Ctrl+S: everything is saved already, the page says so. */
  | 'reassure'
  | 'undo'
  | 'redo'
  | 'print'
  | 'import'
  | 'export'
  | 'settings'
  | 'section-1'
  | 'section-2'
  | 'section-3'
  | 'section-4'
  | 'section-5'
  | 'section-6'
  | 'help'
  | 'backup-now'

/** A file or folder that the user chose: the path stays in the main process, the window holds its number. */
export type ChosenPlace = {
  readonly handle: string
  /** Last part of the path, for the user's eyes. */
  readonly name: string
}

export type FolderPurpose = 'backup' | 'calendar'

/** What a chosen place can be used for; the same fields as the contract's call, without its path. */
export type ChosenAct =
  | { readonly kind: 'open-shop' }
  | {
      readonly kind: 'create-shop'
      readonly shop: {
        readonly name: string
        readonly currency: string
        readonly language: AppLanguage
        readonly country?: string
        readonly timeZone?: string
      }
    }
  | { readonly kind: 'backup-folder' }
  | { readonly kind: 'calendar-folder' }

/** Errors come back as values: what is thrown through Electron's IPC loses its code on the way. */
export type ChosenOutcome =
  { readonly kind: 'done' } | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }

/** The program without its window; null where this system can't do it. */
export type BackgroundRunning = {
  /** Closing the window leaves it in the tray. */
  readonly keepRunning: boolean
  readonly startWithSystem: boolean | null
}
export type BackgroundWish = { readonly keepRunning?: boolean; readonly startWithSystem?: boolean }

/** A file that the engine holds, ready to be imported. */
export type HeldFile = { readonly fileId: string; readonly name: string }

export type SaveOutcome = { readonly saved: true; readonly fileName: string } | { readonly saved: false }

/**
 * `window.regularsDesktop`: what the window can ask of the desktop beyond the contract.
 * Absent in browser mode. It holds no business rule; data goes through the port of `connect`.
 */
export type DesktopBridge = {
  readonly platform: string
  readonly version: string
  /**
   * Asks for a line to the engine. The page receives a `message` event with `data === 'engine-port'` and the port in
   * `ports[0]`, and must `start()` it. The port closes when the engine stops; call `connect` again then.
   */
  connect(): void
  /** Asks where to save, then writes the file that the engine holds under `fileId`. Rejects when writing fails. */
  saveFile(file: { readonly fileId: string; readonly suggestedName: string }): Promise<SaveOutcome>
  /** Shows a file that the engine holds in the system's own program; only kinds that can run nothing. */
  openFile(file: { readonly fileId: string; readonly suggestedName: string }): Promise<{ readonly opened: boolean }>
  chooseShopFile(purpose: 'open' | 'create'): Promise<ChosenPlace | null>
  chooseFolder(purpose: FolderPurpose): Promise<ChosenPlace | null>
  useChosen(handle: string, act: ChosenAct): Promise<ChosenOutcome>
  /** Only web, mail, phone and Viber chat links; a web address is confirmed by the user once per site. */
  openExternal(url: string): Promise<{ readonly opened: boolean }>
  showDataFolder(): Promise<void>
  /** The language of the native menu and dialogs; kept for the next start. */
  setLanguage(language: AppLanguage): Promise<void>
  backgroundRunning(): Promise<BackgroundRunning>
  /** Rejects where the system refuses. */
  runInBackground(wish: BackgroundWish): Promise<BackgroundRunning>
  /** Files that were opened with Regulars and are to be imported; each is handed over once. */
  takeFilesToImport(): Promise<readonly HeldFile[]>
  /** There are some. Returns the function that stops listening. */
  onFilesToImport(callback: () => void): () => void
  /** A nudge was clicked: the address it leads to. Returns the function that stops listening. */
  onOpenPage(callback: (address: string) => void): () => void
  /** Returns the function that stops listening. Undo and redo arrive only while no text field has the focus. */
  onMenuCommand(callback: (command: MenuCommand) => void): () => void
  /** The computer woke up: days may have passed. Returns the function that stops listening. */
  onResume(callback: () => void): () => void
}
