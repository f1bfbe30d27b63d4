# What a person reads, in French. The other languages have the same messages and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 }
month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
 }
date-long = { $day ->
    [1] 1er { month-long } { $year }
   *[other] { $day } { month-long } { $year }
 }
date-short = { $day ->
    [1] 1er { month-short } { $year }
   *[other] { $day } { month-short } { $year }
 }
date-month = { month-long } { $year }
date-month-alone = { month-long } { $year } (jour non indiqué)
date-year-alone = { $year } (mois et jour non indiqués)
date-impossible = « { $text } », qui n’est pas une date
days-ago = { $days ->
    [0] aujourd’hui
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
 }
ago-minutes = { $number ->
    [one] une minute
   *[other] { $number } minutes
 }
ago-hours = { $number ->
    [one] une heure
   *[other] { $number } heures
 }
list-separator = {", "}

## Headlines and facts

headline-verified = VÉRIFIÉE
headline-check = À CONTRÔLER
headline-do-not-accept = NE PAS ACCEPTER
headline-shared-not-signed = PARTAGÉ, NON SIGNÉ
headline-not-a-health-code = PAS UN CODE DE SANTÉ
headline-link = LIEN
headline-incomplete = CODES MANQUANTS
mark-demo = DÉMO · CARTE FICTIVE
mark-training = FORMATION · CARTE FICTIVE
mark-test = TEST · NE PAS UTILISER
fact-signature = Signature
fact-issuer = Émetteur
fact-standing = Validité
fact-content = Contenu
fact-not-judged = sans avis
fact-matches = correspond
fact-unchecked = non vérifiée
fact-mismatch = ne correspond pas
fact-malformed = mal formée
fact-listed = dans l’annuaire
fact-blocked = bloqué
fact-key-blocked = clé bloquée
fact-key-withdrawn = clé retirée
fact-added = ajouté ici
fact-outside = non accepté ici
fact-unlisted = absent de l’annuaire
fact-delisted = plus dans l’annuaire
fact-in-order = correcte
fact-uncertain = incertaine
fact-revoked = révoquée
fact-expired = expirée
fact-not-yet-valid = pas encore valide
fact-one-person = une personne
fact-doubtful = à voir de près
fact-wrong = incorrect
summary-verified = Signée par un émetteur de l’annuaire. Dans ses dates de validité. { $revocation }
summary = { $more ->
    [0] { $first }.
    [one] { $first }, et une autre raison.
   *[other] { $first }, et { $more } autres raisons.
 }
revocation-revoked = Révoquée, d’après la liste du { $day }.
revocation-not-revoked = Non révoquée au { $day }.
revocation-no-id = La carte n’a pas d’identifiant de révocation.
revocation-no-list = Son émetteur ne publie pas de liste de révocation.
revocation-unknown = On ne sait pas si elle a été révoquée.
dose-not-given = non administrée
dose-subpotent = activité insuffisante
dose-no-vaccine = vaccin non indiqué
dose-not-this-persons = pas celle de cette personne
dose-unknown-modifier = porte une mention inconnue

## Reasons, by their stable codes

advice-rescan = Scannez à nouveau. Si rien ne change, demandez à la personne d’obtenir une nouvelle carte.
advice-rescan-issuer = Scannez à nouveau. Si rien ne change, demandez à la personne d’obtenir une nouvelle carte auprès de son émetteur.
advice-issuers-fault = L’émetteur a mal fait la carte. Demandez à la personne d’en obtenir une nouvelle auprès de lui.
advice-ask-for-card = Demandez une SMART Health Card.
advice-look-with-care = Examinez les données avec attention.
advice-ask-issuer-taken-back = On ne sait pas si la carte a été révoquée. Contactez l’émetteur.
advice-update-and-rescan = Actualisez l’annuaire et scannez à nouveau.
advice-name-needed = Demandez une carte qui porte le nom de la personne.
advice-ask-for-file-again = Redemandez le fichier.
advice-ask-once-more = Demandez une nouvelle copie.

reason-code-not-digits = Le code est endommagé
    .advice = { advice-rescan }
reason-code-odd-digits = Le code est endommagé
    .advice = { advice-rescan }
reason-code-pair-too-large = Le code est endommagé
    .advice = { advice-rescan }
reason-code-empty = Le code est vide
    .advice = { advice-rescan }
reason-chunk-number-impossible = Le numéro du code n’a pas de sens
    .advice = { advice-rescan }
reason-card-too-long = La carte dépasse la longueur permise
    .advice = { advice-rescan }
reason-file-without-card = Le fichier ne contient aucune carte
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = Le fichier contient trop de cartes
    .advice = Demandez un fichier qui ne contient que les cartes de cette personne.
reason-file-card-not-text = Une carte du fichier est endommagée
    .advice = { advice-ask-for-file-again }
reason-file-malformed = Le fichier est endommagé
    .advice = { advice-ask-for-file-again }
reason-jws-parts = La carte est endommagée
    .advice = { advice-rescan-issuer }
reason-jws-encoding = La carte est endommagée
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = La carte est endommagée
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = La carte est endommagée
    .advice = { advice-rescan-issuer }
reason-payload-malformed = La carte est endommagée
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = Signée d’une manière non autorisée
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = Signée d’une manière non autorisée
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = La carte ne peut pas être décompressée
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = La carte ne peut pas être décompressée
    .advice = { advice-rescan-issuer }
reason-signature-format = La signature n’a pas la bonne forme
    .advice = { advice-issuers-fault }
reason-signature-mismatch = Modifiée, ou signée par quelqu’un d’autre
    .advice = Scannez à nouveau. Demandez la carte d’origine.
reason-payload-too-large = Décompressée, la carte dépasse la taille permise
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = La carte n’indique pas correctement son émetteur
    .advice = { advice-issuers-fault }
reason-date-malformed = Une date manque ou est impossible
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = Une date est en millisecondes
    .advice = { advice-issuers-fault }
reason-not-a-health-card = Ce n’est pas une carte de santé
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = Ce n’est pas une carte de santé
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = Cet émetteur n’est pas dans l’annuaire du { $day }
    .advice = Il se présente comme { $host }. Demandez un autre justificatif, ou actualisez l’annuaire et scannez à nouveau.
reason-issuer-letter-case-differs = Seules les majuscules le distinguent de { $near }
    .advice = Ce n’est pas forcément le même émetteur : une erreur de sa part, ou quelqu’un qui se fait passer pour lui. Il se présente comme { $host }. Demandez un autre justificatif.
reason-key-not-listed = Indique { $issuer }, mais avec une clé que nous ne connaissons pas
    .advice = Une nouvelle clé, ou une falsification. Actualisez l’annuaire et scannez à nouveau, ou contactez l’émetteur.
reason-key-not-yet-listed = Indique { $issuer }, mais avec une clé que nous ne connaissons pas
    .advice = L’émetteur publie lui-même une telle clé ; l’annuaire ne la contient pas encore. Actualisez l’annuaire et scannez à nouveau.
reason-issuer-blocked-here = Cet émetteur est bloqué ici
    .advice = L’administrateur de ce poste refuse ses cartes depuis le { $day }. Demandez un autre justificatif.
reason-key-blocked-here = La clé de cette carte est bloquée ici
    .advice = L’administrateur de ce poste refuse depuis le { $day } les cartes signées avec elle. Demandez un autre justificatif.
reason-issuer-added-here = Un émetteur ajouté ici le { $day }
    .advice = Il n’est dans aucun annuaire. L’administrateur de ce poste sait pourquoi il a été ajouté.
reason-issuer-outside-restriction = Un émetteur d’un autre type ou d’un autre lieu
    .advice = L’administrateur de ce poste n’admet que les cartes de certains émetteurs. Demandez un autre justificatif.
reason-key-withdrawn = Son émetteur a retiré la clé de cette carte
    .advice = On le sait depuis le { $day }. Quiconque détient cette clé a pu faire la carte. { $new-card }
reason-issuer-no-longer-listed = Cet émetteur n’est plus dans l’annuaire
    .advice = Il a quitté l’annuaire. Demandez un autre justificatif, ou contactez l’émetteur.
reason-card-revoked = Révoquée
    .advice = Son émetteur a annulé cette carte. { $new-card }
reason-card-expired = Expirée
    .advice = Elle a expiré le { $day }, { $ago }. { $new-card }
reason-card-not-yet-valid = Pas encore valide
    .advice = Elle est valide à partir du { $day }. Vérifiez la date de cet ordinateur.
reason-revocation-list-missing = Il manque ici la liste de révocation de l’émetteur
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = La liste de révocation de l’émetteur n’est plus à jour
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = La liste de révocation de l’émetteur n’est pas utilisable ici
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = L’identifiant de révocation de la carte est mal formé
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = L’annuaire du { $day } est trop ancien
    .advice = Depuis, des clés ont pu être retirées ou des cartes révoquées. { advice-update-and-rescan }
reason-clock-doubtful = L’horloge de cet ordinateur n’est pas à l’heure
    .advice = Elle indique le { $day }, date déjà passée. Réglez la date et l’heure, puis scannez à nouveau.
reason-certificate-not-valid-then = En dehors de la période du certificat de son émetteur
    .advice = { $dates ->
        [known] Le certificat vaut du { $from } au { $until }. Contactez l’émetteur.
       *[none] La clé de son émetteur n’a pas de certificat. Contactez l’émetteur.
     }
reason-no-person = La carte ne nomme personne
    .advice = { advice-name-needed }
reason-several-persons = La carte nomme plusieurs personnes
    .advice = Ne la prenez pas pour celle d’une seule d’entre elles.
reason-no-name = Pas de nom sur la carte
    .advice = { advice-name-needed }
reason-content-not-understood = Une partie de la carte n’est pas comprise
    .advice = { advice-look-with-care }
reason-record-of-another-person = Une donnée concerne quelqu’un d’autre
    .advice = Ne comptez pas ce qui est marqué ainsi.
reason-modifier-unknown = Un élément de la carte peut en changer le sens
    .advice = Demandez à l’émetteur ce qu’il signifie.
reason-date-impossible = Une date de la carte est impossible
    .advice = { advice-look-with-care }
reason-no-record = Aucune donnée sur la carte
    .advice = Elle ne prouve rien d’autre qu’un nom.
reason-too-many-entries = La carte contient plus que ce qui est lu ici
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = Écrite dans une version qui n’est pas lue ici
    .advice = Elle est signée, mais ce qu’elle dit ne peut pas être affiché.
reason-not-signed = Personne n’a signé ces données
    .advice = Elles montrent ce que la personne a partagé. Ne les prenez pas pour un justificatif.
reason-code-is-contact = Les coordonnées d’un contact
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = Un permis de conduire
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = Un certificat de l’UE, non pris en charge ici
    .advice = Il est peut-être authentique. Vérifiez-le avec une application pour certificats de l’UE.
