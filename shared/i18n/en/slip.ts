/** The slip that is printed for a purchase; it is no fiscal receipt. */
export const slip = {
  title: 'Slip',
  back: 'Back to the purchase',
  purchase: 'Purchase no. {{number}}',
  return: 'Return no. {{number}}',
  thanks: 'Thank you!',
} as const
