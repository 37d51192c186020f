import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { preferredChannels, spokenLanguages } from '#shared/domain/customer-profile.ts'
import { wordChannel } from '#shared/i18n/profile-words.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { wordLanguage } from '#shared/i18n/profile-words.ts'
import type { OwnValue } from '#renderer/features/customers/own-fields/own-value-text.ts'
import type { BuiltInField } from './bulk-field.ts'

export type NewValueProps = {
  readonly field: BuiltInField
  readonly value: OwnValue
  readonly onChange: (value: OwnValue) => void
}

/** The value that many get, asked for as the card asks for it. */
export function NewValue({ field, value, onChange }: NewValueProps) {
  const { t } = useTranslation()
  const appLanguage = useLanguage()
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const shared = { label: t('customerList.bulk.value') }
  const combobox = { comboboxProps: { withinPortal: false } } as const
  const text = typeof value === 'string' ? value : ''
  switch (field) {
    case 'source':
      return (
        <Autocomplete
          {...shared}
          {...combobox}
          data={(choices.data?.sources ?? []).map((word) => word.value)}
          value={text}
          onChange={onChange}
          maxLength={300}
          limit={20}
          autoComplete="off"
        />
      )
    case 'language':
    case 'preferredChannel':
      return (
        <Select
          {...shared}
          {...combobox}
          data={
            field === 'language'
              ? spokenLanguages.map((tag) => ({ value: tag as string, label: wordLanguage(tag, appLanguage) }))
              : preferredChannels.map((channel) => ({ value: channel as string, label: wordChannel(t, channel) }))
          }
          value={text === '' ? null : text}
          onChange={onChange}
          searchable={field === 'language'}
          clearable
        />
      )
    case 'doNotContact':
      return (
        <Select
          {...shared}
          {...combobox}
          data={(['yes', 'no'] as const).map((each) => ({
            value: each,
            label: t(`customerList.filters.yesNo.doNotContact_${each}`),
          }))}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          onChange={(word) => onChange(word === null ? null : word === 'yes')}
          allowDeselect={false}
        />
      )
    default:
      return (
        <TextInput
          {...shared}
          value={text}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
