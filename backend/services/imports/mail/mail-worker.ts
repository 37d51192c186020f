/** Mail is read in a thread of its own: what others wrote may be made to hang a program, or to fill its memory. */
import { parentPort, workerData } from 'node:worker_threads'
import type { MailRequest, MailSlice } from './mail-in-thread.ts'
import { mailEntries, type MailEntries, type MailEntry } from './read-mail-part.ts'

/** Told at least this often, ms, and with no more than so many bytes of files at once. */
const sliceMs = 100
const sliceBytes = 4 * 1024 * 1024

const { files, locale, timeZone, from } = workerData as MailRequest

const entriesOf = (index: number): MailEntries => {
  const file = files[index]
  try {
    return file === undefined ? { count: 0, read: () => null } : mailEntries(file, locale, timeZone)
  } catch {
    return { count: 1, read: () => null }
  }
}
/** Anything thrown is about this entry alone. */
const readSafely = ({ read }: MailEntries, index: number): MailEntry => {
  try {
    return read(index)
  } catch {
    return null
  }
}

const contentsOf = (entry: MailEntry): readonly ArrayBuffer[] =>
  entry?.kind === 'message'
    ? entry.message.attachments.map(({ content }) => content.buffer)
    : entry?.kind === 'contact' && entry.contact.picture !== null
      ? [entry.contact.picture.buffer]
      : []

const parts = files.map((_, index) => entriesOf(index))
const total = parts.reduce((sum, { count }) => sum + count, 0)
let done = from
let slice: MailEntry[] = []
let bytes = 0
let told = performance.now()

const tell = (): void => {
  const message: MailSlice = { total, from: done - slice.length, entries: slice }
  parentPort?.postMessage(message, [...new Set(slice.flatMap(contentsOf))])
  slice = []
  bytes = 0
  told = performance.now()
}

tell()
let at = 0
for (const part of parts)
  for (let index = 0; index < part.count; index += 1, at += 1) {
    if (at < from) continue
    const entry = readSafely(part, index)
    slice.push(entry)
    done += 1
    bytes += contentsOf(entry).reduce((sum, { byteLength }) => sum + byteLength, 0)
    if (bytes > sliceBytes || performance.now() - told > sliceMs) tell()
  }
tell()
parentPort?.postMessage('done')
