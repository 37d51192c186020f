import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { bookFilters, type BookView } from './book-view.ts'
import classes from './book.module.css'

export type BookFiltersProps = {
  readonly view: BookView
  readonly onChange: (change: Partial<BookView>) => void
}

export function BookFilters({ view, onChange }: BookFiltersProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  return (
    <div className={classes['tools']}>
      <TextInput
        className={classes['search']}
        type="search"
        aria-label={t('creditBook.search')}
        placeholder={t('creditBook.searchHint')}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        rightSection={
          view.text !== '' && (
            <ActionIcon size={28} aria-label={t('sales.clearSearch')} onClick={() => onChange({ text: '' })}>
              <IconX size={16} />
            </ActionIcon>
          )
        }
        value={view.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        data-list-filter
      />
      <Chips label={t('creditBook.filter')}>
        {bookFilters.map((show) => (
          <Chip key={show} isOn={view.show === show} onClick={() => onChange({ show })}>
            {t(`creditBook.filters.${show}`)}
          </Chip>
        ))}
      </Chips>
      <label className={classes['asOf']}>
        <span>{t('creditBook.asOf')}</span>
        <DayField
          w={134}
          value={view.on ?? today}
          onChange={(on) => onChange({ on: on === null || on === today ? null : on })}
        />
      </label>
    </div>
  )
}
