import { useTranslation } from 'react-i18next'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { daysOfKey } from './agenda-days.ts'
import classes from './agenda.module.css'

/** What a drag carries, so that a day takes nothing else. */
export const dragType = 'application/x-regulars-follow-up'

export type AgendaItemProps = {
  readonly row: FollowUp
  readonly onOpen: () => void
  readonly onMove: (to: Day) => void
}

/** One follow-up on its day: opened by a click, moved by dragging or by Alt with the arrows. */
export function AgendaItem({ row, onOpen, onMove }: AgendaItemProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const isLate = row.dueOn < today
  const late = isLate ? t('planning.agenda.late', { day: format(row.dueOn) }) : null
  return (
    <UnstyledButton
      className={classes['item']}
      data-item={row.id}
      data-late={isLate || undefined}
      draggable
      title={[row.time, row.title, row.customer, late].filter((part) => part !== null).join(' · ')}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
      onClick={onOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData(dragType, String(row.id))
      }}
      onKeyDown={(event) => {
        const days = daysOfKey(event)
        if (days === null) return
        // Alt and an arrow would leave the page.
        event.preventDefault()
        event.stopPropagation()
        onMove(addDays(row.dueOn, days))
      }}
    >
      {row.time !== null && <time className={classes['hour']}>{row.time}</time>}{' '}
      <span className={classes['words']}>
        {row.title}
        {row.customer !== null && <span className={classes['who']}> · {row.customer}</span>}
      </span>
      {(row.repeat !== null || row.repeatRule !== null) && <IconRepeat size={12} stroke={1.8} aria-hidden />}
      {late !== null && <VisuallyHidden>, {late}</VisuallyHidden>}
    </UnstyledButton>
  )
}
