import { useState, type KeyboardEvent } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { evaluateAmount } from '#shared/domain/amount-expression.ts'
import { formatDecimal, formatMoney, type Minor } from '#shared/domain/money.ts'

export type AmountFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** Minor units; null while empty. */
  readonly value: Minor | null
  readonly onChange: (amount: Minor | null) => void
}

/** Money with arithmetic where it is typed (`3*450+20`, `1200-10%`); worked out on blur and on Enter. */
export function AmountField({ value, onChange, error, onBlur, onKeyDown, ...input }: AmountFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : formatDecimal(value, currency, language))
  const worked = draft === null || draft.trim() === '' ? null : evaluateAmount(draft, currency, language)
  const isWrong = draft !== null && draft.trim() !== '' && worked === null
  const isSum = worked !== null && /\d\s*[-+*x×/:%(]/i.test(draft ?? '')

  function change(text: string): void {
    setDraft(text)
    if (text.trim() === '') onChange(null)
    else {
      const amount = evaluateAmount(text, currency, language)
      if (amount !== null) onChange(amount)
    }
  }

  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: 'rg-number rg-end' }}
      placeholder={formatDecimal(0, currency, language)}
      {...input}
      value={shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={(event) => {
        if (!isWrong) setDraft(null)
        onBlur?.(event)
      }}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter' && !isWrong) setDraft(null)
        onKeyDown?.(event)
      }}
      rightSection={isSum ? undefined : input.rightSection}
      description={isSum ? `= ${formatMoney(worked, currency, language)}` : input.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isWrong ? t('common.amountUnclear') : error}
    />
  )
}
