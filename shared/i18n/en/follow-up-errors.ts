/** What is wrong with a follow-up, its repetition or a series: joined with the other errors. */
export const followUpErrors = {
  'invalid-input_repeat-rule': 'This repetition can’t be read. Nothing was saved; choose how often it comes again.',
  'invalid-input_repeat-never':
    'With this repetition it would never come again. Nothing was saved; choose another one, or none.',
  'invalid-input_repeat-twice': 'A follow-up repeats in one way only. Nothing was saved; choose one.',
  'invalid-input_calendar-file-taken':
    'A file of this name lies in this folder that isn’t ours ({{file}}). Nothing was changed; choose another folder.',
  'invalid-input_no-steps': 'This series has no steps. Nothing was changed; add at least one.',
  'invalid-input_agenda-span': 'So many days don’t fit on one page. Choose two months at most, the first day first.',
  'not-found_follow-up-template': 'This series isn’t there any more. Nothing was changed; look in the trash.',
  'not-found_series': 'Nothing of this series is open any more. Nothing was changed.',
} as const
