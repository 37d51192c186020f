/** Spreadsheets are packed in a thread of their own: 100 000 rows take seconds. */
import { parentPort, workerData } from 'node:worker_threads'
import type { XlsxRequest } from './xlsx-in-thread.ts'
import { xlsxFile } from './xlsx-table.ts'

const { tables, style } = workerData as XlsxRequest
const bytes = await xlsxFile(tables, style)
const content = new Uint8Array(bytes)
parentPort?.postMessage(content, [content.buffer])
