export const firstRun = {
  windowTitle: 'Dobro došli u Regulars',
  brand: 'Regulars',
  claim: 'Znajte ko treba da dođe, ko se udaljava i kome ste obećali poziv.',
  claimDetail: 'Regulars uči ritam svakog kupca iz onoga što kupuje. Sve ostaje na ovom računaru.',
  title: 'Dobro došli',
  subtitle: 'Tri kratka odgovora i radnja je otvorena. Sve se može promeniti kasnije.',
  language: 'Jezik',
  yourShop: 'Vaša radnja',
  shopName: 'Naziv radnje',
  shopNameHint: 'Kafa na ćošku',
  country: 'Država',
  currency: 'Valuta',
  howToBegin: 'Kako želite da počnete?',
  start: {
    import: 'Uvezi moj spisak',
    empty: 'Počni s praznom sveskom',
    sample: 'Razgledaj probnu radnju',
  },
  startDetail: {
    import: 'Spiskovi i kontakti iz Excel-a, kase, Outlook-a, Google-a ili telefona',
    empty: 'Prvog kupca upišite sami',
    sample: '400 izmišljenih kupaca, odvojeno od vaših',
  },
  openOther: 'Otvori datoteku radnje sa drugog mesta…',
  backupsAtHand:
    'Rezervne kopije vaše radnje su ovde. Vratite jednu i nastavite odatle; ono što je sada na njenom mestu čuva se.',
  restoreOf: 'Vrati: {{when}}, {{customers}}',
} as const
