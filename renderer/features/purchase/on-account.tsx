import { Button, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MAX_INSTALMENTS } from '#shared/domain/instalments.ts'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import type { PurchaseDraft } from './draft.ts'
import type { DraftPayment } from './draft-payment.ts'
import { InstalmentRows } from './instalment-rows.tsx'
import classes from './purchase.module.css'
import { useUsualDueDay } from './use-credit-account.ts'

type OnAccountPayment = Extract<DraftPayment, { kind: 'on-account' }>

export type OnAccountProps = {
  readonly draft: PurchaseDraft
  readonly payment: OnAccountPayment
  readonly total: Minor
  readonly onChange: (payment: OnAccountPayment) => void
}

const usualMonths = 3
const fewestMonths = 2

/** Paid later: by a day, or month by month. */
export function OnAccount({ draft, payment, total, onChange }: OnAccountProps) {
  const { t } = useTranslation()
  const usualDay = useUsualDueDay(draft)
  const { today } = useShop()
  const earliest = draft.day ?? today
  const { plan } = payment
  if (plan === null)
    return (
      <div className={classes['aside']}>
        <span>{t('purchase.dueOn')}</span>
        <DayField
          size="xs"
          w={132}
          aria-label={t('purchase.dueOn')}
          minDate={earliest}
          value={payment.dueOn ?? usualDay}
          onChange={(dueOn) => onChange({ ...payment, dueOn: dueOn === usualDay ? null : dueOn })}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            onChange({
              ...payment,
              plan: { months: usualMonths, firstOn: payment.dueOn ?? usualDay, rows: null },
            })
          }
        >
          {t('purchase.inInstalments')}
        </Button>
      </div>
    )
  return (
    <>
      <div className={classes['aside']}>
        <span>{t('purchase.months')}</span>
        <NumberInput
          size="xs"
          w={64}
          aria-label={t('purchase.months')}
          min={fewestMonths}
          max={MAX_INSTALMENTS}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={plan.months}
          onChange={(months) => {
            if (typeof months === 'number' && months >= fewestMonths)
              onChange({ ...payment, plan: { ...plan, months, rows: null } })
          }}
        />
        <span>{t('purchase.firstOn')}</span>
        <DayField
          size="xs"
          w={132}
          aria-label={t('purchase.firstOn')}
          minDate={earliest}
          value={plan.firstOn}
          onChange={(firstOn) => firstOn !== null && onChange({ ...payment, plan: { ...plan, firstOn, rows: null } })}
        />
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...payment, plan: null })}>
          {t('purchase.atOnce')}
        </Button>
      </div>
      <InstalmentRows
        plan={plan}
        total={total}
        earliest={earliest}
        onChange={(next) => onChange({ ...payment, plan: next })}
      />
    </>
  )
}
