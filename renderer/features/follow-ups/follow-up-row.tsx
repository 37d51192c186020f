import { useRef, useState, type KeyboardEvent } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconBell, IconClockExclamation, IconPencil, IconRepeat, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { LaterMenu } from '#renderer/ui/later-menu.tsx'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { DoneForm, LaterForm } from '#renderer/ui/settle-form.tsx'
import { FollowUpEditor } from './follow-up-editor.tsx'
import { useRepeatWords } from './repeat-words.ts'
import { useFollowUpActs } from './use-follow-up-acts.ts'
import classes from './follow-ups.module.css'

/** One open promise, dealt with and changed in its place. */
export function FollowUpRow({ row, isFirst }: { readonly row: FollowUp; readonly isFirst: boolean }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const repeatWords = useRepeatWords()
  const acts = useFollowUpActs(row)
  const element = useRef<HTMLLIElement>(null)
  const [asks, setAsks] = useState<'done' | 'later' | 'edit' | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const late = daysBetween(row.dueOn, today)
  const { title } = row

  async function leave(act: () => Promise<boolean>): Promise<void> {
    setAsks(null)
    setIsLeaving(true)
    if (element.current !== null) focusNeighbour(element.current)
    await act()
    // Put off, it may stay in the same group.
    setIsLeaving(false)
  }

  function close(): void {
    setAsks(null)
    element.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (stepOnKey(event) || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.code === 'KeyD' || event.key === 'Enter') {
      event.preventDefault()
      setAsks(event.key === 'Enter' ? 'edit' : 'done')
    } else if (event.code === 'KeyL') element.current?.querySelector<HTMLElement>('[data-later]')?.click()
    else if (event.key === 'Delete') void leave(acts.trash)
  }

  return (
    <li
      ref={element}
      className={classes['row']}
      data-row={row.id}
      data-leaving={isLeaving || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-label={title}
      aria-keyshortcuts="D L Enter Delete"
      onKeyDown={onKeyDown}
    >
      {asks === 'edit' ? (
        <FollowUpEditor row={row} onClose={close} />
      ) : (
        <div className={classes['line']}>
          {row.customerId === null || row.customer === null ? (
            <span className={classes['bell']} aria-hidden>
              <IconBell size={18} stroke={1.6} />
            </span>
          ) : (
            <CustomerAvatar name={row.customer} id={row.customerId} size={36} />
          )}
          <div className={classes['text']}>
            <span className={classes['what']}>{title}</span>
            <span className={classes['about']}>
              {row.customerId !== null && row.customer !== null && (
                <Link href={`/customers/${row.customerId}`} className={classes['who']}>
                  {row.customer}
                </Link>
              )}
              {row.repeat !== null && (
                <span className={classes['repeats']}>
                  <IconRepeat size={14} stroke={1.8} />
                  {repeatWords(row.repeat)}
                </span>
              )}
              {row.note !== '' && (
                <span className={classes['noteText']} title={row.note}>
                  {row.note}
                </span>
              )}
            </span>
          </div>
          <span className={classes['when']} data-late={late > 0 || undefined}>
            {late > 0 && <IconClockExclamation size={14} stroke={2} />}
            {late > 0 ? t('today.late', { count: late }) : <DayText day={row.dueOn} near />}
          </span>
          <div className={classes['actions']}>
            <Button
              variant="default"
              px={12}
              aria-label={t('later.doneFor', { name: title })}
              aria-expanded={asks === 'done'}
              onClick={() => setAsks(asks === 'done' ? null : 'done')}
            >
              {t('common.done')}
            </Button>
            <LaterMenu
              name={title}
              onPick={(day) => void leave(() => acts.postpone(day))}
              onPickOther={() => setAsks('later')}
            />
            <Tooltip label={t('common.edit')}>
              <ActionIcon aria-label={t('followUps.editFor', { title })} onClick={() => setAsks('edit')}>
                <IconPencil size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('common.delete')}>
              <ActionIcon aria-label={t('followUps.deleteFor', { title })} onClick={() => void leave(acts.trash)}>
                <IconTrash size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </div>
        </div>
      )}
      {asks === 'done' && (
        <div className={classes['asks']}>
          <DoneForm
            asksNext={row.repeat === null}
            onCancel={close}
            onDone={(note, next) => void leave(() => acts.complete(note, next))}
          />
        </div>
      )}
      {asks === 'later' && (
        <div className={classes['asks']}>
          <LaterForm onCancel={close} onPick={(day) => void leave(() => acts.postpone(day))} />
        </div>
      )}
    </li>
  )
}
