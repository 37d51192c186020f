import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAddressBook, IconBell, IconMessageCircle, IconPackage, IconPaperclip, IconReceipt , IconForms } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import classes from './settings.module.css'

const icons = {
  customer: IconAddressBook,
  purchase: IconReceipt,
  'follow-up': IconBell,
  product: IconPackage,
  attachment: IconPaperclip,
  activity: IconMessageCircle,
  'custom-field': IconForms,
}

export function TrashSection() {
  const { t } = useTranslation()
  const day = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  const trash = useQuery(orpc.trash.list.queryOptions())
  const rows = trash.data?.rows ?? []

  async function restore(item: (typeof rows)[number]): Promise<void> {
    try {
      const { actId } = await client.trash.restore({ items: [{ kind: item.kind, id: item.id }] })
      acted(t('settings.trashRestored', { title: item.title }), actId)
    } catch (error) {
      failed(error)
    }
  }

  return (
    <Section title={t('settings.trash')} count={trash.data?.total || undefined} description={t('settings.trashDetail')}>
      {trash.error !== null && <LoadFailed error={trash.error} onRetry={() => void trash.refetch()} />}
      {trash.data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('settings.trashEmpty')}
        </Text>
      )}
      {rows.length > 0 && (
        <div className={classes['rows']} role="list">
          {rows.map((item) => {
            const Icon = icons[item.kind]
            return (
              <div key={`${item.kind} ${item.id}`} className={classes['row']} role="listitem">
                <Icon size={20} stroke={1.6} role="img" aria-label={t(`settings.kinds.${item.kind}`)} />
                <div className={classes['rowText']}>
                  <Text size="sm" fw={550} truncate title={item.title}>
                    {item.title}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t('settings.removedOn', { day: day(item.removedOn) })}
                  </Text>
                </div>
                <Button variant="subtle" size="compact-sm" onClick={() => void restore(item)}>
                  {t('settings.putBack')}
                </Button>
              </div>
            )
          })}
        </div>
      )}
    </Section>
  )
}
