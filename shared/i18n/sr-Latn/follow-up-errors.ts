/** What is wrong with a follow-up, its repetition or a series: joined with the other errors. */
export const followUpErrors = {
  'invalid-input_repeat-rule':
    'Ovo ponavljanje ne može da se pročita. Ništa nije sačuvano; izaberite koliko često se ponavlja.',
  'invalid-input_repeat-never':
    'Sa ovim ponavljanjem više nikad ne bi došlo na red. Ništa nije sačuvano; izaberite drugo ili nijedno.',
  'invalid-input_repeat-twice': 'Podsetnik se ponavlja samo na jedan način. Ništa nije sačuvano; izaberite jedan.',
  'invalid-input_calendar-file-taken':
    'U ovoj fascikli već postoji tuđa datoteka s tim imenom ({{file}}). Ništa nije promenjeno; izaberite drugu fasciklu.',
  'invalid-input_no-steps': 'Ova serija nema korake. Ništa nije promenjeno; dodajte bar jedan.',
  'invalid-input_agenda-span': 'Toliko dana ne staje na jednu stranu. Izaberite najviše dva meseca, prvo prvi dan.',
  'not-found_follow-up-template': 'Ove serije više nema. Ništa nije promenjeno; pogledajte u korpi za smeće.',
  'not-found_series': 'U ovoj seriji više nema ničeg otvorenog. Ništa nije promenjeno.',
} as const
