import { useState } from 'react'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { FieldRow } from './field-row.tsx'
import classes from './fields.module.css'

export type SavedSelectProps = {
  readonly label: string
  /** `''` = nothing is known. */
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onSave: (value: string) => Promise<unknown>
}

/** One of a list, saved as soon as it is chosen; emptied by its cross. */
export function SavedSelect({ label, value, data, onSave }: SavedSelectProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [failure, setFailure] = useState<string | null>(null)
  async function save(next: string): Promise<void> {
    try {
      await onSave(next)
      setFailure(null)
      announce(t('common.saved'))
    } catch (error) {
      setFailure(errorText(error))
    }
  }
  return (
    <FieldRow label={label}>
      <Select
        variant="unstyled"
        aria-label={label}
        placeholder={t('common.addHere')}
        classNames={{ input: classes['selectInput'] }}
        data={[...data]}
        value={value === '' ? null : value}
        error={failure}
        clearable
        clearSectionMode="clear"
        searchable={data.length > 12}
        withCheckIcon={false}
        comboboxProps={{ withinPortal: true }}
        clearButtonProps={{ 'aria-label': t('customers.remove', { value: label }) }}
        onChange={(next) => void save(next ?? '')}
      />
    </FieldRow>
  )
}
