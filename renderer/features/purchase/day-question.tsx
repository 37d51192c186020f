import { useEffect, useRef } from 'react'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import type { DayDoubt } from './draft-problems.ts'
import classes from './purchase.module.css'

export type DayQuestionProps = {
  readonly day: Day
  readonly doubt: DayDoubt
  /** The purchase was to be saved: the answer is waited for. */
  readonly isUrgent: boolean
  readonly onRight: () => void
  readonly onToday: () => void
}

/** A day that is mostly a slip is asked about in place and then taken; one that can't be is refused with the reason. */
export function DayQuestion({ day, doubt, isUrgent, onRight, onToday }: DayQuestionProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const answer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isUrgent) answer.current?.focus()
  }, [isUrgent])
  const canBe = doubt === 'ahead' || doubt === 'long-ago'
  const named = format(day, 'long')
  return (
    <div role="alert" className={classes['warning']}>
      <Text size="sm">{t(`purchase.dayDoubts.${doubt}`, { day: named })}</Text>
      {canBe && (
        <Button ref={answer} size="compact-sm" variant="light" onClick={onRight}>
          {t('purchase.dayRight')}
        </Button>
      )}
      <Button {...(canBe ? {} : { ref: answer })} size="compact-sm" variant="subtle" onClick={onToday}>
        {t('purchase.dayToday')}
      </Button>
    </div>
  )
}
