/** What happened, what it means for the data, what to do. Behind `_` the door or the kind of record (message.ts). */
export const errors = {
  'invalid-input': 'Something that was entered can’t be used. Nothing was saved; correct it and try again.',
  'invalid-input_customer-without-name':
    'A customer needs a name, a company, a phone or an e-mail. Nothing was saved; enter one of them.',
  'invalid-input_payments-sum': 'The payments don’t add up to the total. Nothing was saved; correct the amounts.',
  'invalid-input_customer-twice':
    'Either a customer from the list or a new one, not both. Nothing was saved; choose one of them.',
  'invalid-input_customer-missing':
    'An order is always somebody’s. Nothing was saved; choose the customer or add a new one.',
  'invalid-input_quantity-negative':
    'Goods that are ordered can’t come back. Nothing was saved; enter a quantity above zero.',
  'invalid-input_deposit-on-credit': 'A deposit is money that is there. Nothing was saved; choose how it was paid.',
  'invalid-input_credit-counted': 'What is left to be paid can’t be counted. Nothing was saved; leave it out.',
  'invalid-input_method-twice': 'One payment method was counted twice. Nothing was saved; leave one out.',
  'invalid-input_amount-zero': 'The amount can’t be zero. Nothing was saved; enter how much it was.',
  'invalid-input_name-missing': 'A line has neither a product nor a text. Nothing was saved; write what was sold.',
  'invalid-input_line-has-returns':
    'Goods of this line came back already, so it can’t be removed. Nothing was saved; move the return to the trash first.',
  'invalid-input_discount-too-large': 'The discount is larger than the price. Nothing was saved; lower the discount.',
  'invalid-input_already-done': 'This promise was kept already. Nothing was changed.',
  'invalid-input_quantity-zero': 'The quantity can’t be zero. Nothing was saved; enter how much it was.',
  'invalid-input_day-out-of-range': 'This date is too far away to be true. Nothing was saved; correct the year.',
  'invalid-input_quiet-all-day':
    'These quiet hours would last all day. Nothing was saved; let them end at another time.',
  'invalid-input_unknown-feast': 'This feast isn’t in the calendar. Nothing was changed; choose one of the list.',
  'invalid-input_period-too-long': 'This period is too long. Nothing was changed; ask for ten years at most.',
  'invalid-input_no-such-day': 'This day isn’t in the calendar. Nothing was saved; correct the day or the month.',
  'invalid-input_text-too-long':
    'This text is longer than fits into the field. Nothing was saved; shorten it, or put the long text into the notes.',
  'invalid-input_text-empty': 'This field can’t stay empty. Nothing was saved; fill it in.',
  'invalid-input_content-too-large':
    'This file is too large to be taken in one piece. Nothing was changed; choose a smaller one.',
  'invalid-input_unrecognized-keys':
    'There is a part here that Regulars doesn’t know. Nothing was saved; look at how it is spelled.',
  'invalid-input_list-too-long': 'These are more entries than a card can hold. Nothing was saved; leave some out.',
  'invalid-input_until': 'The day must be ahead. Nothing was changed; choose a later one.',
  'invalid-input_timeZone': 'There is no such time zone. Nothing was saved; choose one from the list.',
  'invalid-input_currency': 'There is no such currency. Nothing was saved; give its three letters, like EUR.',
  'invalid-input_period': 'This period ends before it begins. Swap the two days.',
  'invalid-input_folder-not-full':
    'The whole path is needed, from the drive or from / on. Nothing was changed; copy the address of the folder and paste it.',
  'invalid-input_folder-of-first-place':
    'The backups are in this folder already. Nothing was changed; choose one on a USB stick or another disk.',
  'unknown-method':
    'There is no method called “{{method}}”. Nothing was changed; the list of methods shows what there is.',
  'unknown-command':
    'There is no command called “{{command}}”. Nothing was changed; start without a command to see the list.',
  'wrong-usage':
    'The command was not written as expected ({{option}} {{expected}}). Nothing was changed; start it with --help to see how it is used.',
  'not-yet': 'Regulars can’t do this yet. Your data is as it was.',
  'format-not-offered': 'There is no {{what}} file as {{format}}. Choose one of these: {{formats}}.',
  'not-found': 'What you asked for isn’t there any more. Nothing was changed; go back to the list and look again.',
  'not-found_customer': 'This customer isn’t there any more. Nothing was changed; look in the trash or search again.',
  'not-found_purchase':
    'This purchase isn’t there any more. Nothing was changed; look in the trash or in the list of sales.',
  'not-found_order':
    'This order isn’t there any more. Nothing was changed; look in the trash or in the list of orders.',
  'not-found_closing': 'This day isn’t closed. Nothing was changed; look at the day again.',
  'not-found_cash-movement': 'This isn’t in the list any more. Nothing was changed; look at the day again.',
  'not-found_product':
    'This product isn’t there any more. Nothing was changed; look in the trash or choose another one.',
  'changed-meanwhile':
    'Someone changed the same thing in the meantime, so yours was not saved over it. Look at what it says now and enter your change again.',
  cancelled: 'Stopped. Nothing was changed.',
  forbidden: 'This isn’t allowed from here. Nothing was changed; do it in the desktop app or on the command line.',
  internal:
    'Something went wrong in Regulars itself. Everything shown as saved is safe; try again, and if it keeps happening, restart Regulars.',
  'engine-stopped':
    'The part that keeps your data has stopped. Everything shown as saved is safe on the disk; start Regulars again.',
  'no-shop-open': 'No shop is open. Open your shop or create a new one first.',
  'shop-already-open': 'A shop is open already. It is untouched; close it first.',
  'file-exists': 'There is a file with this name already ({{file}}). It was left as it is; choose another name.',
  'file-exists_restore':
    'There is a shop in this place already ({{file}}). It was left as it is; add --replace to put the backup there, the present shop is then kept as a safety copy.',
  'file-missing':
    'The file isn’t there ({{file}}). It may have been moved, or its drive isn’t connected; connect it or choose the file again.',
  'folder-missing': 'The folder isn’t there ({{folder}}). Nothing was written; create it or choose another one.',
  'file-in-use': 'This shop is already open in another Regulars. Your data is safe; close it there and try again.',
  'file-in-use_app':
    'This shop is already open in the desktop app. Your data is safe; go on working there, or close it and try again.',
  'file-in-use_browser':
    'This shop is already open in browser mode ({{url}}). Your data is safe; go on working there, or stop it and try again.',
  'file-in-use_cli':
    'The command line is working with this shop right now. Your data is safe; wait until it has finished and try again.',
  'file-empty': 'This file is empty ({{file}}). It was left as it is; choose another file or restore a backup.',
  'not-a-shop-file':
    'This file is not a Regulars shop ({{file}}). It was left as it is; choose a file that ends in .regulars.',
  'newer-version':
    'This shop was last used with a newer Regulars ({{file}}). It was left untouched; install the newer version to open it.',
  'damaged-file': 'This shop file is damaged ({{file}}). It was left as it is; restore the last backup, then go on.',
  'disk-full': 'The disk is full. What was saved before is safe; make room and try again.',
  'read-only':
    'This place can only be read, not written to. Nothing was changed; move the file to a folder of your own and try again.',
  'no-access':
    'You aren’t allowed to use this file or folder. Nothing was changed; choose another place or ask whoever looks after the computer.',
  'network-folder':
    'This folder is on the network, where a shop can be damaged. Nothing was changed; keep the shop on this computer and its backups on the network.',
  'currency-in-use':
    'The currency can’t be changed any more: there are amounts in {{currency}} already. Nothing was changed; create another shop for another currency.',
  'file-too-large':
    'This file is too large (at most {{limitMb}} MB). Nothing was changed; split it into smaller files.',
  'file-too-large_cards':
    'The cards would be larger than {{limitMb}} MB, photos included. Nothing was written; choose fewer customers, by a filter or in the list.',
  'file-too-large_copy':
    'As one JSON file the copy would be larger than {{limitMb}} MB. Nothing was written; choose the ZIP archive, which holds the same and more.',
  'too-many-rows_export':
    '{{rows, number}} rows are too many for a spreadsheet (at most {{limit, number}}). Nothing was written; choose CSV, which has no limit.',
  'too-many-rows':
    'This file has too many rows (at most {{limit, number}}). Nothing was changed; split it into smaller files.',
  'too-many-columns':
    'This file has too many columns (at most {{limit, number}}). Nothing was changed; check the separator, or delete columns that aren’t needed.',
  'wrong-file-type':
    'This kind of file can’t be read here ({{detected}}). Nothing was changed; if it holds a list, save it as Excel (XLSX) or CSV and try again.',
  'too-many-files':
    'These are more files than can be imported at once (at most {{limit, number}}). Nothing was changed; take fewer at a time.',
  'unknown-sheet': 'The file has no sheet called “{{sheet}}”. Nothing was changed; choose one of its sheets.',
  'broken-file':
    'This file is damaged or was not copied completely. Nothing was changed; get it once more, or save it anew in the program it comes from.',
  'protected-file':
    'This file is locked with a password. Nothing was changed; open it, save it without a password and try again.',
  'old-spreadsheet':
    'This is a spreadsheet in an older format. Nothing was changed; open it, save it anew as an Excel workbook (XLSX) and try again.',
  'other-archive':
    'This is a packed file of another kind ({{detected}}); only zip is opened here. Nothing was changed; unpack it and take the files or the folder.',
  'unpacks-too-large':
    'Unpacked, this file would be too large to be a list. Nothing was changed; take out what isn’t needed, or save it as CSV.',
  'nothing-to-import':
    'There is nothing in this file that could be imported. Nothing was changed; check that it is the right file.',
  'unknown-encoding': 'There is no text encoding called “{{encoding}}”. Nothing was changed; choose one from the list.',
  'unknown-column': 'The file has no column called “{{column}}”. Nothing was changed; choose one of its columns.',
  'import-undone': 'This import was undone already. Nothing was changed.',
  'unknown-file': 'This file is no longer at hand. Nothing was changed; choose it again.',
  'same-customer': 'This is one and the same customer. Nothing was changed; choose somebody else.',
  'already-linked': 'They belong together already. Nothing was changed.',
  'not-a-company': 'This customer is a person, not a company. Nothing was changed; choose a company.',
  'circular-company':
    'A company can’t belong to itself or to one that belongs to it. Nothing was changed; choose another company.',
  'circular-referral':
    'Whom you chose was sent by this customer, directly or through others. Nothing was changed; choose somebody else.',
  'not-found_activity': 'This entry isn’t there any more. Nothing was changed; look in the trash.',
  'not-found_relation': 'They are not linked any more. Nothing was changed; look at the card again.',
  'invalid-input_text-missing': 'The note is empty. Nothing was saved; write what happened.',
  'invalid-input_no-direction':
    'Only calls and messages come from somebody. Nothing was saved; choose call or message.',
  'invalid-input_not-yet-happened':
    'This day is still ahead. Nothing was saved; choose today or an earlier day, or write a follow-up.',
  'unknown-report':
    'There is no report called “{{name}}”. Your data is as it was; choose one from the list of reports.',
  'backup-damaged':
    'This backup is damaged and can’t be restored ({{file}}). Your shop was left as it is; choose an older backup.',
  'file-too-large_attachment':
    'This file is too large for a card (at most {{limitMb}} MB). Nothing was changed; make it smaller or keep it elsewhere.',
  'attachment-missing':
    'This file is no longer in the folder beside the shop ({{folder}}). Everything else is safe; put the folder back, or restore a backup.',
  'attachment-damaged':
    'This file is damaged on the disk ({{folder}}). Everything else is safe; add the file again, or restore a backup.',
  'photo-not-an-image': 'This is not a whole JPEG, PNG or WebP picture. Nothing was changed; choose another picture.',
  'photo-too-large_source':
    'This picture is too large to be opened here (at most {{limitMb}} MB). Nothing was changed; choose a smaller one.',
  'photo-too-large':
    'This photo is too large (at most {{limitMb}} MB and {{side}} × {{side}} pixels). Nothing was changed; make it smaller.',
  'list-view-exists':
    'There is a view called “{{name}}” already. Nothing was changed; choose another name or update that view.',
  'changed-meanwhile_import':
    'The shop was changed while the file was coming in. Nothing was imported; try again, the file is then compared anew.',
  'changed-meanwhile_selection':
    'The selection no longer holds as many customers as you saw ({{expected, number}}, now {{found, number}}). Nothing was changed; look at the list again and repeat.',
  'nothing-to-undo': 'There is nothing to undo. Nothing was changed.',
  'in-trash': 'This is in the trash. Nothing was changed; put it back first.',
  'return-too-large': 'More would be returned than was bought. Nothing was saved; lower the quantity.',
  'has-returns':
    'Goods of this purchase have come back since, so this can’t be undone. Nothing was changed; move the return to the trash first.',
  'amount-out-of-range': 'This amount is too large to be true. Nothing was saved; check price and quantity.',
  'empty-file': 'This file is empty. Nothing was changed; choose another one.',
  'binary-file': 'There is no text in this file. Nothing was changed; save it as CSV and try again.',
  'unknown-delimiter':
    '“{{delimiter}}” can’t separate columns. Nothing was changed; choose comma, semicolon, tab or another single character.',
  'unknown-field': 'Regulars has no field called “{{field}}” here. Nothing was changed; choose one from the list.',
  'name-taken': 'There is one called “{{name}}” already. Nothing was changed; give that one another name first.',
  'erase-not-confirmed':
    'The name written doesn’t match. Nothing was erased; write it exactly as it stands on the card.',
  'invalid-input_day-ahead': 'The day must not be ahead. Nothing was saved; choose today or an earlier one.',
  'custom-field-exists': 'There is a field called “{{name}}” already. Nothing was saved; choose another name.',
  'custom-value-wrong-kind': 'This doesn’t fit the field “{{name}}”. Nothing was saved; correct it and try again.',
  'custom-values-would-be-lost':
    'Values of “{{name}}” that don’t fit the other kind: {{count, number}}. Nothing was changed; change or empty them first, or add a second field.',
  'required-field': '“{{name}}” must be filled in. Nothing was saved; enter it.',
  'unknown-custom-field': 'This field is no longer there. Nothing was saved; open the card again.',
  'unknown-choice': 'This choice is no longer there. Nothing was saved; choose one from the list.',
  'choice-exists': 'The choice “{{name}}” is there twice. Nothing was saved; give one of them another name.',
  'too-many-custom-fields':
    'More than {{limit, number}} own fields aren’t possible. Nothing was saved; remove one you don’t need.',
  'too-many-choices':
    'More than {{limit, number}} choices aren’t possible. Nothing was saved; remove some you don’t need.',
  'tag-exists': 'There is a tag called “{{name}}” already. Nothing was saved; merge the two or choose another name.',
  'already-merged':
    'This customer was merged into another one. Nothing was changed; open that card, or take the two apart there first.',
  'not-merged': 'This customer isn’t merged with another one. Nothing was changed.',
  'invalid-input_notes-too-long': 'The two notes together are too long. Nothing was merged; choose one of them.',
  'invalid-input_not-joinable': 'Of this field only one value can stay. Nothing was merged; choose one of them.',
  'invalid-input_credit-pays-nothing': '“On account” pays nothing. Nothing was saved; choose how the money came in.',
  'invalid-input_due-before-debt':
    'The day to pay lies before the debt itself. Nothing was saved; correct one of the two days.',
  'invalid-input_purchase-of-another':
    'This purchase belongs to another customer. Nothing was saved; choose one of this customer’s.',
  'invalid-input_not-of-this-entry': 'This entry has no such field. Nothing was saved.',
  'no-rhythm': 'Nothing is known of this rhythm yet: it takes two purchases of the product, or one of the customer.',
  'credit-needs-customer':
    'Credit needs a customer: a walk-in can’t owe. Nothing was saved; choose the customer, or take the whole amount now.',
  'unknown-payment-method': 'This payment method is no longer there. Nothing was saved; choose another one.',
  'unknown-staff': 'This person is not on the staff list. Nothing was saved; choose another one.',
  'payment-method-exists':
    'There is a payment method called “{{name}}” already. Nothing was saved; choose another name.',
  'write-off-too-large': 'That is more than is owed. Nothing was saved; write off at most what is open.',
  'refund-too-large':
    'There is less than that in the customer’s favour. Nothing was saved; give back at most the balance.',
  'order-closed': 'This order was handed over or cancelled. Nothing was changed; undo that first.',
  'order-open-again':
    'This purchase was order {{number}}, whose hand-over was undone. Nothing was changed; hand the order over again.',
  'deposit-needed-back':
    'The deposit was given back already, so the order can’t be opened again. Nothing was changed; make a new order.',
  'order-has-deposit':
    'Money was taken for this order, so it stays in the books. Nothing was changed; cancel the order instead.',
  'order-needs-price':
    'A deposit was taken, but the order has no price yet. Nothing was changed; enter the price first.',
  'day-closed': 'This day is closed already. Nothing was changed; open it again first.',
  'price-out-of-range': 'A price would become too large or less than nothing. No price was changed; check the change.',
} as const
