import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { customerFields, type CustomerField } from '#shared/domain/import-fields.ts'
import { pictureOf } from '../contacts/picture.ts'
import { newWarnings } from '../import-warnings.ts'
import type { CustomerRecord, ImportReading, ReadImportOptions } from '../import-types.ts'
import { readImport } from '../read-import.ts'
import { warnOfLists } from '../list-warning.ts'
import type { ContactCell, OutlookContact } from './msg-contact.ts'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const order = (field: CustomerField): number => customerFields.indexOf(field)

/** Cells by their columns: the second phone of a kind stands in a column of its own. */
function byColumn(cells: readonly ContactCell[]): ReadonlyMap<string, ContactCell> {
  const found = new Map<string, ContactCell>()
  for (const cell of cells) {
    let at = 1
    while (found.has(`${cell.header} ${at}`)) at += 1
    found.set(`${cell.header} ${at}`, cell)
  }
  return found
}

export type ContactsFile = {
  readonly contacts: readonly { readonly row: number; readonly contact: OutlookContact }[]
  /** Rows of messages and other items, which are no contacts. */
  readonly others: readonly ImportRejection[]
  /** Names of lists of people, which are no rows. */
  readonly lists: readonly string[]
}

/**
 * Contacts that Outlook saved as files, through the way of all tables: a table is made of them whose columns are known.
 */
export async function readContacts(
  { contacts: all, others, lists }: ContactsFile,
  options: ReadImportOptions,
): Promise<ImportReading> {
  const contacts = all.filter(({ contact }) => contact.cells.length > 0)
  const empty = all.filter(({ contact }) => contact.cells.length === 0)
  const rows = contacts.map(({ contact }) => byColumn(contact.cells))
  // In the order of all tables: the mobile phone is the first.
  const columns = new Map(rows.flatMap((row) => [...row]).sort(([, a], [, b]) => order(a.field) - order(b.field)))
  // Lists alone make a table without rows.
  if (columns.size === 0) columns.set('', { header: 'Name', field: 'displayName', text: '' })
  const table = [
    lineOf([...columns.values()].map(({ header }) => header)),
    ...rows.map((row) => lineOf([...columns.keys()].map((key) => row.get(key)?.text ?? ''))),
  ].join('')
  const map = Object.fromEntries([...columns.values()].map(({ field }, index) => [String(index), field]))
  const read = await readImport(Buffer.from(table), {
    ...options,
    ...{ type: 'customers', encoding: 'utf-8', delimiter: ',', dateOrder: 'ymd', hasHeader: true, map },
  })
  if (read.type !== 'customers') return read
  const rowOf = (row: number): number => contacts[row - 1]?.row ?? row
  const warnings = newWarnings()
  for (const warning of read.warnings)
    warnings.add({ ...warning, row: warning.row === null ? null : rowOf(warning.row) })
  warnOfLists(warnings, lists)
  const withPicture = (record: CustomerRecord): CustomerRecord => {
    const { displayName = '', picture = null } = contacts[record.row - 1]?.contact ?? {}
    const row = rowOf(record.row)
    const found = picture === null ? null : pictureOf(Buffer.from(picture))
    if (found !== null && found.kind !== 'photo' && found.kind !== 'none')
      warnings.add({ row, code: 'photo-left-out', params: { kind: found.kind } })
    const photo = found?.kind === 'photo' ? found.photo : null
    return { ...record, row, displayName: displayName || record.displayName, photo }
  }
  const records = Array.from(read.records, withPicture)
  return {
    ...read,
    format: 'msg',
    producer: 'outlook',
    total: all.length + others.length,
    rejected: [
      ...read.rejected.map((each) => ({ ...each, row: rowOf(each.row) })),
      ...empty.map(({ row }) => ({ row, code: 'no-name-or-contact' as const, params: {} })),
      ...others,
    ],
    warnings: warnings.list,
    warningCounts: { ...read.warningCounts, ...warnings.counts },
    records,
  }
}
