import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { ActForm } from './act-form.tsx'
import classes from './account.module.css'

/** Gives a balance in the customer's favour back. */
export function RefundForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const act = useAct()
  const { customerId, customer } = account
  const most = -account.balance
  const [amount, setAmount] = useState<number | null>(most)
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [isSaving, setSaving] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const isWrong = amount === null || amount <= 0 || amount > most

  async function save(): Promise<void> {
    setChecked(true)
    if (amount === null || isWrong) return
    setSaving(true)
    const isDone = await act(t('creditBook.refund.done', { name: customer, amount: money(amount) }), () =>
      client.credit.refund({ customerId, amount, method }),
    )
    setSaving(false)
    if (isDone) onClose()
  }

  return (
    <ActForm
      label={t('creditBook.acts.refund')}
      saveLabel={t('creditBook.refund.save')}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={classes['fields']}>
        <AmountField
          className={classes['short']}
          label={t('creditBook.amount')}
          value={amount}
          autoFocus
          data-autofocus
          data-missing={isChecked && isWrong ? '' : undefined}
          error={isChecked && isWrong ? t('creditBook.atMost', { amount: money(most) }) : undefined}
          onChange={setAmount}
        />
        <MethodSelect
          className={classes['short']}
          label={t('creditBook.refund.by')}
          value={method}
          onChange={setMethod}
        />
      </div>
    </ActForm>
  )
}
