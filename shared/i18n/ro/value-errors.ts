/** What doesn’t fit a field, by the rule that it broke: joined with the other errors. */
export const valueErrors = {
  'invalid-input_too-small': 'Acest număr este prea mic. Nu s-a salvat nimic; introduceți unul mai mare.',
  'invalid-input_too-big': 'Acest număr este prea mare. Nu s-a salvat nimic; introduceți unul mai mic.',
  'invalid-input_not-whole': 'Aici merge doar un număr întreg. Nu s-a salvat nimic; lăsați deoparte ce e după virgulă.',
  'invalid-input_list-empty': 'Nu s-a ales nimic. Nu s-a schimbat nimic; alegeți cel puțin un rând.',
  'invalid-input_no-such-time': 'Aceasta nu este o oră. Nu s-a salvat nimic; scrieți-o ca 09:30.',
  'invalid-input_invalid-type':
    'Aici lipsește ceva sau nu e ce trebuie: un număr, un text, da sau nu. Nu s-a salvat nimic; corectați.',
  'invalid-input_invalid-value': 'Această variantă nu există. Nu s-a salvat nimic; alegeți una din listă.',
} as const
