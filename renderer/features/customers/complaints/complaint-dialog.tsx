import { useState } from 'react'
import { Modal, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { ProductField } from '#renderer/ui/product-field.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'
import { complaintRequest, type ComplaintRequest } from './complaint-store.ts'

const close = () => complaintRequest.set(null)

/** A complaint is noted, or what was noted is changed. */
export function ComplaintDialog() {
  const { t } = useTranslation()
  const request = useStore(complaintRequest)
  return (
    <Modal
      opened={request !== null}
      onClose={close}
      title={request === null ? '' : t('complaints.addTitle', { name: request.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && <ComplaintForm key={request.complaint?.id ?? 0} {...request} />}
    </Modal>
  )
}

function ComplaintForm({ customerId, name, complaint }: ComplaintRequest) {
  const { t } = useTranslation()
  const { today } = useShop()
  const form = useActForm(close)
  const [text, setText] = useState(complaint?.text ?? '')
  const [about, setAbout] = useState({ id: complaint?.productId ?? null, name: complaint?.product ?? '' })
  const [promisedOn, setPromisedOn] = useState<Day | null>(complaint?.promisedOn ?? null)
  const isReady = text.trim() !== '' && (about.id !== null || about.name.trim() === '')
  const fields = { text, productId: about.id, promisedOn }
  const save = () =>
    complaint === undefined
      ? client.complaints.create({ customerId, ...fields })
      : client.complaints.update({ id: complaint.id, version: complaint.version, patch: fields })
  return (
    <ActForm
      form={form}
      label={t('complaints.addTitle', { name })}
      saveLabel={t('complaints.save')}
      isReady={isReady}
      onClose={close}
      onSave={() => void form.save(t('complaints.saved'), save)}
    >
      <Textarea
        data-wide
        data-autofocus
        label={t('complaints.text')}
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        error={form.problem(text.trim() === '', t('complaints.textMissing'))}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProductField
        data-wide
        label={t('complaints.about')}
        placeholder={t('complaints.anyProduct')}
        value={about.name}
        error={form.problem(about.id === null && about.name.trim() !== '', t('complaints.unknownProduct'))}
        onType={(typed) => setAbout({ id: null, name: typed })}
        onPick={(product) => setAbout({ id: product.id, name: product.name })}
      />
      <DayField
        clearable
        label={t('complaints.promisedOn')}
        value={promisedOn}
        minDate={complaint?.openedOn ?? today}
        onChange={setPromisedOn}
      />
    </ActForm>
  )
}
