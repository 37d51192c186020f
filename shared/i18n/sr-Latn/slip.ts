/** The slip that is printed for a purchase; it is no fiscal receipt. */
export const slip = {
  title: 'Račun',
  back: 'Nazad na kupovinu',
  purchase: 'Kupovina br. {{number}}',
  return: 'Povraćaj br. {{number}}',
  thanks: 'Hvala Vam!',
} as const
