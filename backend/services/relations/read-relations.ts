import type { Related, Relations } from '#shared/contract/relations.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import {
  readBoughtNames,
  readCompaniesOf,
  readHouseholdMembers,
  readPeopleOf,
  readReferred,
  readReferrers,
  sumPeopleOf,
  sumReferred,
  sumReferredTree,
  type RelatedRow,
} from '#db/repositories/relations.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Rows of people and of referred customers. */
const mostRows = 200
/** Names of what a referred customer buys. */
const mostBought = 3

async function readHousehold({ db }: OpenShop, householdId: number | null) {
  if (householdId === null) return null
  const household = await db
    .selectFrom('households')
    .select(['id', 'name'])
    .where('id', '=', householdId)
    .executeTakeFirst()
  if (household === undefined) return null
  const members = await readHouseholdMembers(db, householdId)
  return { ...household, members }
}

/** Companies, people, household and referrals of a customer. */
export async function readRelations(shop: OpenShop, id: number): Promise<Relations> {
  const { db } = shop
  const contact = await db
    .selectFrom('contacts')
    .select(['household_id'])
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  const companies = await readCompaniesOf(db, id)
  const people = await readPeopleOf(db, id, mostRows)
  const household = await readHousehold(shop, contact.household_id)
  const referrers = await readReferrers(db, id)
  const referred = await readReferred(db, id, mostRows)
  const everybody = [...companies, ...people, ...(household?.members ?? []), ...referrers, ...referred]
  const phones = await readFirstPhones(
    db,
    everybody.map((row) => row.id),
  )
  const bought = await readBoughtNames(
    db,
    referred.map((row) => row.id),
    mostBought,
  )
  const related = (row: RelatedRow): Related => ({
    customerId: row.id,
    name: row.display_name,
    kind: row.kind,
    phone: phones.get(row.id) ?? null,
    spent: row.spent,
    visits: row.visits,
    lastOn: row.last_on,
  })
  return {
    companies: companies.map((row) => ({ ...related(row), role: row.role })),
    people: people.map((row) => ({ ...related(row), role: row.role })),
    peopleSums: await sumPeopleOf(db, id),
    household:
      household === null
        ? null
        : {
            id: household.id,
            name: household.name,
            members: household.members.map(related),
            sums: {
              customers: household.members.length,
              spent: household.members.reduce((sum, { spent }) => sum + spent, 0),
            },
          },
    referrers: referrers.map(related),
    referred: referred.map((row) => ({
      ...related(row),
      bought: [...(bought.get(row.id) ?? [])],
      referred: Number(row.referred),
    })),
    referredSums: await sumReferred(db, id),
    referredTreeSums: await sumReferredTree(db, id),
  }
}
