/** A full plain copy of the shop, and its way back. */
export const shopCopyErrors = {
  'shop-not-empty':
    'Potpuna kopija može samo u praznu radnju, a ova već ima unose (računa se i korpa). Ništa nije promenjeno. Napravite u podešavanjima novu datoteku radnje i uvezite kopiju tamo, ili uvezite samo kupce iz Excel datoteke te kopije.',
  'copy-damaged':
    'Ova kopija radnje je oštećena ili menjana, pa ne može da se preuzme ({{detail}}). Ništa nije promenjeno; probajte drugu kopiju.',
  'copy-newer':
    'Ovu kopiju je napravila novija verzija programa Regulars. Ništa nije promenjeno; instalirajte najnoviju verziju i uvezite kopiju ponovo.',
  'shop-changed-since':
    'Radnja je menjana otkako je kopija uvezena, i poništavanjem bi se to izgubilo. Ništa nije promenjeno; prvo poništite te izmene ili napravite novu radnju.',
} as const

export const shopCopyMessages = {
  'copied-without-attachments_one':
    '{{count, number}} datoteke iz kartona nema u kopiji; uvezeno je samo njeno ime, bez sadržaja.',
  'copied-without-attachments_few':
    '{{count, number}} datoteke iz kartona nisu u kopiji; uvezena su samo njihova imena, bez sadržaja.',
  'copied-without-attachments_other':
    '{{count, number}} datoteka iz kartona nema u kopiji; uvezena su samo njihova imena, bez sadržaja.',
} as const

export const shopCopy = {
  isCopy: 'Ovo je potpuna kopija radnje',
  isCopyNamed: 'Ovo je potpuna kopija radnje „{{name}}“',
  everything: 'Sve dolazi kako je i bilo: kartoni, prodaja, obećanja, datoteke i podešavanja.',
  customers: 'Kupci',
  products: 'Proizvodi',
  purchases: 'Kupovine',
  followUps: 'Podsetnici',
  attachments: 'Datoteke',
  photos: 'Fotografije',
  takeIn: 'Napravi radnju od kopije',
  checkCopy: 'Proveri kopiju',
  checked: 'Kopija je cela.',
  done: 'Radnja je ponovo tu',
  showToday: 'Idi na Danas',
  undoDetail: 'Poništavanje ponovo isprazni radnju, dok se u njoj ništa ne promeni.',
  /** The README of the copy. */
  readme: {
    title: 'Potpuna kopija: {{shop}}, napravljena {{day}} programom Regulars.',
    noName: 'vaša radnja',
    intro: 'Sve ovo može da se čita i bez programa Regulars:',
    tables: 'kupci, proizvodi, prodaja, plaćanja i obećanja kao radna sveska za Excel. Svaka vrsta ima svoj list.',
    contacts: 'kupci kao kontakti za telefon, Outlook ili Google.',
    calendar: 'šta ste obećali, kao kalendar za Outlook, Google ili telefon.',
    json: 'sve još jednom za druge programe – i za sam Regulars.',
    photos: 'fotografije kupaca.',
    attachments: 'datoteke iz njihovih kartona.',
    back: 'Da vratite radnju: pokrenite Regulars sa novom, praznom radnjom, otvorite „Uvoz i izvoz“ i prevucite tamo ovu datoteku kakva jeste, neraspakovanu.',
    private: 'Pazite: ovde su i privatne beleške i ono što je u korpi. Čuvajte ove datoteke kao i samu radnju.',
    missing_one: '{{count, number}} datoteka iz kartona nije mogla da se pročita i nije ovde.',
    missing_few: '{{count, number}} datoteke iz kartona nisu mogle da se pročitaju i nisu ovde.',
    missing_other: '{{count, number}} datoteka iz kartona nije moglo da se pročita i nisu ovde.',
  },
} as const
