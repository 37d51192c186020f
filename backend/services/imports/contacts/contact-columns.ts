import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { CustomerRecord, ImportAddress, ImportColumn } from '../import-types.ts'

const addressText = ({ street, postalCode, city, region, country, formatted }: ImportAddress): string =>
  [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ') || formatted

/** What the preview shows of contacts; their properties are no columns, and nothing is to be mapped. */
const shown = [
  ['displayName', ({ displayName }: CustomerRecord) => displayName],
  ['company', ({ company }: CustomerRecord) => company],
  ['phone', ({ phones }: CustomerRecord) => phones.map(({ value }) => value).join(', ')],
  ['email', ({ emails }: CustomerRecord) => emails.map(({ value }) => value).join(', ')],
  ['birthday', ({ birthday }: CustomerRecord) => birthday ?? ''],
  ['addressFormatted', ({ addresses }: CustomerRecord) => addresses.map(addressText).join('; ')],
  ['note', ({ note }: CustomerRecord) => note],
] as const

const SAMPLES = 3
/** Records that are looked at for samples. */
const LOOKED_AT = 200

export const contactCells = (record: CustomerRecord): readonly string[] => shown.map(([, cell]) => cell(record))

export function contactColumns(locale: string, records: readonly CustomerRecord[]): readonly ImportColumn[] {
  const { t } = createTranslator(APP_LANGUAGES.find((language) => language === locale) ?? 'en')
  const cells = records.slice(0, LOOKED_AT).map(contactCells)
  return shown.map(([field], index) => ({
    index,
    header: t(`spreadsheets.columns.${field}`),
    field,
    samples: cells
      .map((row) => row[index] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES),
  }))
}
