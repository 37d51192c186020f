import { useEffect, useRef, useState } from 'react'
import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmCorrectionInput, RhythmEvidence } from '#shared/contract/rhythms.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '../use-act.ts'
import { IntervalForm, PausedForm } from './correction-forms.tsx'
import { SeasonForm } from './season-form.tsx'
import { useCorrectionText } from './use-correction-text.ts'
import classes from './evidence.module.css'

type Kind = RhythmCorrectionInput['kind']

/** What the owner said, or the ways to say it. */
export function CorrectionPart({ evidence }: { readonly evidence: RhythmEvidence }) {
  const { t } = useTranslation()
  const act = useAct()
  const textOf = useCorrectionText()
  const [asked, setAsked] = useState<Kind | null>(null)
  const { correction, customerId } = evidence
  const unit = { customerId, productId: evidence.productId }

  const correct = (said: RhythmCorrectionInput, note: string) =>
    client.rhythms.correct({ ...unit, correction: said, note })
  const form = { onClose: () => setAsked(null), correct }
  const part = useFocusFollowing(correction !== null ? 'said' : (asked ?? 'ways'))
  if (correction !== null) {
    const of = correction.ofCustomer ? { customerId, productId: null } : unit
    const isOfAll = correction.ofCustomer && evidence.productId !== null
    return (
      <section ref={part} className={classes['better']} aria-label={t('why.better')}>
        <Text size="sm" c="dimmed">
          {t(isOfAll ? 'why.saidOfCustomer' : 'why.said', { on: correction.since })}
        </Text>
        <Text fw={550}>{textOf(correction.correction)}</Text>
        {correction.note !== '' && <Text size="sm">{correction.note}</Text>}
        <div className={classes['acts']}>
          <Button
            variant="default"
            onClick={() => void act(t('why.takenBack'), () => client.rhythms.takeBackCorrection(of))}
          >
            {t('why.takeBack')}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <section ref={part} className={classes['better']} aria-label={t('why.better')}>
      <Title order={3} size="sm">
        {t('why.better')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('why.betterHint')}
      </Text>
      {asked === 'interval' && <IntervalForm {...form} usualDays={evidence.usualDays} />}
      {asked === 'paused' && <PausedForm {...form} />}
      {asked === 'yearly' && <SeasonForm {...form} />}
      {asked === null && (
        <div className={classes['acts']}>
          {(['interval', 'paused', 'yearly'] as const).map((kind) => (
            <Button key={kind} variant="default" data-way={kind} onClick={() => setAsked(kind)}>
              {t(`why.acts.${kind}`)}
            </Button>
          ))}
          <Button variant="default" onClick={() => void act(t('why.saved'), () => correct({ kind: 'moved-away' }, ''))}>
            {t('why.acts.moved-away')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** What is asked comes into sight and takes the focus; it goes back to the way that was chosen, or to what was said. */
function useFocusFollowing(shown: string) {
  const part = useRef<HTMLElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    const from = before.current
    const section = part.current
    if (from === shown || section === null) return
    before.current = shown
    section.scrollIntoView({ block: 'nearest' })
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body) return
    const next =
      section.querySelector<HTMLElement>(`[data-way="${from}"]`) ?? section.querySelector<HTMLElement>('button')
    next?.focus()
  }, [shown])
  return part
}
