import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { SlipPaper } from './slip-paper.tsx'

/** A purchase as a slip of paper for the customer. */
export function SlipPage({ purchaseId }: { readonly purchaseId: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const purchase = useQuery(orpc.purchases.get.queryOptions({ input: { id: purchaseId } }))
  const { data } = purchase
  return (
    <PrintView
      title={t('slip.title')}
      margin="12mm"
      isReady={data !== undefined}
      closeLabel={t('slip.back')}
      onClose={() => {
        navigate('/sales')
        openPurchaseDialog({ mode: 'edit', purchaseId })
      }}
    >
      {purchase.error !== null && <LoadFailed error={purchase.error} onRetry={() => void purchase.refetch()} />}
      {purchase.isPending && <LoadingLines lines={8} />}
      {data !== undefined && <SlipPaper purchase={data} />}
    </PrintView>
  )
}
