# What a person reads, in simplified Chinese. All languages have the same messages and are told the same.
#
# A sentence says what is the case, then what to do. It never blames the person who holds the card,
# and never says "forged" of what is only not known. Titles are a few words without a full stop;
# `.advice` is what to do about it, one or two sentences. Headlines and marks are in capitals where
# the script has them. Months are words, or the year comes first: 03/04 is two dates.

## Dates, numbers, lists

month-long = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
 }
month-short = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
 }
date-long = { $year }年{ month-long }{ $day }日
date-short = { $year }年{ month-short }{ $day }日
date-month = { $year }年{ month-long }
date-month-alone = { $year }年{ month-long }（未写日）
date-year-alone = { $year }年（未写月、日）
date-impossible = “{ $text }”（不是日期）
days-ago = { $days ->
    [0] 今天
   *[other] { $days } 天前
 }
ago-minutes = { $number } 分钟
ago-hours = { $number } 小时
list-separator = {"、"}

## Headlines and facts

headline-verified = 已验证
headline-check = 需核查
headline-do-not-accept = 请勿接受
headline-shared-not-signed = 仅分享，未签名
headline-not-a-health-code = 非健康卡
headline-link = 链接
headline-incomplete = 继续扫码
mark-demo = 演示 · 非真实健康卡
mark-training = 培训 · 非真实健康卡
mark-test = 测试 · 请勿使用
fact-signature = 签名
fact-issuer = 签发机构
fact-standing = 状态
fact-content = 内容
fact-not-judged = 未判定
fact-matches = 匹配
fact-unchecked = 未验证
fact-mismatch = 不匹配
fact-malformed = 格式错误
fact-listed = 已收录
fact-blocked = 已屏蔽
fact-key-blocked = 密钥已屏蔽
fact-key-withdrawn = 密钥已撤回
fact-added = 本机添加
fact-outside = 本机不接受
fact-unlisted = 名录未收录
fact-delisted = 不再收录
fact-in-order = 正常
fact-uncertain = 不确定
fact-revoked = 已撤销
fact-expired = 已过期
fact-not-yet-valid = 尚未生效
fact-one-person = 仅一人
fact-doubtful = 请细看
fact-wrong = 有误
summary-verified = 由名录收录的签发机构签名，在有效期内。{ $revocation }
summary = { $more ->
    [0] { $first }。
   *[other] { $first }，另有 { $more } 项原因。
 }
revocation-revoked = 已撤销，依据{ $day }的撤销名单。
revocation-not-revoked = 截至{ $day }未被撤销。
revocation-no-id = 此健康卡没有撤销标识。
revocation-no-list = 签发机构未发布撤销名单。
revocation-unknown = 无法得知是否已被撤销。
dose-not-given = 未接种
dose-subpotent = 效价不足
dose-no-vaccine = 未写明疫苗
dose-not-this-persons = 不属于此人
dose-unknown-modifier = 带有未知标记

## Reasons, by their stable codes

advice-rescan = 请重新扫码。如仍如此，请持卡人换领新的健康卡。
advice-rescan-issuer = 请重新扫码。如仍如此，请持卡人向签发机构换领新的健康卡。
advice-issuers-fault = 签发机构制作有误。请持卡人向其换领新的健康卡。
advice-ask-for-card = 请持卡人出示 SMART Health Card。
advice-look-with-care = 请仔细查看各项记录。
advice-ask-issuer-taken-back = 无法得知此健康卡是否已被撤销。请向签发机构查询。
advice-update-and-rescan = 请更新名录，然后重新扫码。
advice-name-needed = 请持卡人出示写有姓名的健康卡。
advice-ask-for-file-again = 请持卡人重新提供该文件。
advice-ask-once-more = 请持卡人再提供一次。

reason-code-not-digits = 二维码已损坏
    .advice = { advice-rescan }
reason-code-odd-digits = 二维码已损坏
    .advice = { advice-rescan }
reason-code-pair-too-large = 二维码已损坏
    .advice = { advice-rescan }
reason-code-empty = 二维码没有内容
    .advice = { advice-rescan }
reason-chunk-number-impossible = 二维码的编号有误
    .advice = { advice-rescan }
reason-card-too-long = 健康卡超过允许的长度
    .advice = { advice-rescan }
reason-file-without-card = 文件中没有健康卡
    .advice = { advice-ask-for-file-again }
reason-file-with-too-many-cards = 文件中的健康卡过多
    .advice = 请持卡人提供只含此人健康卡的文件。
reason-file-card-not-text = 文件中有健康卡已损坏
    .advice = { advice-ask-for-file-again }
reason-file-malformed = 文件已损坏
    .advice = { advice-ask-for-file-again }
reason-jws-parts = 健康卡已损坏
    .advice = { advice-rescan-issuer }
reason-jws-encoding = 健康卡已损坏
    .advice = { advice-rescan-issuer }
reason-jws-header-malformed = 健康卡已损坏
    .advice = { advice-rescan-issuer }
reason-jws-key-id-malformed = 健康卡已损坏
    .advice = { advice-rescan-issuer }
reason-payload-malformed = 健康卡已损坏
    .advice = { advice-rescan-issuer }
reason-jws-algorithm = 签名方式不被允许
    .advice = { advice-issuers-fault }
reason-jws-critical-unknown = 签名方式不被允许
    .advice = { advice-issuers-fault }
reason-jws-not-compressed = 健康卡无法解压
    .advice = { advice-rescan-issuer }
reason-payload-not-raw-deflate = 健康卡无法解压
    .advice = { advice-rescan-issuer }
reason-signature-format = 签名格式错误
    .advice = { advice-issuers-fault }
reason-signature-mismatch = 内容有改动，或由其他方签名
    .advice = 请重新扫码。请持卡人出示原来的健康卡。
reason-payload-too-large = 健康卡解压后超过允许的大小
    .advice = { advice-rescan-issuer }
reason-issuer-malformed = 健康卡未正确写明签发机构
    .advice = { advice-issuers-fault }
reason-date-malformed = 日期缺失或不可能存在
    .advice = { advice-issuers-fault }
reason-date-in-milliseconds = 日期误以毫秒计
    .advice = { advice-issuers-fault }
reason-not-a-health-card = 这不是健康卡
    .advice = { advice-issuers-fault }
reason-no-fhir-bundle = 这不是健康卡
    .advice = { advice-issuers-fault }
reason-issuer-not-listed = { $day }的名录未收录此签发机构
    .advice = 健康卡上写的签发机构是 { $host }。请持卡人提供其他证明，或更新名录后重新扫码。
reason-issuer-letter-case-differs = 与 { $near } 仅字母大小写不同
    .advice = 不能确定是同一签发机构：可能是对方写错，也可能有人冒充。健康卡上写的是 { $host }。请持卡人提供其他证明。
reason-key-not-listed = 写明由 { $issuer } 签发，但密钥未知
    .advice = 可能是新密钥，也可能是伪造。请更新名录后重新扫码，或向签发机构查询。
reason-key-not-yet-listed = 写明由 { $issuer } 签发，但密钥未知
    .advice = 签发机构自己公布了此密钥，但名录尚未收录。请更新名录，然后重新扫码。
reason-issuer-blocked-here = 此签发机构已在本机屏蔽
    .advice = 本机管理员自{ $day }起拒收其健康卡。请持卡人提供其他证明。
reason-key-blocked-here = 此健康卡的密钥已在本机屏蔽
    .advice = 本机管理员自{ $day }起拒收用它签名的健康卡。请持卡人提供其他证明。
reason-issuer-added-here = 此签发机构于{ $day }在本机添加
    .advice = 任何名录都未收录它。添加原因可询问本机管理员。
reason-issuer-outside-restriction = 签发机构的类别或地区不在接受范围内
    .advice = 本机管理员只接受某些签发机构的健康卡。请持卡人提供其他证明。
reason-key-withdrawn = 签发机构已撤回此健康卡的密钥
    .advice = 本机于{ $day }得知。任何持有该密钥的人都可能制作出此健康卡。{ $new-card }
reason-issuer-no-longer-listed = 名录不再收录此签发机构
    .advice = 它已从名录中移除。请持卡人提供其他证明，或向签发机构查询。
reason-card-revoked = 已撤销
    .advice = 签发机构已撤销此健康卡。{ $new-card }
reason-card-expired = 已过期
    .advice = 有效期已于{ $day }结束（{ $ago }）。{ $new-card }
reason-card-not-yet-valid = 尚未生效
    .advice = 自{ $day }起有效。请检查本机的日期。
reason-revocation-list-missing = 本机没有该签发机构的撤销名单
    .advice = { advice-update-and-rescan }
reason-revocation-list-outdated = 签发机构的撤销名单已过时
    .advice = { advice-update-and-rescan }
reason-revocation-method-unknown = 签发机构的撤销名单无法在本机使用
    .advice = { advice-ask-issuer-taken-back }
reason-revocation-id-malformed = 健康卡的撤销标识格式错误
    .advice = { advice-ask-issuer-taken-back }
reason-directory-too-old = { $day }的名录太旧
    .advice = 此后可能有密钥被撤回或健康卡被撤销。{ advice-update-and-rescan }
reason-clock-doubtful = 本机时钟有误
    .advice = 本机显示{ $day }，但这一天已经过去。请设置日期和时间，然后重新扫码。
