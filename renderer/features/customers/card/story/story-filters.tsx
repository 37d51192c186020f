import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { storyGroupNames, storyPeriods, type StoryFilter, type StoryGroup } from './story-filter.ts'
import classes from './story.module.css'

export type StoryFiltersProps = { readonly filter: StoryFilter; readonly onChange: (filter: StoryFilter) => void }

/** Which kinds of entries are shown; none pressed: all. */
export function StoryFilters({ filter, onChange }: StoryFiltersProps) {
  const { t } = useTranslation()
  const toggle = (group: StoryGroup) => {
    const groups = filter.groups.includes(group)
      ? filter.groups.filter((each) => each !== group)
      : [...filter.groups, group]
    onChange({ ...filter, groups })
  }
  return (
    <div className={`${classes['filters']} rg-no-print`}>
      <Chips label={t('timeline.filter')}>
        <Chip isOn={filter.groups.length === 0} onClick={() => onChange({ ...filter, groups: [] })}>
          {t('timeline.groups.all')}
        </Chip>
        {storyGroupNames.map((group) => (
          <Chip key={group} isOn={filter.groups.includes(group)} onClick={() => toggle(group)}>
            {t(`timeline.groups.${group}`)}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}

/** Words that entries must have. */
export function StorySearch({ filter, onChange }: StoryFiltersProps) {
  const { t } = useTranslation()
  const search = (text: string) => onChange({ ...filter, text })
  return (
    <TextInput
      size="xs"
      type="search"
      className={`${classes['search']} rg-no-print`}
      aria-label={t('timeline.search')}
      placeholder={t('timeline.searchHint')}
      maxLength={200}
      leftSection={<IconSearch size={15} stroke={1.7} />}
      rightSection={
        filter.text !== '' && (
          <ActionIcon size={24} aria-label={t('timeline.clearSearch')} onClick={() => search('')}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      value={filter.text}
      onChange={(event) => search(event.currentTarget.value)}
    />
  )
}

/** Of which days entries are shown. */
export function StoryPeriodChoice({ filter, onChange }: StoryFiltersProps) {
  const { t } = useTranslation()
  return (
    <div className={`${classes['period']} rg-no-print`}>
      <Select
        size="xs"
        className={classes['choice']}
        aria-label={t('timeline.period')}
        allowDeselect={false}
        value={filter.period}
        data={storyPeriods.map((name) => ({ value: name, label: t(`timeline.periods.${name}`) }))}
        onChange={(next) => onChange({ ...filter, period: storyPeriods.find((name) => name === next) ?? 'all' })}
      />
      {filter.period === 'own' && (
        <>
          <DayField
            size="xs"
            className={classes['day']}
            aria-label={t('timeline.fromDay')}
            placeholder={t('timeline.fromDay')}
            value={filter.from}
            maxDate={filter.to ?? undefined}
            clearable
            onChange={(from) => onChange({ ...filter, from })}
          />
          <DayField
            size="xs"
            className={classes['day']}
            aria-label={t('timeline.toDay')}
            placeholder={t('timeline.toDay')}
            value={filter.to}
            minDate={filter.from ?? undefined}
            clearable
            onChange={(to) => onChange({ ...filter, to })}
          />
        </>
      )}
    </div>
  )
}
