import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '#shared/contract/purchases.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { closePurchaseDialog, purchaseDialog, type PurchaseDialogRequest } from '#renderer/ui/purchase-dialog-store.ts'
import { EditPurchase } from './edit-purchase.tsx'
import { NewPurchase } from './new-purchase.tsx'
import { ReturnLines } from './return-lines.tsx'

/** The one dialog for purchases; any feature opens it by `openPurchaseDialog`. */
export function PurchaseDialog() {
  const { t } = useTranslation()
  const request = useStore(purchaseDialog)
  const titles = { new: t('purchase.titleNew'), edit: t('purchase.titleEdit'), return: t('purchase.titleReturn') }
  return (
    <Modal
      opened={request !== null}
      onClose={closePurchaseDialog}
      title={request === null ? '' : titles[request.mode]}
      size={720}
      padding="lg"
      // The foot that stays in sight must not cover what has the focus.
      styles={{ content: { scrollPaddingBottom: 128 } }}
    >
      {request !== null && <Content request={request} />}
    </Modal>
  )
}

function Content({ request }: { readonly request: PurchaseDialogRequest }) {
  switch (request.mode) {
    case 'new':
      return <NewPurchase key={request.customerId ?? 0} customerId={request.customerId} items={request.items} />
    case 'edit':
      return (
        <Saved id={request.purchaseId} of={(purchase) => <EditPurchase key={purchase.version} purchase={purchase} />} />
      )
    case 'return':
      return (
        <Saved id={request.purchaseId} of={(purchase) => <ReturnLines key={purchase.version} purchase={purchase} />} />
      )
  }
}

function Saved({ id, of }: { readonly id: number; readonly of: (purchase: Purchase) => React.ReactNode }) {
  const purchase = useQuery(orpc.purchases.get.queryOptions({ input: { id } }))
  if (purchase.error !== null) return <LoadFailed error={purchase.error} />
  return purchase.data === undefined ? <LoadingLines lines={4} /> : of(purchase.data)
}
