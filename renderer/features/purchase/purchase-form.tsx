import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { LineRows } from '#renderer/ui/sale-lines/line-rows.tsx'
import { withItem } from '#renderer/ui/sale-lines/sale-draft.ts'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useUnfolded } from '#renderer/ui/use-unfolded.ts'
import { DayQuestion } from './day-question.tsx'
import type { PurchaseDraft } from './draft.ts'
import { dayDoubt, problemOf, type DraftProblem } from './draft-problems.ts'
import { onePayment } from './draft-payment.ts'
import { totalsOf } from './draft-totals.ts'
import { ExtraFields } from './extra-fields.tsx'
import { LineTexts } from './line-texts.tsx'
import { PaymentField } from './payment-field.tsx'
import { PaymentSection } from './payment-section.tsx'
import { Totals } from './totals.tsx'
import { UsualItems } from './usual-items.tsx'
import classes from './purchase.module.css'

export type PurchaseFormProps = {
  readonly draft: PurchaseDraft
  readonly onChange: (draft: PurchaseDraft) => void
  /** Resolves when saved; the form waits. */
  readonly onSave: () => Promise<void>
  readonly allowNew: boolean
  /** A day that it has already needs no question. */
  readonly knownDay?: Day
  /** What of it was on account already when it was saved. */
  readonly chargedBefore?: Minor
  /** A return answers to the purchase it takes from: customer and lines are shown, day, payment and note can change. */
  readonly areLinesFixed?: boolean
  /** What is known of a saved one beside what can be changed. */
  readonly facts?: ReactNode
  /** Further buttons at the left of Save. */
  readonly children?: ReactNode
}

/** Who, what, how much, how paid: by keyboard alone, Enter saves. */
export function PurchaseForm(props: PurchaseFormProps) {
  const { draft, onChange, onSave, allowNew, knownDay, chargedBefore = 0, areLinesFixed = false, children } = props
  const { t } = useTranslation()
  const { today, settings } = useShop()
  const [tried, setTried] = useState<DraftProblem | null>(null)
  const [rightDay, setRightDay] = useState(knownDay ?? null)
  const [isDayUrgent, setDayUrgent] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [isTimeShown, timeField, unfoldTime] = useUnfolded(draft.time !== null)
  const firstItem = useRef<HTMLInputElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  // Where it is known who buys, the first question is what.
  const [startsWithCustomer] = useState(draft.customer === null)

  const { customer, payment } = draft
  const customerName = customer === null || customer.kind === 'walk-in' ? t('common.walkIn') : customer.name
  const totals = totalsOf(draft, settings)
  const problem = areLinesFixed ? null : problemOf(draft, totals.total)
  // Said once saving was tried, until it is put right.
  const shown = problem === tried ? problem : null
  const day = draft.day ?? today
  const doubt = day === rightDay ? null : dayDoubt(day, today)

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    // What can't be read is not saved as something else.
    const unclear = event.currentTarget.querySelector<HTMLElement>('input[aria-invalid="true"]')
    setTried(problem)
    if (problem === null && unclear !== null) return unclear.focus()
    if (problem !== null || isSaving) return
    if (doubt !== null) return setDayUrgent(true)
    setIsSaving(true)
    await onSave()
    setIsSaving(false)
  }

  function settleDay(next: Day): void {
    setRightDay(next)
    setDayUrgent(false)
    onChange({ ...draft, day: next === today ? null : next })
    saveButton.current?.focus()
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <Group align="flex-start" wrap="nowrap" gap="sm">
          {areLinesFixed ? (
            <TextInput flex={1} readOnly label={t('purchase.customer')} value={customerName} />
          ) : (
            <CustomerPicker
              flex={1}
              label={t('purchase.customer')}
              value={draft.customer}
              onChange={(next) => onChange({ ...draft, customer: next })}
              allowWalkIn
              allowNew={allowNew}
              autoFocus={startsWithCustomer}
              onPicked={() => firstItem.current?.focus()}
              error={shown === 'customer' ? t('purchase.whoBought') : undefined}
            />
          )}
          <DayField
            w={160}
            label={t('purchase.day')}
            value={day}
            onChange={(next) => onChange({ ...draft, day: next === today ? null : next })}
          />
          {isTimeShown && (
            <TimeField
              inputRef={timeField}
              w={128}
              label={t('purchase.time')}
              value={draft.time ?? ''}
              onChange={(time) => onChange({ ...draft, time: time || null })}
            />
          )}
        </Group>
        {doubt !== null && (
          <DayQuestion
            day={day}
            doubt={doubt}
            isUrgent={isDayUrgent}
            onRight={() => settleDay(day)}
            onToday={() => settleDay(today)}
          />
        )}
        {customer?.kind === 'known' && !areLinesFixed && (
          <UsualItems customerId={customer.id} onPick={(item) => onChange(withItem(draft, item))} />
        )}
        {areLinesFixed ? (
          <LineTexts lines={draft.lines} />
        ) : (
          <LineRows
            label={t('purchase.items')}
            itemHint={t('purchase.itemHint')}
            draft={draft}
            customerId={customer?.kind === 'known' ? customer.id : null}
            onChange={(patch) => onChange({ ...draft, ...patch })}
            firstItem={firstItem}
            autoFocus={!startsWithCustomer}
            isDiscountTooLarge={totals.discount === null}
          />
        )}
        {shown === 'lines' && <Problem>{t('purchase.whatWasBought')}</Problem>}
        {!areLinesFixed && (
          <PaymentSection
            draft={draft}
            total={totals.total}
            chargedBefore={chargedBefore}
            onChange={(next) => onChange({ ...draft, payment: next })}
          />
        )}
        {areLinesFixed && payment.kind !== 'mixed' && (
          <PaymentField
            label={t('purchase.refundedBy')}
            value={payment.kind === 'one' ? payment.method : payment.kind === 'on-account' ? 'credit' : null}
            onChange={(method) => onChange({ ...draft, payment: onePayment(method) })}
          />
        )}
        {shown !== null && shown !== 'customer' && shown !== 'lines' && (
          <Problem>{t(`purchase.problems.${shown}`)}</Problem>
        )}
        <ExtraFields draft={draft} onChange={onChange} hasTime={isTimeShown} onTime={unfoldTime} />
        {props.facts}
        <div className={classes['foot']}>
          <Totals totals={totals} />
          <Group gap="sm" wrap="nowrap">
            {children}
            <Button type="submit" size="md" ref={saveButton} loading={isSaving}>
              {t('purchase.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  )
}

function Problem({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="var(--rg-critical)" role="alert">
      {children}
    </Text>
  )
}