reason-certificate-not-valid-then = 不在签发机构证书的有效期内
    .advice = { $dates ->
        [known] 证书有效期为{ $from }至{ $until }。请向签发机构查询。
       *[none] 签发机构的密钥没有证书。请向签发机构查询。
     }
reason-no-person = 健康卡未写明属于谁
    .advice = { advice-name-needed }
reason-several-persons = 健康卡上写有不止一个人
    .advice = 请勿只当作其中某一人的健康卡。
reason-no-name = 健康卡上没有姓名
    .advice = { advice-name-needed }
reason-content-not-understood = 健康卡的部分内容无法识别
    .advice = { advice-look-with-care }
reason-record-of-another-person = 有一条记录属于他人
    .advice = 请勿计入带有此标记的记录。
reason-modifier-unknown = 健康卡上有一项内容可能改变其含义
    .advice = 请向签发机构查询其含义。
reason-date-impossible = 健康卡上有不可能存在的日期
    .advice = { advice-look-with-care }
reason-no-record = 健康卡上没有记录
    .advice = 除姓名外，它不能证明任何事。
reason-too-many-entries = 健康卡内容过多，只读取了一部分
    .advice = { advice-look-with-care }
reason-fhir-version-unknown = 本程序无法读取其所用版本
    .advice = 健康卡已签名，但内容无法显示。
reason-not-signed = 此记录没有签名
    .advice = 这里显示的是持卡人分享的内容。请勿当作证明。
reason-code-is-contact = 这是联系人信息
    .advice = { advice-ask-for-card }
reason-code-is-driver-licence = 这是驾驶证
    .advice = { advice-ask-for-card }
reason-code-is-eu-certificate = 这是欧盟证书，本程序不支持
    .advice = 它可能是真的。请用欧盟证书的应用程序查验。
reason-code-is-new-zealand-pass = 这是新西兰通行证，本程序不支持
    .advice = 它可能是真的。{ advice-ask-for-card }
reason-code-is-product-number = 这是商品编号
    .advice = { advice-ask-for-card }
reason-code-is-visible-digital-seal = 这是旅行证件的数字印章，本程序不支持
    .advice = 它可能是真的。{ advice-ask-for-card }
reason-code-is-verifiable-health-link = 这是可验证健康链接（Verifiable Health Link），本程序不支持
    .advice = { advice-ask-for-card }
reason-code-is-wallet-request = 这是数字钱包的请求
    .advice = { advice-ask-for-card }
reason-code-is-web-address = 这是网址
    .advice = 本程序没有打开它。{ advice-ask-for-card }
reason-code-is-wifi = 这是无线网络密码
    .advice = { advice-ask-for-card }
reason-code-unknown = 本程序无法识别
    .advice = { advice-ask-for-card }
reason-link-not-opened = 这是健康记录的链接
    .advice = 要打开它，请单独出示此链接。
reason-link-damaged = 此链接已损坏
    .advice = 这样谁也无法打开。请重新索取链接或二维码。
reason-link-file-not-opened = 分享的内容有一部分未能打开
    .advice = 其中内容未知。请查看其余部分，并询问分享者。
reason-link-file-unknown = 此处无法显示的文件类型
    .advice = 该文件已分享，但没有打开。
reason-link-offer = 可实时访问别处的记录
    .advice = 尚未在那里查询任何内容。
reason-link-no-longer-valid = 分享者已标为不再有效
    .advice = 请勿以此为准。请索取替代它的内容。
reason-link-people-differ = 此链接含有不同人的记录
    .advice = 请将每个姓名和出生日期与面前的人核对。
reason-document-of-another = 所附文档写的是另一个人
    .advice = 其中的姓名或出生日期与记录不同。请打开核对。
reason-link-list-unclear = 关于这些文件的某项说明此处无法识别
    .advice = 它可能改变文件的含义。请谨慎阅读。
reason-rule-not-met = { $genuine ->
    [yes] 此卡真实。“{ $rule }”还要求更多
   *[no] “{ $rule }”还要求更多
 }
    .advice = 规则说明缺什么。请索要其他健康卡或文件，或按本单位规定决定。
reason-rule-cannot-tell = { $genuine ->
    [yes] 此卡真实。无法判断是否符合“{ $rule }”
   *[no] 无法判断是否符合“{ $rule }”
 }
    .advice = 规则说明哪些未定。请查看各剂并按本单位规定决定。
reason-chunks-missing = 已读 { $have }/{ $total } 个二维码
    .advice = 请出示此健康卡的其他二维码，顺序不限：{ $missing }。
reason-chunks-of-different-cards = 可能是两张不同健康卡的二维码
    .advice = 请按“下一位”，然后只重新出示同一张健康卡的二维码。
reason-no-code-found = 图片中未找到二维码
    .advice = 请换用更清晰、更大的图片，并包含完整的二维码。
reason-no-code-in-document = 所有页面都未找到二维码
    .advice = 请打开更清晰的文档，或二维码的屏幕截图。
reason-no-code-in-first-pages = 前 { $pages } 页未找到二维码
    .advice = 后面的页面没有查看。请将二维码所在页单独保存后打开。
reason-picture-damaged = 图片已损坏
    .advice = { advice-ask-once-more }
reason-document-damaged = 文档已损坏
    .advice = { advice-ask-once-more }
reason-document-locked = 文档有密码保护
    .advice = 请持卡人提供无密码的文档，或二维码的屏幕截图。
reason-picture-kind-not-read = 这是 { $kind ->
    [heic] HEIC 图片（手机常用格式）
    [avif] AVIF 图片
    [gif] GIF 图片
    [tiff] TIFF 图片
    [bmp] BMP 图片
   *[jpeg-xl] JPEG XL 图片
 }
    .advice = 本程序不读取此格式。请另存为 JPEG，或截取二维码的屏幕截图，然后打开。
reason-file-kind-unknown = 本程序不读取此类文件
    .advice = 请打开图片（PNG、JPEG、WebP）、PDF、.smart-health-card 文件或文本文件。
reason-file-too-large = 文件太大
    .advice = 最多读取 { $megabytes } MB。请打开较小的图片或文件。
reason-file-can-not-open = 文件无法打开
    .advice = 请检查文件是否存在、是否允许读取。
reason-file-is-folder = 这是文件夹
    .advice = 请打开其中的文件。
reason-scan-unreadable = 扫码数据不完整或已损坏
    .advice = 请再扫一次二维码。如仍如此，请重新设置扫码枪，或改用摄像头。
reason-program-failed = 本程序出错
    .advice = 未作任何判定。请再试一次。
new-card-of-nobody = 请持卡人换领新的健康卡。
new-card = { $known ->
    [both] 新的健康卡由 { $issuer } 发放：{ $place }，电话 { $phone }。
    [place] 新的健康卡由 { $issuer } 发放：{ $place }。
    [phone] 新的健康卡由 { $issuer } 发放，电话 { $phone }。
   *[neither] 新的健康卡由 { $issuer } 发放。
 }

## Notes, by their stable codes

note-file-of-another-kind = 该文件与所标类型不符，已按其实际内容读取。
note-same-initialization-vector = 此链接的两个文件的加密方式削弱了两者的安全。发送方的软件应当修正。
note-patient-shared = 由患者本人分享：并非直接来自医疗机构。
note-names-app = 其中写明了制作它的应用程序。此处未作核实。
note-long-for-one-code = 此健康卡的一个二维码含 { $letters } 个字符；超过 { $most } 个时，摄像头难以读取。
note-issuer-host-in-other-case = 健康卡上签发机构主机名的大小写与名录不同，但仍是同一主机。
note-issuer-not-reached = 自{ $day }起，名录一直无法连接此签发机构，其密钥可能已有变动。
note-shown-before = { $ago }前，此健康卡也在本机出示过。请与带照片的证件核对。
note-name-mixes-scripts = 姓名中有个词混用了几种文字的字母，有些字母看起来可能一样。请与带照片的证件逐个字母核对。

## On screens and buttons

next = 下一位
hold = 保留
held = 已保留
id-matches = 相符
id-differs = 不符
previous-item = 上一张健康卡
next-item = 下一张健康卡
profile-gate = 入口
profile-school = 学校
profile-clinic = 诊所
menu = 菜单
menu-today-how = 今天各小时来了多少人、结果如何，不含姓名
menu-settings-how = 本机用在何处、画面和声音如何、谁可更改
menu-directory-how = 本机信任哪些签发机构、名录有多旧、如何更新
menu-devices-how = 使用哪个摄像头和扫码枪，并可测试
menu-demo-how = 各类虚构的健康卡，像真实健康卡一样读取和验证
language = 语言
details = 详情
fewer-details = 收起详情
id-first-headline = 核对证件
id-first-summary = 健康卡没有问题。它属于此人吗？请与带照片的证件核对姓名和面容。
open-file = 打开文件
paste = 粘贴
start-demo = 用演示卡看看
stop-demo = 停止演示
back = 返回
folder-up = 上级文件夹
row-up = 上一行
row-down = 下一行
open-row = 打开
mark-row = 勾选
control = Ctrl
hold-up = 请出示二维码
hold-up-how = 手机或纸张均可，距摄像头约一掌长。不保存任何信息。
hold-up-how-noted = 手机或纸张均可，距摄像头约一掌长。不保存您的姓名。
in-the-frame = 整个二维码放在框内
without-camera = 不用摄像头
without-camera-how = 请打开图片或健康卡文件、粘贴健康卡内容，或使用扫码枪。
demo-stripe = 演示 · 非真实健康卡
demo = 演示卡
demo-how = 逐一出示虚构的健康卡，每张都真正读取并验证。
tally-verified = 已验证
tally-check = 需核查
tally-refused = 已拒绝
camera-starting = 摄像头正在启动
    .advice = 需要几秒钟。
