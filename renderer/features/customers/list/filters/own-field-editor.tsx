import { useState } from 'react'
import { Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomCondition } from '#shared/contract/customer-filter.ts'
import { SeveralEditor } from '#renderer/ui/filters/choice-editors.tsx'
import { FilterForm } from '#renderer/ui/filters/filter-form.tsx'
import { DaySpanEditor, MoneySpanEditor, NumberSpanEditor } from '#renderer/ui/filters/span-editors.tsx'

/** A field as the filter knows it. */
type OwnField = Pick<CustomField, 'id' | 'name' | 'kind' | 'choices'>
type Op = CustomCondition['op']

/** What can be asked of a field by its kind, the most usual first. */
const opsOf: Readonly<Record<OwnField['kind'], readonly Op[]>> = {
  text: ['contains', 'is', 'filled', 'empty'],
  number: ['number', 'filled', 'empty'],
  money: ['number', 'filled', 'empty'],
  day: ['day', 'filled', 'empty'],
  'yes-no': ['yes', 'no', 'filled', 'empty'],
  choice: ['any-choice', 'filled', 'empty'],
  choices: ['any-choice', 'filled', 'empty'],
}

export type OwnFieldEditorProps = {
  readonly field: OwnField
  readonly value: CustomCondition | undefined
  readonly onApply: (condition: CustomCondition) => void
}

/** A condition of one own field. */
export function OwnFieldEditor({ field, value, onApply }: OwnFieldEditorProps) {
  const { t } = useTranslation()
  const ops = opsOf[field.kind]
  const [op, setOp] = useState<Op>(value?.op ?? ops[0] ?? 'filled')
  return (
    <Stack gap="sm">
      <Select
        label={t('customerList.filters.condition')}
        data={ops.map((each) => ({ value: each, label: t(`customerList.filters.ownOps.${each}`) }))}
        value={op}
        onChange={(next) => next !== null && setOp(next as Op)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <ValueEditor key={op} op={op} field={field} value={value} onApply={onApply} />
    </Stack>
  )
}

function ValueEditor({ op, field, value, onApply }: OwnFieldEditorProps & { readonly op: Op }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value !== undefined && 'text' in value ? value.text : '')
  const fieldId = field.id
  switch (op) {
    case 'is':
    case 'contains':
      return (
        <FilterForm isReady={text.trim() !== ''} onApply={() => onApply({ fieldId, op, text: text.trim() })}>
          <TextInput
            label={t('customerList.filters.value')}
            value={text}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </FilterForm>
      )
    case 'number': {
      const Editor = field.kind === 'money' ? MoneySpanEditor : NumberSpanEditor
      const present = value?.op === 'number' ? value : undefined
      return <Editor value={present} isCount={false} onApply={(span) => onApply({ ...span, fieldId, op })} />
    }
    case 'day': {
      const present = value?.op === 'day' ? value : undefined
      return <DaySpanEditor value={present} onApply={(span) => onApply({ ...span, fieldId, op })} />
    }
    case 'any-choice':
      return (
        <SeveralEditor
          label={field.name}
          choices={field.choices.map(({ id, name, removed }) => ({
            value: id,
            label: removed ? t('customFields.removedChoice', { name }) : name,
          }))}
          value={value?.op === 'any-choice' ? value.choiceIds : []}
          onApply={(choiceIds) => onApply({ fieldId, op, choiceIds: [...choiceIds] })}
        />
      )
    default:
      return (
        <FilterForm isReady onApply={() => onApply({ fieldId, op })}>
          {null}
        </FilterForm>
      )
  }
}
