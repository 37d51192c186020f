import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'

/** Those who can be given work, and whoever has it already. */
export function useStaffChoices(kept: number | null = null): readonly { readonly id: number; readonly name: string }[] {
  const { t } = useTranslation()
  const { data = [] } = useQuery(orpc.staff.list.queryOptions())
  return data
    .filter(({ id, isActive }) => isActive || id === kept)
    .map(({ id, name }) => ({ id, name: name === '' ? t('planning.agenda.owner') : name }))
}

export type StaffFieldProps = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: number | null
  readonly onChange: (id: number | null) => void
}

/** Whose work it is; not there where the owner works alone. */
export function StaffField({ value, onChange, ...input }: StaffFieldProps) {
  const { t } = useTranslation()
  const staff = useStaffChoices(value)
  if (staff.length < 2 && value === null) return null
  return (
    <Select
      label={t('planning.agenda.staff')}
      allowDeselect={false}
      {...input}
      value={value === null ? '' : String(value)}
      data={[
        { value: '', label: t('planning.agenda.nobody') },
        ...staff.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(id) => onChange(id === null || id === '' ? null : Number(id))}
    />
  )
}
