import type { TFunction } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { wordLanguage } from '#shared/i18n/profile-words.ts'
import { readMailing, type MailingChannel, type MailingRow } from '#db/repositories/mailing-rows.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { headerOf, type OnRows } from './read-table.ts'
import type { ColumnPlan } from './sales-tables.ts'
import type { Table, TableRow } from './table.ts'

const names: ColumnPlan = [
  ['displayName', 'text'],
  ['namePrefix', 'text'],
  ['givenName', 'text'],
  ['familyName', 'text'],
  ['company', 'text'],
]
const ways: Readonly<Record<MailingChannel, ColumnPlan>> = {
  email: [['email', 'text']],
  sms: [['phone', 'code']],
  post: [
    ['addressStreet', 'text'],
    ['addressPostalCode', 'code'],
    ['addressCity', 'text'],
    ['addressRegion', 'text'],
    ['addressCountry', 'text'],
    ['addressFormatted', 'text'],
  ],
}

/** The cells of the channel; null where the customer can't be reached by it. */
function reachOf({ email, phone, address }: MailingRow, channel: MailingChannel): TableRow | null {
  if (channel === 'post')
    return (
      address && [address.street, address.postalCode, address.city, address.region, address.country, address.formatted]
    )
  const value = channel === 'email' ? email : phone
  return value === null ? null : [value]
}

/** Who is not in a mailing, and why. */
export type LeftOut = { readonly refused: number; readonly unreachable: number }

/** Who may be written to, with what a letter, an e-mail or an SMS begins with; everybody else is counted. */
export async function mailingList(
  db: ReadableDb,
  channel: MailingChannel,
  only: readonly number[] | null,
  words: { readonly t: TFunction; readonly language: AppLanguage },
  onRows: OnRows,
): Promise<{ readonly table: Table; readonly leftOut: LeftOut }> {
  const { t, language } = words
  const rows: TableRow[] = []
  const leftOut = { refused: 0, unreachable: 0 }
  for await (const batch of readMailing(db, channel, only)) {
    for (const row of batch) {
      const reach = reachOf(row, channel)
      if (row.isRefused) leftOut.refused += 1
      else if (reach === null) leftOut.unreachable += 1
      else {
        const greeted = wordLanguage(row.language === '' ? language : row.language, language)
        rows.push([row.name, row.prefix, row.givenName, row.familyName, row.company, ...reach, greeted])
      }
    }
    await onRows(batch.length)
  }
  const plan: ColumnPlan = [...names, ...ways[channel], ['language', 'text']]
  const columns = plan.map(([key, type]) => ({ key, type, header: headerOf(t, key) }))
  return { table: { title: t('spreadsheets.sheets.mailing'), columns, rows }, leftOut }
}
