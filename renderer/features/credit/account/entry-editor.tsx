import { useState } from 'react'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditAccount, CreditEntry } from '#shared/contract/credit.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { MethodSelect } from '#renderer/ui/method-select.tsx'
import { useActForm } from '#renderer/ui/use-act-form.ts'

export type EntryEditorProps = {
  readonly entryId: number
  readonly account: CreditAccount
  readonly onClose: () => void
}

/** An entry of the credit book, changed in its place; only what differs is sent. */
export function EntryEditor({ entryId, account, onClose }: EntryEditorProps) {
  const { data, error } = useQuery(orpc.credit.getEntry.queryOptions({ input: { id: entryId } }))
  if (error !== null) return <LoadFailed error={error} />
  if (data === undefined) return <LoadingLines lines={2} />
  return <Editor key={data.version} entry={data} account={account} onClose={onClose} />
}

const changeable = ['day', 'amount', 'method', 'dueOn', 'purchaseId', 'note'] as const
const noPurchase = 'none'

type EditorProps = Omit<EntryEditorProps, 'entryId'> & { readonly entry: CreditEntry }

function Editor({ entry, account, onClose }: EditorProps) {
  const { t } = useTranslation()
  const form = useActForm(onClose)
  const [draft, setDraft] = useState(entry)
  const change = (patch: Partial<CreditEntry>) => setDraft({ ...draft, ...patch })
  const isWrong = draft.amount <= 0
  const purchases = new Map(
    [
      ...account.open.map(({ purchaseId, number }) => [purchaseId, number] as const),
      [entry.purchaseId, entry.purchaseNumber] as const,
    ].filter(([id]) => id !== null),
  )

  function save(): void {
    const differing = changeable.filter((field) => draft[field] !== entry[field])
    if (differing.length === 0) return onClose()
    const { id, version } = entry
    const patch = Object.fromEntries(differing.map((field) => [field, draft[field]]))
    void form.save(t('creditBook.changed'), () => client.credit.updateEntry({ id, version, patch }))
  }

  return (
    <ActForm
      form={form}
      label={t('common.edit')}
      saveLabel={t('common.save')}
      isReady={!isWrong}
      onSave={save}
      onClose={onClose}
    >
      <AmountField
        label={t('creditBook.amount')}
        value={draft.amount}
        autoFocus
        error={isWrong ? t('creditBook.howMuch') : undefined}
        onChange={(amount) => change({ amount: amount ?? 0 })}
      />
      <DayField label={t('purchase.day')} value={draft.day} onChange={(day) => change({ day: day ?? entry.day })} />
      {draft.dueOn !== null && (
        <DayField
          label={t('creditBook.columns.dueOn')}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn: dueOn ?? entry.dueOn })}
        />
      )}
      {draft.method !== null && (
        <MethodSelect label={t('creditBook.method')} value={draft.method} onChange={(method) => change({ method })} />
      )}
      {(entry.kind === 'payment' || entry.kind === 'write-off') && purchases.size > 0 && (
        <Select
          label={t('creditBook.pay.for')}
          allowDeselect={false}
          value={draft.purchaseId === null ? noPurchase : String(draft.purchaseId)}
          data={[
            { value: noPurchase, label: t('creditBook.pay.oldest') },
            ...[...purchases].map(([id, number]) => ({
              value: String(id),
              label: t('creditBook.kinds.purchase', { number: number ?? 0 }),
            })),
          ]}
          onChange={(next) => change({ purchaseId: next === null || next === noPurchase ? null : Number(next) })}
        />
      )}
      <TextInput
        data-wide
        label={t(entry.kind === 'write-off' ? 'creditBook.writeOff.reason' : 'purchase.note')}
        value={draft.note}
        maxLength={500}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </ActForm>
  )
}
