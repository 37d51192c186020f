import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Given to the program when the system starts it: the window stays away where the tray stands for it. */
export const hiddenSwitch = '--hidden'

/** How the system starts the program with the computer. */
export type LoginStart = {
  readonly isOn: () => boolean
  /** Throws where the system refuses. */
  readonly turn: (on: boolean) => void
  /** The program was started by the system, not by somebody. */
  readonly wasUsed: (argv: readonly string[]) => boolean
}

/** macOS and Windows are asked through Electron; on Windows the task manager may have switched it off again. */
function byElectron(platform: NodeJS.Platform): LoginStart {
  const args = platform === 'win32' ? { args: [hiddenSwitch] } : {}
  return {
    isOn() {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(args)
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin)
    },
    turn: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, ...args }),
    wasUsed: (argv) =>
      platform === 'win32' ? argv.includes(hiddenSwitch) : app.getLoginItemSettings().wasOpenedAtLogin,
  }
}

/** An argument of Exec, quoted as the desktop entry specification wants it: escaped, and once more as any value is. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll(/[\\"`$]/g, String.raw`\$&`)
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%')}"`

/** The entry that desktops of Linux start with the session. */
export const autostartEntry = (executable: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Regulars',
    `Exec=${quoted(executable)} ${hiddenSwitch}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** A file in the autostart folder of the user (XDG): what Electron doesn't do there. */
function byAutostartFile(folder: string, executable: string): LoginStart {
  const file = join(folder, 'app.regulars.desktop')
  const turnedOff = /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/m
  return {
    isOn: () => existsSync(file) && !turnedOff.test(readFileSync(file, 'utf8')),
    turn(on) {
      if (!on) return rmSync(file, { force: true })
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${file}.new`, autostartEntry(executable))
      renameSync(`${file}.new`, file)
    },
    wasUsed: (argv) => argv.includes(hiddenSwitch),
  }
}

export type LoginStartGiven = {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  readonly executable: string
  readonly isPackaged: boolean
}

/**
 * Null where the program can't be started with the computer: it isn't installed, it runs from a stick, or its data folder
 * was named for this one start.
 */
export function loginStartOf({ platform, env, home, executable, isPackaged }: LoginStartGiven): LoginStart | null {
  if (!isPackaged || (env['REGULARS_HOME'] ?? '') !== '' || (env['PORTABLE_EXECUTABLE_DIR'] ?? '') !== '') return null
  if (platform === 'win32' || platform === 'darwin') return byElectron(platform)
  const config = env['XDG_CONFIG_HOME'] ?? ''
  // An AppImage runs from a place that is gone after it: it tells by this variable where it really is.
  return byAutostartFile(
    join(config === '' ? join(home, '.config') : config, 'autostart'),
    env['APPIMAGE'] ?? executable,
  )
}
