import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { Minor } from '#shared/domain/money.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { planRows, type InstalmentPlan, type InstalmentRow } from './draft-payment.ts'
import { RestText } from './rest-text.tsx'
import classes from './purchase.module.css'

export type InstalmentRowsProps = {
  readonly plan: InstalmentPlan
  readonly total: Minor
  /** The day of the purchase. */
  readonly earliest: Day
  readonly onChange: (plan: InstalmentPlan) => void
}

/** Which part is to be paid by when; changed ones must still add up. */
export function InstalmentRows({ plan, total, earliest, onChange }: InstalmentRowsProps) {
  const { t } = useTranslation()
  const rows = planRows(plan, total)
  const rest = rows.reduce((left, { amount }) => left - (amount ?? 0), total)
  const change = (row: InstalmentRow) =>
    onChange({ ...plan, rows: rows.map((old) => (old.key === row.key ? row : old)) })
  return (
    <div role="group" aria-label={t('purchase.instalments')} className={classes['parts']}>
      {rows.map((row, at) => (
        <div key={row.key} className={classes['part']}>
          <Text size="sm" c="dimmed" className="rg-number">
            {at + 1}
          </Text>
          <DayField
            size="xs"
            aria-label={t('purchase.dueOf', { number: at + 1 })}
            minDate={earliest}
            value={row.dueOn}
            onChange={(dueOn) => dueOn !== null && change({ ...row, dueOn })}
          />
          <AmountField
            size="xs"
            aria-label={t('purchase.partOf', { number: at + 1 })}
            value={row.amount}
            onChange={(amount) => change({ ...row, amount })}
          />
        </div>
      ))}
      {plan.rows !== null && (
        <div className={classes['aside']}>
          <RestText rest={rest} />
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...plan, rows: null })}>
            {t('purchase.evenOut')}
          </Button>
        </div>
      )}
    </div>
  )
}
