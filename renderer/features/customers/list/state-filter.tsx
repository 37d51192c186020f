import { useTranslation } from 'react-i18next'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'

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
    <Chips label={t('customers.stateFilter')}>
      <Chip isOn={value.length === 0} onClick={() => onChange([])}>
        {t('customers.all')}
      </Chip>
      {states.map((state) => {
        const isOn = value.includes(state)
        return (
          <Chip
            key={state}
            isOn={isOn}
            onClick={() => onChange(isOn ? value.filter((other) => other !== state) : [...value, state])}
          >
            {t(`customers.states.${state}`)}
          </Chip>
        )
      })}
    </Chips>
  )
}
