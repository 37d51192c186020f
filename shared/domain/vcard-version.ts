/** Versions of contact cards that are written; 3.0 is what every program reads. */
export const vcardVersions = ['3.0', '4.0'] as const
export type VcardVersion = (typeof vcardVersions)[number]
