import type { FilePart } from '#backend/file-store.ts'
import { readContacts } from '../contacts/read-contacts.ts'
import type { CustomerRecord, ImportReading, ReadImportOptions } from '../import-types.ts'
import { shop } from './read-fixture.ts'

type Contacts = Omit<Extract<ImportReading, { readonly type: 'customers' }>, 'records'> & {
  readonly records: readonly CustomerRecord[]
}

const contentOf = (file: string | Uint8Array): Buffer =>
  typeof file === 'string' ? Buffer.from(file) : Buffer.from(file.buffer, file.byteOffset, file.byteLength)

/** Files of contacts as one reading. */
export async function readCardFiles(
  files: readonly (string | Uint8Array)[],
  options: Partial<ReadImportOptions> = {},
): Promise<Contacts> {
  const parts: readonly FilePart[] = files.map((file, at) => ({ name: `${at}.vcf`, content: contentOf(file) }))
  const reading = await readContacts(parts, { ...shop, ...options })
  if (reading.type !== 'customers') throw new Error('no contacts')
  return { ...reading, records: [...reading.records] }
}

export const readCards = (file: string | Uint8Array, options: Partial<ReadImportOptions> = {}): Promise<Contacts> =>
  readCardFiles([file], options)

/** The only contact of a card whose lines are given. */
export async function readCard(
  lines: readonly string[],
  options: Partial<ReadImportOptions> = {},
): Promise<CustomerRecord> {
  const text = ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
  const { records } = await readCards(text, options)
  const [record] = records
  if (record === undefined || records.length > 1) throw new Error(`${records.length} records`)
  return record
}
