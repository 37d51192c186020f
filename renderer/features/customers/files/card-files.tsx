import { useRef, useState } from 'react'
import { ActionIcon, Button, Progress, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { AddButton } from '../card/add-button.tsx'
import { focusAddMenu } from '../card/add-menu.tsx'
import { CardSection } from '../card/card-section.tsx'
import { FileRow } from './file-row.tsx'
import { runningUploads, type RunningUpload } from './running-uploads.ts'
import classes from './files.module.css'

/** Shown until all are asked for. */
const firstShown = 5
const mostShown = 500

export type CardFilesProps = { readonly card: CustomerCard; readonly onAdd: () => void }

/** The files of a card, if there are any. */
export function CardFiles({ card, onAdd }: CardFilesProps) {
  const { t } = useTranslation()
  const addButton = useRef<HTMLButtonElement>(null)
  const [showsAll, setShowsAll] = useState(false)
  const list = useQuery(
    orpc.attachments.list.queryOptions({
      input: { customerId: card.id, limit: showsAll ? mostShown : firstShown },
      placeholderData: (before) => before,
    }),
  )
  const running = useStore(runningUploads).filter(({ customerId }) => customerId === card.id)
  const { total, rows } = list.data ?? { total: 0, rows: [] }
  const isFixed = card.deletedAt !== null
  if (total + running.length === 0 && list.error === null) return null

  return (
    <CardSection
      title={t('cardFiles.files')}
      count={total}
      action={isFixed ? undefined : <AddButton ref={addButton} label={t('cardFiles.addFiles')} onClick={onAdd} />}
    >
      {list.error !== null && <LoadFailed error={list.error} onRetry={() => void list.refetch()} />}
      {rows.length > 0 && (
        <ul className={classes['list']}>
          {rows.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              isFixed={isFixed}
              onTrashed={() => (total > 1 ? addButton.current?.focus() : focusAddMenu())}
            />
          ))}
        </ul>
      )}
      {running.map((upload) => (
        <Running key={upload.key} upload={upload} />
      ))}
      {!showsAll && total > rows.length && (
        <Button variant="subtle" size="compact-sm" color="gray" onClick={() => setShowsAll(true)}>
          {t('cardFiles.showAll', { count: total })}
        </Button>
      )}
    </CardSection>
  )
}

function Running({ upload }: { readonly upload: RunningUpload }) {
  const { t } = useTranslation()
  const words = t('cardFiles.adding', { name: upload.name })
  return (
    <div className={classes['running']}>
      <Text size="xs" truncate>
        {words}
      </Text>
      <ActionIcon size={26} aria-label={t('cardFiles.stop')} onClick={upload.stop}>
        <IconX size={15} stroke={1.8} />
      </ActionIcon>
      <Progress className={classes['bar']} size="sm" value={upload.share * 100} aria-label={words} />
    </div>
  )
}
