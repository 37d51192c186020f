import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#renderer/ui/section.tsx'
import type { SeenFile } from './seen-file.ts'
import { useValueWords } from './use-value-words.ts'
import classes from './import-export.module.css'

/** Shown as the name already. */
const named: ReadonlySet<string> = new Set(['displayName', 'givenName', 'familyName'])

export type UnderstoodRowsProps = { readonly seen: SeenFile }

/** The first records of a file that has no columns, as they were understood. */
export function UnderstoodRows({ seen: { understood } }: UnderstoodRowsProps) {
  const { t } = useTranslation()
  const words = useValueWords()
  if (understood.length === 0) return null
  return (
    <Section title={t('importReview.understood', { count: understood.length })}>
      <div className={classes['preview']}>
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('importReview.rowName')}</Table.Th>
              <Table.Th scope="col">{t('importReview.whatItSays')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {understood.map(({ row, name, fields }) => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  {fields
                    .filter(({ field }) => !named.has(field))
                    .map(({ field, file }) => (
                      <Text key={field} span inherit mr="md">
                        <span className={classes['quiet']}>{words.name(field)}: </span>
                        {words.value(field, file)}
                      </Text>
                    ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Section>
  )
}
