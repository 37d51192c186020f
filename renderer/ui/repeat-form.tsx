import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOfWeek, type Day } from '#shared/domain/calendar-date.ts'
import { everyPart, readRepeatParts, writeRepeatParts, type RepeatParts } from '#shared/domain/repeat-parts.ts'
import { Chip, Chips } from './chips.tsx'
import { DayField } from './day-field.tsx'
import { nthOfMonth, useRepeatWords, useWeekdayNames, type Repetition } from './repeat-words.ts'
import classes from './repeat-field.module.css'

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const
type Unit = keyof typeof frequencies
const unitNames = Object.keys(frequencies) as Unit[]
const mostEvery = 99
const mostTimes = 999

function partsOf({ repeat, repeatRule }: Repetition): RepeatParts {
  const read = repeatRule === null ? null : readRepeatParts(repeatRule)
  return read ?? (repeat === null ? everyPart('WEEKLY') : everyPart(frequencies[repeat.unit], repeat.every))
}

const unitOf = ({ frequency }: RepeatParts): Unit => unitNames.find((unit) => frequencies[unit] === frequency) ?? 'week'

/** What "every" alone says is kept so, the rest as a rule. */
function repetitionOf(parts: RepeatParts): Repetition {
  const rule = writeRepeatParts(parts)
  return rule === writeRepeatParts(everyPart(parts.frequency, parts.interval))
    ? { repeat: { every: parts.interval, unit: unitOf(parts) }, repeatRule: null }
    : { repeat: null, repeatRule: rule }
}

export type RepeatFormProps = {
  readonly day: Day | null
  readonly value: Repetition
  readonly onChange: (repetition: Repetition) => void
}

/** A repetition put together: how often, on which weekdays or which day of the month, and until when. */
export function RepeatForm({ day, value, onChange }: RepeatFormProps) {
  const { t } = useTranslation()
  const names = useWeekdayNames('short')
  const longNames = useWeekdayNames()
  const words = useRepeatWords()
  const parts = partsOf(value)
  const unit = unitOf(parts)
  const change = (patch: Partial<RepeatParts>) => onChange(repetitionOf({ ...parts, ...patch }))
  const ends = parts.count !== null ? 'times' : parts.until !== null ? 'day' : 'never'
  const isOn = (weekday: number) => parts.weekdays.some((named) => named.weekday === weekday)

  function toggle(weekday: number): void {
    const kept = parts.weekdays.filter((named) => named.weekday !== weekday)
    const next = isOn(weekday) ? kept : [...kept, { nth: null, weekday }]
    change({ weekdays: next.toSorted((a, b) => a.weekday - b.weekday) })
  }

  const monthly: readonly { readonly value: string; readonly patch: Partial<RepeatParts> }[] = [
    { value: 'same', patch: { weekdays: [], monthDays: [] } },
    ...(day === null ? [] : [{ value: 'nth', patch: { weekdays: [nthOfMonth(day)], monthDays: [] } }]),
    { value: 'last', patch: { weekdays: [], monthDays: [-1] } },
  ]
  const monthlyNow = parts.monthDays.includes(-1) ? 'last' : parts.weekdays.length > 0 ? 'nth' : 'same'
  const monthlyLabel = (key: string): string =>
    key === 'same'
      ? t('planning.repeat.sameDay')
      : key === 'last'
        ? t('planning.repeat.lastDay')
        : words({
            repeat: null,
            repeatRule: writeRepeatParts({ ...everyPart('MONTHLY'), weekdays: [nthOfMonth(day ?? '2024-01-01')] }),
          })

  return (
    <div className={classes['form']} role="group" aria-label={t('planning.repeat.custom')}>
      <div className={classes['line']}>
        <NumberInput
          className={classes['number']}
          label={t('planning.repeat.every')}
          min={1}
          max={mostEvery}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={parts.interval}
          onChange={(every) => change({ interval: Math.max(1, Number(every) || 1) })}
        />
        <Select
          className={classes['part']}
          aria-label={t('planning.repeat.unit')}
          allowDeselect={false}
          value={unit}
          data={unitNames.map((name) => ({ value: name, label: t(`planning.repeat.units.${name}`) }))}
          onChange={(name) =>
            onChange(
              repetitionOf({
                ...everyPart(frequencies[(name ?? 'week') as Unit], parts.interval),
                count: parts.count,
                until: parts.until,
              }),
            )
          }
        />
      </div>
      {unit === 'week' && (
        <Chips label={t('planning.repeat.weekdays')}>
          {names.map((name, at) => (
            <Chip key={longNames[at]} isOn={isOn(at + 1)} onClick={() => toggle(at + 1)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      {unit === 'month' && (
        <Select
          label={t('planning.repeat.monthly')}
          allowDeselect={false}
          value={monthlyNow}
          data={monthly.map((choice) => ({ value: choice.value, label: monthlyLabel(choice.value) }))}
          onChange={(key) => change(monthly.find((choice) => choice.value === key)?.patch ?? {})}
        />
      )}
      <div className={classes['line']}>
        <Select
          className={classes['part']}
          label={t('planning.repeat.ends')}
          allowDeselect={false}
          value={ends}
          data={[
            { value: 'never', label: t('planning.repeat.never') },
            { value: 'times', label: t('planning.repeat.afterTimes') },
            { value: 'day', label: t('planning.repeat.onDay') },
          ]}
          onChange={(end) =>
            change({ count: end === 'times' ? 10 : null, until: end === 'day' ? (day ?? null) : null })
          }
        />
        {ends === 'times' && (
          <NumberInput
            className={classes['number']}
            label={t('planning.repeat.times')}
            min={2}
            max={mostTimes}
            allowDecimal={false}
            allowNegative={false}
            value={parts.count ?? 10}
            onChange={(count) => change({ count: Math.max(1, Math.min(mostTimes, Number(count) || 1)) })}
          />
        )}
        {ends === 'day' && (
          <DayField
            className={classes['part']}
            label={t('planning.repeat.lastOn')}
            value={parts.until}
            onChange={(until) => until !== null && change({ until })}
          />
        )}
      </div>
      {unit === 'week' && parts.weekdays.length === 0 && day !== null && (
        <span className="rg-quiet">{longNames[dayOfWeek(day) - 1]}</span>
      )}
    </div>
  )
}
