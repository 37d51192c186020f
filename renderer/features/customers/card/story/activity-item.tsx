import { useState } from 'react'
import { ActionIcon, Button, Group } from '@mantine/core'
import {
  IconEyeOff,
  IconLock,
  IconMessage,
  IconNote,
  IconPencil,
  IconPhone,
  IconTrash,
  IconWalk,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#shared/contract/activities.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useUnveiled } from '../use-unveiled.ts'
import { ActivityEditor } from './activity-editor.tsx'
import { DayInMonth, Mark } from './plain-item.tsx'
import type { ItemPlace } from './item-place.ts'
import classes from './story.module.css'

export type ActivityItemProps = ItemPlace & {
  readonly entry: Extract<TimelineEntry, { kind: Activity['kind'] }>
  readonly canEdit: boolean
}

const icons = { note: IconNote, call: IconPhone, message: IconMessage, visit: IconWalk }

/** What was said or done, changed and deleted in its place; a private one shows its text when asked for. */
export function ActivityItem({ entry, canEdit, repeatsDay, tabIndex }: ActivityItemProps) {
  const { t } = useTranslation()
  const act = useAct()
  const failed = useFailedToast()
  const unveiled = useUnveiled()
  const [edited, setEdited] = useState<Activity | null>(null)
  const { id, kind, direction } = entry
  const Icon = entry.private ? IconLock : icons[kind]
  const kindName = t(`activities.kinds.${kind}`)
  const text = entry.private ? (unveiled.text ?? '') : entry.text
  const facts = [
    entry.private ? t('activities.private') : '',
    text === '' && !entry.private ? '' : kindName,
    direction !== null && (kind === 'call' || kind === 'message')
      ? t(`activities.directions.${kind}.${direction}`)
      : '',
    entry.time ?? '',
  ].filter((fact) => fact !== '')
  const title = entry.private ? t('activities.privateEntry') : entry.text === '' ? kindName : entry.text.slice(0, 60)

  async function read(then: (activity: Activity) => void): Promise<void> {
    try {
      then(await client.activities.get({ id }))
    } catch (error) {
      failed(error)
    }
  }

  if (edited !== null)
    return (
      <ActivityEditor
        activity={edited}
        onDone={() => {
          setEdited(null)
          unveiled.hide()
        }}
      />
    )
  return (
    <div className={classes['entry']} data-same-day={repeatsDay || undefined}>
      <div className={classes['line']} onPointerMove={unveiled.text === null ? undefined : unveiled.onUse}>
        <Mark tone="quiet">
          <Icon size={16} stroke={1.8} />
        </Mark>
        <DayInMonth day={entry.day} isRepeated={repeatsDay} />
        <span className={classes['text']}>
          {text !== '' ? (
            <span className={`${classes['title']} ${entry.private ? 'rg-no-print' : ''}`}>{text}</span>
          ) : (
            <span className={classes['title']}>{entry.private ? t('activities.privateEntry') : kindName}</span>
          )}
          <span className={classes['facts']}>{facts.join(' · ')}</span>
        </span>
      </div>
      <Group gap={0} wrap="nowrap" className={`${classes['acts']} rg-no-print`}>
        {entry.private && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            tabIndex={tabIndex}
            data-open
            aria-label={unveiled.text === null ? t('activities.showOf', { title }) : undefined}
            leftSection={unveiled.text === null ? undefined : <IconEyeOff size={16} stroke={1.8} />}
            onClick={() =>
              unveiled.text === null ? void read((activity) => unveiled.show(activity.text)) : unveiled.hide()
            }
          >
            {unveiled.text === null ? t('activities.show') : t('activities.hide')}
          </Button>
        )}
        {canEdit && (
          <>
            <ActionIcon
              size={32}
              className={classes['dim']}
              tabIndex={tabIndex}
              data-open={entry.private ? undefined : true}
              aria-label={t('activities.editOf', { title })}
              onClick={() => void read(setEdited)}
            >
              <IconPencil size={17} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              size={32}
              className={classes['dim']}
              tabIndex={tabIndex}
              aria-label={t('activities.deleteOf', { title })}
              onClick={() => void act(t('activities.trashed'), () => client.activities.trash({ ids: [id] }))}
            >
              <IconTrash size={17} stroke={1.7} />
            </ActionIcon>
          </>
        )}
      </Group>
    </div>
  )
}
