import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { preferredChannels, spokenLanguages, type PreferredChannel } from '#shared/domain/customer-profile.ts'
import { wordChannel, wordLanguage } from '#shared/i18n/profile-words.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { AddressFields } from './address-fields.tsx'
import type { Asking } from './asking.ts'
import { ContactPoints } from './contact-points.tsx'
import { SavedSelect } from './saved-select.tsx'
import { TextField } from './text-field.tsx'
import type { SaveFields } from './use-save-fields.ts'

export type ContactFieldsProps = {
  readonly card: CustomerCard
  readonly save: SaveFields
  readonly asking: Asking
}

const phonesOf = ({ phones }: CustomerCard) => phones.map(({ label, value }) => ({ label, value }))
const profilesOf = ({ profiles }: CustomerCard) => profiles.map(({ service, value }) => ({ label: service, value }))

/** How somebody is reached: numbers, addresses, and what they like best. */
export function ContactFields({ card, save, asking }: ContactFieldsProps) {
  const { asked, shows, onAsked } = asking
  const askedOf = (key: string) => ({ isAsked: asked === key, onAsked })
  const { t } = useTranslation()
  const appLanguage = useLanguage()
  const spoken: readonly string[] = spokenLanguages
  const languages = spoken.includes(card.language) || card.language === '' ? spoken : [card.language, ...spoken]
  return (
    <Stack gap="sm">
      <ContactPoints
        kind="phones"
        {...askedOf('phones')}
        items={phonesOf(card)}
        onSave={(change) => save((now = card) => ({ phones: change(phonesOf(now)) }))}
      />
      <ContactPoints
        kind="emails"
        {...askedOf('emails')}
        items={card.emails}
        onSave={(change) => save((now = card) => ({ emails: change(now.emails) }))}
      />
      {(card.addresses.length > 0 || asked === 'addresses') && (
        <AddressFields
          {...askedOf('addresses')}
          addresses={card.addresses}
          onSave={(change) => save((now = card) => ({ addresses: change(now.addresses) }))}
        />
      )}
      {shows('urls') && (
        <ContactPoints
          kind="urls"
          {...askedOf('urls')}
          items={card.urls}
          onSave={(change) => save((now = card) => ({ urls: change(now.urls) }))}
        />
      )}
      {shows('profiles') && (
        <ContactPoints
          kind="profiles"
          {...askedOf('profiles')}
          items={profilesOf(card)}
          onSave={(change) =>
            save((now = card) => ({
              profiles: change(profilesOf(now)).map(({ label, value }) => ({ service: label, value })),
            }))
          }
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
              data={languages.map((value) => ({ value, label: wordLanguage(value, appLanguage) }))}
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
