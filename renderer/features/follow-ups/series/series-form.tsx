import { useRef, useState, type FormEvent } from 'react'
import { ActionIcon, Button, Group, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpTemplate } from '#shared/contract/follow-up-templates.ts'
import { client } from '#renderer/engine/client.ts'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './series.module.css'

/** As the contract has them. */
const [mostSteps, mostDays] = [50, 3650]

type Step = {
  readonly key: number
  readonly title: string
  readonly note: string
  readonly afterDays: number | ''
  readonly time: string
}

const emptyStep = (key: number, afterDays: number | ''): Step => ({ key, title: '', note: '', afterDays, time: '' })

export type SeriesFormProps = {
  /** Null for a new one. */
  readonly template: FollowUpTemplate | null
  readonly onClose: () => void
}

/** A series written down or changed: its name, and its steps with their days. */
export function SeriesForm({ template, onClose }: SeriesFormProps) {
  const { t } = useTranslation()
  const act = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState(template?.name ?? '')
  const [steps, setSteps] = useState<readonly Step[]>(
    template?.steps.map((step, key) => ({ ...step, key, time: step.time ?? '' })) ?? [emptyStep(0, 1)],
  )
  const [tried, setTried] = useState(false)
  const isWrong = (step: Step) => step.title.trim() === '' || step.afterDays === ''

  const change = (key: number, patch: Partial<Step>) =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...patch } : step)))

  function addStep(): void {
    const last = steps.at(-1)?.afterDays ?? 0
    const key = Math.max(-1, ...steps.map((step) => step.key)) + 1
    setSteps([...steps, emptyStep(key, last === '' ? '' : Math.min(mostDays, last + 7))])
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[data-step="${key}"] input`)?.focus())
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || steps.length === 0 || steps.some(isWrong)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const given = {
      name: name.trim(),
      steps: steps.map(({ title, note, afterDays, time }) => ({
        title: title.trim(),
        note,
        afterDays: Number(afterDays),
        time: time === '' ? null : time,
      })),
    }
    const words = t(template === null ? 'planning.series.addedToast' : 'planning.series.savedToast', {
      name: given.name,
    })
    const isSaved = await act(words, () =>
      template === null
        ? client.followUpTemplates.create(given)
        : client.followUpTemplates.update({ id: template.id, version: template.version, patch: given }),
    )
    if (isSaved) onClose()
  }

  return (
    <form
      ref={form}
      className={classes['form']}
      aria-label={template === null ? t('planning.series.add') : t('planning.series.edit', { name: template.name })}
      onSubmit={(event) => void save(event)}
    >
      <TextInput
        label={t('planning.series.name')}
        placeholder={t('planning.series.nameHint')}
        maw={360}
        maxLength={300}
        autoFocus
        value={name}
        error={tried && name.trim() === '' ? t('planning.series.needsName') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {steps.map((step, at) => (
        <div
          key={step.key}
          className={classes['step']}
          role="group"
          aria-label={t('planning.series.step', { number: at + 1 })}
          data-step={step.key}
        >
          <TextInput
            className={classes['stepTitle']}
            label={t('planning.series.stepTitle')}
            maxLength={300}
            value={step.title}
            error={tried && step.title.trim() === '' ? t('planning.series.needsTitle') : undefined}
            onChange={(event) => change(step.key, { title: event.currentTarget.value })}
          />
          <NumberInput
            w={150}
            label={t('planning.series.afterDays')}
            min={0}
            max={mostDays}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            value={step.afterDays}
            error={tried && step.afterDays === '' ? t('planning.series.needsDays') : undefined}
            onChange={(days) => change(step.key, { afterDays: days === '' ? '' : Number(days) })}
          />
          <TimeField
            label={t('planning.series.time')}
            value={step.time}
            onChange={(time) => change(step.key, { time })}
          />
          <ActionIcon
            className={classes['remove']}
            size={36}
            aria-label={t('planning.series.removeStep', { number: at + 1 })}
            disabled={steps.length === 1}
            onClick={() => setSteps(steps.filter(({ key }) => key !== step.key))}
          >
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      <Group gap="xs">
        <Button type="submit">{t('common.save')}</Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {steps.length < mostSteps && (
          <Button variant="subtle" leftSection={<IconPlus size={15} stroke={2} />} onClick={addStep}>
            {t('planning.series.addStep')}
          </Button>
        )}
      </Group>
    </form>
  )
}
