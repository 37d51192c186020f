import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { wordFieldValue, type TypedValue } from '#shared/i18n/field-value.ts'

/** Values of any field in words, as the shop writes them: `useFieldText()({ type: 'money', value: 1250 })`. */
export function useFieldText(): (value: TypedValue) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings } = useShop()
  return (value) => wordFieldValue(t, value, { ...settings, language })
}

/** Names of fields and of what they belong to; a code that nobody has a word for stays as it is. */
export function useFieldNames() {
  const { t } = useTranslation()
  const keyed = t as unknown as (key: string, options: object) => string
  return {
    field: (name: string) => keyed(`recordFields.${name}`, { defaultValue: name }),
    record: (name: string) => keyed(`recordKinds.${name}`, { defaultValue: name }),
    choice: (code: string) => keyed(`recordChoices.${code}`, { defaultValue: code }),
  }
}
