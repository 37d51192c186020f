import { Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { useSaveSettings } from '../use-save-settings.ts'
import { CalendarFolder } from './calendar-folder.tsx'
import classes from '../settings.module.css'

/** Open follow-ups as a file, for the calendar program of this computer. */
export function CalendarFileSection() {
  const { t } = useTranslation()
  const { calendarFile } = useShop().settings
  const save = useSaveSettings()
  const word = useProgramMessage()
  const instant = useInstantText()
  const { data: feed } = useQuery(orpc.nudges.feed.queryOptions())
  return (
    <Section title={t('reminders.feed')} description={t('reminders.feedDetail')}>
      <Stack gap="sm" align="flex-start">
        <Switch
          label={t('reminders.feedKeep')}
          description={t('reminders.feedPrivacy')}
          checked={calendarFile}
          onChange={(event) => void save({ calendarFile: event.currentTarget.checked })}
        />
        {feed?.on === true && (
          <div className={classes['rowText']}>
            <Text size="sm" fw={550}>
              {t('reminders.feedAt')}
            </Text>
            <Text size="sm" className={classes['path']}>
              {feed.location}
            </Text>
            {feed.writtenAt !== null && (
              <Text size="xs" c="dimmed">
                {t('reminders.feedWritten', { when: instant(feed.writtenAt) })} ·{' '}
                {t('followUps.found', { count: feed.followUps })}
              </Text>
            )}
          </div>
        )}
        {feed?.on === true && <CalendarFolder />}
        {feed?.problem != null && <WarningNotice role="alert">{word(feed.problem)}</WarningNotice>}
      </Stack>
    </Section>
  )
}
