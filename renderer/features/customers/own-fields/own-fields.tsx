import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomerCard } from '#shared/contract/customers.ts'
import type { Asking } from '../card/asking.ts'
import { FieldRow } from '../card/field-row.tsx'
import type { SaveFields } from '../card/use-save-fields.ts'
import { MissingMark, OwnFieldValue } from './own-field-value.tsx'
import classes from './own-fields.module.css'

export type OwnFieldsProps = {
  readonly card: CustomerCard
  readonly fields: readonly CustomField[]
  readonly asking: Asking
  readonly onSave: SaveFields
}

/** Own fields of the shop on a card: what is filled, must be or was asked for. */
export function OwnFields({ card, fields, asking, onSave }: OwnFieldsProps) {
  const { t } = useTranslation()
  const valueOf = (id: number) => card.custom[String(id)] ?? null
  const shown = fields.filter(({ id }) => asking.shows(`own ${id}`))
  if (shown.length === 0) return null
  return (
    <div role="group" aria-label={t('customFields.section')}>
      {shown.map((field) => (
        <FieldRow key={field.id} label={field.name}>
          <div className={classes['value']} data-field={`own ${field.id}`}>
            <OwnFieldValue
              field={field}
              value={valueOf(field.id)}
              onSave={(value) => onSave({ custom: { [field.id]: value } })}
            />
            {field.required && valueOf(field.id) === null && <MissingMark />}
          </div>
        </FieldRow>
      ))}
    </div>
  )
}
