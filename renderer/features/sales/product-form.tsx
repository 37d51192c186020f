import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import type { ProductDraft } from './product-draft.ts'
import classes from './sales.module.css'

export type ProductFormProps = {
  readonly label: string
  readonly initial: ProductDraft
  readonly saveWord: string
  readonly onSave: (draft: ProductDraft) => Promise<boolean>
  readonly onClose: () => void
}

const digits = /^(?:[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|36[0-4]\d|3650)?$/

/** A product on one line of fields, new or changed. Enter saves, Esc leaves it as it was. */
export function ProductForm({ label, initial, saveWord, onSave, onClose }: ProductFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ProductDraft>) => setDraft({ ...draft, ...part })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (draft.name.trim() !== '' && (await onSave(draft))) onClose()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  return (
    <form className={classes['form']} aria-label={label} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <TextInput
        className={classes['formName']}
        label={t('sales.products.columns.name')}
        value={draft.name}
        maxLength={300}
        autoFocus
        error={tried && draft.name.trim() === '' ? t('sales.products.needsName') : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <AmountField
        className={classes['formAmount']}
        label={t('sales.products.columns.price')}
        value={draft.price}
        onChange={(price) => change({ price })}
      />
      <TextInput
        className={classes['formShort']}
        label={t('sales.products.columns.unit')}
        value={draft.unit}
        maxLength={300}
        onChange={(event) => change({ unit: event.currentTarget.value })}
      />
      <TextInput
        className={classes['formMiddle']}
        label={t('sales.products.columns.category')}
        value={draft.category}
        maxLength={300}
        onChange={(event) => change({ category: event.currentTarget.value })}
      />
      <TextInput
        className={classes['formShort']}
        label={t('sales.products.columns.code')}
        value={draft.code}
        maxLength={300}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <TextInput
        className={classes['formShort']}
        label={t('sales.products.columns.usualDays')}
        title={t('sales.products.usualDaysHelp')}
        inputMode="numeric"
        value={draft.usualDays}
        onChange={(event) => {
          if (digits.test(event.currentTarget.value)) change({ usualDays: event.currentTarget.value })
        }}
      />
      <div className={classes['formButtons']}>
        <Button type="submit">{saveWord}</Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
