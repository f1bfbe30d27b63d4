# What a person reads, in German. The messages are those of English, and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 }
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
 }
date-long = { $day }. { month-long } { $year }
date-short = { $day }. { month-short } { $year }
date-month = { month-long } { $year }
date-month-alone = { month-long } { $year } (Tag nicht angegeben)
date-year-alone = { $year } (Monat und Tag nicht angegeben)
date-impossible = „{ $text }“, kein mögliches Datum
days-ago = { $days ->
    [0] heute
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
 }
ago-minutes = { $number ->
    [one] einer Minute
   *[other] { $number } Minuten
 }
ago-hours = { $number ->
    [one] einer Stunde
   *[other] { $number } Stunden
 }
list-separator = {", "}

## Headlines and facts

headline-verified = BESTÄTIGT
headline-check = PRÜFEN
headline-do-not-accept = NICHT ANNEHMEN
headline-shared-not-signed = GETEILT, NICHT SIGNIERT
headline-not-a-health-code = KEIN GESUNDHEITSCODE
headline-link = LINK
headline-incomplete = WEITERE CODES
mark-demo = DEMO · KEINE ECHTE KARTE
mark-training = ÜBUNG · KEINE ECHTE KARTE
mark-test = TEST · NICHT VERWENDEN
fact-signature = Signatur
fact-issuer = Aussteller
fact-standing = Gültigkeit
fact-content = Inhalt
fact-not-judged = nicht beurteilt
fact-matches = stimmt
fact-unchecked = nicht geprüft
fact-mismatch = stimmt nicht
fact-malformed = fehlerhaft
fact-listed = eingetragen
fact-blocked = gesperrt
fact-key-blocked = Schlüssel gesperrt
fact-key-withdrawn = Schlüssel zurückgezogen
fact-added = hier hinzugefügt
fact-outside = hier nicht zugelassen
fact-unlisted = nicht im Verzeichnis
fact-delisted = nicht mehr eingetragen
fact-in-order = in Ordnung
fact-uncertain = nicht sicher
fact-revoked = widerrufen
fact-expired = abgelaufen
fact-not-yet-valid = noch nicht gültig
fact-one-person = eine Person
fact-doubtful = genau ansehen
fact-wrong = falsch
summary-verified = Signiert von einem eingetragenen Aussteller. Zeitlich gültig. { $revocation }
summary = { $more ->
    [0] { $first }.
    [one] { $first }, dazu ein weiterer Grund.
   *[other] { $first }, dazu { $more } weitere Gründe.
 }
revocation-revoked = Widerrufen laut Liste vom { $day }.
revocation-not-revoked = Nicht widerrufen, Stand { $day }.
revocation-no-id = Die Karte hat keine Widerrufskennung.
revocation-no-list = Ihr Aussteller veröffentlicht keine Widerrufsliste.
revocation-unknown = Ob sie widerrufen ist, ist nicht bekannt.
dose-not-given = nicht verabreicht
dose-subpotent = Dosis zu schwach
dose-no-vaccine = kein Impfstoff genannt
dose-not-this-persons = nicht von dieser Person
dose-unknown-modifier = trägt einen unbekannten Zusatz

## Reasons, by their stable codes

advice-rescan = Erneut scannen. Bleibt es dabei, die Person um eine neue Karte bitten.
advice-rescan-issuer = Erneut scannen. Bleibt es dabei, die Person bitten, sich beim Aussteller eine neue Karte zu holen.
advice-issuers-fault = Der Aussteller hat sie fehlerhaft erstellt. Die Person bitten, sich dort eine neue Karte zu holen.
advice-ask-for-card = Um eine SMART Health Card bitten.
advice-look-with-care = Die Einträge genau ansehen.
advice-ask-issuer-taken-back = Ob die Karte widerrufen wurde, ist nicht bekannt. Beim Aussteller nachfragen.
advice-update-and-rescan = Das Verzeichnis aktualisieren und erneut scannen.
advice-name-needed = Um eine Karte mit dem Namen der Person bitten.
advice-ask-for-file-again = Noch einmal um die Datei bitten.
advice-ask-once-more = Noch einmal darum bitten.

reason-code-not-digits = Der Code ist beschädigt
    .advice = { advice-rescan }
reason-code-odd-digits = Der Code ist beschädigt
    .advice = { advice-rescan }
reason-code-pair-too-large = Der Code ist beschädigt
    .advice = { advice-rescan }
reason-code-empty = Der Code ist leer
    .advice = { advice-rescan }
reason-chunk-number-impossible = Die Nummer des Codes ergibt keinen Sinn
    .advice = { advice-rescan }
reason-card-too-long = Die Karte ist länger als erlaubt
    .advice = { advice-rescan }
reason-file-without-card = Die Datei enthält keine Karte
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = Die Datei enthält zu viele Karten
    .advice = Um eine Datei bitten, die nur die Karten dieser Person enthält.
reason-file-card-not-text = Eine Karte in der Datei ist beschädigt
    .advice = { advice-ask-for-file-again }
reason-file-malformed = Die Datei ist beschädigt
    .advice = { advice-ask-for-file-again }
reason-jws-parts = Die Karte ist beschädigt
    .advice = { advice-rescan-issuer }
reason-jws-encoding = Die Karte ist beschädigt
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = Die Karte ist beschädigt
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = Die Karte ist beschädigt
    .advice = { advice-rescan-issuer }
reason-payload-malformed = Die Karte ist beschädigt
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = Auf unzulässige Weise signiert
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = Auf unzulässige Weise signiert
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = Die Karte lässt sich nicht entpacken
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = Die Karte lässt sich nicht entpacken
    .advice = { advice-rescan-issuer }
reason-signature-format = Die Signatur hat die falsche Form
    .advice = { advice-issuers-fault }
reason-signature-mismatch = Verändert oder von jemand anderem signiert
    .advice = Erneut scannen. Um die Originalkarte bitten.
reason-payload-too-large = Die Karte enthält entpackt mehr als erlaubt
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = Die Karte nennt ihren Aussteller nicht richtig
    .advice = { advice-issuers-fault }
reason-date-malformed = Ein Datum fehlt oder ist unmöglich
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = Ein Datum ist in Millisekunden angegeben
    .advice = { advice-issuers-fault }
reason-not-a-health-card = Das ist keine Gesundheitskarte
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = Das ist keine Gesundheitskarte
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = Dieser Aussteller steht nicht im Verzeichnis vom { $day }
    .advice = Er nennt sich { $host }. Um einen anderen Nachweis bitten, oder das Verzeichnis aktualisieren und erneut scannen.
reason-issuer-letter-case-differs = Nur in der Groß- und Kleinschreibung anders als { $near }
    .advice = Nicht mit Sicherheit derselbe Aussteller: Es kann ein Fehler von ihm sein, oder jemand gibt sich für ihn aus. Auf der Karte steht { $host }. Um einen anderen Nachweis bitten.
reason-key-not-listed = Nennt { $issuer }, aber mit einem unbekannten Schlüssel
    .advice = Ein neuer Schlüssel oder eine Fälschung. Das Verzeichnis aktualisieren und erneut scannen, oder beim Aussteller nachfragen.
reason-key-not-yet-listed = Nennt { $issuer }, aber mit einem unbekannten Schlüssel
    .advice = Der Aussteller selbst veröffentlicht einen solchen Schlüssel; im Verzeichnis steht er noch nicht. Das Verzeichnis aktualisieren und erneut scannen.
reason-issuer-blocked-here = Dieser Aussteller ist hier gesperrt
    .advice = Wer diesen Computer verwaltet, lehnt seine Karten seit dem { $day } ab. Um einen anderen Nachweis bitten.
reason-key-blocked-here = Der Schlüssel dieser Karte ist hier gesperrt
    .advice = Wer diesen Computer verwaltet, lehnt damit signierte Karten seit dem { $day } ab. Um einen anderen Nachweis bitten.
reason-issuer-added-here = Ein Aussteller, der hier am { $day } hinzugefügt wurde
    .advice = Er steht in keinem Verzeichnis. Wer diesen Computer verwaltet, weiß, warum er hinzugefügt wurde.
reason-issuer-outside-restriction = Ein Aussteller anderer Art oder von einem anderen Ort
    .advice = Wer diesen Computer verwaltet, lässt nur Karten bestimmter Aussteller zu. Um einen anderen Nachweis bitten.
reason-key-withdrawn = Der Aussteller hat den Schlüssel dieser Karte zurückgezogen
    .advice = Bekannt seit dem { $day }. Wer diesen Schlüssel hat, kann die Karte erstellt haben. { $new-card }
reason-issuer-no-longer-listed = Dieser Aussteller ist nicht mehr eingetragen
    .advice = Er wurde aus dem Verzeichnis genommen. Um einen anderen Nachweis bitten oder beim Aussteller nachfragen.
reason-card-revoked = Widerrufen
    .advice = Der Aussteller hat diese Karte widerrufen. { $new-card }
reason-card-expired = Abgelaufen
    .advice = Abgelaufen am { $day }, { $ago }. { $new-card }
reason-card-not-yet-valid = Noch nicht gültig
    .advice = Sie gilt ab dem { $day }. Das Datum an diesem Computer prüfen.
reason-revocation-list-missing = Die Widerrufsliste des Ausstellers ist nicht vorhanden
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = Die Widerrufsliste des Ausstellers ist veraltet
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = Die Widerrufsliste des Ausstellers ist hier nicht verwendbar
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = Die Widerrufskennung der Karte ist fehlerhaft
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = Das Verzeichnis vom { $day } ist zu alt
    .advice = Seitdem können Schlüssel zurückgezogen oder Karten widerrufen worden sein. { advice-update-and-rescan }
reason-clock-doubtful = Die Uhr dieses Computers geht falsch
    .advice = Sie zeigt den { $day }, der schon vorbei ist. Datum und Uhrzeit einstellen, dann erneut scannen.
reason-certificate-not-valid-then = Außerhalb der Laufzeit des Zertifikats des Ausstellers
    .advice = { $dates ->
        [known] Das Zertifikat gilt vom { $from } bis zum { $until }. Beim Aussteller nachfragen.
       *[none] Der Schlüssel des Ausstellers hat kein Zertifikat. Beim Aussteller nachfragen.
     }
reason-no-person = Auf der Karte steht keine Person
    .advice = { advice-name-needed }
reason-several-persons = Auf der Karte steht mehr als eine Person
    .advice = Nicht nur einer dieser Personen zuordnen.
reason-no-name = Kein Name auf der Karte
    .advice = { advice-name-needed }
reason-content-not-understood = Ein Teil der Karte lässt sich nicht deuten
    .advice = { advice-look-with-care }
reason-record-of-another-person = Ein Eintrag gehört zu einer anderen Person
    .advice = Was so markiert ist, nicht mitzählen.
reason-modifier-unknown = Etwas auf der Karte kann ihre Bedeutung ändern
    .advice = Beim Aussteller nachfragen, was es bedeutet.
reason-date-impossible = Ein Datum auf der Karte ist unmöglich
    .advice = { advice-look-with-care }
reason-no-record = Kein Eintrag auf der Karte
    .advice = Sie belegt nur einen Namen.
reason-too-many-entries = Auf der Karte steht mehr, als hier gelesen wird
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = In einer Version verfasst, die hier nicht gelesen wird
    .advice = Die Karte ist signiert, ihr Inhalt lässt sich aber nicht anzeigen.
reason-not-signed = Diese Angaben hat niemand signiert
    .advice = Sie zeigen, was die Person geteilt hat. Nicht als Nachweis annehmen.
