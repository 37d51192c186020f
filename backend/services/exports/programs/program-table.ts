import type { TFunction } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { exportCustomers } from '#db/repositories/export-rows.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { Table, TableRow } from '../table.ts'
import { googleTable } from './google-table.ts'
import { outlookRow, outlookTableColumns } from './outlook-table.ts'

export type ContactProgram = 'outlook' | 'google'

/** The customers as another program's address book takes them. */
export async function programTable(
  db: ReadableDb,
  only: readonly number[] | null,
  program: ContactProgram,
  {
    t,
    currency,
    headers,
    onRows,
  }: {
    readonly t: TFunction
    readonly currency: string
    /** Outlook's headers in this language; null = in English. */
    readonly headers: AppLanguage | null
    readonly onRows: (count: number) => Promise<void>
  },
): Promise<Table> {
  const title = t('spreadsheets.sheets.customers')
  const google = googleTable(t, currency)
  const rows: TableRow[] = []
  for await (const batch of exportCustomers(db, only)) {
    if (program === 'google') google.add(batch)
    else for (const customer of batch) rows.push(outlookRow(t, customer, currency))
    await onRows(batch.length)
  }
  return program === 'google' ? { title, ...google.finish() } : { title, columns: outlookTableColumns(headers), rows }
}
