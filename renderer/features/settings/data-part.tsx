import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCloudExclamation, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/engine/desktop.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Section } from '#renderer/ui/section.tsx'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { BackupsSection } from './backups-section.tsx'
import { TrashSection } from './trash-section.tsx'
import classes from './settings.module.css'

/** Where the data are, their copies, and what was thrown away. */
export function DataPart() {
  const { t } = useTranslation()
  const { location, counts, cloudService } = useShop()
  return (
    <>
      <Section title={t('settings.whereData')} description={t('settings.whereDataDetail')}>
        <Stack gap={6}>
          <Text className={classes['path']} size="sm">
            {location}
          </Text>
          {cloudService !== null && (
            <WarningNotice icon={<IconCloudExclamation size={20} stroke={1.7} />}>
              {t('settings.cloudFolder', { service: cloudService })}
            </WarningNotice>
          )}
          <Group gap="lg">
            <Text size="sm" c="dimmed">
              {t('units.customers', { count: counts.customers })} · {t('units.purchases', { count: counts.purchases })}
            </Text>
            {desktop !== undefined && (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconFolderOpen size={16} stroke={1.7} />}
                onClick={() => void desktop?.showDataFolder()}
              >
                {t('settings.openFolder')}
              </Button>
            )}
          </Group>
        </Stack>
      </Section>
      <BackupsSection />
      <TrashSection />
    </>
  )
}