camera-none = 未找到摄像头
    .advice = 请插上摄像头，它会自动启动。也可以打开文件。
camera-busy = 摄像头被其他程序占用
    .advice = 请关闭该程序，随后会自动开始扫码。
camera-no-permission = 本程序未获准使用摄像头
    .advice = 请在系统设置中允许，或询问本机维护人员。
camera-lost = 摄像头已拔出
    .advice = 请重新插上，随后会自动继续扫码。
camera-stalled = 摄像头不再传送画面
    .advice = 请拔下摄像头，稍等片刻，再重新插上。
camera-failed = 摄像头无法使用
    .advice = 请换一个摄像头或插口，然后重新启动本程序。
notice-store-set-aside = 本机保存的数据已损坏
    .advice = 该数据（含设置、PIN 码和各项决定）已搁置。请询问本机维护人员。
notice-store-not-read = 无法读取本机保存的数据
    .advice = 设置、PIN 码和各项决定均未生效。请询问本机维护人员。
notice-store-read-only = 无法保存更改
    .advice = 数据文件夹无法写入。请询问本机维护人员。
notice-clock-doubtful = 本机时钟有误
    .advice = 请设置日期和时间。在此之前，任何健康卡都不会显示为“已验证”。
notice-several-codes = 画面中不止一张健康卡
    .advice = 请一次出示一张健康卡。
notice-file-not-read = 文件无法读取
    .advice = 请检查文件是否存在、是否允许读取，或打开其他文件。
notice-nothing-to-paste = 没有可粘贴的内容
    .advice = 请复制健康卡的文本，或截取二维码的屏幕截图，然后重新粘贴。
notice-run-directory = 连续多张需核查：名录
    .advice = 名录太旧，或缺少撤销名单。请更新名录，或导入较新的名录。
notice-run-clock = 连续多张需核查：时钟
    .advice = 本机时钟有误。请设置日期和时间。
notice-run-same = 连续多张，原因相同
    .advice = 是名录较旧、时钟有误，还是摄像头脏了？如都不是，问题在健康卡：请询问发放健康卡的机构。
notice-directory-old = 名录较旧
    .advice = 请更新名录，或从 U 盘导入较新的名录。
notice-directory-too-old = 名录太旧
    .advice = 更新名录或导入较新的名录之前，任何健康卡都不会显示为“已验证”。
notice-offline-long = 已有一周未更新名录
    .advice = 健康卡照常判定。请将本机联网，或从 U 盘导入名录。
notice-restarted = 程序已重新启动
    .advice = 程序内部出错。屏幕上已没有任何人的信息：请重新扫描健康卡。
already-open = Health Card Kiosk 已经打开
    .advice = 请使用已打开的窗口。再开一个会互相妨碍。
not-opened-here = 已经打开：此处未打开任何内容
    .advice = 请转到已打开的窗口。将文件拖放到该窗口或在其中打开，或者复制文本后粘贴。
close-window = 关闭
compare-id = 请与带照片的证件核对
id-differs-headline = 非本人
id-differs-summary = 带照片的证件与健康卡不符。请查看其他证件。
not-shown = 内容不予显示，因为没有已知签发机构的签名为其担保。
not-shown-unverified = 健康卡的内容不予显示，因为不知道由谁签名。
show-unverified = 显示未验证内容
hide-unverified = 隐藏未验证内容
show-raw = 显示原始数据
hide-raw = 隐藏原始数据
cover = 遮盖
uncover = 重新显示
covered = 已遮盖
covered-how = 此处内容已遮盖，按一下即可重新显示。
unverified = 未验证
unverified-how = 任何人都可能写出这些内容。请勿依赖。
it-names = 所写姓名
also-noted = 其他提示
letters-missing = 此姓名中有些字无法在这里显示。请看健康卡本身进行核对。
also-named = 其他姓名
no-name = 未写姓名
no-birth-date = 未写出生日期
no-date = 无日期
lab-pending = 待出，尚无结果
lab-withdrawn = 已撤回，不是结果
lab-no-value = 未给出结果
issued-by = 签发机构
missing = 缺少
read = 已读取
stays = 按“下一位”前一直显示
choose-file = 打开文件
choose-file-how = 图片、PDF、.smart-health-card 和文本文件。按空格键或勾选方框，可一次打开多个。
folder-empty = 此文件夹中没有可打开的文件
    .advice = 图片、PDF、健康卡文件和文本文件会列在这里。
folder-unreadable = 此文件夹无法读取
    .advice = 请转到上级文件夹，或选择其他文件夹。
folder-cut = 文件过多，未全部列出。请将文件移到内容较少的文件夹。
no-network = 离线判定
directory-old = 较旧
directory-too-old = 太旧：请更新
demo-mark = 演示
test-mark = 测试
clears-in = { $seconds } 秒后清除
age = { $years ->
    [0] 不满 1 岁
   *[other] { $years } 岁
 }
doses-counted = 本机计入 { $doses } 剂
doses-and-others = { $counts }，{ $others } 剂不计入
doses-listed = 列有 { $doses } 剂
does-not-count = 不计入：{ $why }
lot = 批号 { $lot }
issued-on = 签发于{ $day }
item = 健康卡 { $number }
item-and-headline = { $item }：{ $headline }
worst-of-visit = 本次的另一张健康卡：{ $headline }
this-card-alone = 仅就此健康卡：{ $headline }。最终以另一张为准。
codes-read = 已读 { $read }/{ $total } 个二维码
show-the-others = 请出示此健康卡的其他二维码，顺序不限。还缺：{ $numbers }。
mark-file = 勾选 { $name }
open-files = 打开 { $files } 个文件
size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $whole }.{ $tenth } MB
directory-of = 名录 { $day }
issuers = { $issuers } 家签发机构
camera-named = 摄像头：{ $name }

## Cameras and scanners

devices-devices = 摄像头、扫码枪
devices-cameras = 摄像头
devices-scanners = 串口扫码枪
devices-no-scanner = 未找到。像键盘一样输入的扫码枪可直接使用。
devices-looking = 正在查找…
devices-look-again = 重新查找
devices-mirror = 镜像显示
devices-mirrored = 已镜像显示
devices-none = 未找到摄像头
    .advice = 请插上摄像头，然后重新查找。没有摄像头也可使用扫码枪和文件。
devices-in-use = 使用中
devices-chosen = 已选择
devices-ready = 可用
devices-busy = 被其他程序占用
devices-no-permission = 未获准使用
devices-failed = 无法使用
devices-test = 请举起一张健康卡：二维码周围出现方框，表示可以在此读取。
devices-closer = 再靠近些
devices-whole-code = 请露出整个二维码
devices-hold-still = 请保持不动
devices-tilt = 请稍微倾斜
devices-brighter = 请调高手机亮度
devices-too-dark = 光线太暗：请开灯
devices-picture-size = { $width } × { $height }

## The directory

directory-directory = 名录
directory-open = 打开名录
directory-refreshing = 正在更新名录
directory-cards-offline = 健康卡均为离线验证
directory-refresh = 立即更新
directory-cancel = 取消更新
directory-import = 从 U 盘导入…
directory-issuers = 签发机构
directory-history = 历史
directory-all-issuers = 全部签发机构
directory-find = 搜索
directory-find-how = 名称、地址、类别或地区
directory-page-up = 上一页
directory-page-down = 下一页
directory-inspected = 网络受代理检查
    .advice = 有代理会读取本机获取的内容。VCI 的签名仍照常验证。
directory-demonstration = 演示专用名录
    .advice = 请停止演示，再查看、更新或导入真实的名录。
directory-holds = 名录内容
directory-none-found = 未找到签发机构
    .advice = 请试试名称中的一个词，或所在的州。未收录的签发机构，本机无从得知。
directory-address = 地址（iss）
directory-kind = 类别
directory-place = 地区
directory-web-site = 网站
directory-help-line = 服务热线
directory-new-cards = 换领健康卡
directory-canonical = 显示为
directory-retrieved = 上次获取密钥
directory-blocked-since = 本机屏蔽日期
directory-added-on = 本机添加日期
directory-not-told = 未说明
directory-key-in-use = 使用中
directory-no-certificate = 无证书
directory-no-history = 尚无任何变动
    .advice = 导入、更新、密钥撤回以及在本机作出的决定，日后都会列在这里。
directory-history-coming = 正在读取…
directory-choose-snapshot = 导入名录
directory-choose-snapshot-how = vci_snapshot.json，旁边须有 vci_snapshot.sig；来自 VCI 或其他验证机的 U 盘。
directory-no-snapshot-here = 此文件夹中没有快照
    .advice = 请选择 U 盘，或同时存有两个文件的文件夹。
