import { useEffect, useEffectEvent, useState } from 'react'
import { Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { droppedFiles } from '#renderer/ui/dropped-files-store.ts'
import { filesOfDrop } from '#renderer/ui/files-of-drop.ts'
import classes from './shell.module.css'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Files and folders may be dropped anywhere: they go to the import page. */
export function DropOverlay() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isOver, setIsOver] = useState(false)

  const onDrop = useEffectEvent((event: DragEvent) => {
    setIsOver(false)
    // A part of a page that takes files itself has taken it already.
    if (event.defaultPrevented || !carriesFile(event)) return
    event.preventDefault()
    if (event.dataTransfer === null) return
    void filesOfDrop(event.dataTransfer).then((files) => {
      if (files.length === 0) return
      droppedFiles.set(files)
      navigate('/import-export')
    })
  })

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      // Over a part of a page that takes files itself that part says so.
      setIsOver(!event.defaultPrevented)
      event.preventDefault()
    }
    const leave = (event: DragEvent) => {
      // Only leaving the window has nothing it goes to.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => onDrop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={classes['drop']} aria-hidden>
      <IconFileImport size={40} stroke={1.4} />
      <Text size="xl" fw={600}>
        {t('shell.dropHere')}
      </Text>
      <Text c="dimmed">{t('shell.dropDetail')}</Text>
    </div>
  )
}
