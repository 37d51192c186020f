import { Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { intlLocale } from '#shared/domain/locale.ts'
import classes from './pictures.module.css'

const height = 56
/** A month without purchases is a hairline, not a gap. */
const least = 2

/** What was spent in each of the last twelve months, as bars; a list of the same for screen readers. */
export function MonthBars({ months }: Pick<CustomerCard, 'months'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = useDayFormat()
  const money = useMoney()
  const largest = Math.max(1, ...months.map((month) => month.amount))
  const sum = months.reduce((total, month) => total + month.amount, 0)
  const letter = new Intl.DateTimeFormat(intlLocale(language), { month: 'narrow', timeZone: 'UTC' })
  const width = 100 / Math.max(1, months.length)
  return (
    <figure className={classes['figure']}>
      <Text size="xs" c="dimmed" mb={6}>
        {t('customers.picture.monthsSum', { amount: money(sum) })}
      </Text>
      <svg width="100%" height={height + 16} aria-hidden>
        {months.map(({ month, amount }, index) => {
          const bar = Math.max(least, (Math.max(0, amount) / largest) * height)
          return (
            <g key={month}>
              <rect
                className={classes['bar']}
                data-none={amount <= 0 || undefined}
                x={`${index * width + width * 0.14}%`}
                width={`${width * 0.72}%`}
                y={height - bar}
                height={bar}
                rx="2"
              >
                <title>{`${format(`${month}-01`, 'month')}: ${money(amount)}`}</title>
              </rect>
              <text className={classes['letter']} x={`${(index + 0.5) * width}%`} y={height + 13} textAnchor="middle">
                {letter.format(new Date(`${month}-01T00:00:00Z`))}
              </text>
            </g>
          )
        })}
      </svg>
      <VisuallyHidden>
        <ul>
          {months.map(({ month, amount }) => (
            <li key={month}>{`${format(`${month}-01`, 'month')}: ${money(amount)}`}</li>
          ))}
        </ul>
      </VisuallyHidden>
    </figure>
  )
}
