import { describe, expect, it } from 'vitest'
import { readCard, readCards } from '../testing/read-cards.ts'

/** A picture of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const bytes = (text: string, encoding: 'latin1' | 'utf16le' = 'latin1'): Buffer => Buffer.from(text, encoding)

describe('a card of vCard 2.1', () => {
  it('knows bare parameters, and a comma as data', async () => {
    const card = await readCard([
      'VERSION:2.1',
      'N:Ionescu;Ana, Maria',
      'TEL;CELL;PREF:0722 111 222',
      'TEL;WORK;FAX:021 333 44 55',
      'EMAIL;INTERNET:ana@example.com',
      'ORG:Pâine \\; Sare;Vânzări',
    ])
    expect(card).toMatchObject({
      displayName: 'Ana, Maria Ionescu',
      phones: [
        { label: 'mobile', value: '0722 111 222' },
        { label: 'work fax', value: '021 333 44 55' },
      ],
      emails: [{ label: '', value: 'ana@example.com' }],
      company: 'Pâine ; Sare',
      department: 'Vânzări',
    })
  })

  it("takes the day of a wedding under KDE's name", async () => {
    const card = await readCard(['VERSION:3.0', 'FN:Hans', 'X-KADDRESSBOOK-X-Anniversary:2005-09-01'])
    expect(card).toMatchObject({ anniversary: '2005-09-01' })
  })

  it('reads quoted-printable over soft line breaks, blanks and comment signs included', async () => {
    const card = await readCard([
      'VERSION:2.1',
      'FN;CHARSET=UTF-8;QUOTED-PRINTABLE:=D0=90=D0=BD=',
      '=D0=BD=D0=B0',
      '# nobody reads this',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one =',
      ' two=0D=0A=',
      '# three',
      'TEL:1',
    ])
    expect(card).toMatchObject({ displayName: 'Анна', note: 'one  two\n# three', phones: [{ value: '1' }] })
  })

  it('has a code page for each property, and learns from one what another is written in', async () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:\xcf\xe5\xf2\xf0 \xce\xf0\xeb\xee\xe2',
      'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=96',
      'LABEL;CHARSET=Windows-1251;ENCODING=QUOTED-PRINTABLE:=CC=EE=F1=EA=E2=E0',
      'END:VCARD',
    ].join('\r\n')
    const { records, encoding } = await readCards(bytes(text))
    expect(encoding).toBe('windows-1251')
    expect(records[0]).toMatchObject({
      displayName: 'Петр Орлов',
      note: 'Ж',
      addresses: [{ formatted: 'Москва' }],
    })
  })

  it('guesses the code page of all undeclared values together', async () => {
    const card = (name: string) => `BEGIN:VCARD\nVERSION:2.1\nFN:${name}\nEND:VCARD\n`
    const text = [
      '\xd1\xe2\xe5\xf2\xeb\xe0\xed\xe0 \xc8\xe2\xe0\xed\xee\xe2\xe0',
      '\xde\xf0\xe8\xe9 \xd1\xee\xea\xee\xeb\xee\xe2',
    ]
    const { records, encoding } = await readCards(bytes(text.map(card).join('')), { locale: 'ru' })
    expect(encoding).toBe('windows-1251')
    expect(records.map(({ displayName }) => displayName)).toEqual(['Светлана Иванова', 'Юрий Соколов'])
  })

  it('ends a picture at the empty line, indented or not', async () => {
    const half = Math.ceil(dot.length / 2)
    const lines = [dot.slice(0, half), dot.slice(half)]
    for (const indent of [' ', ''])
      expect(
        await readCard([
          'VERSION:2.1',
          'FN:Ana',
          'PHOTO;ENCODING=BASE64;PNG:',
          ...lines.map((each) => indent + each),
          '',
          'TEL;HOME:2',
        ]),
      ).toMatchObject({ photo: { mediaType: 'image/png', width: 1, height: 1 }, phones: [{ value: '2' }] })
  })

  it('leaves the card of an agent out, however deep', async () => {
    const card = await readCard([
      'VERSION:2.1',
      'FN:Ana',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:Her secretary',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:The secretary of the secretary',
      'END:VCARD',
      'END:VCARD',
      'TEL:3',
    ])
    expect(card).toMatchObject({ displayName: 'Ana', phones: [{ value: '3' }] })
  })
})

describe('a card of vCard 3.0 and 4.0', () => {
  it('has escapes, folded lines and labels of Apple in groups', async () => {
    const card = await readCard([
      'VERSION:3.0',
      'N:Petrović;Đorđe;;;',
      'FN:Đorđe Petrović',
      'NOTE:first\\nsecond\\, wi',
      ' th comma',
      'item1.TEL;type=pref:+381641234567',
      'item1.X-ABLabel:_$!<HomeFAX>!$_',
      'item2.URL:http\\://example.com',
      'item2.X-ABLabel:_$!<HomePage>!$_',
      'item3.X-ABDATE;type=pref:2001-05-06',
      'item3.X-ABLabel:_$!<Anniversary>!$_',
      'item4.X-ABDATE:2003-09-01',
      'item4.X-ABLabel:First day at school',
      'item5.X-ABRELATEDNAMES:Mila',
      'item5.X-ABLabel:wife',
    ])
    expect(card).toMatchObject({
      note: 'first\nsecond, with comma',
      phones: [{ label: 'home fax', value: '+381641234567', e164: '+381641234567' }],
      urls: [{ label: '', value: 'http://example.com' }],
      anniversary: '2001-05-06',
      yearlyDays: [{ kind: 'other', label: 'First day at school', date: '2003-09-01' }],
      family: [{ relation: 'wife', name: 'Mila' }],
    })
  })

  it('reads phones and messengers as addresses', async () => {
    const card = await readCard([
      'VERSION:4.0',
      'FN:Ana',
      'TEL;VALUE=uri;TYPE="voice,home":tel:+1-418-656-9254;ext=102',
      'TEL;VALUE=uri:sip:ana@example.com',
      'IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana.maria',
      'IMPP:xmpp:ana@jabber.example',
      'X-SOCIALPROFILE;type=facebook;x-user=ana.m:http://www.facebook.com/ana.m',
    ])
    expect(card.phones).toMatchObject([{ label: 'home', value: '+1-418-656-9254 ext. 102' }])
    expect(card.profiles).toEqual([
      { service: 'sip', value: 'ana@example.com' },
      { service: 'skype', value: 'ana.maria' },
      { service: 'xmpp', value: 'ana@jabber.example' },
      { service: 'facebook', value: 'ana.m' },
    ])
  })

  it.each([
    ['BDAY:19800203', '1980-02-03'],
    ['BDAY;VALUE=date:1980-02-03', '1980-02-03'],
    ['BDAY:1980-02-03T00:00:00Z', '1980-02-03'],
    ['BDAY:--0203', '--02-03'],
    ['BDAY:--02-03', '--02-03'],
    ['BDAY:1604-02-03', '--02-03'],
    ['BDAY;X-APPLE-OMIT-YEAR=1804:1804-02-03', '--02-03'],
    ['BDAY:0000-00-00', null],
    ['BDAY:1980-02', null],
    ['BDAY;VALUE=text:about 1980', null],
  ])('%s is %s', async (line, birthday) => {
    expect(await readCard(['VERSION:4.0', 'FN:Ana', line])).toMatchObject({ birthday })
  })

  it('takes the name in the language of the shop where a card has several', async () => {
    const lines = [
      'VERSION:4.0',
      'FN;ALTID=1;LANGUAGE=en:Yamada',
      'FN;ALTID=1;LANGUAGE=ru:Ямада',
      'N;ALTID=1:Yamada;;;;',
    ]
    expect(await readCard(lines, { locale: 'ru' })).toMatchObject({ displayName: 'Ямада' })
    expect(await readCard(lines, { locale: 'ro' })).toMatchObject({ displayName: 'Yamada' })
  })

  it('reads pictures in every form, and never asks anybody for one', async () => {
    const forms = [
      `PHOTO;ENCODING=b;TYPE=PNG:${dot}`,
      `PHOTO:data:image/png;base64,${dot}`,
      `PHOTO;VALUE=URI:data:image/png;base64\\,${dot}`,
      `PHOTO;TYPE=JPEG:${dot}`,
    ]
    for (const line of forms)
      expect((await readCard(['VERSION:3.0', 'FN:Ana', line])).photo).toMatchObject({
        mediaType: 'image/png',
        bytes: 70,
      })
    const { records, warnings } = await readCards(
      'BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nPHOTO:https://example.com/ana.jpg\nEND:VCARD',
    )
    expect(records[0]?.photo).toBeNull()
    expect(warnings).toMatchObject([
      { row: 1, code: 'photo-elsewhere', params: { value: 'https://example.com/ana.jpg' } },
    ])
  })
})

describe('what programs write', () => {
  it('a company of Apple has the name of the company', async () => {
    const card = await readCard(['VERSION:3.0', 'N:;;;;', 'FN:Pekara Klas', 'ORG:Pekara Klas;', 'X-ABShowAs:COMPANY'])
    expect(card).toMatchObject({ kind: 'company', displayName: 'Pekara Klas', company: 'Pekara Klas' })
  })

  it('Android keeps nickname and anniversary in a property of its own, and labels in a parameter', async () => {
    const card = await readCard([
      'VERSION:2.1',
      'N:;Ana;;;',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anica;1;;;;;;;;;;;;;',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-05;1;;;;;;;;;;;;;',
      'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94=D0=B0=D1=87=D0=B0):1',
    ])
    expect(card).toMatchObject({
      nickname: 'Anica',
      anniversary: '2010-06-05',
      phones: [{ label: 'Дача', value: '1' }],
    })
  })

  it('Outlook writes further numbers as X-MS-TEL, and a card picture that is no portrait', async () => {
    const card = await readCard([
      'VERSION:2.1',
      'FN:Ana',
      'X-MS-TEL;VOICE;CALLBACK:5',
      'X-MS-CARDPICTURE;TYPE=PNG;ENCODING=BASE64:',
      ` ${dot}`,
      '',
      'X-MS-IMADDRESS:ana.chat',
    ])
    expect(card).toMatchObject({
      phones: [{ label: 'callback', value: '5' }],
      photo: null,
      profiles: [{ service: 'im', value: 'ana.chat' }],
    })
  })

  it('Nokia and others have no FN, and words stand where a number should', async () => {
    const card = await readCard(['VERSION:2.1', 'N:Popa;Ion', 'TEL;CELL:ask at the bakery'])
    expect(card).toMatchObject({ displayName: 'Ion Popa', phones: [{ value: 'ask at the bakery', e164: null }] })
  })

  it('KDE parts several names of a messenger by a sign of its own, under a name with a slash', async () => {
    const card = await readCard([
      'VERSION:3.0',
      'FN:Ana',
      'TEL:5',
      'X-messaging/xmpp-All:a@example.com\ue000b@example.com',
    ])
    expect(card).toMatchObject({
      displayName: 'Ana',
      phones: [{ value: '5' }],
      profiles: [
        { service: 'xmpp', value: 'a@example.com' },
        { service: 'xmpp', value: 'b@example.com' },
      ],
    })
  })

  it('old phones write texts as base64', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const card = await readCard([
      'VERSION:2.1',
      `N;CHARSET=UTF-8;ENCODING=BASE64:${base64('Попова;Ана;;;')}`,
      '',
      `NOTE;ENCODING=b:${base64('први\nдруги')}`,
    ])
    expect(card).toMatchObject({ displayName: 'Ана Попова', familyName: 'Попова', note: 'први\nдруги' })
  })

  it('WhatsApp names the firm of a seller', async () => {
    const card = await readCard(['VERSION:3.0', 'N:;Mia;;;', 'FN:Mia', 'X-WA-BIZ-NAME:Cvećara Mia'])
    expect(card).toMatchObject({ kind: 'person', displayName: 'Mia', company: 'Cvećara Mia' })
  })

  it('who has nothing but an address of either kind is called by it', async () => {
    expect(await readCard(['VERSION:3.0', 'N:;;;;', 'ADR:;;Str. 1;Iași;;;'])).toMatchObject({ displayName: 'Str. 1' })
    expect(await readCard(['VERSION:3.0', 'URL:http://a.example'])).toMatchObject({ displayName: 'http://a.example' })
  })

  it('Gmail puts a whole address into one part', async () => {
    const card = await readCard(['VERSION:3.0', 'FN:Ana', 'ADR;TYPE=HOME:;;Str. Lungă 1\\nBrașov;;;;'])
    expect(card.addresses).toMatchObject([{ label: 'home', street: '', formatted: 'Str. Lungă 1\nBrașov' }])
  })

  it('lists, places and groups of Apple are nobody, and are told', async () => {
    const card = (lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\n')
    const { records, total, warnings } = await readCards(
      [
        card(['VERSION:4.0', 'KIND:group', 'FN:Bakers', 'MEMBER:urn:uuid:1']),
        card(['VERSION:3.0', 'FN:Family', 'X-ADDRESSBOOKSERVER-KIND:group']),
        card(['VERSION:4.0', 'KIND:location', 'FN:Market']),
        card(['VERSION:4.0', 'KIND:org', 'FN:Mill', 'ORG:Mill']),
      ].join('\n'),
    )
    expect(total).toBe(1)
    expect(records).toMatchObject([{ row: 1, kind: 'company', displayName: 'Mill' }])
    expect(warnings).toMatchObject([{ code: 'lists-left-out', params: { count: 3, names: 'Bakers, Family, Market' } }])
  })

  it.each([
    ['CR CR LF', '\r\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('lines may end with %s', async (_, end) => {
    const { records } = await readCards(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana', 'TEL:1', 'END:VCARD'].join(end))
    expect(records).toMatchObject([{ displayName: 'Ana', phones: [{ value: '1' }] }])
  })

  it('UTF-16 is read like everything else', async () => {
    const text = '\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Жељко\r\nEND:VCARD\r\n'
    expect(await readCards(bytes(text, 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      records: [{ displayName: 'Жељко' }],
    })
  })
})
