import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'

type Named = { readonly id: number; readonly number: number }

/** What can be done with an order from wherever it is shown. */
export function useOrderActs() {
  const { t } = useTranslation()
  const act = useAct()
  const setState = useCallback(
    ({ id, number }: Named, state: 'ordered' | 'ready') =>
      act(t(state === 'ready' ? 'orders.readyToast' : 'orders.openedToast', { number }), () =>
        client.orders.setState({ id, state }),
      ),
    [act, t],
  )
  return {
    ready: (order: Named) => setState(order, 'ready'),
    open: (order: Named) => setState(order, 'ordered'),
    handOver: ({ id }: Named) => openOrderDialog({ mode: 'hand-over', orderId: id }),
    cancel: ({ id }: Named) => openOrderDialog({ mode: 'cancel', orderId: id }),
    trash: ({ id, number }: Named) =>
      act(t('orders.trashedToast', { number }), () => client.orders.trash({ ids: [id] })),
  }
}
