import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import classes from './days.module.css'

/** Whether what was counted is what was expected: a word and a mark, no reproach. */
export function Difference({ amount }: { readonly amount: Minor }) {
  const { t } = useTranslation()
  const money = useMoney()
  const Icon = amount === 0 ? IconCheck : IconAlertTriangle
  return (
    <span className={classes['difference']} data-fits={amount === 0 || undefined}>
      <Icon size={15} stroke={2} aria-hidden />
      {amount === 0
        ? t('days.fits')
        : t(amount > 0 ? 'days.tooMuch' : 'days.tooLittle', { amount: money(Math.abs(amount)) })}
    </span>
  )
}
