import type { CustomerPatch } from '#shared/contract/customers.ts'
import { aPng } from '#backend/testing/pictures.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'
import { customer, one, pick, seen, trashed, words, type Dice, type Doing } from './dice.ts'
import { heartActs } from './heart-acts.ts'
import { productActs } from './product-acts.ts'
import { followUpDoings } from './random-follow-ups.ts'
import { orderDoings } from './random-orders.ts'
import { salesDoings } from './random-sales.ts'

type BulkChange = Parameters<TestEngine['client']['customers']['changeMany']>[0]['change']

const days = ['1990-01-02', '--03-04', null] as const

function patchOf([a, b, c]: Dice): CustomerPatch {
  const [word, other] = [pick(words, b), pick(words, c)]
  const address = { label: '', street: word, city: 'Niš', region: '', postalCode: '', country: '', formatted: '' }
  const patches: readonly CustomerPatch[] = [
    { givenName: word, familyName: other, company: 'Firm' },
    { note: word, privateNote: other, jobTitle: word },
    { phones: words.slice(0, b % 3).map((_, at) => ({ label: 'home', value: `064 12${c % 10} ${1000 + at}` })) },
    {
      emails: b % 2 === 0 ? [] : [{ label: '', value: `a${c % 3}@example.com` }],
      urls: [{ label: '', value: 'x.rs' }],
    },
    { addresses: [address] },
    { tags: ['vip', 'regular', 'new'].slice(b % 3, (b % 3) + (c % 3)) },
    { birthday: pick(days, b), anniversary: pick(days, c) },
    { yearlyDays: [{ kind: 'slava' as const, label: word, date: '--12-19' }].slice(b % 2) },
    { family: [{ relation: 'son', name: word, birthday: '--05-06', nameDay: null, note: '' }].slice(c % 2) },
    { facts: [{ kind: 'allergy' as const, text: word, pinned: c % 2 === 0 }] },
    { doNotContact: b % 2 === 0, preferredChannel: 'viber', language: 'sr', preferredHours: word },
    { profiles: [{ service: 'viber', value: word }], kind: b % 2 === 0 ? 'person' : 'company' },
  ]
  return pick(patches, a)
}

async function change({ client }: TestEngine, id: number, patch: CustomerPatch): Promise<void> {
  const { version } = await client.customers.get({ id })
  await client.customers.update({ id, version, patch })
}

async function changeOwn(engine: TestEngine, [a, b, c]: Dice): Promise<void> {
  const field = pick(await engine.client.customFields.list(), b)
  const chosen = field.choices.filter(({ removed }) => !removed).map(({ id }) => id)
  const value = field.kind === 'choices' ? chosen.slice(c % 2) : pick(['', 'text', 'Текст'], c)
  await change(engine, customer(engine, a), { custom: { [field.id]: value } })
}

async function bulk(engine: TestEngine, made: BulkChange): Promise<void> {
  const ids = engine.shop.database.raw
    .prepare('SELECT id FROM contacts WHERE deleted_at IS NULL AND id % 2 = 0')
    .pluck()
    .all() as number[]
  for await (const event of await engine.client.customers.changeMany({ target: { ids }, change: made }))
    if (event.kind === 'done') return
}

