import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'

const databaseMark = Buffer.from('SQLite format 3\0')

/** A shop, open or not, or a backup of one: no list of it may be written over it. */
function isDatabase(file: string): boolean {
  const start = Buffer.alloc(databaseMark.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, start.length, 0)
  } finally {
    closeSync(handle)
  }
  return start.equals(databaseMark)
}

/**
 * Refuses a place where no file can be made, before the work for it begins.
 * @throws AppError folder-missing, file-exists where a folder or a shop has that name
 */
export function assertOutput(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new AppError('folder-missing', { folder })
  if (!existsSync(file)) return
  const present = statSync(file)
  if (present.isDirectory() || (present.isFile() && isDatabase(file))) throw new AppError('file-exists', { file })
}

/** Writes a file whole or not at all: the one that was there stays when the disk is full. */
export function writeOutput(file: string, content: Buffer | string): void {
  assertOutput(file)
  const device = existsSync(file) && !statSync(file).isFile()
  const unfinished = device ? file : `${file}.part-${process.pid}`
  try {
    writeFileSync(unfinished, content)
    if (!device) renameSync(unfinished, file)
  } catch (error) {
    if (!device) rmSync(unfinished, { force: true })
    const refusal = shopFileErrorOf(error)
    throw refusal === null ? error : new AppError(refusal.code, { file }, { cause: error })
  }
}