reason-code-is-new-zealand-pass = Un pass de Nouvelle-Zélande, non pris en charge ici
    .advice = Il est peut-être authentique. { advice-ask-for-card }
reason-code-is-product-number = Le numéro d’un produit
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = Le sceau d’un document de voyage, non pris en charge ici
    .advice = Il est peut-être authentique. { advice-ask-for-card }
reason-code-is-verifiable-health-link = Un Verifiable Health Link, non pris en charge ici
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = Une demande d’un portefeuille numérique
    .advice = { advice-ask-for-card }
reason-code-is-web-address = Une adresse web
    .advice = Elle n’a pas été ouverte. { advice-ask-for-card }
reason-code-is-wifi = Le mot de passe d’un réseau sans fil
    .advice = { advice-ask-for-card }
reason-code-unknown = Rien de connu ici
    .advice = { advice-ask-for-card }
reason-link-not-opened = Un lien vers des données de santé
    .advice = Pour l’ouvrir, montrez-le seul.
reason-link-damaged = Ce lien est endommagé
    .advice = Personne ne peut l’ouvrir ainsi. Redemandez le lien ou le code.
reason-link-file-not-opened = Une partie de ce qui est partagé ne s’est pas ouverte
    .advice = On ne sait pas ce qu’elle contient. Regardez le reste et demandez à la personne qui l’a partagée.
reason-link-file-unknown = Un fichier d’un type qui ne peut pas être affiché ici
    .advice = Il a été partagé et n’a pas été ouvert.
reason-link-offer = Accès en direct à des dossiers ailleurs
    .advice = Rien n’y a encore été demandé.
reason-link-no-longer-valid = Indiqué comme n’étant plus valable par la personne qui l’a partagé
    .advice = Ne vous y fiez pas. Demandez ce qui le remplace.
reason-link-people-differ = Ce lien contient des dossiers de personnes différentes
    .advice = Comparez chaque nom et date de naissance avec la personne devant vous.
reason-document-of-another = Un document joint nomme une autre personne
    .advice = Son nom ou sa date de naissance diffère du dossier. Ouvrez-le et comparez.
reason-link-list-unclear = Une indication sur ces fichiers n’est pas connue ici
    .advice = Elle peut changer leur sens. Lisez-les avec prudence.
reason-rule-not-met = { $genuine ->
    [yes] La carte est authentique. « { $rule } » demande davantage
   *[no] « { $rule } » demande davantage
 }
    .advice = La règle dit ce qui manque. Demandez d’autres cartes ou documents, ou décidez selon les consignes de votre établissement.
reason-rule-cannot-tell = { $genuine ->
    [yes] La carte est authentique. Impossible de dire si elle remplit « { $rule } »
   *[no] Impossible de dire si elle remplit « { $rule } »
 }
    .advice = La règle dit ce qui reste ouvert. Regardez les doses et décidez selon les consignes de votre établissement.
reason-chunks-missing = Codes lus : { $have } sur { $total }
    .advice = Présentez les autres codes de cette carte, dans n’importe quel ordre : { $missing }.
reason-chunks-of-different-cards = Peut-être les codes de deux cartes différentes
    .advice = Appuyez sur Suivant et présentez à nouveau les codes d’une seule carte.
reason-no-code-found = Aucun code trouvé dans l’image
    .advice = Essayez une image plus nette et plus grande du code entier.
reason-no-code-in-document = Aucun code trouvé, sur aucune page
    .advice = Ouvrez un document plus net, ou une capture d’écran du code.
reason-no-code-in-first-pages = Aucun code trouvé sur les { $pages } premières pages
    .advice = Les pages suivantes n’ont pas été examinées. Enregistrez à part la page du code et ouvrez-la.
reason-picture-damaged = L’image est endommagée
    .advice = { advice-ask-once-more }
reason-document-damaged = Le document est endommagé
    .advice = { advice-ask-once-more }
reason-document-locked = Le document est protégé par un mot de passe
    .advice = Demandez-le sans mot de passe, ou demandez une capture d’écran du code.
reason-picture-kind-not-read = C’est une image { $kind ->
    [heic] HEIC, comme en prennent les téléphones
    [avif] AVIF
    [gif] GIF
    [tiff] TIFF
    [bmp] BMP
   *[jpeg-xl] JPEG XL
 }
    .advice = Ce type n’est pas lu ici. Enregistrez-la en JPEG, ou faites une capture d’écran du code et ouvrez celle-ci.
reason-file-kind-unknown = Ce type de fichier n’est pas lu ici
    .advice = Ouvrez une image (PNG, JPEG, WebP), un PDF, un fichier .smart-health-card ou un fichier texte.
reason-file-too-large = Le fichier est trop volumineux
    .advice = La limite est de { $megabytes } Mo. Ouvrez une image ou un fichier plus petit.
reason-file-can-not-open = Impossible d’ouvrir le fichier
    .advice = Vérifiez qu’il est bien là et que sa lecture est autorisée.
reason-file-is-folder = C’est un dossier
    .advice = Ouvrez les fichiers qu’il contient.
reason-scan-unreadable = Le code lu est arrivé en morceaux ou endommagé
    .advice = Scannez le code encore une fois. Si rien ne change, reconfigurez le lecteur ou utilisez la caméra.
reason-program-failed = Ce programme a échoué
    .advice = Rien n’a été vérifié. Essayez encore une fois.
new-card-of-nobody = Demandez une nouvelle carte à la personne.
new-card = { $known ->
    [both] Pour une nouvelle carte : { $issuer }, { $place }, téléphone { $phone }.
    [place] Pour une nouvelle carte : { $issuer }, { $place }.
    [phone] Pour une nouvelle carte : { $issuer }, téléphone { $phone }.
   *[neither] Pour une nouvelle carte : { $issuer }.
 }

## Notes, by their stable codes

note-file-of-another-kind = Le fichier n’est pas du type annoncé. Il a été lu pour ce qu’il est.
note-same-initialization-vector = Deux fichiers de ce lien ont été chiffrés d’une façon qui les affaiblit tous deux. Le logiciel de l’expéditeur doit être corrigé.
note-patient-shared = Le patient a partagé ceci lui-même : cela ne vient pas directement d’un cabinet.
note-names-app = Il nomme une application avec laquelle il a été fait. Ce n’est pas vérifié ici.
note-long-for-one-code = La carte a { $letters } caractères en un seul code ; au-delà de { $most }, les caméras le lisent difficilement.
note-issuer-host-in-other-case = La carte écrit le serveur de son émetteur avec d’autres majuscules que l’annuaire. C’est le même serveur.
note-issuer-not-reached = L’annuaire n’a pas pu joindre cet émetteur depuis le { $day } : ses clés ont donc pu changer.
note-shown-before = Cette carte a déjà été présentée ici il y a { $ago }. Comparez avec la pièce d’identité.
note-name-mixes-scripts = Un mot du nom a des lettres de plusieurs alphabets, qui peuvent se ressembler. Comparez lettre par lettre avec la pièce d’identité.

## On screens and buttons

next = Suivant
hold = Garder
held = Gardé
id-matches = Correspond
id-differs = Non
previous-item = Carte précédente
next-item = Carte suivante
profile-gate = Entrée
profile-school = École
profile-clinic = Clinique
menu = Menu
menu-today-how = Combien de personnes sont venues aujourd’hui, par heure et par résultat, sans noms
menu-settings-how = Où se trouve le poste, son apparence, ses sons, et qui peut les modifier
menu-directory-how = À qui ce poste fait confiance, de quand date l’annuaire et comment l’actualiser
menu-devices-how = Quelle caméra et quel lecteur sont utilisés, avec un essai
menu-demo-how = Des cartes fictives de toutes sortes, lues et vérifiées comme de vraies cartes
language = Langue
details = Détails
fewer-details = Moins de détails
id-first-headline = COMPARER L’IDENTITÉ
id-first-summary = La carte est correcte. Est-elle bien à cette personne ? Comparez le nom et le visage avec la pièce d’identité.
open-file = Ouvrir fichier
paste = Coller
start-demo = Voir avec des cartes démo
stop-demo = Arrêter la démonstration
back = Retour
folder-up = Dossier parent
row-up = Monter
row-down = Descendre
open-row = Ouvrir
mark-row = Cocher
control = Ctrl
hold-up = Présentez votre code
hold-up-how = Sur téléphone ou papier, à une vingtaine de centimètres de la caméra. Rien n’est enregistré.
hold-up-how-noted = Sur téléphone ou papier, à une vingtaine de centimètres de la caméra. Votre nom n’est pas enregistré.
in-the-frame = Le code entier dans le cadre
without-camera = Sans caméra
without-camera-how = Ouvrez une image ou un fichier de carte, collez une carte ou utilisez un lecteur.
demo-stripe = DÉMO · CARTES FICTIVES
demo = Cartes démo
demo-how = Des cartes fictives sont présentées l’une après l’autre. Chacune est réellement lue et vérifiée.
tally-verified = vérifiées
tally-check = à contrôler
tally-refused = refusées
camera-starting = La caméra démarre
    .advice = Cela prend quelques secondes.
camera-none = Aucune caméra trouvée
    .advice = Branchez-en une : elle démarre toute seule. Ou ouvrez un fichier.
camera-busy = Un autre programme utilise la caméra
    .advice = Fermez-le : la lecture démarrera toute seule.
camera-no-permission = Ce programme n’est pas autorisé à utiliser la caméra
    .advice = Autorisez-le dans les paramètres du système, ou prévenez le responsable de cet ordinateur.
camera-lost = La caméra a été débranchée
    .advice = Rebranchez-la : la lecture reprendra toute seule.
camera-stalled = La caméra n’envoie plus d’images
    .advice = Débranchez-la, attendez un instant et rebranchez-la.
camera-failed = La caméra n’est pas utilisable
    .advice = Essayez une autre caméra ou une autre prise, puis redémarrez ce programme.
notice-store-set-aside = Ce qui était enregistré ici était endommagé
    .advice = Mis de côté, avec les réglages, le code PIN et les décisions. Prévenez le responsable de cet ordinateur.
notice-store-not-read = Impossible de lire ce qui est enregistré ici
    .advice = Les réglages, le code PIN et les décisions ne s’appliquent pas. Prévenez le responsable de cet ordinateur.
notice-store-read-only = Les modifications ne peuvent pas être enregistrées
    .advice = Impossible d’écrire dans le dossier de données. Prévenez le responsable de cet ordinateur.
notice-clock-doubtful = L’horloge de cet ordinateur n’est pas à l’heure
    .advice = Réglez la date et l’heure. D’ici là, aucune carte n’est déclarée vérifiée.
