import { IconCheck, IconClock, IconClockExclamation, IconPackage, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderState } from '#shared/contract/orders.ts'
import classes from './orders.module.css'

const icons = {
  ordered: IconClock,
  ready: IconPackage,
  'handed-over': IconCheck,
  cancelled: IconX,
} as const

export type OrderMarkProps = { readonly order: { readonly state: OrderState; readonly daysLate: number } }

/** The state of an order as icon and word; a late one says by how much. */
export function OrderMark({ order: { state, daysLate } }: OrderMarkProps) {
  const { t } = useTranslation()
  const isLate = daysLate > 0
  const Icon = isLate && state === 'ordered' ? IconClockExclamation : icons[state]
  return (
    <span className={classes['mark']} data-state={state} data-late={isLate || undefined}>
      <Icon size={14} stroke={2} aria-hidden />
      {[
        isLate && state === 'ordered' ? '' : t(`orders.states.${state}`),
        isLate ? t('today.late', { count: daysLate }) : '',
      ]
        .filter((word) => word !== '')
        .join(' · ')}
    </span>
  )
}