directory-import-folder = 从此文件夹导入
directory-no-stick = 未找到 U 盘。请插上并稍等片刻，它会显示在这里。
directory-headline = { $days ->
    [0] { $day }的名录 · 今天发布
   *[other] { $day }的名录 · { $days } 天前发布
 }
directory-fresh = 无需更新
directory-stale = 较旧：请更新，或导入较新的名录
directory-too-old-refresh = 太旧：换用较新的名录之前，任何健康卡都不会显示为“已验证”
directory-source-seed = 本程序内置
directory-source-snapshot = VCI 快照，已签名
directory-source-given = 仅供本次运行使用
directory-source-demo = 为演示而虚构
directory-source-training = 为培训而虚构
directory-count-issuers = 签发机构
directory-count-listed = 已收录
directory-count-delisted = 不再收录
directory-count-added = 本机添加
directory-count-blocked = 本机屏蔽
directory-count-keys = 密钥
directory-count-withdrawn = 已撤回
directory-count-keys-blocked = 本机屏蔽
directory-count-lists = 撤销名单
directory-count-ids = 已撤销健康卡（标识）
directory-count = { $number }
directory-found-none = 未找到
directory-found-all = { $all } 家签发机构
directory-found = { $found }/{ $all } 家签发机构
directory-badge-blocked = 本机屏蔽
directory-badge-key-blocked = 密钥被本机屏蔽
directory-badge-delisted = 不再收录
directory-badge-added = 本机添加于{ $day }
directory-badge-withdrawn = 已撤回密钥 { $keys }
directory-badge-unseen = 自{ $day }起无法连接
directory-kind-nation = 国家政府
directory-kind-state = 州或省政府
directory-kind-jurisdiction = 卫生辖区
directory-kind-city = 市或县政府
directory-kind-system = 医疗系统：医院、诊所
directory-kind-pharmacy = 药房
directory-kind-laboratory = 检验机构
directory-kind-insurer = 保险公司
directory-keys = { $keys ->
    [0] 没有密钥
   *[other] { $keys } 个密钥
 }
directory-key-withdrawn = 自{ $day }起撤回：用它签名的健康卡会被拒绝
directory-key-blocked = 自{ $day }起被本机屏蔽：用它签名的健康卡会被拒绝
directory-no-list = 无撤销名单
directory-list = 撤销名单，含 { $ids } 个标识
directory-certified = 证书有效期{ $from }至{ $until }
directory-date-and-time = { $date } { $clock }
directory-stick = U 盘 { $name }

## Refresh and import

refresh-phase-snapshot = 正在获取已签名的名录
refresh-phase-issuers = 正在向签发机构询问密钥
refresh-ending = 正在结束…
refresh-importing = 正在导入… 期间可继续扫码。
refresh-imported = 新名录已启用
refresh-imported-same = 与之前的名录相同
refresh-nothing-changed = 没有任何变化。
refresh-nothing-newer = 没有较新的名录
refresh-nothing-newer-how = 现用名录是 VCI 发布的最新名录。
refresh-cancelled = 更新已取消
    .advice = 现用名录保持不变。
refresh-refused-no-snapshot = 该处未找到名录
    .advice = 请选择 vci_snapshot.json，或存有该文件的文件夹或 U 盘。
refresh-refused-no-signature = 旁边没有签名文件
    .advice = 请将 vci_snapshot.sig 复制到同一文件夹。没有它，就无法得知名录由谁制作。
refresh-refused-can-not-read = 文件无法读取
    .advice = 请让 U 盘保持插入，然后重试，或重新复制文件。
refresh-refused-too-large = 文件太大，不像是名录
    .advice = 请重新从 VCI 获取 vci_snapshot.json。
refresh-refused-not-kept = 新名录无法保存
    .advice = 数据文件夹无法写入。请询问本机维护人员。
refresh-refused-demonstration = 演示中无法导入
    .advice = 请停止演示，然后导入名录。
refresh-fault-no-network = 无法连接任何服务器
    .advice = 请检查网络。没有网络也能验证健康卡；名录可改从 U 盘导入。
refresh-fault-not-trusted = 连接不受信任
    .advice = 可能有代理在查看连接内容。请询问网络维护人员，或从 U 盘导入。
refresh-fault-timed-out = 服务器响应太慢
    .advice = 请稍后再试。期间健康卡照常验证。
refresh-fault-bad-answer = 服务器未提供名录
    .advice = 此网络可能需要先在网页上登录。请登录，或从 U 盘导入。
refresh-fault-refused = 服务器提供的名录被拒绝
    .advice = 现用名录保持不变。请稍后再试，或从 U 盘导入。
refresh-progress-begins = 请稍候…
refresh-progress = { $done }/{ $total }
refresh-progress-failed = { $done }/{ $total }，{ $failed } 家未答复
refresh-never = 本机尚未更新过名录。
refresh-last = 上次更新：{ $at }。
refresh-failed-at = { $at } 更新失败：{ $why }。
refresh-not-by-itself = 不自动更新。
refresh-next = 下次自动更新：{ $at }。
fleet-none = 机群设置：尚未应用。
fleet-applied = { $day }的机群设置，已应用。
fleet-over = { $day }的机群设置，已过期。在更新的设置到来之前继续使用。
fleet-failed = { $told }上次尝试失败：{ $why }。
fleet-settings = 来自{ $day }的机群设置。在此所作的更改在更新的设置到来之前有效。
fleet-fault-no-network = 无法连接任何服务器
fleet-fault-not-trusted = 连接不受信任
fleet-fault-timed-out = 服务器耗时过长
fleet-fault-bad-answer = 服务器没有给出该文件
fleet-fault-not-a-pack = 文件已损坏或被改动
fleet-fault-other-key = 由另一把密钥签名
fleet-fault-older = 早于正在使用的设置
fleet-fault-expired = 已过期
fleet-fault-ahead = 日期在将来
fleet-fault-content = 其中有内容无法在本机使用
fleet-fault-not-kept = 无法保存
refresh-before-and-after = { $what }：原 { $before }，现 { $after }
refresh-keys-withdrawn = { $keys } 个密钥已撤回：用其签名的健康卡现在会被拒绝
refresh-keys-listed-again = { $keys } 个已撤回的密钥重新收录
refresh-keys-unlisted = { $keys } 个新密钥，名录尚未收录
refresh-asked-all = 已询问 { $asked } 家签发机构，全部答复
refresh-asked = 已询问 { $asked } 家签发机构，{ $silent } 家未答复：这些机构保持不变
refresh-left-out = 因格式错误而略去：{ $parts }
refresh-left-out-issuers = { $number } 家签发机构
refresh-left-out-keys = { $number } 个密钥
refresh-left-out-lists = { $number } 份撤销名单
refresh-left-out-ids = { $number } 个撤销标识
refresh-refused-signature = 不是由 VCI 签名
    .advice = 文件有改动，或签名文件不是同一天的。请重新从 VCI 获取两个文件。
refresh-refused-not-json = 文件不完整或已损坏
    .advice = 请重新复制两个文件，等可以安全拔出时再拔 U 盘。
refresh-refused-older = 早于现用名录：此份为{ $offered }，现用为{ $current }
    .advice = 请获取较新的名录。旧名录会遗漏已撤销的健康卡。
refresh-refused-nothing = 其中没有可用的内容
    .advice = 未能读出任何带密钥的签发机构。请重新从 VCI 获取两个文件。
refresh-refused-shape = 不是签发机构名录
    .advice = 请选择 VCI 发布的 vci_snapshot.json 原文件。
refresh-failed-title = 未更新：{ $why }

## What happened to the directory

journal-imported = 已导入新名录
    .advice = { $subject }
journal-imported-what = { $day }的名录。签发机构由 { $issuers-before } 变为 { $issuers }，密钥由 { $keys-before } 变为 { $keys }。
journal-import-refused = 名录被拒绝
    .advice = { $subject }
journal-refused-older = 早于现用名录。现用名录保持不变。
journal-refused-why = { $why }。现用名录保持不变。
journal-refused-other = 其中没有可用的内容：{ $why }。
journal-key-withdrawn = 签发机构撤回密钥
    .advice = { $subject }。此后，用它签名的健康卡会被拒绝。
journal-key-listed-again = 已撤回的密钥重新收录
    .advice = { $subject }。用它签名的健康卡恢复正常。
journal-key-of = { $iss } 的密钥 { $key }
journal-issuer-delisted = 签发机构不再收录
    .advice = { $subject }。其健康卡需核查。
journal-blocked = 已在本机屏蔽
    .advice = { $subject }。其健康卡会被拒绝。
journal-unblocked = 已在本机解除屏蔽
    .advice = { $subject }。其健康卡恢复照常判定。
journal-issuer-added = 已在本机添加签发机构
    .advice = { $subject }。其健康卡绝不会直接显示绿色。
journal-issuer-removed = 已移除本机添加的签发机构
    .advice = { $subject }。
journal-setting-changed = 设置已更改
    .advice = { $subject }。
journal-started-over = 已重新开始
    .advice = 改用本程序内置的名录。此前记住的内容已清除。
journal-pin-set = 已设置 PIN 码
    .advice = 更改设置或信任对象时须输入。
journal-pin-cleared = PIN 码已取消
    .advice = 下次打开设置的人可另设一个。
journal-pack-added = 已添加规则
    .advice = { $subject }
