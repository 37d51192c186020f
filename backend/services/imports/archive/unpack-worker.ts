/** Workbooks and archives are unpacked in a thread of their own, which can be ended and may only use so much memory. */
import { parentPort, workerData } from 'node:worker_threads'
import { isImportError } from '../import-error.ts'
import { readHtmlTables } from '../workbook/read-html-tables.ts'
import { readOds, readOdsContent } from '../workbook/read-ods.ts'
import { readSpreadsheetXml } from '../workbook/read-spreadsheet-xml.ts'
import { readXlsx } from '../workbook/read-xlsx.ts'
import type { SheetText } from '../workbook/sheet-text.ts'
import type { WorkbookKind } from '../workbook/workbook-kind.ts'
import type { UnpackAnswer, UnpackRequest } from './unpack-in-thread.ts'
import { unpackZip } from './unpack-zip.ts'

const { bytes, kind } = workerData as UnpackRequest

const sheets: Readonly<Record<WorkbookKind, (bytes: Uint8Array) => readonly SheetText[]>> = {
  xlsx: readXlsx,
  ods: readOds,
  'flat-ods': readOdsContent,
  'spreadsheet-xml': readSpreadsheetXml,
  html: readHtmlTables,
}

function answer(): UnpackAnswer {
  try {
    if (kind === 'zip') return { kind, ...unpackZip(bytes) }
    return { kind, files: sheets[kind](bytes), unread: [] }
  } catch (error) {
    if (isImportError(error)) return { kind: 'failed', code: error.code, params: error.params }
    return { kind: 'failed', code: 'broken-file', params: {} }
  }
}

const answered = answer()
const buffers = answered.kind === 'failed' ? [] : answered.files.map(({ content }) => content.buffer as ArrayBuffer)
parentPort?.postMessage(answered, [...new Set(buffers)])
