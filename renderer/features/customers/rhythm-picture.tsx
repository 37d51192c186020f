import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmView } from '#shared/contract/customers.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { rhythmLine } from './rhythm-line.ts'
import classes from './pictures.module.css'

export type RhythmPictureProps = { readonly days: readonly string[]; readonly rhythm: RhythmView }

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const middle = 26

/** Purchase days as dots on a time line, today as a mark, the window of the next one shaded; the same in words below. */
export function RhythmPicture({ days, rhythm }: RhythmPictureProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const { windowFrom, windowTo, dueOn } = rhythm
  const line = rhythmLine(days, windowTo, today)
  if (line === null) return null
  const first = line.days[0] ?? line.from
  const last = line.days.at(-1) ?? first
  const drawn = t('customers.picture.days', {
    count: line.days.length,
    from: format(first),
    to: format(last),
  })
  const expected =
    windowFrom === null || windowTo === null
      ? t('customers.picture.notExpected')
      : windowFrom === windowTo
        ? t('customers.picture.expectedOn', { day: format(windowFrom) })
        : t('customers.picture.expected', { from: format(windowFrom), to: format(windowTo) })
  return (
    <figure className={classes['figure']}>
      <svg className={classes['rhythm']} width="100%" height="52" role="img" aria-label={`${drawn} ${expected}`}>
        {windowFrom !== null && windowTo !== null && (
          <rect
            className={classes['window']}
            x={percent(line.at(windowFrom))}
            width={percent(Math.max(0.012, line.at(windowTo) - line.at(windowFrom)))}
            y="8"
            height="36"
            rx="8"
          />
        )}
        <line className={classes['axis']} x1="0" x2="100%" y1={middle} y2={middle} />
        <line className={classes['today']} x1={percent(line.at(today))} x2={percent(line.at(today))} y1="4" y2="48" />
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
