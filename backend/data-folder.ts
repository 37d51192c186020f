import { join } from 'node:path'

/**
 * The folder of the user's data: `REGULARS_HOME`, or the place the system keeps such things in.
 * One function for all doors, so that they find the same shop.
 */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const own = env['REGULARS_HOME']
  if (own !== undefined && own !== '') return own
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Regulars')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Regulars')
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'Regulars')
  }
}

export const shopFileName = 'shop.regulars'
/** The sample shop in each language is a file of its own, never mixed with the real one. */
export const sampleFileName = (language: string) => `sample-${language}.regulars`
