import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import type { PurchaseDraft } from './draft.ts'
import { chargedOf } from './draft-payment.ts'
import classes from './purchase.module.css'
import { useCreditAccount } from './use-credit-account.ts'

export type LimitWarningProps = {
  readonly draft: PurchaseDraft
  readonly total: Minor
  readonly chargedBefore: Minor
}

/** Says before saving that the customer will owe more than agreed; it is the shopkeeper who decides. */
export function LimitWarning({ draft, total, chargedBefore }: LimitWarningProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const account = useCreditAccount(draft)
  const charged = chargedOf(draft.payment, total)
  if (account === undefined || account.limit === null || charged <= chargedBefore) return null
  const balance = account.balance - chargedBefore + charged
  if (balance <= account.limit) return null
  return (
    <div role="status" className={classes['warning']}>
      <IconAlertTriangle size={18} stroke={1.7} />
      <Text size="sm">{t('purchase.overLimit', { balance: money(balance), limit: money(account.limit) })}</Text>
    </div>
  )
}
