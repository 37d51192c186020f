import { useState } from 'react'
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tag } from '#shared/contract/tags.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'

/** The tag that goes, and the one that stays where it is known. */
export type TagMerge = { readonly tag: Tag; readonly into: number | null }

export type MergeTagsDialogProps = {
  readonly tags: readonly (Tag & { readonly customers: number })[]
  readonly merge: TagMerge | null
  readonly onClose: () => void
}

export function MergeTagsDialog({ tags, merge, onClose }: MergeTagsDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={merge !== null}
      onClose={onClose}
      title={merge === null ? '' : t('tags.mergeTitle', { name: merge.tag.name })}
      size={420}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {merge !== null && <MergeForm tags={tags} merge={merge} onClose={onClose} />}
    </Modal>
  )
}

function MergeForm({ tags, merge, onClose }: MergeTagsDialogProps & { readonly merge: TagMerge }) {
  const { t } = useTranslation()
  const act = useAct()
  const [into, setInto] = useState(merge.into)
  const { id, name } = merge.tag
  const other = tags.find((tag) => tag.id === into)

  async function mergeNow(): Promise<void> {
    if (other === undefined) return
    const words = t('tags.merged', { name, into: other.name })
    if (await act(words, () => client.tags.merge({ id, into: other.id }))) onClose()
  }

  return (
    <Stack gap="md">
      <Select
        data-autofocus
        label={t('tags.mergeInto')}
        searchable
        data={tags.filter((tag) => tag.id !== id).map((tag) => ({ value: String(tag.id), label: tag.name }))}
        value={into === null ? null : String(into)}
        comboboxProps={{ withinPortal: true }}
        onChange={(value) => setInto(value === null ? null : Number(value))}
      />
      {other !== undefined && <Text size="sm">{t('tags.mergeMeans', { name, into: other.name })}</Text>}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button disabled={other === undefined} onClick={() => void mergeNow()}>
          {t('tags.merge')}
        </Button>
      </Group>
    </Stack>
  )
}
