export const firstRun = {
  windowTitle: 'Bun venit în Regulars',
  brand: 'Regulars',
  claim: 'Știți cine e așteptat, cine se îndepărtează și pe cine ați promis că sunați.',
  claimDetail: 'Regulars învață ritmul fiecărui client din ce cumpără. Totul rămâne pe acest calculator.',
  title: 'Bun venit',
  subtitle: 'Trei răspunsuri scurte și magazinul e deschis. Toate se pot schimba mai târziu.',
  language: 'Limba',
  yourShop: 'Magazinul dumneavoastră',
  shopName: 'Numele magazinului',
  shopNameHint: 'Cafea la colț',
  country: 'Țara',
  currency: 'Moneda',
  howToBegin: 'Cum doriți să începeți?',
  start: {
    import: 'Importă lista mea',
    empty: 'Începe cu un registru gol',
    sample: 'Aruncă o privire într-un magazin de probă',
  },
  startDetail: {
    import: 'Liste și contacte din Excel, casa de marcat, Outlook, Google sau telefon',
    empty: 'Scrieți chiar dumneavoastră primul client',
    sample: '400 de clienți inventați, separat de ai dumneavoastră',
  },
  openOther: 'Deschide un fișier al magazinului din alt loc…',
  backupsAtHand:
    'Copiile de siguranță ale magazinului sunt aici. Restaurați una și continuați de acolo; ce este acum în locul ei se păstrează.',
  restoreOf: 'Restaurează: {{when}}, {{customers}}',
} as const
