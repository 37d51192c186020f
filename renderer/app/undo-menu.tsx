import { ActionIcon, Menu, ScrollArea, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { useUndo } from './use-undo.ts'

/** The last acts in words: choosing one takes back everything down to it, or does everything again up to it. */
export function UndoMenu() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" withinPortal width={380} shadow="md">
      <Menu.Target>
        <Tooltip label={t('history.actsOpen')} disabled={isOpen}>
          <ActionIcon aria-label={t('history.actsOpen')}>
            <IconChevronDown size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Acts />}</Menu.Dropdown>
    </Menu>
  )
}

function Acts() {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const instant = useInstantText()
  const { undoTo, redoTo } = useUndo()
  const { data } = useQuery(orpc.undo.list.queryOptions())
  const acts = data?.acts ?? []
  if (acts.length === 0) return <Menu.Label>{t('shell.undoNothing')}</Menu.Label>
  return (
    <>
      <Menu.Label>{t('history.acts')}</Menu.Label>
      <ScrollArea.Autosize mah={420} type="auto">
        {acts.map(({ actId, at, summary, undone }) => (
          <Menu.Item
            key={actId}
            leftSection={
              undone ? <IconArrowForwardUp size={16} stroke={1.7} /> : <IconArrowBackUp size={16} stroke={1.7} />
            }
            aria-description={t(undone ? 'history.redoTo' : 'history.undoTo')}
            title={t(undone ? 'history.redoTo' : 'history.undoTo')}
            onClick={() => void (undone ? redoTo(actId) : undoTo(actId))}
          >
            <Text size="sm" c={undone ? 'dimmed' : undefined}>
              {word(summary)}
            </Text>
            <Text size="xs" c="dimmed">
              {undone ? `${instant(at)} · ${t('history.isUndone')}` : instant(at)}
            </Text>
          </Menu.Item>
        ))}
      </ScrollArea.Autosize>
    </>
  )
}
