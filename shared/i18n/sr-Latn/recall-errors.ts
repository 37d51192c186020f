/** What goes wrong with the recall list: joined with the other errors. */
export const recallErrors = {
  'do-not-contact':
    'Ovaj kupac ne želi da ga zovemo, pa se poruka ne sastavlja. Ništa nije promenjeno; to se menja u njegovom kartonu.',
  'changed-meanwhile_recall':
    'O ovom kupcu je već nešto zabeleženo u drugom prozoru. Ništa nije sačuvano; pogledajte šta sada piše.',
  'not-found_recall': 'Ovog kupca više ništa ne drži van spiska. Ništa nije promenjeno.',
  'not-found_recall-rule': 'Ovog pravila više nema. Ništa nije promenjeno.',
  'not-found_category': 'Nijedan proizvod nema ovu kategoriju. Ništa nije sačuvano; izaberite je sa spiska.',
  'invalid-input_recall-days-out-of-range':
    'Dani moraju biti ceo broj, najmanje 1 (za poček: 0), najviše 365. Ništa nije sačuvano; ispravite broj.',
  'invalid-input_recall-tries-out-of-range': 'Broj pokušaja mora biti od 1 do 20. Ništa nije sačuvano; ispravite broj.',
} as const
