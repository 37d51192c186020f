import { useId, useRef, type ReactNode } from 'react'
import { Button, Title, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TodayBand } from '#shared/domain/today-ranking.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'
import { useSlide } from '#renderer/ui/use-slide.ts'
import { MoreButton, useFirstRows } from './more-rows.tsx'
import type { TodayAnswer } from './today-answer.ts'
import { itemKey, moreOf, type GroupFilter, type RankedRow } from './today-item.ts'
import classes from './today.module.css'

/** Bands that were folded stay so until the window is closed. */
const folded = createStore<ReadonlySet<TodayBand>>(new Set())

/** A calm page: what a morning has room for. The rest is one click away. */
const atFirst = { promised: 12, today: 8, stake: 10, expected: 5, coming: 3 } as const

/** Of one kind only, more of it has room. */
const atFirstOfOne = 25

export type TodayBandProps = {
  readonly band: TodayBand
  readonly today: TodayAnswer
  /** The rows of the band that the filter holds. */
  readonly rows: readonly RankedRow[]
  readonly filter: GroupFilter
  readonly renderRow: (row: RankedRow, rowKey: string, isFirst: boolean) => ReactNode
}

/** A counted, foldable part of the day's list; nothing where it is empty. */
export function TodayBandPart({ band, today, rows, filter, renderRow }: TodayBandProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const bodyId = useId()
  const list = useRef<HTMLUListElement>(null)
  const closed = useStore(folded)
  const isOpen = !closed.has(band)
  const first = useFirstRows(rows, filter === 'all' ? atFirst[band] : atFirstOfOne)
  useSlide(
    list,
    first.shown.map((row) => itemKey(today, row)),
  )
  if (rows.length === 0) return null
  const beyond = moreOf(today, band)
  const more = {
    due: filter === 'all' || filter === 'due' ? beyond.due : 0,
    debts: filter === 'all' || filter === 'debts' ? beyond.debts : 0,
    days: filter === 'all' || filter === 'days' ? beyond.days : 0,
  }
  const count = rows.length + more.due + more.debts + more.days
  const title = t(`todayPage.bands.${band}`)
  const hint = band === 'today' ? null : t(`todayPage.hints.${band}`)
  return (
    <section className={classes['group']} aria-label={title}>
      <Title order={2}>
        <UnstyledButton
          className={classes['groupHead']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => folded.set(new Set(isOpen ? [...closed, band] : [...closed].filter((each) => each !== band)))}
        >
          <IconChevronRight size={16} stroke={2} className={classes['chevron']} />
          {title}
          <span className={classes['count']}>{new Intl.NumberFormat(language).format(count)}</span>
        </UnstyledButton>
      </Title>
      {isOpen && hint !== null && <p className={classes['hint']}>{hint}</p>}
      <ul ref={list} id={bodyId} className={classes['rows']} data-folded={!isOpen || undefined}>
        {first.shown.map((row, index) => renderRow(row, itemKey(today, row), index === 0))}
      </ul>
      {isOpen && (
        <div className={classes['showMore']}>
          <MoreButton {...first} />
          {more.due > 0 && band === 'stake' && (
            <AllLink href="/today/late">{t('todayPage.allLate', { count: today.lateTotal })}</AllLink>
          )}
          {more.due > 0 && band === 'expected' && (
            <AllLink href="/today/expected">
              {t('todayPage.allExpected', { count: today.dueTotal - today.lateTotal })}
            </AllLink>
          )}
          {more.debts > 0 && (
            <AllLink href="/sales/credit">{t('todayPage.allDebts', { count: today.debtsTotal })}</AllLink>
          )}
          {more.days > 0 && <span className={classes['hint']}>{t('todayPage.moreDays', { count: more.days })}</span>}
        </div>
      )}
    </section>
  )
}

function AllLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Button component={Link} href={href} variant="subtle" rightSection={<IconArrowRight size={16} stroke={1.8} />}>
      {children}
    </Button>
  )
}
