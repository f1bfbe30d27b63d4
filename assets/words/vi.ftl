# What a person reads, in Vietnamese. The messages are those of English, and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = tháng { $month }
month-short = thg { $month }
date-long = { $day } { month-long } năm { $year }
date-short = { $day } { month-short } { $year }
date-month = { month-short } { $year }
date-month-alone = { month-long } năm { $year } (không ghi ngày)
date-year-alone = năm { $year } (không ghi ngày và tháng)
date-impossible = “{ $text }”, không phải là ngày
days-ago = { $days ->
    [0] hôm nay
   *[other] { $days } ngày trước
 }
ago-minutes = { $number } phút
ago-hours = { $number } giờ
list-separator = {", "}

## Headlines and facts

headline-verified = ĐÃ XÁC MINH
headline-check = CẦN KIỂM TRA
headline-do-not-accept = KHÔNG CHẤP NHẬN
headline-shared-not-signed = CHIA SẺ, CHƯA KÝ
headline-not-a-health-code = KHÔNG PHẢI MÃ SỨC KHỎE
headline-link = LIÊN KẾT
headline-incomplete = CÒN THIẾU MÃ
mark-demo = DEMO · KHÔNG PHẢI THẺ THẬT
mark-training = LUYỆN TẬP · KHÔNG PHẢI THẺ THẬT
mark-test = THỬ NGHIỆM · KHÔNG SỬ DỤNG
fact-signature = Chữ ký
fact-issuer = Nơi cấp
fact-standing = Hiệu lực
fact-content = Nội dung
fact-not-judged = chưa xét
fact-matches = khớp
fact-unchecked = chưa kiểm tra
fact-mismatch = không khớp
fact-malformed = sai dạng
fact-listed = trong danh mục
fact-blocked = bị chặn
fact-key-blocked = khóa bị chặn
fact-key-withdrawn = khóa đã bị rút
fact-added = thêm tại đây
fact-outside = không nhận tại đây
fact-unlisted = ngoài danh mục
fact-delisted = không còn trong danh mục
fact-in-order = tốt
fact-uncertain = không chắc
fact-revoked = đã bị thu hồi
fact-expired = đã hết hạn
fact-not-yet-valid = chưa có hiệu lực
fact-one-person = một người
fact-doubtful = cần xem kỹ
fact-wrong = sai
summary-verified = Được ký bởi nơi cấp có trong danh mục. Còn thời hạn. { $revocation }
summary = { $more ->
    [0] { $first }.
   *[other] { $first }, và { $more } lý do khác.
 }
revocation-revoked = Đã bị thu hồi, theo danh sách ngày { $day }.
revocation-not-revoked = Chưa bị thu hồi, tính đến ngày { $day }.
revocation-no-id = Thẻ không có số hiệu thu hồi.
revocation-no-list = Nơi cấp không công bố danh sách thu hồi.
revocation-unknown = Không rõ thẻ có bị thu hồi hay không.
dose-not-given = chưa được tiêm
dose-subpotent = liều không đủ hiệu lực
dose-no-vaccine = không ghi tên vắc-xin
dose-not-this-persons = không phải của người này
dose-unknown-modifier = có ghi chú không rõ nghĩa

## Reasons, by their stable codes

advice-rescan = Hãy quét lại. Nếu vẫn vậy, nhờ người mang thẻ xin thẻ mới.
advice-rescan-issuer = Hãy quét lại. Nếu vẫn vậy, nhờ người mang thẻ xin thẻ mới từ nơi cấp.
advice-issuers-fault = Nơi cấp đã tạo thẻ không đúng cách. Hãy nhờ người mang thẻ xin thẻ mới từ nơi cấp.
advice-ask-for-card = Hãy xin xem thẻ SMART Health Card.
advice-look-with-care = Hãy xem kỹ các mục trên thẻ.
advice-ask-issuer-taken-back = Không rõ thẻ đã bị thu hồi hay chưa. Hãy hỏi nơi cấp.
advice-update-and-rescan = Hãy cập nhật danh mục rồi quét lại.
advice-name-needed = Hãy xin xem thẻ có ghi tên người đó.
advice-ask-for-file-again = Hãy xin lại tệp này.
advice-ask-once-more = Hãy xin lại lần nữa.

reason-code-not-digits = Mã bị hỏng
    .advice = { advice-rescan }
reason-code-odd-digits = Mã bị hỏng
    .advice = { advice-rescan }
reason-code-pair-too-large = Mã bị hỏng
    .advice = { advice-rescan }
reason-code-empty = Mã trống
    .advice = { advice-rescan }
reason-chunk-number-impossible = Số thứ tự của mã không hợp lý
    .advice = { advice-rescan }
reason-card-too-long = Thẻ dài hơn mức cho phép
    .advice = { advice-rescan }
reason-file-without-card = Tệp không chứa thẻ nào
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = Tệp chứa quá nhiều thẻ
    .advice = Hãy xin tệp chỉ có thẻ của người này.
reason-file-card-not-text = Một thẻ trong tệp bị hỏng
    .advice = { advice-ask-for-file-again }
reason-file-malformed = Tệp bị hỏng
    .advice = { advice-ask-for-file-again }
reason-jws-parts = Thẻ bị hỏng
    .advice = { advice-rescan-issuer }
reason-jws-encoding = Thẻ bị hỏng
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = Thẻ bị hỏng
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = Thẻ bị hỏng
    .advice = { advice-rescan-issuer }
reason-payload-malformed = Thẻ bị hỏng
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = Được ký theo cách không được phép
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = Được ký theo cách không được phép
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = Không giải nén được thẻ
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = Không giải nén được thẻ
    .advice = { advice-rescan-issuer }
reason-signature-format = Chữ ký sai dạng
    .advice = { advice-issuers-fault }
reason-signature-mismatch = Đã bị thay đổi, hoặc do người khác ký
    .advice = Hãy quét lại. Xin xem thẻ gốc.
reason-payload-too-large = Thẻ giải nén ra lớn hơn mức cho phép
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = Thẻ ghi nơi cấp không đúng cách
    .advice = { advice-issuers-fault }
reason-date-malformed = Có ngày bị thiếu hoặc không thể đúng
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = Có ngày được ghi bằng mili giây
    .advice = { advice-issuers-fault }
reason-not-a-health-card = Đây không phải là thẻ sức khỏe
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = Đây không phải là thẻ sức khỏe
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = Nơi cấp này không có trong danh mục ngày { $day }
    .advice = Thẻ ghi nơi cấp là { $host }. Hãy xin giấy tờ chứng minh khác, hoặc cập nhật danh mục rồi quét lại.
reason-issuer-letter-case-differs = Chỉ khác { $near } ở chữ hoa, chữ thường
    .advice = Không chắc là cùng một nơi cấp: có thể họ ghi nhầm, hoặc có bên khác mạo danh. Thẻ ghi nơi cấp là { $host }. Hãy xin giấy tờ chứng minh khác.
reason-key-not-listed = Ghi tên { $issuer }, nhưng dùng khóa chưa được biết
    .advice = Có thể là khóa mới, hoặc giả mạo. Hãy cập nhật danh mục rồi quét lại, hoặc hỏi nơi cấp.
reason-key-not-yet-listed = Ghi tên { $issuer }, nhưng dùng khóa chưa được biết
    .advice = Chính nơi cấp có công bố khóa này, nhưng danh mục chưa có. Hãy cập nhật danh mục rồi quét lại.
reason-issuer-blocked-here = Nơi cấp này bị chặn tại đây
    .advice = Người quản trị máy này từ chối thẻ của nơi cấp này từ ngày { $day }. Hãy xin giấy tờ chứng minh khác.
reason-key-blocked-here = Khóa của thẻ này bị chặn tại đây
    .advice = Người quản trị máy này từ chối thẻ ký bằng khóa này từ ngày { $day }. Hãy xin giấy tờ chứng minh khác.
reason-issuer-added-here = Nơi cấp được thêm tại đây ngày { $day }
    .advice = Không danh mục nào có nơi cấp này. Người quản trị máy này biết lý do đã thêm.
reason-issuer-outside-restriction = Nơi cấp thuộc loại hoặc địa phương khác
    .advice = Người quản trị máy này chỉ nhận thẻ của một số nơi cấp. Hãy xin giấy tờ chứng minh khác.
reason-key-withdrawn = Nơi cấp đã rút khóa của thẻ này
    .advice = Được biết từ ngày { $day }. Bất kỳ ai có khóa đó đều có thể đã tạo ra thẻ. { $new-card }
reason-issuer-no-longer-listed = Nơi cấp này không còn trong danh mục
    .advice = Nơi cấp đã được đưa ra khỏi danh mục. Hãy xin giấy tờ chứng minh khác, hoặc hỏi nơi cấp.
reason-card-revoked = Đã bị thu hồi
    .advice = Nơi cấp đã thu hồi thẻ này. { $new-card }
reason-card-expired = Đã hết hạn
    .advice = Thẻ hết hạn ngày { $day }, { $ago }. { $new-card }
reason-card-not-yet-valid = Chưa có hiệu lực
    .advice = Thẻ có hiệu lực từ ngày { $day }. Hãy xem lại ngày trên máy này.
reason-revocation-list-missing = Chưa có danh sách thu hồi của nơi cấp
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = Danh sách thu hồi của nơi cấp đã cũ
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = Không dùng được danh sách thu hồi của nơi cấp
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = Số hiệu thu hồi của thẻ sai dạng
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = Danh mục ngày { $day } đã quá cũ
    .advice = Từ đó đến nay có thể đã có khóa bị rút hoặc thẻ bị thu hồi. { advice-update-and-rescan }
reason-clock-doubtful = Đồng hồ của máy này sai
    .advice = Máy đang hiện ngày { $day }, là ngày đã qua. Hãy chỉnh ngày giờ rồi quét lại.
reason-certificate-not-valid-then = Ngoài thời hạn chứng thư của nơi cấp
    .advice = { $dates ->
        [known] Chứng thư có hiệu lực từ { $from } đến { $until }. Hãy hỏi nơi cấp.
       *[none] Khóa của nơi cấp không có chứng thư. Hãy hỏi nơi cấp.
     }
reason-no-person = Thẻ không ghi người nào
    .advice = { advice-name-needed }
reason-several-persons = Thẻ ghi nhiều hơn một người
    .advice = Đừng xem đây là thẻ của riêng một người trong số đó.
reason-no-name = Thẻ không có tên
    .advice = { advice-name-needed }
reason-content-not-understood = Có phần trên thẻ không hiểu được
    .advice = { advice-look-with-care }
reason-record-of-another-person = Có mục thuộc về người khác
    .advice = Đừng tính những mục được đánh dấu như vậy.
reason-modifier-unknown = Có phần trên thẻ có thể làm thay đổi ý nghĩa
    .advice = Hãy hỏi nơi cấp phần đó có nghĩa gì.
reason-date-impossible = Có ngày trên thẻ không thể đúng
    .advice = { advice-look-with-care }
reason-no-record = Thẻ không có mục nào
    .advice = Thẻ chỉ xác nhận được tên.
reason-too-many-entries = Thẻ có nhiều mục hơn mức đọc được ở đây
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = Viết bằng phiên bản không đọc được ở đây
    .advice = Thẻ có chữ ký, nhưng không hiển thị được nội dung.
