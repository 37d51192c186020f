import { useId, useRef, type ReactNode } from 'react'
import { Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/engine/shop.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'
import { useSlide } from '#renderer/ui/use-slide.ts'
import classes from './today.module.css'

type GroupName = 'followUps' | 'debts' | 'days' | 'late' | 'expected'

/** Groups that were folded stay so until the window is closed. */
const folded = createStore<ReadonlySet<GroupName>>(new Set())

export type TodayGroupProps = {
  readonly name: GroupName
  readonly count: number
  readonly rowKeys: readonly string[]
  /** Buttons under the rows. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** A counted, foldable group; an empty one is one line. */
export function TodayGroup({ name, count, rowKeys, more, children }: TodayGroupProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const bodyId = useId()
  const list = useRef<HTMLUListElement>(null)
  const closed = useStore(folded)
  const isOpen = !closed.has(name)
  useSlide(list, rowKeys)

  const hint = name === 'late' || name === 'expected' ? t(`today.hints.${name}`) : null
  if (count === 0) {
    return (
      <section className={classes['emptyGroup']} aria-label={t(`today.groups.${name}`)}>
        <Title order={2}>{t(`today.groups.${name}`)}</Title>
        <Text c="dimmed" size="sm">
          {t(`today.nobody.${name}`)}
        </Text>
      </section>
    )
  }
  return (
    <section className={classes['group']} aria-label={t(`today.groups.${name}`)}>
      <Title order={2}>
        <UnstyledButton
          className={classes['groupHead']}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => folded.set(new Set(isOpen ? [...closed, name] : [...closed].filter((each) => each !== name)))}
        >
          <IconChevronRight size={16} stroke={2} className={classes['chevron']} />
          {t(`today.groups.${name}`)}
          <span className={classes['count']}>{new Intl.NumberFormat(language).format(count)}</span>
        </UnstyledButton>
      </Title>
      {isOpen && hint !== null && <p className={classes['hint']}>{hint}</p>}
      <ul ref={list} id={bodyId} className={classes['rows']} data-folded={!isOpen || undefined}>
        {children}
      </ul>
      {isOpen && more !== undefined && <div className={classes['showMore']}>{more}</div>}
    </section>
  )
}
