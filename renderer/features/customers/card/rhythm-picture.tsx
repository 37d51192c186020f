import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CardRhythm } from '#shared/contract/customers.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { BandLegend } from '#renderer/ui/rhythm-evidence/band-legend.tsx'
import { useDayRange } from '../day-range.ts'
import { rhythmLine } from './rhythm-line.ts'
import classes from './pictures.module.css'

export type RhythmPictureProps = { readonly days: readonly string[]; readonly rhythm: CardRhythm }

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const middle = 38

/**
 * Purchase days as dots on a time line, today as a mark, the days of the next one in the two shades that “Why?” has; the
 * same in words below.
 */
export function RhythmPicture({ days, rhythm }: RhythmPictureProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const range = useDayRange()
  const { windowFrom, windowTo, usualFrom, usualTo, dueOn } = rhythm
  const line = rhythmLine(days, windowTo, today)
  if (line === null) return null
  const first = line.days[0] ?? line.from
  const last = line.days.at(-1) ?? first
  const drawn = t('customers.picture.days', { count: line.days.length, from: format(first), to: format(last) })
  const spanOf = (from: Day | null, to: Day | null) => (from === null || to === null ? null : { from, to })
  const [usual, whole] = [spanOf(usualFrom, usualTo), spanOf(windowFrom, windowTo)]
  const words = (span: typeof usual) => (span === null ? null : range(span.from, span.to))
  const expected =
    whole === null
      ? t('customers.picture.notExpected')
      : t('customers.picture.expected', { days: range(whole.from, whole.to) })
  const now = line.at(today)
  return (
    <figure className={classes['figure']}>
      <svg className={classes['rhythm']} width="100%" height="62" role="img" aria-label={`${drawn}; ${expected}`}>
        {[
          { name: 'window', span: whole },
          { name: 'usual', span: usual },
        ].map(
          ({ name, span }) =>
            span !== null && (
              <rect
                key={name}
                className={classes['expected']}
                data-band={name}
                x={percent(line.at(span.from))}
                width={percent(Math.max(0.012, line.at(span.to) - line.at(span.from)))}
                y="20"
                height="36"
                rx="5"
              />
            ),
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
        {whole === null ? (
          <Text component="span" size="xs" c="dimmed">
            {expected}
          </Text>
        ) : (
          <BandLegend usual={words(usual)} window={words(whole)} />
        )}
      </figcaption>
    </figure>
  )
}
