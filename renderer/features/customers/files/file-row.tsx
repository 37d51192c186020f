import { useState } from 'react'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/attachments.ts'
import { mayBeOpened } from '#shared/domain/opened-file.ts'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useBytesText, useInstantText } from '#renderer/ui/instant-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { FileIcon } from './file-icon.tsx'
import { RenameFile } from './rename-file.tsx'
import classes from './files.module.css'

export type FileRowProps = {
  readonly file: Attachment
  /** A card in the trash is only looked at. */
  readonly isFixed: boolean
  readonly onTrashed: () => void
}

/** One file of a card: a click on its name opens it where the desktop may, else it saves it to the computer. */
export function FileRow({ file, isFixed, onTrashed }: FileRowProps) {
  const { t } = useTranslation()
  const bytes = useBytesText()
  const instant = useInstantText()
  const act = useAct()
  const failed = useFailedToast()
  const [isRenamed, setIsRenamed] = useState(false)
  const { id, name } = file

  async function save(): Promise<void> {
    try {
      const { fileId } = await client.attachments.open({ id })
      if ((await saveFile(fileId, name)).saved) announce(t('cardFiles.saved', { name }))
    } catch (error) {
      failed(error)
    }
  }
  /** In the system's own program, where there is one for it. */
  async function open(): Promise<void> {
    if (desktop === undefined) return
    try {
      const { fileId } = await client.attachments.open({ id })
      const { opened } = await desktop.openFile({ fileId, suggestedName: name })
      await client.files.discard({ fileId })
      if (!opened) await save()
    } catch (error) {
      failed(error)
    }
  }
  async function trash(): Promise<void> {
    if (await act(t('cardFiles.trashed', { name }), () => client.attachments.trash({ ids: [id] }))) onTrashed()
  }

  const canOpen = desktop !== undefined && mayBeOpened(name)

  if (isRenamed) return <RenameFile file={file} onDone={() => setIsRenamed(false)} />
  return (
    <li className={classes['row']}>
      <FileIcon mediaType={file.mediaType} />
      <span className={classes['text']}>
        <UnstyledButton
          className={classes['name']}
          aria-label={t(canOpen ? 'cardFiles.open' : 'cardFiles.save', { name })}
          title={name}
          data-file={id}
          onClick={() => void (canOpen ? open() : save())}
        >
          {name}
        </UnstyledButton>
        <span className={classes['facts']}>{`${bytes(file.bytes)} · ${instant(file.createdAt)}`}</span>
      </span>
      <span className="rg-no-print">
        <RowMenu label={t('cardFiles.actionsFor', { name })}>
          <Menu.Item leftSection={<IconDeviceFloppy size={18} stroke={1.6} />} onClick={() => void save()}>
            {t('cardFiles.saveAs')}
          </Menu.Item>
          {!isFixed && (
            <>
              <Menu.Item leftSection={<IconPencil size={18} stroke={1.6} />} onClick={() => setIsRenamed(true)}>
                {t('cardFiles.rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => void trash()}>
                {t('cardFiles.toTrash')}
              </Menu.Item>
            </>
          )}
        </RowMenu>
      </span>
    </li>
  )
}
