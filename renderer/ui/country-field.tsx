import { useMemo } from 'react'
import { Select } from '@mantine/core'
import { useLanguage } from '#renderer/engine/shop.ts'

/** Countries offered; the shop may be anywhere, but a list of 250 helps nobody. */
const countries =
  'AL AM AT AU AZ BA BE BG BY CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IN IS IT JP KG KZ LT LU LV MD ME MK MT NL NO NZ PL PT RO RS RU SE SG SI SK TR UA US UZ XK ZA'.split(
    ' ',
  )

export type CountryFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (country: string) => void
}

/** Countries by their names in the language shown. */
export function CountryField({ label, value, onChange }: CountryFieldProps) {
  const language = useLanguage()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    const codes = countries.includes(value) ? countries : [...countries, value]
    return codes
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  }, [language, value])
  return (
    <Select
      label={label}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      autoComplete="off"
      onChange={(country) => country !== null && onChange(country)}
    />
  )
}
