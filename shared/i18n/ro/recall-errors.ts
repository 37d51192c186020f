/** What goes wrong with the recall list: joined with the other errors. */
export const recallErrors = {
  'do-not-contact':
    'Clientul nu dorește să fie contactat, de aceea mesajul nu se pregătește. Nimic nu s-a schimbat; se poate modifica în fișa lui.',
  'changed-meanwhile_recall':
    'Cineva a notat deja ceva despre acest client în altă fereastră. Nimic nu s-a salvat; vedeți ce scrie acum.',
  'not-found_recall': 'Nimic nu mai ține acest client în afara listei. Nimic nu s-a schimbat.',
  'not-found_recall-rule': 'Această regulă nu mai există. Nimic nu s-a schimbat.',
  'not-found_category': 'Niciun produs nu are această categorie. Nimic nu s-a salvat; alegeți una din listă.',
  'invalid-input_recall-days-out-of-range':
    'Zilele trebuie să fie numere întregi, cel puțin 1 (la răgaz: 0) și cel mult 365. Nimic nu s-a salvat; corectați numărul.',
  'invalid-input_recall-tries-out-of-range':
    'Numărul de încercări trebuie să fie între 1 și 20. Nimic nu s-a salvat; corectați numărul.',
} as const