reason-code-is-contact = Eine Kontaktadresse
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = Ein Führerschein
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = Ein EU-Zertifikat, das hier nicht unterstützt wird
    .advice = Es kann echt sein. Mit einer App für EU-Zertifikate prüfen.
reason-code-is-new-zealand-pass = Ein neuseeländischer Gesundheitspass, der hier nicht unterstützt wird
    .advice = Er kann echt sein. { advice-ask-for-card }
reason-code-is-product-number = Eine Produktnummer
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = Ein Siegel eines Reisedokuments, das hier nicht unterstützt wird
    .advice = Es kann echt sein. { advice-ask-for-card }
reason-code-is-verifiable-health-link = Ein Verifiable Health Link, der hier nicht unterstützt wird
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = Eine Anfrage einer digitalen Brieftasche
    .advice = { advice-ask-for-card }
reason-code-is-web-address = Eine Webadresse
    .advice = Sie wurde nicht geöffnet. { advice-ask-for-card }
reason-code-is-wifi = Ein WLAN-Passwort
    .advice = { advice-ask-for-card }
reason-code-unknown = Nichts, was hier bekannt ist
    .advice = { advice-ask-for-card }
reason-link-not-opened = Ein Link zu Gesundheitsdaten
    .advice = Zum Öffnen den Link allein zeigen.
reason-link-damaged = Dieser Link ist beschädigt
    .advice = So kann ihn niemand öffnen. Bitten Sie noch einmal um den Link oder den Code.
reason-link-file-not-opened = Ein Teil des Geteilten ließ sich nicht öffnen
    .advice = Was darin steht, ist nicht bekannt. Sehen Sie den Rest an und fragen Sie, wer ihn geteilt hat.
reason-link-file-unknown = Eine Datei einer Art, die hier nicht gezeigt werden kann
    .advice = Sie wurde geteilt und blieb geschlossen.
reason-link-offer = Direkter Zugang zu Unterlagen an anderer Stelle
    .advice = Dort wurde noch nichts abgefragt.
reason-link-no-longer-valid = Vom Teilenden als nicht mehr gültig bezeichnet
    .advice = Richten Sie sich nicht danach. Bitten Sie um das, was an seine Stelle tritt.
reason-link-people-differ = Dieser Link enthält Unterlagen verschiedener Personen
    .advice = Vergleichen Sie jeden Namen und jedes Geburtsdatum mit der Person vor Ihnen.
reason-document-of-another = Ein angehängtes Dokument nennt eine andere Person
    .advice = Name oder Geburtsdatum weichen vom Eintrag ab. Öffnen Sie es und vergleichen Sie.
reason-link-list-unclear = Eine Angabe zu diesen Dateien ist hier nicht bekannt
    .advice = Sie kann ihre Bedeutung ändern. Lesen Sie sie mit Vorsicht.
reason-rule-not-met = { $genuine ->
    [yes] Die Karte ist echt. „{ $rule }“ verlangt mehr
   *[no] „{ $rule }“ verlangt mehr
 }
    .advice = Die Regel sagt, was fehlt. Bitten Sie um weitere Karten oder Unterlagen, oder entscheiden Sie nach den Vorgaben Ihres Hauses.
reason-rule-cannot-tell = { $genuine ->
    [yes] Die Karte ist echt. Ob sie „{ $rule }“ erfüllt, ist nicht zu sagen
   *[no] Ob sie „{ $rule }“ erfüllt, ist nicht zu sagen
 }
    .advice = Die Regel sagt, was offen ist. Sehen Sie sich die Dosen an und entscheiden Sie nach den Vorgaben Ihres Hauses.
reason-chunks-missing = { $have } von { $total } Codes gelesen
    .advice = Die anderen Codes dieser Karte zeigen, in beliebiger Reihenfolge: { $missing }.
reason-chunks-of-different-cards = Vielleicht Codes von zwei verschiedenen Karten
    .advice = „Weiter“ drücken und nur die Codes einer einzigen Karte noch einmal zeigen.
reason-no-code-found = Kein Code im Bild gefunden
    .advice = Ein schärferes, größeres Bild des ganzen Codes versuchen.
reason-no-code-in-document = Auf keiner Seite ein Code gefunden
    .advice = Ein schärferes Dokument oder einen Screenshot des Codes öffnen.
reason-no-code-in-first-pages = Kein Code auf den ersten { $pages } Seiten gefunden
    .advice = Spätere Seiten wurden nicht durchsucht. Die Seite mit dem Code einzeln speichern und öffnen.
reason-picture-damaged = Das Bild ist beschädigt
    .advice = { advice-ask-once-more }
reason-document-damaged = Das Dokument ist beschädigt
    .advice = { advice-ask-once-more }
reason-document-locked = Das Dokument ist mit einem Passwort geschützt
    .advice = Um ein Dokument ohne Passwort oder um einen Screenshot des Codes bitten.
reason-picture-kind-not-read = Das ist { $kind ->
    [heic] ein HEIC-Bild, wie Handys sie aufnehmen
    [avif] ein AVIF-Bild
    [gif] ein GIF-Bild
    [tiff] ein TIFF-Bild
    [bmp] ein BMP-Bild
   *[jpeg-xl] ein JPEG-XL-Bild
 }
    .advice = Diese Art wird hier nicht gelesen. Als JPEG speichern, oder einen Screenshot des Codes machen und öffnen.
reason-file-kind-unknown = Diese Art Datei wird hier nicht gelesen
    .advice = Ein Bild (PNG, JPEG, WebP), ein PDF, eine .smart-health-card-Datei oder eine Textdatei öffnen.
reason-file-too-large = Die Datei ist zu groß
    .advice = Höchstens { $megabytes } MB werden gelesen. Ein kleineres Bild oder eine kleinere Datei öffnen.
reason-file-can-not-open = Die Datei lässt sich nicht öffnen
    .advice = Prüfen, ob sie vorhanden ist und gelesen werden darf.
reason-file-is-folder = Das ist ein Ordner
    .advice = Die Dateien darin öffnen.
reason-scan-unreadable = Der Scan kam in Stücken oder beschädigt an
    .advice = Den Code noch einmal scannen. Bleibt es dabei, den Scanner neu einrichten oder die Kamera verwenden.
reason-program-failed = Dieses Programm hat versagt
    .advice = Nichts wurde geprüft. Noch einmal versuchen.
new-card-of-nobody = Die Person um eine neue Karte bitten.
new-card = { $known ->
    [both] Eine neue Karte gibt es bei { $issuer }, { $place }, Telefon { $phone }.
    [place] Eine neue Karte gibt es bei { $issuer }, { $place }.
    [phone] Eine neue Karte gibt es bei { $issuer }, Telefon { $phone }.
   *[neither] Eine neue Karte gibt es bei { $issuer }.
 }

## Notes, by their stable codes

note-file-of-another-kind = Die Datei ist nicht von der Art, die angegeben ist. Sie wurde als das gelesen, was sie ist.
note-same-initialization-vector = Zwei Dateien dieses Links wurden so verschlüsselt, dass es beide schwächt. Das Programm des Absenders muss verbessert werden.
note-patient-shared = Der Patient hat dies selbst geteilt: Es kam nicht direkt von einer Praxis.
note-names-app = Es nennt eine App, mit der es erstellt wurde. Das wird hier nicht geprüft.
note-long-for-one-code = Die Karte hat { $letters } Zeichen in einem Code; mehr als { $most } sind für Kameras schwer zu lesen.
note-issuer-host-in-other-case = Die Karte schreibt den Host ihres Ausstellers in anderer Groß- und Kleinschreibung als das Verzeichnis. Es ist derselbe Host.
note-issuer-not-reached = Das Verzeichnis konnte diesen Aussteller seit dem { $day } nicht erreichen; seine Schlüssel können sich also geändert haben.
note-shown-before = Diese Karte wurde hier schon vor { $ago } gezeigt. Mit dem Lichtbildausweis vergleichen.
note-name-mixes-scripts = Ein Wort des Namens enthält Buchstaben mehrerer Alphabete, die gleich aussehen können. Buchstabe für Buchstabe mit dem Lichtbildausweis vergleichen.

## On screens and buttons

next = Weiter
hold = Halten
held = Gehalten
id-matches = Stimmt
id-differs = Nein
previous-item = Vorige Karte
next-item = Nächste Karte
profile-gate = Einlass
profile-school = Schule
profile-clinic = Praxis
menu = Menü
menu-today-how = Wie viele heute kamen, nach Stunde und Ergebnis, ohne Namen
menu-settings-how = Wo dieser Computer steht, wie er aussieht und klingt, und wer das ändern darf
menu-directory-how = Wem dieser Computer vertraut, wie alt das ist und wie man es aktualisiert
menu-devices-how = Welche Kamera und welcher Scanner verwendet werden, mit einem Test
menu-demo-how = Erfundene Karten jeder Art, gelesen und geprüft wie echte
language = Sprache
details = Details
fewer-details = Weniger Details
id-first-headline = AUSWEIS VERGLEICHEN
id-first-summary = Die Karte ist in Ordnung. Gehört sie dieser Person? Name und Gesicht mit dem Lichtbildausweis vergleichen.
open-file = Datei öffnen
paste = Einfügen
start-demo = Mit Demo-Karten zeigen
stop-demo = Demo beenden
back = Zurück
folder-up = Eine Ebene höher
row-up = Zeile höher
row-down = Zeile tiefer
open-row = Öffnen
mark-row = Markieren
control = Strg
hold-up = Bitte Code zeigen
hold-up-how = Handy oder Papier, etwa eine Handlänge vor der Kamera. Nichts wird gespeichert.
hold-up-how-noted = Handy oder Papier, etwa eine Handlänge vor der Kamera. Ihr Name wird nicht gespeichert.
in-the-frame = Den ganzen Code in den Rahmen halten
without-camera = Ohne Kamera
without-camera-how = Ein Bild oder eine Kartendatei öffnen, eine Karte einfügen oder einen Scanner verwenden.
demo-stripe = DEMO · KEINE ECHTEN KARTEN
demo = Demo-Karten
demo-how = Erfundene Karten werden nacheinander gezeigt. Jede wird wirklich gelesen und geprüft.
tally-verified = bestätigt
tally-check = zu prüfen
tally-refused = abgelehnt
camera-starting = Die Kamera startet
    .advice = Das dauert ein paar Sekunden.
camera-none = Keine Kamera gefunden
    .advice = Eine Kamera anschließen, sie startet dann von selbst. Oder eine Datei öffnen.
camera-busy = Ein anderes Programm verwendet die Kamera
    .advice = Das andere Programm schließen, dann beginnt das Scannen von selbst.
camera-no-permission = Dieses Programm darf die Kamera nicht verwenden
    .advice = In den Systemeinstellungen erlauben oder die Betreuung dieses Computers fragen.
camera-lost = Die Kamera wurde ausgesteckt
    .advice = Wieder einstecken, dann geht das Scannen von selbst weiter.
camera-stalled = Die Kamera sendet keine Bilder mehr
    .advice = Ausstecken, kurz warten und wieder einstecken.
camera-failed = Die Kamera lässt sich nicht verwenden
    .advice = Eine andere Kamera oder einen anderen Anschluss versuchen, dann dieses Programm neu starten.
notice-store-set-aside = Was hier gespeichert war, war beschädigt
    .advice = Es liegt beiseite, mit Einstellungen, PIN und Entscheidungen. Die Betreuung dieses Computers fragen.
notice-store-not-read = Was hier gespeichert ist, kann nicht gelesen werden
    .advice = Einstellungen, PIN und Entscheidungen gelten nicht. Die Betreuung dieses Computers fragen.
