import { Center, SegmentedControl } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const schemes = [
  { scheme: 'auto', icon: IconDeviceDesktop },
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
] as const

export function LookSection() {
  const { t } = useTranslation()
  const { settings } = useShop()
  const save = useSaveSettings()
  return (
    <Section title={t('settings.look')}>
      <SegmentedControl
        aria-label={t('settings.look')}
        value={settings.colorScheme}
        onChange={(colorScheme) => void save({ colorScheme })}
        data={schemes.map(({ scheme, icon: Icon }) => ({
          value: scheme,
          label: (
            <Center style={{ gap: 8 }}>
              <Icon size={17} stroke={1.7} aria-hidden />
              {t(`settings.schemes.${scheme}`)}
            </Center>
          ),
        }))}
      />
    </Section>
  )
}
