import { useState } from 'react'
import { ActionIcon, Button, Text, Tooltip } from '@mantine/core'
import { IconListCheck, IconPencil, IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUpTemplate } from '#shared/contract/follow-up-templates.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { startSeriesRequest } from '#renderer/ui/start-series/start-series-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { SeriesForm } from './series-form.tsx'
import classes from './series.module.css'

/** Series of steps: written once, started for whoever needs them. */
export function SeriesList() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(orpc.followUpTemplates.list.queryOptions())
  /** The one that is changed; `new` while one is written. */
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const close = () => setEdited(null)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingLines lines={4} height={56} />
  const add = (
    <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setEdited('new')}>
      {t('planning.series.add')}
    </Button>
  )
  return (
    <Section title={t('planning.series.tab')} description={t('planning.series.description')} actions={add}>
      {edited === 'new' && <SeriesForm template={null} onClose={close} />}
      {data.length === 0 && edited === null && (
        <EmptyState icon={IconListCheck}>{t('planning.series.none')}</EmptyState>
      )}
      <ul className={classes['rows']}>
        {data.map((template) =>
          edited === template.id ? (
            <li key={template.id}>
              <SeriesForm template={template} onClose={close} />
            </li>
          ) : (
            <SeriesRow key={template.id} template={template} onEdit={() => setEdited(template.id)} />
          ),
        )}
      </ul>
    </Section>
  )
}

type SeriesRowProps = { readonly template: FollowUpTemplate; readonly onEdit: () => void }

function SeriesRow({ template: { id, name, steps }, onEdit }: SeriesRowProps) {
  const { t } = useTranslation()
  const act = useAct()
  const after = (days: number) =>
    days === 0 ? t('planning.series.onStart') : t('planning.series.after', { count: days })
  return (
    <li className={classes['row']} aria-label={name}>
      <div className={classes['text']}>
        <div className={classes['name']}>{name}</div>
        <Text size="sm" c="dimmed">
          {steps.map(({ title, afterDays }) => `${after(afterDays)}: ${title}`).join(' · ')}
        </Text>
      </div>
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={16} stroke={1.8} />}
        aria-label={t('planning.series.startFor', { name })}
        onClick={() => startSeriesRequest.set({ templateId: id })}
      >
        {t('planning.series.start')}
      </Button>
      <Tooltip label={t('common.edit')}>
        <ActionIcon aria-label={t('planning.series.edit', { name })} onClick={onEdit}>
          <IconPencil size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common.delete')}>
        <ActionIcon
          aria-label={t('planning.series.remove', { name })}
          onClick={() =>
            void act(t('planning.series.trashedToast', { name }), () => client.followUpTemplates.trash({ ids: [id] }))
          }
        >
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}
