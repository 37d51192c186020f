import { useTranslation } from 'react-i18next'
import type { Relations } from '#shared/contract/relations.ts'
import { client } from '#renderer/engine/client.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { RelatedList } from './related-list.tsx'

export type HouseholdProps = {
  readonly customerId: number
  readonly household: NonNullable<Relations['household']>
  readonly canEdit: boolean
}

/** Who lives together, under a name that can be changed, with what they spent in all. */
export function Household({ customerId, household, canEdit }: HouseholdProps) {
  const { t } = useTranslation()
  const act = useAct()
  const leave = (id: number) => (name: string) =>
    void act(t('relations.removed', { name }), () => client.relations.leaveHousehold({ customerId: id }))
  return (
    <RelatedList
      title={t('relations.household')}
      sums={household.sums}
      rows={household.members.map((row) => ({
        ...row,
        isSelf: row.customerId === customerId,
        onRemove: canEdit ? leave(row.customerId) : undefined,
      }))}
      lead={
        canEdit ? (
          <EditableText
            hideLabel
            label={t('relations.householdName')}
            value={household.name}
            maxLength={300}
            check={(name) => (name === '' ? t('relations.householdName') : null)}
            onSave={(name) => client.relations.renameHousehold({ householdId: household.id, name })}
          />
        ) : (
          household.name
        )
      }
    />
  )
}
