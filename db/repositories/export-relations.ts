import type { ReadableDb } from '../open-database.ts'

/** Whom a customer belongs to, by uid; those in the trash are left out. */
export type ExportedRelations = {
  readonly companies: readonly { readonly uid: string; readonly role: string }[]
  readonly household: { readonly uid: string; readonly name: string } | null
  readonly referredBy: string | null
}

/** Relations of the customers from one id to another. @returns those of one of them */
export async function readExportedRelations(
  db: ReadableDb,
  from: number,
  to: number,
): Promise<(contactId: number) => ExportedRelations> {
  const links = await db
    .selectFrom('company_people')
    .innerJoin('contacts', 'contacts.id', 'company_people.company_id')
    .select(['company_people.person_id', 'contacts.uid', 'company_people.role'])
    .where('company_people.person_id', '>=', from)
    .where('company_people.person_id', '<=', to)
    .where('contacts.deleted_at', 'is', null)
    .orderBy('company_people.id')
    .execute()
  const households = await db
    .selectFrom('contacts')
    .innerJoin('households', 'households.id', 'contacts.household_id')
    .select(['contacts.id', 'households.uid', 'households.name'])
    .where('contacts.id', '>=', from)
    .where('contacts.id', '<=', to)
    .execute()
  const referrers = await db
    .selectFrom('contacts')
    .innerJoin('contacts as referrers', 'referrers.id', 'contacts.referred_by_id')
    .select(['contacts.id', 'referrers.uid'])
    .where('contacts.id', '>=', from)
    .where('contacts.id', '<=', to)
    .where('referrers.deleted_at', 'is', null)
    .execute()
  const companiesOf = Map.groupBy(links, (link) => link.person_id)
  const householdOf = new Map(households.map(({ id, ...household }) => [id, household]))
  const referrerOf = new Map(referrers.map(({ id, uid }) => [id, uid]))
  return (contactId) => ({
    companies: (companiesOf.get(contactId) ?? []).map(({ uid, role }) => ({ uid, role })),
    household: householdOf.get(contactId) ?? null,
    referredBy: referrerOf.get(contactId) ?? null,
  })
}
