import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/contract/products.ts'

export type ProductMenuProps = {
  readonly row: Product
  readonly onEdit: (row: Product) => void
  readonly onArchive: (row: Product, active: boolean) => void
  readonly onTrash: (row: Product) => void
}

/** What can be done with one product. */
export function ProductMenu({ row, onEdit, onArchive, onTrash }: ProductMenuProps) {
  const { t } = useTranslation()
  const Icon = row.active ? IconArchive : IconArchiveOff
  return (
    // The row opens on a click of its own and has its own keys.
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }} withinPortal>
        <Menu.Target>
          <ActionIcon size={32} aria-label={t('sales.products.actionsFor', { name: row.name })}>
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onEdit(row)}>
            {t('common.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon size={16} stroke={1.6} />} onClick={() => onArchive(row, !row.active)}>
            {t(row.active ? 'sales.products.archive' : 'sales.products.bringBack')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => onTrash(row)}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
