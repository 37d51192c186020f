import { Button, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { intlLocale } from '#shared/domain/locale.ts'

const shown = 3

export type BackupsAtHandProps = {
  /** Newest first. */
  readonly backups: readonly Backup[]
  readonly isBusy: boolean
  readonly onRestore: (name: string) => void
}

/** The way back to a shop whose file can't be opened or has gone: its newest backups. */
export function BackupsAtHand({ backups, isBusy, onRestore }: BackupsAtHandProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  // No shop is open, so there is no time zone but the computer's.
  const moment = new Intl.DateTimeFormat(intlLocale(language), { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('firstRun.backupsAtHand')}</Text>
      {backups.slice(0, shown).map((backup) => (
        <Button
          key={backup.name}
          variant="default"
          disabled={isBusy}
          leftSection={<IconHistory size={18} stroke={1.7} />}
          onClick={() => onRestore(backup.name)}
        >
          {t('firstRun.restoreOf', {
            when: moment.format(Date.parse(backup.at)),
            customers: t('units.customers', { count: backup.counts['customers'] ?? 0 }),
          })}
        </Button>
      ))}
    </Stack>
  )
}
