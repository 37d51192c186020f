/** What doesn’t fit a field, by the rule that it broke: joined with the other errors. */
export const valueErrors = {
  'invalid-input_too-small': 'This number is too small. Nothing was saved; enter a larger one.',
  'invalid-input_too-big': 'This number is too large. Nothing was saved; enter a smaller one.',
  'invalid-input_not-whole': 'Only a whole number fits here. Nothing was saved; leave out the part behind the point.',
  'invalid-input_list-empty': 'Nothing was chosen. Nothing was changed; choose at least one.',
  'invalid-input_no-such-time': 'This isn’t a time of day. Nothing was saved; write it like 09:30.',
  'invalid-input_invalid-type':
    'Something is missing here, or it isn’t what is expected: a number, a text, yes or no. Nothing was saved; correct it.',
  'invalid-input_invalid-value': 'This isn’t one of the choices. Nothing was saved; choose one of the list.',
} as const
