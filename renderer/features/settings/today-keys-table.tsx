import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = [
  ['todayPage.rowKeys.move', '↑ ↓'],
  ['todayPage.rowKeys.tick', null],
  ['todayPage.rowKeys.done', 'D'],
  ['todayPage.rowKeys.tomorrow', 'T'],
  ['todayPage.rowKeys.later', 'L'],
  ['todayPage.rowKeys.message', 'M'],
  ['recall.noAnswer', 'N'],
  ['recall.skip', 'K'],
  ['recall.stop', 'Delete'],
  ['todayPage.rowKeys.pay', 'P'],
  ['todayPage.rowKeys.remind', 'R'],
  ['todayPage.rowKeys.ready', 'R'],
  ['todayPage.rowKeys.handOver', 'H'],
  ['todayPage.rowKeys.open', 'Enter'],
] as const

/** The keys of a row of Today: by their place on the keyboard, in every layout. */
export function TodayKeysTable() {
  const { t } = useTranslation()
  return (
    <Table maw={420} verticalSpacing={6}>
      <Table.Tbody>
        {keys.map(([key, name]) => (
          <Table.Tr key={key}>
            <Table.Td>{t(key)}</Table.Td>
            <Table.Td ta="end">
              <Kbd>{name ?? t('todayPage.keyNames.space')}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
