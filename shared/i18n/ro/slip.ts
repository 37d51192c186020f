/** The slip that is printed for a purchase; it is no fiscal receipt. */
export const slip = {
  title: 'Bon',
  back: 'Înapoi la cumpărătură',
  purchase: 'Cumpărătura nr. {{number}}',
  return: 'Returul nr. {{number}}',
  thanks: 'Vă mulțumim!',
} as const
