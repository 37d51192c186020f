import type { ImportFormat } from '#shared/domain/import-formats.ts'
import { readContacts } from './contacts/read-contacts.ts'
import type { ImportReader } from './import-types.ts'
import { importError } from './import-error.ts'
import { readMail } from './mail/read-mail.ts'
import { readImport } from './read-import.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import { workbookKind } from './workbook/workbook-kind.ts'

/** The first file alone: a table has columns of its own. */
const readTable: ImportReader = ([part], options) => readImport(part?.content ?? new Uint8Array(), options)

/** A sheet of a workbook of any kind. */
const readSheet: ImportReader = async ([part], options) => {
  if (part === undefined) throw importError('empty-file')
  return readWorkbook(part, workbookKind(part.content), options)
}

/** Who reads which format. What nobody reads goes to the reader of tables, which says what it is. */
export const importReaders: Readonly<Partial<Record<ImportFormat, ImportReader>>> & { readonly csv: ImportReader } = {
  csv: readTable,
  vcf: readContacts,
  ldif: readContacts,
  xlsx: readSheet,
  eml: readMail,
  mbox: readMail,
  msg: readMail,
}