notice-store-read-only = Änderungen können nicht gespeichert werden
    .advice = In den Datenordner kann nicht geschrieben werden. Die Betreuung dieses Computers fragen.
notice-clock-doubtful = Die Uhr dieses Computers geht falsch
    .advice = Datum und Uhrzeit einstellen. Bis dahin gilt keine Karte als bestätigt.
notice-several-codes = Mehr als eine Karte im Bild
    .advice = Immer nur eine Karte zeigen.
notice-file-not-read = Die Datei lässt sich nicht lesen
    .advice = Prüfen, ob sie vorhanden ist und gelesen werden darf, oder eine andere öffnen.
notice-nothing-to-paste = Nichts zum Einfügen
    .advice = Den Text einer Karte kopieren oder einen Screenshot ihres Codes machen, dann erneut einfügen.
notice-run-directory = Mehrmals nacheinander „Prüfen“: das Verzeichnis
    .advice = Es ist zu alt, oder Widerrufslisten fehlen. Es aktualisieren oder ein neueres importieren.
notice-run-clock = Mehrmals nacheinander „Prüfen“: die Uhr
    .advice = Die Uhr dieses Computers geht falsch. Datum und Uhrzeit einstellen.
notice-run-same = Mehrmals nacheinander derselbe Grund
    .advice = Ist das Verzeichnis alt, geht die Uhr falsch, ist die Kamera schmutzig? Wenn nicht, liegt es an den Karten: dort nachfragen, wo sie ausgegeben werden.
notice-directory-old = Das Verzeichnis ist alt
    .advice = Es aktualisieren oder ein neueres vom Stick importieren.
notice-directory-too-old = Das Verzeichnis ist zu alt
    .advice = Keine Karte gilt als bestätigt, bis es aktualisiert oder ein neueres importiert ist.
notice-offline-long = Seit einer Woche nicht aktualisiert
    .advice = Karten werden weiterhin geprüft. Diesen Computer mit dem Netzwerk verbinden oder ein Verzeichnis vom Stick importieren.
notice-restarted = Das Programm ist neu gestartet
    .advice = In ihm ist ein Fehler aufgetreten. Niemand ist mehr auf dem Bildschirm: die Karte noch einmal scannen.
already-open = Health Card Kiosk ist schon geöffnet
    .advice = Das offene Fenster verwenden. Ein zweites käme ihm in die Quere.
not-opened-here = Schon geöffnet: hier wurde nichts geöffnet
    .advice = Zum offenen Fenster gehen. Die Datei darauf ziehen oder dort öffnen, oder den Text kopieren und einfügen.
close-window = Schließen
compare-id = Mit Lichtbildausweis vergleichen
id-differs-headline = ANDERE PERSON
id-differs-summary = Der Lichtbildausweis passt nicht zur Karte. Um einen anderen Ausweis bitten.
not-shown = Der Inhalt wird nicht angezeigt, weil keine Signatur eines bekannten Ausstellers für ihn bürgt.
not-shown-unverified = Der Inhalt der Karte wird nicht angezeigt, weil niemand weiß, wer sie signiert hat.
show-unverified = Unbestätigten Inhalt zeigen
hide-unverified = Unbestätigten Inhalt ausblenden
show-raw = Rohdaten zeigen
hide-raw = Rohdaten ausblenden
cover = Verdecken
uncover = Wieder zeigen
covered = Verdeckt
covered-how = Was hier stand, ist verdeckt und erscheint auf Tastendruck wieder.
unverified = NICHT BESTÄTIGT
unverified-how = Das könnte jeder geschrieben haben. Verlassen Sie sich nicht darauf.
it-names = Genannt wird
also-noted = Außerdem bemerkt
letters-missing = Einige Buchstaben dieses Namens lassen sich hier nicht anzeigen. Auf der Karte selbst vergleichen.
also-named = Auch genannt
no-name = Kein Name angegeben
no-birth-date = Kein Geburtsdatum angegeben
no-date = Kein Datum
lab-pending = STEHT AUS, NOCH KEIN ERGEBNIS
lab-withdrawn = ZURÜCKGEZOGEN, KEIN ERGEBNIS
lab-no-value = kein Wert angegeben
issued-by = Ausgestellt von
missing = fehlt
read = gelesen
stays = Bleibt, bis Sie „Weiter“ drücken
choose-file = Datei öffnen
choose-file-how = Bilder, PDF, .smart-health-card- und Textdateien. Mit der Leertaste oder dem Kästchen mehrere markieren, um sie zusammen zu öffnen.
folder-empty = In diesem Ordner gibt es nichts zu öffnen
    .advice = Bilder, PDF, Kartendateien und Textdateien würden hier stehen.
folder-unreadable = Dieser Ordner lässt sich nicht lesen
    .advice = Eine Ebene höher gehen oder einen anderen Ordner wählen.
folder-cut = Es gibt mehr Dateien, als hier stehen. Die Datei in einen kleineren Ordner verschieben.
no-network = Prüft offline
directory-old = alt
directory-too-old = zu alt: aktualisieren
demo-mark = DEMO
test-mark = TEST
clears-in = Verschwindet in { $seconds } s
age = { $years ->
    [0] unter 1 Jahr
    [one] { $years } Jahr
   *[other] { $years } Jahre
 }
doses-counted = { $doses ->
    [one] { $doses } Impfdosis von diesem Computer gezählt
   *[other] { $doses } Impfdosen von diesem Computer gezählt
 }
doses-and-others = { $others ->
    [one] { $counts }, { $others } zählt nicht
   *[other] { $counts }, { $others } zählen nicht
 }
doses-listed = { $doses ->
    [one] { $doses } Impfdosis ist aufgeführt
   *[other] { $doses } Impfdosen sind aufgeführt
 }
does-not-count = Zählt nicht: { $why }
lot = Charge { $lot }
issued-on = am { $day }
item = Karte { $number }
item-and-headline = { $item }: { $headline }
worst-of-visit = Andere Karte dieses Besuchs: { $headline }
this-card-alone = Diese Karte allein: { $headline }. Eine andere gibt den Ausschlag.
codes-read = { $read } von { $total } Codes
show-the-others = Die anderen Codes dieser Karte zeigen, in beliebiger Reihenfolge. Es fehlen: { $numbers }.
mark-file = { $name } markieren
open-files = { $files ->
    [one] { $files } Datei öffnen
   *[other] { $files } Dateien öffnen
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $whole },{ $tenth } MB
directory-of = Verzeichnis { $day }
issuers = { $issuers } Aussteller
camera-named = Kamera: { $name }

## Cameras and scanners

devices-devices = Kamera, Scanner
devices-cameras = Kameras
devices-scanners = Scanner mit eigenem Kabel
devices-no-scanner = Keiner gefunden. Ein Scanner, der wie eine Tastatur tippt, funktioniert ohne Weiteres.
devices-looking = Suche läuft …
devices-look-again = Neu suchen
devices-mirror = Gespiegelt anzeigen
devices-mirrored = Wird gespiegelt angezeigt
devices-none = Keine Kamera gefunden
    .advice = Eine Kamera anschließen und neu suchen. Scanner und Dateien gehen auch ohne.
devices-in-use = in Gebrauch
devices-chosen = gewählt
devices-ready = bereit
devices-busy = von anderem Programm belegt
devices-no-permission = nicht erlaubt
devices-failed = funktioniert nicht
devices-test = Eine Karte zeigen: Ein Rahmen um ihren Code bedeutet, dass er hier lesbar ist.
devices-closer = Näher heran
devices-whole-code = Den ganzen Code zeigen
devices-hold-still = Stillhalten
devices-tilt = Etwas kippen
devices-brighter = Handy-Bildschirm heller stellen
devices-too-dark = Hier ist es zu dunkel: Licht einschalten
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = Verzeichnis
directory-open = Verzeichnis öffnen
directory-refreshing = Verzeichnis wird aktualisiert
directory-cards-offline = Karten werden offline geprüft
directory-refresh = Aktualisieren
directory-cancel = Aktualisierung abbrechen
directory-import = Vom Stick importieren …
directory-issuers = Aussteller
directory-history = Verlauf
directory-all-issuers = Alle Aussteller
directory-find = Suchen
directory-find-how = Name, Adresse, Art oder Ort
directory-page-up = Seite hoch
directory-page-down = Seite runter
directory-inspected = Überwachtes Netzwerk
    .advice = Ein Proxy liest mit, was dieser Computer abruft. Die Signatur von VCI wird trotzdem geprüft.
directory-demonstration = Das eigene Verzeichnis der Demo
    .advice = Die Demo beenden, um das echte zu sehen, zu aktualisieren oder zu importieren.
directory-holds = Was es enthält
directory-none-found = Kein Aussteller gefunden
    .advice = Ein Wort des Namens oder den Bundesstaat versuchen. Wer nicht eingetragen ist, ist diesem Computer nicht bekannt.
directory-address = Adresse (iss)
directory-kind = Art
directory-place = Ort
directory-web-site = Website
directory-help-line = Hotline
directory-new-cards = Neue Karten bei
directory-canonical = Angezeigt als
directory-retrieved = Schlüssel zuletzt abgerufen
directory-blocked-since = Hier gesperrt seit
directory-added-on = Hier hinzugefügt am
directory-not-told = keine Angabe
directory-key-in-use = in Gebrauch
directory-no-certificate = kein Zertifikat
directory-no-history = Noch ist nichts geschehen
    .advice = Importe, Aktualisierungen, zurückgezogene Schlüssel und hier getroffene Entscheidungen stehen hier, sobald es welche gibt.
directory-history-coming = Wird gelesen …
directory-choose-snapshot = Verzeichnis importieren
directory-choose-snapshot-how = vci_snapshot.json und daneben vci_snapshot.sig, von VCI oder vom Stick eines anderen Computers.
directory-no-snapshot-here = Kein Verzeichnis in diesem Ordner
    .advice = Den Stick wählen oder den Ordner, der beide Dateien enthält.
directory-import-folder = Aus diesem Ordner importieren
directory-no-stick = Kein Stick gefunden. Einen einstecken und kurz warten: Er erscheint hier.
directory-headline = { $days ->
    [0] Verzeichnis vom { $day } · von heute
    [one] Verzeichnis vom { $day } · { $days } Tag alt
   *[other] Verzeichnis vom { $day } · { $days } Tage alt
 }
directory-fresh = Aktuell
directory-stale = Alt: aktualisieren oder ein neueres importieren
directory-too-old-refresh = Zu alt: Keine Karte gilt als bestätigt, bis es neuer ist
directory-source-seed = In dieses Programm eingebaut
directory-source-snapshot = VCI-Verzeichnis, signiert
directory-source-given = Für einen Aufruf angegeben
directory-source-demo = Für die Demo erfunden
directory-source-training = Für die Übung erfunden
directory-count-issuers = Aussteller
directory-count-listed = eingetragen
directory-count-delisted = nicht mehr eingetragen
directory-count-added = hier hinzugefügt
directory-count-blocked = hier gesperrt
directory-count-keys = Schlüssel
directory-count-withdrawn = zurückgezogen
directory-count-keys-blocked = hier gesperrt
directory-count-lists = Widerrufslisten
directory-count-ids = Widerrufene Karten (Kennungen)
directory-count = { $number }
directory-found-none = Keiner gefunden
directory-found-all = { $all } Aussteller
directory-found = { $found } von { $all } Ausstellern
directory-badge-blocked = HIER GESPERRT
directory-badge-key-blocked = SCHLÜSSEL HIER GESPERRT
directory-badge-delisted = NICHT MEHR EINGETRAGEN
directory-badge-added = HIER HINZUGEFÜGT am { $day }
directory-badge-withdrawn = SCHLÜSSEL ZURÜCKGEZOGEN: { $keys }
directory-badge-unseen = NICHT ERREICHT SEIT { $day }
directory-kind-nation = Nationale Regierung
directory-kind-state = Regierung eines Bundesstaats oder einer Provinz
directory-kind-jurisdiction = Gesundheitsbehörde
directory-kind-city = Stadt- oder Kreisverwaltung
directory-kind-system = Gesundheitsverbund: Krankenhäuser, Praxen
directory-kind-pharmacy = Apotheke
directory-kind-laboratory = Labor
directory-kind-insurer = Versicherung
directory-keys = { $keys ->
    [0] Keine Schlüssel
   *[other] { $keys } Schlüssel
 }
