import type { ComponentType } from 'react'
import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconClockExclamation,
  IconMoon,
  IconSeedling,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RhythmStateName } from '#shared/contract/values.ts'
import classes from './state-badge.module.css'

const icons: Readonly<Record<RhythmStateName, ComponentType<{ size?: number; stroke?: number }>>> = {
  'not-due': IconCircleCheck,
  due: IconBell,
  overdue: IconClockExclamation,
  'at-risk': IconAlertTriangle,
  lost: IconMoon,
  new: IconSeedling,
}

export type StateBadgeProps = {
  readonly state: RhythmStateName
  /** Without the soft ground, for dense tables. */
  readonly plain?: boolean
}

/** How a customer's rhythm stands: icon, word and colour together. */
export function StateBadge({ state, plain = false }: StateBadgeProps) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={classes['badge']} data-state={state} data-plain={plain || undefined}>
      <Icon size={14} stroke={2} />
      {t(`states.${state}`)}
    </span>
  )
}
