# What a person reads, in Spanish (of the Americas). The other languages have the same messages and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
 }
month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
 }
date-long = { $day } de { month-long } de { $year }
date-short = { $day } { month-short } { $year }
date-month = { month-long } de { $year }
date-month-alone = { month-long } de { $year } (día no indicado)
date-year-alone = { $year } (mes y día no indicados)
date-impossible = “{ $text }”, que no es una fecha
days-ago = { $days ->
    [0] hoy
    [one] hace { $days } día
   *[other] hace { $days } días
 }
ago-minutes = { $number ->
    [one] un minuto
   *[other] { $number } minutos
 }
ago-hours = { $number ->
    [one] una hora
   *[other] { $number } horas
 }
list-separator = {", "}

## Headlines and facts

headline-verified = VERIFICADA
headline-check = REVISAR
headline-do-not-accept = NO ACEPTAR
headline-shared-not-signed = COMPARTIDO, SIN FIRMA
headline-not-a-health-code = NO ES CÓDIGO DE SALUD
headline-link = ENLACE
headline-incomplete = FALTAN CÓDIGOS
mark-demo = DEMO · TARJETA FICTICIA
mark-training = PRÁCTICA · TARJETA FICTICIA
mark-test = PRUEBA · NO USAR
fact-signature = Firma
fact-issuer = Emisor
fact-standing = Vigencia
fact-content = Contenido
fact-not-judged = sin evaluar
fact-matches = coincide
fact-unchecked = sin comprobar
fact-mismatch = no coincide
fact-malformed = mal formada
fact-listed = en el directorio
fact-blocked = bloqueado
fact-key-blocked = clave bloqueada
fact-key-withdrawn = clave retirada
fact-added = agregado aquí
fact-outside = no se acepta aquí
fact-unlisted = no está en el directorio
fact-delisted = ya no figura
fact-in-order = correcta
fact-uncertain = incierta
fact-revoked = revocada
fact-expired = vencida
fact-not-yet-valid = aún no válida
fact-one-person = una persona
fact-doubtful = mirar bien
fact-wrong = incorrecto
summary-verified = Firmada por un emisor del directorio. Dentro de sus fechas. { $revocation }
summary = { $more ->
    [0] { $first }.
    [one] { $first }, y un motivo más.
   *[other] { $first }, y { $more } motivos más.
 }
revocation-revoked = Revocada, según la lista del { $day }.
revocation-not-revoked = No revocada al { $day }.
revocation-no-id = La tarjeta no tiene identificador de revocación.
revocation-no-list = Su emisor no publica ninguna lista de revocación.
revocation-unknown = No se sabe si fue revocada.
dose-not-given = no administrada
dose-subpotent = dosis de potencia insuficiente
dose-no-vaccine = no indica la vacuna
dose-not-this-persons = no es de esta persona
dose-unknown-modifier = lleva una marca desconocida

## Reasons, by their stable codes

advice-rescan = Escanee de nuevo. Si sigue igual, pida a la persona que obtenga una tarjeta nueva.
advice-rescan-issuer = Escanee de nuevo. Si sigue igual, pida a la persona que obtenga de su emisor una tarjeta nueva.
advice-issuers-fault = El emisor hizo mal la tarjeta. Pida a la persona que obtenga de él una nueva.
advice-ask-for-card = Pida una SMART Health Card.
advice-look-with-care = Revise los registros con cuidado.
advice-ask-issuer-taken-back = No se sabe si la tarjeta fue revocada. Consulte al emisor.
advice-update-and-rescan = Actualice el directorio y escanee de nuevo.
advice-name-needed = Pida una tarjeta que lleve el nombre de la persona.
advice-ask-for-file-again = Pida el archivo otra vez.
advice-ask-once-more = Pida otra copia.

reason-code-not-digits = El código está dañado
    .advice = { advice-rescan }
reason-code-odd-digits = El código está dañado
    .advice = { advice-rescan }
reason-code-pair-too-large = El código está dañado
    .advice = { advice-rescan }
reason-code-empty = El código está vacío
    .advice = { advice-rescan }
reason-chunk-number-impossible = El número del código no tiene sentido
    .advice = { advice-rescan }
reason-card-too-long = La tarjeta es más larga de lo permitido
    .advice = { advice-rescan }
reason-file-without-card = El archivo no contiene ninguna tarjeta
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = El archivo contiene demasiadas tarjetas
    .advice = Pida un archivo que solo tenga las tarjetas de esta persona.
reason-file-card-not-text = Una tarjeta del archivo está dañada
    .advice = { advice-ask-for-file-again }
reason-file-malformed = El archivo está dañado
    .advice = { advice-ask-for-file-again }
reason-jws-parts = La tarjeta está dañada
    .advice = { advice-rescan-issuer }
reason-jws-encoding = La tarjeta está dañada
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = La tarjeta está dañada
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = La tarjeta está dañada
    .advice = { advice-rescan-issuer }
reason-payload-malformed = La tarjeta está dañada
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = Firmada de un modo no permitido
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = Firmada de un modo no permitido
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = La tarjeta no se puede descomprimir
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = La tarjeta no se puede descomprimir
    .advice = { advice-rescan-issuer }
reason-signature-format = La firma no tiene la forma correcta
    .advice = { advice-issuers-fault }
reason-signature-mismatch = Alterada, o firmada por alguien más
    .advice = Escanee de nuevo. Pida la tarjeta original.
reason-payload-too-large = Descomprimida, la tarjeta es más grande de lo permitido
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = La tarjeta no indica bien su emisor
    .advice = { advice-issuers-fault }
reason-date-malformed = Falta una fecha o es imposible
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = Una fecha está en milisegundos
    .advice = { advice-issuers-fault }
reason-not-a-health-card = Esto no es una tarjeta de salud
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = Esto no es una tarjeta de salud
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = Este emisor no está en el directorio del { $day }
    .advice = Se identifica como { $host }. Pida otro comprobante, o actualice el directorio y escanee de nuevo.
reason-issuer-letter-case-differs = Solo las mayúsculas lo distinguen de { $near }
    .advice = No es seguro que sea el mismo emisor: puede ser un error suyo o alguien que se hace pasar por él. Se identifica como { $host }. Pida otro comprobante.
reason-key-not-listed = Nombra a { $issuer }, pero con una clave que no conocemos
    .advice = Una clave nueva o una falsificación. Actualice el directorio y escanee de nuevo, o consulte al emisor.
reason-key-not-yet-listed = Nombra a { $issuer }, pero con una clave que no conocemos
    .advice = El propio emisor publica una clave así; el directorio aún no la incluye. Actualice el directorio y escanee de nuevo.
reason-issuer-blocked-here = Este emisor está bloqueado aquí
    .advice = El administrador de este puesto rechaza sus tarjetas desde el { $day }. Pida otro comprobante.
reason-key-blocked-here = La clave de esta tarjeta está bloqueada aquí
    .advice = El administrador de este puesto rechaza desde el { $day } las tarjetas firmadas con ella. Pida otro comprobante.
reason-issuer-added-here = Un emisor que se agregó aquí el { $day }
    .advice = No está en ningún directorio. El administrador de este puesto sabe por qué se agregó.
reason-issuer-outside-restriction = Un emisor de otro tipo o lugar
    .advice = El administrador de este puesto solo admite tarjetas de ciertos emisores. Pida otro comprobante.
reason-key-withdrawn = Su emisor retiró la clave de esta tarjeta
    .advice = Se sabe desde el { $day }. Cualquiera que tenga esa clave puede haber hecho la tarjeta. { $new-card }
reason-issuer-no-longer-listed = Este emisor ya no está en el directorio
    .advice = Salió del directorio. Pida otro comprobante o consulte al emisor.
reason-card-revoked = Revocada
    .advice = Su emisor dejó sin efecto esta tarjeta. { $new-card }
reason-card-expired = Vencida
    .advice = Venció el { $day }, { $ago }. { $new-card }
reason-card-not-yet-valid = Aún no válida
    .advice = Es válida desde el { $day }. Compruebe la fecha de esta computadora.
reason-revocation-list-missing = Aquí falta la lista de revocación del emisor
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = La lista de revocación del emisor está desactualizada
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = La lista de revocación del emisor no se puede usar aquí
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = El identificador de revocación de la tarjeta está mal formado
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = El directorio del { $day } es demasiado antiguo
    .advice = Desde entonces pueden haberse retirado claves o revocado tarjetas. { advice-update-and-rescan }
reason-clock-doubtful = El reloj de esta computadora está mal
    .advice = Marca el { $day }, que ya pasó. Ajuste la fecha y la hora, y escanee de nuevo.
reason-certificate-not-valid-then = Fuera del plazo del certificado de su emisor
    .advice = { $dates ->
        [known] El certificado vale del { $from } al { $until }. Consulte al emisor.
       *[none] La clave de su emisor no tiene certificado. Consulte al emisor.
     }
reason-no-person = La tarjeta no nombra a nadie
    .advice = { advice-name-needed }
reason-several-persons = La tarjeta nombra a más de una persona
    .advice = No la tome como si fuera de una sola de ellas.
reason-no-name = La tarjeta no lleva nombre
    .advice = { advice-name-needed }
reason-content-not-understood = Una parte de la tarjeta no se entiende
    .advice = { advice-look-with-care }
reason-record-of-another-person = Un registro es de otra persona
    .advice = No cuente lo que está marcado así.
reason-modifier-unknown = Algo en la tarjeta puede cambiar su sentido
    .advice = Pregunte al emisor qué significa.
reason-date-impossible = Una fecha de la tarjeta es imposible
    .advice = { advice-look-with-care }
reason-no-record = La tarjeta no tiene ningún registro
    .advice = No prueba más que un nombre.
reason-too-many-entries = La tarjeta tiene más de lo que se lee aquí
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = Escrita en una versión que no se lee aquí
    .advice = Está firmada, pero lo que dice no se puede mostrar.
reason-not-signed = Nadie firmó este registro
    .advice = Muestra lo que la persona compartió. No lo tome como comprobante.
reason-code-is-contact = Los datos de un contacto
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = Una licencia de conducir
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = Un certificado de la UE, que aquí no se admite
    .advice = Puede ser auténtico. Compruébelo con una aplicación para certificados de la UE.