directory-key-withdrawn = zurückgezogen seit { $day }: damit signierte Karten werden abgelehnt
directory-key-blocked = hier gesperrt seit { $day }: damit signierte Karten werden abgelehnt
directory-no-list = keine Widerrufsliste
directory-list = { $ids ->
    [one] Widerrufsliste mit { $ids } Kennung
   *[other] Widerrufsliste mit { $ids } Kennungen
 }
directory-certified = Zertifikat gültig vom { $from } bis zum { $until }
directory-date-and-time = { $date }, { $clock }
directory-stick = Stick { $name }

## Refresh and import

refresh-phase-snapshot = Signiertes Verzeichnis wird abgerufen
refresh-phase-issuers = Aussteller werden nach ihren Schlüsseln gefragt
refresh-ending = Wird beendet …
refresh-importing = Import läuft … Scannen geht währenddessen weiter.
refresh-imported = Neues Verzeichnis in Gebrauch
refresh-imported-same = Dasselbe Verzeichnis wie zuvor
refresh-nothing-changed = Nichts hat sich geändert.
refresh-nothing-newer = Kein neueres Verzeichnis
refresh-nothing-newer-how = Das verwendete ist das neueste, das VCI veröffentlicht hat.
refresh-cancelled = Aktualisierung abgebrochen
    .advice = Das verwendete Verzeichnis bleibt.
refresh-refused-no-snapshot = Dort ist kein Verzeichnis
    .advice = vci_snapshot.json wählen oder den Ordner oder Stick, der die Datei enthält.
refresh-refused-no-signature = Keine Signaturdatei daneben
    .advice = vci_snapshot.sig in denselben Ordner kopieren. Ohne sie weiß niemand, von wem das Verzeichnis stammt.
refresh-refused-can-not-read = Die Dateien lassen sich nicht lesen
    .advice = Den Stick eingesteckt lassen und erneut versuchen, oder die Dateien neu kopieren.
refresh-refused-too-large = Zu groß für ein Verzeichnis
    .advice = vci_snapshot.json noch einmal von VCI holen.
refresh-refused-not-kept = Das neue Verzeichnis lässt sich nicht speichern
    .advice = In den Datenordner kann nicht geschrieben werden. Die Betreuung dieses Computers fragen.
refresh-refused-demonstration = Nicht in der Demo
    .advice = Die Demo beenden, dann das Verzeichnis importieren.
refresh-fault-no-network = kein Server erreichbar
    .advice = Das Netzwerk prüfen. Karten werden auch ohne geprüft; sonst vom Stick importieren.
refresh-fault-not-trusted = der Verbindung ist nicht zu trauen
    .advice = Vielleicht liest ein Proxy mit. Die Betreuung des Netzwerks fragen oder vom Stick importieren.
refresh-fault-timed-out = der Server hat zu lange gebraucht
    .advice = Später noch einmal versuchen. Karten werden weiterhin geprüft.
refresh-fault-bad-answer = der Server hat kein Verzeichnis geliefert
    .advice = Vielleicht verlangt das Netzwerk erst eine Anmeldung. Anmelden oder vom Stick importieren.
refresh-fault-refused = das angebotene Verzeichnis wurde abgelehnt
    .advice = Das verwendete bleibt. Später noch einmal versuchen oder vom Stick importieren.
refresh-progress-begins = Einen Moment …
refresh-progress = { $done } von { $total }
refresh-progress-failed = { $done } von { $total }, { $failed } ohne Antwort
refresh-never = Auf diesem Computer noch nicht aktualisiert.
refresh-last = Zuletzt aktualisiert am { $at }.
refresh-failed-at = Fehlgeschlagen am { $at }: { $why }.
refresh-not-by-itself = Wird nicht von selbst aktualisiert.
refresh-next = Von selbst wieder am { $at }.
fleet-none = Flotteneinstellungen: noch keine angewendet.
fleet-applied = Flotteneinstellungen vom { $day }, angewendet.
fleet-over = Flotteneinstellungen vom { $day }, abgelaufen. Sie bleiben, bis neuere kommen.
fleet-failed = { $told } Letzter Versuch gescheitert: { $why }.
fleet-settings = Aus den Flotteneinstellungen vom { $day }. Was Sie hier ändern, gilt, bis neuere kommen.
fleet-fault-no-network = kein Server war erreichbar
fleet-fault-not-trusted = der Verbindung wird nicht vertraut
fleet-fault-timed-out = der Server hat zu lange gebraucht
fleet-fault-bad-answer = der Server hat keine solche Datei geliefert
fleet-fault-not-a-pack = die Datei ist beschädigt oder wurde verändert
fleet-fault-other-key = ein anderer Schlüssel hat sie signiert
fleet-fault-older = sie sind älter als die geltenden
fleet-fault-expired = sie sind abgelaufen
fleet-fault-ahead = sie sind in die Zukunft datiert
fleet-fault-content = etwas darin ist auf diesem Kiosk nicht verwendbar
fleet-fault-not-kept = sie konnten nicht gespeichert werden
refresh-before-and-after = { $what }: vorher { $before }, jetzt { $after }
refresh-keys-withdrawn = { $keys ->
    [one] { $keys } Schlüssel zurückgezogen: damit signierte Karten werden jetzt abgelehnt
   *[other] { $keys } Schlüssel zurückgezogen: damit signierte Karten werden jetzt abgelehnt
 }
refresh-keys-listed-again = { $keys ->
    [one] { $keys } zurückgezogener Schlüssel ist wieder eingetragen
   *[other] { $keys } zurückgezogene Schlüssel sind wieder eingetragen
 }
refresh-keys-unlisted = { $keys ->
    [one] { $keys } neuer Schlüssel, noch nicht im Verzeichnis
   *[other] { $keys } neue Schlüssel, noch nicht im Verzeichnis
 }
refresh-asked-all = { $asked ->
    [one] { $asked } Aussteller gefragt, er hat geantwortet
   *[other] { $asked } Aussteller gefragt, alle haben geantwortet
 }
refresh-asked = { $asked ->
    [one] { $asked } Aussteller gefragt, { $silent } ohne Antwort: dort ändert sich nichts
   *[other] { $asked } Aussteller gefragt, { $silent } ohne Antwort: dort ändert sich nichts
 }
refresh-left-out = Als fehlerhaft ausgelassen: { $parts }
refresh-left-out-issuers = { $number } Aussteller
refresh-left-out-keys = { $number } Schlüssel
refresh-left-out-lists = { $number ->
    [one] { $number } Widerrufsliste
   *[other] { $number } Widerrufslisten
 }
refresh-left-out-ids = { $number ->
    [one] { $number } Widerrufskennung
   *[other] { $number } Widerrufskennungen
 }
refresh-refused-signature = Nicht von VCI signiert
    .advice = Die Datei wurde verändert, oder ihre Signatur ist von einem anderen Tag. Beide Dateien noch einmal von VCI holen.
refresh-refused-not-json = Die Datei ist abgeschnitten oder beschädigt
    .advice = Beide Dateien noch einmal kopieren und warten, bis der Stick ausgesteckt werden darf.
refresh-refused-older = Älter als das verwendete Verzeichnis: { $offered }, verwendet { $current }
    .advice = Ein neueres holen. Ein älteres Verzeichnis würde widerrufene Karten vergessen.
refresh-refused-nothing = Nichts darin ist verwendbar
    .advice = Kein Aussteller mit einem Schlüssel war lesbar. Beide Dateien noch einmal von VCI holen.
refresh-refused-shape = Kein Verzeichnis von Ausstellern
    .advice = vci_snapshot.json wählen, so wie VCI die Datei veröffentlicht.
refresh-failed-title = Nicht aktualisiert: { $why }

## What happened to the directory

journal-imported = Neues Verzeichnis importiert
    .advice = { $subject }
journal-imported-what = Vom { $day }. Aussteller: { $issuers-before }, jetzt { $issuers }; Schlüssel: { $keys-before }, jetzt { $keys }.
journal-import-refused = Verzeichnis abgelehnt
    .advice = { $subject }
journal-refused-older = Älter als das verwendete Verzeichnis. Das verwendete bleibt.
journal-refused-why = { $why }. Das verwendete bleibt.
journal-refused-other = Nichts darin ist verwendbar: { $why }.
journal-key-withdrawn = Schlüssel vom Aussteller zurückgezogen
    .advice = { $subject }. Damit signierte Karten werden seither abgelehnt.
journal-key-listed-again = Zurückgezogener Schlüssel wieder eingetragen
    .advice = { $subject }. Damit signierte Karten gelten wieder.
journal-key-of = { $key } von { $iss }
journal-issuer-delisted = Aussteller nicht mehr eingetragen
    .advice = { $subject }. Seine Karten brauchen einen zweiten Blick.
journal-blocked = Hier gesperrt
    .advice = { $subject }. Karten von dort werden abgelehnt.
journal-unblocked = Sperre hier aufgehoben
    .advice = { $subject }. Karten von dort werden wieder wie andere beurteilt.
journal-issuer-added = Aussteller hier hinzugefügt
    .advice = { $subject }. Seine Karten werden nie ohne Weiteres grün.
journal-issuer-removed = Hier hinzugefügter Aussteller entfernt
    .advice = { $subject }.
journal-setting-changed = Einstellung geändert
    .advice = { $subject }.
journal-started-over = Neu begonnen
    .advice = Mit dem Verzeichnis, das in dieses Programm eingebaut ist. Was gespeichert war, wurde verworfen.
journal-pin-set = PIN gewählt
    .advice = Für Einstellungen und Entscheidungen über Aussteller ist sie nötig.
journal-pin-cleared = PIN entfernt
    .advice = Wer als Nächstes die Einstellungen öffnet, wählt eine neue.
journal-pack-added = Regel hinzugefügt
    .advice = { $subject }
journal-pack-removed = Regel entfernt
    .advice = { $subject }
journal-fleet-applied = Flotteneinstellungen angewendet
    .advice = { $subject }
journal-fleet-of = Erstellt am { $day }.
journal-fleet-refused = Flotteneinstellungen abgelehnt
    .advice = Die geltenden bleiben: { $subject }.
journal-fleet-trusted = Flottenschlüssel vertraut
    .advice = { $subject }
journal-fleet-forgotten = Flottenschlüssel entfernt
    .advice = { $subject }. Seine Einstellungen gehören jetzt diesem Kiosk.
journal-taken-copy-field = Ein Feld wurde kopiert
    .advice = Von der Person am Schalter. Von wem die Angabe stammt, steht hier nicht.
journal-taken-copy-doses = Impfungen wurden kopiert
    .advice = Von der Person am Schalter. Von wem sie stammen, steht hier nicht.
journal-taken-csv = Impfungen wurden als Datei gespeichert
    .advice = In einem gewählten Ordner. Von wem sie stammen, steht hier nicht.
