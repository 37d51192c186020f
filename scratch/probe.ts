import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createTestEngine } from '#backend/testing/test-engine.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { fold } from '#shared/domain/name-folding.ts'
const engine = await createTestEngine({ language: 'sr-Latn' })
const c: any = engine.client
const raw = engine.shop.database.raw
// ---- search
const mk = async (g: string, f: string, more = {}) => (await c.customers.create({ givenName: g, familyName: f, ...more })).id
const groups: [string, string, string[], string[]][] = [
  ['Đorđe', 'A', ['đorđe', 'djordje', 'Ђорђе', 'dorde', 'DJORDJE', 'ђорђе'], []],
  ['Ana', 'Žukova', ['zhukova', 'žukova', 'жукова', 'zukova'], []],
  ['Ștefan', 'B', ['stefan', 'ştefan', 'ștefan', 'Штефан'], []],
  ['Иван', 'Ёлкин', ['елкин', 'ёлкин', 'elkin', 'yolkin'], []],
  ['Petar', 'Џорџевић', ['džordžević', 'dzordzevic', 'џорџевић'], ['đorđević']],
  ['Milan', 'Đorđević', ['djordjevic', 'ђорђевић', 'dordevic', 'Джорджевич', 'Джорджевић'], ['džordžević']],
  ['Щукин', 'Юрий', ['shchukin', 'щукин', 'yuriy', 'jurij'], []],
  ['Nenad', 'Njegoš', ['његош', 'njegos', 'NJEGOŠ'], []],
]
for (const [g, f, finds, not] of groups) {
  const id = await mk(g, f)
  for (const q of finds) { const hit = (await c.customers.search({ text: q })).some((x: any) => x.customerId === id); if (!hit) console.log('MISS', q, '→', g, f) }
  for (const q of not) { const hit = (await c.customers.search({ text: q })).some((x: any) => x.customerId === id); if (hit) console.log('WRONG HIT', q, '→', g, f) }
}
const ph = await mk('Phone', 'Y', { phones: [{ value: '+381 64 123-4567' }], emails: [{ value: 'ana.k@example.com' }] })
for (const q of ['+381 64 123-4567', '0641234567', '4567', '064/123', '064 123 45 67', '00381641234567', '381641234567', '064-1234567', '(064) 1234567', 'ana.k@', 'ana@', 'example.com', '@example', 'k@ex', '123456']) { const hit = (await c.customers.search({ text: q })).some((x: any) => x.customerId === ph); if (!hit) console.log('MISS phone/mail', q) }
const has = async (q: string, id: number) => (await c.customers.search({ text: q })).some((x: any) => x.customerId === id)
const expectHas = async (q: string, id: number, want: boolean, why: string) => { if ((await has(q, id)) !== want) console.log('SEARCH', why, q, 'wanted', want) }
const cf = (await c.customFields.create({ name: 'Veličina', kind: 'choice', choices: ['Zeleno', 'Plavo'] })).id
const x = await mk('Xena', 'Q', { facts: [{ kind: 'hobby', text: 'pecanje' }], family: [{ name: 'Trifun' }], custom: { [cf]: '1' }, privateNote: 'tajnovito' })
await c.activities.create({ customerId: x, kind: 'note', text: 'razgovor o krompiru' })
await c.activities.create({ customerId: x, kind: 'note', text: 'skriveno bundeva', private: true })
for (const [q, w] of [['pecanje', true], ['trifun', true], ['zeleno', true], ['krompiru', true], ['tajnovito', false], ['bundeva', false]] as const) await expectHas(q, x, w, 'parts')
const fld = (await c.customFields.list()).find((f: any) => f.id === cf)
await c.customFields.update({ id: cf, version: fld.version, patch: { choices: [{ id: '1', name: 'Maslinasto' }, { id: '2', name: 'Plavo' }] } })
await expectHas('maslinasto', x, true, 'renamed choice'); await expectHas('zeleno', x, false, 'old choice')
await c.undo.undo({}); await expectHas('zeleno', x, true, 'undo rename'); await expectHas('maslinasto', x, false, 'undo rename')
await c.customFields.remove({ id: cf }); await expectHas('zeleno', x, false, 'removed field'); await c.undo.undo({}); await expectHas('zeleno', x, true, 'undo remove field')
const act = raw.prepare("select id, version from activities where text like '%krompiru'").get() as any
await c.activities.update({ id: act.id, version: act.version, patch: { private: true } }); await expectHas('krompiru', x, false, 'made private'); await c.undo.undo({}); await expectHas('krompiru', x, true, 'undo private')
const y = await mk('Yvonne', 'Q2', { tags: ['zlatni'], note: 'kikiriki' })
await c.customers.merge({ keepId: x, loseId: y }); await expectHas('kikiriki', x, true, 'merge'); await expectHas('zlatni', x, true, 'merge'); await expectHas('yvonne', y, false, 'merged')
await c.customers.unmerge({ id: y }); await expectHas('kikiriki', x, false, 'unmerge'); await expectHas('kikiriki', y, true, 'unmerge')
for await (const e of await c.customers.changeMany({ target: { ids: [x, y] }, change: { kind: 'add-tags', tags: ['masovno'] } })) ;
await expectHas('masovno', x, true, 'bulk'); await c.undo.undo({}); await expectHas('masovno', x, false, 'bulk undo'); await c.undo.redo(); await expectHas('masovno', y, true, 'bulk redo')
const tag = (await c.tags.list()).find((t: any) => t.name === 'zlatni'); await c.tags.rename({ id: tag.id, name: 'srebrni' }); await expectHas('srebrni', y, true, 'tag rename'); await expectHas('zlatni', y, false, 'tag rename')
await c.customers.trash({ ids: [y] }); await expectHas('kikiriki', y, false, 'trash'); await c.customers.restore({ ids: [y] }); await expectHas('kikiriki', y, true, 'restore')
console.log(await c.shop.check())
// ---- erase
const S = 'Qqzzwomba'
const lots = Array.from({ length: 300 }, (_, i) => c.customers.create({ givenName: 'Other ' + i })); await Promise.all(lots)
const other = await mk('Friend', 'Of')
const cf2 = (await c.customFields.create({ name: 'Ostalo', kind: 'text' })).id
const p = await mk('Ana', S, { tags: [S + 'tag'], note: S + 'note', privateNote: S + 'priv', facts: [{ kind: 'hobby', text: S + 'fact' }], family: [{ name: S + 'fam' }], yearlyDays: [{ kind: 'other', label: S + 'day', date: '--05-05' }], custom: { [cf2]: S + 'own' }, urls: [{ value: S + '.com' }], profiles: [{ service: 'viber', value: S + 'prof' }], emails: [{ value: S + '@x.com' }], source: S + 'source', company: S + 'comp', phones: [{ value: '+381 64 987 6543' }] })
await c.activities.create({ customerId: p, kind: 'note', text: S + 'act', followUp: { dueOn: '2026-07-01' } })
await c.activities.create({ customerId: p, kind: 'note', text: S + 'privact', private: true })
await c.attachments.add({ customerId: p, name: S + '.txt', base64: Buffer.from(S + ' content').toString('base64') })
await c.customers.setPhoto({ id: p, base64: aPng(7, 7, 33).toString('base64') })
await c.consents.record({ customerId: p, channel: 'email', act: 'given', wording: S + 'word', source: S + 'src' })
await c.relations.addToHousehold({ customerId: p, member: other })
const hh = raw.prepare('select household_id from contacts where id=?').pluck().get(p)
await c.relations.renameHousehold({ householdId: hh, name: 'Porodica ' + S })
await c.relations.setCompany({ person: other, company: { name: 'Firm' }, role: 'x' })
await c.relations.setReferrer({ customer: other, referrer: p })
await c.listViews.create({ name: 'V', definition: { columns: [], sort: 'name', direction: 'asc', filter: { search: S } } })
await c.purchases.create({ customerId: p, note: S + 'pn', lines: [{ name: S + 'line', total: 5 }] })
await c.followUps.create({ customerId: p, title: S + 'fu', note: S + 'fun', dueOn: '2026-07-01' })
const tw = await mk('Twin', S + 'twin', { note: S + 'twinnote' }); await c.customers.merge({ keepId: p, loseId: tw })
const del = await c.activities.create({ customerId: p, kind: 'note', text: S + 'trashed' }); await c.activities.trash({ ids: [del.id] })
await c.tags.rename({ id: (await c.tags.list()).find((t: any) => t.name === S + 'tag').id, name: S + 'tag2' })
for await (const e of await c.duplicates.scan()) ;
await c.duplicates.dismiss({ a: p, b: other })
for await (const e of await c.customers.changeMany({ target: { ids: [p, other] }, change: { kind: 'set', patch: { source: 'abc' } } })) ;
const pv = await c.privacy.erasePreview({ id: p }); console.log(pv.name, JSON.stringify(pv.held))
await c.privacy.erase({ id: p, confirm: pv.name })
const files = (dir: string): string[] => readdirSync(dir, { withFileTypes: true }).flatMap((e) => e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)])
for (const f of files(engine.folder)) { const t = readFileSync(f).toString('latin1').toLowerCase(); for (const s of [S.toLowerCase(), fold(S), '9876543', aPng(7, 7, 33).toString('latin1').toLowerCase().slice(60, 90)]) if (t.includes(s)) { const at = t.indexOf(s); console.log('LEFT', f, JSON.stringify(t.slice(at - 60, at + 60))) } }
for (const t of raw.prepare("select name from sqlite_master where type='table'").pluck().all() as string[]) { try { for (const r of raw.prepare(`select * from "${t}"`).all() as any[]) if (JSON.stringify(r).toLowerCase().includes(S.toLowerCase())) console.log('ROW', t, JSON.stringify(r).slice(0, 200)) } catch {} }
console.log(await c.shop.check())
await engine.close()
