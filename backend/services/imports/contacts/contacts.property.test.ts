import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { factKinds, preferredChannels, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import { scaledText } from '#shared/domain/money.ts'
import { foldedLine } from '#shared/formats/vcard-lines.ts'
import { vcardVersions } from '#shared/domain/vcard-version.ts'
import { vcardOf, type VcardCustomer } from '#shared/formats/vcard-writer.ts'
import { isImportError } from '../import-error.ts'
import { ldifOf } from '../testing/ldif-of.ts'
import { readCards } from '../testing/read-cards.ts'
import { ldifRecords } from './ldif-lines.ts'

/** Cases of random bytes: some for each run of the tests, very many when it is asked for. */
const cases = Number(process.env['REGULARS_FUZZ'] ?? 400)

/** A picture of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const text = (maxLength: number) => fc.oneof(fc.string({ unit: 'grapheme', maxLength }), fc.string({ maxLength }))
const line = text(25).map((raw) => cleanLine(raw))
const filled = line.filter((each) => each !== '')
const lines = text(60).map((raw) => cleanText(raw))
const number = filled.filter((each) => /[\p{L}\p{N}]/u.test(each))
const label = fc.oneof(
  fc.constantFrom('', 'mobile', 'home', 'work', 'main', 'fax', 'home fax', 'work fax', 'pager', 'other', 'MOBILE'),
  line,
)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date.toISOString().slice(0, 10), `-${date.toISOString().slice(4, 10)}`))
const optionalDay = fc.option(day)
const distinct = <T>(item: fc.Arbitrary<T>, maxLength = 4) =>
  fc.uniqueArray(item, { maxLength, selector: (each) => JSON.stringify(each) })
const points = (value: fc.Arbitrary<string>) => distinct(fc.record({ label, value }))
const address = fc
  .record({ label, street: lines, city: line, region: line, postalCode: line, country: line, formatted: lines })
  .filter(({ label: _, ...parts }) => Object.values(parts).some((part) => part !== ''))

const customer: fc.Arbitrary<VcardCustomer & { readonly limit: number | null }> = fc
  .record({
    uid: fc.uuid().map((uid) => uid.toLowerCase()),
    kind: fc.constantFrom('person' as const, 'company' as const),
    displayName: filled,
    namePrefix: line,
    givenName: line,
    additionalName: line,
    familyName: line,
    nameSuffix: line,
    nickname: line,
    company: line,
    department: line,
    jobTitle: line,
    birthday: optionalDay,
    anniversary: optionalDay,
    phones: points(number),
    emails: points(filled),
    urls: points(filled),
    addresses: distinct(address),
    profiles: distinct(fc.record({ service: line, value: filled })),
    tags: distinct(filled),
    note: lines,
    source: line,
    limit: fc.option(fc.nat(1_000_000)),
    creditDays: fc.option(fc.nat(3650)),
    externalIds: distinct(fc.record({ source: filled, value: filled })),
    preferredChannel: fc.constantFrom('' as const, ...preferredChannels),
    preferredHours: line,
    language: fc.constantFrom('', 'sr', 'sr-Cyrl', 'pt-BR'),
    yearlyDays: distinct(fc.record({ kind: fc.constantFrom(...yearlyDayKinds), label: line, date: day })),
    family: distinct(
      fc.record({ relation: line, name: filled, birthday: optionalDay, nameDay: optionalDay, note: lines }),
    ),
    facts: distinct(
      fc.record({
        kind: fc.constantFrom(...factKinds),
        text: lines.filter((each) => each !== ''),
        pinned: fc.boolean(),
      }),
    ),
    photo: fc.constantFrom(null, { mediaType: 'image/png', base64: dot }),
  })
  .map((made) => ({ ...made, creditLimit: made.limit === null ? null : scaledText(made.limit, 2), custom: [] }))

describe('a card that was written here', () => {
  it.each(vcardVersions)('of vCard %s says the same when it is read again', async (version) => {
    await fc.assert(
      fc.asyncProperty(customer, async (written) => {
        const { records } = await readCards(vcardOf(written, version), { currency: 'RSD' })
        const { custom: _, limit, phones, photo, ...rest } = written
        expect(records).toEqual([
          {
            ...rest,
            creditLimit: limit,
            phones: phones.map((phone) => ({ ...phone, e164: expect.toSatisfy(() => true) as unknown })),
            photo: photo === null ? null : expect.objectContaining({ mediaType: 'image/png', bytes: 70, width: 1 }),
            row: 1,
            custom: {},
          },
        ])
      }),
      { numRuns: 250 },
    )
  })

  it.each(vcardVersions)('of vCard %s keeps a name of semicolons alone', async (version) => {
    const [written] = fc.sample(customer, { seed: 1, numRuns: 1 })
    const card = vcardOf({ ...(written as VcardCustomer), displayName: ';', givenName: '', familyName: '' }, version)
    expect((await readCards(card)).records.map(({ displayName }) => displayName)).toEqual([';'])
  })

  it('has lines of 75 octets at most, whole letters in each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (raw) => {
        const told = cleanLine(raw)
        const rows = foldedLine(told).split('\r\n').slice(0, -1)
        expect(rows.every((row) => Buffer.byteLength(row) <= 75 && row.isWellFormed())).toBe(true)
        expect(rows.map((row, at) => (at === 0 ? row : row.slice(1))).join('')).toBe(told)
      }),
    )
  })
})

describe('LDIF', () => {
  it('says the same when it is read again', () => {
    const name = fc.constantFrom('cn', 'sn', 'mail', 'description', 'x-own', 'l')
    fc.assert(
      fc.property(fc.array(fc.record({ name, value: text(200) }), { minLength: 1, maxLength: 8 }), (pairs) => {
        const bytes = Buffer.from(ldifOf(pairs)).toString('latin1')
        const entries = [...ldifRecords(bytes)].filter((entry) => entry !== null)
        const values = entries.flatMap((entry) => entry.values)
        expect(
          values.map((value) => ({ name: value.name, value: Buffer.from(value.bytes, 'latin1').toString() })),
        ).toEqual(pairs.map((pair) => ({ ...pair, value: pair.value.toWellFormed() })))
      }),
    )
  })
})

const seeds = [
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=\r\n=D0=BD;;;;\r\nTEL;CELL:1\r\nAGENT:\r\n' +
    'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\nPHOTO;ENCODING=BASE64:\r\n AAAA\r\n\r\nX-CUSTOM:1\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.TEL;TYPE="a:b,c",pref:+381 64\r\nitem1.X-ABLabel:_$!<Home>!$_\r\nBDAY:1604-02-03\r\n' +
    'ADR;TYPE=HOME:;;a\\nb\\, c;;;;\r\nNOTE:x\r\n y\\n\r\nX-ANDROID-CUSTOM:vnd.android.cursor.item/relation;x;1;;\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Regulars//Customers//EN\r\nFN:A\r\nX-REGULARS-DAY:slava;--02-03;x\r\nX-REGULARS-FACT:' +
    'taste;pinned;y\r\nADR;LABEL="a^nb";X-REGULARS-WHOLE=1:;;a;;;;\r\nPHOTO:data:image/png;base64,AAAA\r\nEND:VCARD\r\n',
  'version: 1\n# c\ndn:: Y249QQ==\nobjectClass: person\ncn;lang-sr: A\n b\njpegPhoto:< file:///x\ndescription:: AAAA\n-\n\ndn: x\n',
].map((seed) => Buffer.from(seed))

/** A file with pieces taken out, doubled or overwritten. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(20),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc.constantFrom(...['\n', '"', ':', ';', '=\n', '\n ', '\\']).map((sign) => Buffer.from(sign)),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([seed, edits]) =>
    edits.reduce((content, { at, length, put }) => {
      const from = Math.floor(at * content.length)
      return Buffer.concat([content.subarray(0, from), put, content.subarray(from + length)])
    }, seed),
  )

describe('any bytes', () => {
  it.each([
    ['at random', fc.uint8Array({ maxLength: 300 })],
    ['of a file that was damaged', mutated],
  ])(
    '%s are read, or refused by a code',
    async (_, content) => {
      await fc.assert(
        fc.asyncProperty(content, async (bytes) => {
          try {
            const { records, rejected, total } = await readCards(bytes)
            expect(records.length + rejected.length).toBe(total)
          } catch (error) {
            if (!isImportError(error)) throw error
          }
        }),
        { numRuns: cases },
      )
    },
    60_000 + cases * 20,
  )
})