reason-code-is-new-zealand-pass = Un pase de Nueva Zelanda, que aquí no se admite
    .advice = Puede ser auténtico. { advice-ask-for-card }
reason-code-is-product-number = El número de un producto
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = El sello de un documento de viaje, que aquí no se admite
    .advice = Puede ser auténtico. { advice-ask-for-card }
reason-code-is-verifiable-health-link = Un Verifiable Health Link, que aquí no se admite
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = Una solicitud de una billetera digital
    .advice = { advice-ask-for-card }
reason-code-is-web-address = Una dirección web
    .advice = No se abrió. { advice-ask-for-card }
reason-code-is-wifi = La contraseña de una red inalámbrica
    .advice = { advice-ask-for-card }
reason-code-unknown = Nada que se conozca aquí
    .advice = { advice-ask-for-card }
reason-link-not-opened = Un enlace a registros de salud
    .advice = Para abrirlo, muestre el enlace sin nada más.
reason-link-damaged = Este enlace está dañado
    .advice = Así nadie puede abrirlo. Pida el enlace o el código otra vez.
reason-link-file-not-opened = Una parte de lo compartido no se abrió
    .advice = No se sabe qué contiene. Mire el resto y pregunte a quien lo compartió.
reason-link-file-unknown = Un archivo de un tipo que aquí no se puede mostrar
    .advice = Se compartió y quedó cerrado.
reason-link-offer = Acceso en directo a registros en otro lugar
    .advice = Allí aún no se ha pedido nada.
reason-link-no-longer-valid = Quien lo compartió lo marcó como ya no válido
    .advice = No se guíe por ello. Pida lo que lo sustituye.
reason-link-people-differ = Este enlace contiene registros de personas distintas
    .advice = Compare cada nombre y fecha de nacimiento con la persona que tiene delante.
reason-document-of-another = Un documento adjunto nombra a otra persona
    .advice = Su nombre o fecha de nacimiento difiere del registro. Ábralo y compare.
reason-link-list-unclear = Algo que se dice de estos archivos no se conoce aquí
    .advice = Puede cambiar su significado. Léalos con cuidado.
reason-rule-not-met = { $genuine ->
    [yes] La tarjeta es auténtica. “{ $rule }” pide más
   *[no] “{ $rule }” pide más
 }
    .advice = La regla dice qué falta. Pida otras tarjetas o papeles, o decida según las normas de su centro.
reason-rule-cannot-tell = { $genuine ->
    [yes] La tarjeta es auténtica. No se puede decir si cumple “{ $rule }”
   *[no] No se puede decir si cumple “{ $rule }”
 }
    .advice = La regla dice qué queda abierto. Mire las dosis y decida según las normas de su centro.
reason-chunks-missing = Códigos leídos: { $have } de { $total }
    .advice = Muestre los otros códigos de esta tarjeta, en cualquier orden: { $missing }.
reason-chunks-of-different-cards = Quizá sean códigos de dos tarjetas distintas
    .advice = Presione Siguiente y muestre de nuevo los códigos de una sola tarjeta.
reason-no-code-found = No se encontró ningún código en la imagen
    .advice = Pruebe con una imagen más nítida y más grande de todo el código.
reason-no-code-in-document = No se encontró ningún código en ninguna página
    .advice = Abra un documento más nítido, o una captura de pantalla del código.
reason-no-code-in-first-pages = No se encontró ningún código en las primeras { $pages } páginas
    .advice = Las páginas siguientes no se miraron. Guarde aparte la página con el código y ábrala.
reason-picture-damaged = La imagen está dañada
    .advice = { advice-ask-once-more }
reason-document-damaged = El documento está dañado
    .advice = { advice-ask-once-more }
reason-document-locked = El documento está protegido con contraseña
    .advice = Pídalo sin contraseña, o pida una captura de pantalla del código.
reason-picture-kind-not-read = Es una imagen { $kind ->
    [heic] HEIC, como las que toman los teléfonos
    [avif] AVIF
    [gif] GIF
    [tiff] TIFF
    [bmp] BMP
   *[jpeg-xl] JPEG XL
 }
    .advice = Ese tipo no se lee aquí. Guárdela como JPEG, o tome una captura de pantalla del código y ábrala.
reason-file-kind-unknown = No es un tipo de archivo que se lea aquí
    .advice = Abra una imagen (PNG, JPEG, WebP), un PDF, un archivo .smart-health-card o un archivo de texto.
reason-file-too-large = El archivo es demasiado grande
    .advice = Se leen como máximo { $megabytes } MB. Abra una imagen o un archivo más pequeño.
reason-file-can-not-open = El archivo no se puede abrir
    .advice = Compruebe que está ahí y que se permite leerlo.
reason-file-is-folder = Esto es una carpeta
    .advice = Abra los archivos que contiene.
reason-scan-unreadable = El escaneo llegó en partes o dañado
    .advice = Escanee el código otra vez. Si sigue igual, vuelva a configurar el escáner o use la cámara.
reason-program-failed = Este programa falló
    .advice = No se comprobó nada. Inténtelo otra vez.
new-card-of-nobody = Pida a la persona una tarjeta nueva.
new-card = { $known ->
    [both] Para una tarjeta nueva: { $issuer }, { $place }, teléfono { $phone }.
    [place] Para una tarjeta nueva: { $issuer }, { $place }.
    [phone] Para una tarjeta nueva: { $issuer }, teléfono { $phone }.
   *[neither] Para una tarjeta nueva: { $issuer }.
 }

## Notes, by their stable codes

note-file-of-another-kind = El archivo no es del tipo que se dice. Se leyó como lo que es.
note-same-initialization-vector = Dos archivos de este enlace se cifraron de un modo que debilita ambos. Hay que corregir el programa de quien los envió.
note-patient-shared = El propio paciente compartió esto: no llegó directamente de una clínica.
note-names-app = Nombra una aplicación con la que se hizo. Eso no se comprueba aquí.
note-long-for-one-code = La tarjeta tiene { $letters } caracteres en un solo código; con más de { $most }, a las cámaras les cuesta leerlo.
note-issuer-host-in-other-case = La tarjeta escribe el servidor de su emisor con mayúsculas distintas de las del directorio. Es el mismo servidor.
note-issuer-not-reached = El directorio no ha podido contactar a este emisor desde el { $day }, así que sus claves pueden haber cambiado.
note-shown-before = Esta tarjeta ya se mostró aquí hace { $ago }. Compare con la identificación con foto.
note-name-mixes-scripts = Una palabra del nombre tiene letras de varios alfabetos, que pueden verse iguales. Compare letra por letra con la identificación con foto.

## On screens and buttons

next = Siguiente
hold = Fijar
held = Fijado
id-matches = Coincide
id-differs = No
previous-item = Tarjeta anterior
next-item = Tarjeta siguiente
profile-gate = Entrada
profile-school = Escuela
profile-clinic = Clínica
menu = Menú
menu-today-how = Cuántas personas vinieron hoy, por hora y por resultado, sin nombres
menu-settings-how = Dónde está el puesto, cómo se ve y cómo suena, y quién puede cambiarlo
menu-directory-how = En quién confía este puesto, qué tan antiguo es el directorio y cómo actualizarlo
menu-devices-how = Qué cámara y qué escáner se usan, con una prueba
menu-demo-how = Tarjetas ficticias de todo tipo, leídas y comprobadas como las reales
language = Idioma
details = Detalles
fewer-details = Menos detalles
id-first-headline = COMPARAR IDENTIDAD
id-first-summary = La tarjeta es correcta. ¿Es de esta persona? Compare el nombre y la cara con la identificación con foto.
open-file = Abrir archivo
paste = Pegar
start-demo = Ver con tarjetas demo
stop-demo = Terminar la demostración
back = Volver
folder-up = Carpeta superior
row-up = Fila arriba
row-down = Fila abajo
open-row = Abrir
mark-row = Marcar
control = Ctrl
hold-up = Muestre su código
hold-up-how = En el teléfono o en papel, más o menos a un palmo de la cámara. No se guarda nada.
hold-up-how-noted = En el teléfono o en papel, más o menos a un palmo de la cámara. Su nombre no se guarda.
in-the-frame = Todo el código dentro del marco
without-camera = Sin cámara
without-camera-how = Abra una imagen o un archivo de tarjeta, pegue una tarjeta o use un escáner.
demo-stripe = DEMO · TARJETAS FICTICIAS
demo = Tarjetas demo
demo-how = Se muestran tarjetas ficticias, una tras otra. Cada una se lee y se comprueba de verdad.
tally-verified = verificadas
tally-check = por revisar
tally-refused = rechazadas
camera-starting = La cámara se está iniciando
    .advice = Tarda unos segundos.
camera-none = No se encontró ninguna cámara
    .advice = Conecte una: se inicia sola. O abra un archivo.
camera-busy = Otro programa está usando la cámara
    .advice = Ciérrelo: el escaneo empezará solo.
camera-no-permission = Este programa no tiene permiso para usar la cámara
    .advice = Permítalo en la configuración del sistema, o avise al responsable de esta computadora.
camera-lost = La cámara se desconectó
    .advice = Conéctela de nuevo: el escaneo continuará solo.
camera-stalled = La cámara dejó de enviar imágenes
    .advice = Desconéctela, espere un momento y conéctela de nuevo.
camera-failed = La cámara no se puede usar
    .advice = Pruebe con otra cámara o en otro puerto, y reinicie este programa.
notice-store-set-aside = Lo guardado aquí estaba dañado
    .advice = Se apartó, con los ajustes, el PIN y las decisiones. Avise al responsable de esta computadora.
notice-store-not-read = No se puede leer lo guardado aquí
    .advice = Los ajustes, el PIN y las decisiones no se aplican. Avise al responsable de esta computadora.
notice-store-read-only = No se pueden guardar los cambios
    .advice = No se puede escribir en la carpeta de datos. Avise al responsable de esta computadora.
notice-clock-doubtful = El reloj de esta computadora está mal
    .advice = Ajuste la fecha y la hora. Hasta entonces, ninguna tarjeta se da por verificada.
notice-several-codes = Hay más de una tarjeta a la vista
    .advice = Muestre una sola tarjeta a la vez.
notice-file-not-read = El archivo no se puede leer
    .advice = Compruebe que está ahí y que se permite leerlo, o abra otro.