journal-taken-pdf = Eine Seite wurde als Datei gespeichert
    .advice = In einem gewählten Ordner. Von wem sie handelt, steht hier nicht.
journal-taken-report = Ein Bericht für den Absender wurde mitgenommen
    .advice = Er sagt, was fehlschlug, und nichts über eine Person.
journal-started = Kiosk gestartet
    .advice = Version { $subject }.
journal-ended = Kiosk geschlossen
    .advice = Von der Person an diesem Platz.
journal-restarted-after-fault = Der Kiosk ist nach einem eigenen Fehler neu gestartet
    .advice = Von keiner Person wurde etwas behalten. Kommt es wieder vor, sagen Sie es denen, die diesen Kiosk betreuen.
journal-clock-jumped = Die Uhr wurde gestellt
    .advice = Um { $subject } Sekunden. Die Zeilen davor und danach stehen trotzdem in der wahren Reihenfolge.
journal-clock-behind = Die Uhr ging nach, als der Kiosk startete
    .advice = Um { $subject } Sekunden. Bis sie stimmt, wird keine Karte bestätigt.
journal-store-set-aside = Die gespeicherte Datei war beschädigt
    .advice = Sie liegt neben einer neuen im selben Ordner.
journal-old-lines-gone = Alte Zeilen über Besuche wurden gelöscht
    .advice = Bis Nummer { $subject }: älter als eingestellt.
journal-pin-refused = Falsche PIN
    .advice = { $subject }-mal hintereinander.
journal-counts-exported = Die Zahlen wurden als Datei gespeichert
    .advice = Wie viele kamen und wie es ausging, nach Stunden. Ohne Namen.
journal-audit-exported = Dieser Verlauf wurde als Datei gespeichert
    .advice = Er nennt keine Person und keine Karte.
journal-settings-exported = Die Einstellungen wurden als Datei gespeichert
    .advice = Ohne die PIN.
journal-unknown = Von einer anderen Version dieses Programms vermerkt
    .advice = { $subject }

## Under way

under-way-scanner-lost = Scanner nicht verbunden
under-way-scanner-busy = Scanner von anderem Programm belegt
under-way-scanner-no-permission = Scanner nicht erlaubt
under-way-scanner-failed = Scanner nicht verwendbar
under-way-stop = Stopp
under-way-receiving-of = Empfang: { $letters } von etwa { $card }
under-way-receiving = Empfang: { $letters } Zeichen
under-way-reading = Datei wird gelesen
under-way-reading-of = Datei { $file } von { $files } wird gelesen
under-way-page = { $reading }, Seite { $page } von { $pages }
under-way-scanner-named = Scanner: { $name }

## Settings, by their names

setting-mirrors = Woher das Verzeichnis abgerufen wird
setting-fleet-source = Woher Flotteneinstellungen abgerufen werden
setting-refreshes = Ob es von selbst aktualisiert wird
setting-asks-issuers = Ob Aussteller nach ihren Schlüsseln gefragt werden
setting-old-after-days = Nach wie vielen Tagen es alt ist
setting-too-old-after-days = Nach wie vielen Tagen es zu alt ist
setting-only-kinds = Welche Arten von Ausstellern grün sein dürfen
setting-only-places = Aussteller welcher Orte grün sein dürfen
setting-proxy-roots = Welche Proxys in Verbindungen mitlesen dürfen
setting-allow-network = Welche eigenen Rechner und Netze gefragt werden dürfen
setting-camera = Welche Kamera verwendet wird
setting-mirrored = Ob das Bild gespiegelt angezeigt wird
setting-scanner-port = Welcher Scanner verwendet wird
setting-scanner-baud = Wie schnell der Scanner überträgt
setting-profile = Wo dieser Computer steht
setting-language = Welche Sprache angezeigt wird
setting-theme = Die Farben des Fensters
setting-text-size = Wie groß der Text ist
setting-volume = Wie laut die Töne sind
settings-no-sound = Dieser Computer hat keine Soundkarte, die funktioniert
setting-clear-after = Wann ein Ergebnis von selbst verschwindet
setting-dim-after = Wann der Bildschirm dunkler wird
setting-photo-id = Ob mit dem Lichtbildausweis verglichen wird
setting-shown-before = Wie lange eine Karte gemerkt wird
setting-rule = Welche Regel gezählt wird
setting-recipient = Für wen ein Link geöffnet wird
setting-take-along = Was Mitarbeitende von einem Ergebnis mitnehmen dürfen
setting-retention-days = Wie lange Tageszahlen aufbewahrt werden
setting-audit-scans = Ob jeder Besuch vermerkt wird
setting-audit-days = Wie lange diese Vermerke bleiben
setting-station = Wie dieser Kiosk heißt
setting-kiosk = Ob zum Verlassen die PIN nötig ist
setting-guest-window = Ob es ein zweites Fenster für Gäste gibt
setting-ask-visitor = Ob eingegeben werden darf, wer hier steht
setting-set-up = Ob der erste Start abgeschlossen ist

## Settings

settings-settings = Einstellungen
settings-lock = Sperren
settings-group-counter = Tresen
settings-group-display = Anzeige
settings-group-devices = Ton und Geräte
settings-group-directory = Verzeichnis
settings-group-access = Zugang und Zahlen
settings-group-file = Speichern und laden
settings-change-pin = Andere PIN wählen
settings-forgotten = Ist die PIN vergessen, lässt sich mit dem Benutzerkonto dieses Computers eine neue setzen: health-card-kiosk pin set
settings-export = Einstellungen in Datei speichern
settings-import = Einstellungen aus Datei laden
settings-file-how = Eine Datei bringt diese Einstellungen auf einen anderen Computer. PIN, Kamera und Scanner bleiben bei diesem. Ein Flottenpaket wird auf demselben Weg angewendet.
settings-refused = Dieser Wert passt hier nicht. Der bisherige bleibt.
settings-keep = Übernehmen
settings-not-imported = Nichts wurde geändert
    .advice = Die Datei lässt sich nicht lesen oder ist keine Einstellungsdatei dieser Version.
settings-not-exported = Nicht gespeichert
    .advice = In den Ordner kann nicht geschrieben werden. Einen anderen wählen oder den Schreibschutz des Sticks aufheben.
settings-choose-folder = Ordner wählen
    .advice = Den Ordner oder Stick öffnen, in dem gespeichert werden soll, dann „Hier speichern“ drücken.
settings-choose-file = Einstellungsdatei wählen
    .advice = Eine .json-Datei, die ein anderer Computer gespeichert hat.
settings-no-file-here = Keine Einstellungsdatei hier
    .advice = Solche Dateien enden auf .json. In einem anderen Ordner oder auf einem Stick suchen.
settings-save-here = Hier speichern
settings-all-kinds = Alle Arten
settings-imported = { $changed ->
    [0] Die Datei wurde übernommen; alle Einstellungen waren schon so
    [one] { $changed } Einstellung geändert
   *[other] { $changed } Einstellungen geändert
 }
settings-fleet-applied = Flotteneinstellungen vom { $day } angewendet
settings-fleet-same = Die Flotteneinstellungen vom { $day } gelten schon
settings-fleet-refused = Flotteneinstellungen nicht angewendet
    .advice = Grund: { $why }. Die bisherigen gelten weiter.
settings-wrong-setting = Nichts wurde geändert: Ein Wert für „{ $setting }“ passt nicht
settings-saved = Gespeichert als { $file }
settings-yes = Ja
settings-no = Nein
settings-profile-gate = Tür oder Einlass
settings-profile-school = Schulsekretariat
settings-profile-clinic = Apotheke oder Praxis
settings-theme-dark = Dunkel
settings-theme-light = Hell
settings-theme-contrast = Hoher Kontrast
settings-take-along-copy = Kopieren
settings-take-along-copy-and-save = Kopieren und Dateien speichern
settings-photo-id-none = Nicht fragen
settings-photo-id-ask = Neben dem Ergebnis fragen
settings-photo-id-first = Fragen, bevor etwas grün ist
settings-language-system = Wie das System
settings-mute = Stumm
settings-never = Nie
settings-rule-none = Keine gewählt
settings-off = Aus
settings-today-only = Nur heute
settings-percent = { $number } %
settings-seconds = { $number } s
settings-minutes = { $number } min
settings-hours = { $number } h
settings-days = { $number ->
    [one] { $number } Tag
   *[other] { $number } Tage
 }
settings-more-profile = Die Wahl stellt auch ein, was ein solcher Ort braucht: die Frage nach dem Lichtbildausweis, die Zeit auf dem Bildschirm, die Textgröße und wie lange Karten gemerkt werden.
settings-more-photo-id = Auch eine echte Karte kann jemand anderes zeigen.
settings-more-shown-before = Nur im Arbeitsspeicher, als Prüfwert, der niemanden nennt.
settings-more-ask-visitor = Name und Geburtsdatum, für diesen Besuch eingegeben und mit der Karte verglichen. Mit dem Besuch verschwinden sie.
settings-more-rule = Eine echte Karte, die sie nicht erfüllt, ergibt PRÜFEN, und die Regel sagt, was fehlt.
settings-more-recipient = Der Name, den sieht, wer einen Link teilt, zum Beispiel „Lincoln-Schule, Sekretariat“.
settings-more-only-kinds = Karten anderer Aussteller ergeben höchstens PRÜFEN.
settings-more-only-places = Länder oder Bundesstaaten mit ihren Kürzeln, zum Beispiel US-CA CA. Leer für alle.
settings-more-mirrors = Adressen, die mit https:// beginnen und mit einem Schrägstrich enden, durch Leerzeichen getrennt. Sie werden in dieser Reihenfolge versucht.
settings-more-fleet-source = Die Adresse der Datei, beginnend mit https://. Sie wird nur abgerufen, wo einem Flottenschlüssel vertraut wird.
settings-more-allow-network = Für Links und Aussteller im eigenen Netz: Rechner wie records.clinic.example:8443 und Netze wie 10.0.0.0/8, durch Leerzeichen getrennt. Leer: nur das öffentliche Internet.
settings-more-asks-issuers = Ihre Antworten können ein Ergebnis nur strenger machen.
settings-more-kiosk = Füllt den Bildschirm. Dateien, Geräte, Übung, Demo, Änderungen am Verzeichnis und das Beenden brauchen die PIN.
settings-more-guest-window = Es zeigt, wohin der Code gehalten wird, und keinerlei Angaben zu Personen.
settings-more-take-along = Felder und Tabellen zum Kopieren, und Dateien zum Speichern. Was mitgenommen wird, verlässt dieses Programm: Wer es dann lesen darf, bestimmt Ihr Haus.
settings-more-retention-days = Wie viele kamen und mit welchem Ergebnis, nach Stunden. Keine Namen.
settings-more-audit-scans = Wie er ausging und warum, für eine Prüfung. Nie ein Name, ein Geburtsdatum, ein Code oder ein Link. Grob heißt: nach Stunden und ohne die ausstellende Stelle.
settings-more-station = Steht in Vermerken und Dateien, um Plätze zu unterscheiden, etwa Tür 2.
settings-audit-coarse = Ja, grob
settings-audit-full = Ja, mit Uhrzeit und ausstellender Stelle

## The PIN

pin-enter = PIN eingeben
    .advice = Die PIN für die Verwaltung dieses Computers.
pin-choose = PIN wählen
    .advice = 4 bis 12 Ziffern. Sie ist dann für Einstellungen und Entscheidungen über Aussteller nötig.
pin-repeat = PIN wiederholen
    .advice = Damit ein Vertippen niemanden aussperrt.
