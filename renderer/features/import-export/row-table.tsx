import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import classes from './import-export.module.css'

const shown = 200

export type RowTableProps = {
  /** What is said of the rows. */
  readonly title: string
  readonly rows: readonly ImportOutcome['warnings'][number][]
}

/** Rows of the file by their numbers, each with what is to be said of it. */
export function RowTable({ title, rows }: RowTableProps) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  return (
    <>
      <Table verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes['rowNumber']}>
              {t('importExport.row')}
            </Table.Th>
            <Table.Th scope="col">{title}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, shown).map(({ row, reason }, index) => (
            <Table.Tr key={index}>
              <Table.Td className={classes['rowNumber']}>
                {row === null ? t('importExport.wholeFile') : t('importExport.plainCount', { count: row })}
              </Table.Td>
              <Table.Td>{word(reason)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > shown && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('importExport.firstShown', { count: shown })}
        </Text>
      )}
    </>
  )
}
