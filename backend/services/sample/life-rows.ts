import type { Insertable } from 'kysely'
import { createRandom, seededInstant, seededUid } from '#shared/domain/random.ts'
import { monthDay } from '#db/repositories/contact-keys.ts'
import type { ShopTables } from '#db/schema.ts'
import type { SampleShop } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

type Row<T extends keyof ShopTables> = Insertable<ShopTables[T]>

export function* factRows({ lives }: SampleShop, { first }: SampleTarget): Generator<Row<'facts'>> {
  for (const [index, { facts }] of lives.entries())
    for (const [position, { kind, text, pinned }] of facts.entries())
      yield { contact_id: first.contact + index, position, kind, text, pinned: pinned ? 1 : 0 }
}

export function* familyRows({ lives }: SampleShop, { first }: SampleTarget): Generator<Row<'family_members'>> {
  for (const [index, { family }] of lives.entries())
    for (const [position, { relation, name, birthday }] of family.entries())
      yield {
        contact_id: first.contact + index,
        position,
        relation,
        name,
        birthday,
        birthday_md: monthDay(birthday),
        name_day: null,
        name_day_md: null,
        note: '',
      }
}

export function* yearlyDayRows({ lives }: SampleShop, { first }: SampleTarget): Generator<Row<'yearly_days'>> {
  for (const [index, { yearlyDays }] of lives.entries())
    for (const [position, { kind, label, date }] of yearlyDays.entries())
      yield { contact_id: first.contact + index, position, kind, label, date, date_md: date.slice(-5) }
}

export function* companyPeopleRows({ lives }: SampleShop, { first }: SampleTarget): Generator<Row<'company_people'>> {
  for (const [index, { people }] of lives.entries())
    for (const person of people)
      yield { company_id: first.contact + index, person_id: first.contact + person, role: '' }
}

/** Uids and instants have random numbers of their own, as everything else of lives. */
export function* activityRows(
  { lives }: SampleShop,
  { first, staffId, seed }: SampleTarget,
): Generator<Row<'activities'>> {
  const random = createRandom(seed, 'life records')
  for (const [index, { activities }] of lives.entries())
    for (const { kind, day, text } of activities) {
      const at = seededInstant(random, day)
      yield {
        uid: seededUid(random, at),
        contact_id: first.contact + index,
        kind,
        direction: kind === 'call' ? 'out' : kind === 'message' ? 'in' : '',
        day,
        time: null,
        text,
        is_private: 0,
        staff_id: staffId,
        created_at: at,
        updated_at: at,
        deleted_at: null,
      }
    }
}
