import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'

export type MergeWithDialogProps = {
  readonly customerId: number
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks with which other card this one is to be merged, then shows both. */
export function MergeWithDialog({ customerId, isOpen, onClose }: MergeWithDialogProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('duplicates.mergeWithTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CustomerPicker
        label={t('duplicates.otherCard')}
        autoFocus
        value={null}
        onChange={(picked) => {
          if (picked?.kind !== 'known') return
          onClose()
          navigate(`/customers/merge/${customerId}/${picked.id}`)
        }}
      />
    </Modal>
  )
}