notice-nothing-to-paste = No hay nada que pegar
    .advice = Copie el texto de una tarjeta, o tome una captura de pantalla de su código, y pegue de nuevo.
notice-run-directory = Muchas seguidas por revisar: el directorio
    .advice = Es demasiado antiguo, o faltan listas de tarjetas revocadas. Actualícelo o importe uno más nuevo.
notice-run-clock = Muchas seguidas por revisar: el reloj
    .advice = El reloj de esta computadora está mal. Ajústelo.
notice-run-same = Muchas seguidas, todas por el mismo motivo
    .advice = ¿El directorio es antiguo, el reloj está mal, la cámara está sucia? Si no, se debe a las tarjetas: consulte a quien las entrega.
notice-directory-old = El directorio es antiguo
    .advice = Actualícelo, o importe uno más nuevo desde una memoria USB.
notice-directory-too-old = El directorio es demasiado antiguo
    .advice = Ninguna tarjeta se da por verificada hasta que se actualice o se importe uno más nuevo.
notice-offline-long = Sin actualizar desde hace una semana
    .advice = Las tarjetas se siguen comprobando. Conecte esta computadora a la red, o importe un directorio desde una memoria USB.
notice-restarted = El programa se ha reiniciado
    .advice = Algo falló dentro de él. Ya no hay nadie en la pantalla: escanee la tarjeta otra vez.
already-open = Health Card Kiosk ya está abierto
    .advice = Use la ventana que está abierta. Una segunda la estorbaría.
not-opened-here = Ya está abierto: aquí no se abrió nada
    .advice = Vaya a la ventana que está abierta. Suelte el archivo en ella o ábralo allí, o copie el texto y péguelo.
close-window = Cerrar
compare-id = Comparar con identificación
id-differs-headline = OTRA PERSONA
id-differs-summary = La identificación con foto no coincide con la tarjeta. Pida otra identificación.
not-shown = Lo que dice no se muestra, porque no lo respalda la firma de ningún emisor conocido.
not-shown-unverified = Lo que dice la tarjeta no se muestra, porque no se sabe quién la firmó.
show-unverified = Mostrar contenido sin verificar
hide-unverified = Ocultar contenido sin verificar
show-raw = Mostrar datos sin procesar
hide-raw = Ocultar datos sin procesar
cover = Ocultar
uncover = Mostrar de nuevo
covered = Oculto
covered-how = Lo que había aquí está oculto y vuelve a verse al pulsar.
unverified = SIN VERIFICAR
unverified-how = Cualquiera pudo haber escrito esto. No confíe en esto.
it-names = Nombre indicado
also-noted = Otras observaciones
letters-missing = Algunas letras de este nombre no se pueden mostrar aquí. Compárelo en la tarjeta misma.
also-named = Otros nombres
no-name = Nombre no indicado
no-birth-date = Fecha de nacimiento no indicada
no-date = Sin fecha
lab-pending = PENDIENTE, AÚN SIN RESULTADO
lab-withdrawn = RETIRADO, NO ES UN RESULTADO
lab-no-value = sin respuesta indicada
issued-by = Emitida por
missing = falta
read = leído
stays = Fijo hasta presionar Siguiente
choose-file = Abrir un archivo
choose-file-how = Imágenes, PDF, archivos .smart-health-card y de texto. Con la barra espaciadora o la casilla se marcan varios para abrirlos juntos.
folder-empty = No hay nada que abrir en esta carpeta
    .advice = Aquí aparecerían imágenes, PDF, archivos de tarjeta y archivos de texto.
folder-unreadable = Esta carpeta no se puede leer
    .advice = Vaya a la carpeta superior o elija otra.
folder-cut = Hay más archivos de los que se muestran. Mueva el archivo a una carpeta más pequeña.
no-network = Comprueba sin conexión
directory-old = antiguo
directory-too-old = demasiado antiguo: actualícelo
demo-mark = DEMO
test-mark = PRUEBA
clears-in = Se borra en { $seconds } s
age = { $years ->
    [0] menos de 1 año
    [one] { $years } año
   *[other] { $years } años
 }
doses-counted = { $doses ->
    [one] { $doses } dosis contada por este puesto
   *[other] { $doses } dosis contadas por este puesto
 }
doses-and-others = { $others ->
    [one] { $counts }, { $others } no cuenta
   *[other] { $counts }, { $others } no cuentan
 }
doses-listed = { $doses ->
    [one] Indica { $doses } dosis
   *[other] Indica { $doses } dosis
 }
does-not-count = No cuenta: { $why }
lot = Lote { $lot }
issued-on = el { $day }
item = Tarjeta { $number }
item-and-headline = { $item }: { $headline }
worst-of-visit = Otra tarjeta de esta visita: { $headline }
this-card-alone = Esta tarjeta por sí sola: { $headline }. Decide otra.
codes-read = Códigos leídos: { $read } de { $total }
show-the-others = Muestre los otros códigos de esta tarjeta, en cualquier orden. Faltan: { $numbers }.
mark-file = Marcar { $name }
open-files = { $files ->
    [one] Abrir { $files } archivo
   *[other] Abrir { $files } archivos
 }
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $whole }.{ $tenth } MB
directory-of = Directorio del { $day }
issuers = { $issuers ->
    [one] { $issuers } emisor
   *[other] { $issuers } emisores
 }
camera-named = Cámara: { $name }

## Cameras and scanners

devices-devices = Cámara, escáner
devices-cameras = Cámaras
devices-scanners = Escáneres con cable propio
devices-no-scanner = No se encontró ninguno. Un escáner que escribe como un teclado funciona sin configurarlo.
devices-looking = Buscando…
devices-look-again = Buscar
devices-mirror = Ver como en un espejo
devices-mirrored = Se ve como en un espejo
devices-none = No se encontró ninguna cámara
    .advice = Conecte una y busque de nuevo. Los escáneres y los archivos funcionan sin cámara.
devices-in-use = en uso
devices-chosen = elegida
devices-ready = lista
devices-busy = la usa otro programa
devices-no-permission = sin permiso
devices-failed = no funciona
devices-test = Muestre una tarjeta: si su código aparece enmarcado, aquí se puede leer.
devices-closer = Más cerca
devices-whole-code = Muestre todo el código
devices-hold-still = No lo mueva
devices-tilt = Inclínelo un poco
devices-brighter = Suba el brillo del teléfono
devices-too-dark = Aquí está muy oscuro: encienda una luz
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = Directorio
directory-open = Abrir el directorio
directory-refreshing = Actualizando el directorio
directory-cards-offline = Las tarjetas se comprueban sin conexión
directory-refresh = Actualizar
directory-cancel = Cancelar la actualización
directory-import = Importar desde USB…
directory-issuers = Emisores
directory-history = Historial
directory-all-issuers = Ver todos
directory-find = Buscar
directory-find-how = Nombre, dirección, tipo o lugar
directory-page-up = Pág. ant.
directory-page-down = Pág. sig.
directory-inspected = Red inspeccionada
    .advice = Un proxy lee lo que este puesto descarga. La firma de VCI se comprueba de todos modos.
directory-demonstration = El directorio propio de la demostración
    .advice = Termine la demostración para ver, actualizar o importar el verdadero.
directory-holds = Lo que contiene
directory-none-found = No se encontró ningún emisor
    .advice = Pruebe con una palabra de su nombre o con su estado. Este puesto no conoce a quien no está en el directorio.
directory-address = Dirección (iss)
directory-kind = Tipo
directory-place = Lugar
directory-web-site = Sitio web
directory-help-line = Línea de ayuda
directory-new-cards = Tarjetas nuevas en
directory-canonical = Se muestra como
directory-retrieved = Claves descargadas el
directory-blocked-since = Bloqueado aquí desde el
directory-added-on = Agregado aquí el
directory-not-told = no indicado
directory-key-in-use = en uso
directory-no-certificate = sin certificado
directory-no-history = Todavía no ha pasado nada
    .advice = Aquí aparecerán las importaciones, las actualizaciones, las claves retiradas y lo que se decida en este puesto.
directory-history-coming = Leyendo…
directory-choose-snapshot = Importar un directorio
directory-choose-snapshot-how = vci_snapshot.json junto con vci_snapshot.sig, de VCI o de la memoria USB de otro puesto.
directory-no-snapshot-here = No hay copia del directorio en esta carpeta
    .advice = Elija la memoria USB, o la carpeta que contiene los dos archivos.
directory-import-folder = Importar de esta carpeta
directory-no-stick = No se encontró ninguna memoria USB. Conecte una y espere un momento: aparecerá aquí.
directory-headline = { $days ->
    [0] Directorio del { $day } · de hoy
    [one] Directorio del { $day } · de hace { $days } día
   *[other] Directorio del { $day } · de hace { $days } días
 }
directory-fresh = Al día
directory-stale = Antiguo: actualícelo o importe uno más nuevo
directory-too-old-refresh = Demasiado antiguo: sin uno más nuevo, ninguna tarjeta se da por verificada
directory-source-seed = Incluido en este programa
directory-source-snapshot = Copia de VCI, firmada
directory-source-given = Indicado para una sola ejecución
directory-source-demo = Inventado para la demostración
directory-source-training = Inventado para la práctica
directory-count-issuers = Emisores
directory-count-listed = en el directorio
directory-count-delisted = ya no figuran
directory-count-added = agregados aquí
directory-count-blocked = bloqueados aquí
directory-count-keys = Claves
directory-count-withdrawn = retiradas
directory-count-keys-blocked = bloqueadas aquí
directory-count-lists = Listas de revocación
directory-count-ids = Tarjetas revocadas (ids)
directory-count = { $number }
directory-found-none = Ninguno encontrado
directory-found-all = { $all ->
    [one] { $all } emisor
   *[other] { $all } emisores
 }
