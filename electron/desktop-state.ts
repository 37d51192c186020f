import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'

/** What the desktop remembers by itself; everything of the shop is in the shop file. */
export type DesktopState = {
  readonly bounds?: Rectangle
  readonly maximized?: boolean
  /** Where the user last saved or opened something: since Electron 43 dialogs forget it. */
  readonly lastFolder?: string
  readonly language?: AppLanguage
  /** The shop that was opened from a place of the user's choice; absent = the default place. */
  readonly shopFile?: string
  /** Closing the window leaves the program in the tray. */
  readonly keepRunning?: boolean
  /** What that means was said. */
  readonly toldOfTray?: boolean
}

export type StateStore = {
  readonly get: () => DesktopState
  readonly change: (part: DesktopState) => void
  /** The next start opens the default shop again. */
  readonly forgetShopFile: () => void
}

/** A lost or damaged file only costs the place of the window, so nothing here ever throws. */
export function openStateStore(file: string): StateStore {
  let state = readState(file)
  const keep = (next: DesktopState) => {
    state = next
    try {
      writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    } catch {
      return
    }
  }
  return {
    get: () => state,
    change: (part) => keep({ ...state, ...part }),
    forgetShopFile() {
      const { shopFile: _forgotten, ...rest } = state
      keep(rest)
    },
  }
}

function readState(file: string): DesktopState {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
  if (typeof value !== 'object' || value === null) return {}
  const { bounds, maximized, lastFolder, language, shopFile, keepRunning, toldOfTray } = value as Record<
    string,
    unknown
  >
  return {
    ...(isRectangle(bounds) && { bounds }),
    ...(maximized === true && { maximized }),
    ...(typeof lastFolder === 'string' && { lastFolder }),
    ...(typeof language === 'string' && isAppLanguage(language) && { language }),
    ...(typeof shopFile === 'string' && { shopFile }),
    ...(keepRunning === true && { keepRunning }),
    ...(toldOfTray === true && { toldOfTray }),
  }
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Record<string, unknown>
  return [x, y, width, height].every(Number.isSafeInteger)
}

/** The saved place, or null when its title bar would not be within reach on any screen of today. */
export function reachableBounds(bounds: Rectangle | undefined, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === undefined) return null
  const grip = 100
  const reachable = screens.some(
    (screen) =>
      bounds.x + grip <= screen.x + screen.width &&
      bounds.x + bounds.width - grip >= screen.x &&
      bounds.y >= screen.y &&
      bounds.y + grip <= screen.y + screen.height,
  )
  return reachable ? bounds : null
}

/** The first language of the system that we speak, else English. Plain `sr` is Cyrillic for the system as for Intl. */
export function systemLanguage(preferred: readonly string[]): AppLanguage {
  for (const tag of preferred) {
    const { language, script } = new Intl.Locale(tag).maximize()
    if (language === 'sr') return script === 'Latn' ? 'sr-Latn' : 'sr-Cyrl'
    if (isAppLanguage(language)) return language
  }
  return 'en'
}