reason-not-signed = Không ai ký thông tin này
    .advice = Đây là những gì người mang thẻ chia sẻ. Đừng coi đó là bằng chứng.
reason-code-is-contact = Thông tin liên hệ
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = Giấy phép lái xe
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = Chứng nhận EU, không được hỗ trợ ở đây
    .advice = Có thể là thật. Hãy kiểm tra bằng ứng dụng dành cho chứng nhận EU.
reason-code-is-new-zealand-pass = Thẻ thông hành New Zealand, không được hỗ trợ ở đây
    .advice = Có thể là thật. { advice-ask-for-card }
reason-code-is-product-number = Mã số của một sản phẩm
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = Con dấu số của giấy tờ đi lại, không được hỗ trợ ở đây
    .advice = Có thể là thật. { advice-ask-for-card }
reason-code-is-verifiable-health-link = Verifiable Health Link, không được hỗ trợ ở đây
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = Yêu cầu của ví điện tử
    .advice = { advice-ask-for-card }
reason-code-is-web-address = Địa chỉ trang web
    .advice = Địa chỉ này chưa được mở. { advice-ask-for-card }
reason-code-is-wifi = Mật khẩu mạng Wi-Fi
    .advice = { advice-ask-for-card }
reason-code-unknown = Không phải loại mã được biết ở đây
    .advice = { advice-ask-for-card }
reason-link-not-opened = Liên kết đến hồ sơ sức khỏe
    .advice = Để mở, hãy đưa riêng liên kết này.
reason-link-damaged = Liên kết này bị hỏng
    .advice = Không ai mở được liên kết như thế này. Hãy xin lại liên kết hoặc mã.
reason-link-file-not-opened = Một phần nội dung được chia sẻ không mở được
    .advice = Không biết trong đó có gì. Hãy xem phần còn lại và hỏi người đã chia sẻ.
reason-link-file-unknown = Một tệp thuộc loại không hiển thị được ở đây
    .advice = Tệp đã được chia sẻ nhưng không được mở.
reason-link-offer = Quyền truy cập trực tiếp vào hồ sơ ở nơi khác
    .advice = Chưa có gì được hỏi ở đó.
reason-link-no-longer-valid = Người chia sẻ đã đánh dấu là không còn hiệu lực
    .advice = Đừng dựa vào nội dung này. Hãy xin bản thay thế.
reason-link-people-differ = Liên kết này chứa hồ sơ của nhiều người khác nhau
    .advice = Hãy so từng tên và ngày sinh với người đứng trước mặt.
reason-document-of-another = Một tài liệu đính kèm ghi tên một người khác
    .advice = Tên hoặc ngày sinh trong đó khác với hồ sơ. Hãy mở ra và so sánh.
reason-link-list-unclear = Có điều nói về các tệp này mà ở đây không hiểu
    .advice = Điều đó có thể làm đổi ý nghĩa của chúng. Hãy đọc cẩn thận.
reason-rule-not-met = { $genuine ->
    [yes] Thẻ là thật. “{ $rule }” yêu cầu thêm
   *[no] “{ $rule }” yêu cầu thêm
 }
    .advice = Quy tắc cho biết còn thiếu gì. Hãy hỏi thẻ hoặc giấy tờ khác, hoặc quyết định theo quy định của nơi bạn.
reason-rule-cannot-tell = { $genuine ->
    [yes] Thẻ là thật. Không xác định được có đạt “{ $rule }” hay không
   *[no] Không xác định được có đạt “{ $rule }” hay không
 }
    .advice = Quy tắc cho biết điều gì chưa rõ. Hãy xem các liều và quyết định theo quy định của nơi bạn.
reason-chunks-missing = Đã đọc { $have } trên { $total } mã
    .advice = Hãy đưa các mã còn lại của thẻ này, theo thứ tự bất kỳ: { $missing }.
reason-chunks-of-different-cards = Có thể là mã của hai thẻ khác nhau
    .advice = Hãy nhấn “Tiếp” rồi đưa lại các mã của một thẻ, không kèm mã khác.
reason-no-code-found = Không tìm thấy mã trong ảnh
    .advice = Hãy thử ảnh nét hơn, lớn hơn, chụp trọn mã.
reason-no-code-in-document = Không tìm thấy mã ở trang nào
    .advice = Hãy mở tài liệu nét hơn, hoặc ảnh chụp màn hình của mã.
reason-no-code-in-first-pages = Không tìm thấy mã trong { $pages } trang đầu
    .advice = Các trang sau chưa được xem. Hãy lưu riêng trang có mã rồi mở trang đó.
reason-picture-damaged = Ảnh bị hỏng
    .advice = { advice-ask-once-more }
reason-document-damaged = Tài liệu bị hỏng
    .advice = { advice-ask-once-more }
reason-document-locked = Tài liệu được bảo vệ bằng mật khẩu
    .advice = Hãy xin bản không có mật khẩu, hoặc ảnh chụp màn hình của mã.
reason-picture-kind-not-read = Đây là { $kind ->
    [heic] ảnh HEIC, loại ảnh điện thoại hay chụp
    [avif] ảnh AVIF
    [gif] ảnh GIF
    [tiff] ảnh TIFF
    [bmp] ảnh BMP
   *[jpeg-xl] ảnh JPEG XL
 }
    .advice = Loại này không đọc được ở đây. Hãy lưu thành JPEG, hoặc chụp màn hình mã rồi mở ảnh đó.
reason-file-kind-unknown = Loại tệp không đọc được ở đây
    .advice = Hãy mở ảnh (PNG, JPEG, WebP), PDF, tệp .smart-health-card hoặc tệp văn bản.
reason-file-too-large = Tệp quá lớn
    .advice = Chỉ đọc được tối đa { $megabytes } MB. Hãy mở ảnh hoặc tệp nhỏ hơn.
reason-file-can-not-open = Không mở được tệp
    .advice = Hãy xem tệp có còn ở đó và có được phép đọc không.
reason-file-is-folder = Đây là thư mục
    .advice = Hãy mở các tệp bên trong.
reason-scan-unreadable = Lần quét bị đứt đoạn hoặc bị hỏng
    .advice = Hãy quét mã lần nữa. Nếu vẫn vậy, cài đặt lại máy quét hoặc dùng camera.
reason-program-failed = Chương trình này gặp lỗi
    .advice = Chưa kiểm tra được gì. Hãy thử lại.
new-card-of-nobody = Hãy nhờ người mang thẻ xin thẻ mới.
new-card = { $known ->
    [both] Xin thẻ mới tại { $issuer }, { $place }, điện thoại { $phone }.
    [place] Xin thẻ mới tại { $issuer }, { $place }.
    [phone] Xin thẻ mới tại { $issuer }, điện thoại { $phone }.
   *[neither] Xin thẻ mới tại { $issuer }.
 }

## Notes, by their stable codes

note-file-of-another-kind = Tệp không đúng loại như đã ghi. Tệp được đọc theo đúng nội dung của nó.
note-same-initialization-vector = Hai tệp của liên kết này được mã hóa theo cách làm yếu cả hai. Phần mềm của người gửi cần được sửa.
note-patient-shared = Chính bệnh nhân đã chia sẻ: hồ sơ này không đến thẳng từ cơ sở y tế.
note-names-app = Hồ sơ ghi tên ứng dụng đã tạo ra nó. Điều đó không được kiểm tra ở đây.
note-long-for-one-code = Thẻ có { $letters } ký tự trong một mã; nhiều hơn { $most } thì camera khó đọc.
note-issuer-host-in-other-case = Thẻ ghi tên máy chủ của nơi cấp bằng chữ hoa, chữ thường khác với danh mục. Đó vẫn là cùng một máy chủ.
note-issuer-not-reached = Danh mục không liên lạc được với nơi cấp này từ ngày { $day }, nên khóa của họ có thể đã thay đổi.
note-shown-before = Thẻ này cũng đã được xuất trình ở đây { $ago } trước. Hãy so với giấy tờ có ảnh.
note-name-mixes-scripts = Một từ trong tên có chữ cái của nhiều bảng chữ khác nhau, có thể trông giống nhau. Hãy so với giấy tờ có ảnh từng chữ một.

## On screens and buttons

next = Tiếp
hold = Giữ
held = Đang giữ
id-matches = Khớp
id-differs = Không
previous-item = Thẻ trước
next-item = Thẻ sau
profile-gate = Cửa vào
profile-school = Trường học
profile-clinic = Phòng khám
menu = Menu
menu-today-how = Hôm nay có bao nhiêu lượt, theo giờ và kết quả, không có tên
menu-settings-how = Máy này đặt ở đâu, hình và tiếng ra sao, và ai được thay đổi
menu-directory-how = Máy này tin những nơi cấp nào, danh mục cũ mới ra sao, và cách cập nhật
menu-devices-how = Dùng camera và máy quét nào, kèm thử nghiệm
menu-demo-how = Thẻ giả định đủ loại, được đọc và kiểm tra như thẻ thật
language = Ngôn ngữ
details = Chi tiết
fewer-details = Ít chi tiết hơn
id-first-headline = SO GIẤY TỜ
id-first-summary = Thẻ hợp lệ. Thẻ có phải của người này không? Hãy so tên và khuôn mặt với giấy tờ có ảnh.
open-file = Mở tệp
paste = Dán
start-demo = Xem thử với thẻ demo
stop-demo = Dừng demo
back = Trở lại
folder-up = Thư mục trên
row-up = Dòng trên
row-down = Dòng dưới
open-row = Mở
mark-row = Chọn
control = Ctrl
hold-up = Mời đưa mã lên
hold-up-how = Điện thoại hoặc giấy, cách camera khoảng một gang tay. Không lưu lại gì.
hold-up-how-noted = Điện thoại hoặc giấy, cách camera khoảng một gang tay. Không lưu tên của quý khách.
in-the-frame = Đưa trọn mã vào trong khung
without-camera = Không có camera
without-camera-how = Mở ảnh hoặc tệp thẻ, dán thẻ, hoặc dùng máy quét.
demo-stripe = DEMO · KHÔNG PHẢI THẺ THẬT
demo = Thẻ demo
demo-how = Các thẻ giả định lần lượt được đưa lên. Mỗi thẻ đều được đọc và kiểm tra thật.
tally-verified = đã xác minh
tally-check = cần kiểm tra
tally-refused = từ chối
camera-starting = Camera đang khởi động
    .advice = Mất vài giây.
camera-none = Không tìm thấy camera
    .advice = Hãy cắm camera vào, camera sẽ tự chạy. Hoặc mở tệp.
camera-busy = Chương trình khác đang dùng camera
    .advice = Hãy đóng chương trình đó, việc quét sẽ tự bắt đầu.
camera-no-permission = Chương trình này không được phép dùng camera
    .advice = Hãy cho phép trong cài đặt hệ thống, hoặc hỏi người phụ trách máy này.
camera-lost = Camera đã bị rút ra
    .advice = Hãy cắm lại, việc quét sẽ tự tiếp tục.
camera-stalled = Camera không gửi hình nữa
    .advice = Hãy rút ra, đợi một lát rồi cắm lại.
camera-failed = Không dùng được camera
    .advice = Hãy thử camera khác hoặc cổng khác, rồi mở lại chương trình này.
