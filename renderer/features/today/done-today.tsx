import { useId, useState } from 'react'
import { Button, Title, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { timeIn } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { TodayAnswer } from './today-answer.ts'
import classes from './today.module.css'

type DoneThing = TodayAnswer['done'][number]

/** What was dealt with today, folded away; each can be taken back. */
export function DoneToday({ done }: { readonly done: readonly DoneThing[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const bodyId = useId()
  const [isOpen, setOpen] = useState(false)
  if (done.length === 0) return null
  return (
    <section className={`${classes['group']} rg-no-print`} aria-label={t('todayPage.doneToday')}>
      <Title order={2}>
        <UnstyledButton
          className={classes['groupHead']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={16} stroke={2} className={classes['chevron']} />
          {t('todayPage.doneToday')}
          <span className={classes['count']}>{new Intl.NumberFormat(language).format(done.length)}</span>
        </UnstyledButton>
      </Title>
      <ul id={bodyId} className={classes['rows']} data-folded={!isOpen || undefined}>
        {isOpen && done.map((thing, index) => <DoneLine key={thing.actId} thing={thing} isFirst={index === 0} />)}
      </ul>
    </section>
  )
}

function DoneLine({ thing, isFirst }: { readonly thing: DoneThing; readonly isFirst: boolean }) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const what = useProgramMessage()(thing.summary)
  const { settings } = useShop()

  async function undo(row: HTMLElement | null): Promise<void> {
    if (row !== null) focusNeighbour(row)
    try {
      await client.undo.undo({ actId: thing.actId })
      announce(t('common.undone'))
    } catch (error) {
      failed(error)
    }
  }

  return (
    <li
      className={classes['doneRow']}
      data-row={`done ${thing.actId}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={what}
      aria-keyshortcuts="U"
      onKeyDown={(event) => {
        if (stepOnKey(event) || event.target !== event.currentTarget) return
        if (event.code === 'KeyU' && !event.ctrlKey && !event.altKey && !event.metaKey) void undo(event.currentTarget)
      }}
    >
      <IconCheck size={16} stroke={2} aria-hidden />
      <span className={classes['doneText']}>{what}</span>
      <span className={classes['doneTime']}>{timeIn(settings.timeZone, Date.parse(thing.at))}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('todayPage.undoOf', { what })}
        onClick={(event) => void undo(event.currentTarget.closest('li'))}
      >
        {t('common.undo')}
      </Button>
    </li>
  )
}
