import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { preferredChannels, spokenLanguages, type PreferredChannel } from '#shared/domain/customer-profile.ts'
import { wordChannel } from '#shared/i18n/profile-words.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { languageName } from '../language-name.ts'
import { AddressFields } from './address-fields.tsx'
import { ContactPoints } from './contact-points.tsx'
import { SavedSelect } from './saved-select.tsx'
import { TextField } from './text-field.tsx'
import type { SaveFields } from './use-save-fields.ts'

export type ContactFieldsProps = {
  readonly card: CustomerCard
  readonly save: SaveFields
  /** Whether something that may be empty is shown. */
  readonly shows: (key: string) => boolean
}

/** How somebody is reached: numbers, addresses, and what they like best. */
export function ContactFields({ card, save, shows }: ContactFieldsProps) {
  const { t } = useTranslation()
  const appLanguage = useLanguage()
  const spoken: readonly string[] = spokenLanguages
  const languages = spoken.includes(card.language) || card.language === '' ? spoken : [card.language, ...spoken]
  return (
    <Stack gap="sm">
      <ContactPoints
        kind="phones"
        items={card.phones.map(({ label, value }) => ({ label, value }))}
        onSave={(phones) => save({ phones })}
      />
      <ContactPoints kind="emails" items={card.emails} onSave={(emails) => save({ emails })} />
      {shows('addresses') && <AddressFields addresses={card.addresses} onSave={(addresses) => save({ addresses })} />}
      {shows('urls') && <ContactPoints kind="urls" items={card.urls} onSave={(urls) => save({ urls })} />}
      {shows('profiles') && (
        <ContactPoints
          kind="profiles"
          items={card.profiles.map(({ service, value }) => ({ label: service, value }))}
          onSave={(items) => save({ profiles: items.map(({ label, value }) => ({ service: label, value })) })}
        />
      )}
      <div>
        {shows('preferredChannel') && (
          <div data-field="preferredChannel">
            <SavedSelect
              label={t('profile.preferredChannel')}
              value={card.preferredChannel}
              data={preferredChannels.map((value) => ({ value, label: wordChannel(t, value) }))}
              onSave={(value) => save({ preferredChannel: value as '' | PreferredChannel })}
            />
          </div>
        )}
        {shows('preferredHours') && (
          <TextField
            name="preferredHours"
            label={t('profile.preferredHours')}
            placeholder={t('profile.hoursExample')}
            value={card.preferredHours}
            onSave={(preferredHours) => save({ preferredHours })}
          />
        )}
        {shows('language') && (
          <div data-field="language">
            <SavedSelect
              label={t('profile.language')}
              value={card.language}
              data={languages.map((value) => ({ value, label: languageName(value, appLanguage) }))}
              onSave={(language) => save({ language })}
            />
          </div>
        )}
        {shows('source') && (
          <TextField
            name="source"
            label={t('customers.fields.source')}
            value={card.source}
            onSave={(source) => save({ source })}
          />
        )}
      </div>
    </Stack>
  )
}
