import { useRef, useState } from 'react'
import { ActionIcon, Button, Progress, Text, Title } from '@mantine/core'
import { useFileDialog } from '@mantine/hooks'
import { IconPaperclip, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { FileRow } from './file-row.tsx'
import { runningUploads, type RunningUpload } from './running-uploads.ts'
import { useAddFiles } from './use-add-files.ts'
import classes from './files.module.css'

/** Shown until all are asked for. */
const firstShown = 5
const mostShown = 500

/** The files of a card. Without any there is only a quiet button to add some. */
export function CardFiles({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const add = useAddFiles(card.id)
  const addButton = useRef<HTMLButtonElement>(null)
  const [showsAll, setShowsAll] = useState(false)
  const choose = useFileDialog({
    multiple: true,
    resetOnOpen: true,
    onChange: (files) => void add([...(files ?? [])]),
  })
  const list = useQuery(
    orpc.attachments.list.queryOptions({
      input: { customerId: card.id, limit: showsAll ? mostShown : firstShown },
      placeholderData: (before) => before,
    }),
  )
  const running = useStore(runningUploads).filter(({ customerId }) => customerId === card.id)
  const { total, rows } = list.data ?? { total: 0, rows: [] }
  const isFixed = card.deletedAt !== null
  if (total === 0 && isFixed && list.error === null) return null

  return (
    <section className={classes['files']} aria-label={t('cardFiles.files')}>
      {(total > 0 || running.length > 0 || list.error !== null) && (
        <Title order={2} className={classes['title']}>
          <IconPaperclip size={16} stroke={1.7} aria-hidden />
          {t('cardFiles.files')}
          {total > 0 && <span className={classes['count']}>{total}</span>}
        </Title>
      )}
      {list.error !== null && <LoadFailed error={list.error} onRetry={() => void list.refetch()} />}
      {rows.length > 0 && (
        <ul className={classes['list']}>
          {rows.map((file) => (
            <FileRow key={file.id} file={file} isFixed={isFixed} onTrashed={() => addButton.current?.focus()} />
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
      {!isFixed && (
        <Button
          ref={addButton}
          variant="subtle"
          size="compact-sm"
          className={`${classes['add']} rg-no-print`}
          leftSection={<IconPlus size={15} stroke={2} />}
          onClick={choose.open}
        >
          {t('cardFiles.addFiles')}
        </Button>
      )}
    </section>
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
