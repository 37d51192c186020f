import type { ImportFormat } from '#shared/domain/import-formats.ts'
import { openZip } from './archive/zip-entries.ts'
import { isBinary, otherFileType } from './file-type.ts'
import { importError } from './import-error.ts'
import { oleKind } from './ole-kind.ts'
import { workbookKinds } from './workbook/workbook-kind.ts'

/** What the bytes of a file are, by the names of `otherFileType`, as formats that are read. */
const formats: Readonly<Record<string, ImportFormat | 'zip'>> = {
  ...Object.fromEntries(workbookKinds.map((kind) => [kind, 'xlsx' as const])),
  vcard: 'vcf',
  ldif: 'ldif',
  json: 'json',
  zip: 'zip',
}

const startsMbox = (content: Uint8Array): boolean =>
  /^\s*From /.test(Buffer.from(content.subarray(0, 1000)).toString('latin1'))

/**
 * The format of a file by its first bytes; what is nothing else is a text table, and refused by its reader where it is
 * none. Throws an ImportError for what can't be read but could be saved anew: old and locked spreadsheets.
 */
export function fileFormat(content: Uint8Array, name = ''): ImportFormat | 'zip' {
  const type = otherFileType(content)
  const isEml = /\.emlx?$/i.test(name)
  // A single message may keep the line that stood before it in a file of many.
  if (type === 'mail') return startsMbox(content) && !isEml ? 'mbox' : 'eml'
  if (type === null && (isEml || (/\.mbo?x$/i.test(name) && !isBinary(content)))) return 'eml'
  if (type === 'ole') {
    const kind = oleKind(content)
    if (kind === 'protected') throw importError('protected-file')
    if (kind === 'spreadsheet') throw importError('old-spreadsheet')
    if (kind === 'document') throw importError('wrong-file-type', { detected: 'doc, ppt' })
    return 'msg'
  }
  // Says what is wrong with it, if anything.
  if (type === 'zip') openZip(content)
  return formats[type ?? ''] ?? 'csv'
}