directory-found = { $found } de { $all } emisores
directory-badge-blocked = BLOQUEADO AQUÍ
directory-badge-key-blocked = CLAVE BLOQUEADA AQUÍ
directory-badge-delisted = YA NO ESTÁ EN EL DIRECTORIO
directory-badge-added = AGREGADO AQUÍ el { $day }
directory-badge-withdrawn = CLAVES RETIRADAS: { $keys }
directory-badge-unseen = SIN CONTACTO DESDE EL { $day }
directory-kind-nation = Gobierno nacional
directory-kind-state = Gobierno estatal o provincial
directory-kind-jurisdiction = Jurisdicción de salud
directory-kind-city = Gobierno municipal o de condado
directory-kind-system = Sistema de salud: hospitales, consultorios
directory-kind-pharmacy = Farmacia
directory-kind-laboratory = Laboratorio
directory-kind-insurer = Aseguradora
directory-keys = { $keys ->
    [0] Ninguna clave
    [one] { $keys } clave
   *[other] { $keys } claves
 }
directory-key-withdrawn = retirada desde el { $day }: sus tarjetas se rechazan
directory-key-blocked = bloqueada aquí desde el { $day }: sus tarjetas se rechazan
directory-no-list = sin lista de revocación
directory-list = { $ids ->
    [one] lista de revocación con { $ids } id
   *[other] lista de revocación con { $ids } ids
 }
directory-certified = certificado válido del { $from } al { $until }
directory-date-and-time = { $date }, { $clock }
directory-stick = Memoria USB { $name }

## Refresh and import

refresh-phase-snapshot = Descargando el directorio firmado
refresh-phase-issuers = Pidiendo sus claves a los emisores
refresh-ending = Terminando…
refresh-importing = Importando… Mientras tanto se puede seguir escaneando.
refresh-imported = Directorio nuevo en uso
refresh-imported-same = El mismo directorio que antes
refresh-nothing-changed = No ha cambiado nada.
refresh-nothing-newer = No hay un directorio más nuevo
refresh-nothing-newer-how = El que está en uso es el más nuevo que ha publicado VCI.
refresh-cancelled = Actualización cancelada
    .advice = El directorio en uso se mantiene.
refresh-refused-no-snapshot = No se encontró ningún directorio ahí
    .advice = Elija vci_snapshot.json, o la carpeta o memoria USB que lo contiene.
refresh-refused-no-signature = Falta el archivo de firma
    .advice = Copie vci_snapshot.sig en la misma carpeta. Sin él no se sabe quién hizo el directorio.
refresh-refused-can-not-read = Los archivos no se pueden leer
    .advice = Deje conectada la memoria USB e inténtelo de nuevo, o vuelva a copiar los archivos.
refresh-refused-too-large = Demasiado grande para ser un directorio
    .advice = Obtenga de nuevo vci_snapshot.json de VCI.
refresh-refused-not-kept = El directorio nuevo no se puede guardar
    .advice = No se puede escribir en la carpeta de datos. Avise al responsable de esta computadora.
refresh-refused-demonstration = No durante la demostración
    .advice = Termine la demostración y luego importe el directorio.
refresh-fault-no-network = no se pudo contactar ningún servidor
    .advice = Revise la red. Las tarjetas se verifican sin ella; también puede importar desde una memoria USB.
refresh-fault-not-trusted = la conexión no es de confianza
    .advice = Quizá un proxy la inspecciona. Avise al responsable de la red, o importe desde una memoria USB.
refresh-fault-timed-out = el servidor tardó demasiado
    .advice = Inténtelo más tarde. Mientras tanto, las tarjetas se siguen verificando.
refresh-fault-bad-answer = el servidor no dio ningún directorio
    .advice = Quizá la red pide antes iniciar sesión en una página. Inicie sesión, o importe desde una memoria USB.
refresh-fault-refused = el directorio ofrecido fue rechazado
    .advice = El que está en uso se mantiene. Inténtelo más tarde, o importe desde una memoria USB.
refresh-progress-begins = Un momento…
refresh-progress = { $done } de { $total }
refresh-progress-failed = { $done } de { $total }, { $failed } sin respuesta
refresh-never = Aún no se ha actualizado en esta computadora.
refresh-last = Última actualización: { $at }.
refresh-failed-at = Falló el { $at }: { $why }.
refresh-not-by-itself = Sin actualización automática.
refresh-next = Próxima actualización automática: { $at }.
fleet-none = Ajustes de la flota: aún no se ha aplicado ninguno.
fleet-applied = Ajustes de la flota del { $day }, aplicados.
fleet-over = Ajustes de la flota del { $day }, caducados. Siguen en uso hasta que lleguen otros más recientes.
fleet-failed = { $told } El último intento falló: { $why }.
fleet-settings = De los ajustes de la flota del { $day }. Lo que cambie aquí vale hasta que lleguen otros más recientes.
fleet-fault-no-network = no se pudo contactar con ningún servidor
fleet-fault-not-trusted = la conexión no es de confianza
fleet-fault-timed-out = el servidor tardó demasiado
fleet-fault-bad-answer = el servidor no dio ese archivo
fleet-fault-not-a-pack = el archivo está dañado o fue alterado
fleet-fault-other-key = los firmó otra clave
fleet-fault-older = son más antiguos que los vigentes
fleet-fault-expired = han caducado
fleet-fault-ahead = tienen fecha futura
fleet-fault-content = algo en ellos no se puede usar en este quiosco
fleet-fault-not-kept = no se pudieron guardar
refresh-before-and-after = { $what }: { $before } antes, { $after } ahora
refresh-keys-withdrawn = { $keys ->
    [one] { $keys } clave retirada: ahora sus tarjetas se rechazan
   *[other] { $keys } claves retiradas: ahora sus tarjetas se rechazan
 }
refresh-keys-listed-again = { $keys ->
    [one] { $keys } clave retirada está de nuevo en el directorio
   *[other] { $keys } claves retiradas están de nuevo en el directorio
 }
refresh-keys-unlisted = { $keys ->
    [one] { $keys } clave nueva, que aún no está en el directorio
   *[other] { $keys } claves nuevas, que aún no están en el directorio
 }
refresh-asked-all = { $asked ->
    [one] { $asked } emisor consultado, y respondió
   *[other] { $asked } emisores consultados, todos respondieron
 }
refresh-asked = { $asked ->
    [one] { $asked } emisor consultado, { $silent } sin respuesta: para él no cambia nada
   *[other] { $asked } emisores consultados, { $silent } sin respuesta: para estos no cambia nada
 }
refresh-left-out = Omitido por estar mal formado: { $parts }
refresh-left-out-issuers = { $number ->
    [one] { $number } emisor
   *[other] { $number } emisores
 }
refresh-left-out-keys = { $number ->
    [one] { $number } clave
   *[other] { $number } claves
 }
refresh-left-out-lists = { $number ->
    [one] { $number } lista de revocación
   *[other] { $number } listas de revocación
 }
refresh-left-out-ids = { $number ->
    [one] { $number } identificador de revocación
   *[other] { $number } identificadores de revocación
 }
refresh-refused-signature = No está firmado por VCI
    .advice = El archivo fue modificado, o su firma es de otro día. Obtenga de nuevo los dos archivos de VCI.
refresh-refused-not-json = El archivo está cortado o dañado
    .advice = Copie de nuevo los dos archivos, y espere hasta que se pueda desconectar la memoria USB.
refresh-refused-older = Más antiguo que el directorio en uso: { $offered }, en uso { $current }
    .advice = Consiga uno más nuevo. Un directorio más antiguo olvidaría tarjetas revocadas.
refresh-refused-nothing = No contiene nada que se pueda usar
    .advice = No se pudo leer ningún emisor con clave. Obtenga de nuevo los dos archivos de VCI.
refresh-refused-shape = No es un directorio de emisores
    .advice = Elija vci_snapshot.json tal como lo publica VCI.
refresh-failed-title = No se actualizó: { $why }

## What happened to the directory

journal-imported = Directorio nuevo importado
    .advice = { $subject }
journal-imported-what = Del { $day }. Emisores: de { $issuers-before } a { $issuers }; claves: de { $keys-before } a { $keys }.
journal-import-refused = Directorio rechazado
    .advice = { $subject }
journal-refused-older = Más antiguo que el directorio en uso, que se mantiene.
journal-refused-why = { $why }. El que está en uso se mantiene.
journal-refused-other = No contiene nada que se pueda usar: { $why }.
journal-key-withdrawn = Clave retirada por su emisor
    .advice = { $subject }. Desde entonces sus tarjetas se rechazan.
journal-key-listed-again = Clave retirada, de nuevo en el directorio
    .advice = { $subject }. Sus tarjetas vuelven a valer.
journal-key-of = { $key } de { $iss }
journal-issuer-delisted = El emisor ya no está en el directorio
    .advice = { $subject }. Hay que mirar sus tarjetas con más cuidado.
journal-blocked = Bloqueo puesto aquí
    .advice = { $subject }. Sus tarjetas se rechazan.
journal-unblocked = Bloqueo quitado aquí
    .advice = { $subject }. Sus tarjetas se evalúan de nuevo como las demás.
journal-issuer-added = Emisor agregado aquí
    .advice = { $subject }. Sus tarjetas nunca salen en verde sin más.
journal-issuer-removed = Se quitó un emisor agregado aquí
    .advice = { $subject }.
journal-setting-changed = Ajuste cambiado
    .advice = { $subject }.
journal-started-over = Se empezó de nuevo
    .advice = Con el directorio incluido en este programa. Lo que se recordaba se borró.
journal-pin-set = PIN elegido
    .advice = Se pide para los ajustes y para cambiar en quién se confía.
journal-pin-cleared = PIN eliminado
    .advice = La próxima persona que abra los ajustes elige uno.
journal-pack-added = Regla añadida
    .advice = { $subject }
journal-pack-removed = Regla quitada
    .advice = { $subject }
journal-fleet-applied = Ajustes de la flota aplicados
    .advice = { $subject }
journal-fleet-of = Hechos el { $day }.
journal-fleet-refused = Ajustes de la flota rechazados
    .advice = Siguen los vigentes: { $subject }.
journal-fleet-trusted = Se confía en la clave de la flota
    .advice = { $subject }
journal-fleet-forgotten = Clave de la flota retirada
    .advice = { $subject }. Sus ajustes son ahora propios de este quiosco.
journal-taken-copy-field = Se copió un campo
    .advice = Lo hizo quien atendía. El registro no dice de quién era.
journal-taken-copy-doses = Se copiaron dosis
    .advice = Lo hizo quien atendía. El registro no dice de quién eran.
journal-taken-csv = Se guardaron dosis en un archivo
    .advice = En una carpeta elegida por el personal. El registro no dice de quién eran.
