/** Workbooks and archives are unpacked in a thread of their own, which can be ended and may only use so much memory. */
import { parentPort, workerData } from 'node:worker_threads'
import { isImportError } from '../import-error.ts'
import { readOds } from '../workbook/read-ods.ts'
import { readXlsx } from '../workbook/read-xlsx.ts'
import type { UnpackAnswer, UnpackRequest } from './unpack-in-thread.ts'
import { unpackZip } from './unpack-zip.ts'

const { bytes, kind } = workerData as UnpackRequest

function answer(): UnpackAnswer {
  try {
    if (kind === 'zip') return { kind, ...unpackZip(bytes) }
    return { kind, files: kind === 'ods' ? readOds(bytes) : readXlsx(bytes), unread: [] }
  } catch (error) {
    if (isImportError(error)) return { kind: 'failed', code: error.code, params: error.params }
    return { kind: 'failed', code: 'broken-file', params: {} }
  }
}

const answered = answer()
const buffers = answered.kind === 'failed' ? [] : answered.files.map(({ content }) => content.buffer as ArrayBuffer)
parentPort?.postMessage(answered, [...new Set(buffers)])
