import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/engine/shop.ts'
import { formatQuantity, parseQuantity, quantityProblem, type Thousandths } from '#shared/domain/quantity.ts'

export type QuantityFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** Thousandths. */
  readonly value: Thousandths
  readonly onChange: (quantity: Thousandths) => void
}

/** How many, with decimals as the language writes them. */
export function QuantityField({ value, onChange, error, onBlur, ...input }: QuantityFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const problem = draft === null || draft.trim() === '' ? null : quantityProblem(draft, language)
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: 'rg-number rg-end' }}
      {...input}
      value={draft ?? formatQuantity(value, language)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        const quantity = parseQuantity(text, language)
        if (quantity !== null && quantity !== 0) onChange(quantity)
      }}
      onBlur={(event) => {
        if (problem === null) setDraft(null)
        onBlur?.(event)
      }}
      error={problem === null ? error : t(`common.quantityProblems.${problem}`)}
    />
  )
}
