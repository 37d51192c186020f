import { describe, expect, it } from 'vitest'
import { settleCustomerColumns } from './settle-columns.ts'

const fieldsOf = (headers: string): readonly (string | null)[] =>
  settleCustomerColumns(headers.split('|')).map(({ field }) => field)

describe('settleCustomerColumns', () => {
  it.each([
    ['en', 'First Name|Last Name|Business Country/Region|E-mail 2 Address|E-mail 2 Type|Home Street 2|Gender'],
    ['en (old)', 'First Name|Last Name|Business Country|E-mail 2 Address|E-mail 2 Type|Home Street 2|Gender'],
    ['ro', 'Prenume|Nume de familie|Ţară/regiune firmă|Adresă poştă electronică 2|Tip e-mail 2|Stradă 2 domiciliu|Sex'],
    ['ro (made)', 'Prenume|Nume|Țară/Regiune firmă|Adresă de e-mail 2|Tip e-mail 2|Stradă domiciliu 2|Sex'],
    ['ru', 'Имя|Фамилия|Страна или регион (раб. адрес)|Адрес 2 эл. почты|Тип 2 эл. почты|Улица  2 (дом. адрес)|Пол'],
    ['sr', 'Ime|Prezime|Država/region firme|E-adresa 2|Tip e-pošte 2|Kućna adresa 2|Pol'],
    ['sr (made)', 'Ime|Prezime|Poslovna zemlja/region|E-adresa 2|Tip e-pošte 2|Kućna ulica 2|Pol'],
    ['de', 'Vorname|Nachname|Land/Region geschäftlich|E-Mail 2: Adresse|E-Mail 2: Typ|Straße privat 2|Geschlecht'],
  ])('knows the words of Outlook in %s', (_, headers) => {
    expect(fieldsOf(headers)).toEqual(['givenName', 'familyName', 'workCountry', 'email', null, 'homeStreet2', null])
  })

  it('takes blanks, case, no-break blanks and missing accents as they come', () => {
    expect(fieldsOf(' BUSINESS\u00a0 city |rodendan|ORAS|Email')).toEqual([
      'workCity',
      'birthday',
      'addressCity',
      'email',
    ])
  })

  it('puts the towns of Serbian Outlook to their addresses', () => {
    expect(fieldsOf('Kućna adresa|Grad|Matična država|Matična država/region')).toEqual([
      'homeStreet',
      'homeCity',
      'homeRegion',
      'homeCountry',
    ])
  })

  it('takes a street without a town for a whole address', () => {
    expect(fieldsOf('Name|Home Address')).toEqual(['displayName', 'homeFormatted'])
    expect(fieldsOf('Name|Home Address|Home City')).toEqual(['displayName', 'homeStreet', 'homeCity'])
  })

  it('puts the house to the street before it, and numbers rows elsewhere', () => {
    expect(fieldsOf('Nr.|Nume complet|Strada|Nr.|Bloc|Ap.|Oraș')).toEqual([
      null,
      'displayName',
      'addressStreet',
      'addressStreet',
      'addressStreet',
      'addressStreet',
      'addressCity',
    ])
  })

  it('takes the whole address that Google writes beside a street for the envelope', () => {
    expect(fieldsOf('Home Address|Home Street|Home Street 2|Home City')).toEqual([
      'homeFormatted',
      'homeStreet',
      'homeStreet2',
      'homeCity',
    ])
  })

  it('takes a birthday beside its year and month for the day', () => {
    expect(fieldsOf('Geburtsjahr|Geburtsmonat|Geburtstag')).toEqual(['birthdayYear', 'birthdayMonth', 'birthdayDay'])
  })

  it('tells the numbered groups of Google from those of Outlook', () => {
    expect(fieldsOf('E-mail 2 - Type|E-mail 2 - Value|E-mail 2 Type')).toEqual(['emailLabel', 'email', null])
  })

  it.each([
    ['General mobile|General postal/ZIP code|Home mobile', ['phoneMobile', 'addressPostalCode', 'phoneMobile']],
    [
      'Business web address|Business fax|General street|General extension|General city',
      ['urlWork', 'faxWork', 'addressStreet', 'addressStreet2', 'addressCity'],
    ],
    ['Phone (Mobile)|Phone (Home)|Email (Work)', ['phoneMobile', 'phoneHome', 'emailWork']],
    [
      'Work address city|Home address street|Home address 2|Home address city',
      ['workCity', 'homeStreet', 'homeStreet2', 'homeCity'],
    ],
    ['phoneNumber|dateOfBirth|homePhone', ['phone', 'birthday', 'phoneHome']],
    ['Mailing City|Mailing State/Province|Shipping Zip', ['addressCity', 'addressRegion', 'addressPostalCode']],
    ['Рабочий адрес, почтовый индекс|Другой e-mail|Личная страница', ['workPostalCode', 'emailOther', 'urlHome']],
    [
      'Default Address Address1|Default Address Address2|Default Address Country Code',
      ['addressFormatted', 'addressStreet2', 'addressCountry'],
    ],
    ['Numele și prenumele|Мобильный|Домашний|Рабочий', ['displayName', 'phoneMobile', 'phoneHome', 'phoneWork']],
    ['Skype ID|IM Aim|Website Blog', ['profile', 'profile', 'url']],
  ])('understands headers that no list has, by their words: %s', (headers, fields) => {
    expect(fieldsOf(headers)).toEqual(fields)
  })

  it.each([
    'Phone verified',
    'Email opt-in',
    'Mobile app',
    'Country manager',
    'Home',
    "Assistant's mobile",
    'Extension',
  ])('keeps what is said of %s for the note', (header) => {
    expect(fieldsOf(`Name|${header}`)).toEqual(['displayName', 'noteLine'])
  })

  it('takes names that every object has for what they are', () => {
    expect(fieldsOf('Mobile|constructor|__proto__|Home')).toEqual(['phoneMobile', 'noteLine', 'noteLine', 'phoneHome'])
  })

  it('takes a title beside another word for Mr for the job', () => {
    expect(fieldsOf('Salutation|Title|First Name|Last Name')[1]).toBe('jobTitle')
    expect(fieldsOf('Title|First Name|Last Name')[0]).toBe('namePrefix')
  })
})