notice-store-set-aside = Dữ liệu lưu trên máy này bị hỏng
    .advice = Dữ liệu đó được để riêng, cùng với cài đặt, mã PIN và các quyết định. Hãy hỏi người phụ trách máy này.
notice-store-not-read = Không đọc được dữ liệu lưu trên máy này
    .advice = Cài đặt, mã PIN và các quyết định không có hiệu lực. Hãy hỏi người phụ trách máy này.
notice-store-read-only = Không lưu được thay đổi
    .advice = Không ghi được vào thư mục dữ liệu. Hãy hỏi người phụ trách máy này.
notice-clock-doubtful = Đồng hồ của máy này sai
    .advice = Hãy chỉnh ngày giờ. Trước đó không thẻ nào được coi là đã xác minh.
notice-several-codes = Có nhiều hơn một thẻ trong hình
    .advice = Hãy đưa từng thẻ một.
notice-file-not-read = Không đọc được tệp
    .advice = Hãy xem tệp có còn ở đó và có được phép đọc không, hoặc mở tệp khác.
notice-nothing-to-paste = Không có gì để dán
    .advice = Hãy sao chép nội dung thẻ, hoặc chụp màn hình mã của thẻ, rồi dán lại.
notice-run-directory = Nhiều lượt liên tiếp “Cần kiểm tra”: danh mục
    .advice = Danh mục quá cũ, hoặc thiếu danh sách thu hồi. Hãy cập nhật hoặc nhập danh mục mới hơn.
notice-run-clock = Nhiều lượt liên tiếp “Cần kiểm tra”: đồng hồ
    .advice = Đồng hồ của máy này sai. Hãy chỉnh ngày giờ.
notice-run-same = Nhiều lượt liên tiếp, đều cùng một lý do
    .advice = Có phải danh mục cũ, đồng hồ sai, camera bẩn? Nếu không thì do thẻ: hãy hỏi bên phát thẻ.
notice-directory-old = Danh mục đã cũ
    .advice = Hãy cập nhật, hoặc nhập danh mục mới hơn từ USB.
notice-directory-too-old = Danh mục đã quá cũ
    .advice = Không thẻ nào được coi là đã xác minh cho đến khi cập nhật hoặc nhập danh mục mới hơn.
notice-offline-long = Chưa cập nhật suốt một tuần
    .advice = Thẻ vẫn được kiểm tra. Hãy kết nối máy này với mạng, hoặc nhập danh mục từ USB.
notice-restarted = Chương trình đã khởi động lại
    .advice = Đã có lỗi bên trong chương trình. Không còn ai trên màn hình: hãy quét lại thẻ.
already-open = Health Card Kiosk đang mở
    .advice = Hãy dùng cửa sổ đang mở. Cửa sổ thứ hai sẽ gây trở ngại.
not-opened-here = Đang mở: chưa mở gì ở đây
    .advice = Hãy chuyển sang cửa sổ đang mở. Thả tệp vào đó, mở tệp ở đó, hoặc sao chép rồi dán văn bản.
close-window = Đóng
compare-id = So với giấy tờ có ảnh
id-differs-headline = KHÔNG PHẢI NGƯỜI NÀY
id-differs-summary = Giấy tờ có ảnh không khớp với thẻ. Hãy xin xem giấy tờ khác.
not-shown = Không hiển thị nội dung, vì không có chữ ký của nơi cấp nào được biết bảo đảm cho nội dung đó.
not-shown-unverified = Không hiển thị nội dung thẻ, vì không rõ ai đã ký.
show-unverified = Hiện nội dung chưa xác minh
hide-unverified = Ẩn nội dung chưa xác minh
show-raw = Hiện dữ liệu gốc
hide-raw = Ẩn dữ liệu gốc
cover = Che
uncover = Hiện lại
covered = Đã che
covered-how = Nội dung ở đây đã được che và hiện lại khi nhấn.
unverified = CHƯA XÁC MINH
unverified-how = Ai cũng có thể đã viết nội dung này. Đừng dựa vào đó.
it-names = Thẻ ghi tên
also-noted = Ghi chú thêm
letters-missing = Một số chữ trong tên này không hiển thị được ở đây. Hãy so trên chính thẻ.
also-named = Tên khác
no-name = Không ghi tên
no-birth-date = Không ghi ngày sinh
no-date = Không ghi ngày
lab-pending = ĐANG CHỜ, CHƯA CÓ KẾT QUẢ
lab-withdrawn = ĐÃ RÚT LẠI, KHÔNG PHẢI KẾT QUẢ
lab-no-value = không ghi kết quả
issued-by = Nơi cấp
missing = còn thiếu
read = đã đọc
stays = Giữ nguyên đến khi nhấn “Tiếp”
choose-file = Mở tệp
choose-file-how = Ảnh, PDF, tệp .smart-health-card và tệp văn bản. Nhấn phím cách hoặc ô đánh dấu để chọn nhiều tệp mở cùng lúc.
folder-empty = Không có gì để mở trong thư mục này
    .advice = Ảnh, PDF, tệp thẻ và tệp văn bản sẽ hiện ở đây.
folder-unreadable = Không đọc được thư mục này
    .advice = Hãy lên thư mục trên, hoặc chọn thư mục khác.
folder-cut = Còn nhiều tệp chưa được liệt kê ở đây. Hãy chuyển tệp sang thư mục ít tệp hơn.
no-network = Kiểm tra không cần mạng
directory-old = cũ
directory-too-old = quá cũ: hãy cập nhật
demo-mark = DEMO
test-mark = THỬ
clears-in = Xóa sau { $seconds } giây
age = { $years ->
    [0] dưới 1 tuổi
   *[other] { $years } tuổi
 }
doses-counted = Máy này tính { $doses } liều
doses-and-others = { $counts }, { $others } liều không tính
doses-listed = Có ghi { $doses } liều
does-not-count = Không tính: { $why }
lot = Lô { $lot }
issued-on = ngày { $day }
item = Thẻ { $number }
item-and-headline = { $item }: { $headline }
worst-of-visit = Thẻ khác trong lượt này: { $headline }
this-card-alone = Riêng thẻ này: { $headline }. Một thẻ khác quyết định kết quả.
codes-read = { $read } trên { $total } mã
show-the-others = Hãy đưa các mã còn lại của thẻ này, theo thứ tự bất kỳ. Còn thiếu: { $numbers }.
mark-file = Chọn { $name }
open-files = Mở { $files } tệp
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $whole },{ $tenth } MB
directory-of = Danh mục { $day }
issuers = { $issuers } nơi cấp
camera-named = Camera: { $name }

## Cameras and scanners

devices-devices = Camera, máy quét
devices-cameras = Camera
devices-scanners = Máy quét có cáp riêng
devices-no-scanner = Không tìm thấy. Máy quét gõ như bàn phím thì dùng được ngay.
devices-looking = Đang tìm…
devices-look-again = Tìm lại
devices-mirror = Hiện như trong gương
devices-mirrored = Đang hiện như trong gương
devices-none = Không tìm thấy camera
    .advice = Hãy cắm camera rồi tìm lại. Không có camera vẫn dùng được máy quét và tệp.
devices-in-use = đang dùng
devices-chosen = đã chọn
devices-ready = sẵn sàng
devices-busy = chương trình khác đang dùng
devices-no-permission = không được phép
devices-failed = không hoạt động
devices-test = Hãy đưa một thẻ lên: có khung quanh mã nghĩa là đọc được ở đây.
devices-closer = Lại gần hơn
devices-whole-code = Đưa trọn mã
devices-hold-still = Giữ yên
devices-tilt = Nghiêng một chút
devices-brighter = Tăng độ sáng điện thoại
devices-too-dark = Ở đây tối quá: hãy bật đèn
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = Danh mục
directory-open = Mở danh mục
directory-refreshing = Đang cập nhật danh mục
directory-cards-offline = Thẻ được kiểm tra không cần mạng
directory-refresh = Cập nhật ngay
directory-cancel = Hủy cập nhật
directory-import = Nhập từ USB…
directory-issuers = Nơi cấp
directory-history = Lịch sử
directory-all-issuers = Mọi nơi cấp
directory-find = Tìm
directory-find-how = Tên, địa chỉ, loại hoặc địa phương
directory-page-up = Trang trên
directory-page-down = Trang dưới
directory-inspected = Mạng bị giám sát
    .advice = Một proxy đọc những gì máy này tải về. Chữ ký của VCI vẫn được kiểm tra.
directory-demonstration = Danh mục riêng của bản demo
    .advice = Hãy dừng demo để xem, cập nhật hoặc nhập danh mục thật.
directory-holds = Trong danh mục có
directory-none-found = Không tìm thấy nơi cấp
    .advice = Hãy thử một từ trong tên, hoặc tên tiểu bang. Nơi cấp ngoài danh mục thì máy này không biết.
directory-address = Địa chỉ (iss)
directory-kind = Loại
directory-place = Địa phương
directory-web-site = Trang web
directory-help-line = Đường dây hỗ trợ
directory-new-cards = Xin thẻ mới tại
directory-canonical = Hiển thị là
directory-retrieved = Tải khóa lần cuối
directory-blocked-since = Bị chặn tại đây từ
directory-added-on = Thêm tại đây ngày
directory-not-told = không có thông tin
directory-key-in-use = đang dùng
directory-no-certificate = không có chứng thư
directory-no-history = Chưa có gì xảy ra
    .advice = Các lần nhập, cập nhật, khóa bị rút và quyết định đưa ra tại đây sẽ hiện ở đây khi có.
directory-history-coming = Đang đọc…
directory-choose-snapshot = Nhập danh mục
directory-choose-snapshot-how = vci_snapshot.json kèm vci_snapshot.sig bên cạnh, lấy từ VCI hoặc từ USB của máy khác.
directory-no-snapshot-here = Không có danh mục trong thư mục này
    .advice = Hãy chọn USB, hoặc thư mục có cả hai tệp.
directory-import-folder = Nhập từ thư mục này
directory-no-stick = Không tìm thấy USB. Hãy cắm vào và đợi một lát, USB sẽ hiện ở đây.
directory-headline = { $days ->
    [0] Danh mục ngày { $day } · hôm nay
   *[other] Danh mục ngày { $day } · đã được { $days } ngày
 }
