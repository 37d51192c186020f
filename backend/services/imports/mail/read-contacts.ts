import { customerFields, type CustomerField } from '#shared/domain/import-fields.ts'
import type { ImportReading, ReadImportOptions } from '../import-types.ts'
import { readImport } from '../read-import.ts'
import type { ContactCells } from './msg-contact.ts'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/**
 * Contacts that Outlook saved as files, through the way of all tables: a table is made of them whose columns are known.
 */
export async function readContacts(
  contacts: readonly { readonly row: number; readonly cells: ContactCells }[],
  total: number,
  options: ReadImportOptions,
): Promise<ImportReading> {
  const fields = customerFields.filter((field) => contacts.some(({ cells }) => (cells[field] ?? '') !== ''))
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`
  const table = `${line(fields)}${contacts.map(({ cells }) => line(fields.map((field: CustomerField) => cells[field] ?? ''))).join('')}`
  const map = Object.fromEntries(fields.map((field, index) => [String(index), field]))
  const read = await readImport(Buffer.from(table), {
    ...options,
    ...{ type: 'customers', encoding: 'utf-8', delimiter: ',', dateOrder: 'ymd', hasHeader: true, map },
  })
  if (read.type !== 'customers') return read
  const others = Array.from({ length: total }, (_, index) => index + 1).filter(
    (row) => !contacts.some((contact) => contact.row === row),
  )
  const rowOf = (row: number): number => contacts[row - 1]?.row ?? row
  return {
    ...read,
    format: 'msg',
    producer: 'outlook',
    total,
    rejected: [
      ...read.rejected.map((each) => ({ ...each, row: rowOf(each.row) })),
      ...others.map((row) => ({ row, code: 'not-a-contact' as const, params: {} })),
    ],
    records: Array.from(read.records, (record) => {
      const { displayName = '' } = contacts[record.row - 1]?.cells ?? {}
      return { ...record, row: rowOf(record.row), displayName: displayName || record.displayName }
    }),
  }
}
