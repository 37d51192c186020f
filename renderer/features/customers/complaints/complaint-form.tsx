import { useState } from 'react'
import { Textarea } from '@mantine/core'
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
      {...(purchase === null
        ? {}
        : { hint: `${name} · ${t('complaints.ofPurchase', { number: purchase.number, day: format(purchase.day) })}` })}
      below={bought.length > 1 && <Bought products={bought} about={about} onChange={setAbout} />}
      onClose={onClose}
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

/** The products of the purchase, one of them chosen by a click. */
function Bought({
  products,
  about,
  onChange,
}: {
  readonly products: readonly { readonly id: number; readonly name: string }[]
  readonly about: About
  readonly onChange: (about: About) => void
}) {
  const { t } = useTranslation()
  return (
    <Chips label={t('complaints.about')}>
      {products.map(({ id, name }) => (
        <Chip
          key={id}
          isOn={about.id === id}
          onClick={() => onChange(about.id === id ? { id: null, name: '' } : { id, name })}
        >
          {name}
        </Chip>
      ))}
    </Chips>
  )
}
