import { useCallback } from 'react'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { readSigned } from '#shared/domain/decimal-text.ts'
import { plainDecimal } from '#shared/domain/custom-value.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'

export type OwnValue = CustomerCard['custom'][string]

const mostDecimals = 6

/** A number as the language writes it, with all its decimals. */
export const formatNumber = (value: number, language: AppLanguage): string =>
  new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: mostDecimals }).format(value)

/** A number as people type it; null where it is none. */
export function parseNumber(text: string, language: AppLanguage): number | null {
  const plain = plainDecimal(readSigned(text, language, mostDecimals) ?? '')
  return plain === null ? null : Number(plain)
}

/** Choices that can be chosen, and those that somebody still has although they were removed. */
export function useChoiceOptions() {
  const { t } = useTranslation()
  return useCallback(
    ({ choices }: CustomField, chosen: readonly string[]) =>
      choices
        .filter(({ id, removed }) => !removed || chosen.includes(id))
        .map(({ id, name, removed }) => ({
          value: id,
          label: removed ? t('customFields.removedChoice', { name }) : name,
        })),
    [t],
  )
}

/** A value in words; empty for none. */
export function useOwnValueText(): (field: CustomField, value: OwnValue | undefined) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const day = useDayFormat()
  const options = useChoiceOptions()
  return useCallback(
    (field, value) => {
      if (value === undefined || value === null) return ''
      switch (field.kind) {
        case 'number':
          return formatNumber(Number(value), language)
        case 'money':
          return money(Number(value))
        case 'day':
          return day(String(value), 'short')
        case 'yes-no':
          return value === true ? t('customFields.yes') : t('customFields.no')
        case 'choice':
        case 'choices': {
          const chosen = Array.isArray(value) ? value : [String(value)]
          return options(field, chosen)
            .filter((option) => chosen.includes(option.value))
            .map(({ label }) => label)
            .join(', ')
        }
        default:
          return String(value)
      }
    },
    [t, language, money, day, options],
  )
}
