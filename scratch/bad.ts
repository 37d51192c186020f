import { createTestEngine } from '#backend/testing/test-engine.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { aPng, aJpegHeader } from '#backend/testing/pictures.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { wordError } from '#shared/i18n/message.ts'
import { readError } from '#shared/contract/errors.ts'
const engine = await createTestEngine({ language: 'sr-Latn' })
const c: any = engine.client
const raw = engine.shop.database.raw
const tables = raw.prepare("select name from sqlite_master where type='table' and name not like 'sqlite_%' and name not like '%_config' and name not like '%_data' and name not like '%_idx' and name not like '%_docsize' and name not like '%_content'").pluck().all() as string[]
const dump = () => JSON.stringify(tables.filter(t=>!/^contact_(words|trigrams)/.test(t)&&t!=='settings').map((t) => [t, raw.prepare(`select * from ${t}`).all()]))
const en = createTranslator('en').t, ru = createTranslator('ru').t
async function bad(name: string, f: () => Promise<unknown>) {
  const before = dump()
  const t0 = performance.now()
  try {
    const r = await f()
    console.log(`?? OK  ${name}: ${JSON.stringify(r)?.slice(0, 300)}`)
  } catch (e: any) {
    const { code, details } = readError(e)
    const same = dump() === before
    console.log(`${same ? '' : '!! CHANGED '}${code === 'internal' ? '!! INTERNAL ' + e.message : ''}${name} → ${code} ${JSON.stringify(details).slice(0, 160)}\n      en: ${wordError(en, code, details)}\n      ru: ${wordError(ru, code, details)}  ${Math.round(performance.now()-t0)}ms`)
  }
}
const drain = async (s: any) => { let l; for await (const e of await s) l = e; return l }
const a = (await c.customers.create({ givenName: 'Ana' })).id
const b = (await c.customers.create({ givenName: 'Boris' })).id
const firm = (await c.customers.create({ kind: 'company', company: 'Firma' })).id
const sub = (await c.customers.create({ kind: 'company', company: 'Sub' })).id
const subsub = (await c.customers.create({ kind: 'company', company: 'SubSub' })).id
const mb = 'x'.repeat(1_000_000)
await bad('1MB name', () => c.customers.create({ givenName: mb }))
await bad('1MB name upd', () => c.customers.update({ id: a, version: 1, patch: { familyName: mb } }))
await bad('1MB company quick', () => c.relations.setCompany({ person: a, company: { name: mb } }))
await bad('1MB note', () => c.customers.update({ id: a, version: 1, patch: { note: mb } }))
await bad('1MB tag', () => c.customers.update({ id: a, version: 1, patch: { tags: [mb] } }))
await bad('1MB lookUp', () => c.duplicates.lookUp({ givenName: mb }))
await bad('1MB search', () => c.customers.search({ text: mb }))
await bad('100k search words', () => c.customers.search({ text: 'a b '.repeat(20000) }))
await bad('1MB fact', () => c.customers.update({ id: a, version: 1, patch: { facts: [{ kind: 'hobby', text: mb }] } }))
await bad('only control name', () => c.customers.create({ givenName: '\u0000\u0007\u200b\u202e' }))
await bad('empty', () => c.customers.create({}))
await bad('blank', () => c.customers.create({ givenName: '   ' }))
for (const n of ['👩‍👩‍👧‍👦', '\u202eevil', 'a\u0000b', '\ud800', 'Zero\u200bWidth', 'A\u2066nа\u2069', '\ufeffAna', 'Ana\nB\tC', '🇷🇸', 'e\u0301'.repeat(3), '\u0301\u0301\u0301', '\u200d', '\u2800', '\u3164', '\u00ad']) {
  try { const { id } = await c.customers.create({ givenName: n }); const g = await c.customers.get({ id }); console.log('NAME', JSON.stringify(n), '→', JSON.stringify(g.displayName), JSON.stringify(g.givenName), (await c.customers.search({ text: n })).map((x: any) => x.customerId).includes(id)) } catch (e: any) { console.log('NAME', JSON.stringify(n), e.code, JSON.stringify(e.data)) }
}
// photos
const b64 = (x: Buffer | string) => Buffer.from(x).toString('base64')
async function up(name: string, buf: Buffer) { const { fileId } = await c.files.begin({ name, bytes: buf.length }); for (let o = 0; o < buf.length; o += 512 * 1024) await c.files.append({ fileId, offset: o, base64: buf.subarray(o, o + 512 * 1024).toString('base64') }); return fileId }
const big = Buffer.alloc(40 * 1024 * 1024, 7)
await bad('photo 40MB base64', () => c.customers.setPhoto({ id: a, base64: big.toString('base64') }))
await bad('photo 29MB base64', () => c.customers.setPhoto({ id: a, base64: big.subarray(0, 29_999_999).toString('base64') }))
await bad('photo 40MB file', async () => c.customers.setPhoto({ id: a, fileId: await up('a.jpg', big) }))
await bad('photo broken jpg', () => c.customers.setPhoto({ id: a, base64: aJpegHeader(100, 100).subarray(0, 15).toString('base64') }))
await bad('photo truncated jpg', () => c.customers.setPhoto({ id: a, base64: aJpegHeader(100, 100).subarray(0, -4).toString('base64') }))
await bad('photo truncated png', () => c.customers.setPhoto({ id: a, base64: aPng(100, 100).subarray(0, 60).toString('base64') }))
await bad('photo svg', () => c.customers.setPhoto({ id: a, base64: b64('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') }))
await bad('photo html', () => c.customers.setPhoto({ id: a, base64: b64('<html><body onload=alert(1)>') }))
await bad('photo gif', () => c.customers.setPhoto({ id: a, base64: b64('GIF89a\x01\x00\x01\x00') }))
await bad('photo empty', () => c.customers.setPhoto({ id: a, base64: '' }))
await bad('photo 513', () => c.customers.setPhoto({ id: a, base64: aPng(513, 10).toString('base64') }))
await bad('photo bomb', () => c.customers.setPhoto({ id: a, base64: aPng(60000, 2).toString('base64') }))
await bad('photo unknown cust', () => c.customers.setPhoto({ id: 9999, base64: aPng(10, 10).toString('base64') }))
await bad('photo unknown file', () => c.customers.setPhoto({ id: a, fileId: '00000000-0000-0000-0000-000000000000' }))
await bad('photo png+html polyglot', () => c.customers.setPhoto({ id: a, base64: Buffer.concat([aPng(10, 10), Buffer.from('<script>alert(1)</script>')]).toString('base64') }))
await bad('removePhoto none', () => c.customers.removePhoto({ id: b }))
// relations
await c.relations.setCompany({ person: sub, company: firm })
await c.relations.setCompany({ person: subsub, company: sub })
await bad('company itself', () => c.relations.setCompany({ person: firm, company: firm }))
await bad('company circle', () => c.relations.setCompany({ person: firm, company: sub }))
await bad('company circle3', () => c.relations.setCompany({ person: firm, company: subsub }))
await bad('company is person', () => c.relations.setCompany({ person: a, company: b }))
await bad('company unknown', () => c.relations.setCompany({ person: a, company: 999 }))
await bad('company unknown person', () => c.relations.setCompany({ person: 999, company: firm }))
const d = (await c.customers.create({ givenName: 'Dana' })).id
await c.relations.setReferrer({ customer: a, referrer: b }); await c.relations.setReferrer({ customer: b, referrer: d })
await bad('referral self', () => c.relations.setReferrer({ customer: a, referrer: a }))
await bad('referral circle3', () => c.relations.setReferrer({ customer: d, referrer: a }))
await c.relations.addToHousehold({ customerId: a, member: b })
await bad('household twice', () => c.relations.addToHousehold({ customerId: a, member: b }))
await bad('household self', () => c.relations.addToHousehold({ customerId: a, member: a }))
await bad('household other has', async () => { await c.relations.addToHousehold({ customerId: d, member: { name: 'Eva' } }); return c.relations.addToHousehold({ customerId: d, member: b }) })
await bad('leave none', () => c.relations.leaveHousehold({ customerId: firm }))
await bad('removeCompany none', () => c.relations.removeCompany({ personId: a, companyId: firm }))
await bad('removeReferrer none', () => c.relations.removeReferrer({ customerId: firm }))
await bad('rename household unknown', () => c.relations.renameHousehold({ householdId: 99, name: 'x' }))
// birthdays
const v = async (id: number) => (await c.customers.get({ id })).version
for (const day of ['2020-02-31', '--02-31', '2021-02-29', '1800-01-01', '0000-01-01', '9999-12-31', '2027-01-01', '--13-01', '1990-1-1', '01.02.1990', '--04-31', '+2020-01-01'])
  await bad(`birthday ${day}`, async () => { await c.customers.update({ id: a, version: await v(a), patch: { birthday: day } }); return (await c.customers.get({ id: a })).birthday })
