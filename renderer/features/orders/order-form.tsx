import { useRef, useState, type ReactNode } from 'react'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { LineRows } from '#renderer/ui/sale-lines/line-rows.tsx'
import { sumsOf } from '#renderer/ui/sale-lines/sale-draft.ts'
import { isBlank } from '#renderer/ui/sale-lines/sale-line.ts'
import { TimeField } from '#renderer/ui/time-field.tsx'
import type { OrderDraft } from './order-draft.ts'
import classes from './orders.module.css'

export type OrderFormProps = {
  readonly draft: OrderDraft
  readonly onChange: (draft: OrderDraft) => void
  readonly onSave: () => Promise<void>
  readonly allowNew: boolean
  /** Paid so far. */
  readonly paid: Minor
  /** Between the lines and the note: what was paid ahead. */
  readonly money: ReactNode
  /** Further buttons at the left of Save. */
  readonly children?: ReactNode
}

/** Who ordered what for when. Enter saves. */
export function OrderForm(props: OrderFormProps) {
  const { draft, onChange, onSave, allowNew, paid, money, children } = props
  const { t } = useTranslation()
  const { today } = useShop()
  const [problem, setProblem] = useState<'customer' | 'lines' | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const firstItem = useRef<HTMLInputElement>(null)
  const [startsWithCustomer] = useState(draft.customer === null)
  const { customer } = draft
  const { discount, due: total } = sumsOf(draft)

  async function save(): Promise<void> {
    const wrong = customer === null ? 'customer' : draft.lines.every(isBlank) ? 'lines' : null
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
            value={customer}
            onChange={(next) => onChange({ ...draft, customer: next })}
            allowNew={allowNew}
            autoFocus={startsWithCustomer}
            onPicked={() => firstItem.current?.focus()}
            error={problem === 'customer' && customer === null ? t('orders.whoOrders') : undefined}
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
          <TimeField
            w={128}
            label={t('orders.promisedTime')}
            value={draft.promisedTime}
            onChange={(promisedTime) => onChange({ ...draft, promisedTime })}
          />
        </Group>
        <LineRows
          label={t('orders.items')}
          itemHint={t('orders.itemHint')}
          draft={draft}
          customerId={customer?.kind === 'known' ? customer.id : null}
          onChange={(patch) => onChange({ ...draft, ...patch })}
          firstItem={firstItem}
          autoFocus={!startsWithCustomer}
          isDiscountTooLarge={discount === null}
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
            {discount !== null && discount > 0 && <Sum label={t('orders.discount')} amount={-discount} />}
            <Sum label={t('purchase.total')} amount={total} isMain />
            {paid !== 0 && <Sum label={t('orders.rest')} amount={total - paid} />}
          </dl>
          <Group gap="sm" ml="auto">
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
