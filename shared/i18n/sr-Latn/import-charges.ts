/** Lines of an imported purchase for what a shop charges or gives back beside the things. */
export const importCharges = {
  shipping: 'Dostava',
  tax: 'Porez',
  refund: 'Povraćaj novca',
} as const
