import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { mayBeOpened } from '#shared/domain/opened-file.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import type { DesktopEngine } from './desktop-engine.ts'
import { writeEngineFile } from './saved-file.ts'

const folderName = 'regulars-opened-'

/**
 * Shows files of a card in the program that the system has for them. Each gets a copy that can only be read: what is
 * written into it would not come back. The copies go when the app quits, or at the next start.
 */
export function createOpenedFiles(engine: () => DesktopEngine) {
  const place = () => app.getPath('temp')

  function forget(): void {
    for (const name of existsSync(place()) ? readdirSync(place()) : []) {
      if (!name.startsWith(folderName)) continue
      try {
        rmSync(join(place(), name), { recursive: true, force: true })
      } catch {
        // Windows keeps a file that is still shown: the next start takes it.
      }
    }
  }

  return {
    forget,
    /** Refuses by name whatever may run something, again: the page may be wrong. */
    async openFile(file: {
      readonly fileId: string
      readonly suggestedName: string
    }): Promise<{ readonly opened: boolean }> {
      const name = safeFileName(file.suggestedName, 'file')
      if (!mayBeOpened(name)) return { opened: false }
      const path = join(mkdtempSync(join(place(), folderName)), name)
      await writeEngineFile(engine().client.files, file.fileId, path)
      chmodSync(path, 0o400)
      return { opened: (await shell.openPath(path)) === '' }
    },
  }
}
export type OpenedFiles = ReturnType<typeof createOpenedFiles>
