import { Button, CopyButton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/engine/desktop.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Section } from '#renderer/ui/section.tsx'
import { CallsKeysTable } from './calls-keys-table.tsx'
import { ShortcutTable } from './shortcut-table.tsx'
import { TodayKeysTable } from './today-keys-table.tsx'

/** Which program this is, its keys, and what to send when asking for help: no names, no amounts. */
export function AboutPart() {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.shop.status.queryOptions())
  const shop = data?.shop ?? null
  const details = [
    `Regulars ${data?.version ?? ''}`,
    `door: ${data?.door ?? ''}`,
    `platform: ${desktop?.platform ?? navigator.userAgent}`,
    `language: ${shop?.settings.language ?? ''}`,
    `counts: ${JSON.stringify(shop?.counts ?? {})}`,
  ].join('\n')
  return (
    <>
      <Section title={t('settings.about')}>
        <Stack gap="sm" align="flex-start">
          <Text>{t('settings.version', { version: data?.version ?? '' })}</Text>
          <Text c="dimmed" size="sm">
            {t('settings.offline')}
          </Text>
          <CopyButton value={details}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-sm" onClick={copy}>
                {copied ? t('settings.copied') : t('settings.copyDetails')}
              </Button>
            )}
          </CopyButton>
        </Stack>
      </Section>
      <Section title={t('settings.keys')}>
        <ShortcutTable />
      </Section>
      <Section title={t('todayPage.rowKeys.title')}>
        <TodayKeysTable />
      </Section>
      <Section title={t('recall.shortcuts.title')}>
        <CallsKeysTable />
      </Section>
    </>
  )
}
