/** Native dialogs of the desktop. */
export const desktop = {
  shopFiles: 'Regulars shop',
  allFiles: 'All files',
  openShop: 'Open a shop',
  createShop: 'Where to keep the new shop',
  newShopFile: 'shop',
  backupFolder: 'A folder for backups',
  saveFile: 'Save as',
  openLink: 'Open this page in the browser?',
  trustSite: 'Don’t ask again for {{host}}',
  open: 'Open',
  cancel: 'Cancel',
  engineStopped: 'The part that keeps your data has stopped',
  engineStoppedDetail:
    'Everything that was shown as saved is safe on the disk. Start it again and go on; if this keeps happening, restart the computer.\n\n{{reason}}',
  windowStopped: 'The window has stopped working',
  windowStoppedDetail: 'Your data is safe. Open the window again and go on.',
  startAgain: 'Start again',
  openAgain: 'Open again',
  quit: 'Quit',
  openFailed: 'This file could not be opened',
} as const
