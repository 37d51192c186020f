/** What goes wrong with the recall list: joined with the other errors. */
export const recallErrors = {
  'do-not-contact':
    'This customer doesn’t want to be contacted, so no message is prepared. Nothing was changed; the card says so and can change it.',
  'changed-meanwhile_recall':
    'Somebody already noted something about this customer in another window. Nothing was saved; look at what it says now.',
  'not-found_recall': 'There is nothing that keeps this customer off the list any more. Nothing was changed.',
  'not-found_recall-rule': 'This rule isn’t there any more. Nothing was changed.',
  'not-found_category': 'No product has this category. Nothing was saved; choose one from the list.',
  'invalid-input_recall-days-out-of-range':
    'Days must be whole numbers, at least 1 (grace: 0) and at most 365. Nothing was saved; correct the number.',
  'invalid-input_recall-tries-out-of-range':
    'The number of tries must be from 1 to 20. Nothing was saved; correct the number.',
} as const
