import { useState } from 'react'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import classes from '../settings.module.css'
import { FieldDialog } from './field-dialog.tsx'
import { FieldRow } from './field-row.tsx'

/** The fields in their order, each with its buttons. */
export function OwnFieldsSection() {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const fields = useQuery(orpc.customFields.list.queryOptions())
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null)
  const rows = fields.data ?? []

  async function move(at: number, by: 1 | -1): Promise<void> {
    const ids = rows.map(({ id }) => id)
    const [id] = ids.splice(at, 1)
    if (id === undefined) return
    ids.splice(at + by, 0, id)
    try {
      acted(t('customFields.moved'), (await client.customFields.reorder({ ids })).actId)
    } catch (error) {
      failed(error)
    }
  }

  async function remove({ id, name }: CustomField): Promise<void> {
    try {
      const { actId, customers } = await client.customFields.remove({ id })
      acted(t('customFields.removed', { name, count: customers }), actId)
    } catch (error) {
      failed(error)
    }
  }

  return (
    <Section
      title={t('customFields.title')}
      count={rows.length || undefined}
      description={t('customFields.detail')}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setEdited('new')}>
          {t('customFields.add')}
        </Button>
      }
    >
      {fields.error !== null && <LoadFailed error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('customFields.none')}
        </Text>
      )}
      {rows.length > 0 && (
        <div className={classes['rows']} role="list" aria-label={t('customFields.title')}>
          {rows.map((field, at) => (
            <FieldRow
              key={field.id}
              field={field}
              place={{ at, of: rows.length }}
              onMove={(by) => move(at, by)}
              onEdit={() => setEdited(field)}
              onRemove={() => void remove(field)}
            />
          ))}
        </div>
      )}
      <FieldDialog field={edited} onClose={() => setEdited(null)} />
    </Section>
  )
}
