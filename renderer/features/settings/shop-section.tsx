import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CountryField } from '#renderer/ui/country-field.tsx'
import { CurrencyField } from '#renderer/ui/currency-field.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { OwnAddresses } from './own-addresses.tsx'
import { useSaveSettings } from './use-save-settings.ts'

export function ShopSection() {
  const { t } = useTranslation()
  const { settings, hasAmounts } = useShop()
  const save = useSaveSettings()
  return (
    <Section title={t('settings.shop')}>
      <Stack gap="sm" maw={420}>
        <EditableText
          framed
          label={t('settings.shopName')}
          value={settings.name}
          placeholder={t('settings.shopNameHint')}
          onSave={(name) => client.shop.updateSettings({ name })}
        />
        <CountryField
          label={t('settings.country')}
          value={settings.country}
          onChange={(country) => void save({ country })}
        />
        <CurrencyField
          label={t('settings.currency')}
          description={hasAmounts ? t('settings.currencyFixed') : t('settings.currencyHint')}
          disabled={hasAmounts}
          value={settings.currency}
          onChange={(currency) => void save({ currency })}
        />
        <OwnAddresses />
      </Stack>
    </Section>
  )
}
