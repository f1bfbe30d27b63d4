# What a person reads, in English. The other languages have the same messages and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }
date-long = { $day } { month-long } { $year }
date-short = { $day } { month-short } { $year }
date-month = { month-long } { $year }
date-month-alone = { month-long } { $year } (day not given)
date-year-alone = { $year } (month and day not given)
date-impossible = “{ $text }”, which is no date
days-ago = { $days ->
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
 }
ago-minutes = { $number ->
    [one] a minute
   *[other] { $number } minutes
 }
ago-hours = { $number ->
    [one] an hour
   *[other] { $number } hours
 }
list-separator = {", "}

## Headlines and facts

headline-verified = VERIFIED
headline-check = CHECK
headline-do-not-accept = DO NOT ACCEPT
headline-shared-not-signed = SHARED, NOT SIGNED
headline-not-a-health-code = NOT A HEALTH CODE
headline-link = LINK
headline-incomplete = MORE CODES
mark-demo = DEMO · NOT A REAL CARD
mark-training = TRAINING · NOT A REAL CARD
mark-test = TEST · NOT FOR USE
fact-signature = Signature
fact-issuer = Issuer
fact-standing = Standing
fact-content = Content
fact-not-judged = not judged
fact-matches = matches
fact-unchecked = not checked
fact-mismatch = does not match
fact-malformed = malformed
fact-listed = listed
fact-blocked = blocked
fact-key-blocked = key blocked
fact-key-withdrawn = key withdrawn
fact-added = added here
fact-outside = not accepted here
fact-unlisted = not in directory
fact-delisted = no longer listed
fact-in-order = good
fact-uncertain = not certain
fact-revoked = revoked
fact-expired = expired
fact-not-yet-valid = not yet valid
fact-one-person = one person
fact-doubtful = look closely
fact-wrong = wrong
summary-verified = Signed by a listed issuer. In its dates. { $revocation }
summary = { $more ->
    [0] { $first }.
    [one] { $first }, and one more reason.
   *[other] { $first }, and { $more } more reasons.
 }
revocation-revoked = Revoked, by the list of { $day }.
revocation-not-revoked = Not revoked as of { $day }.
revocation-no-id = The card has no revocation id.
revocation-no-list = Its issuer publishes no revocation list.
revocation-unknown = Revocation is not known.
dose-not-given = not given
dose-subpotent = subpotent dose
dose-no-vaccine = no vaccine named
dose-not-this-persons = not this person’s
dose-unknown-modifier = marked in a way that is not known here

## Reasons, by their stable codes

advice-rescan = Scan again. If it stays so, ask the holder to get a new card.
advice-rescan-issuer = Scan again. If it stays so, ask the holder to get a new card from its issuer.
advice-issuers-fault = Its issuer made it wrongly. Ask the holder to get a new card from it.
advice-ask-for-card = Ask for a SMART Health Card.
advice-look-with-care = Look at the records with care.
advice-ask-issuer-taken-back = Whether the card was taken back is not known. Ask the issuer.
advice-update-and-rescan = Update the directory and scan again.
advice-name-needed = Ask for a card with the person’s name.
advice-ask-for-file-again = Ask for the file once more.
advice-ask-once-more = Ask for it once more.

reason-code-not-digits = The code is damaged
    .advice = { advice-rescan }
reason-code-odd-digits = The code is damaged
    .advice = { advice-rescan }
reason-code-pair-too-large = The code is damaged
    .advice = { advice-rescan }
reason-code-empty = The code is empty
    .advice = { advice-rescan }
reason-chunk-number-impossible = The code’s number makes no sense
    .advice = { advice-rescan }
reason-card-too-long = The card is longer than a card may be
    .advice = { advice-rescan }
reason-file-without-card = The file holds no card
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = The file holds too many cards
    .advice = Ask for a file with this person’s cards only.
reason-file-card-not-text = A card in the file is damaged
    .advice = { advice-ask-for-file-again }
reason-file-malformed = The file is damaged
    .advice = { advice-ask-for-file-again }
reason-jws-parts = The card is damaged
    .advice = { advice-rescan-issuer }
reason-jws-encoding = The card is damaged
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = The card is damaged
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = The card is damaged
    .advice = { advice-rescan-issuer }
reason-payload-malformed = The card is damaged
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = Signed in a way that is not allowed
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = Signed in a way that is not allowed
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = The card can’t be unpacked
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = The card can’t be unpacked
    .advice = { advice-rescan-issuer }
reason-signature-format = The signature has the wrong form
    .advice = { advice-issuers-fault }
reason-signature-mismatch = Altered, or signed by somebody else
    .advice = Scan again. Ask for the original card.
reason-payload-too-large = The card unpacks to more than a card may hold
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = The card does not name its issuer rightly
    .advice = { advice-issuers-fault }
reason-date-malformed = A date is missing or can’t be
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = A date counts milliseconds
    .advice = { advice-issuers-fault }
reason-not-a-health-card = This is not a health card
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = This is not a health card
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = This issuer is not in the directory of { $day }
    .advice = It names itself { $host }. Ask for another proof, or update the directory and scan again.
reason-issuer-letter-case-differs = Differs only in letter case from { $near }
    .advice = Not certain to be the same issuer: a mistake of theirs, or somebody posing as them. It names itself { $host }. Ask for another proof.
reason-key-not-listed = Names { $issuer }, but with a key we don’t know
    .advice = A new key, or a forgery. Update the directory and scan again, or ask the issuer.
reason-key-not-yet-listed = Names { $issuer }, but with a key we don’t know
    .advice = The issuer publishes such a key itself; the directory does not list it yet. Update the directory and scan again.
reason-issuer-blocked-here = This issuer is blocked here
    .advice = This kiosk’s administrator refuses its cards since { $day }. Ask for another proof.
reason-key-blocked-here = The key of this card is blocked here
    .advice = This kiosk’s administrator refuses cards signed with it since { $day }. Ask for another proof.
reason-issuer-added-here = An issuer that was added here on { $day }
    .advice = No directory lists it. This kiosk’s administrator knows why it was added.
reason-issuer-outside-restriction = An issuer of another kind or place
    .advice = This kiosk’s administrator takes cards of certain issuers only. Ask for another proof.
reason-key-withdrawn = Its issuer has withdrawn the key of this card
    .advice = Known since { $day }. Whoever has that key may have made it. { $new-card }
reason-issuer-no-longer-listed = This issuer is no longer listed
    .advice = It left the directory. Ask for another proof, or ask the issuer.
reason-card-revoked = Revoked
    .advice = Its issuer took this card back. { $new-card }
reason-card-expired = Expired
    .advice = It ended on { $day }, { $ago }. { $new-card }
reason-card-not-yet-valid = Not yet valid
    .advice = It is valid from { $day }. Check the date on this computer.
reason-revocation-list-missing = The issuer’s revocation list is not here
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = The issuer’s revocation list is out of date
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = The issuer’s revocation list can’t be used here
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = The card’s revocation id is malformed
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = The directory of { $day } is too old
    .advice = Keys or cards may have been withdrawn since. { advice-update-and-rescan }
reason-clock-doubtful = This computer’s clock is wrong
    .advice = It shows { $day }, which has passed. Set date and time, then scan again.
reason-certificate-not-valid-then = Outside the time of its issuer’s certificate
    .advice = { $dates ->
        [known] The certificate is for { $from } to { $until }. Ask the issuer.
       *[none] Its issuer’s key has no certificate. Ask the issuer.
     }
reason-no-person = Nobody is named on the card
    .advice = { advice-name-needed }
reason-several-persons = The card names more than one person
    .advice = Do not take it for one of them alone.
reason-no-name = No name on the card
    .advice = { advice-name-needed }
reason-content-not-understood = A part of the card is not understood
    .advice = { advice-look-with-care }
reason-record-of-another-person = A record belongs to somebody else
    .advice = Do not count what is marked so.
reason-modifier-unknown = Something on the card may change its meaning
    .advice = Ask the issuer what it means.
reason-date-impossible = A date on the card can’t be
    .advice = { advice-look-with-care }
reason-no-record = No record on the card
    .advice = It proves nothing but a name.
reason-too-many-entries = More on the card than is read here
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = Written in a version that is not read here
    .advice = It is signed, and what it says can’t be shown.
reason-not-signed = Nobody signed this record
    .advice = It shows what the holder shared. Do not take it as proof.
