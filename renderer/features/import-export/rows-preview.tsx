import { ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newFieldTarget } from '#shared/domain/import-fields.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { dayAsRead } from './day-as-read.ts'
import type { SeenFile } from './seen-file.ts'
import { useFieldWords } from './use-field-words.ts'
import classes from './import-export.module.css'

const dayFields = new Set(['date', 'birthday', 'anniversary', 'event'])
const endFields = new Set(['quantity', 'unitPrice', 'amount'])

export type RowsPreviewProps = { readonly seen: SeenFile }

/** The first rows under our names of the columns, days written out as they were understood. */
export function RowsPreview({ seen }: RowsPreviewProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const wordField = useFieldWords()
  const columns = seen.columns.flatMap((column) =>
    column.field === null || column.samples.length === 0
      ? []
      : [
          {
            index: column.index,
            field: column.newField === null ? column.field : `${newFieldTarget}:${column.newField.name}`,
          },
        ],
  )
  if (columns.length === 0) return null

  function content(text: string, field: string) {
    const day = dayFields.has(field) ? dayAsRead(text, seen.dateOrder) : null
    if (day === null) return text
    return (
      <Text span inherit className={classes['day']} title={text}>
        {format(day)}
      </Text>
    )
  }

  return (
    <Section title={t('importExport.firstRows20', { count: seen.rows.length })}>
      <ScrollArea.Autosize
        mah={420}
        type="auto"
        className={classes['preview']}
        viewportProps={{
          tabIndex: 0,
          role: 'group',
          'aria-label': t('importExport.firstRows20', { count: seen.rows.length }),
        }}
      >
        <Table stickyHeader highlightOnHover verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ index, field }) => (
                <Table.Th key={index} scope="col" className={endFields.has(field) ? 'rg-end' : undefined}>
                  {wordField(field)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {seen.rows.map((cells, row) => (
              <Table.Tr key={row}>
                {columns.map(({ index, field }) => (
                  <Table.Td
                    key={index}
                    className={classes[endFields.has(field) ? 'cellEnd' : 'cell']}
                    title={cells[index]}
                  >
                    {content(cells[index] ?? '', field)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Section>
  )
}
