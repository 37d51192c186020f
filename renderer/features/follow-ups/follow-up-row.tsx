import { ActionIcon, Tooltip } from '@mantine/core'
import { IconClockExclamation, IconPencil, IconPlayerStop, IconRepeat, IconTrash, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { DoNotContactBadge } from '#renderer/ui/do-not-contact-badge.tsx'
import { useRepeatWords } from '#renderer/ui/repeat-words.ts'
import { TaskRow, useTaskRow } from '#renderer/ui/task-row.tsx'
import { FollowUpEditor } from './follow-up-editor.tsx'
import { useFollowUpActs } from './use-follow-up-acts.ts'
import classes from './follow-ups.module.css'

/** One open promise, dealt with and changed in its place. */
export function FollowUpRow({ row, isFirst }: { readonly row: FollowUp; readonly isFirst: boolean }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const repeatWords = useRepeatWords()
  const acts = useFollowUpActs(row)
  const late = daysBetween(row.dueOn, today)
  const repeats = row.repeat !== null || row.repeatRule !== null
  const { title, customerId, customer, photoId } = row
  return (
    <TaskRow
      rowKey={String(row.id)}
      isFirst={isFirst}
      name={title}
      customer={customerId === null || customer === null ? null : { id: customerId, name: customer, photoId }}
      asksNext={!repeats}
      onDone={acts.complete}
      onPostpone={acts.postpone}
      onDelete={acts.trash}
      editor={<FollowUpEditor row={row} />}
      before={
        <span className={classes['when']} data-late={late > 0 || undefined}>
          {late > 0 && <IconClockExclamation size={14} stroke={2} />}
          {late > 0 ? t('today.late', { count: late }) : <DayText day={row.dueOn} near />}
          {row.time !== null && <time className={`rg-number ${classes['hour'] ?? ''}`}>{row.time}</time>}
        </span>
      }
      after={<RowButtons title={title} onDelete={acts.trash} onStop={row.seriesUid === null ? null : acts.stop} />}
    >
      <div className={classes['what']}>{title}</div>
      <div className={classes['about']}>
        {customerId !== null && customer !== null && (
          <Link href={`/customers/${customerId}`} className={classes['who']}>
            {customer}
          </Link>
        )}
        {row.doNotContact && <DoNotContactBadge size="sm" />}
        {repeats && (
          <span className={classes['repeats']}>
            <IconRepeat size={14} stroke={1.8} />
            {repeatWords(row)}
          </span>
        )}
        {row.staff !== null && (
          <span className={classes['repeats']}>
            <IconUser size={14} stroke={1.8} />
            {row.staff === '' ? t('planning.agenda.owner') : row.staff}
          </span>
        )}
        {row.note !== '' && (
          <span className={classes['noteText']} title={row.note}>
            {row.note}
          </span>
        )}
      </div>
    </TaskRow>
  )
}

type RowButtonsProps = {
  readonly title: string
  readonly onDelete: () => Promise<boolean>
  /** Leaves out the rest of its series. */
  readonly onStop: (() => Promise<boolean>) | null
}

function RowButtons({ title, onDelete, onStop }: RowButtonsProps) {
  const { t } = useTranslation()
  const { edit, leave } = useTaskRow()
  return (
    <>
      <Tooltip label={t('common.edit')}>
        <ActionIcon aria-label={t('followUps.editFor', { title })} onClick={edit}>
          <IconPencil size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {onStop !== null && (
        <Tooltip label={t('planning.series.stop')}>
          <ActionIcon aria-label={`${t('planning.series.stop')}: ${title}`} onClick={() => leave(onStop)}>
            <IconPlayerStop size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t('common.delete')}>
        <ActionIcon aria-label={t('followUps.deleteFor', { title })} onClick={() => leave(onDelete)}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
