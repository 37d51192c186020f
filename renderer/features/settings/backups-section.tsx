import { useState } from 'react'
import { Button, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useBackUp } from '#renderer/ui/use-back-up.ts'
import { BackupRow } from './backup-row.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SecondPlace } from './second-place.tsx'
import classes from './settings.module.css'

const shownAtFirst = 5

export function BackupsSection() {
  const { t } = useTranslation()
  const { lastBackupAt } = useShop()
  const instant = useInstantText()
  const list = useQuery(orpc.backups.list.queryOptions())
  const { share, backUp } = useBackUp()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const backups = list.data?.backups ?? []
  // A restored shop doesn't know of the copies that were made after it.
  const last = backups[0]?.at ?? lastBackupAt

  return (
    <Section
      title={t('settings.backups')}
      description={t('settings.backupsDetail')}
      actions={
        <Button variant="default" onClick={() => void backUp()} disabled={share !== null}>
          {t('settings.backUpNow')}
        </Button>
      }
    >
      {share !== null && <Progress value={share * 100} size="sm" mb="sm" aria-label={t('settings.backingUp')} />}
      <Text size="sm" mb="sm">
        {last === null ? t('settings.noBackupYet') : t('settings.lastBackup', { when: instant(last) })}
      </Text>
      {list.error !== null && <LoadFailed error={list.error} onRetry={() => void list.refetch()} />}
      {backups.length > 0 && (
        <div className={classes['rows']} role="list" aria-label={t('settings.backups')}>
          {backups.slice(0, showsAll ? undefined : shownAtFirst).map((backup) => (
            <BackupRow key={backup.name} backup={backup} onRestore={() => setRestoring(backup)} />
          ))}
        </div>
      )}
      {backups.length > shownAtFirst && !showsAll && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('settings.showAllBackups', { total: backups.length })}
        </Button>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t('settings.backupsKept')}
      </Text>
      <SecondPlace isBusy={share !== null} onTryAgain={() => void backUp()} />
      <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />
    </Section>
  )
}
