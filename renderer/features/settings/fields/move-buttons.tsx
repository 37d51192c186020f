import { useLayoutEffect, useRef } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import classes from './fields.module.css'

export type MoveButtonsProps = {
  readonly labels: { readonly up: string; readonly down: string }
  readonly place: { readonly at: number; readonly of: number }
  readonly onMove: (by: 1 | -1) => void
}

/** Up and down. A row that was moved keeps the focus; at the end of the list the other button gets it. */
export function MoveButtons({ labels, place, onMove }: MoveButtonsProps) {
  const pressed = useRef<'up' | 'down' | null>(null)
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const isFirst = place.at === 0
  const isLast = place.at === place.of - 1

  useLayoutEffect(() => {
    if (pressed.current === null) return
    const goesOn = pressed.current === 'up' ? !isFirst : isLast
    ;(goesOn ? up : down).current?.focus()
    pressed.current = null
    // Only the new place matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place.at])

  const press = (way: 'up' | 'down') => {
    pressed.current = way
    onMove(way === 'up' ? -1 : 1)
  }
  return (
    <>
      <ActionIcon
        ref={up}
        className={classes['move']}
        size={30}
        aria-label={labels.up}
        disabled={isFirst}
        onClick={() => press('up')}
      >
        <IconArrowUp size={17} stroke={1.7} />
      </ActionIcon>
      <ActionIcon
        ref={down}
        className={classes['move']}
        size={30}
        aria-label={labels.down}
        disabled={isLast}
        onClick={() => press('down')}
      >
        <IconArrowDown size={17} stroke={1.7} />
      </ActionIcon>
    </>
  )
}
