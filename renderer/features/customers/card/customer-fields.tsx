import { useState } from 'react'
import { Button, Stack, Title } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { OwnFields } from '../own-fields/own-fields.tsx'
import { FieldRow } from './field-row.tsx'
import { AddressFields } from './address-fields.tsx'
import { ContactPoints } from './contact-points.tsx'
import { SavedTags } from './saved-tags.tsx'
import { useSaveFields } from './use-save-fields.ts'
import { YearlyDateField } from './yearly-date-field.tsx'
import classes from './card.module.css'

type TextField =
  | 'namePrefix'
  | 'givenName'
  | 'additionalName'
  | 'familyName'
  | 'nameSuffix'
  | 'nickname'
  | 'company'
  | 'department'
  | 'jobTitle'
  | 'source'

/** What every customer has; the others appear once they are filled or asked for. */
const always: ReadonlySet<string> = new Set(['givenName', 'familyName', 'company'])

/** All that is known of a customer, each field edited in its place. */
export function CustomerFields({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const save = useSaveFields(card.id)
  const [showsAll, setShowsAll] = useState(false)

  const text = (field: TextField) =>
    (showsAll || always.has(field) || card[field] !== '') && (
      <FieldRow key={field} label={t(`customers.fields.${field}`)}>
        <EditableText
          hideLabel
          label={t(`customers.fields.${field}`)}
          value={card[field]}
          maxLength={300}
          onSave={(value) => save({ [field]: value } as CustomerPatch)}
        />
      </FieldRow>
    )

  const points = (kind: 'phones' | 'emails' | 'urls' | 'profiles') =>
    showsAll || kind === 'phones' || kind === 'emails' || card[kind].length > 0

  return (
    <section className={classes['fields']} aria-label={t('customers.details')}>
      <Title order={2} className={classes['groupTitle']}>
        {t('customers.details')}
      </Title>
      <Stack gap="sm">
        <div>
          {text('namePrefix')}
          {text('givenName')}
          {text('additionalName')}
          {text('familyName')}
          {text('nameSuffix')}
          {text('nickname')}
          {text('company')}
          {text('department')}
          {text('jobTitle')}
        </div>
        <ContactPoints
          kind="phones"
          items={card.phones.map(({ label, value }) => ({ label, value }))}
          onSave={(phones) => save({ phones })}
        />
        <ContactPoints kind="emails" items={card.emails} onSave={(emails) => save({ emails })} />
        <YearlyDateField
          label={t('customers.fields.birthday')}
          value={card.birthday}
          tellsAge
          onSave={(birthday) => save({ birthday })}
        />
        <SavedTags tags={card.tags.map((tag) => tag.name)} onSave={(tags) => save({ tags: [...tags] })} />
        <EditableText
          label={t('customers.fields.note')}
          value={card.note}
          multiline
          maxLength={20_000}
          onSave={(note) => save({ note })}
        />
        {(showsAll || card.addresses.length > 0) && (
          <AddressFields addresses={card.addresses} onSave={(addresses) => save({ addresses })} />
        )}
        {points('urls') && <ContactPoints kind="urls" items={card.urls} onSave={(urls) => save({ urls })} />}
        {points('profiles') && (
          <ContactPoints
            kind="profiles"
            items={card.profiles.map(({ service, value }) => ({ label: service, value }))}
            onSave={(items) => save({ profiles: items.map(({ label, value }) => ({ service: label, value })) })}
          />
        )}
        {(showsAll || card.anniversary !== null) && (
          <YearlyDateField
            label={t('customers.fields.anniversary')}
            value={card.anniversary}
            onSave={(anniversary) => save({ anniversary })}
          />
        )}
        <OwnFields card={card} onSave={save} />
        {text('source')}
        {!showsAll && (
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            className={`${classes['more']} rg-no-print`}
            leftSection={<IconChevronDown size={16} stroke={1.8} />}
            onClick={() => setShowsAll(true)}
          >
            {t('customers.moreFields')}
          </Button>
        )}
      </Stack>
    </section>
  )
}