notice-several-codes = Plusieurs cartes dans le champ
    .advice = Présentez une seule carte à la fois.
notice-file-not-read = Impossible de lire le fichier
    .advice = Vérifiez qu’il est bien là et que sa lecture est autorisée, ou ouvrez-en un autre.
notice-nothing-to-paste = Rien à coller
    .advice = Copiez le texte d’une carte, ou faites une capture d’écran de son code, puis collez à nouveau.
notice-run-directory = Beaucoup à contrôler d’affilée : l’annuaire
    .advice = Il est trop ancien, ou des listes de cartes révoquées manquent. Actualisez-le ou importez-en un plus récent.
notice-run-clock = Beaucoup à contrôler d’affilée : l’horloge
    .advice = L’horloge de cet ordinateur n’est pas à l’heure. Réglez-la.
notice-run-same = Beaucoup d’affilée, toutes pour la même raison
    .advice = L’annuaire est ancien, l’horloge fausse, la caméra sale ? Sinon, cela vient des cartes : contactez ceux qui les délivrent.
notice-directory-old = L’annuaire est ancien
    .advice = Actualisez-le, ou importez-en un plus récent d’une clé USB.
notice-directory-too-old = L’annuaire est trop ancien
    .advice = Aucune carte n’est déclarée vérifiée tant qu’il n’est pas actualisé ou remplacé par un plus récent.
notice-offline-long = Pas actualisé depuis une semaine
    .advice = Les cartes sont toujours vérifiées. Connectez cet ordinateur au réseau, ou importez un annuaire d’une clé USB.
notice-restarted = Le programme a redémarré
    .advice = Une erreur s’est produite en lui. Plus personne n’est à l’écran : scannez la carte encore une fois.
already-open = Health Card Kiosk est déjà ouvert
    .advice = Utilisez la fenêtre ouverte. Une deuxième la gênerait.
not-opened-here = Déjà ouvert : rien n’a été ouvert ici
    .advice = Allez à la fenêtre ouverte. Déposez-y le fichier ou ouvrez-le là, ou copiez le texte et collez-le.
close-window = Fermer
compare-id = Comparer à la pièce d’identité
id-differs-headline = AUTRE PERSONNE
id-differs-summary = La pièce d’identité ne correspond pas à la carte. Demander une autre pièce d’identité.
not-shown = Ce qu’elle dit n’est pas affiché, car aucune signature d’un émetteur connu ne le garantit.
not-shown-unverified = Ce que dit la carte n’est pas affiché, car on ne sait pas qui l’a signée.
show-unverified = Afficher le contenu non vérifié
hide-unverified = Masquer le contenu non vérifié
show-raw = Afficher les données brutes
hide-raw = Masquer les données brutes
cover = Masquer
uncover = Afficher à nouveau
covered = Masqué
covered-how = Ce qui était affiché est masqué et réapparaît d’une pression.
unverified = NON VÉRIFIÉ
unverified-how = N’importe qui a pu écrire ceci. Ne vous y fiez pas.
it-names = Nom indiqué
also-noted = À noter aussi
letters-missing = Certaines lettres de ce nom ne peuvent pas être affichées ici. Comparez-le sur la carte elle-même.
also-named = Autres noms
no-name = Nom non indiqué
no-birth-date = Date de naissance non indiquée
no-date = Sans date
lab-pending = EN ATTENTE, PAS ENCORE DE RÉSULTAT
lab-withdrawn = RETIRÉ, N’EST PAS UN RÉSULTAT
lab-no-value = aucune réponse indiquée
issued-by = Émise par
missing = manque
read = lu
stays = Reste jusqu’à l’appui sur Suivant
choose-file = Ouvrir un fichier
choose-file-how = Images, PDF, fichiers .smart-health-card et texte. La barre d’espace ou une case à cocher permet d’en choisir plusieurs à ouvrir ensemble.
folder-empty = Rien à ouvrir dans ce dossier
    .advice = Les images, PDF, fichiers de carte et fichiers texte s’afficheraient ici.
folder-unreadable = Impossible de lire ce dossier
    .advice = Allez au dossier parent, ou choisissez-en un autre.
folder-cut = Il y a plus de fichiers que ceux affichés ici. Déplacez le fichier dans un dossier plus petit.
no-network = Vérifie hors ligne
directory-old = ancien
directory-too-old = trop ancien : actualisez-le
demo-mark = DÉMO
test-mark = TEST
clears-in = Effacé dans { $seconds } s
age = { $years ->
    [0] moins de 1 an
    [one] { $years } an
   *[other] { $years } ans
 }
doses-counted = { $doses ->
    [one] { $doses } dose comptée par ce poste
   *[other] { $doses } doses comptées par ce poste
 }
doses-and-others = { $others ->
    [one] { $counts }, { $others } ne compte pas
   *[other] { $counts }, { $others } ne comptent pas
 }
doses-listed = { $doses ->
    [one] Indique { $doses } dose
   *[other] Indique { $doses } doses
 }
does-not-count = Ne compte pas : { $why }
lot = Lot { $lot }
issued-on = le { $day }
item = Carte { $number }
item-and-headline = { $item } : { $headline }
worst-of-visit = Une autre carte de cette visite : { $headline }
this-card-alone = Cette carte seule : { $headline }. C’est une autre qui décide.
codes-read = Codes lus : { $read } sur { $total }
show-the-others = Présentez les autres codes de cette carte, dans n’importe quel ordre. Il manque : { $numbers }.
mark-file = Cocher { $name }
open-files = { $files ->
    [one] Ouvrir { $files } fichier
   *[other] Ouvrir { $files } fichiers
 }
size-bytes = { $size } o
size-kilobytes = { $size } ko
size-megabytes = { $whole },{ $tenth } Mo
directory-of = Annuaire du { $day }
issuers = { $issuers ->
    [one] { $issuers } émetteur
   *[other] { $issuers } émetteurs
 }
camera-named = Caméra : { $name }

## Cameras and scanners

devices-devices = Caméra, lecteur
devices-cameras = Caméras
devices-scanners = Lecteurs avec leur propre câble
devices-no-scanner = Aucun trouvé. Un lecteur qui écrit comme un clavier fonctionne tel quel.
devices-looking = Recherche…
devices-look-again = Rechercher
devices-mirror = Afficher en miroir
devices-mirrored = Affiché en miroir
devices-none = Aucune caméra trouvée
    .advice = Branchez-en une et relancez la recherche. Les lecteurs et les fichiers fonctionnent sans caméra.
devices-in-use = utilisée
devices-chosen = choisie
devices-ready = prête
devices-busy = utilisée par un autre programme
devices-no-permission = non autorisée
devices-failed = ne fonctionne pas
devices-test = Présentez une carte : si son code est encadré, il peut être lu ici.
devices-closer = Plus près
devices-whole-code = Présentez le code entier
devices-hold-still = Ne bougez pas
devices-tilt = Inclinez-le un peu
devices-brighter = Augmentez la luminosité du téléphone
devices-too-dark = Trop sombre ici : allumez une lumière
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = Annuaire
directory-open = Ouvrir l’annuaire
directory-refreshing = Actualisation de l’annuaire
directory-cards-offline = Cartes vérifiées hors ligne
directory-refresh = Actualiser
directory-cancel = Annuler l’actualisation
directory-import = Importer d’une clé USB…
directory-issuers = Émetteurs
directory-history = Historique
directory-all-issuers = Les voir tous
directory-find = Chercher
directory-find-how = Nom, adresse, type ou lieu
directory-page-up = Page préc.
directory-page-down = Page suiv.
directory-inspected = Réseau inspecté
    .advice = Un proxy lit ce que ce poste télécharge. La signature de VCI est vérifiée malgré tout.
directory-demonstration = L’annuaire propre à la démonstration
    .advice = Arrêtez la démonstration pour voir, actualiser ou importer le vrai.
directory-holds = Ce qu’il contient
directory-none-found = Aucun émetteur trouvé
    .advice = Essayez un mot de son nom, ou son État. Ce poste ne connaît pas ceux qui ne sont pas dans l’annuaire.
directory-address = Adresse (iss)
directory-kind = Type
directory-place = Lieu
directory-web-site = Site web
directory-help-line = Assistance
directory-new-cards = Nouvelles cartes
directory-canonical = Affiché comme
directory-retrieved = Clés récupérées le
directory-blocked-since = Bloqué ici depuis le
directory-added-on = Ajouté ici le
directory-not-told = non indiqué
directory-key-in-use = en service
directory-no-certificate = sans certificat
directory-no-history = Rien ne s’est encore passé
    .advice = Les importations, les actualisations, les clés retirées et les décisions prises ici s’afficheront dans cette liste.
directory-history-coming = Lecture…
directory-choose-snapshot = Importer un annuaire
directory-choose-snapshot-how = vci_snapshot.json accompagné de vci_snapshot.sig, de VCI ou de la clé USB d’un autre poste.
directory-no-snapshot-here = Aucune copie de l’annuaire dans ce dossier
    .advice = Choisissez la clé USB, ou le dossier qui contient les deux fichiers.
directory-import-folder = Importer de ce dossier
directory-no-stick = Aucune clé USB trouvée. Branchez-en une et attendez un instant : elle s’affichera ici.
directory-headline = { $days ->
    [0] Annuaire du { $day } · d’aujourd’hui
    [one] Annuaire du { $day } · vieux de { $days } jour
   *[other] Annuaire du { $day } · vieux de { $days } jours
 }
directory-fresh = À jour
directory-stale = Ancien : actualisez-le ou importez-en un plus récent
directory-too-old-refresh = Trop ancien : sans annuaire plus récent, aucune carte n’est déclarée vérifiée
directory-source-seed = Intégré à ce programme
directory-source-snapshot = Copie de VCI, signée
directory-source-given = Fourni pour une seule exécution
directory-source-demo = Inventé pour la démonstration
directory-source-training = Inventé pour la formation
directory-count-issuers = Émetteurs
directory-count-listed = dans l’annuaire
directory-count-delisted = plus dans l’annuaire
directory-count-added = ajoutés ici
directory-count-blocked = bloqués ici
directory-count-keys = Clés
directory-count-withdrawn = retirées
directory-count-keys-blocked = bloquées ici
directory-count-lists = Listes de révocation
directory-count-ids = Cartes révoquées (ids)
directory-count = { $number }
directory-found-none = Aucun trouvé
directory-found-all = { $all ->
    [one] { $all } émetteur
   *[other] { $all } émetteurs
 }
