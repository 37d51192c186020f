import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The file that was in place while the restored one is being opened. */
export const replacedFile = (file: string) => `${file}.before-restore`
/** The copy of the backup until it takes the shop's place. */
export const incomingFile = (file: string) => `${file}.restoring-${process.pid}`

/** Where a shop file is made out of a full plain copy, until it takes the shop's place. */
export const copyFolder = (file: string) => `${file}.copy-${process.pid}`

/**
 * What a killed restore left beside a shop that opened well. Its safety copy is a backup like any other. A restore of
 * this process opens the present shop to back it up, while its own copy waits: that one stays.
 */
export function sweepRestore(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder)) return
  const unfinished = `${basename(file)}.restoring-`
  const made = `${basename(file)}.copy-`
  for (const name of readdirSync(folder))
    if (name.startsWith(unfinished) && name !== basename(incomingFile(file)))
      rmSync(join(folder, name), { force: true })
    else if (name.startsWith(made) && name !== basename(copyFolder(file)))
      rmSync(join(folder, name), { recursive: true, force: true })
  rmSync(replacedFile(file), { force: true })
}
