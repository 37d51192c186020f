import { useState } from 'react'
import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lossReason, type LossReasonName } from '#shared/contract/losses.ts'
import { client } from '#renderer/engine/client.ts'
import { useStore } from '#renderer/engine/store.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'
import { lossRequest } from './loss-store.ts'

const close = () => lossRequest.set(null)

/** Asks why somebody doesn't come any more. */
export function LossDialog() {
  const { t } = useTranslation()
  const request = useStore(lossRequest)
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title={request === null ? '' : t('slipping.lossTitle', { name: request.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && <LossForm key={request.customerId} {...request} />}
    </Modal>
  )
}

function LossForm({ customerId, name }: { readonly customerId: number; readonly name: string }) {
  const { t } = useTranslation()
  const form = useActForm(close)
  const [reason, setReason] = useState<LossReasonName>('unknown')
  const [note, setNote] = useState('')
  return (
    <ActForm
      form={form}
      label={t('slipping.lossTitle', { name })}
      hint={t('slipping.lossMeans')}
      saveLabel={t('slipping.lossSave')}
      isReady
      onClose={close}
      onSave={() =>
        void form.save(t('slipping.lossSaved', { name }), () => client.losses.record({ customerId, reason, note }))
      }
    >
      <NativeSelect
        data-wide
        data-autofocus
        label={t('slipping.lossReason')}
        value={reason}
        data={lossReason.options.map((value) => ({ value, label: t(`slipping.reasons.${value}`) }))}
        onChange={(event) => setReason(lossReason.parse(event.currentTarget.value))}
      />
      <Textarea
        data-wide
        label={t('slipping.lossNote')}
        autosize
        minRows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  )
}