directory-found = { $found } sur { $all } émetteurs
directory-badge-blocked = BLOQUÉ ICI
directory-badge-key-blocked = CLÉ BLOQUÉE ICI
directory-badge-delisted = PLUS DANS L’ANNUAIRE
directory-badge-added = AJOUTÉ ICI le { $day }
directory-badge-withdrawn = CLÉS RETIRÉES : { $keys }
directory-badge-unseen = INJOIGNABLE DEPUIS LE { $day }
directory-kind-nation = Gouvernement national
directory-kind-state = Gouvernement d’un État ou d’une province
directory-kind-jurisdiction = Autorité de santé
directory-kind-city = Administration d’une ville ou d’un comté
directory-kind-system = Réseau de santé : hôpitaux, cabinets
directory-kind-pharmacy = Pharmacie
directory-kind-laboratory = Laboratoire
directory-kind-insurer = Assureur
directory-keys = { $keys ->
    [0] Aucune clé
    [one] { $keys } clé
   *[other] { $keys } clés
 }
directory-key-withdrawn = retirée depuis le { $day } : ses cartes sont refusées
directory-key-blocked = bloquée ici depuis le { $day } : ses cartes sont refusées
directory-no-list = pas de liste de révocation
directory-list = { $ids ->
    [one] liste de révocation avec { $ids } id
   *[other] liste de révocation avec { $ids } ids
 }
directory-certified = certificat valide du { $from } au { $until }
directory-date-and-time = { $date }, { $clock }
directory-stick = Clé USB { $name }

## Refresh and import

refresh-phase-snapshot = Téléchargement de l’annuaire signé
refresh-phase-issuers = Demande de leurs clés aux émetteurs
refresh-ending = Arrêt en cours…
refresh-importing = Importation… Vous pouvez continuer à scanner.
refresh-imported = Nouvel annuaire en service
refresh-imported-same = Le même annuaire qu’avant
refresh-nothing-changed = Rien n’a changé.
refresh-nothing-newer = Pas d’annuaire plus récent
refresh-nothing-newer-how = Celui en service est le plus récent que VCI ait publié.
refresh-cancelled = Actualisation annulée
    .advice = L’annuaire en service est conservé.
refresh-refused-no-snapshot = Aucun annuaire trouvé à cet endroit
    .advice = Choisissez vci_snapshot.json, ou le dossier ou la clé USB qui le contient.
refresh-refused-no-signature = Il manque le fichier de signature
    .advice = Copiez vci_snapshot.sig dans le même dossier. Sans lui, on ne sait pas qui a fait l’annuaire.
refresh-refused-can-not-read = Impossible de lire les fichiers
    .advice = Laissez la clé USB branchée et réessayez, ou copiez à nouveau les fichiers.
refresh-refused-too-large = Trop volumineux pour un annuaire
    .advice = Récupérez à nouveau vci_snapshot.json auprès de VCI.
refresh-refused-not-kept = Impossible d’enregistrer le nouvel annuaire
    .advice = Impossible d’écrire dans le dossier de données. Prévenez le responsable de cet ordinateur.
refresh-refused-demonstration = Pas pendant la démonstration
    .advice = Arrêtez la démonstration, puis importez l’annuaire.
refresh-fault-no-network = aucun serveur n’a pu être joint
    .advice = Vérifiez le réseau. Les cartes sont vérifiées sans lui ; vous pouvez aussi importer d’une clé USB.
refresh-fault-not-trusted = la connexion n’est pas sûre
    .advice = Un proxy l’inspecte peut-être. Prévenez le responsable du réseau, ou importez d’une clé USB.
refresh-fault-timed-out = le serveur a mis trop de temps
    .advice = Réessayez plus tard. En attendant, les cartes sont toujours vérifiées.
refresh-fault-bad-answer = le serveur n’a donné aucun annuaire
    .advice = Le réseau demande peut-être d’abord une connexion sur une page web. Connectez-vous, ou importez d’une clé USB.
refresh-fault-refused = l’annuaire proposé a été refusé
    .advice = Celui en service est conservé. Réessayez plus tard, ou importez d’une clé USB.
refresh-progress-begins = Un instant…
refresh-progress = { $done } sur { $total }
refresh-progress-failed = { $done } sur { $total }, { $failed } sans réponse
refresh-never = Pas encore actualisé sur cet ordinateur.
refresh-last = Dernière actualisation : { $at }.
refresh-failed-at = Échec le { $at } : { $why }.
refresh-not-by-itself = Pas d’actualisation automatique.
refresh-next = Prochaine actualisation automatique : { $at }.
fleet-none = Réglages du parc : aucun appliqué pour l’instant.
fleet-applied = Réglages du parc du { $day }, appliqués.
fleet-over = Réglages du parc du { $day }, périmés. Ils restent jusqu’à l’arrivée de plus récents.
fleet-failed = { $told } La dernière tentative a échoué : { $why }.
fleet-settings = D’après les réglages du parc du { $day }. Ce que vous changez ici vaut jusqu’à l’arrivée de plus récents.
fleet-fault-no-network = aucun serveur n’a pu être joint
fleet-fault-not-trusted = la connexion n’est pas sûre
fleet-fault-timed-out = le serveur a mis trop de temps
fleet-fault-bad-answer = le serveur n’a pas donné ce fichier
fleet-fault-not-a-pack = le fichier est endommagé ou a été modifié
fleet-fault-other-key = une autre clé les a signés
fleet-fault-older = ils sont plus anciens que ceux en vigueur
fleet-fault-expired = ils sont périmés
fleet-fault-ahead = ils sont datés du futur
fleet-fault-content = quelque chose en eux ne peut pas servir sur cette borne
fleet-fault-not-kept = ils n’ont pas pu être enregistrés
refresh-before-and-after = { $what } : { $before } avant, { $after } maintenant
refresh-keys-withdrawn = { $keys ->
    [one] { $keys } clé retirée : ses cartes sont désormais refusées
   *[other] { $keys } clés retirées : leurs cartes sont désormais refusées
 }
refresh-keys-listed-again = { $keys ->
    [one] { $keys } clé retirée est de nouveau dans l’annuaire
   *[other] { $keys } clés retirées sont de nouveau dans l’annuaire
 }
refresh-keys-unlisted = { $keys ->
    [one] { $keys } nouvelle clé, pas encore dans l’annuaire
   *[other] { $keys } nouvelles clés, pas encore dans l’annuaire
 }
refresh-asked-all = { $asked ->
    [one] { $asked } émetteur interrogé, il a répondu
   *[other] { $asked } émetteurs interrogés, tous ont répondu
 }
refresh-asked = { $asked ->
    [one] { $asked } émetteur interrogé, { $silent } sans réponse : rien ne change pour lui
   *[other] { $asked } émetteurs interrogés, { $silent } sans réponse : rien ne change pour ceux-là
 }
refresh-left-out = Laissé de côté, car mal formé : { $parts }
refresh-left-out-issuers = { $number ->
    [one] { $number } émetteur
   *[other] { $number } émetteurs
 }
refresh-left-out-keys = { $number ->
    [one] { $number } clé
   *[other] { $number } clés
 }
refresh-left-out-lists = { $number ->
    [one] { $number } liste de révocation
   *[other] { $number } listes de révocation
 }
refresh-left-out-ids = { $number ->
    [one] { $number } identifiant de révocation
   *[other] { $number } identifiants de révocation
 }
refresh-refused-signature = Pas signé par VCI
    .advice = Le fichier a été modifié, ou sa signature est d’un autre jour. Récupérez à nouveau les deux fichiers auprès de VCI.
refresh-refused-not-json = Le fichier est tronqué ou endommagé
    .advice = Copiez à nouveau les deux fichiers, et attendez que la clé USB puisse être retirée.
refresh-refused-older = Plus ancien que l’annuaire en service : { $offered }, en service { $current }
    .advice = Procurez-vous-en un plus récent. Un annuaire plus ancien oublierait des cartes révoquées.
refresh-refused-nothing = Il ne contient rien d’utilisable
    .advice = Aucun émetteur avec une clé n’a pu être lu. Récupérez à nouveau les deux fichiers auprès de VCI.
refresh-refused-shape = Ce n’est pas un annuaire d’émetteurs
    .advice = Choisissez vci_snapshot.json tel que VCI le publie.
refresh-failed-title = Échec de l’actualisation : { $why }

## What happened to the directory

journal-imported = Nouvel annuaire importé
    .advice = { $subject }
journal-imported-what = Du { $day }. Émetteurs : de { $issuers-before } à { $issuers } ; clés : de { $keys-before } à { $keys }.
journal-import-refused = Annuaire refusé
    .advice = { $subject }
journal-refused-older = Plus ancien que l’annuaire en service, qui est conservé.
journal-refused-why = { $why }. Celui en service est conservé.
journal-refused-other = Il ne contient rien d’utilisable : { $why }.
journal-key-withdrawn = Clé retirée par son émetteur
    .advice = { $subject }. Ses cartes sont refusées depuis lors.
journal-key-listed-again = Clé retirée, de nouveau dans l’annuaire
    .advice = { $subject }. Ses cartes sont de nouveau valables.
journal-key-of = { $key } de { $iss }
journal-issuer-delisted = L’émetteur n’est plus dans l’annuaire
    .advice = { $subject }. Ses cartes sont à regarder de plus près.
journal-blocked = Blocage ajouté ici
    .advice = { $subject }. Ses cartes sont refusées.
journal-unblocked = Blocage levé ici
    .advice = { $subject }. Ses cartes sont de nouveau jugées comme les autres.
journal-issuer-added = Émetteur ajouté ici
    .advice = { $subject }. Ses cartes ne sont jamais simplement vertes.
journal-issuer-removed = Émetteur ajouté ici, maintenant enlevé
    .advice = { $subject }.
journal-setting-changed = Réglage modifié
    .advice = { $subject }.
journal-started-over = Reprise à zéro
    .advice = À partir de l’annuaire intégré à ce programme. Ce qui était mémorisé a été effacé.
journal-pin-set = Code PIN choisi
    .advice = Il est demandé pour les réglages et pour changer à qui l’on fait confiance.
journal-pin-cleared = Code PIN supprimé
    .advice = La prochaine personne qui ouvre les réglages en choisit un.
journal-pack-added = Règle ajoutée
    .advice = { $subject }
journal-pack-removed = Règle retirée
    .advice = { $subject }
journal-fleet-applied = Réglages du parc appliqués
    .advice = { $subject }
journal-fleet-of = Faits le { $day }.
journal-fleet-refused = Réglages du parc refusés
    .advice = Ceux en vigueur restent : { $subject }.
journal-fleet-trusted = Clé du parc acceptée
    .advice = { $subject }
journal-fleet-forgotten = Clé du parc retirée
    .advice = { $subject }. Ses réglages sont désormais ceux de cette borne.
journal-taken-copy-field = Un champ a été copié
    .advice = Par la personne au guichet. Le journal ne dit pas de qui il s’agit.
