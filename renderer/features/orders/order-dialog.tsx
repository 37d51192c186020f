import { lazy, Suspense } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { LoadingLines } from '#renderer/ui/load-states.tsx'
import { closeOrderDialog, orderDialog } from '#renderer/ui/order-dialog-store.ts'

const OrderDialogContent = lazy(async () => ({
  default: (await import('./order-dialog-content.tsx')).OrderDialogContent,
}))

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
      {request !== null && (
        <Suspense fallback={<LoadingLines lines={4} />}>
          <OrderDialogContent request={request} />
        </Suspense>
      )}
    </Modal>
  )
}
