import { useMemo } from 'react'
import { Select } from '@mantine/core'
import { useLanguage } from '#renderer/engine/shop.ts'
import { COMMON_CURRENCIES } from '#shared/domain/currency.ts'

export type CurrencyFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (currency: string) => void
  readonly description?: string
  readonly disabled?: boolean
}

/** Any currency, those of our shops first, by name and code. */
export function CurrencyField({ label, value, onChange, description, disabled = false }: CurrencyFieldProps) {
  const language = useLanguage()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    const others = Intl.supportedValuesOf('currency').filter(
      (code) => !COMMON_CURRENCIES.some((common) => common === code),
    )
    return [...COMMON_CURRENCIES, ...others].map((code) => ({
      value: code,
      label: `${code} – ${names.of(code) ?? code}`,
    }))
  }, [language])
  return (
    <Select
      label={label}
      description={description}
      disabled={disabled}
      styles={disabled ? { input: { opacity: 1, color: 'var(--rg-text-secondary)' } } : {}}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      limit={60}
      autoComplete="off"
      onChange={(currency) => currency !== null && onChange(currency)}
    />
  )
}
