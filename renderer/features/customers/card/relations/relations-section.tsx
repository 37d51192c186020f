import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { AddRelation } from './add-relation.tsx'
import { Household } from './household.tsx'
import { Referrals } from './referrals.tsx'
import { RelatedList } from './related-list.tsx'
import cardClasses from '../card.module.css'
import classes from './relations.module.css'

/** Companies, people, household and referrals: what there is, and one button for more. */
export function RelationsSection({ card }: { readonly card: CustomerCard }) {
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
  return (
    <section className={classes['relations']} aria-label={t('relations.title')}>
      <Title order={2} className={cardClasses['groupTitle']}>
        {t('relations.title')}
      </Title>
      {data !== undefined && (
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
      {canEdit && <AddRelation card={card} />}
    </section>
  )
}
