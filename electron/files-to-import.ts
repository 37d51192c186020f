import { readFile } from 'node:fs/promises'
import { basename, extname, isAbsolute, resolve } from 'node:path'
import { chunkBytes } from '#shared/contract/files.ts'
import type { HeldFile } from '#shared/contract/desktop-bridge.ts'
import type { DesktopEngine } from './desktop-engine.ts'

/** What the system may hand over to be imported: "Open with Regulars" (electron-builder.yml). */
const extensions: ReadonlySet<string> = new Set([
  '.csv',
  '.tsv',
  '.xlsx',
  '.vcf',
  '.ldif',
  '.eml',
  '.mbox',
  '.msg',
  '.zip',
])

export const isImportFile = (path: string): boolean => extensions.has(extname(path).toLowerCase())

/** The files of a command line that are to be imported, against the folder the command was given in. */
export const importFileArguments = (argv: readonly string[], workingFolder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isImportFile(argument))
    .map((file) => (isAbsolute(file) ? file : resolve(workingFolder, file)))

/**
 * Files that were opened with Regulars, until the window asks for them. The window never sees a path: it gets ids of
 * files that the engine holds by then.
 */
export function createFilesToImport(engine: () => DesktopEngine) {
  let waiting: readonly string[] = []

  async function hold(path: string): Promise<HeldFile> {
    const content = await readFile(path)
    const name = basename(path)
    const { files } = engine().client
    const { fileId } = await files.begin({ name, bytes: content.length })
    for (let offset = 0; offset < content.length; offset += chunkBytes) {
      const base64 = content.subarray(offset, offset + chunkBytes).toString('base64')
      await files.append({ fileId, offset, base64 })
    }
    return { fileId, name }
  }

  return {
    add(paths: readonly string[]): void {
      waiting = [...waiting, ...paths]
    },
    /** Hands each file over once. One that can't be read meanwhile is left out: the others come. */
    async take(): Promise<readonly HeldFile[]> {
      const paths = waiting
      waiting = []
      const held: HeldFile[] = []
      for (const path of paths) {
        try {
          held.push(await hold(path))
        } catch {
          continue
        }
      }
      return held
    },
  }
}
