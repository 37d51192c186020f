import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { NewCustomerForm } from './new-customer-form.tsx'

export type NewCustomerDialogProps = { readonly onCreated: (id: number) => void }

/** Asked for by `newCustomerRequest`, from the button, the keyboard or another page. */
export function NewCustomerDialog({ onCreated }: NewCustomerDialogProps) {
  const { t } = useTranslation()
  const request = useStore(newCustomerRequest)
  const close = () => newCustomerRequest.set(null)
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title={t('shell.newCustomer')}
      size={560}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && (
        <NewCustomerForm
          request={request}
          onClose={close}
          onCreated={(id) => {
            close()
            onCreated(id)
          }}
        />
      )}
    </Modal>
  )
}