journal-taken-copy-doses = Des doses ont été copiées
    .advice = Par la personne au guichet. Le journal ne dit pas de qui il s’agit.
journal-taken-csv = Des doses ont été enregistrées dans un fichier
    .advice = Dans un dossier choisi par le personnel. Le journal ne dit pas de qui il s’agit.
journal-taken-pdf = Une page a été enregistrée dans un fichier
    .advice = Dans un dossier choisi par le personnel. Le journal ne dit pas de qui il s’agit.
journal-taken-report = Un rapport pour l’expéditeur a été emporté
    .advice = Il dit ce qui a échoué, et rien sur une personne.
journal-started = Borne démarrée
    .advice = Version { $subject }.
journal-ended = Borne fermée
    .advice = Par la personne au poste.
journal-restarted-after-fault = La borne a redémarré après une panne interne
    .advice = Rien sur une personne n’a été gardé. Si cela se répète, prévenez qui s’occupe de cette borne.
journal-clock-jumped = L’horloge a été réglée
    .advice = De { $subject } secondes. Les lignes d’avant et d’après restent dans leur ordre réel.
journal-clock-behind = L’horloge retardait au démarrage de la borne
    .advice = De { $subject } secondes. Tant qu’elle n’est pas à l’heure, aucune carte n’est vérifiée.
journal-store-set-aside = Le fichier enregistré était abîmé
    .advice = Il se trouve à côté d’un nouveau, dans le même dossier.
journal-old-lines-gone = D’anciennes lignes sur des visites ont été supprimées
    .advice = Jusqu’au numéro { $subject } : plus anciennes que la durée réglée.
journal-pin-refused = Code PIN erroné
    .advice = { $subject } de suite.
journal-counts-exported = Les décomptes ont été enregistrés dans un fichier
    .advice = Combien sont venus et avec quel résultat, par heure. Sans noms.
journal-audit-exported = Cet historique a été enregistré dans un fichier
    .advice = Il ne nomme ni personne ni carte.
journal-settings-exported = Les réglages ont été enregistrés dans un fichier
    .advice = Sans le code PIN.
journal-unknown = Noté par une autre version de ce programme
    .advice = { $subject }

## Under way

under-way-scanner-lost = Lecteur non connecté
under-way-scanner-busy = Lecteur utilisé par un autre programme
under-way-scanner-no-permission = Lecteur non autorisé
under-way-scanner-failed = Lecteur inutilisable
under-way-stop = Arrêter
under-way-receiving-of = Réception : { $letters } sur environ { $card }
under-way-receiving = Réception : { $letters } caractères
under-way-reading = Lecture du fichier
under-way-reading-of = Lecture du fichier { $file } sur { $files }
under-way-page = { $reading }, page { $page } sur { $pages }
under-way-scanner-named = Lecteur : { $name }

## Settings, by their names

setting-mirrors = D’où l’annuaire est téléchargé
setting-fleet-source = D’où les réglages du parc sont téléchargés
setting-refreshes = Si l’annuaire s’actualise tout seul
setting-asks-issuers = Si les émetteurs sont interrogés sur leurs clés
setting-old-after-days = Après combien de jours l’annuaire est ancien
setting-too-old-after-days = Après combien de jours il est trop ancien
setting-only-kinds = Quels types d’émetteurs peuvent passer au vert
setting-only-places = Les émetteurs de quels lieux peuvent passer au vert
setting-proxy-roots = Quels proxys peuvent inspecter les connexions
setting-allow-network = Quels hôtes et réseaux internes peuvent être interrogés
setting-camera = Quelle caméra est utilisée
setting-mirrored = Si l’image est affichée en miroir
setting-scanner-port = Quel lecteur est utilisé
setting-scanner-baud = À quelle vitesse le lecteur transmet
setting-profile = Où se trouve le poste
setting-language = Dans quelle langue est la fenêtre
setting-theme = Les couleurs de la fenêtre
setting-text-size = La taille du texte
setting-volume = Le volume des sons
settings-no-sound = Cet ordinateur n’a pas de carte son qui fonctionne
setting-clear-after = Quand un résultat s’efface tout seul
setting-dim-after = Quand l’écran s’assombrit
setting-photo-id = Si le personnel compare une pièce d’identité
setting-shown-before = Combien de temps une carte reste en mémoire
setting-rule = Quelle règle est comptée
setting-recipient = Pour qui un lien est ouvert
setting-take-along = Ce que le personnel peut emporter d’un résultat
setting-retention-days = Combien de temps les totaux quotidiens sont gardés
setting-audit-scans = Si chaque visite est notée
setting-audit-days = Combien de temps ces notes sont gardées
setting-station = Comment s’appelle cette borne
setting-kiosk = Si le code PIN est nécessaire pour quitter
setting-guest-window = Si une seconde fenêtre est tournée vers le visiteur
setting-ask-visitor = Si le personnel peut saisir qui se présente
setting-set-up = Si la première mise en service est faite

## Settings

settings-settings = Réglages
settings-lock = Verrouiller
settings-group-counter = Comptoir
settings-group-display = Affichage
settings-group-devices = Son et appareils
settings-group-directory = Annuaire
settings-group-access = Accès et totaux
settings-group-file = Fichier de réglages
settings-change-pin = Choisir un autre code PIN
settings-forgotten = Si le code PIN est oublié, quiconque a accès au compte de cet ordinateur peut en définir un : health-card-kiosk pin set
settings-export = Enregistrer dans un fichier
settings-import = Charger d’un fichier
settings-file-how = Un fichier transporte ces réglages vers un autre poste. Le code PIN, la caméra et le lecteur restent propres à celui-ci. Un fichier du parc s’applique de la même façon.
settings-refused = Cette valeur ne convient pas ici. La précédente est conservée.
settings-keep = Enregistrer
settings-not-imported = Rien n’a été modifié
    .advice = Impossible de lire le fichier, ou ce n’est pas un fichier de réglages de cette version.
settings-not-exported = Non enregistré
    .advice = Impossible d’écrire dans le dossier. Choisissez-en un autre, ou déverrouillez la clé USB.
settings-choose-folder = Choisissez un dossier
    .advice = Ouvrez le dossier ou la clé USB de destination, puis appuyez sur « Enregistrer ici ».
settings-choose-file = Choisissez un fichier de réglages
    .advice = Un fichier .json enregistré par un autre poste.
settings-no-file-here = Aucun fichier de réglages ici
    .advice = Son nom se termine par .json. Cherchez dans un autre dossier ou sur une clé USB.
settings-save-here = Enregistrer ici
settings-all-kinds = Tous les types
settings-imported = { $changed ->
    [0] Fichier chargé ; tous les réglages étaient déjà ainsi
    [one] { $changed } réglage modifié
   *[other] { $changed } réglages modifiés
 }
settings-fleet-applied = Réglages du parc du { $day } appliqués
settings-fleet-same = Les réglages du parc du { $day } sont déjà en vigueur
settings-fleet-refused = Réglages du parc non appliqués
    .advice = Motif : { $why }. Les précédents restent en vigueur.
settings-wrong-setting = Rien n’a été modifié : une valeur ne convient pas pour « { $setting } »
settings-saved = Enregistré sous { $file }
settings-yes = Oui
settings-no = Non
settings-profile-gate = Porte ou entrée
settings-profile-school = Secrétariat d’école
settings-profile-clinic = Pharmacie ou clinique
settings-theme-dark = Sombre
settings-theme-light = Clair
settings-theme-contrast = Contraste élevé
settings-take-along-copy = Copier
settings-take-along-copy-and-save = Copier et enregistrer des fichiers
settings-photo-id-none = Ne pas demander
settings-photo-id-ask = À côté du résultat
settings-photo-id-first = Avant tout résultat vert
settings-language-system = Celle du système
settings-mute = Muet
settings-never = Jamais
settings-rule-none = Aucune choisie
settings-off = Désactivé
settings-today-only = Le jour même
settings-percent = { $number } %
settings-seconds = { $number } s
settings-minutes = { $number } min
settings-hours = { $number } h
settings-days = { $number ->
    [one] { $number } jour
   *[other] { $number } jours
 }
settings-more-profile = Ce choix règle aussi la question sur la pièce d’identité, la durée d’affichage, la taille du texte et le temps pendant lequel les cartes restent en mémoire, selon les besoins du lieu.
settings-more-photo-id = Une carte authentique peut être présentée par quelqu’un d’autre.
settings-more-shown-before = Gardé en mémoire seulement, sous forme d’une empreinte qui ne nomme personne.
settings-more-ask-visitor = Un nom et une date de naissance, saisis pour cette visite et comparés avec la carte. Effacés à la fin de la visite.
settings-more-rule = Une carte authentique qui ne la remplit pas est À CONTRÔLER, et la règle dit ce qui manque.
settings-more-recipient = Le nom que voit la personne qui partage un lien, par exemple « École Lincoln, accueil ».
settings-more-only-kinds = Les cartes d’autres émetteurs sont au mieux À CONTRÔLER.
settings-more-only-places = Pays ou États, par leurs codes, par exemple US-CA CA. Vide : tous.
settings-more-mirrors = Adresses qui commencent par https:// et finissent par une barre oblique, séparées par des espaces. Elles sont essayées dans cet ordre.
settings-more-fleet-source = L’adresse du fichier, qui commence par https://. Elle n’est demandée que si une clé du parc est acceptée.
settings-more-allow-network = Pour les liens et les émetteurs de votre propre réseau : hôtes comme records.clinic.example:8443 et réseaux comme 10.0.0.0/8, séparés par des espaces. Vide : seulement l’internet public.
settings-more-asks-issuers = Leurs réponses ne peuvent que rendre un résultat plus strict.
settings-more-kiosk = Occupe tout l’écran. Les fichiers, les appareils, la formation, la démonstration, les changements de l’annuaire et la fermeture demandent le code PIN.
settings-more-guest-window = Elle montre où présenter le code, et rien sur qui que ce soit.
settings-more-take-along = Des champs et des tableaux à copier, et des fichiers à enregistrer. Ce qui est emporté quitte ce programme : qui peut le lire ensuite relève de votre établissement.
settings-more-retention-days = Combien de personnes sont venues et avec quel résultat, par heure. Sans noms.
settings-more-audit-scans = Comment elle s’est terminée et pourquoi, pour un audit. Jamais un nom, une date de naissance, un code ni un lien. En gros veut dire par heure et sans l’émetteur.
settings-more-station = Figure dans les notes et les fichiers pour distinguer les postes, par exemple Porte 2.
settings-audit-coarse = Oui, en gros
settings-audit-full = Oui, avec l’heure et l’émetteur

## The PIN

pin-enter = Saisissez le code PIN
    .advice = Le code PIN de l’administrateur.
