import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = ['D', 'N', 'M', 'L', 'T', 'K', 'Delete', 'Enter'] as const

/** What single keys do on a row of the list of calls. */
export function CallsKeysTable() {
  const { t } = useTranslation()
  return (
    <Table maw={420} verticalSpacing={6}>
      <Table.Tbody>
        {keys.map((key) => (
          <Table.Tr key={key}>
            <Table.Td>{t(`recall.shortcuts.${key}`)}</Table.Td>
            <Table.Td ta="end">
              <Kbd>{key}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
