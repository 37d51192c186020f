import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { CodeField } from './code-field.tsx'
import { marginText } from './margin-text.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import type { ProductDraft } from './product-draft.ts'
import classes from './products.module.css'

export type ProductFormProps = {
  readonly label: string
  /** Of a product that is there already. */
  readonly id: number | null
  readonly initial: ProductDraft
  readonly saveWord: string
  readonly onSave: (draft: ProductDraft) => Promise<boolean>
  readonly onClose: () => void
  /** What is told of the product below its fields. */
  readonly children?: ReactNode
}

const digits = /^(?:[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|36[0-4]\d|3650)?$/

/** A product, new or changed. Enter saves, but after a scan goes on to the next field; Esc leaves it as it was. */
export function ProductForm({ label, id, initial, saveWord, onSave, onClose, children }: ProductFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const price = useRef<HTMLInputElement>(null)
  const categories = useQuery(orpc.products.categories.queryOptions({ input: { show: 'all' } }))
  const change = (part: Partial<ProductDraft>) => setDraft({ ...draft, ...part })
  const margin = marginText(draft, language)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (draft.name.trim() === '') name.current?.focus()
    else if (await onSave(draft)) onClose()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  return (
    <form className={classes['form']} aria-label={label} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <TextInput
        ref={name}
        className={classes['formName']}
        label={t('sales.products.columns.name')}
        value={draft.name}
        maxLength={300}
        autoFocus
        error={tried && draft.name.trim() === '' ? t('sales.products.needsName') : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <CodeField
        className={classes['formMiddle']}
        label={t('catalogue.barcode')}
        id={id}
        value={draft.barcode}
        onChange={(barcode) => change({ barcode })}
        onScanned={() => (draft.name.trim() === '' ? name : price).current?.focus()}
      />
      <CodeField
        className={classes['formShort']}
        label={t('sales.products.columns.code')}
        id={id}
        value={draft.code}
        onChange={(code) => change({ code })}
      />
      <Autocomplete
        className={classes['formMiddle']}
        label={t('sales.products.columns.category')}
        description={tried ? undefined : t('catalogue.pathHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={categories.data?.map(({ path }) => path) ?? []}
        limit={12}
        value={draft.category}
        maxLength={300}
        onChange={(category) => change({ category })}
      />
      <AmountField
        ref={price}
        className={classes['formAmount']}
        label={t('sales.products.columns.price')}
        value={draft.price}
        onChange={(amount) => change({ price: amount })}
      />
      <TextInput
        className={classes['formShort']}
        label={t('sales.products.columns.unit')}
        value={draft.unit}
        maxLength={300}
        onChange={(event) => change({ unit: event.currentTarget.value })}
      />
      <AmountField
        className={classes['formAmount']}
        label={t('catalogue.cost')}
        value={draft.cost}
        description={margin === null ? undefined : t('catalogue.marginIs', { margin })}
        onChange={(cost) => change({ cost })}
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
      {children}
    </form>
  )
}
