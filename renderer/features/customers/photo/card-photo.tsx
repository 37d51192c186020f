import { useState } from 'react'
import { Menu, Modal, UnstyledButton } from '@mantine/core'
import { useFileDialog } from '@mantine/hooks'
import { IconCamera, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { toBase64 } from '#renderer/engine/base64.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { CutPhoto } from './cut-photo.tsx'
import { pictureTypes, readPicture } from './picture-file.ts'
import classes from './photo.module.css'

const size = 56

/** The face of a card: a click adds one, or changes and removes what is there. */
export function CardPhoto({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const act = useAct()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [picture, setPicture] = useState<ImageBitmap | null>(null)
  const choose = useFileDialog({
    multiple: false,
    accept: pictureTypes,
    resetOnOpen: true,
    onChange: (files) => {
      const [file] = files ?? []
      if (file !== undefined) readPicture(file).then(setPicture, failed)
    },
  })
  const avatar = <CustomerAvatar name={card.displayName} id={card.id} photoId={card.photoId} size={size} />
  if (card.deletedAt !== null) return avatar

  function close(): void {
    picture?.close()
    setPicture(null)
  }
  async function save(bytes: Uint8Array): Promise<void> {
    const { actId } = await client.customers.setPhoto({ id: card.id, base64: toBase64(bytes) })
    close()
    acted(t('cardFiles.photoSaved'), actId)
  }
  const sign = (
    <span className={`${classes['sign']} rg-no-print`} aria-hidden>
      <IconCamera size={13} stroke={1.8} />
    </span>
  )

  return (
    <span className={classes['face']}>
      {avatar}
      {card.photoId === null ? (
        <UnstyledButton
          className={classes['button']}
          data-empty
          aria-label={t('cardFiles.addPhoto')}
          title={t('cardFiles.addPhoto')}
          onClick={choose.open}
        >
          {sign}
        </UnstyledButton>
      ) : (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <UnstyledButton
              className={classes['button']}
              aria-label={t('cardFiles.photoOf', { name: card.displayName })}
            >
              {sign}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPhoto size={18} stroke={1.6} />} onClick={choose.open}>
              {t('cardFiles.changePhoto')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={18} stroke={1.6} />}
              onClick={() => void act(t('cardFiles.photoRemoved'), () => client.customers.removePhoto({ id: card.id }))}
            >
              {t('cardFiles.removePhoto')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal opened={picture !== null} onClose={close} title={t('cardFiles.cropTitle')} size="sm">
        {picture !== null && <CutPhoto picture={picture} onSave={save} onCancel={close} />}
      </Modal>
    </span>
  )
}
