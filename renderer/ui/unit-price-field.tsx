import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { formatUnitPrice, parseUnitPrice } from '#shared/domain/unit-price.ts'

export type UnitPriceFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** 1/10000 of the currency unit; null where nobody knows. */
  readonly value: number | null
  readonly onChange: (unitPrice: number | null) => void
}

/** What one costs, as fine as a hundredth of a coin; arithmetic as in an amount. */
export function UnitPriceField({ value, onChange, error, onBlur, ...input }: UnitPriceFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const [draft, setDraft] = useState<string | null>(null)
  const read = (text: string) => (text.trim() === '' ? null : parseUnitPrice(text, currency, language))
  const typed = draft === null ? value : read(draft)
  const isUnclear = draft !== null && draft.trim() !== '' && typed === null
  const isBelow = typed !== null && typed < 0
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: 'rg-number rg-end' }}
      {...input}
      value={draft ?? (value === null ? '' : formatUnitPrice(value, currency, language))}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        const price = read(text)
        if (text.trim() === '' || (price !== null && price >= 0)) onChange(price)
      }}
      onBlur={(event) => {
        if (!isUnclear && !isBelow) setDraft(null)
        onBlur?.(event)
      }}
      error={isUnclear ? t('common.amountUnclear') : isBelow ? t('purchase.priceBelow') : error}
    />
  )
}
