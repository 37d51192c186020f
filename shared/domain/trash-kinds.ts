/** What can lie in the trash. A new kind is one word here, its row in db/repositories/trash-list.ts, an icon and its words. */
export const trashKinds = [
  'customer',
  'purchase',
  'follow-up',
  'product',
  'activity',
  'attachment',
  'custom-field',
  'list-view',
  'order',
  'credit-entry',
  'complaint',
  'follow-up-template',
] as const
export type TrashKind = (typeof trashKinds)[number]
