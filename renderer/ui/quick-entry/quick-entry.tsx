import { useRef, useState, type FormEvent } from 'react'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '#shared/contract/follow-ups.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '../day-text.tsx'
import { useFailedToast } from '../acted-toast.tsx'
import { announce } from '../live-region.tsx'
import { useAct } from '../use-act.ts'
import { MarkedInput, type Mark } from './marked-input.tsx'
import { UnderstoodParts, type PartName } from './understood-parts.tsx'
import { useUnderstood, type Reading } from './use-understood.ts'
import classes from './quick-entry.module.css'

export type QuickEntryProps = {
  /** A follow-up was saved. */
  readonly onCreated?: () => void
  readonly autoFocus?: boolean
  readonly inputRef?: React.Ref<HTMLInputElement>
  /** Another way to write it down, quietly at the end of what was understood. */
  readonly aside?: React.ReactNode
}

/** Words that are no longer where they were read are not marked. */
function marksOf(text: string, read: Understood | null): readonly Mark[] {
  if (read === null) return []
  const { spans, customerSpan } = read
  const all: Mark[] = [
    ...spans.map((span) => ({ ...span, kind: 'date' as const })),
    ...(customerSpan === null ? [] : [{ ...customerSpan, kind: 'customer' as const }]),
  ]
  return all.filter(({ from, to }) => text.slice(from, to) === read.text.slice(from, to))
}

type Gap = { readonly words: 'needsTitle' | 'needsDay' | 'needsCustomer'; readonly part: PartName | null }

/** What has to be said before it can be saved. */
function gapOf({ title, dueOn, customer }: Reading): Gap | null {
  if (title === '') return { words: 'needsTitle', part: null }
  if (dueOn === null) return { words: 'needsDay', part: 'day' }
  return customer === undefined ? { words: 'needsCustomer', part: 'customer' } : null
}

/** A follow-up in plain words: what was understood is shown while one types, Enter saves it. */
export function QuickEntry({ onCreated, autoFocus, inputRef, aside }: QuickEntryProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const failed = useFailedToast()
  const form = useRef<HTMLFormElement>(null)
  const { text, setText, read, reading, correct, readNow, clear } = useUnderstood()
  const [opened, setOpened] = useState<PartName | null>(null)
  const [isSaving, setSaving] = useState(false)

  async function save(now: Reading & { readonly dueOn: string }): Promise<void> {
    const { title, dueOn, time, repetition, customer } = now
    const saved = await act(t('followUps.addedToast', { day: format(dueOn, 'weekday') }), () =>
      client.followUps.create({ title, dueOn, time, ...repetition, customerId: customer?.id ?? null }),
    )
    if (!saved) return
    clear(text)
    form.current?.querySelector('input')?.focus()
    onCreated?.()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isSaving || text.trim() === '') return
    setSaving(true)
    try {
      const now = await readNow()
      const gap = gapOf(now.reading)
      if (gap !== null) {
        announce(t(`planning.quick.${gap.words}`))
        setOpened(gap.part)
      } else if (now.reading.dueOn !== null) await save({ ...now.reading, dueOn: now.reading.dueOn })
    } catch (error) {
      failed(error)
    } finally {
      setSaving(false)
    }
  }

  const gap = reading === null ? null : gapOf(reading)
  const warning =
    read === null
      ? null
      : read.noSuchDay
        ? t('planning.quick.noSuchDay')
        : gap !== null
          ? t(`planning.quick.${gap.words}`)
          : read.unsure
            ? t('planning.quick.unsure')
            : null
  return (
    <form
      ref={form}
      className={classes['form']}
      aria-label={t('planning.quick.title')}
      onSubmit={(event) => void submit(event)}
    >
      <div className={classes['line']}>
        <MarkedInput
          label={t('planning.quick.label')}
          placeholder={t('planning.quick.hint')}
          value={text}
          marks={marksOf(text, read)}
          {...(autoFocus === undefined ? {} : { autoFocus })}
          {...(inputRef === undefined ? {} : { inputRef })}
          onChange={setText}
        />
        <Button type="submit" leftSection={<IconPlus size={18} stroke={2} />} loading={isSaving}>
          {t('planning.quick.add')}
        </Button>
      </div>
      <div className={classes['below']}>
        {read === null || reading === null ? (
          <p className={classes['waiting']}>{t('planning.quick.waiting')}</p>
        ) : (
          <UnderstoodParts read={read} reading={reading} opened={opened} onOpen={setOpened} onCorrect={correct} />
        )}
        {aside}
      </div>
      {warning !== null && (
        <p className={classes['warning']} role="status">
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
          {warning}
        </p>
      )}
    </form>
  )
}