journal-taken-pdf = Se guardó una página en un archivo
    .advice = En una carpeta elegida por el personal. El registro no dice de quién era.
journal-taken-report = Se llevó un informe para el remitente
    .advice = Dice qué falló, y nada sobre una persona.
journal-started = Quiosco iniciado
    .advice = Versión { $subject }.
journal-ended = Quiosco cerrado
    .advice = Por quien estaba aquí.
journal-restarted-after-fault = El quiosco se reinició tras un fallo propio
    .advice = No se guardó nada de ninguna persona. Si se repite, avise a quien cuida de este quiosco.
journal-clock-jumped = Se cambió la hora del reloj
    .advice = En { $subject } segundos. Las líneas anteriores y posteriores siguen en su orden verdadero.
journal-clock-behind = El reloj iba atrasado al iniciar el quiosco
    .advice = En { $subject } segundos. Hasta que esté en hora, no se verifica ninguna tarjeta.
journal-store-set-aside = El archivo guardado estaba dañado
    .advice = Está junto a uno nuevo, en la misma carpeta.
journal-old-lines-gone = Se eliminaron líneas antiguas sobre visitas
    .advice = Hasta el número { $subject }: más antiguas de lo configurado.
journal-pin-refused = PIN incorrecto
    .advice = { $subject } seguidos.
journal-counts-exported = Los recuentos se guardaron en un archivo
    .advice = Cuántos vinieron y cómo terminó, por hora. Sin nombres.
journal-audit-exported = Este historial se guardó en un archivo
    .advice = No nombra a ninguna persona ni tarjeta.
journal-settings-exported = Los ajustes se guardaron en un archivo
    .advice = Sin el PIN.
journal-unknown = Anotado por otra versión de este programa
    .advice = { $subject }

## Under way

under-way-scanner-lost = Escáner no conectado
under-way-scanner-busy = Otro programa usa el escáner
under-way-scanner-no-permission = Escáner sin permiso
under-way-scanner-failed = El escáner no se puede usar
under-way-stop = Parar
under-way-receiving-of = Recibiendo: { $letters } de unos { $card }
under-way-receiving = Recibiendo: { $letters } caracteres
under-way-reading = Leyendo el archivo
under-way-reading-of = Leyendo el archivo { $file } de { $files }
under-way-page = { $reading }, página { $page } de { $pages }
under-way-scanner-named = Escáner: { $name }

## Settings, by their names

setting-mirrors = De dónde se descarga el directorio
setting-fleet-source = De dónde se descargan los ajustes de la flota
setting-refreshes = Si el directorio se actualiza solo
setting-asks-issuers = Si se piden sus claves a los emisores
setting-old-after-days = A los cuántos días es antiguo el directorio
setting-too-old-after-days = A los cuántos días es demasiado antiguo
setting-only-kinds = Qué tipos de emisores pueden salir en verde
setting-only-places = De qué lugares son los emisores que pueden salir en verde
setting-proxy-roots = Qué proxies pueden inspeccionar las conexiones
setting-allow-network = A qué equipos y redes propios se puede preguntar
setting-camera = Qué cámara se usa
setting-mirrored = Si la imagen se ve como en un espejo
setting-scanner-port = Qué escáner se usa
setting-scanner-baud = A qué velocidad transmite el escáner
setting-profile = Dónde está el puesto
setting-language = En qué idioma está la ventana
setting-theme = Los colores de la ventana
setting-text-size = El tamaño del texto
setting-volume = El volumen de los sonidos
settings-no-sound = Este equipo no tiene tarjeta de sonido que funcione
setting-clear-after = Cuándo se borra solo un resultado
setting-dim-after = Cuándo se atenúa la pantalla
setting-photo-id = Si el personal compara la identificación con foto
setting-shown-before = Cuánto tiempo se recuerda una tarjeta
setting-rule = Qué regla se cuenta
setting-recipient = Para quién se abre un enlace
setting-take-along = Qué puede llevarse el personal de un resultado
setting-retention-days = Cuánto tiempo se guardan los totales diarios
setting-audit-scans = Si se anota cada visita
setting-audit-days = Cuánto tiempo se conservan esas notas
setting-station = Cómo se llama este quiosco
setting-kiosk = Si hace falta el PIN para salir
setting-guest-window = Si hay una segunda ventana hacia el visitante
setting-ask-visitor = Si el personal puede escribir quién se presenta
setting-set-up = Si ya se hizo la configuración inicial

## Settings

settings-settings = Ajustes
settings-lock = Bloquear
settings-group-counter = Mostrador
settings-group-display = Pantalla
settings-group-devices = Sonido y dispositivos
settings-group-directory = Directorio
settings-group-access = Acceso y totales
settings-group-file = Archivo de ajustes
settings-change-pin = Elegir otro PIN
settings-forgotten = Si se olvida el PIN, quien tenga acceso a la cuenta de esta computadora puede poner uno: health-card-kiosk pin set
settings-export = Guardar en un archivo
settings-import = Cargar de un archivo
settings-file-how = Un archivo lleva estos ajustes a otro puesto. El PIN, la cámara y el escáner se quedan en este. Un paquete de la flota se aplica de la misma manera.
settings-refused = Ese valor no sirve aquí. Se mantiene el anterior.
settings-keep = Guardar
settings-not-imported = No se cambió nada
    .advice = El archivo no se puede leer, o no es un archivo de ajustes de esta versión.
settings-not-exported = No se guardó
    .advice = No se puede escribir en la carpeta. Elija otra, o quite la protección de la memoria USB.
settings-choose-folder = Elija una carpeta
    .advice = Abra la carpeta o la memoria USB de destino y presione “Guardar aquí”.
settings-choose-file = Elija un archivo de ajustes
    .advice = Un archivo .json guardado en otro puesto.
settings-no-file-here = Aquí no hay ningún archivo de ajustes
    .advice = Su nombre termina en .json. Busque en otra carpeta o en una memoria USB.
settings-save-here = Guardar aquí
settings-all-kinds = Todos los tipos
settings-imported = { $changed ->
    [0] Archivo cargado; todos los ajustes ya estaban así
    [one] { $changed } ajuste cambiado
   *[other] { $changed } ajustes cambiados
 }
settings-fleet-applied = Ajustes de la flota del { $day } aplicados
settings-fleet-same = Los ajustes de la flota del { $day } ya están en vigor
settings-fleet-refused = Ajustes de la flota no aplicados
    .advice = Motivo: { $why }. Siguen los anteriores.
settings-wrong-setting = No se cambió nada: un valor no sirve para “{ $setting }”
settings-saved = Guardado como { $file }
settings-yes = Sí
settings-no = No
settings-profile-gate = Puerta o entrada
settings-profile-school = Oficina escolar
settings-profile-clinic = Farmacia o clínica
settings-theme-dark = Oscuro
settings-theme-light = Claro
settings-theme-contrast = Alto contraste
settings-take-along-copy = Copiar
settings-take-along-copy-and-save = Copiar y guardar archivos
settings-photo-id-none = No preguntar
settings-photo-id-ask = Junto al resultado
settings-photo-id-first = Antes de dar verde
settings-language-system = El del sistema
settings-mute = Sin sonido
settings-never = Nunca
settings-rule-none = Ninguna elegida
settings-off = Desactivado
settings-today-only = Solo hoy
settings-percent = { $number } %
settings-seconds = { $number } s
settings-minutes = { $number } min
settings-hours = { $number } h
settings-days = { $number ->
    [one] { $number } día
   *[other] { $number } días
 }
settings-more-profile = Al elegir uno se ajustan también la pregunta por la identificación con foto, el tiempo en pantalla, el tamaño del texto y cuánto se recuerdan las tarjetas, según lo que necesita ese lugar.
settings-more-photo-id = Una tarjeta auténtica puede mostrarla otra persona.
settings-more-shown-before = Se guarda solo en la memoria, como una huella que no identifica a nadie.
settings-more-ask-visitor = Un nombre y una fecha de nacimiento, que se escriben para esta visita y se comparan con la tarjeta. Se borran al terminar la visita.
settings-more-rule = Una tarjeta auténtica que no la cumple queda en REVISAR, y la regla dice qué falta.
settings-more-recipient = El nombre que ve quien comparte un enlace, por ejemplo “Escuela Lincoln, recepción”.
settings-more-only-kinds = Las tarjetas de otros emisores quedan como máximo en REVISAR.
settings-more-only-places = Países o estados por su código, por ejemplo US-CA CA. Vacío: todos.
settings-more-mirrors = Direcciones que empiezan con https:// y terminan en una barra, separadas por espacios. Se prueban en este orden.
settings-more-fleet-source = La dirección del archivo, que empieza con https://. Solo se consulta si se confía en una clave de la flota.
settings-more-allow-network = Para enlaces y emisores de su propia red: equipos como records.clinic.example:8443 y redes como 10.0.0.0/8, separados por espacios. Vacío: solo la internet pública.
settings-more-asks-issuers = Sus respuestas solo pueden hacer más estricto un resultado.
settings-more-kiosk = Ocupa toda la pantalla. Los archivos, los dispositivos, la práctica, la demostración, los cambios del directorio y el cierre piden el PIN.
settings-more-guest-window = Muestra dónde poner el código, y nada sobre ninguna persona.
settings-more-take-along = Campos y tablas para copiar, y archivos para guardar. Lo que se lleva sale de este programa: quién puede leerlo después lo decide su centro.
settings-more-retention-days = Cuántas personas vinieron y con qué resultado, por hora. Sin nombres.
settings-more-audit-scans = Cómo terminó y por qué, para una auditoría. Nunca un nombre, una fecha de nacimiento, un código ni un enlace. De forma general significa por hora y sin el emisor.
settings-more-station = Aparece en notas y archivos para distinguir los puestos, por ejemplo Puerta 2.
settings-audit-coarse = Sí, de forma general
settings-audit-full = Sí, con hora y emisor

## The PIN

pin-enter = Escriba el PIN
    .advice = El PIN del administrador.
pin-choose = Elija un PIN
    .advice = De 4 a 12 dígitos. Se pedirá para los ajustes y para cambiar en quién se confía.
pin-repeat = Escríbalo otra vez
    .advice = Así, un error al teclear no deja a nadie sin acceso.
