import { Anchor, Table, Text } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import classes from './import-export.module.css'

type Duplicate = ImportOutcome['duplicates'][number]

const shown = 200
const reasons = [
  'same-external-id',
  'same-contact',
  'same-content',
  'same-contact-other-name',
  'same-name-and-birthday',
  'same-name-and-town',
  'near-name',
] as const

export type DuplicateTableProps = {
  readonly rows: readonly Duplicate[]
  /** How many there are; the engine lists only the first of very many. */
  readonly count: number
  readonly description?: string
}

/** The row of the file beside the customer it looks like, and why. */
export function DuplicateTable({ rows, count, description }: DuplicateTableProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return <Text c="dimmed">{t('importExport.noneHere')}</Text>
  return (
    <>
      {description !== undefined && (
        <Text size="sm" c="dimmed" mb="xs" maw={620}>
          {description}
        </Text>
      )}
      <Table verticalSpacing={8} className={classes['pairs']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes['rowNumber']}>
              {t('importExport.row')}
            </Table.Th>
            <Table.Th scope="col">{t('importExport.inFile')}</Table.Th>
            <Table.Th scope="col">{t('importExport.inShop')}</Table.Th>
            <Table.Th scope="col">{t('importExport.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, shown).map((row) => {
            const reason = reasons.find((code) => code === row.reason)
            return (
              <Table.Tr key={row.row}>
                <Table.Td className={classes['rowNumber']}>{t('importExport.plainCount', { count: row.row })}</Table.Td>
                <Table.Td fw={550}>{row.name}</Table.Td>
                <Table.Td>
                  <span className={classes['match']}>
                    <IconArrowsLeftRight size={16} stroke={1.6} aria-hidden className={classes['quiet']} />
                    <CustomerAvatar name={row.customer} id={row.customerId ?? undefined} size={24} />
                    {row.customerId === null ? (
                      <span>
                        {row.customer} <span className={classes['quiet']}>{t('importExport.sameFile')}</span>
                      </span>
                    ) : (
                      <Anchor href={`#/customers/${row.customerId}`} inherit>
                        {row.customer}
                      </Anchor>
                    )}
                  </span>
                </Table.Td>
                <Table.Td className={classes['quiet']}>
                  {reason === undefined ? '' : t(`importExport.reasons.${reason}`)}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {count > shown && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('importExport.firstShown', { count: Math.min(shown, rows.length) })}
        </Text>
      )}
    </>
  )
}