journal-pack-removed = 已移除规则
    .advice = { $subject }
journal-fleet-applied = 已应用机群设置
    .advice = { $subject }
journal-fleet-of = 制作于{ $day }。
journal-fleet-refused = 已拒绝机群设置
    .advice = 正在使用的设置保持不变：{ $subject }。
journal-fleet-trusted = 已信任机群密钥
    .advice = { $subject }
journal-fleet-forgotten = 已移除机群密钥
    .advice = { $subject }。其设置现为本机自有。
journal-taken-copy-field = 复制了一个字段
    .advice = 由当时的工作人员复制。日志不记录是谁的。
journal-taken-copy-doses = 复制了接种记录
    .advice = 由当时的工作人员复制。日志不记录是谁的。
journal-taken-csv = 接种记录已保存为文件
    .advice = 保存在工作人员选择的文件夹中。日志不记录是谁的。
journal-taken-pdf = 页面已保存为文件
    .advice = 保存在工作人员选择的文件夹中。日志不记录是谁的。
journal-taken-report = 带走了一份给发送方的报告
    .advice = 报告只说明哪里不符，不涉及任何人。
journal-started = 终端已启动
    .advice = 版本 { $subject }。
journal-ended = 终端已关闭
    .advice = 由在此值守的人员关闭。
journal-restarted-after-fault = 终端因自身故障重新启动
    .advice = 没有保留任何人的信息。如果再次发生，请告知负责本终端的人员。
journal-clock-jumped = 时钟被调整
    .advice = 调整了 { $subject } 秒。前后各行仍按真实顺序排列。
journal-clock-behind = 终端启动时时钟落后
    .advice = 落后 { $subject } 秒。时钟校准之前，任何健康卡都不会显示为“已验证”。
journal-store-set-aside = 保存的文件已损坏
    .advice = 它与新文件一起放在同一文件夹中。
journal-old-lines-gone = 已清除旧的到访记录行
    .advice = 到第 { $subject } 行为止：已超过设定的期限。
journal-pin-refused = PIN 码错误
    .advice = 连续 { $subject } 次。
journal-counts-exported = 统计已保存为文件
    .advice = 每小时来了多少人、结果如何。不含姓名。
journal-audit-exported = 此历史记录已保存为文件
    .advice = 不含任何人或卡的信息。
journal-settings-exported = 设置已保存为文件
    .advice = 不含 PIN 码。
journal-unknown = 由本程序的其他版本记下
    .advice = { $subject }

## Under way

under-way-scanner-lost = 扫码枪未连接
under-way-scanner-busy = 扫码枪被其他程序占用
under-way-scanner-no-permission = 扫码枪未获准使用
under-way-scanner-failed = 扫码枪无法使用
under-way-stop = 停止
under-way-receiving-of = 正在接收：{ $letters } 个字符，共约 { $card } 个
under-way-receiving = 正在接收：{ $letters } 个字符
under-way-reading = 正在读取文件
under-way-reading-of = 正在读取第 { $file }/{ $files } 个文件
under-way-page = { $reading }，第 { $page }/{ $pages } 页
under-way-scanner-named = 扫码枪：{ $name }

## Settings, by their names

setting-mirrors = 从何处获取名录
setting-fleet-source = 从何处获取机群设置
setting-refreshes = 是否自动更新名录
setting-asks-issuers = 是否向签发机构询问密钥
setting-old-after-days = 多少天后名录算较旧
setting-too-old-after-days = 多少天后名录算太旧
setting-only-kinds = 哪些类别的签发机构可显示绿色
setting-only-places = 哪些地区的签发机构可显示绿色
setting-proxy-roots = 哪些代理可查看连接内容
setting-allow-network = 可以询问哪些内部主机和网络
setting-camera = 使用哪个摄像头
setting-mirrored = 画面是否镜像显示
setting-scanner-port = 使用哪个扫码枪
setting-scanner-baud = 扫码枪的传输速度
setting-profile = 本机用在何处
setting-language = 窗口使用的语言
setting-theme = 窗口的颜色
setting-text-size = 文字大小
setting-volume = 提示音音量
settings-no-sound = 这台电脑没有可用的声卡
setting-clear-after = 结果何时自动清除
setting-dim-after = 屏幕何时变暗
setting-photo-id = 工作人员是否核对带照片的证件
setting-shown-before = 记住健康卡的时长
setting-rule = 按哪条规则计数
setting-recipient = 为谁打开链接
setting-take-along = 工作人员可以带走结果中的哪些内容
setting-retention-days = 每日计数的保留时长
setting-audit-scans = 是否记录每次来访
setting-audit-days = 这些记录保留多久
setting-station = 本终端的名称
setting-kiosk = 退出是否需要 PIN 码
setting-guest-window = 是否用第二个窗口面向访客
setting-ask-visitor = 工作人员能否输入来访者是谁
setting-set-up = 首次启动是否已完成

## Settings

settings-settings = 设置
settings-lock = 锁定
settings-group-counter = 接待
settings-group-display = 显示
settings-group-devices = 声音和设备
settings-group-directory = 名录
settings-group-access = 权限和计数
settings-group-file = 文件导入导出
settings-change-pin = 更换 PIN 码
settings-forgotten = 如忘记 PIN 码，能登录本机账户的人可重新设置：health-card-kiosk pin set
settings-export = 将设置保存到文件
settings-import = 从文件导入设置
settings-file-how = 文件可将这些设置带到另一台验证机。PIN 码、摄像头和扫码枪仍留在本机。机群设置文件也用同样方式应用。
settings-refused = 此值不适用，仍用原值。
settings-keep = 保存
settings-not-imported = 未作任何更改
    .advice = 文件无法读取，或不是此版本的设置文件。
settings-not-exported = 未保存
    .advice = 文件夹无法写入。请选择其他文件夹，或解除 U 盘的写保护。
settings-choose-folder = 选择文件夹
    .advice = 请打开用来保存的文件夹或 U 盘，然后按“保存到这里”。
settings-choose-file = 选择设置文件
    .advice = 由另一台验证机保存的 .json 文件。
settings-no-file-here = 这里没有设置文件
    .advice = 设置文件以 .json 结尾。请查看其他文件夹或 U 盘。
settings-save-here = 保存到这里
settings-all-kinds = 全部类别
settings-imported = { $changed ->
    [0] 文件已导入，设置原本就相同
   *[other] 已更改 { $changed } 项设置
 }
settings-fleet-applied = 已应用{ $day }的机群设置
settings-fleet-same = { $day }的机群设置已生效
settings-fleet-refused = 未应用机群设置
    .advice = 原因：{ $why }。现行设置保持不变。
settings-wrong-setting = 未作任何更改：“{ $setting }”的值不适用
settings-saved = 已保存为 { $file }
settings-yes = 是
settings-no = 否
settings-profile-gate = 入口
settings-profile-school = 学校办公室
settings-profile-clinic = 药房或诊所
settings-theme-dark = 深色
settings-theme-light = 浅色
settings-theme-contrast = 高对比度
settings-take-along-copy = 复制
settings-take-along-copy-and-save = 复制并保存文件
settings-photo-id-none = 不询问
settings-photo-id-ask = 在结果旁询问
settings-photo-id-first = 显示绿色前先询问
settings-language-system = 跟随系统
settings-mute = 静音
settings-never = 从不
settings-rule-none = 未选择
settings-off = 关闭
settings-today-only = 仅当天
settings-percent = { $number }%
settings-seconds = { $number } 秒
settings-minutes = { $number } 分钟
settings-hours = { $number } 小时
settings-days = { $number } 天
settings-more-profile = 选定后，证件核对、结果停留时间、文字大小和记住健康卡的时长也会按此场所的需要设置。
settings-more-photo-id = 真实的健康卡也可能由他人出示。
settings-more-shown-before = 只在内存中保留特征码，无法从中得知是谁。
settings-more-ask-visitor = 为本次来访输入姓名和出生日期，与健康卡比较；来访结束即清除。
settings-more-rule = 真实但不符合规则的健康卡显示为需核查，并说明缺什么。
settings-more-recipient = 分享链接的人会看到的名称，例如“林肯学校前台”。
settings-more-only-kinds = 其他签发机构的健康卡至多显示“需核查”。
settings-more-only-places = 国家或州的代码，例如 US-CA CA。留空表示全部。
settings-more-mirrors = 地址以 https:// 开头，以斜杠结尾，用空格隔开。按此顺序逐一尝试。
settings-more-fleet-source = 文件的地址，以 https:// 开头。仅在信任机群密钥时才会访问。
settings-more-allow-network = 用于内部网络中的链接和签发机构：主机如 records.clinic.example:8443，网络如 10.0.0.0/8，用空格隔开。留空表示仅限公共互联网。
settings-more-asks-issuers = 签发机构的答复只会使判定更严格。
settings-more-kiosk = 占满屏幕。打开文件、设备、培训、演示、更改名录和关闭程序都需要 PIN 码。
settings-more-guest-window = 只显示二维码应放在哪里，不显示任何人的信息。
settings-more-take-along = 可复制的字段和表格，以及可保存的文件。带走的内容离开本程序后由谁阅读，由贵机构决定。
settings-more-retention-days = 按小时统计来了多少人、结果如何，不含姓名。
settings-more-audit-scans = 记录结果和原因，供审核使用。绝不含姓名、出生日期、代码或链接。粗略是指只记到小时，且不含签发机构。
settings-more-station = 出现在记录和导出文件中，用于区分各通道，例如 2 号门。
settings-audit-coarse = 是，粗略
settings-audit-full = 是，含时间和签发机构