await bad('29 feb', async () => { await c.customers.update({ id: a, version: await v(a), patch: { birthday: '--02-29' } }); return (await c.customers.get({ id: a })).birthday })
for (const day of ['1800-01-01', '--02-31']) { await bad(`family ${day}`, async () => c.customers.update({ id: a, version: await v(a), patch: { family: [{ name: 'x', birthday: day }] } }))
  await bad(`yearly ${day}`, async () => c.customers.update({ id: a, version: await v(a), patch: { yearlyDays: [{ kind: 'slava', date: day }] } })) }
await bad('empty family', async () => { await c.customers.update({ id: a, version: await v(a), patch: { family: [{}] , facts: [{ kind: 'hobby', text: ' ' }] } }); const g = await c.customers.get({ id: a }); return [g.family, g.facts] })
// versions
await bad('stale same field', async () => { const ver = await v(b); await c.customers.update({ id: b, version: ver, patch: { note: 'one' } }); return c.customers.update({ id: b, version: ver, patch: { note: 'two' } }) })
await bad('stale other field', async () => { const ver = await v(b); await c.customers.update({ id: b, version: ver, patch: { note: 'three' } }); return c.customers.update({ id: b, version: ver, patch: { jobTitle: 'two' } }) })
await bad('future version', async () => c.customers.update({ id: b, version: 999, patch: { note: 'zz' } }))
await bad('version 0', async () => c.customers.update({ id: b, version: 0, patch: { note: 'zz' } }))
await bad('empty patch', async () => c.customers.update({ id: b, version: await v(b), patch: {} }))
// own fields
await c.customFields.create({ name: 'Veličina', kind: 'text' })
for (const n of ['veličina', 'VELICINA', 'Величина', ' Veličina ', 'Phone', 'phone', 'Name', 'Birthday', 'Telefon', 'Телефон', 'Regulars ID', 'E-mail', 'Имя', 'Beleška', 'uid', '', '👍', '\u202eab', 'x'.repeat(61), 'x'.repeat(200)])
  await bad(`own field ${n.slice(0, 20)}`, () => c.customFields.create({ name: n, kind: 'text' }))