reason-code-is-contact = A contact’s address
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = A driving licence
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = An EU certificate, which is not supported here
    .advice = It may be genuine. Check it with an app for EU certificates.
reason-code-is-new-zealand-pass = A New Zealand pass, which is not supported here
    .advice = It may be genuine. { advice-ask-for-card }
reason-code-is-product-number = The number of a product
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = A seal of a travel document, which is not supported here
    .advice = It may be genuine. { advice-ask-for-card }
reason-code-is-verifiable-health-link = A Verifiable Health Link, which is not supported here
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = A request of a digital wallet
    .advice = { advice-ask-for-card }
reason-code-is-web-address = A web address
    .advice = It was not opened. { advice-ask-for-card }
reason-code-is-wifi = A wireless network’s password
    .advice = { advice-ask-for-card }
reason-code-unknown = Nothing that is known here
    .advice = { advice-ask-for-card }
reason-link-not-opened = A link to health records
    .advice = Show it alone to open it.
reason-link-damaged = This link is damaged
    .advice = Nobody can open it like this. Ask for the link or the code again.
reason-link-file-not-opened = A part of what was shared did not open
    .advice = What is in it is not known. Look at the rest, and ask the one who shared it.
reason-link-file-unknown = A file of a kind that can’t be shown here
    .advice = It was shared and left closed.
reason-link-offer = Live access to records elsewhere
    .advice = Nothing was asked there yet.
reason-link-no-longer-valid = Marked as no longer valid by the one who shared it
    .advice = Do not go by it. Ask for what replaces it.
reason-link-people-differ = This link holds records of different people
    .advice = Compare each name and date of birth with the person before you.
reason-document-of-another = An attached document names another person
    .advice = Its name or date of birth differs from the record’s. Open it and compare.
reason-link-list-unclear = Something said about these files is not known here
    .advice = It may change what they mean. Read them with care.
reason-rule-not-met = { $genuine ->
    [yes] The card is genuine. “{ $rule }” asks for more
   *[no] “{ $rule }” asks for more
 }
    .advice = The rule says what is missing. Ask for other cards or papers, or decide by your house’s procedure.
reason-rule-cannot-tell = { $genuine ->
    [yes] The card is genuine. Whether it meets “{ $rule }” can’t be told
   *[no] Whether it meets “{ $rule }” can’t be told
 }
    .advice = The rule says what is open. Look at the doses and decide by your house’s procedure.
reason-chunks-missing = { $have } of { $total } codes read
    .advice = Show the other codes of this card, in any order: { $missing }.
reason-chunks-of-different-cards = Perhaps codes of two different cards
    .advice = Press Next and show the codes of one card again, and no others.
reason-no-code-found = No code found in the picture
    .advice = Try a sharper, larger picture of the whole code.
reason-no-code-in-document = No code found on any page
    .advice = Open a sharper document, or a screenshot of the code.
reason-no-code-in-first-pages = No code found on the first { $pages } pages
    .advice = Later pages were not looked at. Save the page with the code by itself and open that.
reason-picture-damaged = The picture is damaged
    .advice = { advice-ask-once-more }
reason-document-damaged = The document is damaged
    .advice = { advice-ask-once-more }
reason-document-locked = The document is locked with a password
    .advice = Ask for it without one, or for a screenshot of the code.
reason-picture-kind-not-read = This is { $kind ->
    [heic] an HEIC picture, as phones take them
    [avif] an AVIF picture
    [gif] a GIF picture
    [tiff] a TIFF picture
    [bmp] a BMP picture
   *[jpeg-xl] a JPEG XL picture
 }
    .advice = That kind is not read here. Save it as JPEG, or take a screenshot of the code and open that.
reason-file-kind-unknown = Not a kind of file that is read here
    .advice = Open a picture (PNG, JPEG, WebP), a PDF, a .smart-health-card file, or a text file.
reason-file-too-large = The file is too large
    .advice = At most { $megabytes } MB are read. Open a smaller picture or file.
reason-file-can-not-open = The file can’t be opened
    .advice = Check that it is there and may be read.
reason-file-is-folder = This is a folder
    .advice = Open the files in it.
reason-scan-unreadable = The scan came in pieces or damaged
    .advice = Scan the code once more. If that stays so, set the scanner up again or use the camera.
reason-program-failed = This program failed
    .advice = Nothing was judged. Try once more.
new-card-of-nobody = Ask the holder for a new card.
new-card = { $known ->
    [both] A new card comes from { $issuer }, { $place }, telephone { $phone }.
    [place] A new card comes from { $issuer }, { $place }.
    [phone] A new card comes from { $issuer }, telephone { $phone }.
   *[neither] A new card comes from { $issuer }.
 }

## Notes, by their stable codes

note-file-of-another-kind = The file is not of the type that it is said to be. It was read as what it is.
note-same-initialization-vector = Two files of this link were encrypted in a way that weakens both. The sender’s software should be mended.
note-patient-shared = The patient shared this personally: it did not come straight from a clinic.
note-names-app = It names an app that it was made with. That is not checked here.
note-long-for-one-code = The card has { $letters } letters in one code; more than { $most } are hard for cameras to read.
note-issuer-host-in-other-case = The card writes its issuer’s host with other capitals than the directory does. It is the same host.
note-issuer-not-reached = The directory could not reach this issuer since { $day }, so its keys may have changed.
note-shown-before = This card was shown here { $ago } ago too. Compare with the photo ID.
note-name-mixes-scripts = A word of the name has letters of several alphabets, which can look alike. Compare with the photo ID letter by letter.

## On screens and buttons

next = Next
hold = Hold
held = Held
id-matches = Matches
id-differs = No
previous-item = Previous card
next-item = Next card
profile-gate = Gate
profile-school = School
profile-clinic = Clinic
menu = Menu
menu-today-how = How many came today, by hour and result, without names
menu-settings-how = Where the kiosk stands, how it looks and sounds, and who may change it
menu-directory-how = Whom this kiosk trusts, how old that is, and how to refresh it
menu-devices-how = Which camera and which scanner are used, with a test
menu-demo-how = Made-up cards of every kind, read and checked as real ones
language = Language
details = Details
fewer-details = Fewer details
id-first-headline = COMPARE ID
id-first-summary = The card is good. Is it this person’s? Compare the name and the face with the photo ID.
open-file = Open a file
paste = Paste
start-demo = Show me with demo cards
stop-demo = Stop the demonstration
back = Back
folder-up = Folder above
row-up = Row above
row-down = Row below
open-row = Open
mark-row = Mark
control = Ctrl
hold-up = Hold up your code
hold-up-how = Phone or paper, about a hand’s length from the camera. Nothing is stored.
hold-up-how-noted = Phone or paper, about a hand’s length from the camera. Your name is not stored.
in-the-frame = The whole code inside the frame
without-camera = Without a camera
without-camera-how = Open a picture or a card file, paste a card, or use a scanner.
demo-stripe = DEMO · NOT REAL CARDS
demo = Demo cards
demo-how = Made-up cards are held up one after the other. Each is truly read and checked.
tally-verified = verified
tally-check = to check
tally-refused = refused
camera-starting = The camera is starting
    .advice = This takes a few seconds.
camera-none = No camera found
    .advice = Plug one in: it starts by itself. Or open a file.
camera-busy = Another program is using the camera
    .advice = Close it: scanning then starts by itself.
camera-no-permission = This program may not use the camera
    .advice = Allow it in the system’s settings, or ask who looks after this computer.
camera-lost = The camera was unplugged
    .advice = Plug it in again: scanning goes on by itself.
camera-stalled = The camera has stopped sending pictures
    .advice = Unplug it, wait a moment, and plug it in again.
camera-failed = The camera can’t be used
    .advice = Try another camera or another socket, then start this program again.
notice-store-set-aside = What was kept here was damaged
    .advice = It stands aside, with settings, PIN and decisions. Ask who looks after this computer.
notice-store-not-read = What is kept here can’t be read
    .advice = Settings, PIN and decisions are not in force. Ask who looks after this computer.
notice-store-read-only = Changes can’t be kept
    .advice = The data folder can’t be written. Ask who looks after this computer.
notice-clock-doubtful = This computer’s clock is wrong
    .advice = Set date and time. Until then no card is called verified.
notice-several-codes = More than one card in view
    .advice = Show one card at a time.
notice-file-not-read = The file can’t be read
    .advice = Check that it is there and may be read, or open another.
