/** What is wrong with a follow-up, its repetition or a series: joined with the other errors. */
export const followUpErrors = {
  'invalid-input_repeat-rule': 'Această repetare nu poate fi citită. Nu s-a salvat nimic; alegeți cât de des revine.',
  'invalid-input_repeat-never':
    'Cu această repetare nu ar mai reveni niciodată. Nu s-a salvat nimic; alegeți alta sau niciuna.',
  'invalid-input_calendar-file-taken':
    'În acest dosar există un fișier cu acest nume care nu este al programului ({{file}}). Nu s-a schimbat nimic; alegeți alt dosar.',
  'invalid-input_repeat-twice': 'O reamintire se repetă într-un singur fel. Nu s-a salvat nimic; alegeți unul.',
  'invalid-input_no-steps': 'Această serie nu are pași. Nu s-a schimbat nimic; adăugați cel puțin unul.',
  'invalid-input_agenda-span': 'Atâtea zile nu încap pe o pagină. Alegeți cel mult două luni, cu prima zi la început.',
  'not-found_follow-up-template': 'Această serie nu mai există. Nu s-a schimbat nimic; căutați în coșul de gunoi.',
  'not-found_series': 'Din această serie nu mai e nimic de făcut. Nu s-a schimbat nimic.',
} as const
