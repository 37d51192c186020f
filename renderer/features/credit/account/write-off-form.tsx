import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { client } from '#renderer/engine/client.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'

/** Gives up what won't be paid; why has to be said. */
export function WriteOffForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const form = useActForm(onClose)
  const { customerId, customer, balance } = account
  const [amount, setAmount] = useState<number | null>(balance)
  const [reason, setReason] = useState('')
  const sum = amount ?? 0
  const isWrong = sum <= 0 || sum > balance
  const isUnexplained = reason.trim() === ''
  const save = () =>
    form.save(t('creditBook.writeOff.done', { name: customer, amount: money(sum) }), () =>
      client.credit.writeOff({ customerId, amount: sum, reason: reason.trim() }),
    )

  return (
    <ActForm
      form={form}
      label={t('creditBook.acts.write-off')}
      hint={t('creditBook.writeOff.hint')}
      saveLabel={t('creditBook.writeOff.save')}
      isReady={!isWrong && !isUnexplained}
      onSave={() => void save()}
      onClose={onClose}
    >
      <AmountField
        label={t('creditBook.amount')}
        value={amount}
        autoFocus
        data-autofocus
        error={form.problem(isWrong, t('creditBook.atMost', { amount: money(balance) }))}
        onChange={setAmount}
      />
      <TextInput
        data-wide
        label={t('creditBook.writeOff.reason')}
        value={reason}
        maxLength={300}
        required
        withAsterisk={false}
        error={form.problem(isUnexplained, t('creditBook.writeOff.why'))}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  )
}