notice-nothing-to-paste = Nothing to paste
    .advice = Copy a card’s text, or take a screenshot of its code, then paste again.
notice-run-directory = Many in a row to check: the directory
    .advice = It is too old, or lists of revoked cards are missing. Refresh it, or import a newer one.
notice-run-clock = Many in a row to check: the clock
    .advice = This computer’s clock is wrong. Set it right.
notice-run-same = Many in a row, all for the same reason
    .advice = Is the directory old, the clock wrong, the camera dirty? If not, it is the cards: ask whoever gives them out.
notice-directory-old = The directory is old
    .advice = Refresh it, or import a newer one from a stick.
notice-directory-too-old = The directory is too old
    .advice = No card is called verified until it is refreshed, or a newer one is imported.
notice-offline-long = Not refreshed for a week
    .advice = Cards are still judged. Connect this computer to the network, or import a directory from a stick.
notice-restarted = The program has started again
    .advice = Something went wrong inside it. Nobody is on the screen any more: scan the card again.
already-open = Health Card Kiosk is already open
    .advice = Use the window that is open. A second one would get in its way.
not-opened-here = Already open: nothing was opened here
    .advice = Go to the window that is open. Drop the file on it, open it there, or copy the text and paste it.
close-window = Close
compare-id = Compare with photo ID
id-differs-headline = NOT THIS PERSON
id-differs-summary = The photo ID does not match the card. Ask for another photo ID.
not-shown = What it says is not shown, because no known issuer’s signature vouches for it.
not-shown-unverified = What the card says is not shown, since nobody knows who signed it.
show-unverified = Show unverified content
hide-unverified = Hide unverified content
show-raw = Show raw data
hide-raw = Hide raw data
cover = Cover
uncover = Show again
covered = Covered
covered-how = What was here is hidden, and shown again at a press.
unverified = NOT VERIFIED
unverified-how = Anybody could have written this. Do not rely on it.
it-names = It names
also-noted = Also noted
letters-missing = Some letters of this name can’t be shown here. Compare it on the card itself.
also-named = Also named
no-name = No name given
no-birth-date = No date of birth given
no-date = No date
lab-pending = PENDING, NO RESULT YET
lab-withdrawn = WITHDRAWN, NOT A RESULT
lab-no-value = no answer given
issued-by = Issued by
missing = missing
read = read
stays = Stays until you press Next
choose-file = Open a file
choose-file-how = Pictures, PDF, .smart-health-card and text files. Space or a box marks several to open together.
folder-empty = Nothing to open in this folder
    .advice = Pictures, PDF, card files and text files would be listed.
folder-unreadable = This folder can’t be read
    .advice = Go to the folder above, or choose another.
folder-cut = More files than are listed here. Move the file to a smaller folder.
no-network = Judges offline
directory-old = old
directory-too-old = too old: update it
demo-mark = DEMO
test-mark = TEST
clears-in = Clears in { $seconds } s
age = { $years ->
    [0] under 1 year
    [one] { $years } year
   *[other] { $years } years
 }
doses-counted = { $doses ->
    [one] { $doses } dose counted by this kiosk
   *[other] { $doses } doses counted by this kiosk
 }
doses-and-others = { $others ->
    [one] { $counts }, { $others } does not count
   *[other] { $counts }, { $others } do not count
 }
doses-listed = { $doses ->
    [one] It lists { $doses } dose
   *[other] It lists { $doses } doses
 }
does-not-count = Does not count: { $why }
lot = Lot { $lot }
issued-on = on { $day }
item = Card { $number }
item-and-headline = { $item }: { $headline }
worst-of-visit = Another card of this visit: { $headline }
this-card-alone = This card alone: { $headline }. Another one decides.
codes-read = { $read } of { $total } codes
show-the-others = Show the other codes of this card, in any order. Missing: { $numbers }.
mark-file = Mark { $name }
open-files = { $files ->
    [one] Open { $files } file
   *[other] Open { $files } files
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $whole }.{ $tenth } MB
directory-of = Directory { $day }
issuers = { $issuers ->
    [one] { $issuers } issuer
   *[other] { $issuers } issuers
 }
camera-named = Camera: { $name }

## Cameras and scanners

devices-devices = Camera, scanner
devices-cameras = Cameras
devices-scanners = Scanners on a cable of their own
devices-no-scanner = None found. A scanner that types like a keyboard works as it is.
devices-looking = Looking…
devices-look-again = Look again
devices-mirror = Show as in a mirror
devices-mirrored = Shown as in a mirror
devices-none = No camera found
    .advice = Plug one in and look again. Scanners and files work without one.
devices-in-use = in use
devices-chosen = chosen
devices-ready = ready
devices-busy = used by another program
devices-no-permission = not allowed
devices-failed = does not work
devices-test = Hold up a card: a frame round its code means that it can be read here.
devices-closer = Closer
devices-whole-code = Show the whole code
devices-hold-still = Hold still
devices-tilt = Tilt it a little
devices-brighter = Turn up the phone’s brightness
devices-too-dark = Too dark here: switch on a light
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = Directory
directory-open = Open the directory
directory-refreshing = Refreshing the directory
directory-cards-offline = Cards are checked offline
directory-refresh = Refresh now
directory-cancel = Cancel the refresh
directory-import = Import from stick…
directory-issuers = Issuers
directory-history = History
directory-all-issuers = All issuers
directory-find = Search
directory-find-how = Name, address, kind or place
directory-page-up = Page up
directory-page-down = Page down
directory-inspected = Inspected network
    .advice = A proxy reads what this kiosk fetches. VCI’s signature is checked all the same.
directory-demonstration = The demonstration’s own directory
    .advice = Stop the demonstration to see, refresh or import the real one.
directory-holds = What it holds
directory-none-found = No issuer found
    .advice = Try one word of its name, or its state. Who is not listed is not known to this kiosk.
directory-address = Address (iss)
directory-kind = Kind
directory-place = Place
directory-web-site = Web site
directory-help-line = Help line
directory-new-cards = New cards at
directory-canonical = Shown as
directory-retrieved = Keys last fetched
directory-blocked-since = Blocked here since
directory-added-on = Added here on
directory-not-told = not told
directory-key-in-use = in use
directory-no-certificate = no certificate
directory-no-history = Nothing has happened yet
    .advice = Imports, refreshes, withdrawn keys and decisions made here are listed once there are any.
directory-history-coming = Reading…
directory-choose-snapshot = Import a directory
directory-choose-snapshot-how = vci_snapshot.json with vci_snapshot.sig beside it, from VCI or another kiosk’s stick.
directory-no-snapshot-here = No snapshot in this folder
    .advice = Choose the stick, or the folder that holds both files.
directory-import-folder = Import from this folder
directory-no-stick = No stick found. Plug one in and wait a moment: it appears here.
directory-headline = { $days ->
    [0] Directory of { $day } · of today
    [one] Directory of { $day } · { $days } day old
   *[other] Directory of { $day } · { $days } days old
 }
directory-fresh = Up to date
directory-stale = Old: refresh or import a newer one
directory-too-old-refresh = Too old: no card is called verified until it is newer
directory-source-seed = Built into this program
directory-source-snapshot = VCI snapshot, signed
directory-source-given = Given for one call
directory-source-demo = Made up for the demonstration
directory-source-training = Made up for training
directory-count-issuers = Issuers
directory-count-listed = listed
directory-count-delisted = no longer listed
directory-count-added = added here
directory-count-blocked = blocked here
directory-count-keys = Keys
directory-count-withdrawn = withdrawn
directory-count-keys-blocked = blocked here
directory-count-lists = Revocation lists
directory-count-ids = Cards taken back (ids)
directory-count = { $number }
directory-found-none = None found
directory-found-all = { $all ->
    [one] { $all } issuer
   *[other] { $all } issuers
 }
directory-found = { $found } of { $all } issuers
directory-badge-blocked = BLOCKED HERE
directory-badge-key-blocked = KEY BLOCKED HERE
directory-badge-delisted = NO LONGER LISTED
directory-badge-added = ADDED HERE on { $day }
directory-badge-withdrawn = KEYS WITHDRAWN { $keys }
directory-badge-unseen = NOT REACHED SINCE { $day }
directory-kind-nation = National government
directory-kind-state = State or provincial government
directory-kind-jurisdiction = Health jurisdiction
directory-kind-city = City or county government
directory-kind-system = Health system: hospitals, practices
directory-kind-pharmacy = Pharmacy
directory-kind-laboratory = Laboratory
directory-kind-insurer = Insurer
directory-keys = { $keys ->
    [0] No keys
    [one] { $keys } key
   *[other] { $keys } keys
 }
