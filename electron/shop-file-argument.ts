import { isAbsolute, resolve } from 'node:path'

/**
 * The shop file that was double-clicked: the last argument with our extension. Relative names stand against the
 * folder the command was given in, which for a second start is not ours.
 */
export function shopFileArgument(argv: readonly string[], workingFolder: string): string | null {
  const file = argv
    .slice(1)
    .findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.regulars'))
  if (file === undefined) return null
  return isAbsolute(file) ? file : resolve(workingFolder, file)
}
