import { useRef, useState, type ReactNode } from 'react'
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { isBlank, sumOf, withItem, type PurchaseDraft } from './draft.ts'
import { LineRows } from './line-rows.tsx'
import { LineTexts } from './line-texts.tsx'
import { PaymentField } from './payment-field.tsx'
import { UsualItems } from './usual-items.tsx'
import classes from './purchase.module.css'

export type PurchaseFormProps = {
  readonly draft: PurchaseDraft
  readonly onChange: (draft: PurchaseDraft) => void
  /** Resolves when saved; the form waits. */
  readonly onSave: () => Promise<void>
  readonly allowNew: boolean
  /** A return answers to the purchase it takes from: customer and lines are shown, day, payment and note can change. */
  readonly areLinesFixed?: boolean
  /** Further buttons at the left of Save. */
  readonly children?: ReactNode
}

/** Who, what, how much, how paid: by keyboard alone, Enter saves. */
export function PurchaseForm(props: PurchaseFormProps) {
  const { draft, onChange, onSave, allowNew, areLinesFixed = false, children } = props
  const { t } = useTranslation()
  const { today } = useShop()
  const [problem, setProblem] = useState<'customer' | 'lines' | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [hasNote, setHasNote] = useState(false)
  const firstItem = useRef<HTMLInputElement>(null)
  // Where it is known who buys, the first question is what.
  const [startsWithCustomer] = useState(draft.customer === null)

  const { customer } = draft
  const customerName = customer === null || customer.kind === 'walk-in' ? t('common.walkIn') : customer.name

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
        <Group align="flex-start" wrap="nowrap" gap="sm">
          {areLinesFixed ? (
            <TextInput flex={1} readOnly label={t('purchase.customer')} value={customerName} />
          ) : (
            <CustomerPicker
              flex={1}
              label={t('purchase.customer')}
              value={draft.customer}
              onChange={(customer) => onChange({ ...draft, customer })}
              allowWalkIn
              allowNew={allowNew}
              autoFocus={startsWithCustomer}
              onPicked={() => firstItem.current?.focus()}
              error={problem === 'customer' && draft.customer === null ? t('purchase.whoBought') : undefined}
            />
          )}
          <DayField
            w={160}
            label={t('purchase.day')}
            maxDate={today}
            value={draft.day ?? today}
            onChange={(day) => onChange({ ...draft, day: day === today ? null : day })}
          />
        </Group>
        {draft.customer?.kind === 'known' && !areLinesFixed && (
          <UsualItems customerId={draft.customer.id} onPick={(item) => onChange(withItem(draft, item))} />
        )}
        {areLinesFixed ? (
          <LineTexts lines={draft.lines} />
        ) : (
          <LineRows draft={draft} onChange={onChange} firstItem={firstItem} autoFocus={!startsWithCustomer} />
        )}
        {problem === 'lines' && draft.lines.every(isBlank) && (
          <Text size="sm" c="var(--rg-critical)" role="alert">
            {t('purchase.whatWasBought')}
          </Text>
        )}
        <PaymentField
          label={t(areLinesFixed ? 'purchase.refundedBy' : 'purchase.paidBy')}
          value={draft.method}
          onChange={(method) => onChange({ ...draft, method })}
        />
        {hasNote || draft.note !== '' ? (
          <Textarea
            label={t('purchase.note')}
            autosize
            minRows={2}
            value={draft.note}
            onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          />
        ) : (
          <Button variant="subtle" size="compact-sm" className={classes['noteButton']} onClick={() => setHasNote(true)}>
            {t('purchase.addNote')}
          </Button>
        )}
        <div className={classes['foot']}>
          <div>
            <Text size="xs" c="dimmed">
              {t('purchase.total')}
            </Text>
            <MoneyText amount={sumOf(draft.lines)} className={classes['total']} />
          </div>
          <Group gap="sm">
            {children}
            <Button type="submit" size="md" loading={isSaving}>
              {t('purchase.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  )
}