directory-key-withdrawn = withdrawn since { $day }: its cards are refused
directory-key-blocked = blocked here since { $day }: its cards are refused
directory-no-list = no revocation list
directory-list = { $ids ->
    [one] revocation list with { $ids } id
   *[other] revocation list with { $ids } ids
 }
directory-certified = certificate valid { $from } to { $until }
directory-date-and-time = { $date }, { $clock }
directory-stick = Stick { $name }

## Refresh and import

refresh-phase-snapshot = Fetching the signed directory
refresh-phase-issuers = Asking issuers for their keys
refresh-ending = Ending…
refresh-importing = Importing… Scanning goes on meanwhile.
refresh-imported = New directory in use
refresh-imported-same = The same directory as before
refresh-nothing-changed = Nothing has changed.
refresh-nothing-newer = No newer directory
refresh-nothing-newer-how = The one in use is the newest that VCI has published.
refresh-cancelled = Refresh cancelled
    .advice = The directory in use stays.
refresh-refused-no-snapshot = No directory found there
    .advice = Choose vci_snapshot.json, or the folder or stick that holds it.
refresh-refused-no-signature = No signature file beside it
    .advice = Copy vci_snapshot.sig to the same folder. Without it nobody knows who made the directory.
refresh-refused-can-not-read = The files can’t be read
    .advice = Leave the stick plugged in and try again, or copy the files anew.
refresh-refused-too-large = Too large for a directory
    .advice = Get vci_snapshot.json from VCI again.
refresh-refused-not-kept = The new directory can’t be stored
    .advice = The data folder can’t be written. Ask who looks after this computer.
refresh-refused-demonstration = Not in the demonstration
    .advice = Stop the demonstration, then import the directory.
refresh-fault-no-network = no server could be reached
    .advice = Check the network. Cards are verified without one; import from a stick instead.
refresh-fault-not-trusted = the connection is not trusted
    .advice = A proxy may look into it. Ask who looks after the network, or import from a stick.
refresh-fault-timed-out = the server took too long
    .advice = Try again later. Cards are verified meanwhile.
refresh-fault-bad-answer = the server gave no directory
    .advice = A sign-in page may stand before the network. Sign in, or import from a stick.
refresh-fault-refused = the directory offered was refused
    .advice = The one in use stays. Try again later, or import from a stick.
refresh-progress-begins = A moment…
refresh-progress = { $done } of { $total }
refresh-progress-failed = { $done } of { $total }, { $failed } without an answer
refresh-never = Not refreshed on this computer yet.
refresh-last = Last refreshed { $at }.
refresh-failed-at = Failed { $at }: { $why }.
refresh-not-by-itself = Not refreshed by itself.
refresh-next = Next by itself: { $at }.
fleet-none = Fleet settings: none applied yet.
fleet-applied = Fleet settings of { $day }, applied.
fleet-over = Fleet settings of { $day }, no longer valid. They stay until newer ones come.
fleet-failed = { $told } Last attempt failed: { $why }.
fleet-settings = From the fleet settings of { $day }. What you change here holds until newer ones come.
fleet-fault-no-network = no server could be reached
fleet-fault-not-trusted = the connection is not trusted
fleet-fault-timed-out = the server took too long
fleet-fault-bad-answer = the server gave no such file
fleet-fault-not-a-pack = the file is damaged or was altered
fleet-fault-other-key = another key has signed them
fleet-fault-older = they are older than those in force
fleet-fault-expired = they are no longer valid
fleet-fault-ahead = they are dated in the future
fleet-fault-content = something in them can’t be used on this kiosk
fleet-fault-not-kept = they could not be kept
refresh-before-and-after = { $what }: { $before } before, { $after } now
refresh-keys-withdrawn = { $keys ->
    [one] { $keys } key withdrawn: its cards are refused now
   *[other] { $keys } keys withdrawn: their cards are refused now
 }
refresh-keys-listed-again = { $keys ->
    [one] { $keys } withdrawn key is listed again
   *[other] { $keys } withdrawn keys are listed again
 }
refresh-keys-unlisted = { $keys ->
    [one] { $keys } new key, not in the directory yet
   *[other] { $keys } new keys, not in the directory yet
 }
refresh-asked-all = { $asked ->
    [one] { $asked } issuer asked, all answered
   *[other] { $asked } issuers asked, all answered
 }
refresh-asked = { $asked ->
    [one] { $asked } issuer asked, { $silent } without an answer: nothing changes for those
   *[other] { $asked } issuers asked, { $silent } without an answer: nothing changes for those
 }
refresh-left-out = Left out as malformed: { $parts }
refresh-left-out-issuers = { $number ->
    [one] { $number } issuer
   *[other] { $number } issuers
 }
refresh-left-out-keys = { $number ->
    [one] { $number } key
   *[other] { $number } keys
 }
refresh-left-out-lists = { $number ->
    [one] { $number } revocation list
   *[other] { $number } revocation lists
 }
refresh-left-out-ids = { $number ->
    [one] { $number } revocation id
   *[other] { $number } revocation ids
 }
refresh-refused-signature = Not signed by VCI
    .advice = The file was changed, or its signature is of another day. Get both files from VCI again.
refresh-refused-not-json = The file is cut off or damaged
    .advice = Copy both files again, and wait until the stick may be unplugged.
refresh-refused-older = Older than the directory in use: { $offered }, in use { $current }
    .advice = Get a newer one. An older directory would forget cards taken back.
refresh-refused-nothing = Nothing in it can be used
    .advice = No issuer with a key could be read. Get both files from VCI again.
refresh-refused-shape = Not a directory of issuers
    .advice = Choose vci_snapshot.json as VCI publishes it.
refresh-failed-title = Not refreshed: { $why }

## What happened to the directory

journal-imported = New directory imported
    .advice = { $subject }
journal-imported-what = Of { $day }. Issuers { $issuers-before } to { $issuers }, keys { $keys-before } to { $keys }.
journal-import-refused = Directory refused
    .advice = { $subject }
journal-refused-older = Older than the directory in use, which stays.
journal-refused-why = { $why }. The one in use stays.
journal-refused-other = Nothing in it can be used: { $why }.
journal-key-withdrawn = Key withdrawn by its issuer
    .advice = { $subject }. Its cards are refused from then on.
journal-key-listed-again = Withdrawn key listed again
    .advice = { $subject }. Its cards are good again.
journal-key-of = { $key } of { $iss }
journal-issuer-delisted = Issuer no longer listed
    .advice = { $subject }. Its cards need a second look.
journal-blocked = Blocked here
    .advice = { $subject }. Its cards are refused.
journal-unblocked = Block taken away here
    .advice = { $subject }. Its cards are judged like others again.
journal-issuer-added = Issuer added here
    .advice = { $subject }. Its cards are never plain green.
journal-issuer-removed = Issuer that was added here removed
    .advice = { $subject }.
journal-setting-changed = Setting changed
    .advice = { $subject }.
journal-started-over = Started over
    .advice = From the directory built into this program. What was remembered was let go.
journal-pin-set = PIN chosen
    .advice = Settings and trust changes ask for it.
journal-pin-cleared = PIN taken away
    .advice = Whoever opens the settings next chooses one.
journal-pack-added = Rule added
    .advice = { $subject }
journal-pack-removed = Rule removed
    .advice = { $subject }
journal-fleet-applied = Fleet settings applied
    .advice = { $subject }
journal-fleet-of = Made on { $day }.
journal-fleet-refused = Fleet settings refused
    .advice = Those in force stay: { $subject }.
journal-fleet-trusted = Fleet key trusted
    .advice = { $subject }
journal-fleet-forgotten = Fleet key let go
    .advice = { $subject }. Its settings are this kiosk’s own now.
journal-taken-copy-field = One field was copied
    .advice = By whoever stood here. The journal does not say of whom.
journal-taken-copy-doses = Doses were copied
    .advice = By whoever stood here. The journal does not say of whom.
journal-taken-csv = Doses were saved as a file
    .advice = In a folder that staff chose. The journal does not say of whom.
journal-taken-pdf = A page was saved as a file
    .advice = In a folder that staff chose. The journal does not say of whom.
