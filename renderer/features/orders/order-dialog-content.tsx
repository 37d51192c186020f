import { useQuery } from '@tanstack/react-query'
import type { Order } from '#shared/contract/orders.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import type { OrderDialogRequest } from '#renderer/ui/order-dialog-store.ts'
import { CancelForm } from './cancel-form.tsx'
import { EditOrder } from './edit-order.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { NewOrder } from './new-order.tsx'

/** What the dialog for orders shows; loaded when it is first opened. */
export function OrderDialogContent({ request }: { readonly request: OrderDialogRequest }) {
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