await bad('choice dup', () => c.customFields.create({ name: 'C1', kind: 'choice', choices: ['Ab', 'аб'] }))
await bad('choice none', () => c.customFields.create({ name: 'C2', kind: 'choice' }))
await bad('choice for text', () => c.customFields.create({ name: 'C3', kind: 'text', choices: ['a'] }))
const cf = (await c.customFields.create({ name: 'Num', kind: 'number' })).id
for (const x of [1e300, NaN, Infinity, '1,5', 'abc', true, [], '1e400', 0.1234567, -0, '12345678901234567'])
  await bad(`own number ${String(x)}`, async () => { await c.customers.update({ id: a, version: await v(a), patch: { custom: { [cf]: x } } }); return (await c.customers.get({ id: a })).custom })
await bad('own unknown', async () => c.customers.update({ id: a, version: await v(a), patch: { custom: { 999: 'x' } } }))
await bad('own __proto__', async () => c.customers.update({ id: a, version: await v(a), patch: { custom: JSON.parse('{"__proto__":"x"}') } }))
// merge
await bad('merge self', () => c.customers.merge({ keepId: a, loseId: a }))
const tr = (await c.customers.create({ givenName: 'Trash' })).id; await c.customers.trash({ ids: [tr] })
await bad('merge trashed', () => c.customers.merge({ keepId: a, loseId: tr }))
await bad('merge into trashed', () => c.customers.merge({ keepId: tr, loseId: a }))
const m = (await c.customers.create({ givenName: 'Merged' })).id; await c.customers.merge({ keepId: a, loseId: m })
await bad('merge merged', () => c.customers.merge({ keepId: b, loseId: m }))
await bad('merge into merged', () => c.customers.merge({ keepId: m, loseId: b }))
await bad('merge unknown', () => c.customers.merge({ keepId: a, loseId: 999 }))
await bad('preview self', () => c.customers.mergePreview({ keepId: a, loseId: a }))
await bad('preview trashed', () => c.customers.mergePreview({ keepId: a, loseId: tr }))
await bad('preview unknown', () => c.customers.mergePreview({ keepId: 999, loseId: a }))
await bad('merge both on name', () => c.customers.merge({ keepId: a, loseId: b, fields: { givenName: 'both' } }))
await bad('merge unknown ownfield', () => c.customers.merge({ keepId: b, loseId: d, ownFields: [{ fieldId: 999, choice: 'lose' }] }))
await bad('merge leave unknown', () => c.customers.merge({ keepId: sub, loseId: subsub, leave: [{ list: 'phones', id: 999 }] }))
await bad('unmerge not merged', () => c.customers.unmerge({ id: a }))
await bad('unmerge unknown', () => c.customers.unmerge({ id: 999 }))
await bad('merge stale version', () => c.customers.merge({ keepId: a, loseId: firm, keepVersion: 1 }))
await bad('restore merged', () => c.customers.restore({ ids: [m] }))
await bad('trash merged', () => c.customers.trash({ ids: [m] }))
await bad('update merged', () => c.customers.update({ id: m, version: 1, patch: { note: 'x' } }))
await bad('trash.restore merged', () => c.trash.restore({ items: [{ kind: 'customer', id: m }] }))
await bad('trash.remove merged', () => c.trash.remove({ items: [{ kind: 'customer', id: m }] }))
for (const [n, f] of Object.entries({ purchase: () => c.purchases.create({ customerId: m, lines: [{ name: 'Tea', total: 1 }] }), followUp: () => c.followUps.create({ customerId: m, title: 'x', dueOn: '2026-07-01' }), activity: () => c.activities.create({ customerId: m, kind: 'note', text: 'x' }), attach: () => c.attachments.add({ customerId: m, name: 'x.txt', base64: 'AAAA' }), consent: () => c.consents.record({ customerId: m, channel: 'email', act: 'given' }), photo: () => c.customers.setPhoto({ id: m, base64: aPng(10, 10).toString('base64') }), ref: () => c.relations.setReferrer({ customer: sub, referrer: m }), comp: () => c.relations.setCompany({ person: m, company: firm }), house: () => c.relations.addToHousehold({ customerId: m, member: firm }), tag: () => drain(c.customers.changeMany({ target: { ids: [m] }, change: { kind: 'add-tags', tags: ['x'] } })), erase: () => c.privacy.erase({ id: m, confirm: 'zzz' }), timeline: () => c.customers.timeline({ id: m }), asOf: () => c.customers.asOf({ id: m, day: '2026-06-15' }), hist: () => c.history.list({ kind: 'customer', id: m }), exportPerson: () => c.privacy.exportPerson({ id: m }) })) await bad(`on merged: ${n}`, f as any)
// attachments
await bad('att 25MB+1 b64', () => c.attachments.add({ customerId: a, name: 'big.bin', base64: Buffer.alloc(25 * 1024 * 1024 + 1).toString('base64') }))
await bad('att 25MB+1 file', async () => c.attachments.add({ customerId: a, fileId: await up('big.bin', Buffer.alloc(25 * 1024 * 1024 + 1)) }))
await bad('att 25MB exact', async () => c.attachments.add({ customerId: a, fileId: await up('big.bin', Buffer.alloc(25 * 1024 * 1024)) }))
for (const n of ['..\\..\\con.txt', 'a/b', 'x'.repeat(300), 'x'.repeat(301), 'x'.repeat(300) + '.pdf', 'abc\u202efdp.exe', 'CON', 'nul.txt', '...', ' ', '', 'a\u0000b.txt', '.htaccess', 'a.txt.', 'a<b>:"|?*.txt', '👍.png', 'C:\\Windows\\x.exe', '~', 'a.txt:stream', 'COM¹.txt', 'name'])
  await bad(`att name ${JSON.stringify(n).slice(0, 30)}`, async () => { const r = await c.attachments.add({ customerId: a, name: n, base64: 'AAAA' }); return [r.name, r.name.length] })
