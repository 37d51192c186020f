import { ActionIcon, Group, UnstyledButton } from '@mantine/core'
import { IconMail, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { openedMail } from '#renderer/features/customers/mail/opened-mail.ts'
import { personName } from '#renderer/features/customers/mail/person-text.ts'
import type { ActivityItemProps } from './activity-item.tsx'
import { DayInMonth, Mark } from './plain-item.tsx'
import classes from './story.module.css'

export type MailItemProps = ActivityItemProps & {
  readonly mail: NonNullable<ActivityItemProps['entry']['mail']>
}

/** A mail on the time line: what it is about and how it begins; opens it to be read. */
export function MailItem({ entry, mail, canEdit, repeatsDay, tabIndex }: MailItemProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { id, direction } = entry
  const subject = mail.subject === '' ? t('mails.noSubject') : mail.subject
  const files = mail.attachments.filter(({ inline }) => !inline)
  const others = direction === 'out' ? mail.to.map(personName).join(', ') : personName(mail.from)
  const facts = [
    direction === null ? '' : t(`activities.directions.message.${direction}`),
    others,
    entry.time ?? '',
    files.length === 0 ? '' : t('mails.fileCount', { count: files.length }),
  ].filter((fact) => fact !== '')
  const beginning = entry.text.replace(/\s+/g, ' ').trim()
  return (
    <div className={classes['entry']} data-same-day={repeatsDay || undefined}>
      <UnstyledButton className={classes['line']} tabIndex={tabIndex} data-open onClick={() => openedMail.set(id)}>
        <Mark tone="quiet">
          <IconMail size={16} stroke={1.8} />
        </Mark>
        <DayInMonth day={entry.day} isRepeated={repeatsDay} />
        <span className={classes['text']}>
          <span className={classes['title']} data-clamped>
            {subject}
          </span>
          {beginning !== '' && <span className={classes['facts']}>{beginning}</span>}
          <span className={classes['facts']}>{facts.join(' · ')}</span>
        </span>
      </UnstyledButton>
      {canEdit && (
        <Group gap={0} wrap="nowrap" className={`${classes['acts']} rg-no-print`}>
          <ActionIcon
            size={32}
            className={classes['dim']}
            tabIndex={tabIndex}
            aria-label={t('activities.deleteOf', { title: subject.slice(0, 60) })}
            onClick={() => void act(t('activities.trashed'), () => client.activities.trash({ ids: [id] }))}
          >
            <IconTrash size={17} stroke={1.7} />
          </ActionIcon>
        </Group>
      )}
    </div>
  )
}
