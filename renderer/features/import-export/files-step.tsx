import { Button, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { Section } from '#renderer/ui/section.tsx'
import { formatIcons } from './format-icons.ts'
import { UnreadFiles } from './unread-files.tsx'
import { lookAt } from './wizard-acts.ts'
import { queue } from './wizard-store.ts'
import classes from './import-export.module.css'

/** All that was given at once: what it is, and what can't be read. */
export function FilesStep() {
  const { t } = useTranslation()
  const { groups, unread, done } = useStore(queue)
  const first = groups.findIndex((_, at) => !done.has(at))
  return (
    <Stack gap="lg" maw={760}>
      {unread.length > 0 && <UnreadFiles unread={unread} isAlone={groups.length === 0} />}
      {groups.length > 0 && (
        <Section title={t('importReview.filesTitle')} description={t('importReview.filesDetail')}>
          <div className={classes['rows']} role="list">
            {groups.map(({ fileId, name, files, format, archive }, at) => {
              const Icon = formatIcons[format]
              const facts = [
                t(`importReview.formats.${format}`),
                ...(archive === null ? [] : [archive]),
                ...(files > 1 ? [t('importReview.filesIn', { count: files })] : []),
                ...(done.has(at) ? [t('importReview.alreadyDone')] : []),
              ]
              return (
                <div key={fileId} className={classes['row']} role="listitem">
                  <Icon size={20} stroke={1.6} aria-hidden />
                  <div className={classes['rowText']}>
                    <Text size="sm" fw={550} truncate title={name}>
                      {name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {facts.join(' · ')}
                    </Text>
                  </div>
                  {!done.has(at) && (
                    <Button
                      variant={at === first ? 'filled' : 'subtle'}
                      size={at === first ? 'sm' : 'compact-sm'}
                      rightSection={at === first && <IconArrowRight size={18} stroke={1.8} />}
                      aria-label={t('importReview.beginWith', { name })}
                      onClick={() => void lookAt(at)}
                    >
                      {t('importReview.begin')}
                    </Button>
                  )}
                </div>
              )
            })}
          </div>
        </Section>
      )}
    </Stack>
  )
}
