import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export type PrintMenuProps = {
  readonly size: 'sm' | 'compact-sm'
  readonly isDisabled: boolean
  readonly onPrint: (what: 'list' | 'labels') => void
}

/** Prints the list or address labels: of the selected customers, else of all that the list shows. */
export function PrintMenu({ size, isDisabled, onPrint }: PrintMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position={size === 'sm' ? 'bottom-end' : 'top-start'} shadow="md" withinPortal>
      <Menu.Target>
        <Button
          size={size}
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.7} />}
          disabled={isDisabled}
        >
          {t('customerList.bulk.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onPrint('list')}>{t('customerList.bulk.printList')}</Menu.Item>
        <Menu.Item onClick={() => onPrint('labels')}>{t('customerList.bulk.printLabels')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
