import { useRef, type KeyboardEvent } from 'react'
import { ActionIcon, Button, Input, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customLimits } from '#shared/domain/custom-value.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { newChoice, type ChoiceDraft } from './choice-draft.ts'
import classes from './fields.module.css'
import { MoveButtons } from './move-buttons.tsx'

export type ChoiceEditorProps = {
  /** Whose choices are counted; null for a new field. */
  readonly fieldId: number | null
  readonly choices: readonly ChoiceDraft[]
  readonly onChange: (choices: readonly ChoiceDraft[]) => void
}

/** One line a choice: its name, how many have it, its place. Enter goes on to the next line. */
export function ChoiceEditor({ fieldId, choices, onChange }: ChoiceEditorProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const usage = useQuery(
    orpc.customFields.usage.queryOptions({ input: fieldId === null ? skipToken : { id: fieldId } }),
  )
  const customersOf = (id: string | undefined) => usage.data?.choices.find((choice) => choice.id === id)?.customers ?? 0

  const isCounted = choices.some(({ id }) => customersOf(id) > 0)

  const focusLine = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input')[at]?.focus())

  function add(at: number): void {
    onChange([...choices.slice(0, at), newChoice(), ...choices.slice(at)])
    focusLine(at)
  }

  function move(at: number, by: 1 | -1): void {
    const next = [...choices]
    const [choice] = next.splice(at, 1)
    if (choice === undefined) return
    next.splice(at + by, 0, choice)
    onChange(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number): void {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (at + 1 < choices.length) focusLine(at + 1)
    else if (choices[at]?.name.trim() !== '') add(at + 1)
  }

  return (
    <Input.Wrapper label={t('customFields.choices')} labelElement="div">
      <div ref={list} className={classes['choices']} role="group" aria-label={t('customFields.choices')}>
        {choices.map((choice, at) => {
          const label = t('customFields.choiceName', { n: at + 1 })
          const name = choice.name.trim() || label
          const customers = customersOf(choice.id)
          return (
            <div key={choice.key} className={classes['choice']}>
              <TextInput
                aria-label={label}
                className={classes['choiceName']}
                placeholder={at === 0 ? t('customFields.choiceHint') : undefined}
                value={choice.name}
                maxLength={customLimits.name}
                autoComplete="off"
                onChange={(event) => {
                  const { value } = event.currentTarget
                  onChange(choices.map((other) => (other.key === choice.key ? { ...other, name: value } : other)))
                }}
                onKeyDown={(event) => onKeyDown(event, at)}
              />
              {isCounted && (
                <Text size="xs" c="dimmed" className={`${classes['chosenBy']} rg-number`}>
                  {customers > 0 && t('customFields.chosenBy', { count: customers })}
                </Text>
              )}
              <MoveButtons
                labels={{ up: t('customFields.up', { name }), down: t('customFields.down', { name }) }}
                place={{ at, of: choices.length }}
                onMove={(by) => move(at, by)}
              />
              <ActionIcon
                size={30}
                aria-label={t('customFields.remove', { name })}
                onClick={() => {
                  onChange(choices.filter((other) => other.key !== choice.key))
                  focusLine(Math.max(0, at - 1))
                }}
              >
                <IconX size={17} stroke={1.7} />
              </ActionIcon>
            </div>
          )
        })}
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={6}
        leftSection={<IconPlus size={15} stroke={2} />}
        disabled={choices.length >= customLimits.choices}
        onClick={() => add(choices.length)}
      >
        {t('customFields.addChoice')}
      </Button>
    </Input.Wrapper>
  )
}