directory-fresh = Còn mới
directory-stale = Cũ: hãy cập nhật hoặc nhập bản mới hơn
directory-too-old-refresh = Quá cũ: không thẻ nào được coi là đã xác minh cho đến khi có bản mới hơn
directory-source-seed = Có sẵn trong chương trình này
directory-source-snapshot = Danh mục VCI, có chữ ký
directory-source-given = Chỉ định cho một lần chạy
directory-source-demo = Tạo ra cho bản demo
directory-source-training = Tạo ra để luyện tập
directory-count-issuers = Nơi cấp
directory-count-listed = trong danh mục
directory-count-delisted = không còn trong danh mục
directory-count-added = thêm tại đây
directory-count-blocked = bị chặn tại đây
directory-count-keys = Khóa
directory-count-withdrawn = đã bị rút
directory-count-keys-blocked = bị chặn tại đây
directory-count-lists = Danh sách thu hồi
directory-count-ids = Thẻ bị thu hồi (số hiệu)
directory-count = { $number }
directory-found-none = Không tìm thấy
directory-found-all = { $all } nơi cấp
directory-found = { $found } trên { $all } nơi cấp
directory-badge-blocked = BỊ CHẶN TẠI ĐÂY
directory-badge-key-blocked = KHÓA BỊ CHẶN TẠI ĐÂY
directory-badge-delisted = KHÔNG CÒN TRONG DANH MỤC
directory-badge-added = THÊM TẠI ĐÂY ngày { $day }
directory-badge-withdrawn = KHÓA BỊ RÚT: { $keys }
directory-badge-unseen = KHÔNG LIÊN LẠC ĐƯỢC TỪ { $day }
directory-kind-nation = Chính phủ quốc gia
directory-kind-state = Chính quyền tiểu bang hoặc tỉnh
directory-kind-jurisdiction = Cơ quan y tế khu vực
directory-kind-city = Chính quyền thành phố hoặc quận
directory-kind-system = Hệ thống y tế: bệnh viện, phòng khám
directory-kind-pharmacy = Nhà thuốc
directory-kind-laboratory = Phòng xét nghiệm
directory-kind-insurer = Công ty bảo hiểm
directory-keys = { $keys ->
    [0] Không có khóa
   *[other] { $keys } khóa
 }
directory-key-withdrawn = bị rút từ ngày { $day }: thẻ ký bằng khóa này bị từ chối
directory-key-blocked = bị chặn tại đây từ ngày { $day }: thẻ ký bằng khóa này bị từ chối
directory-no-list = không có danh sách thu hồi
directory-list = danh sách thu hồi có { $ids } số hiệu
directory-certified = chứng thư có hiệu lực từ { $from } đến { $until }
directory-date-and-time = { $date }, { $clock }
directory-stick = USB { $name }

## Refresh and import

refresh-phase-snapshot = Đang tải danh mục có chữ ký
refresh-phase-issuers = Đang hỏi các nơi cấp về khóa
refresh-ending = Đang kết thúc…
refresh-importing = Đang nhập… Vẫn quét được trong lúc này.
refresh-imported = Đang dùng danh mục mới
refresh-imported-same = Vẫn là danh mục như trước
refresh-nothing-changed = Không có gì thay đổi.
refresh-nothing-newer = Không có danh mục mới hơn
refresh-nothing-newer-how = Danh mục đang dùng là bản mới nhất mà VCI đã công bố.
refresh-cancelled = Đã hủy cập nhật
    .advice = Danh mục đang dùng được giữ nguyên.
refresh-refused-no-snapshot = Không tìm thấy danh mục ở đó
    .advice = Hãy chọn vci_snapshot.json, hoặc thư mục hay USB có tệp đó.
refresh-refused-no-signature = Không có tệp chữ ký bên cạnh
    .advice = Hãy chép vci_snapshot.sig vào cùng thư mục. Không có tệp đó thì không biết ai đã tạo danh mục.
refresh-refused-can-not-read = Không đọc được các tệp
    .advice = Hãy để nguyên USB và thử lại, hoặc chép lại các tệp.
refresh-refused-too-large = Quá lớn so với một danh mục
    .advice = Hãy lấy lại vci_snapshot.json từ VCI.
refresh-refused-not-kept = Không lưu được danh mục mới
    .advice = Không ghi được vào thư mục dữ liệu. Hãy hỏi người phụ trách máy này.
refresh-refused-demonstration = Không dùng được trong bản demo
    .advice = Hãy dừng demo, rồi nhập danh mục.
refresh-fault-no-network = không kết nối được máy chủ nào
    .advice = Hãy kiểm tra mạng. Thẻ vẫn được kiểm tra khi không có mạng; có thể nhập từ USB.
refresh-fault-not-trusted = kết nối không đáng tin
    .advice = Có thể một proxy đang xem kết nối. Hãy hỏi người phụ trách mạng, hoặc nhập từ USB.
refresh-fault-timed-out = máy chủ mất quá nhiều thời gian
    .advice = Hãy thử lại sau. Trong lúc đó thẻ vẫn được kiểm tra.
refresh-fault-bad-answer = máy chủ không gửi danh mục
    .advice = Có thể mạng đòi đăng nhập trước. Hãy đăng nhập, hoặc nhập từ USB.
refresh-fault-refused = danh mục nhận được đã bị từ chối
    .advice = Danh mục đang dùng được giữ nguyên. Hãy thử lại sau, hoặc nhập từ USB.
refresh-progress-begins = Chờ một lát…
refresh-progress = { $done } trên { $total }
refresh-progress-failed = { $done } trên { $total }, { $failed } không trả lời
refresh-never = Chưa cập nhật lần nào trên máy này.
refresh-last = Cập nhật lần cuối: { $at }.
refresh-failed-at = Không thành công ({ $at }): { $why }.
refresh-not-by-itself = Không tự cập nhật.
refresh-next = Lần tự cập nhật tới: { $at }.
fleet-none = Cài đặt chung của nhóm máy: chưa áp dụng lần nào.
fleet-applied = Cài đặt chung của nhóm máy ngày { $day }, đã áp dụng.
fleet-over = Cài đặt chung của nhóm máy ngày { $day }, đã hết hạn. Chúng vẫn được dùng cho đến khi có bản mới hơn.
fleet-failed = { $told } Lần thử gần nhất thất bại: { $why }.
fleet-settings = Theo cài đặt chung của nhóm máy ngày { $day }. Thay đổi tại đây có hiệu lực cho đến khi có bản mới hơn.
fleet-fault-no-network = không liên lạc được với máy chủ nào
fleet-fault-not-trusted = kết nối không đáng tin cậy
fleet-fault-timed-out = máy chủ mất quá nhiều thời gian
fleet-fault-bad-answer = máy chủ không đưa ra tệp này
fleet-fault-not-a-pack = tệp bị hỏng hoặc đã bị sửa
fleet-fault-other-key = một khóa khác đã ký
fleet-fault-older = cũ hơn bản đang dùng
fleet-fault-expired = đã hết hạn
fleet-fault-ahead = có ngày trong tương lai
fleet-fault-content = có nội dung không dùng được trên máy này
fleet-fault-not-kept = không lưu được
refresh-before-and-after = { $what }: trước { $before }, nay { $after }
refresh-keys-withdrawn = { $keys } khóa bị rút: thẻ ký bằng các khóa này nay bị từ chối
refresh-keys-listed-again = { $keys } khóa từng bị rút nay có lại trong danh mục
refresh-keys-unlisted = { $keys } khóa mới, chưa có trong danh mục
refresh-asked-all = Đã hỏi { $asked } nơi cấp, tất cả đều trả lời
refresh-asked = Đã hỏi { $asked } nơi cấp, { $silent } không trả lời: những nơi đó giữ nguyên
refresh-left-out = Bỏ qua vì sai dạng: { $parts }
refresh-left-out-issuers = { $number } nơi cấp
refresh-left-out-keys = { $number } khóa
refresh-left-out-lists = { $number } danh sách thu hồi
refresh-left-out-ids = { $number } số hiệu thu hồi
refresh-refused-signature = Không phải do VCI ký
    .advice = Tệp đã bị thay đổi, hoặc chữ ký là của ngày khác. Hãy lấy lại cả hai tệp từ VCI.
refresh-refused-not-json = Tệp bị cắt cụt hoặc bị hỏng
    .advice = Hãy chép lại cả hai tệp, và đợi đến khi được phép rút USB.
refresh-refused-older = Cũ hơn danh mục đang dùng: { $offered }, đang dùng { $current }
    .advice = Hãy lấy bản mới hơn. Danh mục cũ hơn sẽ bỏ sót các thẻ bị thu hồi.
refresh-refused-nothing = Không dùng được gì trong đó
    .advice = Không đọc được nơi cấp nào có khóa. Hãy lấy lại cả hai tệp từ VCI.
refresh-refused-shape = Không phải danh mục nơi cấp
    .advice = Hãy chọn vci_snapshot.json đúng như VCI công bố.
refresh-failed-title = Chưa cập nhật: { $why }

## What happened to the directory

journal-imported = Đã nhập danh mục mới
    .advice = { $subject }
journal-imported-what = Ngày { $day }. Nơi cấp: từ { $issuers-before } thành { $issuers }, khóa: từ { $keys-before } thành { $keys }.
journal-import-refused = Danh mục bị từ chối
    .advice = { $subject }
journal-refused-older = Cũ hơn danh mục đang dùng. Danh mục đang dùng được giữ nguyên.
journal-refused-why = { $why }. Danh mục đang dùng được giữ nguyên.
journal-refused-other = Không dùng được gì trong đó: { $why }.
journal-key-withdrawn = Nơi cấp đã rút khóa
    .advice = { $subject }. Từ đó thẻ ký bằng khóa này bị từ chối.
journal-key-listed-again = Khóa từng bị rút nay có lại trong danh mục
    .advice = { $subject }. Thẻ ký bằng khóa này lại dùng được.
journal-key-of = { $key } của { $iss }
journal-issuer-delisted = Nơi cấp không còn trong danh mục
    .advice = { $subject }. Thẻ của nơi cấp này cần được xem kỹ.
journal-blocked = Đã chặn tại đây
    .advice = { $subject }. Thẻ từ đó bị từ chối.
journal-unblocked = Đã bỏ chặn tại đây
    .advice = { $subject }. Thẻ từ đó lại được xét như các thẻ khác.
journal-issuer-added = Đã thêm nơi cấp tại đây
    .advice = { $subject }. Thẻ của nơi cấp này không bao giờ hoàn toàn xanh.
journal-issuer-removed = Đã bỏ nơi cấp từng được thêm tại đây
    .advice = { $subject }.
journal-setting-changed = Đã đổi cài đặt
    .advice = { $subject }.
journal-started-over = Đã bắt đầu lại
    .advice = Từ danh mục có sẵn trong chương trình này. Những gì đã ghi nhớ được bỏ đi.
journal-pin-set = Đã chọn mã PIN
    .advice = Cần mã PIN này để vào cài đặt và quyết định tin nơi cấp nào.
journal-pin-cleared = Đã bỏ mã PIN
    .advice = Ai mở cài đặt lần tới sẽ chọn mã PIN mới.
journal-pack-added = Đã thêm quy tắc
    .advice = { $subject }
journal-pack-removed = Đã gỡ quy tắc
    .advice = { $subject }
journal-fleet-applied = Đã áp dụng cài đặt chung của nhóm máy
    .advice = { $subject }
journal-fleet-of = Lập ngày { $day }.
journal-fleet-refused = Đã từ chối cài đặt chung của nhóm máy
    .advice = Bản đang dùng được giữ nguyên: { $subject }.
journal-fleet-trusted = Đã tin cậy khóa của nhóm máy
    .advice = { $subject }
journal-fleet-forgotten = Đã bỏ khóa của nhóm máy
    .advice = { $subject }. Các cài đặt của khóa nay là của riêng máy này.
journal-taken-copy-field = Đã sao chép một mục
    .advice = Do người trực quầy. Nhật ký không ghi là của ai.
journal-taken-copy-doses = Đã sao chép các mũi tiêm
    .advice = Do người trực quầy. Nhật ký không ghi là của ai.
journal-taken-csv = Đã lưu các mũi tiêm thành tệp
    .advice = Trong thư mục do nhân viên chọn. Nhật ký không ghi là của ai.