pin-to-settings = Para los ajustes
pin-to-decide = Para cambiar en quién confía este puesto
pin-to-export = Para guardar los totales
pin-to-files = Para elegir un archivo
pin-to-directory = Para cambiar el directorio
pin-to-leave = Para salir del programa
pin-checking = Comprobando…
pin-wrong = Ese no es el PIN
pin-too-short = Al menos 4 dígitos
pin-different = Los dos PIN no coinciden. Elija de nuevo.
pin-not-kept = El PIN no se pudo comprobar o guardar. ¿Se puede escribir en la carpeta de datos?
pin-erase = Borrar
pin-done = OK
pin-typed = { $digits ->
    [0] Ningún dígito escrito
    [one] { $digits } dígito escrito
   *[other] { $digits } dígitos escritos
 }
pin-locked = Demasiados PIN incorrectos. Espere { $left }.

## Today

today-today = Hoy
today-how = Visitas por hora, sin nombres ni tarjetas. La demostración y la práctica no se cuentan.
today-export = Guardar como tabla
today-reading = Leyendo los totales…
today-nobody = Todavía no vino nadie
    .advice = Cada visita se cuenta aquí, con su hora y su resultado.
today-not-saved = No se guardó
    .advice = No se puede escribir en la carpeta. Elija otra, o quite la protección de la memoria USB.
today-visits = Visitas
today-verified = Verificadas
today-check = Por revisar
today-refused = No aceptar
today-shared = Compartido
today-no-health-code = Otro código
today-id-matched = Identificación con foto: coincide
today-id-refused = Identificación con foto: no coincide
today-day = { $day } · { $visits }
today-part = { $number } { $word }
today-hour = De { $from } a { $to }: { $parts }

## Decisions about whom to trust

directory-decided = Bloqueos y agregados
directory-block = Bloquear este emisor
directory-unblock = Desbloquear este emisor
directory-block-key = Bloquear esta clave
directory-unblock-key = Desbloquear esta clave
directory-remove = Quitar este emisor
directory-restrict = Limitar a tipos o lugares
directory-not-restricted = Las tarjetas de todos los emisores del directorio pueden salir en verde.
directory-restricted = Solo las tarjetas de algunos emisores pueden salir en verde.
directory-blocked-issuers = Emisores bloqueados
directory-blocked-keys = Claves bloqueadas
directory-added-issuers = Emisores agregados
directory-nothing-decided = Aquí no se ha decidido nada
    .advice = Abra un emisor para bloquearlo, o para bloquear una de sus claves. Un bloqueo prevalece sobre todo lo demás.
directory-since = desde el { $day }

## Training

training = Práctica
menu-training-how = Ver cada tipo de resultado, o responder qué se debe hacer
training-mark = PRÁCTICA
training-how = Elija lo que se muestra y vea lo que dice el puesto. Nada de esto se cuenta ni se guarda.
training-quiz = Ponerme a prueba
training-another = Otra
training-list = Ver ejercicios
training-end = Terminar práctica
training-score = { $right } bien, { $wrong } mal
training-question = ¿Qué hace usted?
response-let-in = Dejar pasar
response-look-closer = Mirar mejor
response-refuse = No aceptar
training-right = Correcto
training-wrong = No exactamente
training-why-let-in = La tarjeta es correcta. Compárela con la identificación con foto y deje pasar a la persona.
training-why-look-closer = Algo no se sabe, o no es lo que hace falta. Lea el motivo y pida lo que falta.
training-why-refuse = Algo está mal en la tarjeta. No la acepte, y dígalo con amabilidad.
drill-genuine = Tarjeta auténtica
drill-unknown-issuer = Emisor fuera del directorio
drill-unknown-key = Emisor conocido, clave desconocida
drill-list-missing = Falta la lista de revocación
drill-two-people = Dos personas en una tarjeta
drill-altered = Tarjeta alterada
drill-expired = Tarjeta vencida
drill-not-yet-valid = Tarjeta aún no válida
drill-revoked = Tarjeta revocada
drill-blocked = Emisor bloqueado aquí
drill-not-signed = Registro que nadie firmó
drill-foreign = Código de otro tipo
drill-incomplete = Uno de dos códigos
drill-link = Enlace por abrir

## First start

first-start-step = Paso { $step } de { $steps }
first-start-place = ¿Dónde está este puesto?
first-start-place-how = De ello depende cómo se ven los resultados. Todo se puede cambiar en los ajustes.
first-start-gate = Puerta o entrada
    .advice = Para una fila: grande y breve, con los registros solo si se piden.
first-start-school = Escuela
    .advice = Para los registros de las familias: tablas completas, sin identificación con foto.
first-start-clinic = Clínica o farmacia
    .advice = Para pacientes: registros completos, comparados con una identificación con foto.
first-start-language = Idioma
first-start-camera = ¿Qué cámara usa?
first-start-camera-how = La imagen muestra lo que ve. Los escáneres y los archivos también funcionan sin cámara.
first-start-trial = Pruebe con una tarjeta demo
first-start-trial-how = Una tarjeta ficticia se pone ante una cámara ficticia, y se lee y se comprueba de verdad. Después presione Siguiente, y el puesto está listo.
first-start-try = Probar
first-start-forward = Continuar
first-start-skip = Omitir y empezar

## The window that faces the guest

guest-hold-up = Muestre aquí su código
guest-hold-up-how = Sin moverlo y bien plano, a un palmo de la cámara.
guest-read = Gracias
guest-read-how = Por favor, diríjase al personal.
guest-nothing-stored = No se guarda nada sobre usted
guest-visit-noted = Se anota cómo termina esta visita, sin su nombre
guest-foot = Health Card Kiosk { $version } · Directorio del { $day }

## Who stands here

visitor = Quién se presenta
visitor-how = Solo para esta visita. Nunca se guarda.
visitor-name = Nombre
visitor-birth-date = Nacimiento, como 1984-05-17
visitor-name-same = Mismo nombre que en la tarjeta
visitor-name-swapped = Mismo nombre en otro orden
visitor-name-similar = Nombre parecido: mirar bien
visitor-name-different = Nombre distinto al de la tarjeta
visitor-name-unknown = No se pueden comparar los nombres
visitor-date-same = Misma fecha de nacimiento
visitor-date-swapped = Día y mes invertidos
visitor-date-different = Otra fecha de nacimiento
visitor-date-unknown = No se pueden comparar las fechas de nacimiento

## Links

link-title = Enlace SMART Health
link-no-label = Un enlace sin nombre
link-label-unchecked = Así lo llama quien lo envía. Nadie lo ha comprobado.
link-kept-at = Guardado en
link-other-letters = Las letras de otro alfabeto pueden parecerse. Así se pregunta:
link-who-is-told = Quién lo sabrá
link-kind = Tipo
link-ends = Fin
link-ready = Todavía no se ha preguntado nada
    .advice = Pulse Abrir una vez. Algunos enlaces solo se abren una vez.
link-told = Al abrir, { $host } sabrá que lo abrió “{ $recipient }”
link-flag-passcode = hace falta un código de acceso
link-flag-no-passcode = sin código de acceso
link-flag-long-term = puede cambiar, se puede volver a preguntar
link-flag-direct = un archivo
link-ends-on = { $day }, según el enlace
link-ends-never = sin fecha de fin
link-past = El enlace dice que caducó el { $day }
    .advice = No se ha preguntado nada. Pida un enlace nuevo. Quizá su servidor sepa más: pulse Probar de todos modos.
link-no-recipient = Nadie ha indicado quién abre enlaces aquí
    .advice = Su servidor debe saber un nombre, por ejemplo “Escuela Lincoln, recepción”. Lo pone el administrador; después, muestre otra vez el enlace.
link-newer = Un tipo de enlace más nuevo
    .advice = Esta versión del programa no puede abrirlo. Pida la tarjeta misma o actualice el programa.
link-passcode = Pida el código de acceso
    .advice = Suele ser una fecha de nacimiento o un código dado con el enlace.
link-empty = Todavía no hay nada compartido
    .advice = El enlace funciona y no contiene archivos. Quien lo envió puede añadir uno más tarde.
link-reading = Abriendo lo que llegó…
link-asking = Preguntando a { $host }…
link-fetching = { $files ->
    [one] Trayendo { $files } archivo…
   *[other] Trayendo { $files } archivos…
 }
link-asking-how = El código de acceso se envía una sola vez por pulsación. Los archivos grandes pueden tardar unos minutos.
link-offline = Para esto hace falta internet. Las tarjetas firmadas se siguen comprobando sin él.
link-may-have-cost = Quizá el código de acceso llegó y gastó un intento.
link-last-tries = ¿Es seguro este código de acceso?
    .advice = Tras el último intento el enlace se bloquea para siempre y para todos. Si hay duda, escríbalo otra vez.
link-open = Abrir
link-open-anyway = Probar de todos modos
link-try-again = Probar otra vez
link-hold = Guardar hasta que haya internet
link-forget = Olvidar
link-forget-all = Olvidar todos
link-stop = Detener
link-cancel = Cancelar
link-use-try = Usar uno de los últimos intentos
link-set-recipient = Ponerlo (PIN)
link-wrong-unknown = Ese código de acceso no era correcto
    .advice = No se sabe cuántos intentos quedan. Pregunte otra vez antes de escribir otro.
link-wrong = { $left ->
    [one] Ese código no era correcto. Queda { $left } intento.
   *[other] Ese código no era correcto. Quedan { $left } intentos.
 }
    .advice = Después el enlace se bloquea para siempre y para todos.
link-tries-left = { $left ->
    [one] Queda { $left } intento. Después el enlace se bloquea para siempre.
   *[other] Quedan { $left } intentos. Después el enlace se bloquea para siempre.
 }
link-wait = Su servidor pide esperar: { $left }
link-passcode-field = Código de acceso
link-erase = Borrar
link-reveal = Ver
link-conceal = Ocultar
link-space = Espacio
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
    [one] { $letters } carácter escrito
   *[other] { $letters } caracteres escritos
 }
link-held = Enlaces que esperan internet
    .advice = Solo están en la memoria, y nada se envía antes de pulsar Abrir.
link-waiting = { $links ->
    [one] { $links } enlace espera · { $minutes } min
   *[other] { $links } enlaces esperan · { $minutes } min
 }
