"""A plan typed for the printer: headings repeated on each page, long cells broken over two rows, a group of tasks with dashes, areas as
"Phần thứ …" with their names, a unit beside an area, and a table of targets below. Made by openpyxl.
"""

from openpyxl import Workbook
from openpyxl.styles import Font

from source import *

NAME = "page-breaks"
SHEET = "Trang 1-2"
HEADINGS = ["Số TT", "NỘI DUNG\nNHIỆM VỤ", "SẢN PHẨM", "CƠ QUAN\nCHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN HOÀN THÀNH"]
TASKS = [
    task(STAFF, "Kế hoạch tinh giản biên chế", "Kế hoạch\nDanh sách theo đợt", HOME, "Quý I", "date", "2021-03-31",
         "Phòng Tài chính - Kế hoạch\nPhòng Giáo dục và Đào tạo", [MONEY, EDUCATION], read_product="Kế hoạch Danh sách theo đợt"),
    task(STAFF, "Chuyển đổi vị trí công tác theo quy định tại Nghị định 59/2019/NĐ-CP", "Kế hoạch, quyết định", HOME, "Quý II", "date", "2021-06-30"),
    task(FINANCE, "- Công khai dự toán", "Văn bản công khai", MONEY, "Hằng quý", "recurring"),
    task(FINANCE, "- Công khai quyết toán", "Văn bản công khai", MONEY, "Hằng năm", "recurring"),
    task(FINANCE, "Đôn đốc giải ngân vốn đầu tư công", "Báo cáo", MONEY, "Hằng tháng", "recurring"),
]

book = Workbook()
sheet = book.active
sheet.title = SHEET
planted = []
row = 0


def put(*values, bold=False):
    global row
    row += 1
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value).font = Font(bold=bold)


def told(code, column):
    planted.append((code, SHEET, f"{column}{row}"))


put("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021 CỦA UBND THỊ XÃ HƯƠNG TRÀ", bold=True)
put("(Dữ liệu mẫu)")
put(*HEADINGS, bold=True)
told("import-renumbered", "A")
put("Phần thứ nhất: Cải cách chế độ công vụ", None, None, HOME, bold=True)
told("import-heading-cells", "D")
put(1, TASKS[0]["title"], "Kế hoạch", HOME, MONEY, "Quý I")
put(None, None, "Danh sách theo đợt", None, EDUCATION, None)
told("import-row-joined", "C")
put(2, "Chuyển đổi vị trí công tác", TASKS[1]["product"], HOME, None, "Quý II")
put(None, "theo quy định tại Nghị định 59/2019/NĐ-CP")
told("import-row-joined", "B")
put(*HEADINGS, bold=True)
told("import-row-skipped", "A")
put("Phần thứ hai: Cải cách tài chính công", bold=True)
put(1, "Công khai dự toán, quyết toán ngân sách")
told("import-row-skipped", "A")
for one in TASKS[2:4]:
    put(None, one["title"], one["product"], one["typed_lead"], None, one["deadline"])
put(2, TASKS[4]["title"], TASKS[4]["product"], TASKS[4]["typed_lead"], None, TASKS[4]["deadline"])
row += 1
put("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Đơn vị theo dõi", bold=True)
told("import-table-skipped", "A")
put(1, "Giải ngân vốn đầu tư công", "%", 95, MONEY)
save(book, NAME)
write_expectation(NAME, TASKS, planted, header={
    "title": "Kế hoạch cải cách hành chính năm 2021 của UBND thị xã Hương Trà", "place": "thị xã Hương Trà", "sample": True,
})