journal-taken-report = A report for a sender was taken
    .advice = It says what failed, and nothing about a person.
journal-started = Kiosk started
    .advice = Version { $subject }.
journal-ended = Kiosk closed
    .advice = By whoever sat here.
journal-restarted-after-fault = Kiosk started again after a fault of its own
    .advice = Nothing of a person was kept. If it comes back, tell whoever looks after this kiosk.
journal-clock-jumped = The clock was set
    .advice = By { $subject } seconds. Lines before and after are in their true order all the same.
journal-clock-behind = The clock was behind when the kiosk started
    .advice = By { $subject } seconds. Until it is right, no card is verified.
journal-store-set-aside = The stored file was damaged
    .advice = It stands beside a new one, in the same folder.
journal-old-lines-gone = Old lines about visits were let go
    .advice = Up to number { $subject }: older than is set.
journal-pin-refused = Wrong PIN
    .advice = { $subject } in a row.
journal-counts-exported = Counts were saved as a file
    .advice = How many came and how it ended, by the hour. No names.
journal-audit-exported = This history was saved as a file
    .advice = It names no person and no card.
journal-settings-exported = Settings were saved as a file
    .advice = Without the PIN.
journal-unknown = Noted by another version of this program
    .advice = { $subject }

## Under way

under-way-scanner-lost = Scanner not connected
under-way-scanner-busy = Scanner used by another program
under-way-scanner-no-permission = Scanner not allowed
under-way-scanner-failed = Scanner can’t be used
under-way-stop = Stop
under-way-receiving-of = Receiving: { $letters } of about { $card }
under-way-receiving = Receiving: { $letters } characters
under-way-reading = Reading the file
under-way-reading-of = Reading file { $file } of { $files }
under-way-page = { $reading }, page { $page } of { $pages }
under-way-scanner-named = Scanner: { $name }

## Settings, by their names

setting-mirrors = Where the directory is fetched from
setting-fleet-source = Where fleet settings are fetched from
setting-refreshes = Whether it is refreshed by itself
setting-asks-issuers = Whether issuers are asked for their keys
setting-old-after-days = After how many days it is old
setting-too-old-after-days = After how many days it is too old
setting-only-kinds = Which kinds of issuers may be green
setting-only-places = Issuers of which places may be green
setting-proxy-roots = Which proxies may look into connections
setting-allow-network = Which hosts and networks of your own may be asked
setting-camera = Which camera is used
setting-mirrored = Whether the picture is shown as in a mirror
setting-scanner-port = Which scanner is used
setting-scanner-baud = How fast the scanner’s line is
setting-profile = Where the kiosk stands
setting-language = What language the window speaks
setting-theme = The colours of the window
setting-text-size = How large text is
setting-volume = How loud sounds are
settings-no-sound = This computer has no sound card that works
setting-clear-after = When a result clears by itself
setting-dim-after = When the screen dims
setting-photo-id = Whether staff compare a photo ID
setting-shown-before = For how long a card is remembered
setting-rule = Which rule is counted
setting-recipient = Whom a link is opened for
setting-take-along = What staff may take along of a result
setting-retention-days = For how long daily counts are kept
setting-audit-scans = Whether each visit is noted
setting-audit-days = For how long those notes are kept
setting-station = What this kiosk is called
setting-kiosk = Whether leaving needs the PIN
setting-guest-window = Whether a second window faces the guest
setting-ask-visitor = Whether staff may type who stands there
setting-set-up = Whether the first start is done

## Settings

settings-settings = Settings
settings-lock = Lock
settings-group-counter = Counter
settings-group-display = Display
settings-group-devices = Sound and devices
settings-group-directory = Directory
settings-group-access = Access and counts
settings-group-file = To and from a file
settings-change-pin = Choose another PIN
settings-forgotten = If the PIN is forgotten, whoever has this computer’s account can set one: health-card-kiosk pin set
settings-export = Save settings to a file
settings-import = Take settings from a file
settings-file-how = A file carries these settings to another kiosk. The PIN, camera and scanner stay with this one. A fleet pack is applied the same way.
settings-refused = That value does not fit here. The one before stays.
settings-keep = Keep
settings-not-imported = Nothing was changed
    .advice = The file can’t be read, or is no file of settings of this version.
settings-not-exported = Not saved
    .advice = The folder can’t be written. Choose another, or unlock the stick.
settings-choose-folder = Choose a folder
    .advice = Open the folder or stick to save in, then press “Save here”.
settings-choose-file = Choose a file of settings
    .advice = A .json file that another kiosk saved.
settings-no-file-here = No file of settings here
    .advice = Such files end in .json. Look in another folder or on a stick.
settings-save-here = Save here
settings-all-kinds = All kinds
settings-imported = { $changed ->
    [0] The file was taken over; all settings were so already
    [one] { $changed } setting changed
   *[other] { $changed } settings changed
 }
settings-fleet-applied = Fleet settings of { $day } applied
settings-fleet-same = The fleet settings of { $day } are in force already
settings-fleet-refused = Fleet settings not applied
    .advice = Why: { $why }. Those in force stay.
settings-wrong-setting = Nothing was changed: a value of “{ $setting }” does not fit
settings-saved = Saved as { $file }
settings-yes = Yes
settings-no = No
settings-profile-gate = Door or gate
settings-profile-school = School office
settings-profile-clinic = Pharmacy or clinic
settings-theme-dark = Dark
settings-theme-light = Light
settings-theme-contrast = High contrast
settings-take-along-copy = Copy
settings-take-along-copy-and-save = Copy and save files
settings-photo-id-none = Don’t ask
settings-photo-id-ask = Ask beside the result
settings-photo-id-first = Ask before anything is green
settings-language-system = As the system
settings-mute = Mute
settings-never = Never
settings-rule-none = None chosen
settings-off = Off
settings-today-only = Today only
settings-percent = { $number } %
settings-seconds = { $number } s
settings-minutes = { $number } min
settings-hours = { $number } h
settings-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
 }
settings-more-profile = Choosing one also sets the photo ID question, the time on the screen, the size of text and how long cards are remembered, as such a place needs them.
settings-more-photo-id = A genuine card may be shown by somebody else.
settings-more-shown-before = Kept in memory only, as a fingerprint that names nobody.
settings-more-ask-visitor = A name and birth date, typed for this visit and compared with the card. Gone with the visit.
settings-more-rule = A genuine card that does not meet it is CHECK, and the rule says what is missing.
settings-more-recipient = The name that whoever shared a link is to see, such as “Lincoln School, front desk”.
settings-more-only-kinds = Cards of other issuers are CHECK at most.
settings-more-only-places = Countries or states by their codes, such as US-CA CA. Empty for all.
settings-more-mirrors = Addresses that begin with https:// and end in a slash, with spaces between. They are tried in this order.
settings-more-fleet-source = The address of the file, beginning with https://. It is asked for only where a fleet key is trusted.
settings-more-allow-network = For links and issuers inside your own network: hosts such as records.clinic.example:8443 and networks such as 10.0.0.0/8, with spaces between. Empty for the public internet alone.
settings-more-asks-issuers = Their answers can only make a verdict stricter.
settings-more-kiosk = Fills the screen. Files, devices, training, the demo, directory changes and closing need the PIN.
settings-more-guest-window = It shows where to hold the code, and nothing about anybody.
settings-more-take-along = Fields and tables to copy, and files to save. What is taken leaves this program: who may read it then is for your house to say.
settings-more-retention-days = How many came and how it ended, by the hour. No names.
settings-more-audit-scans = How it ended and why, for an audit. Never a name, a birth date, a code or a link. Coarsely means by the hour and without the issuer.
settings-more-station = Stands in notes and exports, to tell lanes apart, such as Door 2.
settings-audit-coarse = Yes, coarsely
settings-audit-full = Yes, with time and issuer

## The PIN

pin-enter = Enter the PIN
    .advice = The administrator’s PIN.
pin-choose = Choose a PIN
    .advice = 4 to 12 digits. Settings and trust changes will ask for it.
pin-repeat = Enter it again
    .advice = So that a slip of the finger locks nobody out.
