import { useState } from 'react'
import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { ActForm } from './act-form.tsx'
import classes from './account.module.css'

/** A debt from before the program: how much, since when, due when. */
export function BringOverForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const money = useMoney()
  const act = useAct()
  const { customerId, customer, creditDays } = account
  const [amount, setAmount] = useState<number | null>(null)
  const [day, setDay] = useState<Day>(today)
  /** null = after the usual days. */
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const [note, setNote] = useState('')
  const [isSaving, setSaving] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const isWrong = amount === null || amount <= 0
  const due = dueOn ?? addDays(day, creditDays)

  async function save(): Promise<void> {
    setChecked(true)
    if (amount === null || isWrong || due < day) return
    setSaving(true)
    const isDone = await act(t('creditBook.bringOver.done', { name: customer, amount: money(amount) }), () =>
      client.credit.bringOver({ customerId, amount, day, dueOn: due, note: note.trim() }),
    )
    setSaving(false)
    if (isDone) onClose()
  }

  return (
    <ActForm
      label={t('creditBook.bringOver.title')}
      saveLabel={t('creditBook.bringOver.save')}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('creditBook.bringOver.hint')}
      </Text>
      <div className={classes['fields']}>
        <AmountField
          className={classes['short']}
          label={t('creditBook.amount')}
          value={amount}
          autoFocus
          data-autofocus
          data-missing={isChecked && isWrong ? '' : undefined}
          error={isChecked && isWrong ? t('creditBook.howMuch') : undefined}
          onChange={setAmount}
        />
        <DayField
          className={classes['short']}
          label={t('creditBook.bringOver.since')}
          value={day}
          onChange={(next) => setDay(next ?? today)}
        />
        <DayField
          className={classes['short']}
          label={t('creditBook.columns.dueOn')}
          value={due}
          data-missing={isChecked && due < day ? '' : undefined}
          error={isChecked && due < day ? t('creditBook.bringOver.dueBefore') : undefined}
          onChange={setDueOn}
        />
        <TextInput
          className={classes['wide']}
          label={t('purchase.note')}
          placeholder={t('creditBook.bringOver.noteHint')}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </ActForm>
  )
}
