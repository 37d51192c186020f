import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import type { Asking } from '../asking.ts'
import { CardSection } from '../card-section.tsx'
import { AddRelation } from './add-relation.tsx'
import { Household } from './household.tsx'
import { Referrals } from './referrals.tsx'
import { RelatedList } from './related-list.tsx'
import { askedRelation } from './relation-kinds.ts'

export type RelationsSectionProps = { readonly card: CustomerCard; readonly asking: Asking }

/** Companies, people, household and referrals: nothing where there are none. */
export function RelationsSection({ card, asking }: RelationsSectionProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { data } = useQuery(orpc.relations.get.queryOptions({ input: { id: card.id } }))
  const canEdit = card.deletedAt === null
  const remove = canEdit
    ? (companyId: number, personId: number) => (name: string) =>
        void act(t('relations.removed', { name }), () => client.relations.removeCompany({ companyId, personId }))
    : undefined
  const saveRole = canEdit
    ? (company: number, person: number) => (role: string) => client.relations.setCompany({ company, person, role })
    : undefined
  const kind = askedRelation(asking.asked)
  const hasAny =
    data !== undefined &&
    (data.companies.length + data.people.length + data.referrers.length + data.referred.length > 0 ||
      data.household !== null)
  if (!hasAny && kind === null) return null
  return (
    <CardSection title={t('relations.title')}>
      {kind !== null && <AddRelation key={kind} customerId={card.id} kind={kind} onDone={asking.onAsked} />}
      {hasAny && (
        <>
          <RelatedList
            title={t('relations.companies')}
            rows={data.companies.map((row) => ({
              ...row,
              onRemove: remove?.(row.customerId, card.id),
              onSaveRole: saveRole?.(row.customerId, card.id),
            }))}
            roleLabel="relations.roleAt"
          />
          <RelatedList
            title={t('relations.people')}
            sums={data.peopleSums}
            rows={data.people.map((row) => ({
              ...row,
              onRemove: remove?.(card.id, row.customerId),
              onSaveRole: saveRole?.(card.id, row.customerId),
            }))}
            roleLabel="relations.roleOf"
          />
          {data.household !== null && <Household customerId={card.id} household={data.household} canEdit={canEdit} />}
          <Referrals customerId={card.id} relations={data} canEdit={canEdit} />
        </>
      )}
    </CardSection>
  )
}
