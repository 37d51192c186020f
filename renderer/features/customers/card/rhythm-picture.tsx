import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmView } from '#shared/contract/customers.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useDayRange } from '../day-range.ts'
import { rhythmLine } from './rhythm-line.ts'
import classes from './pictures.module.css'

export type RhythmPictureProps = { readonly days: readonly string[]; readonly rhythm: RhythmView }

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const middle = 38

/** Purchase days as dots on a time line, today as a mark, the window of the next one shaded; the same in words below. */
export function RhythmPicture({ days, rhythm }: RhythmPictureProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const range = useDayRange()
  const { windowFrom, windowTo, dueOn } = rhythm
  const line = rhythmLine(days, windowTo, today)
  if (line === null) return null
  const first = line.days[0] ?? line.from
  const last = line.days.at(-1) ?? first
  const drawn = t('customers.picture.days', { count: line.days.length, from: format(first), to: format(last) })
  const expected =
    windowFrom === null || windowTo === null
      ? t('customers.picture.notExpected')
      : t('customers.picture.expected', { days: range(windowFrom, windowTo) })
  const now = line.at(today)
  return (
    <figure className={classes['figure']}>
      <svg className={classes['rhythm']} width="100%" height="62" role="img" aria-label={`${drawn}; ${expected}`}>
        {windowFrom !== null && windowTo !== null && (
          <rect
            className={classes['window']}
            x={percent(line.at(windowFrom))}
            width={percent(Math.max(0.012, line.at(windowTo) - line.at(windowFrom)))}
            y="20"
            height="36"
            rx="5"
          />
        )}
        <line className={classes['axis']} x1="0" x2="100%" y1={middle} y2={middle} />
        <line className={classes['today']} x1={percent(now)} x2={percent(now)} y1="16" y2="60" />
        <text className={classes['letter']} x={percent(now)} y="11" textAnchor={now > 0.9 ? 'end' : 'middle'}>
          {t('customers.picture.today')}
        </text>
        {line.days.map((day) => (
          <circle key={day} className={classes['dot']} cx={percent(line.at(day))} cy={middle} r="5">
            <title>{format(day)}</title>
          </circle>
        ))}
        {dueOn !== null && dueOn >= first && (
          <circle className={classes['next']} cx={percent(line.at(dueOn))} cy={middle} r="5">
            <title>{format(dueOn)}</title>
          </circle>
        )}
      </svg>
      <figcaption className={classes['caption']} aria-hidden>
        <Text component="span" size="xs" c="dimmed" className="rg-number">
          {format(first, 'month')}
        </Text>
        <Text component="span" size="xs" c="dimmed">
          {expected}
        </Text>
      </figcaption>
    </figure>
  )
}
