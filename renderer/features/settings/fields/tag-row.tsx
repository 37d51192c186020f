import { useRef, useState } from 'react'
import { Menu, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tag } from '#shared/contract/tags.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import classes from '../settings.module.css'
import type { TagMerge } from './merge-tags-dialog.tsx'
import { TagColorButton } from './tag-color-button.tsx'
import { NameForm } from '../name-form.tsx'

export type TagRowProps = {
  readonly tag: Tag & { readonly customers: number }
  /** Whether there is another tag to merge it with. */
  readonly others: boolean
  readonly onMerge: (merge: TagMerge) => void
}

export function TagRow({ tag, others, onMerge }: TagRowProps) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const row = useRef<HTMLDivElement>(null)
  const [isRenaming, setRenaming] = useState(false)
  const { id, name } = tag

  function closeForm(): void {
    setRenaming(false)
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus())
  }

  async function remove(): Promise<void> {
    try {
      const { actId, customers } = await client.tags.remove({ id })
      acted(t('tags.removed', { name, count: customers }), actId)
    } catch (error) {
      failed(error)
    }
  }

  return (
    <div ref={row} className={classes['row']} role="listitem">
      <TagColorButton tag={tag} />
      {isRenaming ? (
        <NameForm
          label={t('tags.nameOf', { name })}
          initial={name}
          onSave={async (next) =>
            acted(t('tags.renamed', { name: next }), (await client.tags.rename({ id, name: next })).actId)
          }
          onMergeInto={(into) => {
            closeForm()
            onMerge({ tag, into })
          }}
          onClose={closeForm}
        />
      ) : (
        <>
          <div className={classes['rowText']}>
            <Text size="sm" fw={550} truncate title={name}>
              {name}
            </Text>
          </div>
          <Text size="xs" c="dimmed" className="rg-number">
            {t('tags.customers', { count: tag.customers })}
          </Text>
          <RowMenu label={t('tags.actions', { name })}>
            <Menu.Item onClick={() => setRenaming(true)}>{t('tags.rename')}</Menu.Item>
            {others && <Menu.Item onClick={() => onMerge({ tag, into: null })}>{t('tags.mergeWith')}</Menu.Item>}
            <Menu.Item onClick={() => void remove()}>{t('tags.remove')}</Menu.Item>
          </RowMenu>
        </>
      )}
    </div>
  )
}
