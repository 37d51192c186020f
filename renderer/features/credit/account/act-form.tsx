import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './account.module.css'

export type ActFormProps = {
  /** What is asked, for the screen reader. */
  readonly label: string
  readonly saveLabel: string
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asked inside the account: fields, Save and Cancel. Enter saves, Escape goes back; what can't be read is not saved. */
export function ActForm({ label, saveLabel, isSaving, onSave, onClose, children }: ActFormProps) {
  const { t } = useTranslation()
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // An open list or calendar closes first.
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <form
      className={classes['form']}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const unclear = form.querySelector<HTMLElement>('input[aria-invalid="true"]')
        if (unclear !== null && unclear.dataset['missing'] === undefined) unclear.focus()
        else if (!isSaving) {
          onSave()
          requestAnimationFrame(() => form.querySelector<HTMLElement>('[data-missing]')?.focus())
        }
      }}
    >
      {children}
      <div className={classes['formButtons']}>
        <Button type="submit" loading={isSaving}>
          {saveLabel}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
