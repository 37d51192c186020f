import { join } from 'node:path'

/**
 * The portable Windows program runs from a temporary folder and tells by this variable where the user keeps it: the
 * shop stays beside it, on the same stick. A REGULARS_HOME of the user's own wins.
 */
export function portableEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const beside = env['PORTABLE_EXECUTABLE_DIR']
  if (beside === undefined || beside === '' || (env['REGULARS_HOME'] ?? '') !== '') return env
  return { ...env, REGULARS_HOME: join(beside, 'Regulars-data') }
}
