import fc from 'fast-check'
import { insertRow, type JournaledTable } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import { aPurchase } from '#backend/testing/builders.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'

const name = fc.constantFrom('', 'Ana', 'Saša', 'Александар', 'Đorđe', 'Petrović', 'O’Neil')
const yearly = fc.constantFrom(null, '1985-03-05', '--03-05', '1990-12-31')
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 })
const text = fc.constantFrom('', 'tea', 'Likes tea.', 'чай', 'No peanuts')

/** What a customer may have, of everything a card and a history hold. */
export const randomCard = fc.record({
  givenName: name,
  familyName: name,
  company: fc.constantFrom('', 'Firma'),
  birthday: yearly,
  anniversary: yearly,
  note: text,
  privateNote: text,
  phones: some(fc.constantFrom('+381641234567', '+381 64 1234567', '+40721234567', '12')),
  emails: some(fc.constantFrom('ana@example.com', 'ANA@example.com', 'shop@example.com')),
  cities: some(fc.constantFrom('Niš', 'Ниш', 'Iași')),
  tags: fc.subarray(['regular', 'VIP', 'wholesale']),
  facts: some(text),
  family: some(fc.constantFrom('Mila', 'Petar')),
  days: some(fc.constantFrom('--01-07', '--12-19')),
  values: fc.subarray(['x', 'y', 'z']),
  consents: some(fc.constantFrom('given', 'withdrawn')),
  purchases: fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 28 }), amount: fc.integer({ min: -500, max: 9000 }) }),
    {
      maxLength: 5,
    },
  ),
  /** So many that they are moved and moved back as one run. */
  manyPurchases: fc.constantFrom(0, 0, 25),
  promises: some(fc.record({ day: fc.integer({ min: 1, max: 28 }), isDone: fc.boolean() })),
  activities: some(text),
  attachments: some(fc.constantFrom('a.pdf', 'b.jpg')),
  hasPhoto: fc.boolean(),
  isTold: fc.boolean(),
  works: fc.boolean(),
  isReferred: fc.boolean(),
  isInHousehold: fc.boolean(),
  trashedPurchase: fc.boolean(),
})
export type RandomCard = typeof randomCard extends fc.Arbitrary<infer T> ? T : never

const at = '2026-06-01T10:00:00.000Z'
const dayOf = (day: number) => `2026-05-${String(day).padStart(2, '0')}`

/** Own fields of the shop: one value, and several choices. @returns their ids */
export async function ownFields({ shop }: TestEngine): Promise<readonly number[]> {
  const { ids } = await act(shop, { code: 'customer-changed' }, async (running) => {
    const made: number[] = []
    for (const [position, kind] of (['text', 'choices'] as const).entries())
      made.push(
        await insertRow(running, 'custom_fields', {
          uid: newUid(shop.now()),
          name: kind,
          folded: kind,
          kind,
          position,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        }),
      )
    return { ids: made }
  })
  return ids
}

/** Makes the customer with all parts and the whole history. @returns the id */
export async function makeCard(
  engine: TestEngine,
  card: RandomCard,
  { other, fields }: { readonly other: number; readonly fields: readonly number[] },
): Promise<number> {
  const { client, shop } = engine
  const { id } = await client.customers.create({
    givenName: card.givenName,
    familyName: card.familyName,
    company: card.company || 'Nameless',
    birthday: card.birthday,
    anniversary: card.anniversary,
    note: card.note,
    phones: card.phones.map((value) => ({ label: '', value })),
    emails: card.emails.map((value) => ({ label: 'home', value })),
    addresses: card.cities.map((city) => ({ city })),
    tags: card.tags,
  })
  await act(shop, { code: 'customer-changed' }, async (running) => {
    const insert = (table: JournaledTable, values: object) => insertRow(running, table, values as never)
    const part = { contact_id: id }
    const record = { ...part, created_at: at, updated_at: at, deleted_at: null }
    for (const [position, fact] of card.facts.entries())
      await insert('facts', { ...part, position, kind: 'taste', text: fact })
    for (const [position, member] of card.family.entries())
      await insert('family_members', {
        ...part,
        position,
        relation: 'child',
        name: member,
        birthday: null,
        birthday_md: null,
        name_day: null,
        name_day_md: null,
        note: '',
      })
    for (const [position, date] of card.days.entries())
      await insert('yearly_days', { ...part, position, kind: 'slava', label: '', date, date_md: date.slice(2) })
    for (const [position, value] of card.values.entries())
      await insert('custom_values', {
        ...part,
        field_id: fields[position === 0 ? 0 : 1],
        position,
        text: value,
        folded: value,
        number: null,
      })
    for (const given of card.consents)
      await insert('consents', {
        ...part,
        uid: newUid(shop.now()),
        channel: 'email',
        act: given,
        on_day: '2026-05-01',
        how: '',
        wording: '',
        source: '',
        staff_id: shop.staffId,
        created_at: at,
      })
    for (const noted of card.activities)
      await insert('activities', {
        ...record,
        uid: newUid(shop.now()),
        kind: 'note',
        day: '2026-05-02',
        time: null,
        text: noted,
        staff_id: shop.staffId,
      })
    if (card.isTold) await insert('not_duplicates', { contact_a: other, contact_b: id, created_at: at })
    if (card.works) await insert('company_people', { company_id: other, person_id: id, role: 'chef' })
    running.touchedCards.add(id)
    return {}
  })
  for (const file of card.attachments)
    await client.attachments.add({ customerId: id, name: file, base64: Buffer.from(file).toString('base64') })
  const { raw } = shop.database
  if (card.hasPhoto) {
    const photo = raw
      .prepare(
        `INSERT INTO photos (contact_id, sha256, media_type, width, height, content, created_at)
         VALUES (?, 'cd', 'image/png', 1, 1, x'00', ?) RETURNING id`,
      )
      .pluck()
      .get(id, at)
    raw.prepare('UPDATE contacts SET photo_id = ? WHERE id = ?').run(photo, id)
  }
  if (card.isInHousehold) {
    const household = raw.prepare(`INSERT INTO households (uid, name) VALUES (?, 'Home') RETURNING id`).pluck()
    raw.prepare('UPDATE contacts SET household_id = ? WHERE id = ?').run(household.get(newUid(shop.now())), id)
  }
  if (card.isReferred) raw.prepare('UPDATE contacts SET referred_by_id = ? WHERE id = ?').run(other, id)
  raw.prepare('UPDATE contacts SET private_note = ? WHERE id = ?').run(card.privateNote, id)
  await makeHistory(engine, card, id)
  return id
}

async function makeHistory(engine: TestEngine, card: RandomCard, id: number): Promise<void> {
  const { client } = engine
  for (const { day, amount } of card.purchases)
    await aPurchase(engine, { customerId: id, day: dayOf(day), amounts: [amount || 100] })
  for (let n = 0; n < card.manyPurchases; n += 1) await aPurchase(engine, { customerId: id, day: dayOf((n % 28) + 1) })
  if (card.trashedPurchase)
    await client.purchases.trash({ ids: [await aPurchase(engine, { customerId: id, day: '2026-04-01' })] })
  for (const { day, isDone } of card.promises) {
    const made = await client.followUps.create({ customerId: id, title: 'Call', dueOn: dayOf(day) })
    if (isDone) await client.followUps.complete({ id: made.id })
  }
}
