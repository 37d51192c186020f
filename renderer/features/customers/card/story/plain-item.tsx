import type { ReactNode } from 'react'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import type { ItemPlace } from './item-place.ts'
import classes from './story.module.css'

export type PlainItemProps = ItemPlace & {
  readonly icon: ReactNode
  readonly day: Day
  /** Several lines are shown as such. */
  readonly title: string
  readonly facts?: readonly (string | null)[]
  readonly end?: ReactNode
  /** A click on it opens what it tells of. */
  readonly onOpen?: () => void
  readonly openHint?: string
}

/** An entry that is read, or leads to what it tells of. */
export function PlainItem(props: PlainItemProps) {
  const { icon, day, repeatsDay, tabIndex, title, facts = [], end, onOpen, openHint } = props
  const told = facts.filter((fact) => fact !== null && fact !== '').join(' · ')
  const content = (
    <>
      <Mark tone="quiet">{icon}</Mark>
      <DayInMonth day={day} isRepeated={repeatsDay} />
      <span className={classes['text']}>
        <span className={classes['title']}>{title}</span>
        {told !== '' && (
          <span className={classes['facts']} title={told}>
            {told}
          </span>
        )}
      </span>
      {end !== undefined && <span className={classes['amount']}>{end}</span>}
    </>
  )
  return (
    <div className={classes['entry']} data-same-day={repeatsDay || undefined}>
      {onOpen === undefined ? (
        <div className={classes['line']}>{content}</div>
      ) : (
        <UnstyledButton className={classes['line']} tabIndex={tabIndex} title={openHint} data-open onClick={onOpen}>
          {content}
        </UnstyledButton>
      )}
    </div>
  )
}

/** Month and year stand above the entries; the day stands at the first of its entries. */
export function DayInMonth({ day, isRepeated }: { readonly day: Day; readonly isRepeated: boolean }) {
  const format = useDayFormat()
  const text = (
    <time dateTime={day} title={format(day, 'long')}>
      {format(day, 'in-month')}
    </time>
  )
  return <span className={classes['day']}>{isRepeated ? <VisuallyHidden>{text}</VisuallyHidden> : text}</span>
}

export function Mark({
  tone,
  children,
}: {
  readonly tone: 'purchase' | 'return' | 'quiet'
  readonly children: ReactNode
}) {
  return (
    <span className={classes['mark']} data-tone={tone} aria-hidden>
      {children}
    </span>
  )
}
