import { useRef, type ReactNode } from 'react'
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
  return (
    <Popover opened={isOpen} onChange={change} position="bottom-start" shadow="md" trapFocus withinPortal>
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
