import { useState } from 'react'
import { Button, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FieldValue, HistoryChange, HistoryEntry, historyKinds } from '#shared/contract/history.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useFieldNames, useFieldText } from '#renderer/ui/field-text.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import classes from './history.module.css'

const pageSize = 50

export type HistoryListProps = { readonly kind: (typeof historyKinds)[number]; readonly id: number }

/** Every act that changed a record, newest first. */
export function HistoryList({ kind, id }: HistoryListProps) {
  const { t } = useTranslation()
  const [pages, setPages] = useState(1)
  const first = useQuery(orpc.history.list.queryOptions({ input: { kind, id, limit: pageSize } }))
  const total = first.data?.total ?? 0
  if (first.error !== null) return <LoadFailed error={first.error} onRetry={() => void first.refetch()} />
  if (first.data === undefined) return <LoadingLines lines={6} />
  if (total === 0) return <Text c="dimmed">{t('history.none')}</Text>
  return (
    <>
      <ol className={classes['entries']}>
        {Array.from({ length: pages }, (_, page) => (
          <HistoryPage key={page} kind={kind} id={id} offset={page * pageSize} />
        ))}
      </ol>
      {total > pages * pageSize && (
        <Button variant="default" mt="sm" onClick={() => setPages(pages + 1)}>
          {t('history.more')}
        </Button>
      )}
    </>
  )
}

function HistoryPage({ kind, id, offset }: HistoryListProps & { readonly offset: number }) {
  const input = offset === 0 ? { kind, id, limit: pageSize } : { kind, id, offset, limit: pageSize }
  const { data } = useQuery(orpc.history.list.queryOptions({ input }))
  return data?.entries.map((entry) => <Entry key={entry.actId ?? 'first'} entry={entry} />)
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const instant = useInstantText()
  const word = useProgramMessage()
  const { at, staff, door, kind, summary, changes } = entry
  const what = word(summary)
  const done = kind === 'do' ? what : t(kind === 'undo' ? 'history.undone' : 'history.redone', { what })
  const who = door === null ? null : `${staff === '' ? t('history.you') : staff}, ${t(`history.doors.${door}`)}`
  return (
    <li className={classes['entry']}>
      <div className={classes['when']}>
        <time dateTime={at}>{instant(at)}</time>
        {who !== null && <span>{who}</span>}
      </div>
      <div className={classes['what']}>{done}</div>
      {changes.length > 0 && (
        <ul className={classes['changes']}>
          {changes.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Records whose fields are called by their own names; parts of a card are called by what they are first. */
const whole: ReadonlySet<string> = new Set(['contacts', 'purchases', 'products', 'followUps', 'activities'])

function ChangeLine({ change }: { readonly change: HistoryChange }) {
  const { t } = useTranslation()
  const names = useFieldNames()
  const word = useFieldText()
  const { record, field, about, before, after } = change
  const part = whole.has(record) ? [] : [names.record(record), about]
  const label = [
    ...part,
    field === null || (part.length > 0 && (field === 'value' || field === 'text')) ? '' : names.field(field),
  ]
  const said = (values: readonly FieldValue[]) => values.map(word).join(' · ')
  return (
    <li className={classes['change']}>
      <span className={classes['label']}>{label.filter((text) => text !== '').join(' · ')}</span>
      <span className={classes['values']}>
        {field === null ? (
          <span>
            <span className="rg-quiet">{t(after.length > 0 ? 'history.added' : 'history.removed')}: </span>
            {said(after.length > 0 ? after : before)}
          </span>
        ) : (
          <>
            <span className={classes['old']}>{before.length === 0 ? t('history.empty') : said(before)}</span>
            <IconArrowRight size={14} stroke={1.8} aria-hidden className={classes['arrow']} />
            <span>{after.length === 0 ? t('history.empty') : said(after)}</span>
          </>
        )}
      </span>
    </li>
  )
}