pin-to-settings = For the settings
pin-to-decide = To change whom this kiosk trusts
pin-to-export = To save the counts
pin-to-files = To choose a file
pin-to-directory = To change the directory
pin-to-leave = To leave the kiosk
pin-checking = Checking…
pin-wrong = That is not the PIN
pin-too-short = At least 4 digits
pin-different = The two were not the same. Choose again.
pin-not-kept = The PIN could not be checked or kept. Is the data folder writable?
pin-erase = Erase
pin-done = OK
pin-typed = { $digits ->
    [0] No digit typed
    [one] { $digits } digit typed
   *[other] { $digits } digits typed
 }
pin-locked = Too many wrong PINs. Wait { $left }.

## Today

today-today = Today
today-how = Visits by hour. No names, no cards. Demonstration and training are not counted.
today-export = Save as a table
today-reading = Reading the counts…
today-nobody = Nobody came yet
    .advice = Each visit is counted here by its hour and how it ended.
today-not-saved = Not saved
    .advice = The folder can’t be written. Choose another, or unlock the stick.
today-visits = Visits
today-verified = Verified
today-check = Check
today-refused = Do not accept
today-shared = Shared
today-no-health-code = Other code
today-id-matched = Photo ID matched
today-id-refused = Photo ID did not match
today-day = { $day } · { $visits }
today-part = { $number } { $word }
today-hour = { $from } to { $to }: { $parts }

## Decisions about whom to trust

directory-decided = Blocked and added
directory-block = Block this issuer
directory-unblock = Unblock this issuer
directory-block-key = Block this key
directory-unblock-key = Unblock this key
directory-remove = Remove this issuer
directory-restrict = Restrict to kinds or places
directory-not-restricted = Cards of all listed issuers may be green.
directory-restricted = Only some issuers’ cards may be green.
directory-blocked-issuers = Blocked issuers
directory-blocked-keys = Blocked keys
directory-added-issuers = Added issuers
directory-nothing-decided = Nothing was decided here
    .advice = Open an issuer to block it or one of its keys. A block wins over everything.
directory-since = since { $day }

## Training

training = Training
menu-training-how = See each kind of result, or be asked what to do
training-mark = TRAINING
training-how = Choose what is held up, and see what the kiosk says. Nothing of it is counted or kept.
training-quiz = Quiz me
training-another = Another one
training-list = All drills
training-end = End training
training-score = { $right } right, { $wrong } wrong
training-question = What do you do?
response-let-in = Let in
response-look-closer = Look closer
response-refuse = Do not accept
training-right = Right
training-wrong = Not quite
training-why-let-in = The card is good. Compare it with the photo ID, then let the person in.
training-why-look-closer = Something is not known, or not what is needed. Read why, and ask for what is missing.
training-why-refuse = Something is wrong with the card. Do not accept it, and say so kindly.
drill-genuine = Genuine card
drill-unknown-issuer = Issuer that nobody lists
drill-unknown-key = Known issuer, unknown key
drill-list-missing = List of revoked cards missing
drill-two-people = Two people on one card
drill-altered = Altered card
drill-expired = Expired card
drill-not-yet-valid = Card that is not yet valid
drill-revoked = Revoked card
drill-blocked = Issuer blocked here
drill-not-signed = Record that nobody signed
drill-foreign = Code of another kind
drill-incomplete = One of two codes
drill-link = Link that waits to be opened

## First start

first-start-step = Step { $step } of { $steps }
first-start-place = Where does this kiosk stand?
first-start-place-how = It decides how results look. All of it can be changed in the settings.
first-start-gate = Door or gate
    .advice = For a queue: large and short, records only when asked for.
first-start-school = School
    .advice = For records of families: full tables, no photo ID.
first-start-clinic = Clinic or pharmacy
    .advice = For patients: full records, compared with a photo ID.
first-start-language = Language
first-start-camera = Which camera does it use?
first-start-camera-how = The picture shows what it sees. Scanners and files work without a camera too.
first-start-trial = Try it with a demo card
first-start-trial-how = A made-up card is held before a made-up camera, then truly read and checked. Then press Next, and the kiosk is ready.
first-start-try = Try it
first-start-forward = Continue
first-start-skip = Skip and start

## The window that faces the guest

guest-hold-up = Hold your code here
guest-hold-up-how = Still, and flat, about a hand’s length from the camera.
guest-read = Thank you
guest-read-how = Please look at the staff.
guest-nothing-stored = Nothing about you is stored
guest-visit-noted = How this visit ends is noted, without your name
guest-foot = Health Card Kiosk { $version } · Directory of { $day }

## Who stands here

visitor = Who stands here
visitor-how = For this visit alone. It is never kept.
visitor-name = Name
visitor-birth-date = Born, as 1984-05-17
visitor-name-same = Same name as on the card
visitor-name-swapped = Same name in another order
visitor-name-similar = Similar name: look closely
visitor-name-different = Another name than on the card
visitor-name-unknown = The names can’t be compared
visitor-date-same = Same date of birth
visitor-date-swapped = Day and month the other way round
visitor-date-different = Another date of birth
visitor-date-unknown = The dates of birth can’t be compared

## Links

link-title = SMART Health Link
link-no-label = A link without a name
link-label-unchecked = That is what the sender calls it. Nobody has checked it.
link-kept-at = Kept at
link-other-letters = Letters of another script may look alike. As it is asked for:
link-who-is-told = Who is told
link-kind = Kind
link-ends = Ends
link-ready = Nothing has been asked yet
    .advice = Press Open once. Some links open one time only.
link-told = Opening tells { $host } that “{ $recipient }” opened it
link-flag-passcode = a passcode is needed
link-flag-no-passcode = no passcode
link-flag-long-term = may change later, can be asked again
link-flag-direct = one file
link-ends-on = { $day }, says the link
link-ends-never = no end date given
link-past = The link says it expired on { $day }
    .advice = Nothing has been asked. Ask for a new link. Its server may know better: press Try anyway to see.
link-no-recipient = Nobody has set who opens links here
    .advice = Its server must be told a name, such as “Lincoln School, front desk”. The administrator sets it; then show the link again.
link-newer = A newer kind of link
    .advice = This version of the program can’t open it. Ask for the card itself, or update the program.
link-passcode = Ask for the passcode
    .advice = Often a date of birth, or a code that was given with the link.
link-empty = Nothing is shared yet
    .advice = The link works and holds no file. Whoever sent it may add one later.
link-reading = Opening what came…
link-asking = Asking { $host }…
link-fetching = { $files ->
    [one] Fetching { $files } file…
   *[other] Fetching { $files } files…
 }
link-asking-how = A passcode is sent once for each press. Large files can take some minutes.
link-offline = This needs the internet. Signed cards are still checked without it.
link-may-have-cost = The passcode may have arrived, and may have used one try.
link-last-tries = Sure of this passcode?
    .advice = After the last try the link locks for good, for everyone. Type it again if in doubt.
link-open = Open
link-open-anyway = Try anyway
link-try-again = Try again
link-hold = Keep until there is internet
link-forget = Forget
link-forget-all = Forget all
link-stop = Stop
link-cancel = Cancel
link-use-try = Use one of the last tries
link-set-recipient = Set it (PIN)
link-wrong-unknown = That passcode was not right
    .advice = How many tries are left is not known. Ask again before you type another.
link-wrong = { $left ->
    [one] That passcode was not right. { $left } try left.
   *[other] That passcode was not right. { $left } tries left.
 }
    .advice = After that the link locks for good, for everyone.
link-tries-left = { $left ->
    [one] { $left } try left. After that the link locks for good.
   *[other] { $left } tries left. After that the link locks for good.
 }
link-wait = Its server asks to wait: { $left }
link-passcode-field = Passcode
link-erase = Erase
link-reveal = Show
link-conceal = Hide
link-space = Space
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
    [one] { $letters } letter typed
   *[other] { $letters } letters typed
 }
link-held = Links that wait for the internet
    .advice = They are kept in memory only, and nothing is sent before you press Open.
link-waiting = { $links ->
    [one] { $links } link waits · { $minutes } min
   *[other] { $links } links wait · { $minutes } min
 }
link-waits-for = { $minutes } min left
link-came-by = By link
link-item = File { $number }
link-update = Check for update
link-ask-again = Fetch the missing files again
link-no-change = No change since the last look
link-files-changed = The files have changed since the last look. Read them again.
link-update-failed = The update did not work. This is what came before.
link-now-final = NOW FINAL
link-new = NEW
link-changed = CHANGED
link-list-says = The sender writes
link-changes = { $news ->
    [one] { $news } new or changed record
   *[other] { $news } new or changed records
 }
