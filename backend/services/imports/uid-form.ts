/** The uid of a record of ours (db/uid.ts). */
export const uidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
