import type { KeyboardEvent } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'

export type CodeFieldProps = Omit<TextInputProps, 'id' | 'value' | 'onChange'> & {
  /** Whose code it is; null of a new product. */
  readonly id: number | null
  readonly value: string
  readonly onChange: (code: string) => void
  /** A scanner ends with Enter, which must not save a product that is half typed. */
  readonly onScanned?: () => void
}

/** A code or barcode, typed or scanned; says at once whose it is already. */
export function CodeField({ id, value, onChange, onScanned, ...input }: CodeFieldProps) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue(value.trim(), 200)
  const found = useQuery({ ...orpc.products.byCode.queryOptions({ input: { code: asked } }), enabled: asked !== '' })
  const other = found.data !== undefined && found.data !== null && found.data.id !== id ? found.data.name : null

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || onScanned === undefined || value.trim() === '') return
    event.preventDefault()
    onScanned()
  }

  return (
    <TextInput
      autoComplete="off"
      classNames={{ input: 'rg-number' }}
      maxLength={300}
      {...input}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      description={other === null || asked === '' ? undefined : t('catalogue.alsoOf', { name: other })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