link-gone = { $gone ->
    [one] { $gone } no longer there
   *[other] { $gone } no longer there
 }
link-status-finalized = final
link-status-can-change = can change
link-status-no-longer-valid = no longer valid
link-last-updated = as of { $at }
link-follow = Ask these questions
link-offer-ended = This offer has ended. Ask for a new link.
link-show-address = Show its address as a code
link-hide-address = Hide the code
link-address-how = To be opened on a phone. This kiosk opens no web pages.
link-endpoints = Elsewhere
link-endpoint-ended = no longer open
link-offered = { $questions ->
    [one] { $host } can be asked { $questions } question
   *[other] { $host } can be asked { $questions } questions
 }
link-questions = About: { $resources }
link-offer-ends = { $left } left
link-asking-question = Asking question { $number } of { $of }…
link-unanswered = { $questions ->
    [one] { $questions } question gave nothing
   *[other] { $questions } questions gave nothing
 }
link-endpoint-app = The patient can connect an app at { $host }

## Links that don’t open

link-inactive = This link is no longer active
    .advice = It ended, was used up or was taken back. Ask for a new link.
link-locked = This link is locked for good
    .advice = Too many wrong passcodes. Ask for a new link.
link-too-often = Asked too often
    .advice = Its server wants a pause. Wait, then try again.
link-server-fault = The link’s server has a problem
    .advice = Try again in a few minutes. Nothing is wrong with this kiosk.
link-refused = The link’s server refuses
    .advice = Trying again won’t help. Ask for a new link.
link-web-page = A web page came instead of records
    .advice = This network may want somebody to log in. Log in with a browser, then try again.
link-list-too-large = The link holds more than can be opened here
    .advice = Ask for a link with fewer or smaller files.
link-list-garbled = The answer of the link’s server makes no sense
    .advice = Ask for a new link. The sender’s software may be at fault.
link-no-name = The link’s server was not found
    .advice = Check the internet connection, then try again.
link-no-connection = No connection to the link’s server
    .advice = Check the internet connection, then try again.
link-no-network = This computer could not use the network
    .advice = Check the internet connection, then try again.
link-address-malformed = The link’s address can’t be used
    .advice = Ask for a new link.
link-address-not-allowed = The link leads to a private network
    .advice = Only addresses on the internet are asked. The administrator can allow others.
link-port-not-allowed = The link leads to an unusual port
    .advice = Only port 443 is asked. The administrator can allow others.
link-certificate-dates = The server’s certificate is not valid today
    .advice = Check this computer’s date. If it is right, the server is at fault: ask for the card itself.
link-not-trusted = The server can’t prove who it is
    .advice = Nothing was sent. Somebody may be listening on this network: use another, or ask for the card itself.
link-too-slow = The answer took too long
    .advice = Try again in a minute.
link-answer-too-large = The answer is larger than allowed
    .advice = Ask for a link with fewer or smaller files.
link-cut-off = The answer was cut off
    .advice = Check the internet connection, then try again.
link-answer-garbled = The answer can’t be read
    .advice = Try again. If it stays so, ask for the card itself.
link-redirect = The server points to another address
    .advice = Links are not followed elsewhere. Ask for a new link.
link-demonstration = The demonstration asks no real server
    .advice = Stop the demonstration to open this link.
link-stopped = Stopped
    .advice = You ended it before the answer came.
link-file-ended = The file’s address has ended
    .advice = Fetch the missing files again.
link-file-refused = The server refuses this file
    .advice = Look at the rest, and ask the sender for this one.
link-file-too-large = The file is larger than allowed
    .advice = Look at the rest, and ask the sender for this one.
link-file-not-encrypted = The file was not encrypted
    .advice = What is in it is not shown. Tell the sender: their software is at fault.
link-file-key = The link’s key does not fit this file
    .advice = It was altered, or belongs to another link. Ask for a new link.
link-file-encryption = Encrypted in a way that links don’t use
    .advice = Tell the sender: their software is at fault.
link-file-malformed = The file is damaged
    .advice = Look at the rest, and ask the sender for this one.
link-offer-unusable = An offer of live access that can’t be used
    .advice = Ask the sender for the records themselves.
link-cut = The link was cut off or altered
    .advice = Show the whole code again, or ask for a new link.
link-not-https = The link’s address is not secure
    .advice = Records are fetched by https alone. Ask for a new link.
link-without-key = The link lacks its key
    .advice = Nobody can open it. Ask for a new link.
link-contradicts = The link contradicts itself
    .advice = Nobody can open it. Ask for a new link.
link-note-long-address = Its address is longer than it should be.
link-note-guessable = Its address could be guessed. The sender’s software should be mended.
link-note-long-label = Its name is longer than it should be, and was cut.
link-note-odd-expiry = Its end is written in an odd way.
link-note-other-alphabet = It is written in an odd way.
link-note-both-places = A file stands in the list and elsewhere. The one in the list was taken.

## What records say

records-insurance = Insurance
records-allergies = Allergies
records-medications = Medications
records-problems = Health problems
records-exemptions = Vaccine exemptions
records-vaccinations = Vaccinations
records-recommendations = Recommended vaccinations
records-results = Laboratory results
records-vital-signs = Measurements
records-social-history = Way of life
records-procedures = Procedures
records-devices = Devices
records-plans = Plans
records-visits = Visits
records-family = Family history
records-text = Other sections
records-other = Other records
records-also = Details also in it: { $kinds }
records-draft = A draft, not final
records-empty = No information given
records-empty-because = No information given: { $why }
records-text-alone = Only its author’s text is there:
records-missing = { $records ->
    [one] { $records } record that it names is not there
   *[other] { $records } records that it names are not there
 }
records-left-out = { $rows ->
    [one] and { $rows } more line
   *[other] and { $rows } more lines
 }
records-since = since { $day }
records-until = until { $day }
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
 }
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
 }
dose-age = at the age of { $age }
dose-since = { $days ->
    [one] { $days } day after the dose before
   *[other] { $days } days after the dose before
 }
dose-since-long = { $span } after the dose before
dose-repeated = Listed twice, counted once
dose-reported = Told by somebody who did not give it
assurance-self-asserted = Name and date of birth were said, nothing was checked
assurance-some-id = An ID was looked at then
assurance-photo-id = A photo ID was looked at then
assurance-documents = Identity was checked by documents then
assurance-in-person = Identity was checked by documents in person then
assurance-other = Identity check then: { $code }
supervision-professional = Sample taken by a professional
supervision-in-person = Sample self-collected, watched in person
supervision-virtual = Sample self-collected, watched by video
supervision-nobody = Sample self-collected, nobody watched
taken-minutes-ago = { $count ->
    [one] taken { $count } minute ago
   *[other] taken { $count } minutes ago
 }
taken-hours-ago = { $count ->
    [one] taken { $count } hour ago
   *[other] taken { $count } hours ago
 }
taken-days-ago = { $count ->
    [one] taken { $count } day ago
   *[other] taken { $count } days ago
 }
taken-day-known = { $count ->
    [0] taken today, time not given
    [one] taken { $count } day ago, time not given
   *[other] taken { $count } days ago, time not given
 }
taken-long-ago = taken { $span } ago
result-amended = Corrected by the laboratory
panel-results = { $results ->
    [one] { $results } result
   *[other] { $results } results
 }
flag-very-high = VERY HIGH
flag-very-low = VERY LOW
flag-very-abnormal = VERY ABNORMAL
flag-high = HIGH
flag-low = LOW
flag-abnormal = ABNORMAL
item-none-known = None known: { $what }
item-not-said = Nothing said about it: { $what }
item-forbidden = DO NOT GIVE OR DO THIS: the record says so
records-not-this-persons = Not this person’s
records-text-cut = The rest of the text is not shown here
item-unnamed = Not named
item-current = current
item-past = past
item-planned = planned
item-not-certain = not certain
item-withdrawn = DOES NOT HOLD: refuted, not done or written by mistake
item-unconfirmed = NOT CONFIRMED
label-body-site = Body site
label-class = Number
label-conclusion = Conclusion
label-criticality = Danger
label-division = Division
label-dosage = Dose
label-dependent = Dependant no.
label-condition = Condition
label-due = Due
label-earliest = Earliest
label-ended = Ended
label-from = From
label-group = Group
label-kind = Kind
label-member = Member
label-network = Network
label-note = Note
label-outcome = Outcome
label-payer-id = Payer ID
label-performer = By
label-phone = Phone
label-place = Place
label-plan = Plan
label-policy = Policy
label-prescriber = Prescribed by
label-quantity = Quantity
label-reaction = Reaction
label-reason = Reason
label-refills = Refills
label-relationship = Member is
label-relative = Relative
label-route = Route
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = Severity
label-specimen = Sample
label-status = Status
label-subscriber = Policy holder
label-subscriber-id = Policy holder’s ID
label-until = Until
label-usual = Usual
label-validity = Valid
coverage-no-proof = As the card says. No proof that the insurer pays.
coverage-no-payer = Insurer not named
coverage-active = card data says active
coverage-ended = ENDED, by the card’s own dates
coverage-not-yet = NOT YET BEGUN, by the card’s own dates
coverage-not-in-use = NOT IN USE, the card says
coverage-unsaid = whether it is active is not said