journal-taken-pdf = Đã lưu một trang thành tệp
    .advice = Trong thư mục do nhân viên chọn. Nhật ký không ghi là của ai.
journal-taken-report = Đã lấy báo cáo cho bên gửi
    .advice = Báo cáo nói điều gì không đạt, không nói gì về người nào.
journal-started = Đã khởi động ki-ốt
    .advice = Phiên bản { $subject }.
journal-ended = Đã đóng ki-ốt
    .advice = Bởi người trực tại đây.
journal-restarted-after-fault = Ki-ốt đã khởi động lại sau một lỗi của chính nó
    .advice = Không giữ lại gì của bất kỳ ai. Nếu lặp lại, hãy báo cho người phụ trách ki-ốt này.
journal-clock-jumped = Đồng hồ đã được chỉnh
    .advice = Lệch { $subject } giây. Các dòng trước và sau vẫn theo đúng thứ tự thật.
journal-clock-behind = Đồng hồ bị chậm khi ki-ốt khởi động
    .advice = Chậm { $subject } giây. Chừng nào chưa đúng giờ, không thẻ nào được coi là đã xác minh.
journal-store-set-aside = Tệp đã lưu bị hỏng
    .advice = Tệp đó nằm cạnh một tệp mới, trong cùng thư mục.
journal-old-lines-gone = Các dòng cũ về lượt khách đã được xóa
    .advice = Đến số { $subject }: cũ hơn thời hạn đã đặt.
journal-pin-refused = Sai mã PIN
    .advice = { $subject } lần liên tiếp.
journal-counts-exported = Số liệu đã được lưu thành tệp
    .advice = Bao nhiêu người đã đến và kết quả ra sao, theo giờ. Không có tên.
journal-audit-exported = Lịch sử này đã được lưu thành tệp
    .advice = Không nêu tên người hay thẻ nào.
journal-settings-exported = Cài đặt đã được lưu thành tệp
    .advice = Không có mã PIN.
journal-unknown = Do phiên bản khác của chương trình này ghi lại
    .advice = { $subject }

## Under way

under-way-scanner-lost = Máy quét chưa kết nối
under-way-scanner-busy = Chương trình khác đang dùng máy quét
under-way-scanner-no-permission = Không được phép dùng máy quét
under-way-scanner-failed = Không dùng được máy quét
under-way-stop = Dừng
under-way-receiving-of = Đang nhận: { $letters } trên khoảng { $card }
under-way-receiving = Đang nhận: { $letters } ký tự
under-way-reading = Đang đọc tệp
under-way-reading-of = Đang đọc tệp { $file } trên { $files }
under-way-page = { $reading }, trang { $page } trên { $pages }
under-way-scanner-named = Máy quét: { $name }

## Settings, by their names

setting-mirrors = Danh mục được tải từ đâu
setting-fleet-source = Cài đặt chung của nhóm máy được tải từ đâu
setting-refreshes = Danh mục có tự cập nhật không
setting-asks-issuers = Có hỏi các nơi cấp về khóa không
setting-old-after-days = Sau bao nhiêu ngày thì danh mục là cũ
setting-too-old-after-days = Sau bao nhiêu ngày thì danh mục là quá cũ
setting-only-kinds = Những loại nơi cấp nào được hiện xanh
setting-only-places = Nơi cấp ở địa phương nào được hiện xanh
setting-proxy-roots = Những proxy nào được xem kết nối
setting-allow-network = Được hỏi những máy chủ và mạng nội bộ nào
setting-camera = Dùng camera nào
setting-mirrored = Hình có hiện như trong gương không
setting-scanner-port = Dùng máy quét nào
setting-scanner-baud = Tốc độ đường truyền của máy quét
setting-profile = Máy này đặt ở đâu
setting-language = Ngôn ngữ hiển thị
setting-theme = Màu sắc của cửa sổ
setting-text-size = Cỡ chữ
setting-volume = Âm lượng
settings-no-sound = Máy tính này không có card âm thanh dùng được
setting-clear-after = Khi nào kết quả tự xóa
setting-dim-after = Khi nào màn hình mờ đi
setting-photo-id = Nhân viên có so giấy tờ có ảnh không
setting-shown-before = Ghi nhớ một thẻ trong bao lâu
setting-rule = Quy tắc nào được đếm
setting-recipient = Mở liên kết thay cho ai
setting-take-along = Nhân viên được lấy gì từ một kết quả
setting-retention-days = Giữ số đếm hằng ngày trong bao lâu
setting-audit-scans = Có ghi lại từng lượt hay không
setting-audit-days = Giữ các ghi chép đó bao lâu
setting-station = Tên của ki-ốt này
setting-kiosk = Thoát ra có cần mã PIN không
setting-guest-window = Có cửa sổ thứ hai hướng về phía khách không
setting-ask-visitor = Nhân viên có được nhập ai đang đứng đây không
setting-set-up = Lần khởi động đầu đã xong chưa

## Settings

settings-settings = Cài đặt
settings-lock = Khóa lại
settings-group-counter = Tại quầy
settings-group-display = Hiển thị
settings-group-devices = Âm thanh, thiết bị
settings-group-directory = Danh mục
settings-group-access = Truy cập, số đếm
settings-group-file = Lưu và lấy tệp
settings-change-pin = Chọn mã PIN khác
settings-forgotten = Nếu quên mã PIN, người có tài khoản của máy này có thể đặt mã PIN mới: health-card-kiosk pin set
settings-export = Lưu cài đặt vào tệp
settings-import = Lấy cài đặt từ tệp
settings-file-how = Tệp mang các cài đặt này sang máy khác. Mã PIN, camera và máy quét vẫn ở lại máy này. Gói của nhóm máy được áp dụng theo cùng cách.
settings-refused = Giá trị đó không phù hợp. Giá trị cũ được giữ nguyên.
settings-keep = Áp dụng
settings-not-imported = Không có gì thay đổi
    .advice = Không đọc được tệp, hoặc đó không phải là tệp cài đặt của phiên bản này.
settings-not-exported = Chưa lưu được
    .advice = Không ghi được vào thư mục. Hãy chọn thư mục khác, hoặc mở khóa chống ghi của USB.
settings-choose-folder = Chọn thư mục
    .advice = Hãy mở thư mục hoặc USB để lưu vào, rồi nhấn “Lưu tại đây”.
settings-choose-file = Chọn tệp cài đặt
    .advice = Tệp .json do một máy khác lưu.
settings-no-file-here = Không có tệp cài đặt ở đây
    .advice = Tệp này có đuôi .json. Hãy tìm trong thư mục khác hoặc trên USB.
settings-save-here = Lưu tại đây
settings-all-kinds = Mọi loại
settings-imported = { $changed ->
    [0] Đã nhận tệp; mọi cài đặt vốn đã như vậy
   *[other] Đã đổi { $changed } cài đặt
 }
settings-fleet-applied = Đã áp dụng cài đặt chung của nhóm máy ngày { $day }
settings-fleet-same = Cài đặt chung của nhóm máy ngày { $day } đã có hiệu lực
settings-fleet-refused = Cài đặt chung của nhóm máy không được áp dụng
    .advice = Lý do: { $why }. Cài đặt đang dùng được giữ nguyên.
settings-wrong-setting = Không có gì thay đổi: một giá trị của “{ $setting }” không phù hợp
settings-saved = Đã lưu thành { $file }
settings-yes = Có
settings-no = Không
settings-profile-gate = Cửa hoặc cổng
settings-profile-school = Văn phòng trường
settings-profile-clinic = Nhà thuốc, phòng khám
settings-theme-dark = Tối
settings-theme-light = Sáng
settings-theme-contrast = Tương phản cao
settings-take-along-copy = Sao chép
settings-take-along-copy-and-save = Sao chép và lưu tệp
settings-photo-id-none = Không hỏi
settings-photo-id-ask = Hỏi bên cạnh kết quả
settings-photo-id-first = Hỏi trước khi hiện xanh
settings-language-system = Theo hệ thống
settings-mute = Tắt tiếng
settings-never = Không bao giờ
settings-rule-none = Chưa chọn
settings-off = Tắt
settings-today-only = Chỉ hôm nay
settings-percent = { $number }%
settings-seconds = { $number } giây
settings-minutes = { $number } phút
settings-hours = { $number } giờ
settings-days = { $number } ngày
settings-more-profile = Khi chọn, máy cũng đặt luôn việc hỏi giấy tờ có ảnh, thời gian trên màn hình, cỡ chữ và thời gian ghi nhớ thẻ sao cho hợp với nơi đó.
settings-more-photo-id = Thẻ thật vẫn có thể do người khác đưa ra.
settings-more-shown-before = Chỉ giữ trong bộ nhớ tạm, dưới dạng chuỗi kiểm tra không nêu tên ai.
settings-more-ask-visitor = Tên và ngày sinh, nhập cho lượt này và so với thẻ. Hết lượt là xóa.
settings-more-rule = Thẻ thật không đạt quy tắc sẽ là CẦN KIỂM TRA, và quy tắc cho biết còn thiếu gì.
settings-more-recipient = Tên mà người chia sẻ liên kết nhìn thấy, ví dụ “Trường Lincoln, quầy lễ tân”.
settings-more-only-kinds = Thẻ của nơi cấp khác cao nhất chỉ là CẦN KIỂM TRA.
settings-more-only-places = Quốc gia hoặc tiểu bang theo ký hiệu, ví dụ US-CA CA. Để trống là tất cả.
settings-more-mirrors = Các địa chỉ bắt đầu bằng https:// và kết thúc bằng dấu gạch chéo, cách nhau bằng dấu cách. Máy thử theo thứ tự này.
settings-more-fleet-source = Địa chỉ của tệp, bắt đầu bằng https://. Chỉ được hỏi khi một khóa của nhóm máy được tin cậy.
settings-more-allow-network = Dành cho liên kết và nơi cấp trong mạng nội bộ: máy chủ như records.clinic.example:8443 và mạng như 10.0.0.0/8, cách nhau bằng dấu cách. Để trống là chỉ internet công cộng.
settings-more-asks-issuers = Câu trả lời của họ chỉ có thể làm kết quả chặt chẽ hơn.
settings-more-kiosk = Chiếm toàn màn hình. Cần mã PIN để mở tệp, vào thiết bị, luyện tập, bản demo, thay đổi danh mục và đóng chương trình.
settings-more-guest-window = Cửa sổ này chỉ cho biết đưa mã vào đâu, không hiện gì về bất kỳ ai.
settings-more-take-along = Các mục và bảng để sao chép, và tệp để lưu. Những gì được lấy sẽ rời khỏi chương trình này: ai được đọc tiếp là do nơi của quý vị quyết định.
settings-more-retention-days = Bao nhiêu lượt và kết quả ra sao, theo từng giờ. Không có tên.
settings-more-audit-scans = Kết quả và lý do, để kiểm tra sau này. Không bao giờ có tên, ngày sinh, mã hay liên kết. Sơ lược nghĩa là theo giờ và không có nơi cấp.
settings-more-station = Có trong ghi chép và tệp xuất để phân biệt các quầy, ví dụ Cửa 2.
settings-audit-coarse = Có, sơ lược
settings-audit-full = Có, kèm giờ và nơi cấp

