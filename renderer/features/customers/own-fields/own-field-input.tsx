import { useState } from 'react'
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import { customLimits } from '#shared/domain/custom-value.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { formatNumber, parseNumber, useChoiceOptions, type OwnValue } from './own-value-text.ts'

export type OwnFieldInputProps = {
  readonly field: CustomField
  readonly value: OwnValue
  readonly onChange: (value: OwnValue) => void
  readonly error?: string | undefined
  /** What it opens belongs to that popover, so that a click in it is none outside. */
  readonly isInPopover?: boolean
}

/** One own field in a form, framed, with its label. */
export function OwnFieldInput({ field, value, onChange, error, isInPopover = false }: OwnFieldInputProps) {
  const { t } = useTranslation()
  const options = useChoiceOptions()
  const shared = { label: field.name, error, withAsterisk: field.required, 'aria-required': field.required } as const
  const combobox = {
    comboboxProps: { withinPortal: !isInPopover },
    nothingFoundMessage: t('customFields.noChoices'),
  } as const
  switch (field.kind) {
    case 'number':
      return <NumberInput {...shared} value={value as number | null} onChange={onChange} />
    case 'money':
      return <AmountField {...shared} value={value as number | null} onChange={onChange} />
    case 'day':
      return (
        <DayField
          {...shared}
          {...(isInPopover ? { popoverProps: { withinPortal: false } } : {})}
          value={value as string | null}
          clearable
          onChange={onChange}
        />
      )
    case 'yes-no':
      return (
        <Select
          {...shared}
          {...combobox}
          data={[
            { value: 'yes', label: t('customFields.yes') },
            { value: 'no', label: t('customFields.no') },
          ]}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          onChange={(word) => onChange(word === null ? null : word === 'yes')}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          {...combobox}
          searchable
          data={options(field, [])}
          value={value as string | null}
          onChange={onChange}
        />
      )
    case 'choices':
      return (
        <MultiSelect
          {...shared}
          {...combobox}
          searchable
          data={options(field, [])}
          value={(value ?? []) as string[]}
          onChange={onChange}
        />
      )
    case 'text':
      return (
        <TextInput
          {...shared}
          value={(value ?? '') as string}
          maxLength={customLimits.text}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

type NumberInputProps = {
  readonly label: string
  readonly error: string | undefined
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function NumberInput({ value, onChange, error, ...input }: NumberInputProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState(value === null ? '' : formatNumber(value, language))
  const isWrong = text.trim() !== '' && parseNumber(text, language) === null
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isWrong ? t('customFields.numberUnclear') : error}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(parseNumber(event.currentTarget.value, language))
      }}
    />
  )
}
