import { EditableText } from '#renderer/ui/editable-text.tsx'
import { FieldRow } from './field-row.tsx'

export type TextFieldProps = {
  /** Of the field: by it the card finds what was just asked for. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly onSave: (value: string) => Promise<unknown>
}

/** One line of text with its name at the left. */
export function TextField({ name, label, value, placeholder, onSave }: TextFieldProps) {
  return (
    <div data-field={name}>
      <FieldRow label={label}>
        <EditableText
          hideLabel
          label={label}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={value}
          maxLength={300}
          onSave={onSave}
        />
      </FieldRow>
    </div>
  )
}
