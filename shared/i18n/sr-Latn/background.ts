export const background = {
  title: 'Bez prozora',
  keepRunning: 'Ostaje uključen pored sata kad zatvorite prozor',
  keepRunningDetail:
    'Da podsetnici i dalje stižu. Ikonica pored sata ponovo otvara program; „Zatvori Regulars” ga gasi.',
  linux: 'Gde pored sata nema ikonica, pokrenite Regulars ponovo i prozor se vraća.',
  startWithSystem: 'Pokreće se zajedno s računarom',
  startWithSystemDetail: 'Kad je uključeno i jedno i drugo, pokreće se bez prozora.',
  browser:
    'U programu instaliranom na računaru podsetnici stižu i kad je prozor zatvoren; pregledač prikazuje samo ono što je otvoreno.',
  open: 'Otvori Regulars',
  told: 'Regulars i dalje radi',
  toldDetail:
    'Prozor je zatvoren, podsetnici i dalje stižu. Ikonica pored sata ga ponovo otvara; „Zatvori Regulars” na njoj gasi program.',
  calendarFolder: 'Fascikla za datoteku kalendara',
}
