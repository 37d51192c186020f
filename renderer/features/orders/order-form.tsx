import { useRef, useState, type ReactNode } from 'react'
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { isBlank, sumOf, type OrderDraft } from './order-draft.ts'
import { OrderLineRows } from './order-line-rows.tsx'
import classes from './orders.module.css'

export type OrderFormProps = {
  readonly draft: OrderDraft
  readonly onChange: (draft: OrderDraft) => void
  readonly onSave: () => Promise<void>
  readonly allowNew: boolean
  /** Taken off the sum of the lines. */
  readonly discount?: Minor
  /** Paid so far. */
  readonly paid: Minor
  /** Between the lines and the note: what was paid ahead. */
  readonly money: ReactNode
  /** Further buttons at the left of Save. */
  readonly children?: ReactNode
}

/** Who ordered what for when. Enter saves. */
export function OrderForm(props: OrderFormProps) {
  const { draft, onChange, onSave, allowNew, discount = 0, paid, money, children } = props
  const { t } = useTranslation()
  const { today } = useShop()
  const [problem, setProblem] = useState<'customer' | 'lines' | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const firstItem = useRef<HTMLInputElement>(null)
  const [startsWithCustomer] = useState(draft.customer === null)
  const total = sumOf(draft.lines) - discount

  async function save(): Promise<void> {
    const wrong = draft.customer === null ? 'customer' : draft.lines.every(isBlank) ? 'lines' : null
    setProblem(wrong)
    if (wrong !== null || isSaving) return
    setIsSaving(true)
    await onSave()
    setIsSaving(false)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // What can't be read is not saved as something else.
        const unclear = event.currentTarget.querySelector<HTMLElement>('input[aria-invalid="true"]')
        if (unclear !== null && problem === null) unclear.focus()
        else void save()
      }}
    >
      <Stack gap="md">
        <Group align="flex-start" gap="sm">
          <CustomerPicker
            className={classes['customer']}
            label={t('orders.customer')}
            value={draft.customer}
            onChange={(customer) => onChange({ ...draft, customer })}
            allowNew={allowNew}
            autoFocus={startsWithCustomer}
            onPicked={() => firstItem.current?.focus()}
            error={problem === 'customer' && draft.customer === null ? t('orders.whoOrders') : undefined}
          />
          <DayField
            w={160}
            clearable
            label={t('orders.promisedOn')}
            placeholder={t('orders.anyDay')}
            minDate={draft.promisedOn !== null && draft.promisedOn < today ? draft.promisedOn : today}
            value={draft.promisedOn}
            onChange={(promisedOn) => onChange({ ...draft, promisedOn })}
          />
          <TextInput
            w={128}
            type="time"
            label={t('orders.promisedTime')}
            value={draft.promisedTime}
            onChange={(event) => onChange({ ...draft, promisedTime: event.currentTarget.value })}
          />
        </Group>
        <OrderLineRows
          lines={draft.lines}
          onChange={(lines) => onChange({ ...draft, lines })}
          firstItem={firstItem}
          autoFocus={!startsWithCustomer}
        />
        {problem === 'lines' && draft.lines.every(isBlank) && (
          <Text size="sm" c="var(--rg-critical)" role="alert">
            {t('orders.whatIsOrdered')}
          </Text>
        )}
        {money}
        <Textarea
          label={t('purchase.note')}
          placeholder={t('orders.noteHint')}
          autosize
          minRows={1}
          maxRows={6}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
        <div className={classes['foot']}>
          <dl className={classes['sums']}>
            {discount > 0 && <Sum label={t('orders.discount')} amount={-discount} />}
            <Sum label={t('purchase.total')} amount={total} isMain />
            {paid !== 0 && <Sum label={t('orders.rest')} amount={total - paid} />}
          </dl>
          <Group gap="sm">
            {children}
            <Button type="submit" size="md" loading={isSaving}>
              {t('orders.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  )
}

function Sum({ label, amount, isMain }: { readonly label: string; readonly amount: Minor; readonly isMain?: boolean }) {
  return (
    <div data-main={isMain || undefined}>
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount} />
      </dd>
    </div>
  )
}
