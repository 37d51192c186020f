import { useState } from 'react'
import { Button, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { backUpNow } from '#renderer/engine/back-up.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useBytesText, useInstantText } from '#renderer/ui/instant-text.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import classes from './settings.module.css'

const shownAtFirst = 5

export function BackupsSection() {
  const { t } = useTranslation()
  const { lastBackupAt } = useShop()
  const instant = useInstantText()
  const bytes = useBytesText()
  const failed = useFailedToast()
  const list = useQuery(orpc.backups.list.queryOptions())
  const [share, setShare] = useState<number | null>(null)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const backups = list.data?.backups ?? []
  // A restored shop doesn't know of the copies that were made after it.
  const last = backups[0]?.at ?? lastBackupAt

  async function start(): Promise<void> {
    setShare(0)
    try {
      await backUpNow(setShare)
      announce(t('settings.backupDone'))
    } catch (error) {
      failed(error)
    }
    setShare(null)
  }

  return (
    <Section
      title={t('settings.backups')}
      description={t('settings.backupsDetail')}
      actions={
        <Button variant="default" onClick={() => void start()} disabled={share !== null}>
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
        <div className={classes['rows']} role="list">
          {backups.slice(0, showsAll ? undefined : shownAtFirst).map((backup) => (
            <div key={backup.name} className={classes['row']} role="listitem">
              {backup.ok ? (
                <IconCircleCheck
                  size={20}
                  stroke={1.7}
                  color="var(--rg-positive)"
                  aria-label={t('settings.backupProven')}
                  role="img"
                />
              ) : (
                <IconAlertTriangle
                  size={20}
                  stroke={1.7}
                  color="var(--rg-critical)"
                  aria-label={t('settings.backupBroken')}
                  role="img"
                />
              )}
              <div className={classes['rowText']}>
                <Text size="sm" fw={550}>
                  {instant(backup.at)}
                </Text>
                <Text size="xs" c="dimmed">
                  {backup.ok ? '' : `${t('settings.backupBroken')} · `}
                  {backup.counts['customers'] === undefined
                    ? ''
                    : `${t('units.customers', { count: backup.counts['customers'] })} · `}
                  {bytes(backup.bytes)}
                </Text>
              </div>
              <Button variant="subtle" size="compact-sm" disabled={!backup.ok} onClick={() => setRestoring(backup)}>
                {t('settings.restore')}
              </Button>
            </div>
          ))}
        </div>
      )}
      {backups.length > shownAtFirst && !showsAll && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('settings.showAllBackups', { total: backups.length })}
        </Button>
      )}
      <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />
    </Section>
  )
}
