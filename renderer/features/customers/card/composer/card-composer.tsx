import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { Button, Textarea } from '@mantine/core'
import { IconBell, IconMessage, IconNote, IconPhone, IconWalk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { ComposerDetails } from './composer-details.tsx'
import {
  activityOf,
  composerKinds,
  emptyDraft,
  hasDirection,
  isFilled,
  keepComposerDraft,
  readComposerDraft,
  type ComposerDraft,
} from './composer-draft.ts'
import { composerRequest } from './composer-request.ts'
import { NextDate } from './next-date.tsx'
import classes from './composer.module.css'

/** A promise without a date is meant for about then. */
const usualDaysAhead = 7

const icons = { note: IconNote, call: IconPhone, message: IconMessage, visit: IconWalk, promise: IconBell }

/** Writes down what happened and what comes next, or only what is promised. Ctrl+Enter saves. */
export function CardComposer({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const { uid, today } = useShop()
  const format = useDayFormat()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [draft, setDraft] = useState<ComposerDraft>(() => readComposerDraft(uid, customerId))
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const { kind, direction } = draft
  const isOpen = draft.text !== '' || draft.nextOn !== null || kind !== 'note'
  const nextOn = kind === 'promise' ? (draft.nextOn ?? addDays(today, usualDaysAhead)) : draft.nextOn

  function change(patch: Partial<ComposerDraft>): void {
    const next = { ...draft, ...patch }
    setDraft(next)
    keepComposerDraft(uid, customerId, next)
  }

  const onRequest = useEffectEvent(() => {
    const requested = composerRequest.get()
    if (requested === null) return
    composerRequest.set(null)
    change({ kind: requested })
    input.current?.focus()
  })
  useEffect(() => composerRequest.subscribe(() => onRequest()), [])

  async function send(): Promise<{ readonly actId: number; readonly words: string }> {
    if (kind === 'promise') {
      const dueOn = nextOn ?? today
      const { actId } = await client.followUps.create({ customerId, title: draft.text.trim(), dueOn })
      return { actId, words: t('customers.promised', { day: format(dueOn) }) }
    }
    const { actId } = await client.activities.create(activityOf(customerId, { ...draft, kind }))
    const saved = t(`activities.saved.${kind}`)
    return { actId, words: nextOn === null ? saved : t('activities.savedWithNext', { saved, day: format(nextOn) }) }
  }

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const isHollow = draft.text.trim() === '' && (kind === 'note' || kind === 'promise')
    if (isHollow || !isFilled(draft)) return input.current?.focus()
    if (isSaving) return
    setSaving(true)
    try {
      const { actId, words } = await send()
      acted(words, actId)
      setDraft(emptyDraft)
      keepComposerDraft(uid, customerId, null)
      input.current?.focus()
    } catch (error) {
      // What was typed stays, here and in the draft.
      failed(error)
    } finally {
      setSaving(false)
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    const isText = event.target === input.current
    const sends = event.ctrlKey || event.metaKey || (kind === 'promise' && isText && !event.shiftKey)
    if (event.key !== 'Enter' || !sends) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  return (
    <form
      ref={form}
      className={`${classes['composer']} rg-no-print`}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <Chips label={t('activities.kindOf')}>
        {composerKinds.map((each) => {
          const Icon = icons[each]
          return (
            <Chip
              key={each}
              isOn={kind === each}
              onClick={() => {
                change({ kind: each })
                input.current?.focus()
              }}
            >
              <Icon size={15} stroke={1.8} className={classes['kindIcon']} aria-hidden />
              {t(`activities.kinds.${each}`)}
            </Chip>
          )
        })}
      </Chips>
      <Textarea
        ref={input}
        autosize
        minRows={1}
        maxRows={12}
        aria-label={kind === 'promise' ? t('customers.whatPromised') : t(`activities.whatHappened.${kind}`)}
        placeholder={kind === 'promise' ? t('customers.whatPromised') : t(`activities.whatHappened.${kind}`)}
        autoComplete="off"
        maxLength={kind === 'promise' ? 300 : 20_000}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        data-composer
      />
      {isOpen && (
        <>
          {hasDirection(kind) && (
            <Chips label={t('activities.direction')}>
              {(['in', 'out'] as const).map((each) => (
                <Chip
                  key={each}
                  isOn={direction === each}
                  onClick={() => change({ direction: direction === each ? null : each })}
                >
                  {t(`activities.directions.${kind}.${each}`)}
                </Chip>
              ))}
            </Chips>
          )}
          <NextDate
            isNeeded={kind === 'promise'}
            day={nextOn}
            title={draft.nextTitle}
            usualTitle={draft.isPrivate ? t('activities.talkAgain') : (draft.text.trim().split('\n')[0] ?? '')}
            onChange={(next) => change(next)}
          />
          <div className={classes['foot']}>
            {kind !== 'promise' && <ComposerDetails draft={draft} onChange={change} />}
            <Button type="submit" className={classes['save']} loading={isSaving}>
              {kind === 'promise' ? t('customers.promise') : t('common.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