pin-to-settings = Für die Einstellungen
pin-to-decide = Um zu ändern, wem dieser Computer vertraut
pin-to-export = Um die Zahlen zu speichern
pin-to-files = Um eine Datei zu wählen
pin-to-directory = Um das Verzeichnis zu ändern
pin-to-leave = Um das Programm zu verlassen
pin-checking = Wird geprüft …
pin-wrong = Das ist nicht die PIN
pin-too-short = Mindestens 4 Ziffern
pin-different = Die beiden waren nicht gleich. Neu wählen.
pin-not-kept = Die PIN ließ sich nicht prüfen oder speichern. Ist der Datenordner beschreibbar?
pin-erase = Löschen
pin-done = OK
pin-typed = { $digits ->
    [0] Keine Ziffer eingegeben
    [one] { $digits } Ziffer eingegeben
   *[other] { $digits } Ziffern eingegeben
 }
pin-locked = Zu viele falsche PINs. Noch { $left } warten.

## Today

today-today = Heute
today-how = Besuche nach Stunden. Keine Namen, keine Karten. Demo und Übung werden nicht gezählt.
today-export = Als Tabelle speichern
today-reading = Zahlen werden gelesen …
today-nobody = Noch keine Besuche
    .advice = Jeder Besuch wird hier nach Stunde und Ergebnis gezählt.
today-not-saved = Nicht gespeichert
    .advice = In den Ordner kann nicht geschrieben werden. Einen anderen wählen oder den Schreibschutz des Sticks aufheben.
today-visits = Besuche
today-verified = Bestätigt
today-check = Prüfen
today-refused = Nicht annehmen
today-shared = Geteilt
today-no-health-code = Kein Gesundheitscode
today-id-matched = Ausweis stimmt
today-id-refused = Ausweis stimmt nicht
today-day = { $day } · { $visits }
today-part = { $word } { $number }
today-hour = { $from } bis { $to } Uhr: { $parts }

## Decisions about whom to trust

directory-decided = Gesperrt, hinzugefügt
directory-block = Aussteller sperren
directory-unblock = Aussteller entsperren
directory-block-key = Schlüssel sperren
directory-unblock-key = Schlüssel entsperren
directory-remove = Aussteller entfernen
directory-restrict = Auf Arten oder Orte beschränken
directory-not-restricted = Karten aller eingetragenen Aussteller dürfen grün sein.
directory-restricted = Nur Karten mancher Aussteller dürfen grün sein.
directory-blocked-issuers = Gesperrte Aussteller
directory-blocked-keys = Gesperrte Schlüssel
directory-added-issuers = Hinzugefügte Aussteller
directory-nothing-decided = Hier wurde nichts entschieden
    .advice = Einen Aussteller öffnen, um ihn oder einen seiner Schlüssel zu sperren. Eine Sperre geht allem anderen vor.
directory-since = seit { $day }

## Training

training = Übung
menu-training-how = Jede Art von Ergebnis ansehen, oder gefragt werden, was zu tun ist
training-mark = ÜBUNG
training-how = Wählen, was gezeigt wird, und sehen, was dieser Computer dazu sagt. Nichts davon wird gezählt oder gespeichert.
training-quiz = Quiz
training-another = Nächste Frage
training-list = Alle Übungen
training-end = Übung beenden
training-score = { $right } richtig, { $wrong } falsch
training-question = Was ist zu tun?
response-let-in = Einlassen
response-look-closer = Genauer hinsehen
response-refuse = Nicht annehmen
training-right = Richtig
training-wrong = Nicht ganz
training-why-let-in = Die Karte ist in Ordnung. Mit dem Lichtbildausweis vergleichen, dann die Person einlassen.
training-why-look-closer = Etwas ist nicht bekannt oder ist nicht das, was gebraucht wird. Den Grund lesen und um das Fehlende bitten.
training-why-refuse = Mit der Karte stimmt etwas nicht. Sie nicht annehmen und das freundlich sagen.
drill-genuine = Echte Karte
drill-unknown-issuer = Aussteller in keinem Verzeichnis
drill-unknown-key = Aussteller bekannt, Schlüssel nicht
drill-list-missing = Widerrufsliste fehlt
drill-two-people = Zwei Personen auf einer Karte
drill-altered = Veränderte Karte
drill-expired = Abgelaufene Karte
drill-not-yet-valid = Noch nicht gültige Karte
drill-revoked = Widerrufene Karte
drill-blocked = Hier gesperrter Aussteller
drill-not-signed = Nicht signierte Angaben
drill-foreign = Code anderer Art
drill-incomplete = Einer von zwei Codes
drill-link = Noch nicht geöffneter Link

## First start

first-start-step = Schritt { $step } von { $steps }
first-start-place = Wo steht dieser Computer?
first-start-place-how = Danach richtet sich, wie Ergebnisse aussehen. Alles lässt sich in den Einstellungen ändern.
first-start-gate = Tür oder Einlass
    .advice = Für eine Warteschlange: groß und knapp, Einträge nur auf Wunsch.
first-start-school = Schule
    .advice = Für Unterlagen von Familien: vollständige Tabellen, kein Lichtbildausweis.
first-start-clinic = Praxis oder Apotheke
    .advice = Bei Patientinnen und Patienten: alle Einträge, Vergleich mit dem Lichtbildausweis.
first-start-language = Sprache
first-start-camera = Welche Kamera wird verwendet?
first-start-camera-how = Das Bild zeigt, was sie sieht. Scanner und Dateien gehen auch ohne Kamera.
first-start-trial = Mit einer Demo-Karte ausprobieren
first-start-trial-how = Eine erfundene Karte wird vor eine erfundene Kamera gehalten und wirklich gelesen und geprüft. Dann „Weiter“ drücken, und dieser Computer ist bereit.
first-start-try = Ausprobieren
first-start-forward = Fortfahren
first-start-skip = Gleich starten

## The window that faces the guest

guest-hold-up = Bitte Code hierher halten
guest-hold-up-how = Ruhig und flach, eine Handlänge vor die Kamera.
guest-read = Vielen Dank
guest-read-how = Bitte achten Sie auf das Personal.
guest-nothing-stored = Über Sie wird nichts gespeichert
guest-visit-noted = Vermerkt wird, wie dieser Besuch ausgeht, ohne Ihren Namen
guest-foot = Health Card Kiosk { $version } · Verzeichnis vom { $day }

## Who stands here

visitor = Wer hier steht
visitor-how = Nur für diesen Besuch. Wird nie gespeichert.
visitor-name = Name
visitor-birth-date = Geboren, z. B. 1984-05-17
visitor-name-same = Derselbe Name wie auf der Karte
visitor-name-swapped = Derselbe Name in anderer Reihenfolge
visitor-name-similar = Ähnlicher Name: genau hinsehen
visitor-name-different = Anderer Name als auf der Karte
visitor-name-unknown = Die Namen lassen sich nicht vergleichen
visitor-date-same = Dasselbe Geburtsdatum
visitor-date-swapped = Tag und Monat vertauscht
visitor-date-different = Anderes Geburtsdatum
visitor-date-unknown = Die Geburtsdaten lassen sich nicht vergleichen

## Links

link-title = SMART-Health-Link
link-no-label = Ein Link ohne Namen
link-label-unchecked = So nennt ihn der Absender. Niemand hat das geprüft.
link-kept-at = Liegt bei
link-other-letters = Buchstaben einer anderen Schrift können gleich aussehen. Gefragt wird:
link-who-is-told = Wer es erfährt
link-kind = Art
link-ends = Ende
link-ready = Noch wurde nichts abgefragt
    .advice = Einmal auf Öffnen drücken. Manche Links öffnen nur ein einziges Mal.
link-told = Beim Öffnen erfährt { $host }, dass „{ $recipient }“ ihn geöffnet hat
link-flag-passcode = braucht einen Zugangscode
link-flag-no-passcode = ohne Zugangscode
link-flag-long-term = kann sich ändern, erneutes Abfragen möglich
link-flag-direct = eine Datei
link-ends-on = { $day }, sagt der Link
link-ends-never = kein Ende angegeben
link-past = Der Link sagt, er sei am { $day } abgelaufen
    .advice = Es wurde nichts abgefragt. Um einen neuen Link bitten. Der Server weiß es vielleicht besser: Trotzdem versuchen.
link-no-recipient = Niemand hat festgelegt, wer hier Links öffnet
    .advice = Der Server muss einen Namen erfahren, etwa „Lincoln-Schule, Sekretariat“. Die Verwaltung legt ihn fest; danach den Link noch einmal zeigen.
link-newer = Eine neuere Art von Link
    .advice = Diese Programmversion kann ihn nicht öffnen. Um die Karte selbst bitten oder das Programm aktualisieren.
link-passcode = Nach dem Zugangscode fragen
    .advice = Oft ein Geburtsdatum oder ein Code, der mit dem Link kam.
link-empty = Noch ist nichts freigegeben
    .advice = Der Link funktioniert und enthält keine Datei. Der Absender kann später eine hinzufügen.
link-reading = Das Erhaltene wird geöffnet …
link-asking = { $host } wird gefragt …
link-fetching = { $files ->
    [one] { $files } Datei wird geholt …
   *[other] { $files } Dateien werden geholt …
 }
link-asking-how = Ein Zugangscode geht bei jedem Druck nur einmal hinaus. Große Dateien können einige Minuten dauern.
link-offline = Dafür braucht es das Internet. Signierte Karten werden weiter ohne geprüft.
link-may-have-cost = Der Zugangscode ist vielleicht angekommen und hat einen Versuch gekostet.
link-last-tries = Ist dieser Zugangscode sicher richtig?
    .advice = Nach dem letzten Versuch ist der Link für alle und für immer gesperrt. Im Zweifel noch einmal tippen.
link-open = Öffnen
link-open-anyway = Trotzdem versuchen
link-try-again = Noch einmal
link-hold = Behalten, bis Internet da ist
link-forget = Vergessen
link-forget-all = Alle vergessen
link-stop = Anhalten
link-cancel = Abbrechen
link-use-try = Einen der letzten Versuche nutzen
link-set-recipient = Festlegen (PIN)
link-wrong-unknown = Der Zugangscode war falsch
    .advice = Wie viele Versuche bleiben, ist nicht bekannt. Noch einmal nachfragen, bevor ein anderer getippt wird.
link-wrong = { $left ->
    [one] Der Zugangscode war falsch. Noch { $left } Versuch.
   *[other] Der Zugangscode war falsch. Noch { $left } Versuche.
 }
    .advice = Danach ist der Link für alle und für immer gesperrt.
link-tries-left = { $left ->
    [one] Noch { $left } Versuch. Danach ist der Link für immer gesperrt.
   *[other] Noch { $left } Versuche. Danach ist der Link für immer gesperrt.
 }
link-wait = Der Server bittet zu warten: { $left }
link-passcode-field = Zugangscode
link-erase = Löschen
link-reveal = Zeigen
link-conceal = Verbergen
link-space = Leer
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
    [one] { $letters } Zeichen getippt
   *[other] { $letters } Zeichen getippt
 }
link-held = Links, die auf das Internet warten
    .advice = Sie bleiben nur im Arbeitsspeicher, und nichts wird gesendet, bevor jemand auf Öffnen drückt.
link-waiting = { $links ->
    [one] { $links } Link wartet · { $minutes } min
   *[other] { $links } Links warten · { $minutes } min
 }