## The PIN

pin-enter = 输入 PIN 码
    .advice = 管理员的 PIN 码。
pin-choose = 设置 PIN 码
    .advice = 4 至 12 位数字。更改设置或信任对象时须输入。
pin-repeat = 再输入一次
    .advice = 以免因按错而谁都无法进入。
pin-to-settings = 用于打开设置
pin-to-decide = 用于更改本机信任谁
pin-to-export = 用于保存计数
pin-to-files = 用于选择文件
pin-to-directory = 用于更改名录
pin-to-leave = 用于退出本程序
pin-checking = 正在核对…
pin-wrong = PIN 码不对
pin-too-short = 至少 4 位数字
pin-different = 两次输入不同。请重新设置。
pin-not-kept = PIN 码无法核对或保存。数据文件夹能否写入？
pin-erase = 删除
pin-done = 确定
pin-typed = { $digits ->
    [0] 尚未输入数字
   *[other] 已输入 { $digits } 位数字
 }
pin-locked = PIN 码输错次数过多。请等待 { $left }。

## Today

today-today = 今天
today-how = 按小时统计来访。不含姓名和健康卡，演示和培训不计入。
today-export = 保存为表格
today-reading = 正在读取计数…
today-nobody = 尚无人来访
    .advice = 每次来访都按小时和结果计入这里。
today-not-saved = 未保存
    .advice = 文件夹无法写入。请选择其他文件夹，或解除 U 盘的写保护。
today-visits = 来访
today-verified = 已验证
today-check = 需核查
today-refused = 请勿接受
today-shared = 仅分享
today-no-health-code = 非健康卡
today-id-matched = 证件相符
today-id-refused = 证件不符
today-day = { $day } · { $visits }
today-part = { $word } { $number }
today-hour = { $from } 至 { $to }：{ $parts }

## Decisions about whom to trust

directory-decided = 屏蔽与添加
directory-block = 屏蔽此签发机构
directory-unblock = 解除此签发机构的屏蔽
directory-block-key = 屏蔽此密钥
directory-unblock-key = 解除此密钥的屏蔽
directory-remove = 移除此签发机构
directory-restrict = 限定类别或地区
directory-not-restricted = 所有已收录签发机构的健康卡都可显示绿色。
directory-restricted = 只有部分签发机构的健康卡可显示绿色。
directory-blocked-issuers = 屏蔽的签发机构
directory-blocked-keys = 屏蔽的密钥
directory-added-issuers = 添加的签发机构
directory-nothing-decided = 本机尚无屏蔽或添加
    .advice = 打开某家签发机构，可屏蔽它或它的某个密钥。屏蔽优先于一切。
directory-since = 自{ $day }起

## Training

training = 培训
menu-training-how = 查看各种结果，或回答该怎么做
training-mark = 培训
training-how = 选择要出示的内容，看看本机如何判定。培训内容不计数，也不保存。
training-quiz = 考考我
training-another = 再来一个
training-list = 所有练习
training-end = 结束培训
training-score = 答对 { $right } 次，答错 { $wrong } 次
training-question = 该怎么做？
response-let-in = 放行
response-look-closer = 仔细查看
response-refuse = 不接受
training-right = 正确
training-wrong = 不太对
training-why-let-in = 健康卡没有问题。请与带照片的证件核对，然后放行。
training-why-look-closer = 有情况不明，或不是所需的内容。请阅读原因，并请持卡人提供所缺的内容。
training-why-refuse = 健康卡有问题。请勿接受，并礼貌地说明。
drill-genuine = 真实健康卡
drill-unknown-issuer = 名录未收录的签发机构
drill-unknown-key = 签发机构已知，密钥未知
drill-list-missing = 缺少撤销名单
drill-two-people = 一张健康卡写有两个人
drill-altered = 内容有改动的健康卡
drill-expired = 已过期的健康卡
drill-not-yet-valid = 尚未生效的健康卡
drill-revoked = 已撤销的健康卡
drill-blocked = 本机屏蔽的签发机构
drill-not-signed = 没有签名的记录
drill-foreign = 其他种类的二维码
drill-incomplete = 两个二维码中的一个
drill-link = 待打开的链接

## First start

first-start-step = 第 { $step } 步，共 { $steps } 步
first-start-place = 本机用在何处？
first-start-place-how = 这决定结果如何显示，之后都可在设置中更改。
first-start-gate = 入口
    .advice = 适合排队：字大而简短，需要时才显示记录。
first-start-school = 学校
    .advice = 适合查看家庭的记录：完整表格，不核对带照片的证件。
first-start-clinic = 诊所或药房
    .advice = 适合患者：完整记录，并与带照片的证件核对。
first-start-language = 语言
first-start-camera = 使用哪个摄像头？
first-start-camera-how = 画面就是摄像头所见。没有摄像头也可使用扫码枪和文件。
first-start-trial = 用演示卡试一试
first-start-trial-how = 一张虚构的健康卡会举到虚构的摄像头前，并真正读取和验证。然后按“下一位”，本机即可使用。
first-start-try = 试一试
first-start-forward = 继续
first-start-skip = 跳过，直接开始

## The window that faces the guest

guest-hold-up = 请在这里出示二维码
guest-hold-up-how = 放平、保持不动，距摄像头约一掌长。
guest-read = 谢谢
guest-read-how = 请看向工作人员。
guest-nothing-stored = 不保存您的任何信息
guest-visit-noted = 只记录本次的结果，不记录您的姓名
guest-foot = Health Card Kiosk { $version } · { $day }的名录

## Who stands here

visitor = 来访者是谁
visitor-how = 仅用于本次来访，绝不保存。
visitor-name = 姓名
visitor-birth-date = 出生日期，如 1984-05-17
visitor-name-same = 与健康卡上的姓名相同
visitor-name-swapped = 姓名相同，顺序不同
visitor-name-similar = 姓名相似：请细看
visitor-name-different = 与健康卡上的姓名不同
visitor-name-unknown = 姓名无法比较
visitor-date-same = 出生日期相同
visitor-date-swapped = 日和月颠倒
visitor-date-different = 出生日期不同
visitor-date-unknown = 出生日期无法比较

## Links

link-title = SMART Health 链接
link-no-label = 没有名称的链接
link-label-unchecked = 这是发送者起的名称，没有人核实过。
link-kept-at = 存放于
link-other-letters = 其他文字的字母可能看起来一样。实际询问的地址：
link-who-is-told = 谁会知道
link-kind = 类型
link-ends = 到期
link-ready = 尚未询问任何内容
    .advice = 按一次“打开”。有些链接只能打开一次。
link-told = 打开后，{ $host } 会知道“{ $recipient }”打开了它
link-flag-passcode = 需要口令
link-flag-no-passcode = 不需要口令
link-flag-long-term = 以后可能变化，可以再次询问
link-flag-direct = 一个文件
link-ends-on = { $day }（链接自称）
link-ends-never = 未注明到期日
link-past = 链接自称已于 { $day } 到期
    .advice = 尚未询问任何内容。请索取新链接。服务器可能更清楚：可按“仍要尝试”。
link-no-recipient = 还没有设置由谁打开链接
    .advice = 必须告诉服务器一个名称，例如“林肯学校前台”。由管理员设置，然后再次出示链接。
link-newer = 较新类型的链接
    .advice = 本程序版本无法打开。请索取卡片本身，或更新程序。
link-passcode = 请询问口令
    .advice = 通常是出生日期，或随链接一起给出的代码。
link-empty = 还没有共享内容
    .advice = 链接有效，但没有文件。发送者以后可能会添加。
link-reading = 正在打开收到的内容…
link-asking = 正在询问 { $host }…
link-fetching = { $files ->
   *[other] 正在获取 { $files } 个文件…
 }
link-asking-how = 每按一次，口令只发送一次。大文件可能需要几分钟。
link-offline = 这需要互联网。已签名的卡片无需网络仍可核验。
link-may-have-cost = 口令可能已送达，可能已用掉一次机会。
link-last-tries = 确定口令正确吗？
    .advice = 最后一次机会用完后，链接对所有人永久锁定。如有疑问请重新输入。
link-open = 打开
link-open-anyway = 仍要尝试
link-try-again = 重试
link-hold = 保留到有网络时
link-forget = 忘记
link-forget-all = 全部忘记
link-stop = 停止
link-cancel = 取消
link-use-try = 使用最后几次机会之一
link-set-recipient = 设置（需 PIN）
link-wrong-unknown = 口令不正确
    .advice = 不知道还剩几次机会。输入另一个之前请再次询问。
link-wrong = { $left ->
   *[other] 口令不正确。还剩 { $left } 次机会。
 }
    .advice = 用完后链接对所有人永久锁定。
link-tries-left = { $left ->
   *[other] 还剩 { $left } 次机会。用完后链接永久锁定。
 }
link-wait = 服务器要求等待：{ $left }
link-passcode-field = 口令
link-erase = 删除
link-reveal = 显示
link-conceal = 隐藏
link-space = 空格
link-letters = ABC
link-small-letters = abc
link-digits = 123
link-typed = { $letters ->
   *[other] 已输入 { $letters } 个字符
 }
