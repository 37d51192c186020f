import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = [
  ['move', '↑ ↓'],
  ['tick', null],
  ['done', 'D'],
  ['tomorrow', 'T'],
  ['later', 'L'],
  ['message', 'M'],
  ['pay', 'P'],
  ['remind', 'R'],
  ['ready', 'R'],
  ['handOver', 'H'],
  ['open', 'Enter'],
] as const

/** The keys of a row of Today: by their place on the keyboard, in every layout. */
export function TodayKeysTable() {
  const { t } = useTranslation()
  return (
    <Table maw={420} verticalSpacing={6}>
      <Table.Tbody>
        {keys.map(([key, name]) => (
          <Table.Tr key={key}>
            <Table.Td>{t(`todayPage.rowKeys.${key}`)}</Table.Td>
            <Table.Td ta="end">
              <Kbd>{name ?? t('todayPage.keyNames.space')}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
