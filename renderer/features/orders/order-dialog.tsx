import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Order } from '#shared/contract/orders.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { closeOrderDialog, orderDialog, type OrderDialogRequest } from '#renderer/ui/order-dialog-store.ts'
import { CancelForm } from './cancel-form.tsx'
import { EditOrder } from './edit-order.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { NewOrder } from './new-order.tsx'

/** The one dialog for orders; any feature opens it by `openOrderDialog`. */
export function OrderDialog() {
  const { t } = useTranslation()
  const request = useStore(orderDialog)
  const isSmall = request?.mode === 'hand-over' || request?.mode === 'cancel'
  return (
    <Modal
      opened={request !== null}
      onClose={closeOrderDialog}
      title={request === null ? '' : t(`orders.titles.${request.mode}`)}
      size={isSmall ? 480 : 720}
      padding="lg"
    >
      {request !== null && <Content request={request} />}
    </Modal>
  )
}

function Content({ request }: { readonly request: OrderDialogRequest }) {
  switch (request.mode) {
    case 'new':
      return <NewOrder customerId={request.customerId} />
    case 'edit':
      return (
        <Saved
          id={request.orderId}
          of={(order) => <EditOrder key={`${order.version} ${order.state}`} order={order} />}
        />
      )
    case 'hand-over':
      return <Saved id={request.orderId} of={(order) => <HandOverForm key={order.version} order={order} />} />
    case 'cancel':
      return <Saved id={request.orderId} of={(order) => <CancelForm key={order.version} order={order} />} />
  }
}

function Saved({ id, of }: { readonly id: number; readonly of: (order: Order) => React.ReactNode }) {
  const order = useQuery(orpc.orders.get.queryOptions({ input: { id } }))
  if (order.error !== null) return <LoadFailed error={order.error} />
  return order.data === undefined ? <LoadingLines lines={4} /> : of(order.data)
}
