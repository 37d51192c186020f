import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { RowTable } from './row-table.tsx'

/** How many rows the reading noticed something in. */
export const warningCount = ({ warningCounts }: ImportOutcome): number =>
  Object.values(warningCounts).reduce((sum, count) => sum + count, 0)

export type WarningTableProps = { readonly outcome: ImportOutcome }

/** What the user should know of rows that come in all the same. */
export function WarningTable({ outcome }: WarningTableProps) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" maw={620}>
        {t('importExport.warningsDetail')}
      </Text>
      <RowTable title={t('importExport.noticed')} rows={outcome.warnings} />
    </>
  )
}