pin-choose = Choisissez un code PIN
    .advice = De 4 à 12 chiffres. Il sera demandé pour les réglages et pour changer à qui l’on fait confiance.
pin-repeat = Saisissez-le à nouveau
    .advice = Ainsi, une faute de frappe ne prive personne de l’accès.
pin-to-settings = Pour les réglages
pin-to-decide = Pour changer à qui ce poste fait confiance
pin-to-export = Pour enregistrer les totaux
pin-to-files = Pour choisir un fichier
pin-to-directory = Pour modifier l’annuaire
pin-to-leave = Pour quitter ce programme
pin-checking = Vérification…
pin-wrong = Ce n’est pas le code PIN
pin-too-short = Au moins 4 chiffres
pin-different = Les deux codes étaient différents. Choisissez à nouveau.
pin-not-kept = Impossible de vérifier ou d’enregistrer le code PIN. Peut-on écrire dans le dossier de données ?
pin-erase = Effacer
pin-done = OK
pin-typed = { $digits ->
    [0] Aucun chiffre saisi
    [one] { $digits } chiffre saisi
   *[other] { $digits } chiffres saisis
 }
pin-locked = Trop de codes PIN erronés. Attendez { $left }.

## Today

today-today = Aujourd’hui
today-how = Visites par heure, sans noms ni cartes. La démonstration et la formation ne sont pas comptées.
today-export = Enregistrer en tableau
today-reading = Lecture des totaux…
today-nobody = Personne n’est encore venu
    .advice = Chaque visite est comptée ici, avec son heure et son résultat.
today-not-saved = Non enregistré
    .advice = Impossible d’écrire dans le dossier. Choisissez-en un autre, ou déverrouillez la clé USB.
today-visits = Visites
today-verified = Vérifiées
today-check = À contrôler
today-refused = Ne pas accepter
today-shared = Partagé
today-no-health-code = Autre code
today-id-matched = Pièce d’identité : correspond
today-id-refused = Pièce d’identité : ne correspond pas
today-day = { $day } · { $visits }
today-part = { $number } { $word }
today-hour = De { $from } à { $to } : { $parts }

## Decisions about whom to trust

directory-decided = Blocages et ajouts
directory-block = Bloquer cet émetteur
directory-unblock = Débloquer cet émetteur
directory-block-key = Bloquer cette clé
directory-unblock-key = Débloquer cette clé
directory-remove = Enlever cet émetteur
directory-restrict = Limiter à des types ou lieux
directory-not-restricted = Les cartes de tous les émetteurs de l’annuaire peuvent passer au vert.
directory-restricted = Seules les cartes de certains émetteurs peuvent passer au vert.
directory-blocked-issuers = Émetteurs bloqués
directory-blocked-keys = Clés bloquées
directory-added-issuers = Émetteurs ajoutés
directory-nothing-decided = Rien n’a été décidé ici
    .advice = Ouvrez un émetteur pour le bloquer, ou pour bloquer une de ses clés. Un blocage l’emporte sur tout le reste.
directory-since = depuis le { $day }

## Training

training = Formation
menu-training-how = Voir chaque type de résultat, ou dire ce qu’il faut faire
training-mark = FORMATION
training-how = Choisissez ce qui est présenté et voyez ce que dit le poste. Rien de tout cela n’est compté ni conservé.
training-quiz = M’interroger
training-another = Une autre
training-list = Voir exercices
training-end = Finir la formation
training-score = Justes : { $right }, fausses : { $wrong }
training-question = Que faites-vous ?
response-let-in = Laisser entrer
response-look-closer = Regarder de plus près
response-refuse = Ne pas accepter
training-right = Juste
training-wrong = Pas tout à fait
training-why-let-in = La carte est correcte. Comparez-la avec la pièce d’identité, puis laissez entrer la personne.
training-why-look-closer = Quelque chose n’est pas connu, ou n’est pas ce qu’il faut. Lisez la raison et demandez ce qui manque.
training-why-refuse = Quelque chose ne va pas avec la carte. Ne l’acceptez pas, et dites-le avec tact.
drill-genuine = Carte authentique
drill-unknown-issuer = Émetteur absent de l’annuaire
drill-unknown-key = Émetteur connu, clé inconnue
drill-list-missing = Liste de révocation manquante
drill-two-people = Deux personnes sur une carte
drill-altered = Carte modifiée
drill-expired = Carte expirée
drill-not-yet-valid = Carte pas encore valide
drill-revoked = Carte révoquée
drill-blocked = Émetteur bloqué ici
drill-not-signed = Données que personne n’a signées
drill-foreign = Code d’un autre type
drill-incomplete = Un des deux codes
drill-link = Lien à ouvrir

## First start

first-start-step = Étape { $step } sur { $steps }
first-start-place = Où se trouve ce poste ?
first-start-place-how = L’affichage des résultats en dépend. Tout peut être modifié dans les réglages.
first-start-gate = Porte ou entrée
    .advice = Pour une file d’attente : grand et bref, les données seulement sur demande.
first-start-school = École
    .advice = Pour les données des familles : tableaux complets, sans pièce d’identité.
first-start-clinic = Clinique ou pharmacie
    .advice = Pour les patients : données complètes, comparées avec une pièce d’identité.
first-start-language = Langue
first-start-camera = Quelle caméra utilise-t-il ?
first-start-camera-how = L’image montre ce qu’elle voit. Les lecteurs et les fichiers fonctionnent aussi sans caméra.
first-start-trial = Essayez avec une carte démo
first-start-trial-how = Une carte fictive est présentée à une caméra fictive, puis réellement lue et vérifiée. Appuyez ensuite sur Suivant : le poste est prêt.
first-start-try = Essayer
first-start-forward = Continuer
first-start-skip = Passer et commencer

## The window that faces the guest

guest-hold-up = Présentez votre code ici
guest-hold-up-how = Sans bouger et bien à plat, à une vingtaine de centimètres de la caméra.
guest-read = Merci
guest-read-how = Adressez-vous au personnel.
guest-nothing-stored = Rien n’est enregistré à votre sujet
guest-visit-noted = L’issue de cette visite est notée, sans votre nom
guest-foot = Health Card Kiosk { $version } · Annuaire du { $day }

## Who stands here

visitor = Qui se présente
visitor-how = Pour cette visite seulement. Jamais conservé.
visitor-name = Nom
visitor-birth-date = Naissance, ex. 1984-05-17
visitor-name-same = Même nom que sur la carte
visitor-name-swapped = Même nom dans un autre ordre
visitor-name-similar = Nom semblable : à voir de près
visitor-name-different = Autre nom que sur la carte
visitor-name-unknown = Impossible de comparer les noms
visitor-date-same = Même date de naissance
visitor-date-swapped = Jour et mois inversés
visitor-date-different = Autre date de naissance
visitor-date-unknown = Impossible de comparer les dates de naissance

## Links

link-title = Lien SMART Health
link-no-label = Un lien sans nom
link-label-unchecked = C’est le nom que lui donne l’expéditeur. Personne ne l’a vérifié.
link-kept-at = Conservé chez
link-other-letters = Les lettres d’une autre écriture peuvent se ressembler. Adresse demandée :
link-who-is-told = Qui le saura
link-kind = Type
link-ends = Fin
link-ready = Rien n’a encore été demandé
    .advice = Appuyez une fois sur Ouvrir. Certains liens ne s’ouvrent qu’une seule fois.
link-told = En ouvrant, { $host } apprend que « { $recipient } » l’a ouvert
link-flag-passcode = un code d’accès est nécessaire
link-flag-no-passcode = sans code d’accès
link-flag-long-term = peut changer, peut être redemandé
link-flag-direct = un fichier
link-ends-on = { $day }, selon le lien
link-ends-never = aucune date de fin
link-past = Le lien dit avoir expiré le { $day }
    .advice = Rien n’a été demandé. Demandez un nouveau lien. Son serveur en sait peut-être plus : appuyez sur Essayer quand même.
link-no-recipient = Personne n’a indiqué qui ouvre les liens ici
    .advice = Le serveur doit connaître un nom, par exemple « École Lincoln, accueil ». L’administrateur le règle ; ensuite, montrez à nouveau le lien.
link-newer = Un type de lien plus récent
    .advice = Cette version du programme ne peut pas l’ouvrir. Demandez la carte elle-même, ou mettez le programme à jour.
link-passcode = Demandez le code d’accès
    .advice = Souvent une date de naissance, ou un code donné avec le lien.
link-empty = Rien n’est encore partagé
    .advice = Le lien fonctionne et ne contient aucun fichier. L’expéditeur peut en ajouter plus tard.
link-reading = Ouverture de ce qui est arrivé…
link-asking = Demande à { $host }…
link-fetching = { $files ->
    [one] Réception de { $files } fichier…
   *[other] Réception de { $files } fichiers…
 }
link-asking-how = Le code d’accès part une seule fois par appui. Les gros fichiers peuvent prendre quelques minutes.
link-offline = Il faut Internet pour cela. Les cartes signées sont toujours vérifiées sans.
link-may-have-cost = Le code d’accès est peut-être arrivé et a peut-être coûté un essai.
link-last-tries = Sûr de ce code d’accès ?
    .advice = Après le dernier essai, le lien est bloqué pour toujours et pour tous. En cas de doute, saisissez-le à nouveau.
link-open = Ouvrir
link-open-anyway = Essayer quand même
link-try-again = Réessayer
link-hold = Garder jusqu’au retour d’Internet
link-forget = Oublier
link-forget-all = Tout oublier
link-stop = Arrêter
link-cancel = Annuler
link-use-try = Utiliser un des derniers essais
link-set-recipient = Le régler (code PIN)
link-wrong-unknown = Ce code d’accès n’était pas le bon
    .advice = Le nombre d’essais restants est inconnu. Demandez à nouveau avant d’en saisir un autre.
link-wrong = { $left ->
    [one] Ce code d’accès n’était pas le bon. Encore { $left } essai.
   *[other] Ce code d’accès n’était pas le bon. Encore { $left } essais.
 }
    .advice = Ensuite, le lien est bloqué pour toujours et pour tous.
link-tries-left = { $left ->
    [one] Encore { $left } essai. Ensuite, le lien est bloqué pour toujours.
   *[other] Encore { $left } essais. Ensuite, le lien est bloqué pour toujours.
 }
link-wait = Le serveur demande d’attendre : { $left }
link-passcode-field = Code d’accès
link-erase = Effacer
link-reveal = Voir
link-conceal = Cacher
link-space = Espace
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
    [one] { $letters } caractère saisi
   *[other] { $letters } caractères saisis
 }
link-held = Liens qui attendent Internet
    .advice = Ils restent en mémoire seulement, et rien n’est envoyé avant un appui sur Ouvrir.
