import type { TestEngine } from '#backend/testing/test-engine.ts'

/** One of each kind that the acts of `random-acts.ts` can be done to. */
export async function aShopToActIn(engine: TestEngine): Promise<void> {
  const { client } = engine
  for (const [at, name] of ['Ana', 'Đorđe', 'Мила', 'Boris'].entries())
    await client.customers.create({
      givenName: name,
      familyName: 'Petrović',
      phones: [{ value: `064 123 400${at}` }],
      tags: ['vip', `tag ${at}`],
      facts: [{ kind: 'hobby', text: 'tea' }],
      yearlyDays: [{ kind: 'slava', date: '--01-20' }],
    })
  const { id: firm } = await client.customers.create({ kind: 'company', company: 'Firm' })
  await client.relations.setCompany({ person: 1, company: firm, role: 'chef' })
  await client.customFields.create({ name: 'Size', kind: 'choices', choices: ['S', 'M', 'L'] })
  await client.customFields.create({ name: 'Pet', kind: 'text' })
  await client.products.create({ name: 'Tea', price: 500, category: 'Food / Drinks' })
  await client.products.create({ name: 'Cake', category: 'Food' })
  await client.purchases.create({ customerId: 1, lines: [{ name: 'Tea', total: 500 }] })
  await client.followUps.create({ customerId: 2, title: 'Call', dueOn: '2026-07-01' })
  await client.activities.create({ customerId: 1, kind: 'note', text: 'said' })
  await client.followUpTemplates.create({ name: 'Series', steps: [{ title: 'Thank', afterDays: 1 }] })
}
