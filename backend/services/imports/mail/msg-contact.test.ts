import { describe, expect, it } from 'vitest'
import { aPng } from '#backend/testing/pictures.ts'
import { aMsg } from '../testing/a-msg.ts'
import { customersOf, shop } from '../testing/read-fixture.ts'
import { readMail } from './read-mail.ts'

const contact = { '001a': 'IPM.Contact', '3001': 'Ana Pop' }
const read = (...given: readonly Buffer[]) =>
  readMail(
    given.map((content, index) => ({ name: `${index}.msg`, content })),
    shop,
  )
const one = async (...given: Parameters<typeof aMsg>) => customersOf(await read(aMsg(...given)))[0]

describe('a contact of Outlook', () => {
  it('has all its e-mails, also those that only Exchange or a name knows', async () => {
    const customer = await one({
      texts: contact,
      named: [
        { key: 0x8083, text: '/o=ExchangeLabs/cn=ana' },
        { key: 0x8084, text: 'ana@shop.example' },
        { key: 0x8093, text: 'ana@home.example' },
        { key: 0x80a3, text: '/o=ExchangeLabs/cn=other' },
        { key: 0x80a0, text: 'Ana Pop (ana@other.example)' },
      ],
    })
    expect(customer?.emails.map(({ value }) => value)).toEqual([
      'ana@shop.example',
      'ana@home.example',
      'ana@other.example',
    ])
  })

  it('has all its phones, addresses and categories, and the rest in the note', async () => {
    const customer = await one({
      texts: {
        ...{ ...contact, '3a08': '021 111 1111', '3a2f': '021 222 2222', '3a23': '021 333 3333' },
        ...{ '3a5d': 'Str. Florilor 3', '3a59': 'Cluj', '3a5e': 'CP 7', '3a63': 'Str. Verde 1', '3a5f': 'Iași' },
        ...{ '3a48': 'Ion', '3a46': 'croitor', '3a2e': '021 444 4444', '1000': 'Vine sâmbăta.' },
      },
      lists: { '3a58': ['Maria', 'Dan'], '3a1b': ['021 555 5555'] },
      named: [
        { key: 0x8045, text: 'Bd. Unirii 1' },
        { key: 'Keywords', list: ['VIP', 'Nunți'] },
      ],
    })
    expect(customer?.phones.map(({ label, value }) => [label, value])).toEqual([
      ['home', '021 222 2222'],
      ['work', '021 111 1111'],
      ['work', '021 555 5555'],
      ['other fax', '021 333 3333'],
    ])
    expect(customer?.addresses).toMatchObject([
      { label: 'home', street: 'Str. Florilor 3\nCP 7', city: 'Cluj' },
      { label: 'work', street: 'Bd. Unirii 1' },
      { label: 'other', street: 'Str. Verde 1', city: 'Iași' },
    ])
    expect(customer?.tags).toEqual(['VIP', 'Nunți'])
    for (const line of ['Vine sâmbăta.', 'Spouse: Ion', 'Children: Maria, Dan', 'Profession: croitor', '021 444 4444'])
      expect(customer?.note).toContain(line)
  })

  it.each([
    ['1999-12-31T22:00:00Z', '2000-01-01'],
    ['2000-01-01T05:00:00Z', '2000-01-01'],
    ['2000-01-01T11:59:00Z', '2000-01-01'],
    ['2000-01-01T00:00:00Z', '2000-01-01'],
  ])('that keeps its birthday as %s alone was born on %s', async (instant, birthday) => {
    expect(await one({ texts: contact, instants: { '3a42': instant } })).toMatchObject({ birthday })
  })

  it('that has two birthdays was born on the one of the calendar', async () => {
    const customer = await one({
      texts: contact,
      instants: { '3a42': '1999-12-31T15:00:00Z' },
      named: [{ key: 0x80de, instant: '2000-01-02T00:00:00Z' }],
    })
    expect(customer).toMatchObject({ birthday: '2000-01-02' })
  })

  it('has its photo, by the mark or by the name of the attached file', async () => {
    const picture = { '3701': aPng(40, 30) }
    const named = { texts: { '3707': 'ContactPicture.jpg' }, bytes: picture }
    const marked = { texts: { '3707': 'x.png' }, bytes: picture, flags: { '7fff': true } }
    const other = { texts: { '3707': 'holiday.png' }, bytes: { '3701': aPng(10, 10) } }
    const broken = { texts: { '3707': 'ContactPicture.jpg' }, bytes: { '3701': Buffer.from('no picture') } }
    const reading = await read(
      ...[[named], [other, marked], [other], [broken]].map((attachments) => aMsg({ texts: contact, attachments })),
    )
    expect(customersOf(reading).map(({ photo }) => photo?.width ?? null)).toEqual([40, 40, null, null])
    expect(reading.warnings).toEqual([{ row: 4, code: 'photo-left-out', params: { kind: 'unreadable' } }])
  })

  it('without anything in it is left out, and its neighbours keep their numbers', async () => {
    const reading = await read(
      aMsg({ texts: { '001a': 'IPM.Contact' } }),
      aMsg({ texts: contact }),
      aMsg({ texts: { '001a': 'IPM.Task', '0037': 'Order tea' } }),
    )
    expect(reading).toMatchObject({ total: 3, warnings: [] })
    expect(reading.rejected).toEqual([
      { row: 1, code: 'no-name-or-contact', params: {} },
      { row: 3, code: 'other-outlook-item', params: { value: 'Order tea' } },
    ])
    expect(customersOf(reading)).toMatchObject([{ row: 2, displayName: 'Ana Pop' }])
  })
})

describe('a list of people of Outlook', () => {
  const list = aMsg({ texts: { '001a': 'IPM.DistList', '3001': 'Tailors', '0037': 'x' } })
  const told = { row: null, code: 'lists-left-out', params: { count: 1, names: 'Tailors' } }

  it('is left out and told, alone, among contacts and among messages', async () => {
    const alone = await read(list)
    expect(alone).toMatchObject({ type: 'customers', total: 0, rejected: [] })
    expect(alone.warnings).toContainEqual(told)
    expect(await read(list, aMsg({ texts: contact }))).toMatchObject({ type: 'customers', total: 1, warnings: [told] })
    const message = aMsg({ texts: { '001a': 'IPM.Note', '0037': 'A', '1000': 'x' } })
    expect(await read(message, list)).toMatchObject({ type: 'messages', total: 1, rejected: [], warnings: [told] })
  })
})

describe('something else that Outlook keeps', () => {
  it.each(['IPM.StickyNote', 'IPM.Task', 'IPM.Activity'])(
    'of the kind %s is told and stays where it is',
    async (kind) => {
      const item = aMsg({ texts: { '001a': kind, '0037': 'Order tea', '1000': 'soon' } })
      expect(await read(item)).toMatchObject({
        total: 1,
        rejected: [{ row: 1, code: 'other-outlook-item', params: { value: 'Order tea' } }],
      })
    },
  )
})
