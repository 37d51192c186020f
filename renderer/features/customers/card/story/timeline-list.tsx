import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Title } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { isTextField } from '#renderer/ui/is-text-field.ts'
import { monthStarts } from './story-filter.ts'
import { TimelineItem } from './timeline-item.tsx'
import { useScrollPlace } from './use-scroll-place.ts'
import classes from './story.module.css'

export type TimelineListProps = {
  /** Another one for another filter: heights of rows are known for one list only. */
  readonly listKey: string
  readonly months: readonly { readonly month: string; readonly entries: number }[]
  readonly total: number
  readonly getEntry: (index: number) => TimelineEntry | undefined
  readonly onRangeChange: (first: number, last: number) => void
  readonly canEdit: boolean
}

/** Pixels: an entry of two lines, and a month above it. */
const entryHeight = 46
const monthHeight = 36
const pageRows = 10
/** Frames until a row that was scrolled to is in the page. */
const mostFrames = 20

/**
 * Thousands of entries, of which only those near the window are in the page; it scrolls with the card. One of them can be
 * tabbed to, the arrows move on.
 */
export function TimelineList({ listKey, months, total, getEntry, onRangeChange, canEdit }: TimelineListProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const list = useRef<HTMLUListElement>(null)
  const { scroller, offset } = useScrollPlace(list)
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, total - 1)
  const starts = useMemo(() => monthStarts(months), [months])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: (index) => entryHeight + (starts.has(index) ? monthHeight : 0),
    getItemKey: (index) => `${listKey} ${index}`,
    overscan: 8,
    scrollMargin: offset,
    scrollPaddingStart: 48,
    // The row with the focus stays, however far one scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].toSorted((a, b) => a - b),
  })
  const items = virtualizer.getVirtualItems()
  const shown = items.filter(({ index }) => index !== active)
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => onRangeChange(first, last), [first, last, onRangeChange])

  function focusRow(index: number, frames = 0): void {
    const row = list.current?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`)
    if (row != null) row.focus({ preventScroll: true })
    else if (frames < mostFrames) requestAnimationFrame(() => focusRow(index, frames + 1))
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>, index: number): void {
    const from = event.target
    if (!(from instanceof HTMLElement) || isTextField(from) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' && from === event.currentTarget) {
      event.preventDefault()
      event.currentTarget.querySelector<HTMLElement>('[data-open]')?.click()
      return
    }
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + pageRows,
      PageUp: index - pageRows,
      Home: 0,
      End: total - 1,
    }
    const target = steps[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(total - 1, target))
    setChosen(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
    focusRow(next)
  }

  return (
    <ul ref={list} className={classes['list']} style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const entry = getEntry(index)
        const month = starts.get(index)
        return (
          <li
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            aria-busy={entry === undefined || undefined}
            tabIndex={index === active ? 0 : -1}
            className={classes['row']}
            style={{ transform: `translateY(${start - offset}px)` }}
            onFocus={() => setChosen(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {month !== undefined && (
              <Title order={3} className={classes['monthTitle']}>
                {format(`${month}-01`, 'month')}
              </Title>
            )}
            {entry === undefined ? (
              <div className={classes['waiting']}>{t('common.loading')}</div>
            ) : (
              <TimelineItem
                key={`${entry.kind} ${entry.id}`}
                entry={entry}
                repeatsDay={month === undefined && getEntry(index - 1)?.day === entry.day}
                tabIndex={index === active ? 0 : -1}
                canEdit={canEdit}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