link-waiting = { $links ->
    [one] { $links } lien attend · { $minutes } min
   *[other] { $links } liens attendent · { $minutes } min
 }
link-waits-for = encore { $minutes } min
link-came-by = Par lien
link-item = Fichier { $number }
link-update = Chercher du nouveau
link-ask-again = Redemander les fichiers manquants
link-no-change = Rien de nouveau depuis la dernière fois
link-files-changed = Les fichiers ont changé depuis la dernière fois. Relisez-les.
link-update-failed = La mise à jour n’a pas marché. Voici ce qui était arrivé avant.
link-now-final = MAINTENANT DÉFINITIF
link-new = NOUVEAU
link-changed = MODIFIÉ
link-list-says = L’expéditeur écrit
link-changes = { $news ->
    [one] { $news } élément nouveau ou modifié
   *[other] { $news } éléments nouveaux ou modifiés
 }
link-gone = { $gone ->
    [one] { $gone } retiré
   *[other] { $gone } retirés
 }
link-status-finalized = définitif
link-status-can-change = peut changer
link-status-no-longer-valid = n’est plus valable
link-last-updated = au { $at }
link-follow = Poser ces questions
link-offer-ended = Cette offre a pris fin. Demandez un nouveau lien.
link-show-address = Montrer son adresse en code
link-hide-address = Cacher le code
link-address-how = À ouvrir sur un téléphone. Cette borne n’ouvre aucune page web.
link-endpoints = Ailleurs
link-endpoint-ended = n’est plus ouvert
link-offered = { $questions ->
    [one] On peut poser { $questions } question à { $host }
   *[other] On peut poser { $questions } questions à { $host }
 }
link-questions = Sujet : { $resources }
link-offer-ends = encore { $left }
link-asking-question = Question { $number } sur { $of }…
link-unanswered = { $questions ->
    [one] { $questions } question n’a rien donné
   *[other] { $questions } questions n’ont rien donné
 }
link-endpoint-app = Le patient peut connecter une application chez { $host }

## Links that don’t open

link-inactive = Ce lien n’est plus actif
    .advice = Il a pris fin, a été utilisé ou retiré. Demandez un nouveau lien.
link-locked = Ce lien est bloqué pour toujours
    .advice = Trop de codes d’accès faux. Demandez un nouveau lien.
link-too-often = Demandé trop souvent
    .advice = Le serveur veut une pause. Attendez, puis réessayez.
link-server-fault = Le serveur du lien a un problème
    .advice = Réessayez dans quelques minutes. Cette borne n’y est pour rien.
link-refused = Le serveur du lien refuse
    .advice = Réessayer ne sert à rien. Demandez un nouveau lien.
link-web-page = Une page web est venue au lieu de données
    .advice = Ce réseau demande peut-être une connexion. Connectez-vous dans un navigateur, puis réessayez.
link-list-too-large = Le lien contient plus que ce qui s’ouvre ici
    .advice = Demandez un lien avec moins de fichiers, ou de plus petits.
link-list-garbled = La réponse du serveur n’a pas de sens
    .advice = Demandez un nouveau lien. Le logiciel de l’expéditeur est peut-être en cause.
link-no-name = Le serveur du lien est introuvable
    .advice = Vérifiez la connexion Internet, puis réessayez.
link-no-connection = Pas de connexion au serveur du lien
    .advice = Vérifiez la connexion Internet, puis réessayez.
link-no-network = Cet ordinateur n’a pas pu utiliser le réseau
    .advice = Vérifiez la connexion Internet, puis réessayez.
link-address-malformed = L’adresse du lien est inutilisable
    .advice = Demandez un nouveau lien.
link-address-not-allowed = Le lien mène à un réseau privé
    .advice = Seules des adresses sur Internet sont interrogées. L’administrateur peut en autoriser d’autres.
link-port-not-allowed = Le lien mène à un port inhabituel
    .advice = Seul le port 443 est interrogé. L’administrateur peut en autoriser d’autres.
link-certificate-dates = Le certificat du serveur n’est pas valable aujourd’hui
    .advice = Vérifiez la date de cet ordinateur. Si elle est juste, le serveur est en cause : demandez la carte elle-même.
link-not-trusted = Le serveur ne peut pas prouver qui il est
    .advice = Rien n’a été envoyé. Quelqu’un écoute peut-être sur ce réseau : utilisez-en un autre, ou demandez la carte elle-même.
link-too-slow = La réponse a mis trop de temps
    .advice = Réessayez dans une minute.
link-answer-too-large = La réponse est plus grande que permis
    .advice = Demandez un lien avec moins de fichiers, ou de plus petits.
link-cut-off = La réponse a été coupée
    .advice = Vérifiez la connexion Internet, puis réessayez.
link-answer-garbled = La réponse est illisible
    .advice = Réessayez. Si cela persiste, demandez la carte elle-même.
link-redirect = Le serveur renvoie à une autre adresse
    .advice = Les liens ne sont pas suivis ailleurs. Demandez un nouveau lien.
link-demonstration = La démonstration n’interroge aucun vrai serveur
    .advice = Arrêtez la démonstration pour ouvrir ce lien.
link-stopped = Arrêté
    .advice = Vous l’avez arrêté avant la réponse.
link-file-ended = L’adresse du fichier a pris fin
    .advice = Redemandez les fichiers manquants.
link-file-refused = Le serveur refuse ce fichier
    .advice = Regardez le reste, et demandez celui-ci à l’expéditeur.
link-file-too-large = Le fichier est plus grand que permis
    .advice = Regardez le reste, et demandez celui-ci à l’expéditeur.
link-file-not-encrypted = Le fichier n’était pas chiffré
    .advice = Son contenu n’est pas montré. Dites à l’expéditeur que son logiciel est en cause.
link-file-key = La clé du lien ne va pas avec ce fichier
    .advice = Il a été modifié ou appartient à un autre lien. Demandez un nouveau lien.
link-file-encryption = Chiffré autrement que ne le font les liens
    .advice = Dites à l’expéditeur que son logiciel est en cause.
link-file-malformed = Le fichier est abîmé
    .advice = Regardez le reste, et demandez celui-ci à l’expéditeur.
link-offer-unusable = Une offre d’accès direct inutilisable
    .advice = Demandez à l’expéditeur les données elles-mêmes.
link-cut = Le lien a été coupé ou modifié
    .advice = Montrez à nouveau le code entier, ou demandez un nouveau lien.
link-not-https = L’adresse du lien n’est pas sûre
    .advice = Les données ne se demandent que par https. Demandez un nouveau lien.
link-without-key = Il manque au lien sa clé
    .advice = Personne ne peut l’ouvrir. Demandez un nouveau lien.
link-contradicts = Le lien se contredit
    .advice = Personne ne peut l’ouvrir. Demandez un nouveau lien.
link-note-long-address = Son adresse est plus longue que prévu.
link-note-guessable = Son adresse pourrait être devinée. Le logiciel de l’expéditeur devrait être corrigé.
link-note-long-label = Son nom est plus long que prévu et a été coupé.
link-note-odd-expiry = Sa fin est écrite de façon inhabituelle.
link-note-other-alphabet = Il est écrit de façon inhabituelle.
link-note-both-places = Un fichier est dans la liste et ailleurs. Celui de la liste a été pris.

## What records say

records-insurance = Assurance
records-allergies = Allergies et intolérances
records-medications = Médicaments
records-problems = Problèmes de santé
records-exemptions = Exemptions de vaccination
records-vaccinations = Vaccins
records-recommendations = Vaccins recommandés
records-results = Résultats de laboratoire
records-vital-signs = Mesures
records-social-history = Mode de vie
records-procedures = Actes médicaux
records-devices = Dispositifs médicaux
records-plans = Plans de soins
records-visits = Consultations
records-family = Antécédents familiaux
records-text = Autres sections
records-other = Autres données
records-also = Contient aussi des précisions : { $kinds }
records-draft = Brouillon, non définitif
records-empty = Aucune information donnée
records-empty-because = Aucune information donnée : { $why }
records-text-alone = Seul le texte de l’auteur est présent :
records-missing = { $records ->
    [one] { $records } élément cité est absent
   *[other] { $records } éléments cités sont absents
 }
records-left-out = { $rows ->
    [one] et { $rows } autre ligne
   *[other] et { $rows } autres lignes
 }
records-since = depuis { $day }
records-until = jusqu’à { $day }
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
 }
span-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
 }
span-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
 }
span-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
 }
dose-age = à l’âge de { $age }
dose-since = { $days ->
    [one] { $days } jour après la dose précédente
   *[other] { $days } jours après la dose précédente
 }
dose-since-long = { $span } après la dose précédente
dose-repeated = Indiquée deux fois, comptée une fois
dose-reported = Indiquée par quelqu’un qui ne l’a pas administrée
assurance-self-asserted = Nom et date de naissance déclarés, rien n’a été vérifié
assurance-some-id = Un justificatif d’identité a alors été regardé
assurance-photo-id = Une pièce d’identité avec photo a alors été regardée
assurance-documents = L’identité a alors été vérifiée à l’aide de documents
assurance-in-person = L’identité a alors été vérifiée en personne à l’aide de documents
assurance-other = Contrôle d’identité à ce moment-là : { $code }
supervision-professional = Prélèvement fait par un professionnel
supervision-in-person = Autoprélèvement, surveillé sur place
supervision-virtual = Autoprélèvement, surveillé par vidéo
supervision-nobody = Autoprélèvement, sans surveillance
taken-minutes-ago = { $count ->
    [one] recueilli il y a { $count } minute
   *[other] recueilli il y a { $count } minutes
 }
taken-hours-ago = { $count ->
    [one] recueilli il y a { $count } heure
   *[other] recueilli il y a { $count } heures
 }
taken-days-ago = { $count ->
    [one] recueilli il y a { $count } jour
   *[other] recueilli il y a { $count } jours
 }
taken-day-known = { $count ->
    [0] recueilli aujourd’hui, heure non indiquée
    [one] recueilli il y a { $count } jour, heure non indiquée
   *[other] recueilli il y a { $count } jours, heure non indiquée
 }
taken-long-ago = recueilli il y a { $span }
result-amended = Corrigé par le laboratoire
panel-results = { $results ->
    [one] { $results } résultat
   *[other] { $results } résultats
 }
