import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconPackage, IconPencil, IconShoppingBagCheck, IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#shared/contract/orders.ts'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { useOrderActs } from './use-order-acts.ts'

const icon = { size: 16, stroke: 1.6 }

/** Everything that can be done with one order. */
export function OrderMenu({ row }: { readonly row: OrderRow }) {
  const { t } = useTranslation()
  const acts = useOrderActs()
  const isOpen = row.state === 'ordered' || row.state === 'ready'
  return (
    <RowMenu label={t('orders.actionsFor', { number: row.number })}>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => openOrderDialog({ mode: 'edit', orderId: row.id })}
      >
        {t(isOpen ? 'common.edit' : 'common.open')}
      </Menu.Item>
      {row.state === 'ordered' && (
        <Menu.Item leftSection={<IconPackage {...icon} />} onClick={() => void acts.ready(row)}>
          {t('orders.acts.ready')}
        </Menu.Item>
      )}
      {row.state === 'ready' && (
        <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void acts.open(row)}>
          {t('orders.acts.notReady')}
        </Menu.Item>
      )}
      {isOpen && (
        <>
          <Menu.Item leftSection={<IconShoppingBagCheck {...icon} />} onClick={() => acts.handOver(row)}>
            {t('orders.acts.handOver')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX {...icon} />} onClick={() => acts.cancel(row)}>
            {t('orders.acts.cancel')}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void acts.trash(row)}>
        {t('common.delete')}
      </Menu.Item>
    </RowMenu>
  )
}
