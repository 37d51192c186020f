import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconMessageExclamation, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PurchaseRow } from '#shared/contract/purchases.ts'
import { openComplaint } from '#renderer/ui/complaint-dialog-store.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'

export type PurchaseMenuProps = {
  readonly row: PurchaseRow
  readonly onTrash: (row: PurchaseRow) => void
}

/** What can be done with one purchase. */
export function PurchaseMenu({ row, onTrash }: PurchaseMenuProps) {
  const { t } = useTranslation()
  return (
    <RowMenu label={t('sales.actionsFor', { number: row.number })}>
      <Menu.Item
        leftSection={<IconPencil size={16} stroke={1.6} />}
        onClick={() => openPurchaseDialog({ mode: 'edit', purchaseId: row.id })}
      >
        {t('common.edit')}
      </Menu.Item>
      {!row.isReturn && (
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} stroke={1.6} />}
          onClick={() => openPurchaseDialog({ mode: 'return', purchaseId: row.id })}
        >
          {t('sales.takeBack')}
        </Menu.Item>
      )}
      {row.customerId !== null && (
        <Menu.Item
          leftSection={<IconMessageExclamation size={16} stroke={1.6} />}
          onClick={() => openComplaint({ purchaseId: row.id })}
        >
          {t('complaints.add')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => onTrash(row)}>
        {t('common.delete')}
      </Menu.Item>
    </RowMenu>
  )
}
