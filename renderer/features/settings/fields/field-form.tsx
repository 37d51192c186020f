import { useState, type SubmitEvent } from 'react'
import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import { customKinds, customLimits, type CustomKind } from '#shared/domain/custom-value.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast } from '#renderer/ui/acted-toast.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import { firstChoices, namedChoices, type ChoiceDraft } from './choice-draft.ts'

export type FieldFormProps = {
  /** Null for a new one. */
  readonly field: CustomField | null
  readonly onClose: () => void
}

export function FieldForm({ field, onClose }: FieldFormProps) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const errorText = useErrorText()
  const [name, setName] = useState(field?.name ?? '')
  const [kind, setKind] = useState<CustomKind>(field?.kind ?? 'text')
  const [required, setRequired] = useState(field?.required ?? false)
  const [inList, setInList] = useState(field?.inList ?? false)
  const [choices, setChoices] = useState<readonly ChoiceDraft[]>(() => firstChoices(field))
  const [wrong, setWrong] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const hasChoices = kind === 'choice' || kind === 'choices'
  const isNameless = name.trim() === ''

  async function add(): Promise<void> {
    const names = hasChoices ? namedChoices(choices).map((choice) => choice.name) : []
    const { actId } = await client.customFields.create({ name, kind, required, inList, choices: names })
    acted(t('customFields.added', { name: name.trim() }), actId)
  }

  async function change({ id, version }: CustomField): Promise<void> {
    const patch = { name, kind, required, inList, ...(hasChoices ? { choices: namedChoices(choices) } : {}) }
    const { actId, stillChosen } = await client.customFields.update({ id, version, patch })
    const [kept] = stillChosen
    acted(
      kept === undefined
        ? t('customFields.changed', { name: name.trim() })
        : t('customFields.stillChosen', { name: kept.name, count: kept.customers }),
      actId,
    )
  }

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isNameless) return setWrong(t('customFields.nameNeeded'))
    setSaving(true)
    try {
      await (field === null ? add() : change(field))
      onClose()
    } catch (error) {
      setSaving(false)
      setWrong(errorText(error))
    }
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('customFields.name')}
          value={name}
          maxLength={customLimits.name}
          autoComplete="off"
          error={isNameless ? wrong : null}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setWrong(null)
          }}
        />
        <Select
          label={t('customFields.kind')}
          data={customKinds.map((value) => ({ value, label: t(`customFields.kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => {
            setKind((value ?? 'text') as CustomKind)
            setWrong(null)
          }}
        />
        {hasChoices && <ChoiceEditor fieldId={field?.id ?? null} choices={choices} onChange={setChoices} />}
        <Checkbox
          label={t('customFields.required')}
          description={t('customFields.requiredHint')}
          checked={required}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('customFields.inList')}
          checked={inList}
          onChange={(event) => setInList(event.currentTarget.checked)}
        />
        {wrong !== null && !isNameless && (
          <Text c="var(--rg-critical)" size="sm" role="alert">
            {wrong}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {field === null ? t('customFields.saveNew') : t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