const definition = (search: string) => ({
  columns: [],
  sort: 'name' as const,
  direction: 'asc' as const,
  filter: { search },
})
/** What a person can do around a customer, each act by its name. */
const doings: Readonly<Record<string, Doing>> = {
  ...salesDoings,
  ...orderDoings,
  ...followUpDoings,
  ...heartActs,
  create: ({ client }, [a]) => client.customers.create({ givenName: `New ${a % 7}`, phones: [{ value: '064 1' }] }),
  change: (engine, dice) => change(engine, customer(engine, dice[1]), patchOf(dice)),
  changeMore: (engine, dice) => change(engine, customer(engine, dice[2]), patchOf(dice)),
  changeOwn,
  trash: (engine, [a]) => engine.client.customers.trash({ ids: [customer(engine, a)] }),
  restore: (engine, [a]) => engine.client.customers.restore({ ids: [one(engine, 'contacts', a, trashed)] }),
  addTags: (engine, [a]) => bulk(engine, { kind: 'add-tags', tags: [pick(['vip', 'many'], a)] }),
  removeTags: (engine, [a]) => bulk(engine, { kind: 'remove-tags', tagIds: [one(engine, 'tags', a, '1')] }),
  setMany: (engine, [a]) => bulk(engine, { kind: 'set', patch: { source: pick(words, a) } }),
  trashMany: (engine) => bulk(engine, { kind: 'trash' }),
  pay: (engine, [a, b]) => engine.client.credit.pay({ customerId: customer(engine, a), amount: 1 + (b % 500) }),
  bringOver: (engine, [a, b]) =>
    engine.client.credit.bringOver({ customerId: customer(engine, a), amount: 1 + (b % 500), note: pick(words, b) }),
  writeOff: (engine, [a, b]) =>
    engine.client.credit.writeOff({ customerId: customer(engine, a), amount: 1 + (b % 50), reason: 'gone' }),
  refund: (engine, [a, b]) => engine.client.credit.refund({ customerId: customer(engine, a), amount: 1 + (b % 50) }),
  changeCreditEntry: async (engine, [a, b, c]) => {
    const id = one(engine, 'credit_entries', a)
    const version = await seen(engine, 'credit_entries', id)
    await engine.client.credit.updateEntry({ id, version, patch: { amount: 1 + (b % 500), note: `said ${c % 3}` } })
  },
  trashCreditEntry: (engine, [a]) => engine.client.credit.trash({ ids: [one(engine, 'credit_entries', a)] }),
  restoreCreditEntry: (engine, [a]) =>
    engine.client.credit.restore({ ids: [one(engine, 'credit_entries', a, trashed)] }),
  creditTerms: (engine, [a, b, c]) =>
    change(engine, customer(engine, a), { creditLimit: b % 2 === 0 ? null : b, creditDays: c % 90 }),
  setPhoto: (engine, [a, b]) =>
    engine.client.customers.setPhoto({ id: customer(engine, a), base64: aPng(4, 4, b % 9).toString('base64') }),
  removePhoto: (engine, [a]) => engine.client.customers.removePhoto({ id: customer(engine, a) }),
  addFile: (engine, [a, b]) =>
    engine.client.attachments.add({
      customerId: customer(engine, a),
      name: `${b % 3}.txt`,
      base64: Buffer.from(`${b % 3}`).toString('base64'),
    }),
  renameFile: (engine, [a]) =>
    engine.client.attachments.rename({ id: one(engine, 'attachments', a), name: pick(words, a) || 'y' }),
  trashFile: (engine, [a]) => engine.client.attachments.trash({ ids: [one(engine, 'attachments', a)] }),
  note: (engine, [a, b, c]) =>
    engine.client.activities.create({
      customerId: customer(engine, a),
      kind: pick(['note', 'call', 'message', 'visit'], b),
      text: `said ${c}`,
      private: c % 3 === 0,
      ...(c % 2 === 0 ? { followUp: { dueOn: '2026-07-01' } } : {}),
    }),
  changeNote: async (engine, [a, b, c]) => {
    const id = one(engine, 'activities', a)
    const version = await seen(engine, 'activities', id)
    await engine.client.activities.update({ id, version, patch: { text: `said ${b}`, private: c % 2 === 0 } })
  },
  trashNote: (engine, [a]) => engine.client.activities.trash({ ids: [one(engine, 'activities', a)] }),
  consent: (engine, [a, b]) =>
    engine.client.consents.record({
      customerId: customer(engine, a),
      channel: pick(['email', 'phone'], b),
      act: pick(['given', 'withdrawn'], a),
    }),
  company: (engine, [a, b, c]) =>
    engine.client.relations.setCompany({
      person: customer(engine, a),
      company:
        c % 3 === 0 ? { name: `Co ${c % 4}` } : one(engine, 'contacts', b, `kind = 'company' AND deleted_at IS NULL`),
      role: pick(words, c),
    }),
  leaveCompany: (engine, [a]) => {
    const id = one(engine, 'company_people', a, '1')
    const link = engine.shop.database.raw.prepare('SELECT * FROM company_people WHERE id = ?').get(id) as
      { person_id: number; company_id: number } | undefined
    return engine.client.relations.removeCompany({ personId: link?.person_id ?? 1, companyId: link?.company_id ?? 1 })
  },
  household: (engine, [a, b, c]) =>
    engine.client.relations.addToHousehold({
      customerId: customer(engine, a),
      member: c % 3 === 0 ? { name: `Kin ${c % 4}` } : customer(engine, b),
    }),
  leaveHousehold: (engine, [a]) => engine.client.relations.leaveHousehold({ customerId: customer(engine, a) }),
  renameHousehold: (engine, [a, b]) =>
    engine.client.relations.renameHousehold({ householdId: one(engine, 'households', a, '1'), name: `H ${b % 5}` }),
  referrer: (engine, [a, b]) =>
    engine.client.relations.setReferrer({ customer: customer(engine, a), referrer: customer(engine, b) }),
  noReferrer: (engine, [a]) => engine.client.relations.removeReferrer({ customerId: customer(engine, a) }),
  field: ({ client }, [a, b]) =>
    client.customFields.create({
      name: `Field ${a % 5}`,
      kind: pick(['text', 'choices'], b),
      choices: b % 2 === 0 ? [] : ['S', 'M'],
    }),
  renameField: async (engine, [a, b]) => {
    const id = one(engine, 'custom_fields', a)
    const version = await seen(engine, 'custom_fields', id)
    await engine.client.customFields.update({ id, version, patch: { name: `Field ${b % 5}`, inList: b % 2 === 0 } })
  },
  changeChoices: async (engine, [a, b]) => {
    const field = pick(
      (await engine.client.customFields.list()).filter(({ kind }) => kind === 'choices'),
      a,
    )
    const choices = field.choices
      .filter(({ removed }) => !removed)
      .map(({ id, name }) => ({ id, name: `${name}${b % 3}` }))
    const patch = { choices: [...choices.slice(b % 2), { name: `C ${b % 7}` }] }
    await engine.client.customFields.update({ id: field.id, version: field.version, patch })
  },
  removeField: (engine, [a]) => engine.client.customFields.remove({ id: one(engine, 'custom_fields', a) }),
  restoreField: (engine, [a]) => engine.client.customFields.restore({ id: one(engine, 'custom_fields', a, trashed) }),
  reorderFields: async ({ client }) =>
    client.customFields.reorder({ ids: (await client.customFields.list()).map(({ id }) => id).toReversed() }),
  tag: ({ client }, [a]) => client.tags.create({ name: `tag ${a % 6}` }),
  renameTag: (engine, [a, b]) => engine.client.tags.rename({ id: one(engine, 'tags', a, '1'), name: `tag ${b % 6}` }),
  recolorTag: (engine, [a, b]) =>
    engine.client.tags.recolor({ id: one(engine, 'tags', a, '1'), color: pick(['red', 'lime'], b) }),
  mergeTags: (engine, [a, b]) =>
    engine.client.tags.merge({ id: one(engine, 'tags', a, '1'), into: one(engine, 'tags', b, '1') }),
  removeTag: (engine, [a]) => engine.client.tags.remove({ id: one(engine, 'tags', a, '1') }),
  view: ({ client }, [a]) => client.listViews.create({ name: `View ${a % 4}`, definition: definition('') }),
  changeView: (engine, [a, b]) =>
    engine.client.listViews.update({
      id: one(engine, 'list_views', a),
      definition: definition(pick(words, b)),
    }),
  renameView: (engine, [a, b]) =>
    engine.client.listViews.rename({ id: one(engine, 'list_views', a), name: `View ${b % 4}` }),
  removeView: (engine, [a]) => engine.client.listViews.remove({ id: one(engine, 'list_views', a) }),
  promise: (engine, [a, b]) =>
    engine.client.followUps.create({ customerId: customer(engine, a), title: `Call ${b % 5}`, dueOn: '2026-07-01' }),
  keepPromise: (engine, [a]) => engine.client.followUps.complete({ id: one(engine, 'follow_ups', a) }),
  settle: (engine, [a]) =>
    engine.client.today.settle({ group: 'due', customerId: customer(engine, a), act: { kind: 'done', note: 'ok' } }),
  recall: (engine, [a, b, c]) =>
    engine.client.recall.act({
      customerId: customer(engine, a),
      productId: b % 2 === 0 ? null : one(engine, 'products', b),
      act: pick(
        [
          { kind: 'reached', result: 'will-come', note: 'said', followUpOn: '2026-07-01' },
          { kind: 'no-answer' },
          { kind: 'message', channel: 'viber' },
          { kind: 'snoozed', until: '2026-07-02' },
          { kind: 'skipped' },
          { kind: 'stopped' },
        ] as const,
        c,
      ),
    }),
  resumeRecall: (engine, [a]) => engine.client.recall.resume({ customerId: customer(engine, a) }),
  recallRule: (engine, [a]) => engine.client.recall.setRule({ againDays: 1 + (a % 90), active: a % 5 !== 0 }),
  removeRecallRule: (engine) => engine.client.recall.removeRule({ category: '' }),
  merge: (engine, [a, b]) =>
    engine.client.customers.merge({ keepId: customer(engine, a), loseId: customer(engine, b) }),
  unmerge: (engine, [a]) =>
    engine.client.customers.unmerge({ id: one(engine, 'contacts', a, 'merged_into_id IS NOT NULL') }),
  ...productActs,
  dismiss: (engine, [a, b]) => engine.client.duplicates.dismiss({ a: customer(engine, a), b: customer(engine, b) }),
}
export const doingNames = Object.keys(doings)

/** Does one act; one that is refused, because there is nothing to do it to, does nothing. */
export async function doOne(engine: TestEngine, name: string, dice: Dice): Promise<void> {
  try {
    await doings[name]?.(engine, dice)
  } catch (error) {
    if (error instanceof TypeError) return
    const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    if (code === null || code === 'internal') throw error
  }
}
