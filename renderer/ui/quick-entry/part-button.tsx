import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { Popover, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './quick-entry.module.css'

export type PartButtonProps = {
  readonly icon: ReactNode
  /** Day, time, repeat or customer. */
  readonly part: string
  readonly value: string
  /** Quiet where it isn't asked for, a warning where it has to be chosen. */
  readonly look: 'understood' | 'quiet' | 'missing'
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** One thing that was understood; a click corrects it. */
export function PartButton({ icon, part, value, look, isOpen, onOpenChange, children }: PartButtonProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  function change(next: boolean): void {
    onOpenChange(next)
    if (!next) button.current?.focus()
  }
  // A list that a field of the correction opens lies outside of it: a click there is none outside.
  const onPress = useEffectEvent((event: PointerEvent) => {
    const isInside = event.target instanceof Element && event.target.closest('[data-position]') !== null
    if (isInside || (event.target instanceof Node && button.current?.contains(event.target) === true)) return
    onOpenChange(false)
  })
  useEffect(() => {
    if (!isOpen) return
    const listener = (event: PointerEvent) => onPress(event)
    document.addEventListener('pointerdown', listener)
    return () => document.removeEventListener('pointerdown', listener)
  }, [isOpen])

  return (
    <Popover
      opened={isOpen}
      onChange={change}
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className={classes['part']}
          data-look={look}
          aria-label={t('planning.quick.partOf', { part, value })}
          onClick={() => change(!isOpen)}
        >
          {icon}
          {value}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={part}
        className={classes['correct'] ?? ''}
        onKeyDown={(event) => {
          // Fields of the correction have an Enter of their own; it isn't the one that saves.
          if (event.key === 'Escape') event.stopPropagation()
        }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
