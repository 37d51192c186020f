import { useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { Button, Group, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { activityKind, type Activity } from '#shared/contract/activities.ts'
import { client } from '#renderer/engine/client.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { ComposerDetails } from '../composer/composer-details.tsx'
import { hasDirection } from '../composer/composer-draft.ts'
import classes from './story.module.css'

/** What was noted, changed in its place: Ctrl+Enter saves, Escape leaves it as it was. Only what differs is sent. */
export function ActivityEditor({ activity, onDone }: { readonly activity: Activity; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [draft, setDraft] = useState(activity)
  const { kind } = draft
  const change = (patch: Partial<Activity>) => setDraft({ ...draft, ...patch })

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const fields = ['kind', 'direction', 'day', 'time', 'text', 'private'] as const
    const wanted = { ...draft, direction: hasDirection(kind) ? draft.direction : null, text: draft.text.trim() }
    const differing = fields.filter((field) => wanted[field] !== activity[field])
    if (differing.length === 0) return onDone()
    const patch = Object.fromEntries(differing.map((field) => [field, wanted[field]]))
    const { id, version } = activity
    if (await act(t('activities.changed'), () => client.activities.update({ id, version, patch }))) onDone()
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }

  return (
    <form className={`${classes['editor']} rg-no-print`} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <Chips label={t('activities.kindOf')}>
        {activityKind.options.map((each) => (
          <Chip key={each} isOn={kind === each} onClick={() => change({ kind: each })}>
            {t(`activities.kinds.${each}`)}
          </Chip>
        ))}
      </Chips>
      <Textarea
        autosize
        autoFocus
        minRows={2}
        maxRows={16}
        maxLength={20_000}
        aria-label={t(`activities.whatHappened.${kind}`)}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {hasDirection(kind) && (
        <Chips label={t('activities.direction')}>
          {(['in', 'out'] as const).map((each) => (
            <Chip
              key={each}
              isOn={draft.direction === each}
              onClick={() => change({ direction: draft.direction === each ? null : each })}
            >
              {t(`activities.directions.${kind}.${each}`)}
            </Chip>
          ))}
        </Chips>
      )}
      <Group justify="space-between">
        <ComposerDetails
          isOpen
          draft={{ day: draft.day, time: draft.time ?? '', isPrivate: draft.private }}
          onChange={({ day, time, isPrivate }) =>
            change({
              ...(day === undefined || day === null ? {} : { day }),
              ...(time === undefined ? {} : { time: time === '' ? null : time }),
              ...(isPrivate === undefined ? {} : { private: isPrivate }),
            })
          }
        />
        <Group gap={8}>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.save')}</Button>
        </Group>
      </Group>
    </form>
  )
}
