import { useState } from 'react'
import { MultiSelect, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import { customLimits } from '#shared/domain/custom-value.ts'
import { formatDecimal, parseMoney } from '#shared/domain/money.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { formatNumber, parseNumber, useChoiceOptions, type OwnValue } from './own-value-text.ts'
import classes from './own-fields.module.css'

export type OwnFieldValueProps = {
  readonly field: CustomField
  readonly value: OwnValue
  readonly onSave: (value: OwnValue) => Promise<unknown>
  readonly autoFocus?: boolean
}

/** A value of a card, edited in its place with what fits its kind; saved when it is left or chosen. */
export function OwnFieldValue(props: OwnFieldValueProps) {
  const { kind } = props.field
  return kind === 'text' || kind === 'number' || kind === 'money' ? (
    <TypedValue {...props} />
  ) : (
    <PickedValue {...props} />
  )
}

function TypedValue({ field, value, onSave, autoFocus = false }: OwnFieldValueProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const text =
    value === null
      ? ''
      : field.kind === 'number'
        ? formatNumber(Number(value), language)
        : field.kind === 'money'
          ? formatDecimal(Number(value), currency, language)
          : String(value)
  const parse = (typed: string): OwnValue => {
    if (typed === '') return null
    if (field.kind === 'number') return parseNumber(typed, language)
    return field.kind === 'money' ? parseMoney(typed, currency, language) : typed
  }
  const check = (typed: string) => {
    if (typed === '' || parse(typed) !== null) return null
    return field.kind === 'money' ? t('common.amountUnclear') : t('customFields.numberUnclear')
  }
  return (
    <EditableText
      hideLabel
      label={field.name}
      value={text}
      multiline={field.kind === 'text' && (text.includes('\n') || text.length > 40)}
      maxLength={field.kind === 'text' ? customLimits.text : 40}
      autoFocus={autoFocus}
      check={check}
      onSave={(typed) => onSave(parse(typed))}
    />
  )
}

function PickedValue({ field, value, onSave, autoFocus = false }: OwnFieldValueProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const options = useChoiceOptions()
  const [picked, setPicked] = useState<{ readonly value: OwnValue } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const shown = picked === null ? value : picked.value

  async function save(next: OwnValue): Promise<void> {
    setPicked({ value: next })
    try {
      await onSave(next)
      setFailure(null)
      announce(t('common.saved'))
    } catch (error) {
      setFailure(errorText(error))
    }
    setPicked(null)
  }

  const shared = {
    'aria-label': field.name,
    variant: 'unstyled',
    className: classes['quiet'],
    autoFocus,
    error: failure,
    clearable: !field.required,
    clearButtonProps: { 'aria-label': t('customFields.empty', { name: field.name }) },
  } as const
  if (field.kind === 'day')
    return (
      <DayField
        {...shared}
        value={shown as string | null}
        placeholder={t('common.addHere')}
        onChange={(day) => void save(day)}
      />
    )
  const combobox = { comboboxProps: { withinPortal: true }, placeholder: t('common.addHere') } as const
  if (field.kind === 'choices') {
    const chosen = (shown ?? []) as string[]
    return (
      <MultiSelect
        {...shared}
        {...combobox}
        clearable={false}
        placeholder={chosen.length === 0 ? combobox.placeholder : undefined}
        searchable
        data={options(field, chosen)}
        value={chosen}
        nothingFoundMessage={t('customFields.noChoices')}
        onChange={(ids) => void save(ids.length === 0 ? null : ids)}
      />
    )
  }
  if (field.kind === 'yes-no')
    return (
      <Select
        {...shared}
        {...combobox}
        data={[
          { value: 'yes', label: t('customFields.yes') },
          { value: 'no', label: t('customFields.no') },
        ]}
        value={shown === null ? null : shown === true ? 'yes' : 'no'}
        allowDeselect={!field.required}
        onChange={(word) => void save(word === null ? null : word === 'yes')}
      />
    )
  return (
    <Select
      {...shared}
      {...combobox}
      searchable
      data={options(field, shown === null ? [] : [String(shown)])}
      value={shown === null ? null : String(shown)}
      allowDeselect={!field.required}
      nothingFoundMessage={t('customFields.noChoices')}
      onChange={(id) => void save(id)}
    />
  )
}

/** Said beside a field that must be filled in and isn't. */
export function MissingMark() {
  const { t } = useTranslation()
  return (
    <Text component="span" size="xs" c="var(--rg-warning)">
      {t('customFields.missing')}
    </Text>
  )
}
