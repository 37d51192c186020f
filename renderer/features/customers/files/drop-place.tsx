import { useEffect, useState, type DragEvent, type ReactNode } from 'react'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriesFiles, droppedFiles } from './dropped-files.ts'
import { useAddFiles } from './use-add-files.ts'
import classes from './files.module.css'

export type DropPlaceProps = {
  readonly customerId: number
  /** A card in the trash takes none: what is dropped there is the window's. */
  readonly isFixed: boolean
  readonly children: ReactNode
}

/** Around a card: files that are dropped there are put on it, instead of going to the import. */
export function DropPlace({ customerId, isFixed, children }: DropPlaceProps) {
  const { t } = useTranslation()
  const add = useAddFiles(customerId)
  const [isOver, setIsOver] = useState(false)

  // A drag that ends elsewhere tells nobody here.
  useEffect(() => {
    if (!isOver) return
    const end = () => setIsOver(false)
    window.addEventListener('drop', end)
    window.addEventListener('dragend', end)
    return () => {
      window.removeEventListener('drop', end)
      window.removeEventListener('dragend', end)
    }
  }, [isOver])

  const onDragOver = (event: DragEvent): void => {
    if (isFixed || !carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setIsOver(true)
  }
  const onDrop = (event: DragEvent): void => {
    setIsOver(false)
    if (isFixed || !carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    void add(droppedFiles(event.dataTransfer))
  }

  return (
    <div
      className={classes['dropPlace']}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={onDrop}
    >
      {children}
      {isOver && (
        <div className={classes['dropHint']} aria-hidden>
          <IconPaperclip size={20} stroke={1.6} />
          {t('cardFiles.dropHere')}
        </div>
      )}
    </div>
  )
}
