/** Names of the folders that these services keep in step, one a service; also "OneDrive - Firm", "Dropbox (Personal)". */
const services = [
  ['OneDrive', /^OneDrive( ?-.*)?$/i],
  ['Dropbox', /^Dropbox( \(.*\))?$/i],
  ['Google Drive', /^(Google ?Drive|GoogleDrive-.*|DriveFS)$/i],
  ['iCloud', /^(iCloud ?Drive|com~apple~CloudDocs)$/i],
  ['Yandex Disk', /^Yandex\.?Disk(\.localized)?$/i],
  ['Nextcloud', /^(Nextcloud|ownCloud)$/i],
  ['pCloud', /^pCloud ?(Drive|Sync)$/i],
  ['MEGA', /^(MEGA|MEGAsync)( Downloads)?$/],
  ['Box', /^Box( Sync)?$/],
] as const

/**
 * The service that copies the folder of a file into a cloud while it is being written, which can damage an open shop;
 * null where the path names none. Only a warning: such folders also exist without their service.
 */
export function cloudServiceOf(file: string): string | null {
  const folders = file.split(/[\\/]/).slice(0, -1)
  return services.find(([, name]) => folders.some((folder) => name.test(folder)))?.[0] ?? null
}
