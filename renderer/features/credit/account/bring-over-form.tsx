import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'

/** A debt from before the program: how much, since when, due when. */
export function BringOverForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const money = useMoney()
  const form = useActForm(onClose)
  const { customerId, customer, creditDays } = account
  const [amount, setAmount] = useState<number | null>(null)
  const [day, setDay] = useState<Day>(today)
  /** null = after the usual days. */
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const [note, setNote] = useState('')
  const sum = amount ?? 0
  const due = dueOn ?? addDays(day, creditDays)
  const save = () =>
    form.save(t('creditBook.bringOver.done', { name: customer, amount: money(sum) }), () =>
      client.credit.bringOver({ customerId, amount: sum, day, dueOn: due, note: note.trim() }),
    )

  return (
    <ActForm
      form={form}
      label={t('creditBook.bringOver.title')}
      hint={t('creditBook.bringOver.hint')}
      saveLabel={t('creditBook.bringOver.save')}
      isReady={sum > 0 && due >= day}
      onSave={() => void save()}
      onClose={onClose}
    >
      <AmountField
        label={t('creditBook.amount')}
        value={amount}
        autoFocus
        data-autofocus
        error={form.problem(sum <= 0, t('creditBook.howMuch'))}
        onChange={setAmount}
      />
      <DayField label={t('creditBook.bringOver.since')} value={day} onChange={(next) => setDay(next ?? today)} />
      <DayField
        label={t('creditBook.columns.dueOn')}
        value={due}
        error={form.problem(due < day, t('creditBook.bringOver.dueBefore'))}
        onChange={setDueOn}
      />
      <TextInput
        data-wide
        label={t('purchase.note')}
        placeholder={t('creditBook.bringOver.noteHint')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  )
}
