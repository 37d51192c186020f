import type { HeaderWords } from './header-words.ts'

/** Thunderbird's and Yahoo's own words in our languages, beside those that Outlook and people use too. */
export const thunderbirdWords: HeaderWords = {
  givenName: 'First',
  additionalName: 'Middle',
  familyName: 'Last',
  displayName: 'Nume de afișat|Nume afișat|Numele afișat|Ime za prikaz|Prikazano ime|Prikazno ime|Отображать как',
  nickname: 'Pseudonim|Poreclă|Nadimak|Псевдоним',
  email:
    'Primary Email|Secondary Email|Alternate Email 1|Alternate Email 2|Additional Email|E-mail principal|Email principal|Adresa de e-mail principală|Adresă de e-mail principală|E-mail secundar|Email secundar|Adresa de e-mail secundară|Adresă de e-mail secundară|E-mail suplimentar|Основной адрес эл. почты|Дополнительный адрес эл. почты|Основная эл. почта|Дополнительная эл. почта|Основной e-mail|Дополнительный e-mail|Второй адрес электронной почты|Первый адрес эл. почты|Второй адрес эл. почты|Первый адрес электронной почты|Primarna e-pošta|Sekundarna e-pošta|Primarna e-adresa|Sekundarna e-adresa|Glavna e-adresa|Dodatna e-adresa|Dodatna e-pošta|Primarna adresa e-pošte|Dodatna adresa e-pošte',
  phoneWork:
    'Telefon serviciu|Telefon de serviciu|Telefon la serviciu|Telefon (serviciu)|Служебный телефон|Телефон (рабочий)|Номер рабочего телефона|Poslovni telefon|Telefon (posao)|Službeni telefon',
  phoneHome:
    'Telefon acasă|Telefon de acasă|Telefon (acasă)|Телефон (домашний)|Номер домашнего телефона|Kućni telefon|Telefon (kuća)',
  phoneMobile:
    'Număr mobil|Număr de mobil|Număr de telefon mobil|Mobil|Номер мобильного телефона|Мобильный телефон|Номер мобильного|Телефон (мобильный)|Broj mobilnog|Broj mobilnog telefona|Mobilni broj',
  fax: 'Număr de fax|Număr fax|Номер факса|Broj faksa|Faks',
  pager: 'Număr de pager|Număr pager|Номер пейджера|Broj pejdžera|Pejdžer',
  profile: 'Messenger ID|Screen Name|Имя в чате|Nume în chat|Ime na ekranu|Nadimak za ćaskanje',
  homeStreet:
    'Adresa de acasă|Adresă acasă|Adresa acasă|Домашний адрес|Дом. адрес|Адрес (дом.)|Домашний адрес: улица|Kućna adresa|Adresa kuće|Adresa stanovanja',
  homeStreet2: 'Adresa de acasă 2|Adresă acasă 2|Домашний адрес 2|Дом. адрес 2|Kućna adresa 2|Adresa stanovanja 2',
  homeCity:
    'Orașul de acasă|Oraș acasă|Oraș (acasă)|Город проживания|Домашний город|Дом. город|Город (дом.)|Домашний адрес: город|Kućni grad|Grad stanovanja|Grad (kuća)',
  homeRegion:
    'Județul de acasă|Județ acasă|Județ (acasă)|Область/край проживания|Область проживания|Область (дом.)|Домашняя область|Домашний адрес: область|Kućna pokrajina|Kućni okrug|Pokrajina (kuća)',
  homePostalCode:
    'Codul poștal de acasă|Cod poștal acasă|Cod poștal (acasă)|Почтовый индекс проживания|Индекс проживания|Домашний индекс|Индекс (дом.)|Домашний адрес: индекс|Kućni poštanski broj|Poštanski broj (kuća)',
  homeCountry:
    'Țara de acasă|Țară acasă|Țara (acasă)|Страна проживания|Домашняя страна|Страна (дом.)|Домашний адрес: страна|Zemlja stanovanja|Kućna država|Kućna zemlja|Država (kuća)',
  workStreet:
    'Adresa de la serviciu|Adresă serviciu|Adresa serviciu|Adresa de serviciu|Рабочий адрес|Раб. адрес|Служебный адрес|Адрес (раб.)|Рабочий адрес: улица|Poslovna adresa|Adresa posla|Adresa na poslu',
  workStreet2:
    'Adresa de la serviciu 2|Adresă serviciu 2|Рабочий адрес 2|Служебный адрес 2|Poslovna adresa 2|Adresa posla 2',
  workCity:
    'Orașul de la serviciu|Oraș serviciu|Oraș (serviciu)|Рабочий город|Город работы|Город (раб.)|Рабочий адрес: город|Poslovni grad|Grad na poslu',
  workRegion:
    'Județul de la serviciu|Județ serviciu|Județ (serviciu)|Рабочая область/край|Рабочая область|Область работы|Область (раб.)|Рабочий адрес: область|Poslovna pokrajina|Poslovni okrug',
  workPostalCode:
    'Codul poștal de la serviciu|Cod poștal serviciu|Cod poștal (serviciu)|Рабочий почтовый индекс|Рабочий индекс|Почтовый индекс работы|Индекс (раб.)|Рабочий адрес: индекс|Poslovni poštanski broj|Poštanski broj na poslu',
  workCountry:
    'Țara de la serviciu|Țară serviciu|Țara (serviciu)|Рабочая страна|Страна работы|Страна (раб.)|Рабочий адрес: страна|Poslovna zemlja|Poslovna država|Zemlja na poslu',
  company: 'Organizație|Organizația|Organizacija|Firma',
  jobTitle: 'Funcția|Funcție|Titlul postului|Radno mesto|Naziv posla|Položaj',
  department: 'Departament|Departamentul|Odeljenje|Sektor',
  url: 'Pagina web 1|Pagina web 2|Pagină web 1|Pagină web 2|Веб-страница 1|Веб-страница 2|Веб-сайт 1|Veb stranica 1|Veb stranica 2|Veb strana 1|Veb strana 2|Personal Website|Business Website',
  birthdayYear: 'Anul nașterii|An naștere|Год рождения|Godina rođenja',
  birthdayMonth: 'Luna nașterii|Lună naștere|Месяц рождения|Mesec rođenja',
  note: 'Comments',
}