link-waits-for = noch { $minutes } min
link-came-by = Per Link
link-item = Datei { $number }
link-update = Nach Neuem fragen
link-ask-again = Fehlende Dateien noch einmal holen
link-no-change = Nichts Neues seit dem letzten Mal
link-files-changed = Die Dateien haben sich seit dem letzten Mal geändert. Lesen Sie sie noch einmal.
link-update-failed = Die Abfrage hat nicht geklappt. Das ist der Stand von vorher.
link-now-final = JETZT ENDGÜLTIG
link-new = NEU
link-changed = GEÄNDERT
link-list-says = Der Absender schreibt
link-changes = { $news ->
    [one] { $news } Eintrag neu oder geändert
   *[other] { $news } Einträge neu oder geändert
 }
link-gone = { $gone ->
    [one] { $gone } nicht mehr da
   *[other] { $gone } nicht mehr da
 }
link-status-finalized = endgültig
link-status-can-change = kann sich ändern
link-status-no-longer-valid = nicht mehr gültig
link-last-updated = Stand { $at }
link-follow = Diese Fragen stellen
link-offer-ended = Dieses Angebot ist abgelaufen. Um einen neuen Link bitten.
link-show-address = Adresse als Code zeigen
link-hide-address = Code verbergen
link-address-how = Zum Öffnen auf einem Telefon. Dieser Kiosk öffnet keine Webseiten.
link-endpoints = An anderer Stelle
link-endpoint-ended = nicht mehr offen
link-offered = { $questions ->
    [one] { $host } kann { $questions } Frage beantworten
   *[other] { $host } kann { $questions } Fragen beantworten
 }
link-questions = Zu: { $resources }
link-offer-ends = noch { $left }
link-asking-question = Frage { $number } von { $of } wird gestellt …
link-unanswered = { $questions ->
    [one] { $questions } Frage blieb ohne Ergebnis
   *[other] { $questions } Fragen blieben ohne Ergebnis
 }
link-endpoint-app = Bei { $host } können Patienten eine App verbinden

## Links, die nicht aufgehen

link-inactive = Dieser Link ist nicht mehr aktiv
    .advice = Er ist abgelaufen, aufgebraucht oder zurückgenommen. Um einen neuen Link bitten.
link-locked = Dieser Link ist für immer gesperrt
    .advice = Zu viele falsche Zugangscodes. Um einen neuen Link bitten.
link-too-often = Zu oft gefragt
    .advice = Der Server möchte eine Pause. Warten, dann noch einmal versuchen.
link-server-fault = Der Server des Links hat eine Störung
    .advice = In einigen Minuten noch einmal versuchen. An diesem Kiosk liegt es nicht.
link-refused = Der Server des Links lehnt ab
    .advice = Noch ein Versuch hilft nicht. Um einen neuen Link bitten.
link-web-page = Statt der Daten kam eine Webseite
    .advice = Vielleicht verlangt dieses Netz eine Anmeldung. In einem Browser anmelden, dann noch einmal versuchen.
link-list-too-large = Der Link enthält mehr, als hier geöffnet wird
    .advice = Um einen Link mit weniger oder kleineren Dateien bitten.
link-list-garbled = Die Antwort des Servers ergibt keinen Sinn
    .advice = Um einen neuen Link bitten. Vielleicht liegt es am Programm des Absenders.
link-no-name = Der Server des Links wurde nicht gefunden
    .advice = Die Internetverbindung prüfen, dann noch einmal versuchen.
link-no-connection = Keine Verbindung zum Server des Links
    .advice = Die Internetverbindung prüfen, dann noch einmal versuchen.
link-no-network = Dieser Rechner kam nicht ins Netz
    .advice = Die Internetverbindung prüfen, dann noch einmal versuchen.
link-address-malformed = Die Adresse des Links ist unbrauchbar
    .advice = Um einen neuen Link bitten.
link-address-not-allowed = Der Link führt in ein privates Netz
    .advice = Nur Adressen im Internet werden gefragt. Die Verwaltung kann andere erlauben.
link-port-not-allowed = Der Link führt zu einem ungewöhnlichen Port
    .advice = Nur Port 443 wird gefragt. Die Verwaltung kann andere erlauben.
link-certificate-dates = Das Zertifikat des Servers gilt heute nicht
    .advice = Das Datum dieses Rechners prüfen. Stimmt es, liegt es am Server: um die Karte selbst bitten.
link-not-trusted = Der Server kann nicht zeigen, wer er ist
    .advice = Es wurde nichts gesendet. Vielleicht hört jemand in diesem Netz mit: ein anderes nutzen oder um die Karte selbst bitten.
link-too-slow = Die Antwort hat zu lange gedauert
    .advice = In einer Minute noch einmal versuchen.
link-answer-too-large = Die Antwort ist größer als erlaubt
    .advice = Um einen Link mit weniger oder kleineren Dateien bitten.
link-cut-off = Die Antwort brach ab
    .advice = Die Internetverbindung prüfen, dann noch einmal versuchen.
link-answer-garbled = Die Antwort ist nicht lesbar
    .advice = Noch einmal versuchen. Bleibt es so, um die Karte selbst bitten.
link-redirect = Der Server verweist auf eine andere Adresse
    .advice = Anderswohin wird Links nicht gefolgt. Um einen neuen Link bitten.
link-demonstration = Die Demo fragt keinen echten Server
    .advice = Zum Öffnen dieses Links die Demo beenden.
link-stopped = Angehalten
    .advice = Vor der Antwort wurde abgebrochen.
link-file-ended = Die Adresse der Datei ist abgelaufen
    .advice = Fehlende Dateien noch einmal holen.
link-file-refused = Der Server gibt diese Datei nicht her
    .advice = Den Rest ansehen und den Absender nach dieser Datei fragen.
link-file-too-large = Die Datei ist größer als erlaubt
    .advice = Den Rest ansehen und den Absender nach dieser Datei fragen.
link-file-not-encrypted = Die Datei war nicht verschlüsselt
    .advice = Ihr Inhalt wird nicht gezeigt. Dem Absender sagen, dass es an seinem Programm liegt.
link-file-key = Der Schlüssel des Links passt nicht zu dieser Datei
    .advice = Sie wurde verändert oder gehört zu einem anderen Link. Um einen neuen Link bitten.
link-file-encryption = Anders verschlüsselt als bei Links üblich
    .advice = Dem Absender sagen, dass es an seinem Programm liegt.
link-file-malformed = Die Datei ist beschädigt
    .advice = Den Rest ansehen und den Absender nach dieser Datei fragen.
link-offer-unusable = Ein Angebot für direkten Zugriff, das unbrauchbar ist
    .advice = Den Absender um die Einträge selbst bitten.
link-cut = Der Link ist abgeschnitten oder verändert
    .advice = Den ganzen Code noch einmal zeigen oder um einen neuen Link bitten.
link-not-https = Die Adresse des Links ist nicht sicher
    .advice = Daten werden nur über https geholt. Um einen neuen Link bitten.
link-without-key = Dem Link fehlt sein Schlüssel
    .advice = Niemand kann ihn öffnen. Um einen neuen Link bitten.
link-contradicts = Der Link widerspricht sich
    .advice = Niemand kann ihn öffnen. Um einen neuen Link bitten.
link-note-long-address = Seine Adresse ist länger als vorgesehen.
link-note-guessable = Seine Adresse ließe sich erraten. Das Programm des Absenders sollte berichtigt werden.
link-note-long-label = Sein Name ist länger als vorgesehen und wurde gekürzt.
link-note-odd-expiry = Sein Ende ist ungewöhnlich geschrieben.
link-note-other-alphabet = Er ist ungewöhnlich geschrieben.
link-note-both-places = Eine Datei steht in der Liste und anderswo. Die in der Liste wurde genommen.

## What records say

records-insurance = Versicherung
records-allergies = Allergien
records-medications = Medikamente
records-problems = Gesundheitsprobleme
records-exemptions = Impfbefreiungen
records-vaccinations = Impfungen
records-recommendations = Empfohlene Impfungen
records-results = Laborergebnisse
records-vital-signs = Messwerte
records-social-history = Lebensweise
records-procedures = Eingriffe
records-devices = Medizinprodukte
records-plans = Pläne
records-visits = Arztbesuche
records-family = Familienanamnese
records-text = Weitere Abschnitte
records-other = Weitere Einträge
records-also = Weitere Angaben darin: { $kinds }
records-draft = Entwurf, nicht endgültig
records-empty = Keine Angaben
records-empty-because = Keine Angaben: { $why }
records-text-alone = Nur der Text des Verfassers ist vorhanden:
records-missing = { $records ->
    [one] { $records } darin genannter Eintrag fehlt
   *[other] { $records } darin genannte Einträge fehlen
 }
records-left-out = { $rows ->
    [one] und { $rows } weitere Zeile
   *[other] und { $rows } weitere Zeilen
 }
records-since = seit { $day }
records-until = bis { $day }
span-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
 }
span-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
 }
span-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
 }
span-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
 }
dose-age = Alter dabei: { $age }
dose-since = { $days ->
    [one] { $days } Tag nach der vorigen Impfdosis
   *[other] { $days } Tage nach der vorigen Impfdosis
 }
dose-since-long = { $span } nach der Dosis davor
dose-repeated = Zweimal aufgeführt, einmal gezählt
dose-reported = Angabe von jemandem, der sie nicht verabreicht hat
assurance-self-asserted = Name und Geburtsdatum wurden nur genannt, nichts wurde geprüft
assurance-some-id = Dabei wurde ein Ausweis angesehen
assurance-photo-id = Dabei wurde ein Lichtbildausweis angesehen
assurance-documents = Dabei wurde die Identität anhand von Dokumenten geprüft
assurance-in-person = Dabei wurde die Identität persönlich anhand von Dokumenten geprüft
assurance-other = Identitätsprüfung dabei: { $code }
supervision-professional = Probe von Fachpersonal entnommen
supervision-in-person = Probe selbst entnommen, persönlich beaufsichtigt
supervision-virtual = Probe selbst entnommen, per Video beaufsichtigt
supervision-nobody = Probe selbst entnommen, ohne Aufsicht
taken-minutes-ago = { $count ->
    [one] vor { $count } Minute erhoben
   *[other] vor { $count } Minuten erhoben
 }
taken-hours-ago = { $count ->
    [one] vor { $count } Stunde erhoben
   *[other] vor { $count } Stunden erhoben
 }
taken-days-ago = { $count ->
    [one] vor { $count } Tag erhoben
   *[other] vor { $count } Tagen erhoben
 }
taken-day-known = { $count ->
    [0] heute erhoben, Uhrzeit nicht angegeben
    [one] vor { $count } Tag erhoben, Uhrzeit nicht angegeben
   *[other] vor { $count } Tagen erhoben, Uhrzeit nicht angegeben
 }
taken-long-ago = vor { $span } erhoben
result-amended = Vom Labor korrigiert
panel-results = { $results ->
    [one] { $results } Ergebnis
   *[other] { $results } Ergebnisse
 }