## The PIN

pin-enter = Nhập mã PIN
    .advice = Mã PIN của người quản trị.
pin-choose = Chọn mã PIN
    .advice = Từ 4 đến 12 chữ số. Sẽ cần mã PIN này để vào cài đặt và quyết định tin nơi cấp nào.
pin-repeat = Nhập lại lần nữa
    .advice = Để lỡ gõ nhầm cũng không ai bị khóa ngoài.
pin-to-settings = Để vào cài đặt
pin-to-decide = Để thay đổi việc máy này tin nơi cấp nào
pin-to-export = Để lưu số đếm
pin-to-files = Để chọn tệp
pin-to-directory = Để thay đổi danh mục
pin-to-leave = Để thoát chương trình
pin-checking = Đang kiểm tra…
pin-wrong = Mã PIN không đúng
pin-too-short = Ít nhất 4 chữ số
pin-different = Hai lần nhập không giống nhau. Hãy chọn lại.
pin-not-kept = Không kiểm tra hoặc lưu được mã PIN. Thư mục dữ liệu có ghi được không?
pin-erase = Xóa
pin-done = OK
pin-typed = { $digits ->
    [0] Chưa nhập chữ số nào
   *[other] Đã nhập { $digits } chữ số
 }
pin-locked = Nhập sai mã PIN quá nhiều lần. Hãy đợi { $left }.

## Today

today-today = Hôm nay
today-how = Số lượt theo giờ. Không có tên, không có thẻ. Không tính demo và luyện tập.
today-export = Lưu thành bảng
today-reading = Đang đọc số đếm…
today-nobody = Chưa có lượt nào
    .advice = Mỗi lượt được đếm ở đây theo giờ và kết quả.
today-not-saved = Chưa lưu được
    .advice = Không ghi được vào thư mục. Hãy chọn thư mục khác, hoặc mở khóa chống ghi của USB.
today-visits = Số lượt
today-verified = Đã xác minh
today-check = Cần kiểm tra
today-refused = Không chấp nhận
today-shared = Chia sẻ
today-no-health-code = Không có mã sức khỏe
today-id-matched = Giấy tờ khớp
today-id-refused = Giấy tờ không khớp
today-day = { $day } · { $visits }
today-part = { $word } { $number }
today-hour = { $from } đến { $to }: { $parts }

## Decisions about whom to trust

directory-decided = Đã chặn và đã thêm
directory-block = Chặn nơi cấp này
directory-unblock = Bỏ chặn nơi cấp này
directory-block-key = Chặn khóa này
directory-unblock-key = Bỏ chặn khóa này
directory-remove = Bỏ nơi cấp này
directory-restrict = Giới hạn loại, địa phương
directory-not-restricted = Thẻ của mọi nơi cấp trong danh mục đều được hiện xanh.
directory-restricted = Chỉ thẻ của một số nơi cấp được hiện xanh.
directory-blocked-issuers = Nơi cấp bị chặn
directory-blocked-keys = Khóa bị chặn
directory-added-issuers = Nơi cấp được thêm
directory-nothing-decided = Chưa có quyết định nào tại đây
    .advice = Hãy mở một nơi cấp để chặn nơi đó hoặc một khóa của họ. Lệnh chặn luôn được ưu tiên.
directory-since = từ ngày { $day }

## Training

training = Luyện tập
menu-training-how = Xem từng loại kết quả, hoặc trả lời câu hỏi cần làm gì
training-mark = LUYỆN TẬP
training-how = Chọn thứ được đưa lên, rồi xem máy này báo gì. Không đếm, không lưu lại gì.
training-quiz = Đố vui
training-another = Câu khác
training-list = Mọi bài tập
training-end = Dừng luyện tập
training-score = { $right } đúng, { $wrong } sai
training-question = Cần làm gì?
response-let-in = Cho vào
response-look-closer = Xem kỹ hơn
response-refuse = Không chấp nhận
training-right = Đúng
training-wrong = Chưa đúng
training-why-let-in = Thẻ hợp lệ. Hãy so với giấy tờ có ảnh rồi cho người đó vào.
training-why-look-closer = Có điều chưa rõ, hoặc chưa đúng thứ cần có. Hãy đọc lý do rồi xin phần còn thiếu.
training-why-refuse = Thẻ có điều không đúng. Đừng chấp nhận thẻ, và nói điều đó thật nhã nhặn.
drill-genuine = Thẻ thật
drill-unknown-issuer = Nơi cấp ngoài mọi danh mục
drill-unknown-key = Nơi cấp đã biết, khóa lạ
drill-list-missing = Thiếu danh sách thu hồi
drill-two-people = Hai người trên một thẻ
drill-altered = Thẻ bị thay đổi
drill-expired = Thẻ đã hết hạn
drill-not-yet-valid = Thẻ chưa có hiệu lực
drill-revoked = Thẻ đã bị thu hồi
drill-blocked = Nơi cấp bị chặn tại đây
drill-not-signed = Thông tin không ai ký
drill-foreign = Mã loại khác
drill-incomplete = Một trong hai mã
drill-link = Liên kết chưa được mở

## First start

first-start-step = Bước { $step } trên { $steps }
first-start-place = Máy này đặt ở đâu?
first-start-place-how = Điều này quyết định kết quả hiện ra sao. Mọi thứ đều đổi được trong cài đặt.
first-start-gate = Cửa hoặc cổng
    .advice = Cho hàng người chờ: chữ lớn, ngắn gọn, chỉ hiện các mục khi cần.
first-start-school = Trường học
    .advice = Cho hồ sơ của gia đình: bảng đầy đủ, không cần giấy tờ có ảnh.
first-start-clinic = Phòng khám hoặc nhà thuốc
    .advice = Cho bệnh nhân: đầy đủ các mục, có so với giấy tờ có ảnh.
first-start-language = Ngôn ngữ
first-start-camera = Máy này dùng camera nào?
first-start-camera-how = Hình cho biết camera đang thấy gì. Không có camera vẫn dùng được máy quét và tệp.
first-start-trial = Thử với một thẻ demo
first-start-trial-how = Một thẻ giả định được đưa lên trước camera giả định, rồi được đọc và kiểm tra thật. Sau đó nhấn “Tiếp” là máy này sẵn sàng.
first-start-try = Thử
first-start-forward = Tiếp tục
first-start-skip = Bỏ qua và bắt đầu

## The window that faces the guest

guest-hold-up = Mời đưa mã vào đây
guest-hold-up-how = Giữ yên và để phẳng, cách camera khoảng một bàn tay.
guest-read = Xin cảm ơn
guest-read-how = Mời theo hướng dẫn của nhân viên.
guest-nothing-stored = Không lưu lại gì về quý khách
guest-visit-noted = Chỉ ghi lại kết quả lượt này, không ghi tên quý khách
guest-foot = Health Card Kiosk { $version } · Danh mục ngày { $day }

## Who stands here

visitor = Ai đang đứng đây
visitor-how = Chỉ cho lượt này. Không bao giờ lưu lại.
visitor-name = Tên
visitor-birth-date = Ngày sinh, như 1984-05-17
visitor-name-same = Tên giống như trên thẻ
visitor-name-swapped = Cùng tên, khác thứ tự
visitor-name-similar = Tên gần giống: cần xem kỹ
visitor-name-different = Tên khác với trên thẻ
visitor-name-unknown = Không so được tên
visitor-date-same = Cùng ngày sinh
visitor-date-swapped = Ngày và tháng bị đảo
visitor-date-different = Ngày sinh khác
visitor-date-unknown = Không so được ngày sinh

## Links

link-title = Liên kết SMART Health
link-no-label = Liên kết không có tên
link-label-unchecked = Người gửi gọi như vậy. Chưa ai kiểm tra.
link-kept-at = Lưu tại
link-other-letters = Chữ của hệ chữ khác có thể trông giống nhau. Địa chỉ được hỏi:
link-who-is-told = Ai sẽ biết
link-kind = Loại
link-ends = Hết hạn
link-ready = Chưa hỏi gì cả
    .advice = Nhấn Mở một lần. Có liên kết chỉ mở được một lần.
link-told = Khi mở, { $host } sẽ biết “{ $recipient }” đã mở
link-flag-passcode = cần mã truy cập
link-flag-no-passcode = không cần mã truy cập
link-flag-long-term = có thể thay đổi, có thể hỏi lại
link-flag-direct = một tệp
link-ends-on = { $day }, theo liên kết
link-ends-never = không ghi ngày hết hạn
link-past = Liên kết ghi đã hết hạn ngày { $day }
    .advice = Chưa hỏi gì cả. Hãy xin liên kết mới. Máy chủ có thể biết rõ hơn: nhấn Vẫn thử.
link-no-recipient = Chưa ai đặt tên người mở liên kết ở đây
    .advice = Máy chủ phải được biết một tên, ví dụ “Trường Lincoln, quầy lễ tân”. Quản trị viên đặt tên; sau đó đưa lại liên kết.
link-newer = Loại liên kết mới hơn
    .advice = Phiên bản này không mở được. Hãy xin chính thẻ, hoặc cập nhật chương trình.
link-passcode = Hỏi mã truy cập
    .advice = Thường là ngày sinh, hoặc mã được đưa cùng liên kết.
link-empty = Chưa có gì được chia sẻ
    .advice = Liên kết hoạt động và chưa có tệp nào. Người gửi có thể thêm sau.
link-reading = Đang mở những gì nhận được…
link-asking = Đang hỏi { $host }…
link-fetching = { $files ->
   *[other] Đang lấy { $files } tệp…
 }
link-asking-how = Mỗi lần nhấn chỉ gửi mã truy cập một lần. Tệp lớn có thể mất vài phút.
link-offline = Việc này cần internet. Thẻ có chữ ký vẫn được kiểm tra khi không có mạng.
link-may-have-cost = Mã truy cập có thể đã đến nơi và đã mất một lượt thử.
link-last-tries = Chắc chắn mã này đúng?
    .advice = Sau lượt cuối, liên kết bị khóa vĩnh viễn với mọi người. Nếu nghi ngờ, hãy gõ lại.
link-open = Mở
link-open-anyway = Vẫn thử
link-try-again = Thử lại
link-hold = Giữ đến khi có internet
link-forget = Quên
link-forget-all = Quên tất cả
link-stop = Dừng
link-cancel = Hủy
link-use-try = Dùng một trong những lượt cuối
link-set-recipient = Đặt tên (mã PIN)
link-wrong-unknown = Mã truy cập không đúng
    .advice = Không biết còn bao nhiêu lượt. Hãy hỏi lại trước khi gõ mã khác.
link-wrong = { $left ->
   *[other] Mã truy cập không đúng. Còn { $left } lượt.
 }
    .advice = Sau đó liên kết bị khóa vĩnh viễn với mọi người.
link-tries-left = { $left ->
   *[other] Còn { $left } lượt. Sau đó liên kết bị khóa vĩnh viễn.
 }
link-wait = Máy chủ yêu cầu chờ: { $left }
link-passcode-field = Mã truy cập
link-erase = Xóa
link-reveal = Hiện
link-conceal = Ẩn
link-space = Cách
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
   *[other] Đã gõ { $letters } ký tự
 }
