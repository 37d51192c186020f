import type { ReactNode } from 'react'
import classes from './fields.module.css'

export type FieldRowProps = { readonly label: string; readonly children: ReactNode }

/** The name of a field at the left of it. For the screen reader the field carries its name itself. */
export function FieldRow({ label, children }: FieldRowProps) {
  return (
    <div className={classes['fieldRow']}>
      <span className={classes['fieldName']} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}
