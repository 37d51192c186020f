import { Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/contract/products.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'

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
    <RowMenu label={t('sales.products.actionsFor', { name: row.name })}>
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
    </RowMenu>
  )
}
