import { FieldRow } from './field-row.tsx'
import { YearlyDateText, type YearlyDateTextProps } from './yearly-date-text.tsx'

/** A day of every year with its name at the left. */
export function YearlyDateField(props: YearlyDateTextProps) {
  return (
    <FieldRow label={props.label}>
      <YearlyDateText {...props} />
    </FieldRow>
  )
}
