import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ALARM_SIGNALS, type AlarmSignalKind } from '#shared/domain/alarm-signals.ts'
import { VALUE_GROUPS, type ValueGroup } from '#shared/domain/value-groups.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import type { Narrowing } from './list-view.ts'
import classes from '../customers.module.css'

export type StandingFilterProps = {
  readonly narrowing: Narrowing
  readonly onChange: (change: Pick<Narrowing, 'valueGroups' | 'signals'>) => void
}

/** With one more, or without it; in the order of all. Nothing where none is left. */
function toggled<Name extends string>(all: readonly Name[], on: readonly Name[], name: Name): Name[] | undefined {
  const next = all.filter((each) => (each === name ? !on.includes(each) : on.includes(each)))
  return next.length === 0 ? undefined : next
}

/** Chips by what a year of somebody is worth and by what tells of leaving: the places of the grid, and its signals. */
export function StandingFilter({ narrowing: { valueGroups = [], signals = [] }, onChange }: StandingFilterProps) {
  const { t } = useTranslation()
  return (
    <div className={classes['standing']}>
      <Named label={t('customerList.filters.names.valueGroups')}>
        {VALUE_GROUPS.map((group: ValueGroup) => (
          <Chip
            key={group}
            isOn={valueGroups.includes(group)}
            onClick={() => onChange({ valueGroups: toggled(VALUE_GROUPS, valueGroups, group) })}
          >
            {t(`slipping.groups.${group}`)}
          </Chip>
        ))}
      </Named>
      <Named label={t('customerList.filters.names.signals')}>
        {ALARM_SIGNALS.map((signal: AlarmSignalKind) => (
          <Chip
            key={signal}
            isOn={signals.includes(signal)}
            onClick={() => onChange({ signals: toggled(ALARM_SIGNALS, signals, signal) })}
          >
            {t(`slipping.signalNames.${signal}`)}
          </Chip>
        ))}
      </Named>
    </div>
  )
}

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes['standingPart']}>
      <span className="rg-quiet" aria-hidden>
        {label}
      </span>
      <Chips label={label}>{children}</Chips>
    </div>
  )
}