flag-very-high = TRÈS ÉLEVÉ
flag-very-low = TRÈS BAS
flag-very-abnormal = TRÈS ANORMAL
flag-high = ÉLEVÉ
flag-low = BAS
flag-abnormal = ANORMAL
item-none-known = Rien de connu : { $what }
item-not-said = Rien n’est dit à ce sujet : { $what }
item-forbidden = NE PAS DONNER NI FAIRE : le dossier le dit
records-not-this-persons = Ne concerne pas cette personne
records-text-cut = Le reste du texte n’est pas affiché ici
item-unnamed = Sans nom
item-current = en cours
item-past = passé
item-planned = prévu
item-not-certain = incertain
item-withdrawn = NON VALABLE : réfuté, non effectué ou inscrit par erreur
item-unconfirmed = NON CONFIRMÉ
label-body-site = Partie du corps
label-class = Numéro
label-conclusion = En conclusion
label-criticality = Risque
label-division = Subdivision
label-dosage = Posologie
label-dependent = Ayant droit n°
label-condition = Maladie
label-due = Date prévue
label-earliest = Au plus tôt
label-ended = Terminé
label-from = Début
label-group = Groupe
label-kind = Type
label-member = Personne assurée
label-network = Réseau
label-note = Remarque
label-outcome = Résultat
label-payer-id = ID du payeur
label-performer = Par
label-phone = Téléphone
label-place = Lieu
label-plan = Régime
label-policy = Réglementation
label-prescriber = Prescrit par
label-quantity = Quantité
label-reaction = Réaction
label-reason = Motif
label-refills = Renouvellements
label-relationship = Lien avec le titulaire
label-relative = Lien de parenté
label-route = Voie
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = Gravité
label-specimen = Échantillon
label-status = Statut
label-subscriber = Titulaire du contrat
label-subscriber-id = ID du titulaire du contrat
label-until = Fin
label-usual = Valeurs de référence
label-validity = Validité
coverage-no-proof = Selon la carte. Ne prouve pas que l’assureur paie.
coverage-no-payer = Assureur non indiqué
coverage-active = en vigueur selon les données de la carte
coverage-ended = TERMINÉE, d’après les dates de la carte
coverage-not-yet = PAS ENCORE COMMENCÉE, d’après les dates de la carte
coverage-not-in-use = PAS EN USAGE, selon la carte
coverage-unsaid = en vigueur ou non : pas indiqué

## Attached documents

records-documents = Documents
document-summary = Résumé du patient sous forme de document
document-story = Récit du patient lui-même
document-other = Document
document-preliminary = Inachevé
document-superseded = Remplacé par un document plus récent
document-differs = L’expéditeur indique une autre taille ou une autre empreinte
document-in-error = Saisi par erreur : ne pas l’utiliser
document-form = { $kind }, { $size }, empreinte { $print }
document-form-differs = { $kind }, { $size }, empreinte { $print } : l’expéditeur indique une autre taille ou une autre empreinte
document-elsewhere = { $kind } : se trouve chez { $host } et n’est pas téléchargé
document-nowhere = { $kind } : se trouve ailleurs, à une adresse qui n’en est pas une
document-missing = { $kind } : vide
document-damaged = { $kind } : endommagé
document-too-large = { $kind } : trop grand
document-left-out = { $count ->
    [one] { $count } autre forme n’est pas lue.
   *[other] { $count } autres formes ne sont pas lues.
}
document-kind-pdf = PDF
document-kind-picture = Image
document-kind-text = Texte
document-kind-html = Page web
document-kind-cda = Document clinique (CDA)
document-kind-xml = XML
document-kind-rtf = Texte mis en forme (RTF)
document-kind-office = Fichier bureautique ou archive
document-kind-media = Image, film ou son d’un type qui n’est pas affiché
document-kind-unknown = Type inconnu
document-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
document-kilobytes = { $count } ko
document-megabytes = { $count } Mo

## Rules, and what they count

rule-met = Remplie
rule-not-met = Non remplie
rule-cannot-tell = Impossible à dire
rule-not-asked = Pas demandé à cet âge
rule-headline = { $rule } : { $answer }
rule-missing = { $need } : { $doses ->
    [one] { $doses } dose manque
   *[other] { $doses } doses manquent
 }
rule-missing-least = { $need } : { $doses ->
    [one] au moins { $doses } dose manque
   *[other] au moins { $doses } doses manquent
 }
rule-settling = { $need } : encore trop récent
rule-no-result = { $need } : pas de tel résultat
rule-earliest = { $missing }, la suivante peut compter à partir du { $day }
rule-settles = { $missing }, compte à partir du { $day }
rule-doses = { $required ->
    [one] { $counted } dose sur { $required }
   *[other] { $counted } doses sur { $required }
 }
rule-by-birth = Remplie par la date de naissance
rule-by-test = Remplie par un résultat de test
rule-optional = { $need } (ne décide pas)
rule-open-staff = Au personnel de décider : { $what }
rule-open-partial-date = il manque le jour dans une date
rule-open-no-date = une dose n’a pas de date
rule-open-no-birth-date = pas de date de naissance
rule-open-unknown-vaccine = un code de vaccin n’est pas connu ici
rule-open-unspecified = un code ne dit pas quel vaccin c’était

rule-open-part = une dose ne vise qu’une partie de ces maladies
rule-open-contradicted = deux entrées d’une dose se contredisent
rule-open-modifier = un élément inconnu peut en changer le sens
rule-open-repeated-soon = une dose a été répétée peu après une qui ne compte pas
rule-open-result = un résultat ne peut pas être lu avec certitude
rule-open-too-much = trop d’entrées à compter
rule-dose-counts = compte comme dose { $number }
rule-dose-open = compte peut-être : { $why }
rule-dose-too-young = ne compte pas : { $days ->
    [one] { $days } jour avant l’âge minimal
   *[other] { $days } jours avant l’âge minimal
 }
rule-dose-too-close = ne compte pas : { $days ->
    [one] { $days } jour trop tôt après la dose précédente
   *[other] { $days } jours trop tôt après la dose précédente
 }
rule-dose-near-live = ne compte pas : { $days ->
    [one] { $days } jour trop tôt après un autre vaccin vivant
   *[other] { $days } jours trop tôt après un autre vaccin vivant
 }
rule-dose-other-product = ne compte pas : ce vaccin n’est pas demandé
rule-dose-too-old = ne compte pas : trop ancienne
rule-dose-not-settled = compte à partir du { $day }
rule-dose-surplus = pas nécessaire
rule-dose-out = ne compte pas : { $why }
rule-dose-impossible-date = sa date est impossible
rule-support = Compté par cette borne · aide à la décision, pas un avis médical
rule-unsigned-support = Compté sur des données que personne n’a signées
rule-source = Version { $version } · { $publisher } : { $source } · au { $day }
rule-absent = Cette règle n’est pas sur cette borne. Choisissez-en une autre dans les réglages.
rule-show-doses = Pourquoi chaque dose compte
rule-hide-doses = Masquer les doses

## Diseases that vaccines are counted for

disease-anthrax = maladie du charbon
disease-chikungunya = fièvre chikungunya
disease-cholera = choléra
disease-covid-19 = COVID-19
disease-dengue = dengue
disease-diphtheria = diphtérie
disease-ebola = Ebola
disease-h5-influenza = grippe H5
disease-haemophilus-b = Haemophilus b (Hib)
disease-hepatitis-a = hépatite A
disease-hepatitis-b = hépatite B
disease-hpv = HPV
disease-influenza = grippe
disease-japanese-encephalitis = encéphalite japonaise
disease-measles = rougeole
disease-meningococcal-acwy = méningocoque ACWY
disease-meningococcal-b = méningocoque B
disease-meningococcal-other = méningocoque, autres
disease-mpox = mpox (variole simienne)
disease-mumps = oreillons
disease-pertussis = coqueluche
disease-plague = peste
disease-pneumococcal = pneumocoque
disease-polio = poliomyélite
disease-rabies = rage
disease-rotavirus = rotavirus
disease-rsv = VRS
disease-rubella = rubéole
disease-smallpox = variole
disease-tetanus = tétanos
disease-tick-borne-encephalitis = encéphalite à tiques
disease-tuberculosis = tuberculose
disease-typhoid = fièvre typhoïde
disease-varicella = varicelle
disease-yellow-fever = fièvre jaune
disease-zoster = zona

document-show = Afficher le document
document-show-form = Afficher : { $form }
document-next-page = Page suivante
document-previous-page = Page précédente
document-larger = Plus grand
document-fit = Pleine largeur
document-opening = Ouverture du document…
document-page = Page { $page } sur { $pages }
document-cut = Tout n’est pas affiché ici.
document-struck = Ce qui se trouve entre [− et −] a été barré par son auteur.
document-of-another = Ce document nomme une autre personne
document-patient = Patient
document-born = Naissance
document-made = Date
document-author = Auteur
document-custodian = Conservé par
document-fault-damaged = Ce document est endommagé et ne peut pas être affiché.
document-fault-page = Cette page du document ne peut pas être affichée.
document-fault-locked = Ce document est verrouillé par un mot de passe et ne peut pas être affiché.
document-fault-too-large = Ce document est trop grand pour être affiché.
document-fault-other-kind = Les documents de ce type ne sont pas affichés ici.
document-fault-no-reader = Le document n’a pas pu être ouvert. Réessayez.
document-pictures = { $count ->
    [one] { $count } image qu’il contient n’est pas affichée.
   *[other] { $count } images qu’il contient ne sont pas affichées.
}

## What staff take along

take-along = Emporter…
take-copy-doses = Copier les doses
take-save-doses = Enregistrer les doses (CSV)
take-save-page = Enregistrer la page (PDF)
take-print-how = Pour imprimer, enregistrez la page et imprimez le fichier depuis un ordinateur relié à une imprimante. Rien n’est imprimé ni ouvert d’ici.
take-fields-how = Les champs qui portent ce signe se copient d’une pression : noms, dates de naissance, lots, numéros d’adhérent.
take-report = Rapport pour l’expéditeur
take-report-how = Il dit en anglais ce qui a échoué et selon quelle règle, pour qui a fait la carte ou le lien. Il ne parle de personne.
take-copy-report = Copier le rapport
take-save-report = Enregistrer le rapport
take-not-saved = Non enregistré
    .advice = Impossible d’écrire dans le dossier. Choisissez-en un autre, ou déverrouillez la clé USB.
take-copied = Copié. Le presse-papiers se vide dans { $seconds } s
take-copy = Copier : { $text }
take-signed = Signé par { $issuer }
take-not-signed = Signé par personne
take-copied-here = Copié depuis une borne : pas un certificat
take-printed-here = Imprimé depuis une borne : pas un certificat
take-cut = Il y a plus que ces pages ne contiennent. Lisez la suite à l’écran.
take-column-date = Date de la dose
take-column-vaccine = Vaccin
take-column-cvx = Code CVX
take-column-lot = Lot
take-column-maker = Fabricant
take-column-performer = Donné par
take-column-counts = Compte
take-column-result = Résultat
take-column-issuer = Signataire
take-column-saved = Enregistré depuis une borne, pas un certificat
take-counts = oui
take-not-counted = indiqué, non compté