link-held = Liên kết đang chờ internet
    .advice = Chúng chỉ nằm trong bộ nhớ, và không gửi gì trước khi nhấn Mở.
link-waiting = { $links ->
   *[other] { $links } liên kết đang chờ · { $minutes } phút
 }
link-waits-for = còn { $minutes } phút
link-came-by = Qua liên kết
link-item = Tệp { $number }
link-update = Kiểm tra cập nhật
link-ask-again = Lấy lại các tệp còn thiếu
link-no-change = Không có gì mới so với lần trước
link-files-changed = Các tệp đã thay đổi so với lần trước. Hãy đọc lại.
link-update-failed = Cập nhật không thành công. Đây là dữ liệu nhận trước đó.
link-now-final = NAY ĐÃ CHÍNH THỨC
link-new = MỚI
link-changed = ĐÃ ĐỔI
link-list-says = Người gửi viết
link-changes = { $news ->
   *[other] { $news } mục mới hoặc thay đổi
 }
link-gone = { $gone ->
   *[other] { $gone } mục không còn
 }
link-status-finalized = chính thức
link-status-can-change = có thể thay đổi
link-status-no-longer-valid = không còn hiệu lực
link-last-updated = tính đến { $at }
link-follow = Hỏi các câu này
link-offer-ended = Lời mời này đã hết hạn. Hãy xin liên kết mới.
link-show-address = Hiện địa chỉ dưới dạng mã
link-hide-address = Ẩn mã
link-address-how = Để mở trên điện thoại. Máy này không mở trang web.
link-endpoints = Ở nơi khác
link-endpoint-ended = không còn mở
link-offered = { $questions ->
   *[other] Có thể hỏi { $host } { $questions } câu
 }
link-questions = Về: { $resources }
link-offer-ends = còn { $left }
link-asking-question = Đang hỏi câu { $number } trên { $of }…
link-unanswered = { $questions ->
   *[other] { $questions } câu không có kết quả
 }
link-endpoint-app = Người bệnh có thể kết nối ứng dụng tại { $host }

## Links that don’t open

link-inactive = Liên kết này không còn hoạt động
    .advice = Nó đã hết hạn, đã dùng hết hoặc bị thu hồi. Hãy xin liên kết mới.
link-locked = Liên kết này bị khóa vĩnh viễn
    .advice = Quá nhiều mã truy cập sai. Hãy xin liên kết mới.
link-too-often = Hỏi quá nhiều lần
    .advice = Máy chủ muốn tạm nghỉ. Hãy chờ rồi thử lại.
link-server-fault = Máy chủ của liên kết gặp sự cố
    .advice = Thử lại sau vài phút. Máy này không có lỗi.
link-refused = Máy chủ của liên kết từ chối
    .advice = Thử lại cũng không được. Hãy xin liên kết mới.
link-web-page = Nhận được trang web thay vì dữ liệu
    .advice = Mạng này có thể đòi đăng nhập. Hãy đăng nhập bằng trình duyệt rồi thử lại.
link-list-too-large = Liên kết chứa nhiều hơn mức mở được ở đây
    .advice = Hãy xin liên kết có ít tệp hơn hoặc tệp nhỏ hơn.
link-list-garbled = Câu trả lời của máy chủ không có nghĩa
    .advice = Hãy xin liên kết mới. Có thể phần mềm của người gửi bị lỗi.
link-no-name = Không tìm thấy máy chủ của liên kết
    .advice = Kiểm tra kết nối internet rồi thử lại.
link-no-connection = Không kết nối được máy chủ của liên kết
    .advice = Kiểm tra kết nối internet rồi thử lại.
link-no-network = Máy tính này không dùng được mạng
    .advice = Kiểm tra kết nối internet rồi thử lại.
link-address-malformed = Địa chỉ của liên kết không dùng được
    .advice = Hãy xin liên kết mới.
link-address-not-allowed = Liên kết dẫn vào mạng riêng
    .advice = Chỉ hỏi các địa chỉ trên internet. Quản trị viên có thể cho phép nơi khác.
link-port-not-allowed = Liên kết dẫn đến một cổng khác thường
    .advice = Chỉ hỏi cổng 443. Quản trị viên có thể cho phép cổng khác.
link-certificate-dates = Chứng thư của máy chủ hôm nay không hợp lệ
    .advice = Kiểm tra ngày của máy tính này. Nếu đúng thì máy chủ có lỗi: hãy xin chính thẻ.
link-not-trusted = Máy chủ không chứng minh được nó là ai
    .advice = Chưa gửi gì cả. Có thể có người nghe lén mạng này: dùng mạng khác, hoặc xin chính thẻ.
link-too-slow = Câu trả lời đến quá lâu
    .advice = Thử lại sau một phút.
link-answer-too-large = Câu trả lời lớn hơn mức cho phép
    .advice = Hãy xin liên kết có ít tệp hơn hoặc tệp nhỏ hơn.
link-cut-off = Câu trả lời bị cắt ngang
    .advice = Kiểm tra kết nối internet rồi thử lại.
link-answer-garbled = Không đọc được câu trả lời
    .advice = Hãy thử lại. Nếu vẫn vậy, hãy xin chính thẻ.
link-redirect = Máy chủ chỉ sang địa chỉ khác
    .advice = Không đi theo liên kết sang nơi khác. Hãy xin liên kết mới.
link-demonstration = Bản demo không hỏi máy chủ thật nào
    .advice = Hãy dừng demo để mở liên kết này.
link-stopped = Đã dừng
    .advice = Bạn đã dừng trước khi có câu trả lời.
link-file-ended = Địa chỉ của tệp đã hết hạn
    .advice = Hãy lấy lại các tệp còn thiếu.
link-file-refused = Máy chủ từ chối tệp này
    .advice = Xem phần còn lại, và hỏi người gửi về tệp này.
link-file-too-large = Tệp lớn hơn mức cho phép
    .advice = Xem phần còn lại, và hỏi người gửi về tệp này.
link-file-not-encrypted = Tệp không được mã hóa
    .advice = Nội dung không được hiện. Báo người gửi rằng phần mềm của họ có lỗi.
link-file-key = Khóa của liên kết không hợp với tệp này
    .advice = Tệp đã bị sửa hoặc thuộc liên kết khác. Hãy xin liên kết mới.
link-file-encryption = Mã hóa theo cách mà liên kết không dùng
    .advice = Báo người gửi rằng phần mềm của họ có lỗi.
link-file-malformed = Tệp bị hỏng
    .advice = Xem phần còn lại, và hỏi người gửi về tệp này.
link-offer-unusable = Lời mời truy cập trực tiếp không dùng được
    .advice = Hãy xin người gửi chính các dữ liệu đó.
link-cut = Liên kết bị cắt hoặc bị sửa
    .advice = Đưa lại toàn bộ mã, hoặc xin liên kết mới.
link-not-https = Địa chỉ của liên kết không an toàn
    .advice = Dữ liệu chỉ được lấy qua https. Hãy xin liên kết mới.
link-without-key = Liên kết thiếu khóa
    .advice = Không ai mở được. Hãy xin liên kết mới.
link-contradicts = Liên kết tự mâu thuẫn
    .advice = Không ai mở được. Hãy xin liên kết mới.
link-note-long-address = Địa chỉ dài hơn quy định.
link-note-guessable = Địa chỉ có thể bị đoán ra. Phần mềm của người gửi nên được sửa.
link-note-long-label = Tên dài hơn quy định và đã bị cắt.
link-note-odd-expiry = Ngày hết hạn được viết khác thường.
link-note-other-alphabet = Liên kết được viết khác thường.
link-note-both-places = Một tệp có trong danh sách và cả nơi khác. Đã lấy tệp trong danh sách.

## What records say

records-insurance = Bảo hiểm
records-allergies = Dị ứng
records-medications = Thuốc
records-problems = Vấn đề sức khỏe
records-exemptions = Miễn trừ tiêm chủng
records-vaccinations = Tiêm chủng
records-recommendations = Tiêm chủng được khuyến nghị
records-results = Kết quả xét nghiệm
records-vital-signs = Chỉ số đo
records-social-history = Lối sống
records-procedures = Thủ thuật, phẫu thuật
records-devices = Thiết bị y tế
records-plans = Kế hoạch
records-visits = Lần khám
records-family = Tiền sử gia đình
records-text = Các phần khác
records-other = Các mục khác
records-also = Trong đó còn có chi tiết: { $kinds }
records-draft = Bản nháp, chưa chính thức
records-empty = Không có thông tin
records-empty-because = Không có thông tin: { $why }
records-text-alone = Chỉ có phần chữ của người viết:
records-missing = { $records ->
   *[other] Thiếu { $records } mục được nhắc đến
 }
records-left-out = { $rows ->
   *[other] và { $rows } dòng nữa
 }
records-since = từ { $day }
records-until = đến { $day }
span-days = { $count ->
   *[other] { $count } ngày
 }
span-weeks = { $count ->
   *[other] { $count } tuần
 }
span-months = { $count ->
   *[other] { $count } tháng
 }
span-years = { $count ->
   *[other] { $count } năm
 }
dose-age = tuổi lúc đó: { $age }
dose-since = { $days ->
   *[other] { $days } ngày sau liều trước
 }
dose-since-long = { $span } sau liều trước
dose-repeated = Ghi hai lần, tính một lần
dose-reported = Do người không trực tiếp tiêm kể lại
assurance-self-asserted = Chỉ khai tên và ngày sinh, không kiểm tra gì
assurance-some-id = Khi đó có xem giấy tờ tùy thân
assurance-photo-id = Khi đó có xem giấy tờ có ảnh
assurance-documents = Khi đó danh tính được kiểm tra bằng giấy tờ
assurance-in-person = Khi đó danh tính được kiểm tra trực tiếp bằng giấy tờ
assurance-other = Cách kiểm tra danh tính khi đó: { $code }
supervision-professional = Mẫu do nhân viên chuyên môn lấy
supervision-in-person = Mẫu tự lấy, có người giám sát tại chỗ
supervision-virtual = Mẫu tự lấy, có người giám sát qua video
supervision-nobody = Mẫu tự lấy, không ai giám sát
taken-minutes-ago = { $count ->
   *[other] lấy { $count } phút trước
 }
taken-hours-ago = { $count ->
   *[other] lấy { $count } giờ trước
 }
taken-days-ago = { $count ->
   *[other] lấy { $count } ngày trước
 }
taken-day-known = { $count ->
    [0] lấy hôm nay, không ghi giờ
   *[other] lấy { $count } ngày trước, không ghi giờ
 }
taken-long-ago = lấy cách đây { $span }
result-amended = Phòng xét nghiệm đã sửa lại
panel-results = { $results ->
   *[other] { $results } kết quả
 }
