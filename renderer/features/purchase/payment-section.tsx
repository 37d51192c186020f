import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import type { PurchaseDraft } from './draft.ts'
import { onePayment, type DraftPayment } from './draft-payment.ts'
import { CashGiven } from './cash-given.tsx'
import { LimitWarning } from './limit-warning.tsx'
import { MixedPayment } from './mixed-payment.tsx'
import { OnAccount } from './on-account.tsx'
import { PaymentField } from './payment-field.tsx'

export type PaymentSectionProps = {
  readonly draft: PurchaseDraft
  readonly total: Minor
  /** What of it was on account already when it was saved. */
  readonly chargedBefore: Minor
  readonly onChange: (payment: DraftPayment) => void
}

/** How it is paid: by one click, on account, or in several parts. */
export function PaymentSection({ draft, total, chargedBefore, onChange }: PaymentSectionProps) {
  const { t } = useTranslation()
  const { payment } = draft
  const shown = { unknown: null, 'on-account': 'credit', mixed: 'mixed' } as const
  return (
    <>
      <PaymentField
        label={t('purchase.paidBy')}
        value={payment.kind === 'one' ? payment.method : shown[payment.kind]}
        onChange={(method) => onChange(onePayment(method))}
        onMixed={() =>
          onChange({
            kind: 'mixed',
            keepsRest: false,
            rows: [
              { key: 1, method: 'cash', amount: null, day: null, dueOn: null },
              { key: 2, method: 'card', amount: null, day: null, dueOn: null },
            ],
          })
        }
      />
      {payment.kind === 'one' && payment.method === 'cash' && total > 0 && (
        <CashGiven given={payment.given} total={total} customer={draft.customer} onChange={onChange} />
      )}
      {payment.kind === 'on-account' && <OnAccount draft={draft} payment={payment} total={total} onChange={onChange} />}
      {payment.kind === 'mixed' && <MixedPayment draft={draft} payment={payment} total={total} onChange={onChange} />}
      <LimitWarning draft={draft} total={total} chargedBefore={chargedBefore} />
    </>
  )
}
