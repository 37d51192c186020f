import type { Selectable } from 'kysely'
import {
  emptyProfile,
  type CardDay,
  type Fact,
  type FamilyMember,
  type Profile,
} from '#shared/domain/customer-profile.ts'
import type { FactsTable, FamilyMembersTable, YearlyDaysTable } from '../card-schema.ts'
import type { ReadableDb } from '../open-database.ts'
import { monthDay } from './contact-keys.ts'

/** Yearly days, family and facts of a card: rows of the shop file and what they mean. */
export type ProfileParts = Pick<Profile, 'yearlyDays' | 'family' | 'facts'>

export const yearlyDayRow = ({ kind, label, date }: CardDay, position: number) => ({
  ...{ position, kind, label, date },
  date_md: date.slice(-5),
})

export const familyRow = ({ relation, name, birthday, nameDay, note }: FamilyMember, position: number) => ({
  ...{ position, relation, name, birthday, note },
  birthday_md: monthDay(birthday),
  name_day: nameDay,
  name_day_md: monthDay(nameDay),
})

export const factRow = ({ kind, text, pinned }: Fact, position: number) => ({
  ...{ position, kind, text },
  pinned: pinned ? 1 : 0,
})

const toDay = ({ kind, label, date }: Selectable<YearlyDaysTable>): CardDay => ({ kind, label, date })
const toMember = (row: Selectable<FamilyMembersTable>): FamilyMember => ({
  relation: row.relation,
  name: row.name,
  birthday: row.birthday,
  nameDay: row.name_day,
  note: row.note,
})
const toFact = ({ kind, text, pinned }: Selectable<FactsTable>): Fact => ({ kind, text, pinned: pinned === 1 })

/** The profiles of a few customers by id, parts in their order; empty for those who have none. */
export async function readProfileParts(db: ReadableDb, ids: readonly number[]): Promise<(id: number) => ProfileParts> {
  if (ids.length === 0) return () => emptyProfile
  const rowsOf = <T extends 'yearly_days' | 'family_members' | 'facts'>(table: T) =>
    db
      .selectFrom(table as 'facts')
      .selectAll()
      .where('contact_id', 'in', ids)
      .orderBy('contact_id')
      .orderBy('position')
      .orderBy('id')
      .execute()
  const owned = <R extends { readonly contact_id: number }>(rows: readonly R[]) =>
    Map.groupBy(rows, (row) => row.contact_id)
  const days = owned((await rowsOf('yearly_days')) as unknown as Selectable<YearlyDaysTable>[])
  const family = owned((await rowsOf('family_members')) as unknown as Selectable<FamilyMembersTable>[])
  const facts = owned(await rowsOf('facts'))
  return (id) => ({
    yearlyDays: (days.get(id) ?? []).map(toDay),
    family: (family.get(id) ?? []).map(toMember),
    facts: (facts.get(id) ?? []).map(toFact),
  })
}
