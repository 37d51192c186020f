import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'

/** Gives a balance in the customer's favour back. */
export function RefundForm({ account, onClose }: { readonly account: CreditAccount; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const form = useActForm(onClose)
  const { customerId, customer } = account
  const most = -account.balance
  const [amount, setAmount] = useState<number | null>(most)
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const sum = amount ?? 0
  const isWrong = sum <= 0 || sum > most
  const save = () =>
    form.save(t('creditBook.refund.done', { name: customer, amount: money(sum) }), () =>
      client.credit.refund({ customerId, amount: sum, method }),
    )

  return (
    <ActForm
      form={form}
      label={t('creditBook.acts.refund')}
      saveLabel={t('creditBook.refund.save')}
      isReady={!isWrong}
      onSave={() => void save()}
      onClose={onClose}
    >
      <AmountField
        label={t('creditBook.amount')}
        value={amount}
        autoFocus
        data-autofocus
        error={form.problem(isWrong, t('creditBook.atMost', { amount: money(most) }))}
        onChange={setAmount}
      />
      <MethodSelect label={t('creditBook.refund.by')} value={method} onChange={setMethod} />
    </ActForm>
  )
}
