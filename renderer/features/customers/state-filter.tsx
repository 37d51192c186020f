import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmStateName } from '#shared/contract/values.ts'
import classes from './customers.module.css'

export type StateFilterProps = {
  readonly value: readonly RhythmStateName[]
  readonly onChange: (states: readonly RhythmStateName[]) => void
}

/** Those who need something first. */
const states: readonly RhythmStateName[] = ['due', 'overdue', 'at-risk', 'lost', 'new', 'not-due']

/** Chips by the state of the rhythm; several may be on. */
export function StateFilter({ value, onChange }: StateFilterProps) {
  const { t } = useTranslation()
  return (
    <div className={classes['chips']} role="group" aria-label={t('customers.stateFilter')}>
      <UnstyledButton className={classes['chip']} aria-pressed={value.length === 0} onClick={() => onChange([])}>
        {t('customers.all')}
      </UnstyledButton>
      {states.map((state) => {
        const isOn = value.includes(state)
        return (
          <UnstyledButton
            key={state}
            className={classes['chip']}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? value.filter((other) => other !== state) : [...value, state])}
          >
            {t(`customers.states.${state}`)}
          </UnstyledButton>
        )
      })}
    </div>
  )
}