link-waits-for = quedan { $minutes } min
link-came-by = Por enlace
link-item = Archivo { $number }
link-update = Ver si hay novedades
link-ask-again = Traer otra vez los archivos que faltan
link-no-change = Nada nuevo desde la última vez
link-files-changed = Los archivos han cambiado desde la última vez. Léalos de nuevo.
link-update-failed = La actualización no funcionó. Esto es lo que llegó antes.
link-now-final = YA DEFINITIVO
link-new = NUEVO
link-changed = CAMBIADO
link-list-says = Quien lo envía escribe
link-changes = { $news ->
    [one] { $news } registro nuevo o cambiado
   *[other] { $news } registros nuevos o cambiados
 }
link-gone = { $gone ->
    [one] { $gone } ya no está
   *[other] { $gone } ya no están
 }
link-status-finalized = definitivo
link-status-can-change = puede cambiar
link-status-no-longer-valid = ya no es válido
link-last-updated = a fecha de { $at }
link-follow = Hacer estas preguntas
link-offer-ended = Esta oferta ha terminado. Pida un enlace nuevo.
link-show-address = Mostrar su dirección como código
link-hide-address = Ocultar el código
link-address-how = Para abrir en un teléfono. Este quiosco no abre páginas web.
link-endpoints = En otro lugar
link-endpoint-ended = ya no está abierto
link-offered = { $questions ->
    [one] Se puede hacer { $questions } pregunta a { $host }
   *[other] Se pueden hacer { $questions } preguntas a { $host }
 }
link-questions = Sobre: { $resources }
link-offer-ends = quedan { $left }
link-asking-question = Pregunta { $number } de { $of }…
link-unanswered = { $questions ->
    [one] { $questions } pregunta no dio nada
   *[other] { $questions } preguntas no dieron nada
 }
link-endpoint-app = El paciente puede conectar una aplicación en { $host }

## Links that don’t open

link-inactive = Este enlace ya no está activo
    .advice = Terminó, se gastó o fue retirado. Pida un enlace nuevo.
link-locked = Este enlace está bloqueado para siempre
    .advice = Demasiados códigos de acceso equivocados. Pida un enlace nuevo.
link-too-often = Se preguntó demasiadas veces
    .advice = Su servidor quiere una pausa. Espere y pruebe otra vez.
link-server-fault = El servidor del enlace tiene un problema
    .advice = Pruebe otra vez en unos minutos. Este quiosco está bien.
link-refused = El servidor del enlace lo rechaza
    .advice = Probar otra vez no sirve. Pida un enlace nuevo.
link-web-page = Llegó una página web en lugar de datos
    .advice = Quizá esta red pide iniciar sesión. Hágalo en un navegador y pruebe otra vez.
link-list-too-large = El enlace contiene más de lo que se abre aquí
    .advice = Pida un enlace con menos archivos o más pequeños.
link-list-garbled = La respuesta del servidor no tiene sentido
    .advice = Pida un enlace nuevo. Quizá falle el programa de quien lo envía.
link-no-name = No se encontró el servidor del enlace
    .advice = Compruebe la conexión a internet y pruebe otra vez.
link-no-connection = Sin conexión con el servidor del enlace
    .advice = Compruebe la conexión a internet y pruebe otra vez.
link-no-network = Este equipo no pudo usar la red
    .advice = Compruebe la conexión a internet y pruebe otra vez.
link-address-malformed = La dirección del enlace no sirve
    .advice = Pida un enlace nuevo.
link-address-not-allowed = El enlace lleva a una red privada
    .advice = Solo se pregunta a direcciones de internet. El administrador puede permitir otras.
link-port-not-allowed = El enlace lleva a un puerto poco común
    .advice = Solo se pregunta al puerto 443. El administrador puede permitir otros.
link-certificate-dates = El certificado del servidor no es válido hoy
    .advice = Compruebe la fecha de este equipo. Si es correcta, falla el servidor: pida la tarjeta misma.
link-not-trusted = El servidor no puede demostrar quién es
    .advice = No se envió nada. Quizá alguien escucha en esta red: use otra o pida la tarjeta misma.
link-too-slow = La respuesta tardó demasiado
    .advice = Pruebe otra vez en un minuto.
link-answer-too-large = La respuesta es mayor de lo permitido
    .advice = Pida un enlace con menos archivos o más pequeños.
link-cut-off = La respuesta se cortó
    .advice = Compruebe la conexión a internet y pruebe otra vez.
link-answer-garbled = La respuesta no se puede leer
    .advice = Pruebe otra vez. Si sigue igual, pida la tarjeta misma.
link-redirect = El servidor remite a otra dirección
    .advice = Los enlaces no se siguen a otro sitio. Pida un enlace nuevo.
link-demonstration = La demostración no pregunta a ningún servidor real
    .advice = Termine la demostración para abrir este enlace.
link-stopped = Detenido
    .advice = Se detuvo antes de que llegara la respuesta.
link-file-ended = La dirección del archivo ha terminado
    .advice = Traiga otra vez los archivos que faltan.
link-file-refused = El servidor niega este archivo
    .advice = Mire lo demás y pida este a quien lo envía.
link-file-too-large = El archivo es mayor de lo permitido
    .advice = Mire lo demás y pida este a quien lo envía.
link-file-not-encrypted = El archivo no estaba cifrado
    .advice = Su contenido no se muestra. Dígale a quien lo envía que falla su programa.
link-file-key = La clave del enlace no abre este archivo
    .advice = Fue alterado o es de otro enlace. Pida un enlace nuevo.
link-file-encryption = Cifrado de un modo que los enlaces no usan
    .advice = Dígale a quien lo envía que falla su programa.
link-file-malformed = El archivo está dañado
    .advice = Mire lo demás y pida este a quien lo envía.
link-offer-unusable = Una oferta de acceso directo que no sirve
    .advice = Pida los datos mismos a quien lo envía.
link-cut = El enlace está cortado o alterado
    .advice = Muestre otra vez el código entero o pida un enlace nuevo.
link-not-https = La dirección del enlace no es segura
    .advice = Los datos solo se piden por https. Pida un enlace nuevo.
link-without-key = Al enlace le falta su clave
    .advice = Nadie puede abrirlo. Pida un enlace nuevo.
link-contradicts = El enlace se contradice
    .advice = Nadie puede abrirlo. Pida un enlace nuevo.
link-note-long-address = Su dirección es más larga de lo debido.
link-note-guessable = Su dirección se podría adivinar. El programa de quien lo envía debería corregirse.
link-note-long-label = Su nombre es más largo de lo debido y se cortó.
link-note-odd-expiry = Su fin está escrito de un modo raro.
link-note-other-alphabet = Está escrito de un modo raro.
link-note-both-places = Un archivo está en la lista y en otro lugar. Se tomó el de la lista.

## What records say

records-insurance = Seguro médico
records-allergies = Alergias
records-medications = Medicamentos
records-problems = Problemas de salud
records-exemptions = Exenciones de vacunación
records-vaccinations = Vacunas
records-recommendations = Vacunas recomendadas
records-results = Resultados de laboratorio
records-vital-signs = Mediciones
records-social-history = Estilo de vida
records-procedures = Procedimientos
records-devices = Dispositivos médicos
records-plans = Planes
records-visits = Consultas
records-family = Antecedentes familiares
records-text = Otras secciones
records-other = Otros registros
records-also = También contiene datos de: { $kinds }
records-draft = Borrador, no definitivo
records-empty = No se da información
records-empty-because = No se da información: { $why }
records-text-alone = Solo está el texto de su autor:
records-missing = { $records ->
    [one] Falta { $records } registro que se menciona
   *[other] Faltan { $records } registros que se mencionan
 }
records-left-out = { $rows ->
    [one] y { $rows } línea más
   *[other] y { $rows } líneas más
 }
records-since = desde { $day }
records-until = hasta { $day }
span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
 }
span-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
 }
span-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
 }
span-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
 }
dose-age = a la edad de { $age }
dose-since = { $days ->
    [one] { $days } día después de la dosis anterior
   *[other] { $days } días después de la dosis anterior
 }
dose-since-long = { $span } después de la dosis anterior
dose-repeated = Figura dos veces, se cuenta una
dose-reported = Lo informa alguien que no la administró
assurance-self-asserted = Se dijeron nombre y fecha de nacimiento, no se comprobó nada
assurance-some-id = En ese momento se vio una identificación
assurance-photo-id = En ese momento se vio una identificación con foto
assurance-documents = En ese momento se comprobó la identidad con documentos
assurance-in-person = En ese momento se comprobó la identidad en persona con documentos
assurance-other = Comprobación de identidad en ese momento: { $code }
supervision-professional = Muestra tomada por un profesional
supervision-in-person = Muestra tomada por la propia persona, con supervisión presencial
supervision-virtual = Muestra tomada por la propia persona, con supervisión por video
supervision-nobody = Muestra tomada por la propia persona, sin supervisión
taken-minutes-ago = { $count ->
    [one] tomado hace { $count } minuto
   *[other] tomado hace { $count } minutos
 }
taken-hours-ago = { $count ->
    [one] tomado hace { $count } hora
   *[other] tomado hace { $count } horas
 }
taken-days-ago = { $count ->
    [one] tomado hace { $count } día
   *[other] tomado hace { $count } días
 }
taken-day-known = { $count ->
    [0] tomado hoy, hora no indicada
    [one] tomado hace { $count } día, hora no indicada
   *[other] tomado hace { $count } días, hora no indicada
 }
taken-long-ago = tomado hace { $span }
result-amended = Corregido por el laboratorio
panel-results = { $results ->
    [one] { $results } resultado
   *[other] { $results } resultados
 }
