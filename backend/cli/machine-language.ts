import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'

/** The language of the user's system, as far as the program speaks it. */
export function machineLanguage(env: NodeJS.ProcessEnv): AppLanguage {
  const named = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? Intl.DateTimeFormat().resolvedOptions().locale
  const code = named.slice(0, 2)
  return code === 'sr' ? 'sr-Latn' : isAppLanguage(code) ? code : 'en'
}
