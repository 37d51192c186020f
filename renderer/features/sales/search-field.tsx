import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './sales.module.css'

export type SearchFieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (text: string) => void
}

export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      className={classes['search']}
      type="search"
      aria-label={label}
      placeholder={hint}
      leftSection={<IconSearch size={17} stroke={1.7} />}
      rightSection={
        value !== '' && (
          <ActionIcon size={28} aria-label={t('sales.clearSearch')} onClick={() => onChange('')}>
            <IconX size={16} />
          </ActionIcon>
        )
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-list-filter
    />
  )
}