## Attached documents

records-documents = Documents
document-summary = Patient summary as a document
document-story = The patient’s own story
document-other = Document
document-preliminary = Not finished
document-superseded = Replaced by a newer document
document-differs = Its sender says another size or fingerprint
document-in-error = Entered in error: do not use it
document-form = { $kind }, { $size }, fingerprint { $print }
document-form-differs = { $kind }, { $size }, fingerprint { $print }: its sender says another size or fingerprint
document-elsewhere = { $kind }: lies at { $host } and is not fetched
document-nowhere = { $kind }: lies elsewhere, at an address that is none
document-missing = { $kind }: empty
document-damaged = { $kind }: damaged
document-too-large = { $kind }: too large
document-left-out = { $count ->
    [one] { $count } more form of it is not read.
   *[other] { $count } more forms of it are not read.
}
document-kind-pdf = PDF
document-kind-picture = Picture
document-kind-text = Text
document-kind-html = Web page
document-kind-cda = Clinical document (CDA)
document-kind-xml = XML
document-kind-rtf = Formatted text (RTF)
document-kind-office = Office file or archive
document-kind-media = Picture, film or sound of a kind that is not shown
document-kind-unknown = Unknown kind
document-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
document-kilobytes = { $count } kB
document-megabytes = { $count } MB

## Rules, and what they count

rule-met = Met
rule-not-met = Not met
rule-cannot-tell = Cannot tell
rule-not-asked = Not asked at this age
rule-headline = { $rule }: { $answer }
rule-missing = { $need }: { $doses ->
    [one] { $doses } dose missing
   *[other] { $doses } doses missing
 }
rule-missing-least = { $need }: at least { $doses ->
    [one] { $doses } dose missing
   *[other] { $doses } doses missing
 }
rule-settling = { $need }: not old enough yet
rule-no-result = { $need }: no such result
rule-earliest = { $missing }, next can count from { $day }
rule-settles = { $missing }, counts from { $day }
rule-doses = { $required ->
    [one] { $counted } of { $required } dose
   *[other] { $counted } of { $required } doses
 }
rule-by-birth = Met by the date of birth
rule-by-test = Met by a test result
rule-optional = { $need } (does not decide)
rule-open-staff = For staff to decide: { $what }
rule-open-partial-date = a date lacks its day
rule-open-no-date = a dose has no date
rule-open-no-birth-date = no date of birth
rule-open-unknown-vaccine = a vaccine code is not known here
rule-open-unspecified = a code leaves open which vaccine it was
rule-open-part = a dose is against a part of these only
rule-open-contradicted = two records of a dose contradict each other
rule-open-modifier = something unknown may change what it means
rule-open-repeated-soon = a dose was repeated soon after one that does not count
rule-open-result = a result can’t be read with certainty
rule-open-too-much = too many records to count
rule-dose-counts = counts as dose { $number }
rule-dose-open = may count: { $why }
rule-dose-too-young = does not count: { $days ->
    [one] { $days } day before the least age
   *[other] { $days } days before the least age
 }
rule-dose-too-close = does not count: { $days ->
    [one] { $days } day too soon after the dose before
   *[other] { $days } days too soon after the dose before
 }
rule-dose-near-live = does not count: { $days ->
    [one] { $days } day too soon after another live vaccine
   *[other] { $days } days too soon after another live vaccine
 }
rule-dose-other-product = does not count: not a vaccine that is asked for
rule-dose-too-old = does not count: too long ago
rule-dose-not-settled = counts from { $day }
rule-dose-surplus = not needed
rule-dose-out = does not count: { $why }
rule-dose-impossible-date = its date can’t be
rule-support = Counted by this kiosk · decision support, not medical advice
rule-unsigned-support = Counted over records that nobody signed
rule-source = Version { $version } · { $publisher }: { $source } · as of { $day }
rule-absent = This rule is not on this kiosk. Choose another in the settings.
rule-show-doses = Why each dose counts
rule-hide-doses = Hide doses

## Diseases that vaccines are counted for

disease-anthrax = anthrax
disease-chikungunya = chikungunya fever
disease-cholera = cholera
disease-covid-19 = COVID-19
disease-dengue = dengue
disease-diphtheria = diphtheria
disease-ebola = Ebola
disease-h5-influenza = H5 influenza
disease-haemophilus-b = Haemophilus b (Hib)
disease-hepatitis-a = hepatitis A
disease-hepatitis-b = hepatitis B
disease-hpv = HPV
disease-influenza = influenza
disease-japanese-encephalitis = Japanese encephalitis
disease-measles = measles
disease-meningococcal-acwy = meningococcal ACWY
disease-meningococcal-b = meningococcal B
disease-meningococcal-other = meningococcal, other
disease-mpox = mpox
disease-mumps = mumps
disease-pertussis = whooping cough
disease-plague = plague
disease-pneumococcal = pneumococcal
disease-polio = polio
disease-rabies = rabies
disease-rotavirus = rotavirus
disease-rsv = RSV
disease-rubella = rubella
disease-smallpox = smallpox
disease-tetanus = tetanus
disease-tick-borne-encephalitis = tick-borne encephalitis
disease-tuberculosis = tuberculosis
disease-typhoid = typhoid
disease-varicella = chickenpox
disease-yellow-fever = yellow fever
disease-zoster = shingles

document-show = Show document
document-show-form = Show: { $form }
document-next-page = Next page
document-previous-page = Previous page
document-larger = Larger
document-fit = Fit width
document-opening = Opening the document…
document-page = Page { $page } of { $pages }
document-cut = Not all of it is shown here.
document-struck = What stands in [− and −] was struck out by its author.
document-of-another = This document names another person
document-patient = Patient
document-born = Born
document-made = Made
document-author = Author
document-custodian = Kept by
document-fault-damaged = This document is damaged and can’t be shown.
document-fault-page = This page of the document can’t be shown.
document-fault-locked = This document is locked with a password and can’t be shown.
document-fault-too-large = This document is too large to be shown.
document-fault-other-kind = Documents of this kind are not shown here.
document-fault-no-reader = The document could not be opened. Try again.
document-pictures = { $count ->
    [one] { $count } picture in it is not shown.
   *[other] { $count } pictures in it are not shown.
}

## What staff take along

take-along = Take along…
take-copy-doses = Copy the doses
take-save-doses = Save the doses (CSV)
take-save-page = Save the page (PDF)
take-print-how = To print, save the page and print the file from a computer that has a printer. Nothing is printed or opened from here.
take-fields-how = Fields with this sign are copied by a press: names, dates of birth, lot numbers, member numbers.
take-report = Report for the sender
take-report-how = It says in English what failed and by which rule, for whoever made the card or link. It is about nobody.
take-copy-report = Copy the report
take-save-report = Save the report
take-not-saved = Not saved
    .advice = The folder can’t be written. Choose another, or unlock the stick.
take-copied = Copied. The clipboard clears in { $seconds } s
take-copy = Copy: { $text }
take-signed = Signed by { $issuer }
take-not-signed = Signed by nobody
take-copied-here = Copied from a kiosk: not a certificate
take-printed-here = Printed from a kiosk: not a certificate
take-cut = There is more than these pages hold. Read it on the screen.
take-column-date = Date
take-column-vaccine = Vaccine
take-column-cvx = CVX code
take-column-lot = Lot
take-column-maker = Manufacturer
take-column-performer = Given by
take-column-counts = Counts
take-column-result = Result
take-column-issuer = Signature
take-column-saved = Saved from a kiosk, not a certificate
take-counts = yes
take-not-counted = listed, not counted
