import type { KeyboardEvent, ReactNode } from 'react'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActForm as ActFormState } from './use-act-form.ts'
import classes from './act-form.module.css'

export type ActFormProps = {
  readonly form: ActFormState
  /** What is asked, for the screen reader. */
  readonly label: string
  readonly hint?: string
  readonly saveLabel: string
  /** False while something is missing or can't be: it is said beside its field once saving is tried. */
  readonly isReady: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  /** Fields, side by side; one with `data-wide` takes what is left. */
  readonly children: ReactNode
  readonly below?: ReactNode
  /** Between Save and Cancel. */
  readonly otherWays?: ReactNode
}

const unclearField = 'input[aria-invalid="true"]'

/** Asked in its place: fields, Save and Cancel. Enter saves, Escape goes back; what can't be read is not saved. */
export function ActForm(props: ActFormProps) {
  const { form, label, hint, saveLabel, isReady, onSave, onClose, children, below, otherWays } = props
  const { t } = useTranslation()
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    // An open list or calendar closes first.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return
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
        const fields = event.currentTarget
        form.setTried()
        if (isReady && fields.querySelector(unclearField) === null) onSave()
        // What is missing is marked by then.
        else requestAnimationFrame(() => fields.querySelector<HTMLElement>(unclearField)?.focus())
      }}
    >
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      <div className={classes['fields']}>{children}</div>
      {below}
      <div className={classes['buttons']}>
        <Button type="submit" loading={form.isSaving}>
          {saveLabel}
        </Button>
        {otherWays}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