flag-very-high = MUY ALTO
flag-very-low = MUY BAJO
flag-very-abnormal = MUY ANORMAL
flag-high = ALTO
flag-low = BAJO
flag-abnormal = ANORMAL
item-none-known = Nada conocido: { $what }
item-not-said = No se dice nada al respecto: { $what }
item-forbidden = NO DAR NI HACER: lo dice el registro
records-not-this-persons = No es de esta persona
records-text-cut = El resto del texto no se muestra aquí
item-unnamed = Sin nombre
item-current = actual
item-past = anterior
item-planned = previsto
item-not-certain = no es seguro
item-withdrawn = NO VALE: descartado, no realizado o anotado por error
item-unconfirmed = SIN CONFIRMAR
label-body-site = Parte del cuerpo
label-class = Número
label-conclusion = Conclusión
label-criticality = Peligro
label-division = División
label-dosage = Dosis
label-dependent = Beneficiario n.º
label-condition = Enfermedad
label-due = Fecha recomendada
label-earliest = Fecha mínima
label-ended = Terminó
label-from = Desde
label-group = Grupo
label-kind = Tipo
label-member = Miembro
label-network = Red
label-note = Nota
label-outcome = Resultado
label-payer-id = ID del pagador
label-performer = Por
label-phone = Teléfono
label-place = Lugar
label-plan = Plan de seguro
label-policy = Norma
label-prescriber = Recetado por
label-quantity = Cantidad
label-reaction = Reacción
label-reason = Motivo
label-refills = Resurtidos
label-relationship = Relación con el titular
label-relative = Familiar
label-route = Vía
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = Gravedad
label-specimen = Muestra
label-status = Estado
label-subscriber = Titular de la póliza
label-subscriber-id = ID del titular de la póliza
label-until = Hasta
label-usual = Valores de referencia
label-validity = Vigencia
coverage-no-proof = Según la tarjeta. No prueba que la aseguradora pague.
coverage-no-payer = Aseguradora no indicada
coverage-active = vigente según los datos de la tarjeta
coverage-ended = TERMINÓ, según las fechas de la tarjeta
coverage-not-yet = AÚN NO EMPIEZA, según las fechas de la tarjeta
coverage-not-in-use = NO ESTÁ EN USO, según la tarjeta
coverage-unsaid = no se indica si está vigente

## Attached documents

records-documents = Documentos
document-summary = Resumen del paciente como documento
document-story = Relato del propio paciente
document-other = Documento
document-preliminary = Sin terminar
document-superseded = Sustituido por un documento más reciente
document-differs = El remitente indica otro tamaño u otra huella
document-in-error = Introducido por error: no lo use
document-form = { $kind }, { $size }, huella { $print }
document-form-differs = { $kind }, { $size }, huella { $print }: quien lo envía indica otro tamaño u otra huella
document-elsewhere = { $kind }: está en { $host } y no se descarga
document-nowhere = { $kind }: está en otro sitio, en una dirección que no lo es
document-missing = { $kind }: vacío
document-damaged = { $kind }: dañado
document-too-large = { $kind }: demasiado grande
document-left-out = { $count ->
    [one] No se lee { $count } forma más.
   *[other] No se leen { $count } formas más.
}
document-kind-pdf = PDF
document-kind-picture = Imagen
document-kind-text = Texto
document-kind-html = Página web
document-kind-cda = Documento clínico (CDA)
document-kind-xml = XML
document-kind-rtf = Texto con formato (RTF)
document-kind-office = Archivo de oficina o comprimido
document-kind-media = Imagen, vídeo o sonido de un tipo que no se muestra
document-kind-unknown = Tipo desconocido
document-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
document-kilobytes = { $count } kB
document-megabytes = { $count } MB

## Rules, and what they count

rule-met = Se cumple
rule-not-met = No se cumple
rule-cannot-tell = No se puede decir
rule-not-asked = No se pide a esta edad
rule-headline = { $rule }: { $answer }
rule-missing = { $need }: { $doses ->
    [one] falta { $doses } dosis
   *[other] faltan { $doses } dosis
 }
rule-missing-least = { $need }: { $doses ->
    [one] falta al menos { $doses } dosis
   *[other] faltan al menos { $doses } dosis
 }
rule-settling = { $need }: aún demasiado reciente
rule-no-result = { $need }: no hay ese resultado
rule-earliest = { $missing }; la siguiente puede contar desde el { $day }
rule-settles = { $missing }; cuenta desde el { $day }
rule-doses = { $counted } de { $required } dosis
rule-by-birth = Se cumple por la fecha de nacimiento
rule-by-test = Se cumple por un resultado
rule-optional = { $need } (no decide)
rule-open-staff = Decide el personal: { $what }
rule-open-partial-date = a una fecha le falta el día
rule-open-no-date = una dosis no tiene fecha
rule-open-no-birth-date = sin fecha de nacimiento
rule-open-unknown-vaccine = un código de vacuna no se conoce aquí
rule-open-unspecified = un código no dice qué vacuna fue

rule-open-part = una dosis es solo contra una parte
rule-open-contradicted = dos registros de una dosis se contradicen
rule-open-modifier = algo desconocido puede cambiar su sentido
rule-open-repeated-soon = una dosis se repitió poco después de una que no cuenta
rule-open-result = un resultado no se puede leer con certeza
rule-open-too-much = demasiados registros para contar
rule-dose-counts = cuenta como dosis { $number }
rule-dose-open = puede contar: { $why }
rule-dose-too-young = no cuenta: { $days ->
    [one] { $days } día antes de la edad mínima
   *[other] { $days } días antes de la edad mínima
 }
rule-dose-too-close = no cuenta: { $days ->
    [one] { $days } día antes del intervalo mínimo
   *[other] { $days } días antes del intervalo mínimo
 }
rule-dose-near-live = no cuenta: { $days ->
    [one] { $days } día antes de tiempo tras otra vacuna viva
   *[other] { $days } días antes de tiempo tras otra vacuna viva
 }
rule-dose-other-product = no cuenta: no es una vacuna que se pide
rule-dose-too-old = no cuenta: hace demasiado tiempo
rule-dose-not-settled = cuenta desde el { $day }
rule-dose-surplus = no hace falta
rule-dose-out = no cuenta: { $why }
rule-dose-impossible-date = su fecha es imposible
rule-support = Contado por este quiosco · ayuda para decidir, no consejo médico
rule-unsigned-support = Contado sobre registros sin firma
rule-source = Versión { $version } · { $publisher }: { $source } · al { $day }
rule-absent = Esta regla no está en este quiosco. Elija otra en los ajustes.
rule-show-doses = Por qué cuenta cada dosis
rule-hide-doses = Ocultar dosis

## Diseases that vaccines are counted for

disease-anthrax = carbunco
disease-chikungunya = fiebre chikunguña
disease-cholera = cólera
disease-covid-19 = COVID-19
disease-dengue = dengue
disease-diphtheria = difteria
disease-ebola = ébola
disease-h5-influenza = gripe H5
disease-haemophilus-b = Haemophilus b (Hib)
disease-hepatitis-a = hepatitis A
disease-hepatitis-b = hepatitis B
disease-hpv = VPH
disease-influenza = gripe
disease-japanese-encephalitis = encefalitis japonesa
disease-measles = sarampión
disease-meningococcal-acwy = meningococo ACWY
disease-meningococcal-b = meningococo B
disease-meningococcal-other = meningococo, otros
disease-mpox = viruela símica (mpox)
disease-mumps = paperas
disease-pertussis = tosferina
disease-plague = peste
disease-pneumococcal = neumococo
disease-polio = poliomielitis
disease-rabies = rabia
disease-rotavirus = rotavirus
disease-rsv = VRS
disease-rubella = rubéola
disease-smallpox = viruela
disease-tetanus = tétanos
disease-tick-borne-encephalitis = encefalitis por garrapatas
disease-tuberculosis = tuberculosis
disease-typhoid = fiebre tifoidea
disease-varicella = varicela
disease-yellow-fever = fiebre amarilla
disease-zoster = herpes zóster

document-show = Mostrar documento
document-show-form = Mostrar: { $form }
document-next-page = Página siguiente
document-previous-page = Página anterior
document-larger = Más grande
document-fit = Ajustar al ancho
document-opening = Abriendo el documento…
document-page = Página { $page } de { $pages }
document-cut = Aquí no se muestra todo.
document-struck = Lo que está entre [− y −] lo tachó su autor.
document-of-another = Este documento nombra a otra persona
document-patient = Paciente
document-born = Nacimiento
document-made = Fecha
document-author = Autor
document-custodian = Conservado por
document-fault-damaged = Este documento está dañado y no se puede mostrar.
document-fault-page = Esta página del documento no se puede mostrar.
document-fault-locked = Este documento está protegido con contraseña y no se puede mostrar.
document-fault-too-large = Este documento es demasiado grande para mostrarlo.
document-fault-other-kind = Aquí no se muestran documentos de este tipo.
document-fault-no-reader = No se pudo abrir el documento. Inténtelo de nuevo.
document-pictures = { $count ->
    [one] No se muestra { $count } imagen que contiene.
   *[other] No se muestran { $count } imágenes que contiene.
}

## What staff take along

take-along = Llevar…
take-copy-doses = Copiar las dosis
take-save-doses = Guardar las dosis (CSV)
take-save-page = Guardar la página (PDF)
take-print-how = Para imprimir, guarde la página e imprima el archivo desde una computadora con impresora. Desde aquí no se imprime ni se abre nada.
take-fields-how = Los campos con este signo se copian al pulsarlos: nombres, fechas de nacimiento, lotes, números de afiliación.
take-report = Informe para el remitente
take-report-how = Dice en inglés qué falló y según qué regla, para quien hizo la tarjeta o el enlace. No trata de nadie.
take-copy-report = Copiar el informe
take-save-report = Guardar el informe
take-not-saved = No se guardó
    .advice = No se puede escribir en la carpeta. Elija otra, o quite la protección de la memoria USB.
take-copied = Copiado. El portapapeles se vacía en { $seconds } s
take-copy = Copiar: { $text }
take-signed = Firmado por { $issuer }
take-not-signed = Sin firma de nadie
take-copied-here = Copiado de un quiosco: no es un certificado
take-printed-here = Impreso desde un quiosco: no es un certificado
take-cut = Hay más de lo que cabe en estas páginas. Léalo en la pantalla.
take-column-date = Fecha
take-column-vaccine = Vacuna
take-column-cvx = Código CVX
take-column-lot = Lote
take-column-maker = Fabricante
take-column-performer = Aplicada por
take-column-counts = Cuenta
take-column-result = Resultado
take-column-issuer = Firma
take-column-saved = Guardado desde un quiosco, no es un certificado
take-counts = sí
take-not-counted = figura, no se cuenta
