import { join } from 'node:path'

export type BrowserCommand = { readonly file: string; readonly args: readonly string[] }

/**
 * The program that opens a file in the user's browser, or null where there is no screen to open it on.
 * Windows: `start` lives inside the shell only, so its handler is called directly.
 */
export function browserCommand(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  page: string,
): BrowserCommand | null {
  if (platform === 'darwin') return { file: '/usr/bin/open', args: [page] }
  if (platform === 'win32') {
    const folder = join(env['SystemRoot'] ?? 'C:\\Windows', 'System32')
    return { file: join(folder, 'rundll32.exe'), args: ['url.dll,FileProtocolHandler', page] }
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return null
  return { file: 'xdg-open', args: [page] }
}
