export type Town = readonly [city: string, region: string, postalCode: string]

/** `street` puts number and name in the order of the country. The first town is where the shop is. */
export type Places = {
  readonly towns: readonly Town[]
  readonly streets: readonly string[]
  readonly street: (name: string, number: number) => string
}

const numberLast = (name: string, number: number): string => `${name} ${number}`
const numberFirst = (name: string, number: number): string => `${number} ${name}`
const commaNumber = (name: string, number: number): string => `${name}, ${number}`
const commaNr = (name: string, number: number): string => `${name} nr. ${number}`

const PLACES: Readonly<Record<string, Places>> = {
  RS: {
    towns: [
      ['Beograd', '', '11000'],
      ['Zemun', 'Beograd', '11080'],
      ['Novi Sad', 'Vojvodina', '21000'],
      ['Pančevo', 'Vojvodina', '26000'],
      ['Niš', '', '18000'],
      ['Kragujevac', 'Šumadija', '34000'],
      ['Smederevo', '', '11300'],
      ['Obrenovac', 'Beograd', '11500'],
    ],
    streets: [
      'Kneza Miloša',
      'Njegoševa',
      'Cara Dušana',
      'Vojvode Stepe',
      'Bulevar oslobođenja',
      'Gospodar Jevremova',
      'Dositejeva',
      'Svetog Save',
      'Kralja Petra',
      'Ljubićka',
      'Žička',
      'Maksima Gorkog',
      'Čika Ljubina',
      'Vidovdanska',
      'Resavska',
      'Topolska',
    ],
    street: numberLast,
  },
  BA: {
    towns: [
      ['Banja Luka', 'Republika Srpska', '78000'],
      ['Sarajevo', '', '71000'],
      ['Bijeljina', 'Republika Srpska', '76300'],
      ['Trebinje', 'Republika Srpska', '89101'],
      ['Mostar', '', '88000'],
    ],
    streets: [
      'Kralja Petra',
      'Vidovdanska',
      'Gundulićeva',
      'Jovana Dučića',
      'Cara Lazara',
      'Titova',
      'Aleja lipa',
      'Veselina Masleše',
      'Svetosavska',
    ],
    street: numberLast,
  },
  ME: {
    towns: [
      ['Podgorica', '', '81000'],
      ['Nikšić', '', '81400'],
      ['Budva', '', '85310'],
      ['Herceg Novi', '', '85340'],
      ['Bar', '', '85000'],
    ],
    streets: [
      'Njegoševa',
      'Slobode',
      'Bulevar revolucije',
      'Vuka Karadžića',
      'Svetog Petra Cetinjskog',
      'Jadranska',
      'Karađorđeva',
    ],
    street: numberLast,
  },
  RO: {
    towns: [
      ['București', 'Sector 2', '020101'],
      ['București', 'Sector 4', '040155'],
      ['Voluntari', 'Ilfov', '077190'],
      ['Ploiești', 'Prahova', '100001'],
      ['Brașov', 'Brașov', '500001'],
      ['Cluj-Napoca', 'Cluj', '400001'],
      ['Timișoara', 'Timiș', '300001'],
      ['Iași', 'Iași', '700001'],
    ],
    streets: [
      'Str. Mihai Eminescu',
      'Str. Lipscani',
      'Bd. Unirii',
      'Calea Victoriei',
      'Str. Ștefan cel Mare',
      'Aleea Teilor',
      'Str. Școlii',
      'Str. Ion Creangă',
      'Calea Moșilor',
      'Str. Florilor',
      'Str. Avram Iancu',
      'Bd. Dacia',
      'Str. Țepeș Vodă',
      'Str. Gării',
    ],
    street: commaNr,
  },
  'ro-MD': {
    towns: [
      ['Chișinău', '', 'MD-2001'],
      ['Chișinău', 'Botanica', 'MD-2060'],
      ['Bălți', '', 'MD-3100'],
      ['Orhei', '', 'MD-3505'],
      ['Ungheni', '', 'MD-3600'],
      ['Ialoveni', '', 'MD-6801'],
    ],
    streets: [
      'str. Alexei Mateevici',
      'bd. Ștefan cel Mare',
      'str. București',
      'str. Ismail',
      'str. Grigore Vieru',
      'bd. Dacia',
      'str. Alba Iulia',
      'str. Vasile Alecsandri',
      'str. Florilor',
    ],
    street: commaNumber,
  },
  'ru-MD': {
    towns: [
      ['Кишинёв', '', 'MD-2001'],
      ['Кишинёв', 'Ботаника', 'MD-2060'],
      ['Бельцы', '', 'MD-3100'],
      ['Оргеев', '', 'MD-3505'],
      ['Комрат', 'Гагаузия', 'MD-3800'],
    ],
    streets: [
      'ул. Пушкина',
      'бул. Штефан чел Маре',
      'ул. Измаил',
      'ул. Матеевича',
      'бул. Дачия',
      'ул. Алба-Юлия',
      'ул. Московская',
      'ул. Садовая',
    ],
    street: commaNumber,
  },
  RU: {
    towns: [
      ['Москва', '', '125009'],
      ['Москва', '', '117036'],
      ['Химки', 'Московская область', '141400'],
      ['Мытищи', 'Московская область', '141002'],
      ['Санкт-Петербург', '', '191025'],
      ['Тула', 'Тульская область', '300000'],
      ['Калуга', 'Калужская область', '248000'],
      ['Тверь', 'Тверская область', '170100'],
    ],
    streets: [
      'ул. Лесная',
      'ул. Садовая',
      'ул. Пушкина',
      'ул. Гагарина',
      'пр-т Мира',
      'ул. Чехова',
      'ул. Советская',
      'пер. Тихий',
      'ул. Щукинская',
      'ул. Школьная',
      'наб. Речная',
      'ул. Яблочкова',
      'ул. Новая',
      'б-р Цветной',
      'ул. Вишнёвая',
      'ул. Маяковского',
    ],
    street: (name, number) => `${name}, д. ${number}`,
  },
  'ru-KZ': {
    towns: [
      ['Алматы', '', '050000'],
      ['Астана', '', '010000'],
      ['Караганда', 'Карагандинская область', '100000'],
      ['Костанай', '', '110000'],
    ],
    streets: [
      'пр-т Абая',
      'ул. Достык',
      'ул. Гоголя',
      'ул. Сатпаева',
      'ул. Жибек Жолы',
      'пр-т Республики',
      'ул. Ауэзова',
    ],
    street: commaNumber,
  },
  'ru-BY': {
    towns: [
      ['Минск', '', '220030'],
      ['Гродно', '', '230025'],
      ['Брест', '', '224030'],
      ['Витебск', '', '210026'],
      ['Борисов', 'Минская область', '222120'],
    ],
    streets: [
      'пр-т Независимости',
      'ул. Немига',
      'ул. Якуба Коласа',
      'ул. Советская',
      'ул. Сурганова',
      'ул. Зелёная',
      'ул. Янки Купалы',
    ],
    street: commaNumber,
  },
  GB: {
    towns: [
      ['Bristol', '', 'BS3 1AA'],
      ['Bristol', '', 'BS6 5QA'],
      ['Bath', 'Somerset', 'BA1 1AA'],
      ['Clevedon', 'Somerset', 'BS21 6AA'],
      ['Portishead', 'Somerset', 'BS20 6AA'],
      ['Keynsham', 'Somerset', 'BS31 1AA'],
      ['Nailsea', 'Somerset', 'BS48 1AA'],
      ['Cardiff', 'Wales', 'CF10 1AA'],
    ],
    streets: [
      'North Street',
      'Church Lane',
      'Station Road',
      'Mill Hill',
      'Orchard Close',
      'Queen’s Road',
      'Victoria Terrace',
      'Harbour View',
      'Chapel Row',
      'Elm Grove',
      'The Crescent',
      'Park Avenue',
      'Windmill Lane',
      'St Mary’s Road',
      'Cooper’s Yard',
    ],
    street: numberFirst,
  },
  US: {
    towns: [
      ['Portland', 'OR', '97202'],
      ['Portland', 'OR', '97214'],
      ['Beaverton', 'OR', '97005'],
      ['Vancouver', 'WA', '98660'],
      ['Milwaukie', 'OR', '97222'],
      ['Salem', 'OR', '97301'],
    ],
    streets: [
      'Maple Ave',
      'SE Oak St',
      'Cedar Ln',
      'Hawthorne Blvd',
      'Division St',
      'Lincoln St',
      'Washington Ave',
      'Elm St',
      'Lake Dr',
      'Chestnut Ct',
      'River Rd',
    ],
    street: numberFirst,
  },
  IE: {
    towns: [
      ['Galway', 'Co. Galway', 'H91 A1X2'],
      ['Oranmore', 'Co. Galway', 'H91 B3C4'],
      ['Athenry', 'Co. Galway', 'H65 D5E6'],
      ['Ennis', 'Co. Clare', 'V95 F7H8'],
    ],
    streets: [
      'Shop Street',
      'Quay Lane',
      'Salthill Road',
      'Bridge Street',
      'Church Road',
      'Abbey Court',
      'Hillside Drive',
      'Mary Street',
    ],
    street: numberFirst,
  },
  DE: {
    towns: [
      ['Berlin', '', '10405'],
      ['Berlin', '', '12043'],
      ['Potsdam', 'Brandenburg', '14467'],
      ['Bernau', 'Brandenburg', '16321'],
    ],
    streets: [
      'Kastanienallee',
      'Goethestraße',
      'Bahnhofstraße',
      'Lindenweg',
      'Schillerstraße',
      'Gartenstraße',
      'Am Markt',
      'Ahornweg',
    ],
    street: numberLast,
  },
  HU: {
    towns: [
      ['Budapest', '', '1073'],
      ['Budapest', '', '1114'],
      ['Szeged', 'Csongrád-Csanád', '6720'],
      ['Budaörs', 'Pest', '2040'],
      ['Érd', 'Pest', '2030'],
    ],
    streets: [
      'Petőfi utca',
      'Kossuth Lajos utca',
      'Rákóczi út',
      'Dózsa György út',
      'Fő utca',
      'Virág utca',
      'Bartók Béla út',
      'Szőlő utca',
    ],
    street: (name, number) => `${name} ${number}.`,
  },
}

/**
 * The towns of a country, in the spelling of the language where it has its own. Where we know no town there, those of
 * the language's own country, whose code is then given back.
 */
export const placesOf = (
  language: string,
  country: string,
  defaultCountry: string,
): { readonly places: Places; readonly country: string } => {
  const known = PLACES[`${language}-${country}`] ?? PLACES[country] ?? (country === 'MD' ? PLACES['ro-MD'] : undefined)
  if (known) return { places: known, country }
  const own = PLACES[defaultCountry]
  if (!own) throw new RangeError('no-places')
  return { places: own, country: defaultCountry }
}
