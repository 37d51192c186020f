import { useState, type ReactNode } from 'react'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { dragType } from './agenda-item.tsx'
import classes from './agenda.module.css'

export type AgendaDayProps = {
  readonly day: Day
  readonly total: number
  /** How many of them are shown. */
  readonly shown: number
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly feasts: readonly { readonly name: string; readonly dayOff: boolean }[]
  readonly onOpen: () => void
  /** A follow-up was dropped here. */
  readonly onDrop: (id: number) => void
  readonly children: ReactNode
}

/** A day with what is to be done on it; what doesn't fit is behind "+N more". */
export function AgendaDay({ day, total, shown, isToday, isOutside, feasts, onOpen, onDrop, children }: AgendaDayProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const [isOver, setOver] = useState(false)
  const name = t('planning.agenda.day', { day: format(day, 'weekday'), count: total })
  return (
    <div
      className={classes['day']}
      role="group"
      aria-label={name}
      aria-current={isToday ? 'date' : undefined}
      data-day={day}
      data-outside={isOutside || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const id = Number(event.dataTransfer.getData(dragType))
        if (id === 0) return
        event.preventDefault()
        onDrop(id)
      }}
    >
      <div className={classes['date']}>
        <span className={classes['weekday']} aria-hidden>
          {format(day, 'in-month')}
        </span>
        <span className={classes['number']} aria-hidden>
          {Number(day.slice(8))}
        </span>
      </div>
      {feasts.map((feast) => (
        <div key={feast.name} className={classes['feast']} data-off={feast.dayOff || undefined} title={feast.name}>
          {feast.name}
        </div>
      ))}
      {children}
      {total > shown && (
        <UnstyledButton className={classes['more']} data-more={day} onClick={onOpen}>
          {t('planning.agenda.more', { count: total - shown })}
        </UnstyledButton>
      )}
    </div>
  )
}
