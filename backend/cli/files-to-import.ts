import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { AppError, isErrorCode, readError } from '#shared/contract/errors.ts'
import { chunkBytes } from '#shared/contract/files.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'
import type { Message } from '#shared/contract/values.ts'
import { leftovers } from '#backend/services/imports/archive/leftovers.ts'
import type { CommandCall } from './command.ts'

/** Files that one call takes at most: a folder of messages is many. */
const MOST_FILES = 2000

/** `isNamed`: on the command line itself, not found in a folder. */
type DiskFile = { readonly path: string; readonly name: string; readonly isNamed: boolean }
export type ImportGroup = { readonly fileId: string; readonly name: string; readonly isNamed: boolean }
export type UnreadFile = { readonly name: string; readonly reason: Message }

/** The files that arguments mean, folders with everything in them. */
function filesOf(call: CommandCall): readonly DiskFile[] {
  return call.args.flatMap((given): readonly DiskFile[] => {
    const path = call.path(given)
    try {
      const stat = statSync(path)
      if (stat.isFile()) return [{ path, name: given, isNamed: true }]
      if (!stat.isDirectory()) throw new AppError('file-missing', { file: given })
      const inside = readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((each) => !leftovers.test(relative(path, each)))
        .sort()
      return inside.map((each) => ({ path: each, name: join(given, relative(path, each)), isNamed: false }))
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('file-missing', { file: given }, { cause: error })
    }
  })
}

/** Hands a file of the disk to the engine in chunks, as a window would. */
async function upload(call: CommandCall, { path, name, isNamed }: DiskFile): Promise<string> {
  const shown = isNamed ? basename(path) : name.slice(-300)
  const file = openSync(path, 'r')
  try {
    const { fileId } = await call.engine.client.files.begin({ name: shown, bytes: fstatSync(file).size })
    const chunk = Buffer.alloc(chunkBytes)
    for (let offset = 0; ;) {
      const bytes = readSync(file, chunk, 0, chunkBytes, offset)
      if (bytes === 0) return fileId
      await call.engine.client.files.append({ fileId, offset, base64: chunk.toString('base64', 0, bytes) })
      offset += bytes
    }
  } finally {
    closeSync(file)
  }
}

function failure({ code, params }: Message, file: string): AppError {
  return new AppError(isErrorCode(code) ? code : 'internal', { ...params, file })
}

/**
 * What the arguments of `import` mean, as what is imported one after another. Of several all must be readable before the
 * first is imported: who is told of a failure finds nothing done. What lies unread in a folder or an archive is told,
 * and the rest goes on.
 */
export async function filesToImport(
  call: CommandCall,
  options: ImportOptions,
): Promise<{ readonly groups: readonly ImportGroup[]; readonly unread: readonly UnreadFile[] }> {
  const files = filesOf(call)
  if (files.length > MOST_FILES) throw new AppError('too-many-files', { limit: MOST_FILES })
  if (files.length === 0) throw new AppError('nothing-to-import')
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ path }) => basename(path)))
  const fileIds: string[] = []
  for (const file of files) fileIds.push(await upload(call, file))
  const sorted = await call.engine.client.imports.sort({ fileIds, sheets: 'best' })
  const unread: UnreadFile[] = []
  const leave = (name: string, archive: string | null, reason: Message): void => {
    if (archive === null && named.has(name)) throw failure(reason, name)
    unread.push({ name: archive === null ? name : `${archive}: ${name}`, reason })
  }
  for (const { name, archive, reason } of sorted.unread) leave(name, archive, reason)
  const groups: ImportGroup[] = []
  for (const { fileId, name, archive } of sorted.groups) {
    const isNamed = archive === null && named.has(name)
    if (sorted.groups.length > 1 || !isNamed)
      try {
        await call.engine.client.imports.inspect({ fileId, options })
      } catch (error) {
        const { code, details } = readError(error)
        if (isNamed) throw new AppError(code, { ...details, file: name }, { cause: error })
        leave(name, archive, { code, params: wordParams(details) })
        continue
      }
    groups.push({ fileId, name, isNamed })
  }
  const [first] = unread
  if (groups.length === 0)
    throw first === undefined ? new AppError('nothing-to-import') : failure(first.reason, first.name)
  return { groups, unread }
}

const wordParams = (details: Readonly<Record<string, unknown>>): Message['params'] =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number | null] =>
        entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
