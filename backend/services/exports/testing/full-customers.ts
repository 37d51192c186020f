import type { CustomerPatch } from '#shared/contract/customers.ts'

/** Everything that ever broke a customers file, in one person. */
export const full: CustomerPatch = {
  kind: 'person',
  namePrefix: 'dr',
  givenName: 'Đorđe',
  additionalName: 'Ștefan',
  familyName: 'Петровић-Ёлкин',
  nameSuffix: 'ml.',
  nickname: '@djole',
  company: '-= Kafa; "Crna" =-',
  department: '+40 dep',
  jobTitle: '=1+1',
  birthday: '--02-29',
  anniversary: '2031-05-06',
  phones: [
    { label: 'home', value: '011 234 567' },
    { label: 'mobile', value: '0641234567 / 0657654321' },
    { label: 'mobile', value: '+40 721 000 000' },
    { label: 'свекрва', value: '007; 0641112223' },
    { label: '', value: 'lokal 12' },
  ],
  emails: [
    { label: 'work', value: 'djole@example.com' },
    { label: 'shop, old', value: 'djole@example.com' },
    { label: '', value: 'not an address' },
  ],
  addresses: [
    {
      label: 'home',
      street: 'Улица 1\nулаз 2',
      city: 'Niš',
      region: '',
      postalCode: '01800',
      country: '',
      formatted: '',
    },
    { label: 'home', street: '', city: '', region: '', postalCode: '007', country: 'Srbija', formatted: '' },
    { label: 'vikendica', street: 'Obala bb', city: '', region: '', postalCode: '', country: '', formatted: '' },
    { label: 'work', street: '', city: '', region: '', postalCode: '', country: '', formatted: 'Trg 1\n11000 Beograd' },
  ],
  urls: [
    { label: '', value: 'https://a.example.com https://b.example.com' },
    { label: 'home', value: 'c.example.com' },
  ],
  profiles: [
    { service: 'viber', value: '+381641234567' },
    { service: 'viber', value: '@djole ::: 2' },
    { service: '', value: 'djole' },
  ],
  tags: ['VIP, gold', 'a; b', '"quoted"', '* starred', 'чај'],
  note: '=HYPERLINK("http://evil.example.com")\nsecond; line, "third"\n\'=2\n-5',
  source: '-preko sestre',
  preferredChannel: 'viber',
  preferredHours: '=posle 17 h; osim srede',
  language: 'sr-Cyrl',
  yearlyDays: [
    { kind: 'slava', label: 'Nikoljdan', date: '--12-19' },
    { kind: 'other', label: '', date: '1991-02-28' },
    { kind: 'name-day', label: '+Đorđe; "Ђура"', date: '--05-06' },
  ],
  family: [
    { relation: 'son', name: 'Лука', birthday: '2016-06-20', nameDay: null, note: 'voli -fudbal\n2. red' },
    { relation: '', name: '=Mira', birthday: null, nameDay: '--10-27', note: '' },
    { relation: 'свекрва', name: '', birthday: '--02-29', nameDay: null, note: '' },
  ],
  facts: [
    { kind: 'allergy', text: '-orasi; kikiriki', pinned: true },
    { kind: 'other', text: 'dolazi\nkolima', pinned: false },
    { kind: 'size', text: '38', pinned: false },
  ],
}
export const company: CustomerPatch = { kind: 'company', company: 'Млин д.о.о.', givenName: 'Ana', phones: [] }
export const namesake: CustomerPatch = { givenName: 'Ana', phones: [{ label: 'mobile', value: '0601112223' }] }
