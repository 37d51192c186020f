import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { OwnFields } from '../own-fields/own-fields.tsx'
import type { Asking } from './asking.ts'
import { CardSection } from './card-section.tsx'
import { ContactFields } from './contact-fields.tsx'
import { PersonalFields } from './personal-fields.tsx'
import { PrivateNote } from './private-note.tsx'
import { SavedTags } from './saved-tags.tsx'
import { TextField } from './text-field.tsx'
import { useSaveFields } from './use-save-fields.ts'
import classes from './fields.module.css'

const nameFields = [
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
] as const

export type CustomerFieldsProps = {
  readonly card: CustomerCard
  readonly ownFields: readonly CustomField[]
  readonly asking: Asking
  /** At the top, where it is found on a long card, too. */
  readonly action: ReactNode
}

/** All that is known of a customer, each field edited in its place. */
export function CustomerFields({ card, ownFields, asking, action }: CustomerFieldsProps) {
  const { t } = useTranslation()
  const save = useSaveFields(card.id)
  return (
    <div className={classes['fields']}>
      <CardSection title={t('customers.details')} action={action}>
        <div>
          {nameFields.filter(asking.shows).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`customers.fields.${name}`)}
              value={card[name]}
              onSave={(value) => save({ [name]: value } as CustomerPatch)}
            />
          ))}
        </div>
        <SavedTags tags={card.tags.map((tag) => tag.name)} onSave={(tags) => save({ tags: [...tags] })} />
        <EditableText
          label={t('customers.fields.note')}
          value={card.note}
          multiline
          maxLength={20_000}
          onSave={(note) => save({ note })}
        />
        {asking.shows('privateNote') && <PrivateNote customerId={card.id} hasNote={card.hasPrivateNote} save={save} />}
        <OwnFields card={card} fields={ownFields} asking={asking} onSave={save} />
      </CardSection>
      <CardSection title={t('profile.contact')}>
        <ContactFields card={card} save={save} asking={asking} />
      </CardSection>
      {saysAnything(card, asking) && (
        <CardSection title={t('profile.personal')}>
          <PersonalFields card={card} save={save} asking={asking} />
        </CardSection>
      )}
    </div>
  )
}

/** Of a company often nothing personal is known. */
const saysAnything = ({ yearlyDays, family, facts }: CustomerCard, { shows, asked }: Asking): boolean =>
  yearlyDays.length + family.length + facts.length > 0 ||
  shows('birthday') ||
  shows('anniversary') ||
  /^(day|fact) |^family$/.test(asked ?? '')
