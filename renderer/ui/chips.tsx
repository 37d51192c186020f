import type { ReactNode } from 'react'
import { UnstyledButton } from '@mantine/core'
import classes from './chips.module.css'

export type ChipsProps = { readonly label: string; readonly children: ReactNode }

/** A row of small buttons that stay pressed: filters, quick choices. */
export function Chips({ label, children }: ChipsProps) {
  return (
    <div className={classes['chips']} role="group" aria-label={label}>
      {children}
    </div>
  )
}

export type ChipProps = { readonly isOn: boolean; readonly onClick: () => void; readonly children: ReactNode }

export function Chip({ isOn, onClick, children }: ChipProps) {
  return (
    <UnstyledButton className={classes['chip']} aria-pressed={isOn} onClick={onClick}>
      {children}
    </UnstyledButton>
  )
}
