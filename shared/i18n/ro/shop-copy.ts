/** A full plain copy of the shop, and its way back. */
export const shopCopyErrors = {
  'shop-not-empty':
    'O copie completă poate intra doar într-un magazin gol, iar acesta are deja date (contează și coșul de gunoi). Nu s-a schimbat nimic. Faceți din setări un fișier de magazin nou și importați copia acolo, sau importați doar clienții din fișierul Excel al copiei.',
  'copy-damaged':
    'Această copie a unui magazin este deteriorată sau a fost modificată, de aceea nu poate fi preluată ({{detail}}). Nu s-a schimbat nimic; încercați altă copie.',
  'copy-newer':
    'Această copie a fost făcută cu o versiune mai nouă de Regulars. Nu s-a schimbat nimic; instalați cea mai nouă versiune și importați din nou.',
  'shop-changed-since':
    'Magazinul a fost schimbat după ce a intrat copia, iar anularea ar pierde aceste schimbări. Nu s-a schimbat nimic; anulați întâi acele schimbări sau faceți un magazin nou.',
} as const

export const shopCopyMessages = {
  'copied-without-attachments_one':
    '{{count, number}} fișier al unei fișe nu este în copie; a intrat doar numele lui, fără conținut.',
  'copied-without-attachments_few':
    '{{count, number}} fișiere ale fișelor nu sunt în copie; au intrat doar numele lor, fără conținut.',
  'copied-without-attachments_other':
    '{{count, number}} de fișiere ale fișelor nu sunt în copie; au intrat doar numele lor, fără conținut.',
} as const

export const shopCopy = {
  isCopy: 'Aceasta este copia completă a unui magazin',
  isCopyNamed: 'Aceasta este copia completă a magazinului „{{name}}”',
  everything: 'Totul intră așa cum a fost: fișe, vânzări, promisiuni, fișiere și setări.',
  customers: 'Clienți',
  products: 'Produse',
  purchases: 'Cumpărături',
  followUps: 'Reamintiri',
  attachments: 'Fișiere',
  photos: 'Poze',
  takeIn: 'Refă magazinul din copie',
  checkCopy: 'Verifică copia',
  checked: 'Copia este întreagă.',
  done: 'Magazinul este din nou aici',
  showToday: 'Mergi la Astăzi',
  undoDetail: 'Anularea golește din nou magazinul, cât timp nu s-a schimbat nimic între timp.',
  /** The README of the copy. */
  readme: {
    title: 'Copie completă pentru {{shop}}, făcută pe {{day}} cu Regulars.',
    noName: 'magazinul dumneavoastră',
    intro: 'Toate acestea se pot citi fără Regulars:',
    tables:
      'clienți, produse, vânzări, plăți și promisiuni, ca registru pentru Excel sau LibreOffice. Fiecare fel are foaia lui.',
    contacts: 'clienții ca fișe de contact pentru telefon, Outlook sau Google.',
    calendar: 'ce ați promis, ca un calendar pentru Outlook, Google sau telefon.',
    json: 'totul încă o dată, pentru alte programe – și pentru Regulars.',
    photos: 'pozele clienților.',
    attachments: 'fișierele din fișele lor.',
    back: 'Ca să aveți magazinul înapoi: porniți Regulars cu un magazin nou, gol, deschideți „Import și export” și trageți acolo acest fișier zip, așa cum este.',
    private:
      'Atenție: aici sunt și notele private, și ce se află în coșul de gunoi. Păstrați fișierele cu aceeași grijă ca magazinul.',
    missing_one: '{{count, number}} fișier al unei fișe nu a putut fi citit și nu este aici.',
    missing_few: '{{count, number}} fișiere ale fișelor nu au putut fi citite și nu sunt aici.',
    missing_other: '{{count, number}} de fișiere ale fișelor nu au putut fi citite și nu sunt aici.',
  },
} as const
