import { useState } from 'react'
import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { ActForm } from './act-form.tsx'
import classes from './account.module.css'

/** Gives up what won't be paid; why has to be said. */
export function WriteOffForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const act = useAct()
  const { customerId, customer, balance } = account
  const [amount, setAmount] = useState<number | null>(balance)
  const [reason, setReason] = useState('')
  const [isSaving, setSaving] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const isWrong = amount === null || amount <= 0 || amount > balance
  const isUnexplained = reason.trim() === ''

  async function save(): Promise<void> {
    setChecked(true)
    if (amount === null || isWrong || isUnexplained) return
    setSaving(true)
    const isDone = await act(t('creditBook.writeOff.done', { name: customer, amount: money(amount) }), () =>
      client.credit.writeOff({ customerId, amount, reason: reason.trim() }),
    )
    setSaving(false)
    if (isDone) onClose()
  }

  return (
    <ActForm
      label={t('creditBook.acts.write-off')}
      saveLabel={t('creditBook.writeOff.save')}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('creditBook.writeOff.hint')}
      </Text>
      <div className={classes['fields']}>
        <AmountField
          className={classes['short']}
          label={t('creditBook.amount')}
          value={amount}
          autoFocus
          data-autofocus
          data-missing={isChecked && isWrong ? '' : undefined}
          error={isChecked && isWrong ? t('creditBook.atMost', { amount: money(balance) }) : undefined}
          onChange={setAmount}
        />
        <TextInput
          className={classes['wide']}
          label={t('creditBook.writeOff.reason')}
          value={reason}
          maxLength={300}
          required
          withAsterisk={false}
          data-missing={isChecked && isUnexplained ? '' : undefined}
          error={isChecked && isUnexplained ? t('creditBook.writeOff.why') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </ActForm>
  )
}
