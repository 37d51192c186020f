import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadImportOptions } from './import-types.ts'
import { customersOf, read } from './testing/read-fixture.ts'

type Case = readonly [
  name: string,
  options: Partial<ReadImportOptions>,
  file: string | Buffer,
  wanted: readonly object[],
]
const ro = { locale: 'ro', country: 'RO' }
const ru = { locale: 'ru', country: 'RU' }
const en = { locale: 'en', country: 'GB' }

const cases: readonly Case[] = [
  [
    'a program whose word for e-mail nobody knows',
    en,
    'Nombre,First Name,Last Name,Buzón\nx,Ana,Pop,ana@example.com\ny,Ion,Rus,\n',
    [{ displayName: 'Ana Pop', emails: [{ value: 'ana@example.com' }] }, { displayName: 'Ion Rus' }],
  ],
  [
    'Outlook.com',
    en,
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,E-mail Address,Mobile Phone,IMAddress,Job Title,Department,Company,Manager's Name,Business Street,Business City,Business Postal Code,Business Country/Region,Personal Web Page,Spouse,Web Page,Birthday,Anniversary,Notes\nJane,Q,Doe,Ms.,,Janie,,jane@example.com,+44 7700 900123,jane.im,Boss,Sales,Acme,Mr M,1 High St,London,SW1,UK,http://me.example,John,http://acme.example,1980-02-03,2010-06-01,hello\n",
    [
      {
        displayName: 'Jane Q Doe',
        namePrefix: 'Ms.',
        birthday: '1980-02-03',
        anniversary: '2010-06-01',
        jobTitle: 'Boss',
        profiles: [{ service: '', value: 'jane.im' }],
        note: "hello\nManager's Name: Mr M\nSpouse: John",
      },
    ],
  ],
  [
    'Google Contacts of today',
    ro,
    'First Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\nAna,Popescu,,,Anuța,,Firma SRL,Director,--12-01,"linia 1\nlinia 2",,* myContacts ::: Clienți VIP,* Home,ana@example.com ::: ana2@example.com,Work,w@example.com,Mobile,0722 123 456 ::: 0733 123 456,Home,"Str. Lungă 1\nBrașov",Str. Lungă 1,Brașov,Spouse,Ion Popescu,Profile,https://example.com,Anniversary,2010-05-06,Talie,42\n',
    [
      {
        displayName: 'Ana Popescu',
        birthday: '--12-01',
        anniversary: '2010-05-06',
        tags: ['Clienți VIP'],
        emails: [
          { label: 'home', value: 'ana@example.com' },
          { label: 'home', value: 'ana2@example.com' },
          { label: 'work', value: 'w@example.com' },
        ],
        phones: [{ e164: '+40722123456' }, { e164: '+40733123456' }],
        addresses: [{ label: 'home', street: 'Str. Lungă 1', city: 'Brașov' }],
        note: 'linia 1\nlinia 2\nSpouse: Ion Popescu\nTalie: 42',
      },
    ],
  ],
  [
    'Thunderbird in Russian',
    ru,
    'Имя,Фамилия,Отображаемое имя,Псевдоним,Адрес электронной почты,Дополнительный адрес эл. почты,Имя в чате,Служебный телефон,Домашний телефон,Номер сотового телефона,Домашний адрес,Домашний адрес 2,Город проживания,Область/край проживания,Почтовый индекс проживания,Страна проживания,Рабочий адрес,Рабочий город,Должность,Отдел,Организация,Год рождения,Месяц рождения,День рождения,Примечания,\nИван,Петров,Иван Петров,Ваня,ivan@example.com,i2@example.com,,+7 495 1,+7 495 2,+7 916 123-45-67,Дом 1,,Москва,,101000,Россия,,,Директор,Сбыт,ООО Ромашка,1980,2,3,заметка,\n',
    [
      {
        displayName: 'Иван Петров',
        birthday: '1980-02-03',
        emails: [{ value: 'ivan@example.com' }, { value: 'i2@example.com' }],
        phones: [{ label: 'work' }, { label: 'home' }, { label: 'mobile', e164: '+79161234567' }],
        addresses: [{ label: 'home', city: 'Москва', postalCode: '101000', country: 'Россия' }],
        note: 'заметка',
      },
    ],
  ],
  [
    'Yahoo',
    en,
    'First,Middle,Last,Nickname,Email,Home,Work,Pager,Fax,Mobile,Alternate Email 1,Title,Company,Home Address,Home City,Home State,Home ZIP,Home Country,Birthday,Comments\nJane,,Doe,,jane@example.com,1234567,7654321,,,5551234567,j2@example.com,Boss,Acme,1 St,Town,CA,90210,US,15/3/1980,hi\n',
    [
      {
        displayName: 'Jane Doe',
        namePrefix: '',
        jobTitle: 'Boss',
        birthday: '1980-03-15',
        emails: [{ value: 'jane@example.com' }, { value: 'j2@example.com' }],
        phones: [{ label: 'home' }, { label: 'work' }, { label: 'mobile' }],
        note: 'hi',
      },
    ],
  ],
  [
    'what stands in fields that hold nothing',
    en,
    'First Name,Last Name,E-mail Address,E-mail Type,Birthday,Anniversary,Gender,Initials,Priority,Private,Notes,Mobile Phone,Company\nJane,Doe,/o=ExchangeLabs/ou=Exchange/cn=abc,EX,0/0/00,00/00/0000,Unspecified,J.D.,Normal,False,n/a,-,N/A\nIvan,P,,,0.0.00,1900-01-00,Не определен,И.П.,Обычная,Ложь,-,--,нет\n',
    [
      { displayName: 'Jane Doe', emails: [], phones: [], birthday: null, anniversary: null, company: '', note: '' },
      { displayName: 'Ivan P', birthday: null, anniversary: null, company: '', note: '', phones: [] },
    ],
  ],
  [
    'a Serbian list with a title above and a sum below',
    {},
    'Spisak mušterija 2025;;;\n;;;\nR.br.;Ime i prezime;Telefon;Rođendan;Napomena\n1;Đorđe Petrović;064/123-45-67;5.3.85;kafa\n2;Ana Anić;+381 63 765 432;5. mart 1985.;\nUkupno:;2;;;\n',
    [
      { displayName: 'Đorđe Petrović', birthday: '1985-03-05', note: 'kafa' },
      { displayName: 'Ana Anić', birthday: '1985-03-05' },
    ],
  ],
  [
    'a Romanian list with a sum',
    ro,
    'Nr. crt.;Nume și prenume;Telefon;Data nașterii;Observații\n1;Popescu Ion;0722.123.456;5 martie 1985;\n2;Ionescu Ana;(0733) 123 456;05-mar-1985;\nTotal;2;;;\n',
    [
      { displayName: 'Popescu Ion', birthday: '1985-03-05' },
      { displayName: 'Ionescu Ana', birthday: '1985-03-05' },
    ],
  ],
  [
    'a Russian list with a birthday as the bare number of a spreadsheet',
    ru,
    '№;ФИО;Телефон;Дата рождения;Комментарий\n1;Петров Иван;8 (916) 123-45-67;5 марта 1985 г.;\n2;Сидорова Анна;8-916-765-43-21;31111;постоянная\nИтого;2;;;\n',
    [
      { displayName: 'Петров Иван', birthday: '1985-03-05', phones: [{ e164: '+79161234567' }] },
      { displayName: 'Сидорова Анна', birthday: '1985-03-05', note: 'постоянная' },
    ],
  ],
  [
    'an English list with two numbers in a cell, and somebody called Total',
    en,
    'Customer list\n\nName,Phone,Birthday,Town\nJane Doe,07700 900123 / 07700 900456,5 March 1985,Leeds\nTotal,0113 496 0000,,York\nTotal,2,,\n',
    [
      {
        displayName: 'Jane Doe',
        birthday: '1985-03-05',
        phones: [{ value: '07700 900123' }, { value: '07700 900456' }],
      },
      { displayName: 'Total', addresses: [{ city: 'York' }] },
    ],
  ],
  [
    'Outlook in Romanian with cedillas',
    ro,
    iconv.encode(
      '"Titlu","Prenume","Nume de familie","Firmă","Ocupaţie","Stradă Firmă","Oraş Firmă","Cod poştal Firmă","Ţară/regiune firmă","Telefon mobil","Telefon firmă","Telefon 2 firmă","Adresă de poştă electronică","Nume afişare poştă electronică","Zi de naştere","Aniversare","Categorii","Notes","Soţ(ie)","Prioritate","Sex","Iniţiale"\r\n"Dl","Ştefan","Ţepeş","Firma","Şef","Str. 1","Iaşi","700001","România","0722 123 456","0232 1","0232 2","stefan@example.com","Stefan","5.3.1985","0.0.00","Clienţi;VIP","notă","Maria","Normală","Nespecificat","Ş.Ţ."\r\n',
      'windows-1250',
    ),
    [
      {
        displayName: 'Ştefan Ţepeş',
        namePrefix: 'Dl',
        jobTitle: 'Şef',
        birthday: '1985-03-05',
        anniversary: null,
        tags: ['Clienţi', 'VIP'],
        addresses: [{ label: 'work', city: 'Iaşi', country: 'România' }],
        note: 'notă\nSoţ(ie): Maria',
      },
    ],
  ],
  [
    'headers with no-break and double blanks',
    ru,
    'Улица (раб.\u00a0адрес),Имя,Фамилия,Город  (другой адрес),Телефон\u00a0переносной\nЛенина 1,Иван,Иванов,Тула,+7 916 1234567\n',
    [{ displayName: 'Иван Иванов', phones: [{ label: 'mobile' }], addresses: [{ label: 'work' }, { city: 'Тула' }] }],
  ],
  [
    'headers that are words of JavaScript',
    {},
    '__proto__,constructor,Name,Phone\nx,y,Ana,0641234567\n',
    [{ displayName: 'Ana', note: '__proto__: x\nconstructor: y' }],
  ],
  [
    'a phone that has everything thrice',
    ro,
    'First name,Last name,General mobile,General e-mail,General street,General postal/ZIP code,General city,Home mobile,Home street,Home city,Business mobile,Business e-mail\nAna,Pop,0722 000 001,a@example.com,Str. 1,010101,Iași,0722 000 002,Str. 2,Cluj,0722 000 003,b@example.com\n',
    [
      {
        displayName: 'Ana Pop',
        phones: [{ e164: '+40722000001' }, { e164: '+40722000002' }, { e164: '+40722000003' }],
        emails: [{ value: 'a@example.com' }, { label: 'work', value: 'b@example.com' }],
        addresses: [
          { street: 'Str. 1', postalCode: '010101', city: 'Iași' },
          { label: 'home', street: 'Str. 2', city: 'Cluj' },
        ],
        note: '',
      },
    ],
  ],
  [
    'a shop that bills to one place and delivers to another',
    en,
    'Customer Email,Billing First Name,Billing Last Name,Billing City,Shipping First Name,Shipping City\nann@example.com,Ann,Lee,London,Bob,Leeds\njo@example.com,Jo,Kim,Hull,Jo,Hull\n',
    [
      {
        displayName: 'Ann Lee',
        addresses: [{ city: 'London' }, { city: 'Leeds' }],
        note: 'Shipping First Name: Bob',
      },
      { displayName: 'Jo Kim', addresses: [{ city: 'Hull' }], note: '' },
    ],
  ],
  [
    'two columns of whole addresses, and tags in quotes',
    en,
    'Name,Address,Shipping Address,Tags\nAnn,"1 High St, Hull","2 Low St, Hull","""VIP"",""Old"""\n',
    [{ addresses: [{ formatted: '1 High St, Hull' }, { formatted: '2 Low St, Hull' }], tags: ['VIP', 'Old'] }],
  ],
  [
    'a firm and whom to ask for there',
    ru,
    'Наименование;Контактное лицо;Телефон\nООО Рога;Петров Иван;+7 495 111-22-33\n',
    [{ displayName: 'ООО Рога', note: 'Контактное лицо: Петров Иван' }],
  ],
  [
    'a street whose house has columns of its own',
    ru,
    'ФИО;Область;Район;Город;Улица;Дом;Квартира\nПетров Иван;Омская;Центральный;Омск;Мира;5;12\n',
    [{ addresses: [{ street: 'Мира 5, 12', city: 'Омск', region: 'Омская, Центральный' }], note: '' }],
  ],
  [
    'a street with its house and no town',
    ro,
    'Nume complet;Strada;Nr.;Telefon\nAna Pop;Lungă;5;0722 000 001\nIon Pop;;7;\n',
    [{ addresses: [{ formatted: 'Lungă 5' }] }, { addresses: [{ formatted: '7' }] }],
  ],
  [
    'numbers that a web shop keeps from spreadsheets by an apostrophe',
    ro,
    "Customer ID,First Name,Default Address Address1,Default Address City,Default Address Zip,Phone\n'123456,Ana,Str. 1,Iași,'700001,'+40722000001\n",
    [
      {
        externalIds: [{ value: '123456' }],
        addresses: [{ street: 'Str. 1', city: 'Iași', postalCode: '700001' }],
        phones: [{ value: '+40722000001' }],
      },
    ],
  ],
  [
    'cells pasted from a spreadsheet',
    ro,
    'Name\tPhone\tTown\nAna Pop\t0722 123 456\tCluj\nIon Pop\t0733 123 456\tDej\n',
    [{ displayName: 'Ana Pop', addresses: [{ city: 'Cluj' }] }, { displayName: 'Ion Pop' }],
  ],
]

describe('files of other programs and lists written by people', () => {
  it.each(cases)('are understood: %s', async (_, options, file, wanted) => {
    const records = customersOf(await read(file, options))
    expect(records).toHaveLength(wanted.length)
    expect(records).toMatchObject(wanted)
  })
})
