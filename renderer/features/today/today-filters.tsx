import { useTranslation } from 'react-i18next'
import type { TodayGroup } from '#shared/domain/today-ranking.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import type { TodayAnswer } from './today-answer.ts'
import { countOf, leftOf, type GroupFilter } from './today-item.ts'
import classes from './today.module.css'

/** In the order in which a morning asks for them. */
const offered: readonly TodayGroup[] = ['followUps', 'due', 'days', 'debts', 'orders', 'complaints']

export type TodayFiltersProps = {
  readonly today: TodayAnswer
  readonly filter: GroupFilter
  readonly onChange: (filter: GroupFilter) => void
}

/** "All today 34 · Calls 3 · Due 20 …", as many as are left: a shop that sells nothing on account hears nothing of debts. */
export function TodayFilters({ today, filter, onChange }: TodayFiltersProps) {
  const { t } = useTranslation()
  const number = new Intl.NumberFormat(useLanguage())
  const isThere = (group: TodayGroup) => today.ranking.some((row) => row.group === group)
  const counts = offered.map((group) => ({ group, count: countOf(today, group) }))
  const shown = [
    { group: 'all' as const, count: leftOf(today) },
    ...counts.filter(({ group }) => isThere(group) || group === filter),
  ]
  return (
    <div className={`${classes['filters']} rg-no-print`}>
      <Chips label={t('todayPage.filterLabel')}>
        {shown.map(({ group, count }) => (
          <Chip key={group} isOn={filter === group} onClick={() => onChange(filter === group ? 'all' : group)}>
            {t(`todayPage.filters.${group}`)} {/* Without a number there is something for the coming days only. */}
            {(count > 0 || group === 'all') && <span className={classes['chipCount']}>{number.format(count)}</span>}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}
