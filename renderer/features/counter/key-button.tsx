import type { ReactNode } from 'react'
import { UnstyledButton } from '@mantine/core'
import classes from './counter.module.css'

export type KeyButtonProps = {
  /** What is pressed for it; shown on the button. */
  readonly keys: string | null
  /** Without it the button sends its form. */
  readonly onPress?: () => void
  readonly children: ReactNode
  /** The one that Enter means. */
  readonly isMain?: boolean
  readonly isQuiet?: boolean
  readonly tone?: 'accent'
}

/** A button for fingers with its key for everybody else. It leaves the focus in the field. */
export function KeyButton(props: KeyButtonProps) {
  const { keys, onPress, children, isMain = false, isQuiet = false, tone } = props
  return (
    <UnstyledButton
      className={classes['keyButton']}
      data-main={isMain || undefined}
      data-quiet={isQuiet || undefined}
      data-tone={tone}
      onMouseDown={(event) => event.preventDefault()}
      type={onPress === undefined ? 'submit' : 'button'}
      onClick={onPress}
    >
      <span>{children}</span>
      {keys !== null && <kbd className={classes['key']}>{keys}</kbd>}
    </UnstyledButton>
  )
}
