/** Lines of an imported purchase for what a shop charges or gives back beside the things. */
export const importCharges = {
  shipping: 'Shipping',
  tax: 'Tax',
  refund: 'Refund',
} as const
