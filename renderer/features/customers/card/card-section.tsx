import type { ReactNode } from 'react'
import { Title } from '@mantine/core'
import classes from './fields.module.css'

export type CardSectionProps = {
  readonly title: string
  readonly count?: number | undefined
  /** At the right end of the title. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** A titled part of the left column; a hairline parts it from the one above. */
export function CardSection({ title, count, action, children }: CardSectionProps) {
  return (
    <section className={classes['section']} aria-label={title}>
      <div className={classes['sectionHead']}>
        <Title order={2} className={classes['sectionTitle']}>
          {title}
          {count !== undefined && count > 0 && <span className={classes['count']}>{count}</span>}
        </Title>
        {action}
      </div>
      {children}
    </section>
  )
}
