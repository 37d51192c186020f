import type { ImportFormat } from '#shared/domain/import-formats.ts'
import type { ImportReader } from './import-types.ts'
import { readMail } from './mail/read-mail.ts'
import { readImport } from './read-import.ts'

/** The first file alone: a table has columns of its own. */
const readTable: ImportReader = ([part], options) => readImport(part?.content ?? new Uint8Array(), options)

/** Who reads which format. What nobody reads goes to the reader of tables, which says what it is. */
export const importReaders: Readonly<Partial<Record<ImportFormat, ImportReader>>> & { readonly csv: ImportReader } = {
  csv: readTable,
  eml: readMail,
  mbox: readMail,
  msg: readMail,
}
