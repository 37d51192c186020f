import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './asked-form.module.css'

/** Escape goes back, once an open calendar or list is closed. */
export const cancelOnEscape = (onCancel: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.stopPropagation()
  onCancel()
}

export type AskedFormProps = {
  /** Fields side by side: one marked `data-note` takes what is left, one marked `data-wide` a line of its own. */
  readonly children: ReactNode
  readonly saveLabel: string
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** What is asked in a row before it is dealt with. Enter saves, Escape goes back. */
export function AskedForm({ children, saveLabel, onSave, onCancel }: AskedFormProps) {
  const { t } = useTranslation()
  return (
    <form
      className={classes['form']}
      onKeyDown={cancelOnEscape(onCancel)}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      {children}
      <Button type="submit">{saveLabel}</Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
