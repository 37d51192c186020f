import { useEffect, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { announce } from './live-region.tsx'
import { useErrorText } from './error-text.ts'
import classes from './editable-text.module.css'

export type EditableTextProps = {
  readonly label: string
  readonly value: string
  /** Saves; the field waits for it and shows what went wrong. */
  readonly onSave: (value: string) => Promise<unknown>
  readonly placeholder?: string
  /** What stands there until the field is entered: a number as people write it. */
  readonly shown?: string
  readonly multiline?: boolean
  /** Only for the screen reader; else the label stands above the field. */
  readonly hideLabel?: boolean
  readonly maxLength?: number
  /** With a frame, among other fields; else it looks like text until it is touched. */
  readonly framed?: boolean
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url'
  /** Says in words what is wrong with a text; then it is not saved and stays to be mended. */
  readonly check?: (value: string) => string | null
  readonly autoFocus?: boolean
}

const savedShownMs = 2_000

/** What doesn't fit is told by the tooltip. */
function titleWhereCut({ currentTarget: field }: MouseEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  field.title = field.scrollWidth > field.clientWidth ? field.value : ''
}

/** A text edited in its place: saved on blur (Enter in one line), Esc brings the old text back, a quiet "Saved". */
export function EditableText(props: EditableTextProps) {
  const {
    label,
    value,
    onSave,
    placeholder,
    multiline = false,
    hideLabel = false,
    maxLength,
    inputMode,
    framed = false,
  } = props
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [draft, setDraft] = useState<string | null>(null)
  /** The text from which the draft started: another one now was saved by somebody else. */
  const [base, setBase] = useState('')
  const [isSaving, setSaving] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [saved, setSaved] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setSaved(false), savedShownMs)
    return () => clearTimeout(timer)
  }, [saved])

  const isOvertaken = draft !== null && base !== value && draft.trim() !== value && !isSaving
  const overtaken =
    value === '' ? t('common.changedMeanwhileToNothing') : t('common.changedMeanwhile', { value: value.slice(0, 200) })
  useEffect(() => {
    if (isOvertaken) announce(overtaken)
  }, [isOvertaken, overtaken])

  function change(text: string): void {
    if (draft === null) setBase(value)
    setDraft(text)
  }

  async function save(): Promise<void> {
    if (draft === null || draft.trim() === value) {
      setDraft(null)
      return
    }
    if (isOvertaken) {
      // Told once, then the later text goes in its place.
      setFailure(overtaken)
      setBase(value)
      return
    }
    const wrong = props.check?.(draft.trim()) ?? null
    if (wrong !== null) {
      setFailure(wrong)
      return
    }
    setSaving(true)
    try {
      await onSave(draft.trim())
      setDraft(null)
      setFailure(null)
      setSaved(true)
      announce(t('common.saved'))
    } catch (error) {
      setFailure(errorText(error))
      // What the failure told of is known by now.
      setBase(value)
    } finally {
      setSaving(false)
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      setFailure(null)
    }
    if (event.key === 'Enter' && !multiline) event.currentTarget.blur()
  }

  const shared = {
    variant: framed ? 'default' : 'unstyled',
    label: hideLabel ? undefined : label,
    'aria-label': hideLabel ? label : undefined,
    value: draft ?? (isFocused ? value : (props.shown ?? value)),
    placeholder: placeholder ?? t('common.addHere'),
    maxLength,
    autoFocus: props.autoFocus,
    error: failure ?? (isOvertaken ? overtaken : null),
    onKeyDown,
    onMouseEnter: titleWhereCut,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const field = event.currentTarget
      const isWhole = field.value !== '' && field.selectionEnd === field.value.length && field.selectionStart === 0
      setFocused(true)
      // Who comes by Tab types over the whole text: the other spelling that now stands there loses the selection.
      if (isWhole) queueMicrotask(() => field.select())
    },
    onBlur: () => {
      setFocused(false)
      void save()
    },
    classNames: framed ? {} : { input: classes['input'], label: classes['label'] },
  } as const

  return (
    <div className={classes['field']}>
      {multiline ? (
        <Textarea
          autosize
          minRows={framed ? 2 : 1}
          {...shared}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput inputMode={inputMode} {...shared} onChange={(event) => change(event.currentTarget.value)} />
      )}
      {saved && (
        <Text size="xs" className={classes['saved']} aria-hidden>
          {t('common.saved')}
        </Text>
      )}
    </div>
  )
}