flag-very-high = SEHR HOCH
flag-very-low = SEHR NIEDRIG
flag-very-abnormal = SEHR AUFFÄLLIG
flag-high = HOCH
flag-low = NIEDRIG
flag-abnormal = AUFFÄLLIG
item-none-known = Nichts bekannt: { $what }
item-not-said = Dazu keine Angabe: { $what }
item-forbidden = NICHT GEBEN, NICHT TUN: so steht es in der Aufzeichnung
records-not-this-persons = Betrifft nicht diese Person
records-text-cut = Der restliche Text wird hier nicht gezeigt
item-unnamed = Nicht benannt
item-current = aktuell
item-past = früher
item-planned = geplant
item-not-certain = nicht sicher
item-withdrawn = GILT NICHT: widerlegt, nicht erfolgt oder irrtümlich eingetragen
item-unconfirmed = NICHT BESTÄTIGT
label-body-site = Körperstelle
label-class = Nummer
label-conclusion = Befund
label-criticality = Gefahr
label-division = Abteilung
label-dosage = Dosierung
label-dependent = Angehöriger Nr.
label-condition = Erkrankung
label-due = Fällig
label-earliest = Frühestens
label-ended = Beendet
label-from = Ab
label-group = Gruppe
label-kind = Art
label-member = Versicherte Person
label-network = Netzwerk
label-note = Anmerkung
label-outcome = Ergebnis
label-payer-id = ID des Versicherers
label-performer = Von
label-phone = Telefon
label-place = Ort
label-plan = Tarif
label-policy = Regelung
label-prescriber = Verordnet von
label-quantity = Menge
label-reaction = Reaktion
label-reason = Grund
label-refills = Wiederholungen
label-relationship = Versichert als
label-relative = Verwandtschaft
label-route = Verabreichungsart
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = Schweregrad
label-specimen = Probe
label-status = Stand
label-subscriber = Versicherungsnehmer
label-subscriber-id = ID des Versicherungsnehmers
label-until = Bis
label-usual = Referenzbereich
label-validity = Gültig
coverage-no-proof = Laut Karte. Kein Nachweis, dass der Versicherer zahlt.
coverage-no-payer = Versicherer nicht genannt
coverage-active = laut Daten der Karte aktiv
coverage-ended = ABGELAUFEN, laut den Daten auf der Karte
coverage-not-yet = NOCH NICHT BEGONNEN, laut den Daten auf der Karte
coverage-not-in-use = NICHT IN GEBRAUCH, laut Karte
coverage-unsaid = ob aktiv, ist nicht angegeben

## Attached documents

records-documents = Dokumente
document-summary = Patientenübersicht als Dokument
document-story = Bericht der Person selbst
document-other = Dokument
document-preliminary = Noch nicht fertig
document-superseded = Durch ein neueres Dokument ersetzt
document-differs = Der Absender nennt eine andere Größe oder einen anderen Fingerabdruck
document-in-error = Irrtümlich eingetragen: nicht verwenden
document-form = { $kind }, { $size }, Fingerabdruck { $print }
document-form-differs = { $kind }, { $size }, Fingerabdruck { $print }: der Absender nennt eine andere Größe oder einen anderen Fingerabdruck
document-elsewhere = { $kind }: liegt bei { $host } und wird nicht abgerufen
document-nowhere = { $kind }: liegt anderswo, unter einer Adresse, die keine ist
document-missing = { $kind }: leer
document-damaged = { $kind }: beschädigt
document-too-large = { $kind }: zu groß
document-left-out = { $count ->
    [one] { $count } weitere Form davon wird nicht gelesen.
   *[other] { $count } weitere Formen davon werden nicht gelesen.
}
document-kind-pdf = PDF
document-kind-picture = Bild
document-kind-text = Text
document-kind-html = Webseite
document-kind-cda = Klinisches Dokument (CDA)
document-kind-xml = XML
document-kind-rtf = Formatierter Text (RTF)
document-kind-office = Office-Datei oder Archiv
document-kind-media = Bild, Film oder Ton einer Art, die nicht gezeigt wird
document-kind-unknown = Unbekannte Art
document-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Byte
}
document-kilobytes = { $count } kB
document-megabytes = { $count } MB

## Rules, and what they count

rule-met = Erfüllt
rule-not-met = Nicht erfüllt
rule-cannot-tell = Nicht zu sagen
rule-not-asked = In diesem Alter nicht gefragt
rule-headline = { $rule }: { $answer }
rule-missing = { $need }: { $doses ->
    [one] { $doses } Dosis fehlt
   *[other] { $doses } Dosen fehlen
 }
rule-missing-least = { $need }: { $doses ->
    [one] mindestens { $doses } Dosis fehlt
   *[other] mindestens { $doses } Dosen fehlen
 }
rule-settling = { $need }: noch nicht lange genug her
rule-no-result = { $need }: kein solches Ergebnis
rule-earliest = { $missing }, die nächste kann ab { $day } zählen
rule-settles = { $missing }, zählt ab { $day }
rule-doses = { $required ->
    [one] { $counted } von { $required } Dosis
   *[other] { $counted } von { $required } Dosen
 }
rule-by-birth = Durch das Geburtsdatum erfüllt
rule-by-test = Durch ein Testergebnis erfüllt
rule-optional = { $need } (entscheidet nicht)
rule-open-staff = Das Personal entscheidet: { $what }
rule-open-partial-date = einem Datum fehlt der Tag
rule-open-no-date = eine Dosis hat kein Datum
rule-open-no-birth-date = kein Geburtsdatum
rule-open-unknown-vaccine = ein Impfstoffcode ist hier unbekannt
rule-open-unspecified = ein Code lässt offen, welcher Impfstoff es war

rule-open-part = eine Dosis wirkt nur gegen einen Teil davon
rule-open-contradicted = zwei Einträge einer Dosis widersprechen sich
rule-open-modifier = etwas Unbekanntes kann die Bedeutung ändern
rule-open-repeated-soon = eine Dosis folgte bald auf eine, die nicht zählt
rule-open-result = ein Ergebnis ist nicht sicher zu deuten
rule-open-too-much = zu viele Einträge zum Zählen
rule-dose-counts = zählt als Dosis { $number }
rule-dose-open = zählt vielleicht: { $why }
rule-dose-too-young = zählt nicht: { $days ->
    [one] { $days } Tag vor dem Mindestalter
   *[other] { $days } Tage vor dem Mindestalter
 }
rule-dose-too-close = zählt nicht: { $days ->
    [one] { $days } Tag zu früh nach der vorigen Dosis
   *[other] { $days } Tage zu früh nach der vorigen Dosis
 }
rule-dose-near-live = zählt nicht: { $days ->
    [one] { $days } Tag zu früh nach einem anderen Lebendimpfstoff
   *[other] { $days } Tage zu früh nach einem anderen Lebendimpfstoff
 }
rule-dose-other-product = zählt nicht: kein Impfstoff, der gefragt ist
rule-dose-too-old = zählt nicht: zu lange her
rule-dose-not-settled = zählt ab { $day }
rule-dose-surplus = nicht benötigt
rule-dose-out = zählt nicht: { $why }
rule-dose-impossible-date = das Datum kann nicht stimmen
rule-support = Von diesem Kiosk gezählt · Entscheidungshilfe, kein ärztlicher Rat
rule-unsigned-support = Über Angaben gezählt, die niemand signiert hat
rule-source = Version { $version } · { $publisher }: { $source } · Stand { $day }
rule-absent = Diese Regel ist nicht auf diesem Kiosk. Wählen Sie in den Einstellungen eine andere.
rule-show-doses = Warum jede Dosis zählt
rule-hide-doses = Dosen ausblenden

## Diseases that vaccines are counted for

disease-anthrax = Milzbrand
disease-chikungunya = Chikungunya
disease-cholera = Cholera
disease-covid-19 = COVID-19
disease-dengue = Denguefieber
disease-diphtheria = Diphtherie
disease-ebola = Ebola
disease-h5-influenza = H5-Grippe
disease-haemophilus-b = Hib (Haemophilus b)
disease-hepatitis-a = Hepatitis A
disease-hepatitis-b = Hepatitis B
disease-hpv = HPV
disease-influenza = Grippe
disease-japanese-encephalitis = Japanische Enzephalitis
disease-measles = Masern
disease-meningococcal-acwy = Meningokokken ACWY
disease-meningococcal-b = Meningokokken B
disease-meningococcal-other = Meningokokken, andere
disease-mpox = Mpox
disease-mumps = Mumps
disease-pertussis = Keuchhusten
disease-plague = Pest
disease-pneumococcal = Pneumokokken
disease-polio = Polio (Kinderlähmung)
disease-rabies = Tollwut
disease-rotavirus = Rotaviren
disease-rsv = RSV
disease-rubella = Röteln
disease-smallpox = Pocken
disease-tetanus = Tetanus
disease-tick-borne-encephalitis = FSME
disease-tuberculosis = Tuberkulose
disease-typhoid = Typhus
disease-varicella = Windpocken
disease-yellow-fever = Gelbfieber
disease-zoster = Gürtelrose

document-show = Dokument zeigen
document-show-form = Zeigen: { $form }
document-next-page = Nächste Seite
document-previous-page = Vorige Seite
document-larger = Größer
document-fit = Ganze Breite
document-opening = Das Dokument wird geöffnet …
document-page = Seite { $page } von { $pages }
document-cut = Hier ist nicht alles davon zu sehen.
document-struck = Was zwischen [− und −] steht, hat der Verfasser gestrichen.
document-of-another = Dieses Dokument nennt eine andere Person
document-patient = Patient
document-born = Geboren
document-made = Erstellt
document-author = Verfasser
document-custodian = Aufbewahrt von
document-fault-damaged = Dieses Dokument ist beschädigt und kann nicht gezeigt werden.
document-fault-page = Diese Seite des Dokuments kann nicht angezeigt werden.
document-fault-locked = Dieses Dokument ist mit einem Passwort gesperrt und kann nicht gezeigt werden.
document-fault-too-large = Dieses Dokument ist zu groß, um gezeigt zu werden.
document-fault-other-kind = Dokumente dieser Art werden hier nicht gezeigt.
document-fault-no-reader = Das Dokument konnte nicht geöffnet werden. Versuchen Sie es noch einmal.
document-pictures = { $count ->
    [one] { $count } Bild darin wird nicht gezeigt.
   *[other] { $count } Bilder darin werden nicht gezeigt.
}

## What staff take along

take-along = Mitnehmen…
take-copy-doses = Impfungen kopieren
take-save-doses = Impfungen speichern (CSV)
take-save-page = Seite speichern (PDF)
take-print-how = Zum Drucken die Seite speichern und die Datei an einem Computer mit Drucker drucken. Von hier aus wird nichts gedruckt oder geöffnet.
take-fields-how = Felder mit diesem Zeichen werden durch Antippen kopiert: Namen, Geburtsdaten, Chargen, Mitgliedsnummern.
take-report = Bericht für den Absender
take-report-how = Er sagt auf Englisch, was fehlschlug und nach welcher Regel, für die Stelle, von der Karte oder Link stammt. Er handelt von niemandem.
take-copy-report = Bericht kopieren
take-save-report = Bericht speichern
take-not-saved = Nicht gespeichert
    .advice = In den Ordner kann nicht geschrieben werden. Einen anderen wählen oder den Schreibschutz des Sticks aufheben.
take-copied = Kopiert. Die Zwischenablage leert sich in { $seconds } s
take-copy = Kopieren: { $text }
take-signed = Signiert von { $issuer }
take-not-signed = Von niemandem signiert
take-copied-here = Von einem Kiosk kopiert: keine Bescheinigung
take-printed-here = Von einem Kiosk gedruckt: keine Bescheinigung
take-cut = Es gibt mehr, als auf diese Seiten passt. Bitte am Bildschirm lesen.
take-column-date = Datum
take-column-vaccine = Impfstoff
take-column-cvx = CVX-Code
take-column-lot = Charge
take-column-maker = Hersteller
take-column-performer = Gegeben von
take-column-counts = Zählt
take-column-result = Ergebnis
take-column-issuer = Signatur
take-column-saved = Von einem Kiosk gespeichert, keine Bescheinigung
take-counts = ja
take-not-counted = aufgeführt, nicht gezählt
