import { useState } from 'react'
import { Button, Group, NumberInput, Switch, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecallRuleInput } from '#shared/contract/recall.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './rules.module.css'

const numbers = [
  { field: 'againDays', word: 'again', min: 1, max: 365 },
  { field: 'secondDays', word: 'second', min: 1, max: 365 },
  { field: 'thirdDays', word: 'third', min: 1, max: 365 },
  { field: 'maxTries', word: 'tries', min: 1, max: 20 },
  { field: 'graceDays', word: 'grace', min: 0, max: 365 },
] as const
type NumberField = (typeof numbers)[number]

/** One rule; each number is saved when its field is left. */
export function RuleFields({ rule }: { readonly rule: RecallRuleInput }) {
  const { t } = useTranslation()
  const act = useAct()
  const { category, active } = rule
  const name = category === '' ? t('recall.rules.shop') : category
  const save = (patch: Partial<RecallRuleInput>) =>
    act(t('recall.rules.saved'), () => client.recall.setRule({ category, ...patch }))
  return (
    <div className={classes['rule']} role="group" aria-label={name}>
      <Group justify="space-between" gap="sm">
        <Title order={3} fz="sm">
          {name}
        </Title>
        {category !== '' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('recall.rules.removeOf', { category })}
            onClick={() => void act(t('recall.rules.removed'), () => client.recall.removeRule({ category }))}
          >
            {t('recall.rules.remove')}
          </Button>
        )}
      </Group>
      <Switch
        checked={active}
        label={t('recall.rules.active')}
        onChange={(event) => void save({ active: event.currentTarget.checked })}
      />
      <div className={classes['numbers']}>
        {numbers.map((number) => (
          <RuleNumber
            key={number.field}
            {...number}
            value={rule[number.field]}
            onSave={(value) => save({ [number.field]: value })}
          />
        ))}
      </div>
    </div>
  )
}

function RuleNumber({
  word,
  min,
  max,
  value,
  onSave,
}: NumberField & { readonly value: number; readonly onSave: (value: number) => Promise<boolean> }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | string | null>(null)
  const isWrong = typed !== null && !(typeof typed === 'number' && typed >= min && typed <= max)

  async function leave(): Promise<void> {
    if (typed === null || isWrong) return
    if (typed !== value) await onSave(Number(typed))
    setTyped(null)
  }

  return (
    <NumberInput
      label={t(`recall.rules.${word}`)}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      value={typed ?? value}
      error={isWrong ? t('recall.rules.wrong', { min, max }) : undefined}
      onChange={setTyped}
      onBlur={() => void leave()}
    />
  )
}