flag-very-high = RẤT CAO
flag-very-low = RẤT THẤP
flag-very-abnormal = RẤT BẤT THƯỜNG
flag-high = CAO
flag-low = THẤP
flag-abnormal = BẤT THƯỜNG
item-none-known = Không có gì đã biết: { $what }
item-not-said = Không ghi gì về điều này: { $what }
item-forbidden = KHÔNG CHO DÙNG HOẶC LÀM: hồ sơ ghi như vậy
records-not-this-persons = Không phải của người này
records-text-cut = Phần còn lại của văn bản không hiển thị ở đây
item-unnamed = Không có tên
item-current = hiện tại
item-past = trước đây
item-planned = dự kiến
item-not-certain = không chắc
item-withdrawn = KHÔNG CÓ GIÁ TRỊ: đã bị bác bỏ, không thực hiện hoặc ghi nhầm
item-unconfirmed = CHƯA XÁC NHẬN
label-body-site = Vị trí trên cơ thể
label-class = Số
label-conclusion = Kết luận
label-criticality = Mức nguy hiểm
label-division = Bộ phận
label-dosage = Liều dùng
label-dependent = Người phụ thuộc số
label-condition = Bệnh
label-due = Đến hạn
label-earliest = Sớm nhất
label-ended = Kết thúc
label-from = Từ
label-group = Nhóm
label-kind = Loại
label-member = Người được bảo hiểm
label-network = Mạng lưới
label-note = Ghi chú
label-outcome = Kết quả
label-payer-id = Mã bên chi trả
label-performer = Bởi
label-phone = Điện thoại
label-place = Nơi
label-plan = Gói bảo hiểm
label-policy = Quy định
label-prescriber = Người kê đơn
label-quantity = Số lượng
label-reaction = Phản ứng
label-reason = Lý do
label-refills = Số lần lấy thêm
label-relationship = Quan hệ với chủ hợp đồng
label-relative = Người thân
label-route = Đường dùng
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = Mức độ nặng
label-specimen = Mẫu
label-status = Trạng thái
label-subscriber = Chủ hợp đồng
label-subscriber-id = Mã chủ hợp đồng
label-until = Đến
label-usual = Khoảng tham chiếu
label-validity = Hiệu lực
coverage-no-proof = Theo thẻ ghi. Không chứng minh rằng bên bảo hiểm sẽ trả.
coverage-no-payer = Không ghi bên bảo hiểm
coverage-active = còn hiệu lực theo dữ liệu thẻ
coverage-ended = ĐÃ HẾT HẠN, theo ngày ghi trên thẻ
coverage-not-yet = CHƯA BẮT ĐẦU, theo ngày ghi trên thẻ
coverage-not-in-use = KHÔNG ĐƯỢC SỬ DỤNG, theo thẻ
coverage-unsaid = không ghi còn hiệu lực hay không

## Attached documents

records-documents = Tài liệu
document-summary = Tóm tắt hồ sơ bệnh nhân dạng tài liệu
document-story = Lời kể của chính bệnh nhân
document-other = Tài liệu
document-preliminary = Chưa hoàn tất
document-superseded = Đã được thay bằng tài liệu mới hơn
document-differs = Bên gửi ghi kích thước hoặc mã kiểm tra khác
document-in-error = Nhập nhầm: không sử dụng
document-form = { $kind }, { $size }, mã kiểm tra { $print }
document-form-differs = { $kind }, { $size }, mã kiểm tra { $print }: người gửi ghi kích thước hoặc mã kiểm tra khác
document-elsewhere = { $kind }: nằm tại { $host } và không được tải về
document-nowhere = { $kind }: nằm ở nơi khác, tại một địa chỉ không hợp lệ
document-missing = { $kind }: trống
document-damaged = { $kind }: bị hỏng
document-too-large = { $kind }: quá lớn
document-left-out = { $count ->
   *[other] Còn { $count } dạng khác không được đọc.
}
document-kind-pdf = PDF
document-kind-picture = Hình ảnh
document-kind-text = Văn bản
document-kind-html = Trang web
document-kind-cda = Tài liệu lâm sàng (CDA)
document-kind-xml = XML
document-kind-rtf = Văn bản có định dạng (RTF)
document-kind-office = Tệp văn phòng hoặc tệp nén
document-kind-media = Hình ảnh, phim hoặc âm thanh thuộc loại không hiển thị được
document-kind-unknown = Loại không rõ
document-bytes = { $count } byte
document-kilobytes = { $count } kB
document-megabytes = { $count } MB

## Rules, and what they count

rule-met = Đạt
rule-not-met = Chưa đạt
rule-cannot-tell = Không xác định được
rule-not-asked = Không yêu cầu ở tuổi này
rule-headline = { $rule }: { $answer }
rule-missing = { $need }: { $doses ->
   *[other] thiếu { $doses } liều
 }
rule-missing-least = { $need }: { $doses ->
   *[other] thiếu ít nhất { $doses } liều
 }
rule-settling = { $need }: chưa đủ lâu
rule-no-result = { $need }: không có kết quả đó
rule-earliest = { $missing }, liều tiếp theo có thể tính từ { $day }
rule-settles = { $missing }, được tính từ { $day }
rule-doses = { $counted } trên { $required } liều
rule-by-birth = Đạt theo ngày sinh
rule-by-test = Đạt theo kết quả xét nghiệm
rule-optional = { $need } (không quyết định)
rule-open-staff = Nhân viên quyết định: { $what }
rule-open-partial-date = một ngày thiếu ngày cụ thể
rule-open-no-date = một liều không có ngày
rule-open-no-birth-date = không có ngày sinh
rule-open-unknown-vaccine = một mã vắc-xin không được biết ở đây
rule-open-unspecified = một mã không nói rõ vắc-xin nào

rule-open-part = một liều chỉ phòng một phần các bệnh này
rule-open-contradicted = hai bản ghi của một liều mâu thuẫn
rule-open-modifier = điều chưa biết có thể thay đổi ý nghĩa
rule-open-repeated-soon = một liều được tiêm lại ngay sau một liều không tính
rule-open-result = không thể đọc chắc chắn một kết quả
rule-open-too-much = quá nhiều bản ghi để đếm
rule-dose-counts = tính là liều { $number }
rule-dose-open = có thể tính: { $why }
rule-dose-too-young = không tính: { $days ->
   *[other] sớm { $days } ngày so với tuổi tối thiểu
 }
rule-dose-too-close = không tính: { $days ->
   *[other] sớm { $days } ngày sau liều trước
 }
rule-dose-near-live = không tính: { $days ->
   *[other] sớm { $days } ngày sau vắc-xin sống khác
 }
rule-dose-other-product = không tính: không phải vắc-xin được yêu cầu
rule-dose-too-old = không tính: đã quá lâu
rule-dose-not-settled = được tính từ { $day }
rule-dose-surplus = không cần thêm
rule-dose-out = không tính: { $why }
rule-dose-impossible-date = ngày không thể có
rule-support = Do kiosk này đếm · hỗ trợ quyết định, không phải tư vấn y tế
rule-unsigned-support = Đếm trên hồ sơ không ai ký
rule-source = Phiên bản { $version } · { $publisher }: { $source } · tính đến { $day }
rule-absent = Quy tắc này không có trên kiosk. Hãy chọn quy tắc khác trong phần cài đặt.
rule-show-doses = Vì sao từng liều được tính
rule-hide-doses = Ẩn các liều

## Diseases that vaccines are counted for

disease-anthrax = bệnh than
disease-chikungunya = sốt chikungunya
disease-cholera = bệnh tả
disease-covid-19 = COVID-19
disease-dengue = sốt xuất huyết
disease-diphtheria = bạch hầu
disease-ebola = Ebola
disease-h5-influenza = cúm H5
disease-haemophilus-b = Hib (vi khuẩn Hib)
disease-hepatitis-a = viêm gan A
disease-hepatitis-b = viêm gan B
disease-hpv = HPV
disease-influenza = cúm
disease-japanese-encephalitis = viêm não Nhật Bản
disease-measles = sởi
disease-meningococcal-acwy = não mô cầu ACWY
disease-meningococcal-b = não mô cầu B
disease-meningococcal-other = não mô cầu, loại khác
disease-mpox = đậu mùa khỉ (mpox)
disease-mumps = quai bị
disease-pertussis = ho gà
disease-plague = dịch hạch
disease-pneumococcal = phế cầu
disease-polio = bại liệt
disease-rabies = dại
disease-rotavirus = rotavirus
disease-rsv = RSV
disease-rubella = rubella
disease-smallpox = đậu mùa
disease-tetanus = uốn ván
disease-tick-borne-encephalitis = viêm não do ve
disease-tuberculosis = lao
disease-typhoid = thương hàn
disease-varicella = thủy đậu
disease-yellow-fever = sốt vàng
disease-zoster = zona

document-show = Xem tài liệu
document-show-form = Xem: { $form }
document-next-page = Trang sau
document-previous-page = Trang trước
document-larger = Phóng to
document-fit = Vừa chiều rộng
document-opening = Đang mở tài liệu…
document-page = Trang { $page } trên { $pages }
document-cut = Ở đây không hiển thị toàn bộ.
document-struck = Phần nằm trong [− và −] đã bị tác giả gạch bỏ.
document-of-another = Tài liệu này ghi tên một người khác
document-patient = Bệnh nhân
document-born = Ngày sinh
document-made = Ngày lập
document-author = Tác giả
document-custodian = Nơi lưu giữ
document-fault-damaged = Tài liệu này bị hỏng và không thể hiển thị.
document-fault-page = Không thể hiển thị trang này của tài liệu.
document-fault-locked = Tài liệu này bị khóa bằng mật khẩu và không thể hiển thị.
document-fault-too-large = Tài liệu này quá lớn để hiển thị.
document-fault-other-kind = Loại tài liệu này không được hiển thị ở đây.
document-fault-no-reader = Không mở được tài liệu. Hãy thử lại.
document-pictures = { $count } hình ảnh trong đó không được hiển thị.

## What staff take along

take-along = Lấy đi…
take-copy-doses = Sao chép các mũi tiêm
take-save-doses = Lưu các mũi tiêm (CSV)
take-save-page = Lưu trang (PDF)
take-print-how = Muốn in, hãy lưu trang rồi in tệp từ máy có máy in. Từ đây không in và không mở gì.
take-fields-how = Nhấn vào mục có dấu này để sao chép: họ tên, ngày sinh, số lô, số thành viên.
take-report = Báo cáo cho bên gửi
take-report-how = Nói bằng tiếng Anh điều gì không đạt và theo quy tắc nào, dành cho bên làm thẻ hoặc liên kết. Không nói về ai.
take-copy-report = Sao chép báo cáo
take-save-report = Lưu báo cáo
take-not-saved = Chưa lưu được
    .advice = Không ghi được vào thư mục. Hãy chọn thư mục khác, hoặc mở khóa chống ghi của USB.
take-copied = Đã sao chép. Bộ nhớ tạm sẽ trống sau { $seconds } giây
take-copy = Sao chép: { $text }
take-signed = Ký bởi { $issuer }
take-not-signed = Không ai ký
take-copied-here = Sao chép từ một ki-ốt: không phải giấy chứng nhận
take-printed-here = In từ một ki-ốt: không phải giấy chứng nhận
take-cut = Còn nhiều hơn những gì các trang này chứa. Hãy đọc trên màn hình.
take-column-date = Ngày
take-column-vaccine = Vắc xin
take-column-cvx = Mã CVX
take-column-lot = Số lô
take-column-maker = Nhà sản xuất
take-column-performer = Nơi tiêm
take-column-counts = Được tính
take-column-result = Kết quả
take-column-issuer = Chữ ký
take-column-saved = Lưu từ một ki-ốt, không phải giấy chứng nhận
take-counts = có
take-not-counted = có ghi, không tính
