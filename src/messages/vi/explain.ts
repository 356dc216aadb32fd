import { type ExplainWords } from '../explain.ts';

/** What tthc says of its codes, in Vietnamese. */
export const explainVi: ExplainWords = {
  severities: {
    error: 'Lỗi: kế hoạch hoặc thời hạn chưa đọc được đúng ý, phải sửa.',
    warning: 'Cảnh báo: kế hoạch vẫn đọc được, nhưng nên xem lại.',
    info: 'Lưu ý: nên biết, sửa hay không tùy đơn vị.',
  },
  titles: {
    why: 'Vì sao',
    wrong: 'Sai',
    right: 'Đúng',
    says: (command) => `${command} nói`,
  },
  unknownCode: (code, nearest) =>
    `không có mã “${code}”${nearest.length === 0 ? '' : `; gần nhất: ${nearest.join(', ')}`}. Xem mọi mã: tthc explain`,
  listHead: 'MỌI MÃ CỦA TTHC',
  listFoot: 'Xem từng mã: tthc explain MÃ',
  codes: {
    'due/overdue': {
      what: 'Quá hạn chưa hoàn thành',
      why: 'Hạn cuối đã qua mà kế hoạch chưa ghi kết quả. Đã làm rồi thì ghi progress với status: done; được gia hạn thì ghi extendedTo.',
    },
    'due/due-today': {
      what: 'Đến hạn hôm nay',
      why: 'Hôm nay là ngày cuối còn trong hạn; chỉ báo khi có --fail-on soon.',
    },
    'due/due-soon': {
      what: 'Sắp đến hạn',
      why: 'Hạn cuối đã gần, theo cách tính của tthc due hoặc --soon; chỉ báo khi có --fail-on soon.',
    },
    'file/not-found': {
      what: 'Không có tệp hoặc thư mục đã nêu',
      why: 'Gõ nhầm tên thì kế hoạch ấy không được đọc, và mọi thời hạn trong đó sẽ vắng mặt. Vì vậy đây là lỗi chứ không phải danh sách trống.',
    },
    'file/unreadable': {
      what: 'Không được phép đọc tệp',
      why: 'Tệp có đó nhưng không mở được, nên không biết trong đó còn nợ việc gì.',
    },
    'file/too-large': {
      what: 'Tệp quá lớn để là một kế hoạch',
      why: 'Kế hoạch thường chỉ vài chục kB. Tệp lớn bất thường có thể là nhầm tệp, hoặc cố ý làm máy treo, nên tthc từ chối trước khi đọc.',
    },
    'file/binary': {
      what: 'Không phải tệp văn bản',
      why: 'Tệp Word, Excel, PDF không phải kế hoạch của tthc dù mang đuôi .yaml.',
    },
    'file/encoding': {
      what: 'Tệp không ghi theo bảng mã UTF-8',
      why: 'Đoán bảng mã thì dấu tiếng Việt dễ sai mà không ai hay, kéo theo tên đơn vị và thời hạn bị đọc sai.',
    },
    'file/empty': {
      what: 'Tệp trống',
      why: 'Tệp trống không có thời hạn nào. Nếu coi là kế hoạch không nợ việc gì thì một lần lưu hỏng sẽ xóa sạch mọi thời hạn mà không ai biết.',
    },
    'file/not-a-plan': {
      what: 'Tệp YAML trong plans/ không phải kế hoạch',
      why: 'Mọi tệp YAML đặt trực tiếp trong plans/ đều phải là kế hoạch; bỏ qua một tệp lạ thì kế hoạch viết hỏng dòng đầu cũng bị bỏ qua.',
    },
    'file/outside': {
      what: 'Liên kết dẫn ra ngoài thư mục kế hoạch',
      why: 'Kế hoạch có thể do người ngoài gửi đến; đi theo liên kết như vậy sẽ làm lộ tệp khác của máy trong lời báo lỗi.',
    },
    'files/no-plans-folder': {
      what: 'Không thấy thư mục plans/',
      why: 'Không có kế hoạch nào để đọc thì không thể trả lời là không có việc gì đến hạn.',
    },
    'files/no-plan': {
      what: 'Thư mục hoặc mẫu tên không có kế hoạch nào',
      why: 'Gõ nhầm mẫu tên mà vẫn trả lời “không có việc gì” thì nguy hiểm hơn báo lỗi.',
    },
    'yaml/control-character': {
      what: 'Có ký tự điều khiển không nhìn thấy',
      why: 'Ký tự này thường lẫn vào khi chép từ Word hoặc trang web; nó làm hỏng tệp, giấy tờ in ra và có thể điều khiển màn hình.',
    },
    'yaml/look-alike': {
      what: 'Ký tự trông giống dấu cách hoặc dấu hai chấm nhưng không phải',
      why: 'Mắt không phân biệt được, nhưng YAML thì có: khóa viết với ký tự ấy là một khóa khác, và giá trị của nó bị mất.',
    },
    'yaml/tab': {
      what: 'Thụt lề bằng phím Tab',
      why: 'Mỗi máy hiện Tab rộng khác nhau, nên không biết dòng thuộc về mục nào; YAML không nhận Tab.',
    },
    'yaml/colon-in-text': {
      what: 'Dấu hai chấm trong đoạn chữ',
      why: 'Với YAML, dấu hai chấm có dấu cách theo sau mở ra một khóa mới, nên phần đầu của câu thành khóa lạ.',
    },
    'yaml/comment-in-text': {
      what: 'Dấu # làm mất phần sau của đoạn chữ',
      why: 'Từ dấu # có dấu cách đứng trước, YAML coi là ghi chú và lặng lẽ bỏ đi; chữ bị mất mà không có lỗi nào.',
    },
    'yaml/dash-in-text': {
      what: 'Gạch đầu dòng đứng cùng dòng với khóa',
      why: 'Gạch đầu dòng chỉ mở một mục khi đứng ở dòng riêng; cùng dòng với khóa thì YAML không hiểu.',
    },
    'yaml/dash-in-list': {
      what: 'Gạch đầu dòng ở trong [ ]',
      why: 'Trong [ ] các phần tử cách nhau bằng dấu phẩy; dấu gạch ở đó không mở mục mới.',
    },
    'yaml/dash-without-space': {
      what: 'Thiếu dấu cách sau gạch đầu dòng',
      why: 'Không có dấu cách thì dấu gạch là một phần của chữ, và mục ấy không thành một mục riêng.',
    },
    'yaml/missing-dash': {
      what: 'Mục mới thiếu gạch đầu dòng',
      why: 'Thiếu dấu gạch thì nhiệm vụ này dính vào nhiệm vụ trên: nội dung hoặc thời hạn của một trong hai sẽ mất.',
    },
    'yaml/item-in-text': {
      what: 'Gạch đầu dòng bị nối vào đoạn chữ ở trên',
      why: 'YAML nối dòng này vào dòng trên thành một đoạn, nên trên giấy sẽ không còn là một mục riêng.',
    },
    'yaml/key-in-text': {
      what: 'Khóa bị nối vào đoạn chữ ở trên',
      why: 'Dòng thụt quá sâu thì YAML coi là phần tiếp của đoạn chữ: khóa ấy, có khi là cả thời hạn, biến mất.',
    },
    'yaml/comma-in-text': {
      what: 'Dấu phẩy trong { } cắt đôi đoạn chữ',
      why: 'Trong { } và [ ], dấu phẩy ngăn các phần tử; phần sau dấu phẩy thành một khóa trống hoặc bị mất.',
    },
    'yaml/extra-comma': {
      what: 'Thừa dấu phẩy',
      why: 'Thừa dấu phẩy thường là dấu vết của một phần tử đã bị xóa hoặc chưa viết xong.',
    },
    'yaml/special-start': {
      what: 'Đoạn chữ bắt đầu bằng ký tự có nghĩa riêng trong YAML',
      why: 'Các ký tự như * & ! % @ ` ở đầu đoạn chữ là lệnh của YAML; không có dấu nháy thì chữ bị hiểu khác đi.',
    },
    'yaml/text-after-quote': {
      what: 'Có chữ sau dấu nháy đóng',
      why: 'Chữ đứng ngoài dấu nháy không thuộc về giá trị, nên không biết người viết muốn giữ phần nào.',
    },
    'yaml/unclosed-quote': {
      what: 'Quên đóng dấu nháy',
      why: 'Dấu nháy mở mà không đóng thì mọi dòng sau đó, kể cả các nhiệm vụ khác, bị coi là chữ của một ô.',
    },
    'yaml/unclosed-bracket': {
      what: 'Quên đóng ngoặc',
      why: 'Ngoặc mở mà không đóng thì các dòng sau bị gộp vào trong ngoặc.',
    },
    'yaml/text-after-bracket': {
      what: 'Có chữ sau ngoặc đóng',
      why: 'Chữ đứng ngoài ngoặc không thuộc về giá trị nào.',
    },
    'yaml/missing-space': {
      what: 'Thiếu dấu cách sau dấu hai chấm',
      why: 'Không có dấu cách thì cả “khóa:giá trị” là một đoạn chữ, và khóa ấy coi như không có.',
    },
    'yaml/missing-colon': {
      what: 'Thiếu dấu hai chấm sau khóa',
      why: 'Không có dấu hai chấm thì không phải khóa, và giá trị sau nó không được ghi vào đâu.',
    },
    'yaml/no-key': {
      what: 'Dòng không có khóa',
      why: 'Giữa các khóa, một dòng chữ đứng riêng không thuộc về đâu; thường là phần tiếp của dòng trên bị lệch lề.',
    },
    'yaml/indentation': {
      what: 'Thụt lề không đúng',
      why: 'Lề cho biết dòng thuộc về mục nào. Lệch lề thì nhiệm vụ có thể rơi vào mục khác.',
    },
    'yaml/bad-escape': {
      what: 'Dấu \\ trong dấu nháy kép không đúng',
      why: 'Trong dấu nháy kép, \\ mở một ký tự đặc biệt; viết sai thì không biết là ký tự nào.',
    },
    'yaml/duplicate-key': {
      what: 'Một khóa viết hai lần ở cùng một chỗ',
      why: 'YAML giữ lần viết sau và lặng lẽ bỏ lần trước: nếu là thời hạn thì một thời hạn biến mất.',
    },
    'yaml/multiple-documents': {
      what: 'Nhiều tài liệu trong một tệp',
      why: 'Sau dòng --- là một tài liệu khác; đọc tài liệu đầu rồi thôi sẽ bỏ sót phần còn lại.',
    },
    'yaml/unknown-alias': {
      what: 'Tham chiếu *tên đến chỗ không có &tên',
      why: 'Không biết phải lấy giá trị nào ở đây.',
    },
    'yaml/alias-bomb': {
      what: 'Tham chiếu * lồng nhau quá nhiều',
      why: 'Vài dòng như thế có thể nở ra hàng tỷ giá trị và làm máy treo; kế hoạch thật không bao giờ cần.',
    },
    'yaml/too-deep': {
      what: 'Lồng nhau quá sâu',
      why: 'Kế hoạch thật không sâu đến thế; tệp như vậy chỉ làm máy treo.',
    },
    'yaml/syntax': {
      what: 'Sai cú pháp YAML',
      why: 'Từ chỗ này không chắc người viết định viết gì, nên không đọc tiếp mà đoán.',
    },
    'plan/unsupported-version': {
      what: 'Phiên bản định dạng không dùng được',
      why: 'Định dạng mới có thể mang những khóa mà bản tthc này chưa hiểu; đọc bừa sẽ bỏ sót.',
    },
    'plan/unknown-key': {
      what: 'Khóa lạ',
      why: 'Gõ nhầm “deadline” thành “dealine” mà bỏ qua thì thời hạn mất không một tiếng động. Khóa riêng của đơn vị thì đặt tên bắt đầu bằng x-.',
    },
    'plan/missing-key': {
      what: 'Thiếu khóa bắt buộc',
      why: 'Không có khóa này thì không biết kế hoạch của năm nào, của ai, hoặc nhiệm vụ là gì.',
    },
    'plan/wrong-type': {
      what: 'Giá trị không đúng dạng',
      why: 'Danh sách ở chỗ cần một đoạn chữ, hay ngược lại, thường là dấu hiệu của lề bị lệch.',
    },
    'plan/bad-value': {
      what: 'Giá trị không hợp lệ',
      why: 'Ngày 30/02 hay năm “20224” không có thật; tự đổi sang ngày khác là đổi một thời hạn.',
    },
    'plan/not-allowed': {
      what: 'Giá trị ngoài những giá trị được dùng',
      why: 'Tình trạng viết khác đi (“xong” thay cho done) sẽ không được tính, việc đã xong vẫn bị coi là nợ.',
    },
    'plan/years-reversed': {
      what: 'Năm cuối đứng trước năm đầu',
      why: 'Kế hoạch nhiều năm cần biết khoảng năm để tính các kỳ; ngược thì không có kỳ nào.',
    },
    'plan/sections-and-tasks': {
      what: 'Một mục vừa có mục con vừa có nhiệm vụ',
      why: 'Khi ấy số thứ tự của hai bên trùng nhau, không gọi tên được nhiệm vụ nào cho chắc.',
    },
    'plan/repeated-ref': {
      what: 'Hai dòng cùng một số thứ tự',
      why: 'Nói “nhiệm vụ II.3” thì không biết là việc nào. Dòng sau tạm gọi là II.3~2.',
    },
    'plan/repeated-id': {
      what: 'Hai dòng cùng một id',
      why: 'id là tên riêng của nhiệm vụ qua các năm; trùng thì ghi kết quả có thể vào nhầm việc.',
    },
    'plan/id-is-a-ref': {
      what: 'id trùng với số thứ tự của dòng khác',
      why: 'Gõ tên ấy thì không biết là id hay số thứ tự, có thể ghi kết quả vào nhầm việc.',
    },
    'plan/repeated-unit': {
      what: 'Một tên thuộc về hai đơn vị',
      why: 'Lọc việc theo tên ấy thì không biết của đơn vị nào.',
    },
    'plan/unknown-regime': {
      what: 'Chế độ báo cáo không có trong tthc',
      why: 'Ngày chốt số liệu của báo cáo lấy theo chế độ; không biết chế độ thì không biết ngày chốt.',
    },
    'plan/not-followed': {
      what: 'Tiến độ ghi ở dòng không được theo dõi',
      why: 'Mục không có thời hạn riêng thì không ai theo dõi: kết quả ghi ở đó không được tính cho nhiệm vụ nào.',
    },
    'plan/progress-says-nothing': {
      what: 'Dòng tiến độ chỉ có ngày',
      why: 'Chỉ có ngày mà không nói việc gì đã xảy ra thì không đổi được điều gì; thường là viết dở.',
    },
    'plan/progress-out-of-order': {
      what: 'Tiến độ không theo thứ tự ngày',
      why: 'Tình trạng tính theo ngày nên vẫn đúng, nhưng danh sách lộn xộn thường là do gộp hai bản sửa, nên xem lại.',
    },
    'plan/progress-without-occurrence': {
      what: 'Ghi kết quả việc nhiều kỳ mà không nói kỳ nào',
      why: '“Hoàn thành” mà không rõ kỳ thì hoặc xóa mọi kỳ, hoặc chỉ một kỳ: đoán kiểu nào cũng có kỳ bị mất.',
    },
    'plan/progress-unknown-occurrence': {
      what: 'Kỳ không có trong thời hạn',
      why: 'Kết quả ghi cho một kỳ không có thì kỳ thật vẫn bị coi là còn nợ.',
    },
    'plan/extension-without-date': {
      what: 'Gia hạn không có ngày',
      why: 'Gia hạn phải có đúng một hạn mới; không có ngày thì việc không bao giờ quá hạn nữa.',
    },
    'plan/added-after-deadline': {
      what: 'Ngày bổ sung đứng sau thời hạn',
      why: 'Trước ngày bổ sung nhiệm vụ chưa được liệt kê; gõ nhầm năm ở đây sẽ giấu nhiệm vụ cho đến ngày ấy.',
    },
    'plan/changed-since-issue': {
      what: 'Kế hoạch đã sửa sau khi ban hành',
      why: 'Bản đã ký là bản có hiệu lực. Thời hạn sửa sau ngày ký mà không có văn bản thì lịch theo dõi và bản đã ký nói hai điều khác nhau.',
    },
    'deadline/unreadable': {
      what: 'Thời hạn không đọc được',
      why: 'tthc không đoán ngày. Nhiệm vụ vẫn được liệt kê, dưới dòng CHƯA ĐẦY ĐỦ, cho đến khi thời hạn được viết rõ.',
    },
    'deadline/impossible-date': {
      what: 'Ngày không có trên lịch',
      why: 'Đổi 31/11 thành 30/11 hay 01/12 đều là tự đặt một thời hạn khác. Chỉ người lập kế hoạch biết ngày nào đúng.',
    },
    'deadline/out-of-range': {
      what: 'Số tháng, quý hoặc năm ngoài giới hạn',
      why: 'Không có tháng 13 hay quý V; đây là gõ nhầm, và không biết định gõ gì.',
    },
    'deadline/reversed': {
      what: 'Khoảng thời gian ngược',
      why: 'Ngày cuối đứng trước ngày đầu thì một trong hai đã gõ nhầm, mà hạn lại chính là ngày cuối.',
    },
    'deadline/contradicts-text': {
      what: 'due khác với thời hạn ghi bằng chữ',
      why: 'Trên giấy in một ngày, khi theo dõi lại tính theo ngày khác: một trong hai đã nhầm.',
    },
    'deadline/every-needless': {
      what: 'every đặt ở việc không phải thường xuyên',
      why: 'every chỉ hẹn xem lại việc thường xuyên; ở việc có hạn nó không có tác dụng, người viết có thể đã nghĩ khác.',
    },
    'deadline/no-length': {
      what: 'Sự kiện đã xảy ra nhưng không rõ làm trong bao lâu',
      why: 'Không có ngày thì việc sẽ chờ mãi, dù điều phải chờ đã qua.',
    },
    'deadline/not-an-event': {
      what: 'happenedOn đặt ở thời hạn không phụ thuộc sự kiện',
      why: 'Ngày sự kiện ở đây không có tác dụng; có thể đã ghi nhầm nhiệm vụ.',
    },
    'deadline/starts-after-due': {
      what: 'Ngày bắt đầu đứng sau hạn cuối',
      why: 'Một trong hai ngày đã gõ nhầm.',
    },
    'deadline/extension-in-the-past': {
      what: 'Gia hạn đến một ngày đã qua',
      why: 'Lúc gia hạn mà hạn mới đã qua thì không thể đúng; hạn cũ vẫn được giữ cho đến khi sửa.',
    },
    'deadline/extension-earlier': {
      what: 'Gia hạn đến ngày sớm hơn hạn đang có',
      why: 'Rút ngắn thời hạn thì được, nhưng hiếm; thường là gõ nhầm tháng hoặc năm.',
    },
    'days-off/other-year': {
      what: 'Ngày nghỉ không thuộc năm của tệp',
      why: 'Ngày ấy sẽ không được tính là ngày nghỉ, nên ngày làm việc cuối cùng có thể sai.',
    },
    'lint/report-without-sending-day': {
      what: 'Chưa khai báo ngày gửi báo cáo định kỳ',
      why: 'Nghị định 09/2019/NĐ-CP (Điều 8) buộc báo cáo định kỳ có thời hạn gửi. Chưa khai thì tthc tạm lấy ngày cuối kỳ, có thể muộn hơn hạn thật.',
    },
    'lint/doubtful-deadline': {
      what: 'Thời hạn có con số hoặc ngày không được dùng đến',
      why: 'Phần bị bỏ qua có thể là một thời hạn khác trong cùng ô. Nên tách thành hai nhiệm vụ hoặc viết rõ.',
    },
    'lint/first-year-assumed': {
      what: 'Thời hạn không ghi năm trong kế hoạch nhiều năm',
      why: 'tthc tạm lấy năm đầu; nếu ý là năm sau thì việc bị báo quá hạn oan, hoặc ngược lại.',
    },
    'document/unprintable-character': {
      what: 'Ký tự không in được',
      why: 'Word, PDF và trang web không chứa được ký tự này; trên giấy sẽ là dấu thay thế.',
    },
    'template/no-front-matter': {
      what: 'Mẫu thiếu phần đầu',
      why: 'Chữ in trên giấy (tên cột, tình trạng) nằm ở phần đầu của mẫu; không có thì không biết in gì.',
    },
    'template/unknown-key': {
      what: 'Phần đầu của mẫu có khóa lạ',
      why: 'Khóa gõ nhầm thì chữ đã sửa không được in ra.',
    },
    'template/wrong-type': {
      what: 'Giá trị trong mẫu không đúng dạng',
      why: 'Giấy tờ sẽ thiếu chữ ở chỗ ấy.',
    },
    'template/missing-words': {
      what: 'Mẫu thiếu chữ mà một lệnh cần',
      why: 'Người sửa bản chép có thể đã xóa nhầm; giấy in ra sẽ thiếu chữ mà không ai hay.',
    },
    'template/unknown-slot': {
      what: 'Không có chỗ điền này',
      why: 'Chỗ điền gõ nhầm sẽ in ra nguyên dấu ngoặc hoặc để trống.',
    },
    'template/broken-slot': {
      what: 'Chỗ điền thiếu dấu ngoặc',
      why: 'Dấu ngoặc sẽ bị in ra trên giấy.',
    },
    'template/unknown-directive': {
      what: 'Không có lệnh này',
      why: 'Phần mà lệnh phải in ra (bảng, chữ ký) sẽ thiếu trên giấy.',
    },
    'template/broken-directive': {
      what: 'Lệnh viết không đúng',
      why: 'Dòng lệnh viết sai sẽ bị in ra như chữ thường.',
    },
    'template/unknown-attribute': {
      what: 'Lệnh không có thuộc tính này',
      why: 'Điều người viết muốn ở thuộc tính ấy sẽ không xảy ra.',
    },
    'template/bad-attribute': {
      what: 'Thuộc tính nhận giá trị lạ',
      why: 'Bảng in ra có thể trống hoặc gồm những việc khác.',
    },
    'template/missing-attribute': {
      what: 'Lệnh thiếu thuộc tính',
      why: 'Không biết phải đếm hoặc in theo cách nào.',
    },
    'template/not-in-title': {
      what: 'Trong :::title có dòng không phải tiêu đề',
      why: 'Phần tiêu đề có thể thức riêng theo Nghị định 30/2020/NĐ-CP, chỉ gồm các dòng tiêu đề.',
    },
    'template/unsupported': {
      what: 'Cách viết Markdown mà mẫu không dùng được',
      why: 'Không phải dạng giấy tờ nào cũng in được cách viết ấy, nên tthc không in phỏng chừng.',
    },
    'form/bad-figure': {
      what: 'Ô số liệu không phải một số đếm',
      why: 'Số hồ sơ là số nguyên không âm. Đoán “8a” là 8 thì báo cáo sai mà không ai biết.',
    },
    'form/below-total': {
      what: 'Dòng số liệu đứng dưới dòng tổng',
      why: 'Dòng tổng không cộng những gì đứng dưới nó, nên số của dòng ấy sẽ không được tính.',
    },
    'form/carried-mismatch': {
      what: 'Số từ kỳ trước chuyển sang không khớp',
      why: 'Hồ sơ đang giải quyết cuối kỳ trước phải có mặt đầu kỳ này; lệch nghĩa là có hồ sơ mất khỏi sổ.',
    },
    'form/carried-needs-reason': {
      what: 'Số từ kỳ trước chuyển sang khác với kỳ trước',
      why: 'Có thể đúng, nhưng người đọc báo cáo sẽ hỏi; nên nêu lý do.',
    },
    'form/empty': {
      what: 'Biểu chưa điền số nào',
      why: 'Biểu trống dễ bị hiểu là không phát sinh hồ sơ; không phát sinh thì ghi 0.',
    },
    'form/field-gone': {
      what: 'Lĩnh vực của kỳ trước không còn trong kỳ này',
      why: 'Hồ sơ chưa giải quyết xong của lĩnh vực ấy biến mất khỏi báo cáo.',
    },
    'form/figure-outside': {
      what: 'Số nằm ngoài các cột của biểu',
      why: 'Số ấy không được tính vào đâu.',
    },
    'form/missing-columns': {
      what: 'Bảng thiếu cột của biểu',
      why: 'Thiếu cột thì không đối chiếu được, và báo cáo thiếu số.',
    },
    'form/no-field-column': {
      what: 'Biểu không có cột tên lĩnh vực',
      why: 'Không biết mỗi dòng là số liệu của lĩnh vực nào.',
    },
    'form/no-field': {
      what: 'Dòng có số liệu nhưng không ghi lĩnh vực',
      why: 'Số liệu không biết của lĩnh vực nào thì không đưa vào báo cáo được.',
    },
    'form/no-table': {
      what: 'Không thấy bảng số liệu',
      why: 'Không tìm được dòng số thứ tự cột hay tiêu đề cột, nên không biết số nào ở cột nào.',
    },
    'form/repeated-column': {
      what: 'Một cột có hai lần',
      why: 'Không biết lấy số ở cột nào.',
    },
    'form/repeated-definition': {
      what: 'Biểu mẫu định nghĩa một cột hai lần',
      why: 'Mỗi cột phải có một số và một ý nghĩa riêng, nếu không phép đối chiếu sẽ lấy nhầm cột.',
    },
    'form/repeated-field': {
      what: 'Một lĩnh vực có hai dòng',
      why: 'Cộng cả hai hay lấy một đều có thể sai.',
    },
    'form/repeated-total': {
      what: 'Bảng có hai dòng tổng',
      why: 'Không biết dòng nào là tổng của cả bảng.',
    },
    'form/sum-mismatch': {
      what: 'Số không bằng tổng các cột thành phần',
      why: 'Biểu buộc các cột cộng lại phải khớp; lệch là có số ghi sai.',
    },
    'form/sum-needs-reason': {
      what: 'Số khác với tổng các cột liên quan',
      why: 'Có trường hợp đúng (hồ sơ rút, trả lại), nhưng phải nêu lý do trong báo cáo.',
    },
    'form/total-mismatch': {
      what: 'Dòng tổng không bằng các dòng cộng lại',
      why: 'Một trong các số đã ghi sai.',
    },
    'form/unclosed-quote': {
      what: 'Dấu nháy trong tệp CSV không đóng',
      why: 'Mọi thứ sau dấu nháy mở bị coi là chữ của một ô.',
    },
    'form/undefined-column': {
      what: 'Biểu mẫu đối chiếu một cột không có',
      why: 'Phép đối chiếu ấy không làm được, mà người dùng tưởng là đã làm.',
    },
    'form/unknown-slot': {
      what: 'Biểu mẫu có chỗ điền không có thật',
      why: 'Chỗ ấy sẽ in ra nguyên dấu ngoặc.',
    },
    'form/wrong-kind': {
      what: 'Cột của biểu mẫu khai sai loại',
      why: 'Cột chữ không đếm được, cột số không chứa tên; khai nhầm thì đối chiếu sai.',
    },
    'form/not-a-workbook': {
      what: 'Tệp không phải bảng tính Excel',
      why: 'Tệp mang đuôi .xlsx nhưng không mở được như một bảng tính.',
    },
    'form/uncomputed-formula': {
      what: 'Ô công thức chưa có kết quả',
      why: 'Tệp do chương trình khác ghi mà chưa tính; coi là trống thì mất số liệu.',
    },
    'regime/missing-block': {
      what: 'Đề cương báo cáo thiếu một khối',
      why: 'Thiếu khối ấy thì báo cáo bỏ sót điều mà kế hoạch biết.',
    },
    'report/not-a-report': {
      what: 'Tệp không phải báo cáo do tthc lập',
      why: 'Không có phần đầu thì không biết báo cáo của kỳ nào, theo kế hoạch nào.',
    },
    'report/broken-block': {
      what: 'Khối do tthc lập bị hỏng',
      why: 'Hai dòng đánh dấu đầu và cuối khối cho biết phần nào được làm mới; thiếu một dòng thì có thể ghi đè lên chữ của người viết.',
    },
    'report/unclosed-comment': {
      what: 'Ghi chú mở mà không đóng',
      why: 'Phần chữ phía sau bị coi là ghi chú và không được in.',
    },
    'lint/abolished-unit': {
      what: 'Đơn vị đã giải thể hoặc sáp nhập',
      why: 'Giao việc cho đơn vị không còn thì không ai làm; từ 01/7/2025 không còn cấp huyện.',
    },
    'lint/attached-note-form': {
      what: 'Dòng “Kèm theo” chưa đúng thể thức',
      why: 'Nghị định 30/2020/NĐ-CP quy định cách ghi trên văn bản kèm theo.',
    },
    'lint/blank-in-text': {
      what: 'Chỗ còn để trống trong câu',
      why: 'Số, ngày chưa điền sẽ theo văn bản đi ký và in ra.',
    },
    'lint/capitalisation': {
      what: 'Tên riêng viết hoa chưa đúng',
      why: 'Phụ lục II Nghị định 30/2020/NĐ-CP quy định cách viết hoa; một tên nên viết một cách trong cả kế hoạch.',
    },
    'lint/citation-after-plan': {
      what: 'Văn bản viện dẫn ghi ngày sau ngày kế hoạch',
      why: 'Kế hoạch không thể căn cứ văn bản chưa ra đời; một trong hai ngày đã ghi nhầm.',
    },
    'lint/citation-date-form': {
      what: 'Ngày của văn bản ghi chưa đúng thể thức',
      why: 'Nghị định 30/2020/NĐ-CP: ngày dưới 10 và tháng 1, 2 phải có số 0 ở trước.',
    },
    'lint/citation-not-in-bases': {
      what: 'Văn bản viện dẫn không có trong căn cứ',
      why: 'Có thể bỏ sót khi lập căn cứ; chỉ là lưu ý, không phải văn bản nào cũng là căn cứ.',
    },
    'lint/confused-word': {
      what: 'Từ viết nhầm thành từ khác',
      why: 'Từ này có thật nên trình soát chính tả thường bỏ qua, nhưng không có nghĩa ở đây.',
    },
    'lint/deadline-before-document': {
      what: 'Hạn cuối đến trước khi văn bản được ban hành',
      why: 'Việc đã quá hạn ngay lúc ký; thường là nhầm tháng hoặc năm.',
    },
    'lint/deadline-on-day-off': {
      what: 'Hạn cuối rơi vào ngày nghỉ',
      why: 'Thời hạn không tự dời. Nên xong trước ngày làm việc cuối cùng ghi ở bảng.',
    },
    'lint/deadline-outside-year': {
      what: 'Hạn cuối nằm ngoài năm kế hoạch',
      why: 'Thường là chép từ kế hoạch năm trước mà quên đổi năm.',
    },
    'lint/document-not-issued': {
      what: 'Văn bản chưa có số hoặc chưa có ngày',
      why: 'Kế hoạch chưa ban hành thì chưa ràng buộc ai; được cấp số thì ghi vào.',
    },
    'lint/double-space': {
      what: 'Thừa dấu cách',
      why: 'Chữ in ra bị giãn; tìm kiếm theo cụm từ có thể không thấy.',
    },
    'lint/double-word': {
      what: 'Lặp từ',
      why: 'Thường do chép, dán; văn bản ký rồi thì không sửa được nữa.',
    },
    'lint/end-punctuation': {
      what: 'Dấu câu cuối căn cứ chưa đúng',
      why: 'Nghị định 30/2020/NĐ-CP: mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm.',
    },
    'lint/expired-legal-basis': {
      what: 'Căn cứ đã hết hiệu lực',
      why: 'Văn bản ban hành theo căn cứ đã hết hiệu lực có thể bị yêu cầu sửa; nên dẫn văn bản thay thế.',
    },
    'lint/heading-with-task': {
      what: 'Đề mục mang nội dung của nhiệm vụ',
      why: 'Đề mục không có thời hạn thì không được theo dõi; đơn vị hoặc sản phẩm ghi ở đó dễ bị quên.',
    },
    'lint/impossible-syllable': {
      what: 'Âm tiết không có trong tiếng Việt',
      why: 'Là lỗi gõ.',
    },
    'lint/inconsistent-citation-date': {
      what: 'Một văn bản ghi hai ngày khác nhau',
      why: 'Ít nhất một chỗ sai, và người đọc không biết chỗ nào.',
    },
    'lint/inconsistent-citation-title': {
      what: 'Một văn bản ghi hai trích yếu khác nhau',
      why: 'Có thể nhầm văn bản này với văn bản khác.',
    },
    'lint/joined-units': {
      what: 'Nhiều đơn vị trên một dòng',
      why: 'tthc coi cả dòng là một đơn vị, nên lọc theo từng đơn vị sẽ không thấy việc này.',
    },
    'lint/lead-above-issuer': {
      what: 'Giao chủ trì cho đơn vị cấp trên',
      why: 'Cơ quan cấp dưới không giao việc cho cấp trên được; việc ấy thực ra không có người chủ trì.',
    },
    'lint/lead-also-coordinates': {
      what: 'Một đơn vị vừa chủ trì vừa phối hợp',
      why: 'Đơn vị không phối hợp với chính mình; có thể định ghi đơn vị khác.',
    },
    'lint/letterhead-form': {
      what: 'Phần đầu văn bản chưa đủ',
      why: 'Nghị định 30/2020/NĐ-CP, Điều 8: phải có tên cơ quan, số ký hiệu, địa danh và ngày.',
    },
    'lint/look-alike-letter': {
      what: 'Chữ trông giống chữ Việt nhưng thuộc bảng khác',
      why: 'Mắt không phân biệt được, nhưng tìm kiếm và so sánh thì không khớp.',
    },
    'lint/missing-deadline': {
      what: 'Nhiệm vụ chưa ghi thời hạn',
      why: 'Không có thời hạn thì không bao giờ quá hạn, và không ai nhắc.',
    },
    'lint/missing-lead': {
      what: 'Nhiệm vụ chưa có đơn vị chủ trì',
      why: 'Không ai chịu trách nhiệm thì thường không ai làm.',
    },
    'lint/missing-output': {
      what: 'Nhiệm vụ chưa ghi sản phẩm',
      why: 'Không có sản phẩm thì không biết thế nào là xong.',
    },
    'lint/near-duplicate-task': {
      what: 'Hai nhiệm vụ gần như trùng nhau',
      why: 'Cùng một việc bị đếm hai lần, hoặc một trong hai định là việc khác.',
    },
    'lint/number-gap': {
      what: 'Số thứ tự nhảy',
      why: 'Có thể một dòng đã mất khi chép; gọi nhiệm vụ theo số dễ nhầm.',
    },
    'lint/output-recurs': {
      what: 'Sản phẩm định kỳ, thời hạn lại là thường xuyên',
      why: 'Báo cáo hằng tháng mà ghi “Thường xuyên” thì không tháng nào bị nhắc.',
    },
    'lint/punctuation-spacing': {
      what: 'Dấu cách quanh dấu câu chưa đúng',
      why: 'Dấu câu đứng liền chữ trước và cách chữ sau.',
    },
    'lint/recipients-form': {
      what: 'Nơi nhận chưa đúng thể thức',
      why: 'Nghị định 30/2020/NĐ-CP quy định cách ghi nơi nhận; dòng cuối là “Lưu: VT …”.',
    },
    'lint/repeated-punctuation': {
      what: 'Dấu câu lặp',
      why: 'Là lỗi gõ.',
    },
    'lint/signature-form': {
      what: 'Quyền hạn ký chưa đúng thể thức',
      why: 'Nghị định 30/2020/NĐ-CP: Ủy ban nhân dân ban hành thì ký TM.; cấp phó ký thay thì KT.',
    },
    'lint/stray-dash': {
      what: 'Gạch ngang thừa hoặc thiếu dấu cách',
      why: 'Trên giấy sẽ có hai gạch, một gạch không có chữ, hoặc gạch dính liền với chữ.',
    },
    'lint/stray-punctuation': {
      what: 'Thừa dấu câu ở cuối',
      why: 'Tên đơn vị không kết thúc bằng dấu câu.',
    },
    'lint/tone-placement': {
      what: 'Đặt dấu thanh không thống nhất',
      why: 'Một văn bản nên theo một cách đặt dấu (hóa hoặc hoá).',
    },
    'lint/trailing-dots': {
      what: 'Câu kết thúc bằng nhiều dấu chấm',
      why: 'Câu như còn bỏ dở; liệt kê chưa hết thì viết cho hết.',
    },
    'lint/typing-leftover': {
      what: 'Phím gõ tiếng Việt chưa thành chữ',
      why: 'Bộ gõ Telex, VNI để sót phím.',
    },
    'lint/unbalanced-marks': {
      what: 'Ngoặc hoặc dấu nháy không đủ đôi',
      why: 'Không biết phần trích dẫn hay chú thích hết ở đâu.',
    },
    'lint/undefined-abbreviation': {
      what: 'Chữ viết tắt không được giải thích',
      why: 'Nghị định 30/2020/NĐ-CP: viết tắt phải ghi đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.',
    },
    'lint/unit-with-several-names': {
      what: 'Một đơn vị mang nhiều tên',
      why: 'Lọc và đếm theo đơn vị sẽ chia nhỏ việc của cùng một đơn vị.',
    },
    'lint/unknown-code': {
      what: 'Mã tắt lời khuyên không có',
      why: 'Gõ nhầm mã thì lời khuyên vẫn hiện, mà người viết tưởng đã tắt.',
    },
    'lint/unknown-unit': {
      what: 'Đơn vị không có trong danh sách units',
      why: 'Có thể là tên gõ nhầm của một đơn vị đã khai.',
    },
    'lint/wrong-citation-date': {
      what: 'Ngày của văn bản khác với danh mục',
      why: 'Danh mục văn bản của tthc ghi ngày khác; nên đối chiếu với bản gốc.',
    },
  },
};
