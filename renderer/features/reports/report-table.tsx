import { Anchor, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReportResult } from '#shared/contract/exports.ts'
import { wordColumn } from './report-words.ts'
import { useCellText } from './use-cell-text.ts'
import classes from './reports.module.css'

/** Rows that are shown; the file has all of them. */
export const mostRows = 200

export type ReportTableProps = { readonly result: ReportResult; readonly label: string }

/** The numbers of a report, money and counts at the right edge, the totals last. */
export function ReportTable({ result, label }: ReportTableProps) {
  const { t } = useTranslation()
  const cellText = useCellText(result.currency)
  const { columns, totals } = result
  const rows = result.rows.slice(0, mostRows)
  const isEnd = (type: string): boolean => type !== 'text' && type !== 'month' && type !== 'day'
  return (
    <>
      <Table.ScrollContainer minWidth={480} type="native">
        <Table
          className={classes['table']}
          // Many columns keep to the page of a small window.
          data-wide={columns.length > 6 || undefined}
          verticalSpacing={8}
          highlightOnHover
          aria-label={label}
        >
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, type }, index) => (
                <Table.Th
                  key={key}
                  scope="col"
                  className={index === 0 ? classes['first'] : isEnd(type) ? 'rg-end' : undefined}
                >
                  {wordColumn(t, key)}
                  {type === 'money' ? `, ${result.currency}` : ''}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              <Table.Tr key={at}>
                {columns.map((column, index) => {
                  const text = cellText(column, row[column.key])
                  const customerId = column.key === 'customer' ? row['customerId'] : null
                  if (index > 0)
                    return (
                      <Table.Td key={column.key} className={isEnd(column.type) ? 'rg-number rg-end' : undefined}>
                        {text}
                      </Table.Td>
                    )
                  return (
                    <Table.Th key={column.key} scope="row" className={classes['first']}>
                      {typeof customerId === 'number' ? (
                        <Anchor href={`#/customers/${customerId}`} inherit>
                          {text}
                        </Anchor>
                      ) : (
                        text
                      )}
                    </Table.Th>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <Table.Th key={column.key} scope="row">
                    {t('spreadsheets.total')}
                  </Table.Th>
                ) : (
                  <Table.Td key={column.key} className="rg-number rg-end">
                    {totals[column.key] === undefined ? '' : cellText(column, totals[column.key])}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {result.rows.length > mostRows && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('reports.firstShown', { count: mostRows })}
        </Text>
      )}
    </>
  )
}
