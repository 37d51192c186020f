import { ActionIcon, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import classes from '../settings.module.css'
import { MoveButtons } from './move-buttons.tsx'

export type FieldRowProps = {
  readonly field: CustomField
  readonly place: { readonly at: number; readonly of: number }
  readonly onMove: (by: 1 | -1) => Promise<void>
  readonly onEdit: () => void
  readonly onRemove: () => void
}

export function FieldRow({ field, place, onMove, onEdit, onRemove }: FieldRowProps) {
  const { t } = useTranslation()
  const { name } = field
  const choices = field.choices.filter(({ removed }) => !removed)
  const facts = [
    t(`customFields.kinds.${field.kind}`),
    ...(choices.length === 0 ? [] : [choices.map((choice) => choice.name).join(', ')]),
    ...(field.required ? [t('customFields.required')] : []),
    ...(field.inList ? [t('customFields.shownInList')] : []),
  ]
  return (
    <div className={classes['row']} role="listitem">
      <div className={classes['rowText']}>
        <Text size="sm" fw={550} truncate title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" truncate title={facts.join(' · ')}>
          {facts.join(' · ')}
        </Text>
      </div>
      <span className={classes['rowActs']}>
        <MoveButtons
          labels={{ up: t('customFields.up', { name }), down: t('customFields.down', { name }) }}
          place={place}
          onMove={(by) => void onMove(by)}
        />
        <ActionIcon size={30} aria-label={t('customFields.edit', { name })} onClick={onEdit}>
          <IconPencil size={17} stroke={1.7} />
        </ActionIcon>
        <ActionIcon size={30} aria-label={t('customFields.remove', { name })} onClick={onRemove}>
          <IconTrash size={17} stroke={1.7} />
        </ActionIcon>
      </span>
    </div>
  )
}
