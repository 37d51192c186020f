import { useState } from 'react'
import { Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '#shared/contract/complaints.ts'
import type { Purchase } from '#shared/contract/purchases.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { ProductField } from '#renderer/ui/product-field.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'

export type ComplaintFormProps = {
  readonly customerId: number
  readonly name: string
  /** The one that is changed. */
  readonly complaint?: Complaint
  /** What it is about, where it is asked for from there. */
  readonly purchase: Purchase | null
  readonly onClose: () => void
}

type About = { readonly id: number | null; readonly name: string }

/** Products of a purchase, each once: what a complaint about it is mostly about. */
function productsOf(purchase: Purchase | null): readonly { readonly id: number; readonly name: string }[] {
  const found = purchase?.lines.flatMap(({ productId, name }) => (productId === null ? [] : { id: productId, name }))
  return (found ?? []).filter((each, at, all) => all.findIndex(({ id }) => id === each.id) === at)
}

export function ComplaintForm({ customerId, name, complaint, purchase, onClose }: ComplaintFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const form = useActForm(onClose)
  const bought = productsOf(purchase)
  const [text, setText] = useState(complaint?.text ?? '')
  const [about, setAbout] = useState<About>(() => {
    const [only, another] = bought
    if (only !== undefined && another === undefined) return only
    return { id: complaint?.productId ?? null, name: complaint?.product ?? '' }
  })
  const [promisedOn, setPromisedOn] = useState<Day | null>(complaint?.promisedOn ?? null)
  const isReady = text.trim() !== '' && (about.id !== null || about.name.trim() === '')
  const fields = { text, productId: about.id, promisedOn }
  const save = () =>
    complaint === undefined
      ? client.complaints.create({ customerId, ...fields, ...(purchase === null ? {} : { purchaseId: purchase.id }) })
      : client.complaints.update({ id: complaint.id, version: complaint.version, patch: fields })
  return (
    <ActForm
      form={form}
      label={t('complaints.addTitle', { name })}
      saveLabel={t('complaints.save')}
      isReady={isReady}
      onClose={onClose}
      onSave={() => void form.save(t('complaints.saved'), save)}
    >
      {purchase !== null && (
        <Text data-wide size="sm">
          {name} · {t('complaints.ofPurchase', { number: purchase.number, day: format(purchase.day) })}
        </Text>
      )}
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
      {bought.length > 1 && (
        <div data-wide>
          <Chips label={t('complaints.about')}>
            {bought.map((product) => {
              const isOn = about.id === product.id
              return (
                <Chip
                  key={product.id}
                  isOn={isOn}
                  onClick={() => setAbout(isOn ? { id: null, name: '' } : { id: product.id, name: product.name })}
                >
                  {product.name}
                </Chip>
              )
            })}
          </Chips>
        </div>
      )}
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