await bad('att unknown cust', () => c.attachments.add({ customerId: 999, name: 'a', base64: 'AAAA' }))
await bad('att not base64', () => c.attachments.add({ customerId: a, name: 'a', base64: 'A=AA' }))
await bad('att open unknown', () => c.attachments.open({ id: 999 }))
await bad('att trash unknown', () => c.attachments.trash({ ids: [999] }))
// consent
await bad('consent future', () => c.consents.record({ customerId: a, channel: 'email', act: 'given', onDay: '2026-06-16' }))
await bad('consent 1899', () => c.consents.record({ customerId: a, channel: 'email', act: 'given', onDay: '1899-01-01' }))
await bad('consent channel', () => c.consents.record({ customerId: a, channel: 'fax', act: 'given' }))
// unknown
await bad('unknown key', () => c.customers.create({ givenName: 'x', foo: 1 }))
await bad('unknown key nested', () => c.customers.create({ givenName: 'x', phones: [{ value: '1', foo: 2 }] }))
await bad('unknown filter', () => c.customers.list({ foo: 1 }))
await bad('get unknown', () => c.customers.get({ id: 999 }))
for (const [n, f] of Object.entries({ timeline: () => c.customers.timeline({ id: 999 }), asOf: () => c.customers.asOf({ id: 999, day: '2026-01-01' }), hist: () => c.history.list({ kind: 'customer', id: 999 }), priv: () => c.customers.privateNote({ id: 999 }), rel: () => c.relations.get({ id: 999 }), cons: () => c.consents.list({ customerId: 999 }), att: () => c.attachments.list({ customerId: 999 }), trash: () => c.customers.trash({ ids: [999] }), restore: () => c.customers.restore({ ids: [999] }), merges: () => c.customers.merges({ id: 999 }), dupof: () => c.duplicates.of({ id: 999 }), dismiss: () => c.duplicates.dismiss({ a: 999, b: 998 }), exp: () => c.privacy.exportPerson({ id: 999 }), prev: () => c.privacy.erasePreview({ id: 999 }), erase: () => c.privacy.erase({ id: 999, confirm: 'x' }), act: () => c.activities.get({ id: 999 }), actT: () => c.activities.trash({ ids: [999] }), lv: () => c.listViews.update({ id: 999, definition: { columns: [], sort: 'name', direction: 'asc', filter: {} } }), lvr: () => c.listViews.remove({ id: 999 }), tagr: () => c.tags.rename({ id: 999, name: 'x' }), tagm: () => c.tags.merge({ id: 999, into: 998 }), cfu: () => c.customFields.usage({ id: 999 }), cfr: () => c.customFields.remove({ id: 999 }), bulk: () => drain(c.customers.changeMany({ target: { ids: [999] }, change: { kind: 'add-tags', tags: ['x'] } })), bulkrm: () => drain(c.customers.changeMany({ target: { ids: [a] }, change: { kind: 'remove-tags', tagIds: [999] } })), undo: () => c.undo.undo({ actId: 99999 }), hugeids: () => c.customers.trash({ ids: Array.from({ length: 100_001 }, (_, i) => i + 1) }), hugephones: () => c.customers.create({ givenName: 'x', phones: Array.from({ length: 51 }, () => ({ value: '1' })) }), hugephones100k: () => c.customers.create({ givenName: 'x', phones: Array.from({ length: 100000 }, () => ({ value: '1' })) }), custom1000: () => c.customers.create({ givenName: 'x', custom: Object.fromEntries(Array.from({ length: 100000 }, (_, i) => [i + 1, 'x'])) }), tl: () => c.customers.timeline({ id: a, from: '2026-02-01', to: '2026-01-01' }), tlk: () => c.customers.timeline({ id: a, kinds: ['foo'] }), exp2: () => drain(c.exports.run({ what: 'customers', format: 'csv', selection: { ids: [999] } })), labels: () => c.customers.addressLabels({ selection: { ids: [999] } }), lvdup: async () => { await c.listViews.create({ name: 'Đak', definition: { columns: [], sort: 'name', direction: 'asc', filter: {} } }); return c.listViews.create({ name: 'ђак', definition: { columns: [], sort: 'name', direction: 'asc', filter: {} } }) }, tagdup: async () => { const x = await c.tags.create({ name: 'Žuti' }); return c.tags.create({ name: 'žuti' }) }, tagself: async () => { const x = await c.tags.create({ name: 'Crni' }); return c.tags.merge({ id: x.id, into: x.id }) } })) await bad(`unknown: ${n}`, f as any)
console.log(await c.shop.check())
await engine.close()