link-held = 等待网络的链接
    .advice = 只保存在内存中，按“打开”之前不会发送任何内容。
link-waiting = { $links ->
   *[other] { $links } 个链接在等待 · { $minutes } 分钟
 }
link-waits-for = 还剩 { $minutes } 分钟
link-came-by = 来自链接
link-item = 文件 { $number }
link-update = 检查更新
link-ask-again = 重新获取缺少的文件
link-no-change = 与上次相比没有变化
link-files-changed = 文件自上次以来已有变化，请重新查看。
link-update-failed = 更新失败。以下是之前收到的内容。
link-now-final = 现已确定
link-new = 新增
link-changed = 已变更
link-list-says = 发送者写道
link-changes = { $news ->
   *[other] { $news } 条新增或变更
 }
link-gone = { $gone ->
   *[other] { $gone } 条已不在
 }
link-status-finalized = 已确定
link-status-can-change = 可能变化
link-status-no-longer-valid = 不再有效
link-last-updated = 截至 { $at }
link-follow = 提出这些问题
link-offer-ended = 此访问已到期。请索取新链接。
link-show-address = 以二维码显示其地址
link-hide-address = 隐藏二维码
link-address-how = 请用手机打开。本机不打开网页。
link-endpoints = 其他地方
link-endpoint-ended = 已不再开放
link-offered = { $questions ->
   *[other] 可向 { $host } 提出 { $questions } 个问题
 }
link-questions = 内容：{ $resources }
link-offer-ends = 还剩 { $left }
link-asking-question = 正在询问第 { $number } 个问题，共 { $of } 个…
link-unanswered = { $questions ->
   *[other] { $questions } 个问题没有结果
 }
link-endpoint-app = 患者可以在 { $host } 连接应用

## Links that don’t open

link-inactive = 此链接已失效
    .advice = 它已到期、已用完或被撤回。请索取新链接。
link-locked = 此链接已永久锁定
    .advice = 错误口令过多。请索取新链接。
link-too-often = 询问过于频繁
    .advice = 服务器要求暂停。请稍候再试。
link-server-fault = 链接的服务器出现故障
    .advice = 请几分钟后再试。本机没有问题。
link-refused = 链接的服务器拒绝了请求
    .advice = 再试也没有用。请索取新链接。
link-web-page = 收到的是网页，不是数据
    .advice = 此网络可能需要登录。请先用浏览器登录，再重试。
link-list-too-large = 链接的内容超过本机可打开的数量
    .advice = 请索取文件更少或更小的链接。
link-list-garbled = 服务器的回答无法理解
    .advice = 请索取新链接。可能是发送者的软件有误。
link-no-name = 找不到链接的服务器
    .advice = 请检查网络连接，然后重试。
link-no-connection = 无法连接到链接的服务器
    .advice = 请检查网络连接，然后重试。
link-no-network = 本机无法使用网络
    .advice = 请检查网络连接，然后重试。
link-address-malformed = 链接的地址无法使用
    .advice = 请索取新链接。
link-address-not-allowed = 链接指向私有网络
    .advice = 只询问互联网上的地址。管理员可以允许其他地址。
link-port-not-allowed = 链接指向不常用的端口
    .advice = 只询问 443 端口。管理员可以允许其他端口。
link-certificate-dates = 服务器的证书今天无效
    .advice = 请检查本机日期。如果日期正确，则是服务器有误：请索取卡片本身。
link-not-trusted = 服务器无法证明自己的身份
    .advice = 没有发送任何内容。可能有人在监听此网络：请换一个网络，或索取卡片本身。
link-too-slow = 等待回答的时间过长
    .advice = 请一分钟后再试。
link-answer-too-large = 回答超过允许的大小
    .advice = 请索取文件更少或更小的链接。
link-cut-off = 回答中断了
    .advice = 请检查网络连接，然后重试。
link-answer-garbled = 无法读取回答
    .advice = 请重试。如果仍然如此，请索取卡片本身。
link-redirect = 服务器指向另一个地址
    .advice = 不会跟随链接到别处。请索取新链接。
link-demonstration = 演示不会询问真实的服务器
    .advice = 请先停止演示，再打开此链接。
link-stopped = 已停止
    .advice = 在收到回答之前您已停止。
link-file-ended = 文件的地址已到期
    .advice = 请重新获取缺少的文件。
link-file-refused = 服务器拒绝提供此文件
    .advice = 请查看其余内容，并向发送者索取此文件。
link-file-too-large = 文件超过允许的大小
    .advice = 请查看其余内容，并向发送者索取此文件。
link-file-not-encrypted = 文件没有加密
    .advice = 不显示其内容。请告知发送者其软件有误。
link-file-key = 链接的密钥与此文件不符
    .advice = 文件被改动过，或属于另一个链接。请索取新链接。
link-file-encryption = 加密方式不是链接所用的
    .advice = 请告知发送者其软件有误。
link-file-malformed = 文件已损坏
    .advice = 请查看其余内容，并向发送者索取此文件。
link-offer-unusable = 无法使用的实时访问
    .advice = 请向发送者索取记录本身。
link-cut = 链接不完整或被改动
    .advice = 请再次出示完整的码，或索取新链接。
link-not-https = 链接的地址不安全
    .advice = 只通过 https 获取记录。请索取新链接。
link-without-key = 链接缺少密钥
    .advice = 没有人能打开。请索取新链接。
link-contradicts = 链接自相矛盾
    .advice = 没有人能打开。请索取新链接。
link-note-long-address = 地址比规定的长。
link-note-guessable = 地址可能被猜到。发送者的软件应当改进。
link-note-long-label = 名称比规定的长，已截短。
link-note-odd-expiry = 到期时间的写法不常见。
link-note-other-alphabet = 链接的写法不常见。
link-note-both-places = 有一个文件既在列表中又在别处。取用了列表中的那个。

## What records say

records-insurance = 保险
records-allergies = 过敏
records-medications = 用药
records-problems = 健康问题
records-exemptions = 疫苗接种豁免
records-vaccinations = 疫苗接种
records-recommendations = 建议接种的疫苗
records-results = 检验结果
records-vital-signs = 体征测量
records-social-history = 生活方式
records-procedures = 手术和操作
records-devices = 医疗器械
records-plans = 计划
records-visits = 就诊
records-family = 家族史
records-text = 其他部分
records-other = 其他记录
records-also = 其中还有以下详情：{ $kinds }
records-draft = 草稿，尚未确定
records-empty = 未提供信息
records-empty-because = 未提供信息：{ $why }
records-text-alone = 只有作者的文字：
records-missing = { $records ->
   *[other] 其中提到的 { $records } 条记录缺失
 }
records-left-out = { $rows ->
   *[other] 另有 { $rows } 行
 }
records-since = 自{ $day }起
records-until = 至{ $day }
span-days = { $count ->
   *[other] { $count } 天
 }
span-weeks = { $count ->
   *[other] { $count } 周
 }
span-months = { $count ->
   *[other] { $count } 个月
 }
span-years = { $count ->
   *[other] { $count } 年
 }
dose-age = 出生后 { $age }
dose-since = { $days ->
   *[other] 距上一剂 { $days } 天
 }
dose-since-long = 距前一剂 { $span }
dose-repeated = 列出两次，只计一次
dose-reported = 由非接种人员报告
assurance-self-asserted = 姓名和出生日期为口头所报，未作任何核实
assurance-some-id = 当时看过身份证件
assurance-photo-id = 当时看过带照片的证件
assurance-documents = 当时凭文件核实过身份
assurance-in-person = 当时当面凭文件核实过身份
assurance-other = 当时的身份核实：{ $code }
supervision-professional = 由专业人员采样
supervision-in-person = 自行采样，有人现场监督
supervision-virtual = 自行采样，有人视频监督
supervision-nobody = 自行采样，无人监督
taken-minutes-ago = { $count ->
   *[other] { $count } 分钟前采集
 }
taken-hours-ago = { $count ->
   *[other] { $count } 小时前采集
 }
taken-days-ago = { $count ->
   *[other] { $count } 天前采集
 }
taken-day-known = { $count ->
    [0] 今天采集，未写时间
   *[other] { $count } 天前采集，未写时间
 }
taken-long-ago = { $span }前采集
result-amended = 已由检验机构更正
panel-results = { $results ->
   *[other] { $results } 项结果
 }
