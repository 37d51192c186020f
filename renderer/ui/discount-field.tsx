import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { formatDecimal } from '#shared/domain/money.ts'
import { parseDiscount, type Discount } from './typed-discount.ts'

export type DiscountFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  readonly value: Discount
  readonly onChange: (discount: Discount) => void
  /** It is more than there is to take it off from. */
  readonly isTooLarge: boolean
}

/** What it is cheaper by: an amount, or a share where a per cent sign is typed. */
export function DiscountField({ value, onChange, isTooLarge, onBlur, ...input }: DiscountFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const [draft, setDraft] = useState<string | null>(null)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  const saved =
    value.discountPercent !== null
      ? percent.format(value.discountPercent / 100)
      : value.discount === 0
        ? ''
        : formatDecimal(value.discount, currency, language)
  const read = draft === null ? value : parseDiscount(draft, currency, language)
  const problem = typeof read === 'string' ? read : isTooLarge ? 'too-large' : null
  return (
    <TextInput
      autoComplete="off"
      classNames={{ input: 'rg-number rg-end' }}
      placeholder={t('purchase.discountHint')}
      {...input}
      value={draft ?? saved}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        const next = parseDiscount(text, currency, language)
        if (typeof next !== 'string') onChange(next)
      }}
      onBlur={(event) => {
        if (typeof read !== 'string') setDraft(null)
        onBlur?.(event)
      }}
      error={problem === null ? undefined : t(`purchase.discountProblems.${problem}`)}
    />
  )
}
