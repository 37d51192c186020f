import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import { client } from '#renderer/engine/client.ts'
import { closeOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { ClosedOrder } from './closed-order.tsx'
import { Deposits } from './deposits.tsx'
import { draftOfOrder, patchOf, type OrderDraft } from './order-draft.ts'
import { OrderForm } from './order-form.tsx'
import { OrderSlip } from './order-slip.tsx'
import { useOrderActs } from './use-order-acts.ts'

/** An order as it stands: an open one is changed, a closed one is looked at. */
export function EditOrder({ order }: { readonly order: Order }) {
  const { t } = useTranslation()
  const act = useAct()
  const acts = useOrderActs()
  const [draft, setDraft] = useState<OrderDraft>(() => draftOfOrder(order))
  if (order.state === 'handed-over' || order.state === 'cancelled' || order.deletedAt !== null)
    return <ClosedOrder order={order} />

  async function save(): Promise<void> {
    const patch = patchOf(order, draft, t('purchase.unnamed'))
    const isSaved =
      Object.keys(patch).length === 0 ||
      (await act(t('orders.changedToast'), () => client.orders.update({ id: order.id, version: order.version, patch })))
    if (isSaved) closeOrderDialog()
  }

  return (
    <>
      <OrderForm
        draft={draft}
        onChange={setDraft}
        onSave={save}
        allowNew={false}
        paid={order.paid}
        money={<Deposits order={order} />}
      >
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={17} stroke={1.7} />}
          onClick={() => window.print()}
        >
          {t('orders.slip')}
        </Button>
        {order.state === 'ordered' ? (
          <Button variant="default" onClick={() => void acts.ready(order)}>
            {t('orders.acts.ready')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => acts.handOver(order)}>
            {t('orders.acts.handOver')}
          </Button>
        )}
      </OrderForm>
      <OrderSlip order={order} />
    </>
  )
}
