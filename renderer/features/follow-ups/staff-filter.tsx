import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStaffChoices } from '#renderer/ui/staff-field.tsx'

/** Undefined = everybody's, null = nobody's in particular. */
export type StaffFilter = number | null | undefined

const everybody = 'all'
const nobody = 'none'

export type StaffFilterFieldProps = {
  readonly value: StaffFilter
  readonly onChange: (staffId: StaffFilter) => void
}

/** Whose work is shown; not there where the owner works alone. */
export function StaffFilterField({ value, onChange }: StaffFilterFieldProps) {
  const { t } = useTranslation()
  const staff = useStaffChoices(value ?? null)
  if (staff.length < 2) return null
  return (
    <Select
      aria-label={t('planning.agenda.staff')}
      w={190}
      allowDeselect={false}
      value={value === undefined ? everybody : value === null ? nobody : String(value)}
      data={[
        { value: everybody, label: t('planning.agenda.everybody') },
        { value: nobody, label: t('planning.agenda.nobody') },
        ...staff.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(next) =>
        onChange(next === nobody ? null : next === null || next === everybody ? undefined : Number(next))
      }
    />
  )
}
