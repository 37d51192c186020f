import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { OwnFieldInput } from './own-field-input.tsx'

type Values = NonNullable<CustomerPatch['custom']>

/** Own fields that the shop asks of every new customer. */
export function useRequiredFields(): readonly CustomField[] {
  const { data } = useQuery(orpc.customFields.list.queryOptions())
  return (data ?? []).filter(({ required }) => required)
}

/** Those of the fields that are still empty. */
export const missingFields = (fields: readonly CustomField[], values: Values): readonly CustomField[] =>
  fields.filter(({ id }) => {
    const value = values[String(id)] ?? null
    return (
      value === null ||
      (typeof value === 'string' && value.trim() === '') ||
      (Array.isArray(value) && value.length === 0)
    )
  })

export type RequiredFieldsProps = {
  readonly fields: readonly CustomField[]
  readonly values: Values
  readonly onChange: (values: Values) => void
  /** What is said under those that are missing, once somebody tried to save. */
  readonly wrong: string | undefined
}

export function RequiredFields({ fields, values, onChange, wrong }: RequiredFieldsProps) {
  if (fields.length === 0) return null
  const missing = missingFields(fields, values)
  return (
    <SimpleGrid cols={2} spacing="sm">
      {fields.map((field) => (
        <OwnFieldInput
          key={field.id}
          field={field}
          value={values[String(field.id)] ?? null}
          error={missing.includes(field) ? wrong : undefined}
          onChange={(value) => onChange({ ...values, [field.id]: value })}
        />
      ))}
    </SimpleGrid>
  )
}
