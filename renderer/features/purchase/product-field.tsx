import { useState, type Ref } from 'react'
import { Combobox, Group, InputBase, Text, useCombobox, type InputBaseProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/contract/products.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'

export type ProductFieldProps = InputBaseProps & {
  readonly inputRef?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
  readonly 'data-autofocus'?: true | undefined
  readonly placeholder?: string
  readonly value: string
  /** Free text: something that the catalogue doesn't hold. */
  readonly onType: (name: string) => void
  readonly onPick: (product: Product) => void
}

/** What was sold: suggestions of the catalogue while typing, any other words too. */
export function ProductField({ value, onType, onPick, inputRef, ...input }: ProductFieldProps) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [isTyping, setIsTyping] = useState(false)
  const [search] = useDebouncedValue(isTyping ? value.trim() : '', 80)
  const found = useQuery({
    ...orpc.products.list.queryOptions({ input: { search, limit: 7 } }),
    placeholderData: keepPreviousData,
  })
  const products = found.data?.rows ?? []

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      onOptionSubmit={(option) => {
        const product = products.find(({ id }) => String(id) === option)
        if (product !== undefined) onPick(product)
        setIsTyping(false)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={inputRef}
          autoComplete="off"
          aria-autocomplete="list"
          {...input}
          value={value}
          onChange={(event) => {
            setIsTyping(true)
            onType(event.currentTarget.value)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setIsTyping(false)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={products.length === 0}>
        <Combobox.Options mah={280} className="rg-scroll" aria-label={t('common.suggestions')}>
          {products.map((product) => (
            <Combobox.Option key={product.id} value={String(product.id)}>
              <Group justify="space-between" wrap="nowrap" gap="md">
                <Text size="sm">{product.name}</Text>
                {product.price !== null && <MoneyText amount={product.price} className="rg-quiet" />}
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
