import type { ReadableDb } from '../open-database.ts'

/** What customers are recognised by beside another who may be the same, by id. At most a page of ids. */
export async function readContactSides(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, never>()
  const rows = await db
    .selectFrom('contacts as c')
    .select((e) => {
      const point = (kind: 'phone' | 'email') =>
        e
          .selectFrom('contact_points as p')
          .select('p.value')
          .whereRef('p.contact_id', '=', 'c.id')
          .where('p.kind', '=', kind)
          .orderBy('p.position')
          .orderBy('p.id')
          .limit(1)
      return [
        'c.id',
        'c.version',
        'c.kind',
        'c.display_name as name',
        'c.given_name',
        'c.family_name',
        point('phone').as('phone'),
        point('email').as('email'),
        e
          .selectFrom('addresses as d')
          .select('d.city')
          .whereRef('d.contact_id', '=', 'c.id')
          .where('d.city', '<>', '')
          .orderBy('d.position')
          .limit(1)
          .as('city'),
        'c.birthday',
        'c.purchase_count as purchases',
        'c.spent',
        'c.last_on as lastOn',
        'c.created_at as createdAt',
      ] as const
    })
    .where('c.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ given_name: givenName, family_name: familyName, ...row }) => [
      row.id,
      { ...row, person: row.kind === 'company' ? `${givenName} ${familyName}`.trim() : '' },
    ]),
  )
}
