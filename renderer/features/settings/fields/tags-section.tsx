import { useState } from 'react'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast } from '#renderer/ui/acted-toast.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import classes from '../settings.module.css'
import { MergeTagsDialog, type TagMerge } from './merge-tags-dialog.tsx'
import { NameForm } from '../name-form.tsx'
import { TagRow } from './tag-row.tsx'

/** All tags of the shop with their colours and how many customers have them. */
export function TagsSection() {
  const { t } = useTranslation()
  const acted = useActedToast()
  const tags = useQuery(orpc.tags.list.queryOptions({ input: { all: true } }))
  const [isAdding, setAdding] = useState(false)
  const [merge, setMerge] = useState<TagMerge | null>(null)
  const rows = tags.data ?? []

  return (
    <Section
      title={t('tags.title')}
      count={rows.length || undefined}
      description={t('tags.detail')}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setAdding(true)}>
          {t('tags.add')}
        </Button>
      }
    >
      {tags.error !== null && <LoadFailed error={tags.error} onRetry={() => void tags.refetch()} />}
      {isAdding && (
        <NameForm
          label={t('tags.newName')}
          initial=""
          onSave={async (name) => {
            const { actId } = await client.tags.create({ name })
            acted(t('tags.added', { name }), actId)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {tags.data?.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed">
          {t('tags.none')}
        </Text>
      )}
      {rows.length > 0 && (
        <div className={classes['rows']} role="list" aria-label={t('tags.title')}>
          {rows.map((tag) => (
            <TagRow key={tag.id} tag={tag} others={rows.length > 1} onMerge={setMerge} />
          ))}
        </div>
      )}
      <MergeTagsDialog tags={rows} merge={merge} onClose={() => setMerge(null)} />
    </Section>
  )
}
