import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MergePreview } from '#shared/contract/merges.ts'
import { joinedFields, type MergeChoice, type MergeField, type MergeList } from '#shared/domain/merge-fields.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useDismiss } from '../duplicates/use-dismiss.ts'
import { Who } from '../duplicates/who.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { ListRow } from './list-row.tsx'
import { useMergeWords } from './use-merge-words.ts'
import classes from './merge.module.css'

export type MergePageProps = { readonly keepId: number; readonly loseId: number }

/** Two cards beside each other; what stays of each is chosen field by field. */
export function MergePage({ keepId, loseId }: MergePageProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isSaving, setSaving] = useState(false)
  const preview = useQuery({
    ...orpc.customers.mergePreview.queryOptions({ input: { keepId, loseId } }),
    // Of two that are becoming one there is nothing to compare any more.
    enabled: !isSaving,
  })
  return (
    <div className={classes['page']}>
      <PageHeader title={t('duplicates.mergeTitle')}>
        <Button
          variant="default"
          leftSection={<IconArrowsLeftRight size={18} stroke={1.7} />}
          onClick={() => navigate(`/customers/merge/${loseId}/${keepId}`, { replace: true })}
        >
          {t('duplicates.swap')}
        </Button>
      </PageHeader>
      {preview.data !== undefined ? (
        <MergeForm preview={preview.data} isSaving={isSaving} onSaving={setSaving} />
      ) : preview.error === null ? (
        <LoadingLines lines={8} />
      ) : (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      )}
    </div>
  )
}

type Left = { readonly list: MergeList; readonly id: number }

type MergeFormProps = {
  readonly preview: MergePreview
  readonly isSaving: boolean
  readonly onSaving: (isSaving: boolean) => void
}

function MergeForm({ preview, isSaving, onSaving }: MergeFormProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const act = useAct()
  const dismiss = useDismiss()
  const { fieldName, valueText, ownText, movesText } = useMergeWords()
  const [fields, setFields] = useState<Readonly<Partial<Record<MergeField, MergeChoice>>>>({})
  const [ownFields, setOwnFields] = useState<ReadonlyMap<number, MergeChoice>>(new Map())
  const [left, setLeft] = useState<readonly Left[]>([])
  const { keep, lose } = preview

  async function merge(): Promise<void> {
    onSaving(true)
    const done = await act(t('duplicates.merged', { name: keep.name }), () =>
      client.customers.merge({
        keepId: keep.id,
        keepVersion: keep.version,
        loseId: lose.id,
        loseVersion: lose.version,
        fields,
        ownFields: [...ownFields].map(([fieldId, choice]) => ({ fieldId, choice })),
        leave: [...left],
      }),
    )
    if (done) navigate(`/customers/${keep.id}`)
    else onSaving(false)
  }
  const toggle = (list: MergeList, id: number) =>
    setLeft(
      left.some((each) => each.id === id && each.list === list)
        ? left.filter((each) => each.id !== id || each.list !== list)
        : [...left, { list, id }],
    )

  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('duplicates.mergeHint')}
      </Text>
      <div className={classes['sides']}>
        <span />
        {[keep, lose].map((side) => (
          <div key={side.id} className={classes['side']}>
            <Text size="xs" fw={600} c={side === keep ? 'var(--rg-accent-text)' : 'dimmed'}>
              {side === keep ? t('duplicates.stays') : t('duplicates.goesInto')}
            </Text>
            <Who customer={side} />
          </div>
        ))}
      </div>
      <Section title={t('duplicates.fieldsTitle')}>
        {preview.fields.length + preview.ownFields.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('duplicates.nothingDiffers')}
          </Text>
        )}
        {preview.fields.map(({ field, choice, ...value }) => (
          <ChoiceRow
            key={field}
            name={fieldName(field)}
            keep={valueText(field, value.keep)}
            lose={valueText(field, value.lose)}
            isEmpty={{
              keep: value.keep === null && field !== 'doNotContact',
              lose: value.lose === null && field !== 'doNotContact',
            }}
            choice={fields[field] ?? choice}
            canJoin={joinedFields.has(field) && value.keep !== null && value.lose !== null}
            onChoose={(next) => setFields({ ...fields, [field]: next })}
          />
        ))}
        {preview.ownFields.map(({ fieldId, name, kind, choice, ...value }) => (
          <ChoiceRow
            key={fieldId}
            name={name}
            keep={ownText(kind, value.keep)}
            lose={ownText(kind, value.lose)}
            isEmpty={{ keep: value.keep.length === 0, lose: value.lose.length === 0 }}
            choice={ownFields.get(fieldId) ?? choice}
            canJoin={kind === 'choices'}
            onChoose={(next) => setOwnFields(new Map([...ownFields, [fieldId, next]]))}
          />
        ))}
      </Section>
      {preview.lists.length > 0 && (
        <Section title={t('duplicates.lists')}>
          {preview.lists.map(({ list, items }) => (
            <ListRow
              key={list}
              list={list}
              items={items}
              left={new Set(left.filter((each) => each.list === list).map(({ id }) => id))}
              onToggle={(id) => toggle(list, id)}
            />
          ))}
        </Section>
      )}
      <div className={classes['end']}>
        <Text size="sm">{movesText(preview)}</Text>
        <Group gap="xs">
          <Button variant="subtle" color="gray" onClick={() => window.history.back()}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="default"
            onClick={() => void dismiss(keep, lose).then((done) => done && window.history.back())}
          >
            {t('duplicates.notDuplicate')}
          </Button>
          <Button loading={isSaving} onClick={() => void merge()}>
            {t('duplicates.merge')}
          </Button>
        </Group>
      </div>
    </>
  )
}
