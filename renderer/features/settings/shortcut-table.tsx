import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keysOf } from '#renderer/ui/shortcut-keys.ts'

const commands = ['counter', 'search', 'new-purchase', 'new-customer', 'new-follow-up', 'undo'] as const

/** The keys of this door: the browser keeps some of the desktop's for itself. */
export function ShortcutTable() {
  const { t } = useTranslation()
  return (
    <Table maw={420} verticalSpacing={6}>
      <Table.Tbody>
        {commands.map((command) => (
          <Table.Tr key={command}>
            <Table.Td>{t(`settings.commands.${command}`)}</Table.Td>
            <Table.Td ta="end">
              <Kbd>{keysOf(command)}</Kbd>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