flag-very-high = 极高
flag-very-low = 极低
flag-very-abnormal = 严重异常
flag-high = 偏高
flag-low = 偏低
flag-abnormal = 异常
item-none-known = 无已知情况：{ $what }
item-not-said = 对此未作说明：{ $what }
item-forbidden = 请勿给予或执行：记录如此说明
records-not-this-persons = 不属于此人
records-text-cut = 其余文字不在此显示
item-unnamed = 未命名
item-current = 目前
item-past = 既往
item-planned = 计划中
item-not-certain = 不确定
item-withdrawn = 不成立：已否定、未实施或误录
item-unconfirmed = 未确认
label-body-site = 身体部位
label-class = 号码
label-conclusion = 结论
label-criticality = 危险程度
label-division = 分部
label-dosage = 用法用量
label-dependent = 受养人编号
label-condition = 疾病
label-due = 应接种
label-earliest = 最早
label-ended = 结束
label-from = 起始
label-group = 团体
label-kind = 类型
label-member = 被保险人
label-network = 网络
label-note = 备注
label-outcome = 结果
label-payer-id = 付款方编号
label-performer = 经手
label-phone = 电话
label-place = 地点
label-plan = 保险计划
label-policy = 所依规定
label-prescriber = 处方者
label-quantity = 数量
label-reaction = 反应
label-reason = 原因
label-refills = 续配次数
label-relationship = 与投保人关系
label-relative = 亲属
label-route = 给药途径
label-rxbin = RxBIN
label-rxgroup = RxGroup
label-rxid = RxID
label-rxpcn = RxPCN
label-severity = 严重程度
label-specimen = 标本
label-status = 状态
label-subscriber = 投保人
label-subscriber-id = 投保人编号
label-until = 截止
label-usual = 参考区间
label-validity = 有效期
coverage-no-proof = 仅为健康卡所写，不能证明保险公司会付款。
coverage-no-payer = 未写明保险公司
coverage-active = 健康卡数据称有效
coverage-ended = 已结束，依据健康卡上的日期
coverage-not-yet = 尚未开始，依据健康卡上的日期
coverage-not-in-use = 未在使用，依据健康卡
coverage-unsaid = 未说明是否有效

## Attached documents

records-documents = 文档
document-summary = 文档形式的患者摘要
document-story = 患者自述
document-other = 文档
document-preliminary = 尚未完成
document-superseded = 已被较新的文档取代
document-differs = 发送方给出的大小或指纹不同
document-in-error = 录入有误：请勿使用
document-form = { $kind }，{ $size }，指纹 { $print }
document-form-differs = { $kind }，{ $size }，指纹 { $print }：发送者给出的大小或指纹与此不同
document-elsewhere = { $kind }：存放在 { $host }，未下载
document-nowhere = { $kind }：存放在别处，地址无效
document-missing = { $kind }：空
document-damaged = { $kind }：已损坏
document-too-large = { $kind }：过大
document-left-out = { $count ->
   *[other] 另有 { $count } 种形式未读取。
}
document-kind-pdf = PDF
document-kind-picture = 图片
document-kind-text = 文本
document-kind-html = 网页
document-kind-cda = 临床文档（CDA）
document-kind-xml = XML
document-kind-rtf = 带格式的文本（RTF）
document-kind-office = 办公文件或压缩包
document-kind-media = 无法显示的图片、影片或声音
document-kind-unknown = 未知类型
document-bytes = { $count } 字节
document-kilobytes = { $count } kB
document-megabytes = { $count } MB

## Rules, and what they count

rule-met = 符合
rule-not-met = 不符合
rule-cannot-tell = 无法判断
rule-not-asked = 此年龄不要求
rule-headline = { $rule }：{ $answer }
rule-missing = { $need }：{ $doses ->
   *[other] 缺 { $doses } 剂
 }
rule-missing-least = { $need }：{ $doses ->
   *[other] 至少缺 { $doses } 剂
 }
rule-settling = { $need }：时间未满
rule-no-result = { $need }：没有该结果
rule-earliest = { $missing }，下一剂最早可计于 { $day }
rule-settles = { $missing }，自 { $day } 起计入
rule-doses = { $counted } / { $required } 剂
rule-by-birth = 按出生日期符合
rule-by-test = 按检测结果符合
rule-optional = { $need }（不作决定）
rule-open-staff = 由工作人员决定：{ $what }
rule-open-partial-date = 日期缺少具体日子
rule-open-no-date = 有一剂没有日期
rule-open-no-birth-date = 没有出生日期
rule-open-unknown-vaccine = 有疫苗代码在此未知
rule-open-unspecified = 代码未说明是哪种疫苗

rule-open-part = 有一剂只针对其中一部分
rule-open-contradicted = 同一剂的两条记录相矛盾
rule-open-modifier = 未知内容可能改变其含义
rule-open-repeated-soon = 在不计入的一剂之后不久又接种了一剂
rule-open-result = 有结果无法确定解读
rule-open-too-much = 记录太多，无法计数
rule-dose-counts = 计为第 { $number } 剂
rule-dose-open = 可能计入：{ $why }
rule-dose-too-young = 不计入：{ $days ->
   *[other] 比最小年龄早 { $days } 天
 }
rule-dose-too-close = 不计入：{ $days ->
   *[other] 距上一剂早了 { $days } 天
 }
rule-dose-near-live = 不计入：{ $days ->
   *[other] 距另一种活疫苗早了 { $days } 天
 }
rule-dose-other-product = 不计入：不是所要求的疫苗
rule-dose-too-old = 不计入：时间太久
rule-dose-not-settled = 自 { $day } 起计入
rule-dose-surplus = 不需要
rule-dose-out = 不计入：{ $why }
rule-dose-impossible-date = 日期不可能
rule-support = 由本机计数 · 仅供决策参考，不是医疗建议
rule-unsigned-support = 根据无人签名的记录计数
rule-source = 版本 { $version } · { $publisher }：{ $source } · 截至 { $day }
rule-absent = 本机没有此规则。请在设置中另选。
rule-show-doses = 各剂为何计入
rule-hide-doses = 隐藏各剂

## Diseases that vaccines are counted for

disease-anthrax = 炭疽
disease-chikungunya = 基孔肯雅热
disease-cholera = 霍乱
disease-covid-19 = 新冠（COVID-19）
disease-dengue = 登革热
disease-diphtheria = 白喉
disease-ebola = 埃博拉
disease-h5-influenza = H5 流感
disease-haemophilus-b = b 型流感嗜血杆菌 (Hib)
disease-hepatitis-a = 甲型肝炎
disease-hepatitis-b = 乙型肝炎
disease-hpv = 人乳头瘤病毒 (HPV)
disease-influenza = 流感
disease-japanese-encephalitis = 乙型脑炎
disease-measles = 麻疹
disease-meningococcal-acwy = 脑膜炎球菌 ACWY
disease-meningococcal-b = 脑膜炎球菌 B
disease-meningococcal-other = 其他脑膜炎球菌
disease-mpox = 猴痘
disease-mumps = 腮腺炎
disease-pertussis = 百日咳
disease-plague = 鼠疫
disease-pneumococcal = 肺炎球菌
disease-polio = 脊髓灰质炎
disease-rabies = 狂犬病
disease-rotavirus = 轮状病毒
disease-rsv = 呼吸道合胞病毒 (RSV)
disease-rubella = 风疹
disease-smallpox = 天花
disease-tetanus = 破伤风
disease-tick-borne-encephalitis = 蜱传脑炎
disease-tuberculosis = 结核病
disease-typhoid = 伤寒
disease-varicella = 水痘
disease-yellow-fever = 黄热病
disease-zoster = 带状疱疹

document-show = 显示文档
document-show-form = 显示：{ $form }
document-next-page = 下一页
document-previous-page = 上一页
document-larger = 放大
document-fit = 适合宽度
document-opening = 正在打开文档…
document-page = 第 { $page } 页，共 { $pages } 页
document-cut = 此处未显示全部内容。
document-struck = [− 与 −] 之间的内容已被作者划去。
document-of-another = 此文档写的是另一个人
document-patient = 患者
document-born = 出生日期
document-made = 日期
document-author = 作者
document-custodian = 保管者
document-fault-damaged = 此文档已损坏，无法显示。
document-fault-page = 无法显示文档的这一页。
document-fault-locked = 此文档有密码保护，无法显示。
document-fault-too-large = 此文档过大，无法显示。
document-fault-other-kind = 此处不显示这类文档。
document-fault-no-reader = 无法打开文档。请重试。
document-pictures = 其中有 { $count } 张图片未显示。

## What staff take along

take-along = 带走…
take-copy-doses = 复制接种记录
take-save-doses = 保存接种记录 (CSV)
take-save-page = 保存页面 (PDF)
take-print-how = 如需打印，请保存页面，再到有打印机的电脑上打印该文件。本程序不打印也不打开任何文件。
take-fields-how = 按一下带有此标志的字段即可复制：姓名、出生日期、批号、会员号。
take-report = 给发送方的报告
take-report-how = 用英文说明哪里不符、依据哪条规则，供制作卡片或链接的一方使用。不涉及任何人。
take-copy-report = 复制报告
take-save-report = 保存报告
take-not-saved = 未保存
    .advice = 文件夹无法写入。请选择其他文件夹，或解除 U 盘的写保护。
take-copied = 已复制。剪贴板将在 { $seconds } 秒后清空
take-copy = 复制：{ $text }
take-signed = 签署方：{ $issuer }
take-not-signed = 无人签署
take-copied-here = 从自助终端复制：不是证明
take-printed-here = 从自助终端打印：不是证明
take-cut = 内容超出这些页面所能容纳的范围。请在屏幕上阅读。
take-column-date = 日期
take-column-vaccine = 疫苗
take-column-cvx = CVX 代码
take-column-lot = 批号
take-column-maker = 生产商
take-column-performer = 接种单位
take-column-counts = 是否计入
take-column-result = 结果
take-column-issuer = 签署
take-column-saved = 从自助终端保存，不是证明
take-counts = 是
take-not-counted = 已列出，不计入
