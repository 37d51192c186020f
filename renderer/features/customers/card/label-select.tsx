import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { labelsOf, useLabelText, type PointKind } from '../point-labels.ts'
import classes from './fields.module.css'

export type LabelSelectProps = {
  readonly kind: PointKind
  readonly of: string
  readonly value: string
  readonly onChange: (label: string) => void
}

/** What kind of number or address it is: those that are offered, and the one that came with an import. */
export function LabelSelect({ kind, of, value, onChange }: LabelSelectProps) {
  const { t } = useTranslation()
  const labelText = useLabelText()
  const known = labelsOf(kind)
  const labels = known.includes(value) ? known : [...known, value]
  return (
    <Select
      size="xs"
      variant="unstyled"
      className={classes['label']}
      classNames={{ input: classes['labelInput'] }}
      aria-label={t('customers.labelOf', { value: of })}
      data={labels.map((label) => ({ value: label, label: labelText(label) }))}
      value={value}
      allowDeselect={false}
      withCheckIcon={false}
      rightSectionWidth={0}
      rightSection={<span />}
      comboboxProps={{ withinPortal: true, width: 150, position: 'bottom-start' }}
      onChange={(label) => label !== null && label !== value && onChange(label)}
    />
  )
}
