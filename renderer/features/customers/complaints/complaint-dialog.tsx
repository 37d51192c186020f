import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { complaintDialog } from '#renderer/ui/complaint-dialog-store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { ComplaintForm } from './complaint-form.tsx'

const close = () => complaintDialog.set(null)

/** The one dialog for complaints: one is noted, or what was noted is changed. Any feature opens it by `openComplaint`. */
export function ComplaintDialog() {
  const { t } = useTranslation()
  const request = useStore(complaintDialog)
  const known = request === null || 'purchaseId' in request ? null : request
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title={known === null ? t('complaints.new') : t('complaints.addTitle', { name: known.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {known !== null && <ComplaintForm key={known.complaint?.id ?? 0} {...known} purchase={null} onClose={close} />}
      {request !== null && 'purchaseId' in request && <OfPurchase key={request.purchaseId} id={request.purchaseId} />}
    </Modal>
  )
}

function OfPurchase({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(orpc.purchases.get.queryOptions({ input: { id } }))
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingLines lines={4} />
  const { customerId, customer } = data
  if (customerId === null) return null
  return <ComplaintForm customerId={customerId} name={customer ?? ''} purchase={data} onClose={close} />
}
