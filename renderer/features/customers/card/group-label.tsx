import type { ReactNode } from 'react'
import classes from './fields.module.css'

export type GroupLabelProps = { readonly children: ReactNode; readonly action?: ReactNode }

/** What the entries below are; for the screen reader their group carries the name itself. */
export function GroupLabel({ children, action }: GroupLabelProps) {
  return (
    <div className={classes['groupLabel']}>
      <span className={classes['quietLabel']}>{children}</span>
      {action}
    </div>
  )
}
