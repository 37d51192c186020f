import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import { FieldForm } from './field-form.tsx'

export type FieldDialogProps = { readonly field: CustomField | 'new' | null; readonly onClose: () => void }

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={field !== null}
      onClose={onClose}
      title={
        field === null || field === 'new'
          ? t('customFields.addTitle')
          : t('customFields.editTitle', { name: field.name })
      }
      size={480}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {field !== null && <FieldForm field={field === 'new' ? null : field} onClose={onClose} />}
    </Modal>
  )
}
