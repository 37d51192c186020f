import { useState, type SubmitEvent } from 'react'
import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useActedToast } from '#renderer/ui/acted-toast.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import type { NewCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import {
  emptyDraft,
  isEmptyDraft,
  isNamed,
  keepDraft,
  readDraft,
  splitName,
  type NewCustomerDraft,
} from './new-customer-draft.ts'
import { missingFields, RequiredFields, useRequiredFields } from '../own-fields/required-fields.tsx'
import { LikelySame } from './likely-same.tsx'
import { TagsField } from '../tags-field.tsx'
import { formatYearlyDate, parseYearlyDate } from '../yearly-date.ts'

export type NewCustomerFormProps = {
  readonly request: NewCustomerRequest
  readonly onClose: () => void
  readonly onCreated: (id: number) => void
}

function firstDraft(shopUid: string, { name, phone }: NewCustomerRequest): NewCustomerDraft {
  if (name === undefined && phone === undefined) return readDraft(shopUid)
  return { ...emptyDraft, ...splitName(name ?? ''), phone: phone ?? '' }
}

export function NewCustomerForm({ request, onClose, onCreated }: NewCustomerFormProps) {
  const { t } = useTranslation()
  const { uid, today, settings } = useShop()
  const language = useLanguage()
  const acted = useActedToast()
  const errorText = useErrorText()
  const [draft, setDraft] = useState(() => firstDraft(uid, request))
  const [wrong, setWrong] = useState<{
    readonly name?: string
    readonly birthday?: string
    readonly own?: string
    readonly all?: string
  }>({})
  const required = useRequiredFields()
  const [isSaving, setSaving] = useState(false)

  function change(part: Partial<NewCustomerDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    setWrong({})
    keepDraft(uid, next)
  }

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const typed = draft.birthday.trim()
    const birthday = typed === '' ? null : parseYearlyDate(typed, today, language, settings.country)
    if (!isNamed(draft)) return setWrong({ name: t('customers.nameNeeded') })
    if (typed !== '' && birthday === null) return setWrong({ birthday: t('customers.dateUnclear') })
    if (missingFields(required, draft.custom).length > 0) return setWrong({ own: t('customFields.fillIn') })
    setSaving(true)
    try {
      const { id, actId } = await client.customers.create({
        kind: draft.kind,
        givenName: draft.givenName,
        familyName: draft.familyName,
        company: draft.company,
        phones: draft.phone.trim() === '' ? [] : [{ label: '', value: draft.phone }],
        emails: draft.email.trim() === '' ? [] : [{ label: '', value: draft.email }],
        tags: [...draft.tags],
        birthday,
        note: draft.note,
        custom: Object.fromEntries(required.map(({ id }) => [id, draft.custom[String(id)] ?? null])),
      })
      keepDraft(uid, emptyDraft)
      acted(t('customers.created'), actId)
      onCreated(id)
    } catch (error) {
      setSaving(false)
      setWrong({ all: errorText(error) })
    }
  }

  const isCompany = draft.kind === 'company'
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('customers.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === 'company' ? 'company' : 'person' })}
          data={[
            { value: 'person', label: t('customers.person') },
            { value: 'company', label: t('customers.company') },
          ]}
        />
        {isCompany && (
          <TextInput
            data-autofocus
            label={t('customers.companyName')}
            value={draft.company}
            error={wrong.name}
            onChange={(event) => change({ company: event.currentTarget.value })}
          />
        )}
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            data-autofocus={!isCompany || undefined}
            label={isCompany ? t('customers.contactGivenName') : t('customers.fields.givenName')}
            autoComplete="off"
            value={draft.givenName}
            error={isCompany ? undefined : wrong.name}
            onChange={(event) => change({ givenName: event.currentTarget.value })}
          />
          <TextInput
            label={isCompany ? t('customers.contactFamilyName') : t('customers.fields.familyName')}
            autoComplete="off"
            value={draft.familyName}
            onChange={(event) => change({ familyName: event.currentTarget.value })}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('customers.fields.phone')}
            inputMode="tel"
            autoComplete="off"
            value={draft.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
          <TextInput
            label={t('customers.fields.email')}
            inputMode="email"
            autoComplete="off"
            value={draft.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <TagsField label={t('customers.tags')} value={draft.tags} onChange={(tags) => change({ tags })} />
          <TextInput
            label={t('customers.fields.birthday')}
            placeholder={formatYearlyDate('1985-03-05', language, settings.country)}
            autoComplete="off"
            value={draft.birthday}
            error={wrong.birthday}
            onChange={(event) => change({ birthday: event.currentTarget.value })}
          />
        </SimpleGrid>
        <LikelySame
          draft={draft}
          birthday={parseYearlyDate(draft.birthday.trim(), today, language, settings.country)}
          onOpen={onCreated}
        />
        <RequiredFields
          fields={required}
          values={draft.custom}
          wrong={wrong.own}
          onChange={(custom) => change({ custom })}
        />
        <Textarea
          label={t('customers.fields.note')}
          autosize
          minRows={2}
          maxRows={8}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {wrong.all !== undefined && (
          <Text c="var(--rg-critical)" size="sm" role="alert">
            {wrong.all}
          </Text>
        )}
        <Group justify="space-between" gap="sm">
          <Text size="xs" c="dimmed" flex={1}>
            {t('customers.draftHint')}
          </Text>
          <Group gap="xs">
            {isEmptyDraft(draft) ? (
              <Button variant="subtle" color="gray" onClick={onClose}>
                {t('common.cancel')}
              </Button>
            ) : (
              <Button variant="subtle" color="gray" onClick={() => change(emptyDraft)}>
                {t('customers.clear')}
              </Button>
            )}
            <Button type="submit" loading={isSaving}>
              {t('customers.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
